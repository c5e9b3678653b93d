"""The order of writing: blocks, the passages that open and close around them, and the turns of the page.

A passage is what answers a requirement: the section under a heading up to the next heading of the same or a
higher level, a single paragraph, or a `Passage`. It becomes a content control. A control never holds a
section break, which Word would not let people select: where the page turns, open passages are closed and
opened again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import define, field, frozen

from govreport.model.blocks import Block, Heading, Note, Paragraph, Passage, Table
from govreport.word.blocks import block_xml
from govreport.word.controls import open_passage
from govreport.word.markup import NOTHING, Xml
from govreport.word.sections import Sections
from govreport.word.writing import Writing

_CARRIED = 6  # so many blocks between a chapter's heading and its wide table go with the table


@frozen
class Turn:
    """The page turns to landscape, or back."""

    landscape: bool


Step = Block | Turn


def with_turns(blocks: Iterable[Block]) -> list[Step]:
    """The blocks with a turn before each run of wide tables, and one back before what follows it.

    A chapter heading with little but a wide table under it goes on the landscape page as well.
    """
    steps: list[Step] = []
    landscape = False
    for block in blocks:
        if isinstance(block, Table) and block.wide:
            if not landscape:
                steps.insert(_start_of_turn(steps), Turn(landscape=True))
                landscape = True
        elif landscape and not isinstance(block, Note):
            steps.append(Turn(landscape=False))
            landscape = False
        steps.append(block)
    return steps


def _start_of_turn(steps: list[Step]) -> int:
    """Where the landscape page begins for a wide table that comes next."""
    for back, step in enumerate(reversed(steps[-_CARRIED - 1 :])):
        if isinstance(step, Heading) and step.level == 1:
            return len(steps) - back - 1
        if not isinstance(step, Heading | Paragraph | Note):
            break
    return len(steps)


@define
class Flow:
    """Writes blocks in order, with passages open and closed at the right places.

    Attributes:
        writing: What the document has used so far.
        sections: How the page turns; None where it cannot (a template whose page we do not own).
    """

    writing: Writing
    sections: Sections | None = None
    out: list[Xml] = field(factory=list)
    _open: list[_Open] = field(factory=list)

    def write(self, blocks: Iterable[Block]) -> Xml:
        """Markup of the blocks."""
        self._section(with_turns(blocks) if self.sections else list(blocks))
        return Xml("".join(self.out))

    def _section(self, steps: list[Step]) -> None:
        floor = len(self._open)
        for step in steps:
            if isinstance(step, Turn):
                self._turn(step)
                continue
            if isinstance(step, Heading):
                self._close_to(next(self._ended_by(step, floor), len(self._open)))
                self._push(step.answers, step.level)
                self._block(step)
            elif isinstance(step, Passage):
                depth = len(self._open)
                self._push(step.answers, 0)
                self._section(list(step.blocks))
                self._close_to(depth)
            elif isinstance(step, Paragraph) and step.answers:
                depth = len(self._open)
                self._push(step.answers, 0)
                self._block(step)
                self._close_to(depth)
            else:
                self._block(step)
        self._close_to(floor)

    def _ended_by(self, heading: Heading, floor: int) -> Iterator[int]:
        """Where among the open passages stands the first that this heading ends."""
        return (i for i in range(floor, len(self._open)) if self._open[i].level >= heading.level)

    def _push(self, answers: tuple[str, ...], level: int) -> None:
        self._open += (_Open(requirement, level) for requirement in dict.fromkeys(answers))

    def _block(self, block: Block) -> None:
        content = block_xml(block, self.writing)
        if not content:
            return
        for passage in self._open:
            if not passage.end:
                start, passage.end = open_passage(passage.requirement, self.writing)
                self.out.append(start)
        self.out.append(content)

    def _close_to(self, depth: int) -> None:
        while len(self._open) > depth:
            passage = self._open.pop()
            if passage.end:  # one that held nothing was never begun
                self.out.append(passage.end)

    def _turn(self, turn: Turn) -> None:
        for passage in reversed(self._open):
            if passage.end:
                self.out.append(passage.end)
                passage.end = NOTHING
        if self.sections is not None:
            self.out.append(self.sections.turn(self.writing, landscape=turn.landscape))


@define
class _Open:
    """A passage being written; ``end`` is empty until its control has begun."""

    requirement: str
    level: int
    end: Xml = NOTHING
