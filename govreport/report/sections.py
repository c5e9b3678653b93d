"""Sections: what a template gives, with the chapters that people wrote woven into it.

The chapter is the backbone. What the template gives under a heading goes to the end of the chapter's passage
that answers the same requirement, or has the same heading; what the chapter does not treat follows after it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import define, evolve, field

from govreport.model import Chapter
from govreport.model.blocks import Block, Blocks, Heading, Paragraph
from govreport.report.gaps import ROLE as GAP
from govreport.report.naming import CHAPTER_ROLE
from govreport.report.templates import TemplateFile

MAX_LEVEL = 6


@define
class Chunk:
    """A heading of a template with what stands under it.

    Attributes:
        children: Chunks of deeper headings.
        used: Whether a chapter's passage has taken it in.
    """

    heading: Heading
    content: list[Block] = field(factory=list)
    children: list[Chunk] = field(factory=list)
    used: bool = False

    def walk(self) -> Iterator[Chunk]:
        """This chunk and all below it."""
        yield self
        for child in self.children:
            yield from child.walk()


@define
class Segment:
    """A heading of a chapter with what stands directly under it, and the chunks it takes in."""

    heading: Heading
    content: list[Block] = field(factory=list)
    taken: list[Chunk] = field(factory=list)

    @property
    def answers(self) -> bool:
        """Whether it answers something itself, or has taken in what does."""
        return bool(self.heading.answers or self.taken)


def assign(files: Sequence[TemplateFile], chapters: Iterable[Chapter]) -> dict[str, list[Chapter]]:
    """The chapters of each template, by its file; those that fit none go to the template that takes any."""
    rest = next((file.file for file in files if file.takes_any), "")
    found: dict[str, list[Chapter]] = {}
    for chapter in chapters:
        fits = (f.file for f in files if any(chapter.name.casefold().startswith(n) for n in f.chapters))
        target = next(fits, rest)
        found.setdefault(target, []).append(chapter)
    return found


def weave(generated: Blocks, chapters: Sequence[Chapter]) -> Blocks:
    """A section: the template's blocks and the chapters' blocks together.

    A chapter with a single first-level heading gives the section its title, unless that heading answers one
    of several things answered here; then it stands below the section's own heading.
    """
    head, intro, chunks = _taken_apart(generated)
    before, after = _around_chapter(intro)
    early = _before_chapter(chunks)
    own: list[Block] = []
    for chapter in chapters:
        blocks = list(chapter.blocks)
        merged = _title(blocks, head, chunks) if len(chapters) == 1 else None
        if merged is not None:
            head, blocks = merged, blocks[1:]
        elif _same_title(blocks, head):  # the section has that heading already
            blocks = _below_first(blocks[1:])
        elif head is not None and any(isinstance(b, Heading) and b.level == 1 for b in blocks):
            blocks = [_shifted(block, 1) for block in blocks]
        own.extend(blocks)
    segments, loose = _segments(own)
    titled = [Segment(head)] if head is not None else []
    _match([*titled, *segments], chunks)
    body = [*before, *loose]  # no heading may come between the title and the words right below it
    for chunk in chunks[:early]:
        body.extend(_chunk_out(chunk, 0))
    whole = [block for segment in titled for block in _taken_out(segment)]
    first = _first_of_its_own(segments)
    if first is None:
        body += [*_segments_out(segments), *after, *whole]
    else:  # what the title has taken in must not stand under a section that answers something else
        body += [*_segments_out(segments[:first]), *whole, *_segments_out(segments[first:]), *after]
    for chunk in chunks[early:]:
        body.extend(_chunk_out(chunk, 0))
    if not body:
        return ()  # a heading over nothing
    if head is not None and not head.numbered:
        body = [evolve(block, numbered=False) if isinstance(block, Heading) else block for block in body]
    return (head, *body) if head is not None else tuple(body)


def _taken_apart(generated: Blocks) -> tuple[Heading | None, list[Block], list[Chunk]]:
    """The section's heading, what comes before the next heading, and the chunks as a tree."""
    blocks = list(generated)
    head = blocks.pop(0) if blocks and isinstance(blocks[0], Heading) else None
    intro: list[Block] = []
    top: list[Chunk] = []
    path: list[Chunk] = []
    for block in blocks:
        if isinstance(block, Heading):
            chunk = Chunk(block)
            while path and path[-1].heading.level >= block.level:
                path.pop()
            (path[-1].children if path else top).append(chunk)
            path.append(chunk)
        elif path:
            path[-1].content.append(block)
        else:
            intro.append(block)
    return (head if isinstance(head, Heading) else None), intro, top


