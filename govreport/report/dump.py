"""A report as plain lines, for people who compare two of them and for the tests."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from govreport.model.blocks import (
    Block,
    Contents,
    CrossRef,
    Document,
    FigureValue,
    Heading,
    LineBreak,
    Link,
    List,
    Note,
    NoteRef,
    PageBreak,
    Paragraph,
    Passage,
    Picture,
    Runs,
    Table,
    Text,
)


def dump(document: Document) -> str:
    """Every block on lines of its own; figures and references with their names."""
    lines = [
        f"title: {document.title}",
        f"subject: {document.subject}",
        f"author: {document.author}",
        f"lang: {document.lang}",
        f"created: {document.created}",
        f"running head: {document.running_head}",
        f"marks: {document.draft_mark or '-'} {document.example_mark or '-'}",
        f"keywords: {', '.join(document.keywords)}",
        "",
        "=== front ===",
        *dump_blocks(document.front),
        "",
        "=== body ===",
        *dump_blocks(document.body),
    ]
    return "\n".join(lines) + "\n"


def dump_blocks(blocks: Iterable[Block], indent: str = "") -> Iterator[str]:
    """The lines of some blocks."""
    for block in blocks:
        for line in _lines(block):
            yield f"{indent}{line}".rstrip()


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield ""
            yield f"{'#' * block.level} {words(block.runs)}{_said(block)}"
        case Paragraph():
            role = "" if block.role == "body" else f"({block.role}) "
            answers = f"  <- {' '.join(block.answers)}" if block.answers else ""
            yield f"{role}{words(block.runs)}{answers}"
        case List():
            for number, item in enumerate(block.items, 1):
                yield from dump_blocks(item.blocks, f"{number}. " if block.ordered else "- ")
        case Table():
            yield from _table(block)
        case Picture():
            size = f"{block.width_mm:g} x {block.height_mm:g} mm"
            yield f"[picture {block.key}] {words(block.caption)} ({size})"
            yield f"  alt: {block.alt}"
            yield f"  numbers: {block.data_table or '-'}; source: {words(block.source)}"
        case Note():
            yield f"[note {block.label}] {words(block.runs)}"
        case PageBreak():
            yield "---"
        case Contents():
            yield f"[contents of {block.of}, {block.levels} levels]"
        case Passage():
            yield f"[passage {' '.join(block.answers)}]"
            yield from dump_blocks(block.blocks, "  ")
        case _:
            yield f"[{type(block).__name__} {block.name}]"


def _said(heading: Heading) -> str:
    flags = [f"#{heading.key}"]
    flags += ["unnumbered"] * (not heading.numbered) + ["unlisted"] * (not heading.in_contents)
    flags += ["annex"] * heading.annex
    flags += [f"<- {' '.join(heading.answers)}"] * bool(heading.answers)
    return f"  {{{' '.join(flags)}}}"


def _table(table: Table) -> Iterator[str]:
    flags = " wide" * table.wide + " total" * table.total
    yield f"[table {table.key}{flags}] {words(table.caption)}"
    yield f"  {' | '.join(f'{words(c.head)}{_aligned(c.align)}' for c in table.columns)}"
    for row in table.rows:
        yield f"  {' | '.join(words(cell.runs) for cell in row)}"
    for note in table.notes:
        yield f"  note: {words(note)}"
    yield f"  source: {words(table.source)}; description: {table.description}"


def _aligned(align: str) -> str:
    return " >" if align == "right" else ""


def words(runs: Runs) -> str:
    """Runs on one line; a fixed space as ``~``, figures as ``{name=…}``, references as ``[@key]``."""
    out = []
    for run in runs:
        match run:
            case Text():
                mark = "**" * run.bold + "_" * run.italic
                out.append(f"{mark}{run.text}{mark[::-1]}")
            case FigureValue():
                out.append(f"{{{run.name}={run.text}}}")
            case CrossRef():
                out.append(f"[@{run.key}{' page' * run.page}{f' {run.text}' if run.text else ''}]")
            case Link():
                out.append(f"<{run.url}>")
            case NoteRef():
                out.append(f"[^{run.label}]")
            case LineBreak():
                out.append(" / ")
            case _:
                out.append(f"{{{{{run.name}}}}}")
    return "".join(out).replace("\u00a0", "~")