def _around_chapter(intro: list[Block]) -> tuple[list[Block], list[Block]]:
    for index, block in enumerate(intro):
        if isinstance(block, Paragraph) and block.role == CHAPTER_ROLE:
            return intro[:index], intro[index + 1 :]
    return intro, []


def _before_chapter(chunks: list[Chunk]) -> int:
    """How many chunks come before the chapter, where the template puts it under a heading."""
    for number, top in enumerate(chunks, 1):
        for chunk in top.walk():
            for block in chunk.content:
                if isinstance(block, Paragraph) and block.role == CHAPTER_ROLE:
                    chunk.content.remove(block)
                    return number
    return 0


def _title(blocks: list[Block], head: Heading | None, chunks: list[Chunk]) -> Heading | None:
    """The chapter's own title as the section's heading, where it may take its place."""
    first = blocks[0] if blocks else None
    if head is None or not isinstance(first, Heading) or first.level != 1:
        return None
    if sum(isinstance(block, Heading) and block.level == 1 for block in blocks) > 1:
        return None
    answering = [chunk for top in chunks for chunk in top.walk() if chunk.heading.answers]
    if first.answers and len(answering) > 1:
        return None
    return evolve(first, numbered=head.numbered, in_contents=head.in_contents, annex=head.annex)


def _same_title(blocks: list[Block], head: Heading | None) -> bool:
    """Whether a chapter begins with the section's own heading, and says no more by it."""
    first = blocks[0] if blocks else None
    return (
        head is not None
        and isinstance(first, Heading)
        and first.level == 1
        and first.key == head.key
        and not first.answers
    )


def _below_first(blocks: list[Block]) -> list[Block]:
    """What follows a chapter's first heading: it stands as it is; later first-level headings go one level down."""
    own = next((n for n, b in enumerate(blocks) if isinstance(b, Heading) and b.level == 1), len(blocks))
    return [*blocks[:own], *(_shifted(block, 1) for block in blocks[own:])]


def _shifted(block: Block, by: int) -> Block:
    return evolve(block, level=min(block.level + by, MAX_LEVEL)) if isinstance(block, Heading) else block


def _segments(blocks: Iterable[Block]) -> tuple[list[Segment], list[Block]]:
    segments: list[Segment] = []
    loose: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading):
            segments.append(Segment(block))
        else:
            (segments[-1].content if segments else loose).append(block)
    return segments, loose


def _match(segments: Sequence[Segment], chunks: list[Chunk]) -> None:
    """Give each chunk to the first passage about the same thing."""
    by_answer: dict[str, Segment] = {}
    by_key: dict[str, Segment] = {}
    for segment in segments:
        for id_ in segment.heading.answers:
            by_answer.setdefault(id_, segment)
        if segment.heading.key:
            by_key.setdefault(segment.heading.key, segment)
    for chunk in (each for top in chunks for each in top.walk()):
        ids = chunk.heading.answers
        found = next((by_answer[id_] for id_ in ids if id_ in by_answer), by_key.get(chunk.heading.key))
        if found is not None:
            found.taken.append(chunk)
            chunk.used = True


def _first_of_its_own(segments: Sequence[Segment]) -> int | None:
    """Place of the first passage that answers something itself."""
    return next((n for n, each in enumerate(segments) if each.answers), None)


def _segments_out(segments: list[Segment]) -> Iterator[Block]:
    """The chapter's passages; what one has taken in comes after its own sections."""
    waiting: list[Segment] = []
    for segment in segments:
        level = segment.heading.level
        while waiting and (waiting[-1].heading.level >= level or segment.answers):
            yield from _taken_out(waiting.pop())
        yield segment.heading
        yield from segment.content
        if segment.taken:
            waiting.append(segment)
    while waiting:
        yield from _taken_out(waiting.pop())


def _taken_out(segment: Segment) -> Iterator[Block]:
    for chunk in segment.taken:
        yield from chunk.content
        for child in chunk.children:
            yield from _chunk_out(child, segment.heading.level - chunk.heading.level)


def _chunk_out(chunk: Chunk, shift: int) -> Iterator[Block]:
    """A chunk that no passage has taken in; a heading with nothing under it is left out."""
    if chunk.used:
        return
    children = [block for child in chunk.children for block in _chunk_out(child, shift)]
    if chunk.content or children:
        yield _shifted(_honest(chunk), shift)
        yield from chunk.content
        yield from children


def _honest(chunk: Chunk) -> Heading:
    """The heading, without a claim to answer what is a gap under it."""
    gap = any(isinstance(block, Paragraph) and block.role == GAP for block in chunk.content)
    return evolve(chunk.heading, answers=()) if gap else chunk.heading
