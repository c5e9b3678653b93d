"""Everything that was read, in one value."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from attrs import field

from govreport.model.assignment import Assignment, Modality, Requirement
from govreport.model.blocks import Block, FigureRef, Heading
from govreport.model.finding import Problem
from govreport.model.location import Location
from govreport.model.outputs import Outputs, Signoff
from govreport.model.settings import Settings, Waiver
from govreport.model.values import frozen


@frozen
class Span:
    """A stretch of narrative text with its place, for rules on language: one paragraph or table cell.

    Attributes:
        text: The text as the author wrote it, figure tokens included; what is no prose (code, addresses, footnote
            marks, comments) is covered by U+FFFC, character for character.
        location: Where it begins.
        lines: Offset in ``text`` at which each further source line begins, as (offset, line, column).
    """

    text: str
    location: Location
    lines: tuple[tuple[int, int, int], ...] = ()

    def at(self, offset: int) -> Location:
        """Place of the character at ``offset``."""
        start, line, column = 0, self.location.line or 1, self.location.column or 1
        for begin, other_line, other_column in self.lines:
            if begin > offset:
                break
            start, line, column = begin, other_line, other_column
        return Location(self.location.file, line, column + offset - start)


@frozen(kw_only=True)
class Chapter:
    """One Markdown file of the narrative.

    Attributes:
        name: Name to place it by: the file's name without number and suffix ("ekonomi").
        file: Path relative to the folder.
        blocks: Its content, references unresolved.
        figures: Every figure named in it.
        spans: Its prose, for rules on language.
        source: The file's text.
    """

    name: str
    file: str
    blocks: tuple[Block, ...] = ()
    figures: tuple[FigureRef, ...] = ()
    spans: tuple[Span, ...] = ()
    source: str = field(default="", repr=False)

    def headings(self) -> Iterator[Heading]:
        """The chapter's headings, in order."""
        for block in self.blocks:
            if isinstance(block, Heading):
                yield block


SentenceRole = Modality | Literal["none"]


@frozen
class Sentence:
    """A sentence of the decision.

    Attributes:
        index: From 0, in reading order.
        text: As received, white space folded.
        modality: What it does; ``none`` where it demands nothing.
        location: Where it begins.
        section: Heading it stands under, folded.
        start: Offset in the decision's text as received.
        end: Offset after its last character.
        lead: Index of the sentence that introduces the list it is an item of; -1 if none.
    """

    index: int
    text: str
    modality: SentenceRole
    location: Location
    section: str = ""
    start: int = 0
    end: int = 0
    lead: int = -1


@frozen(kw_only=True)
class Decision:
    """The decision's text.

    Attributes:
        file: Path relative to the folder.
        text: As received (paragraphs joined by blank lines where the source has none of its own).
        sentences: Split, with places.
        damaged: Whether it shows the marks of OCR (å, ä, ö lost).
        source: ``txt``, ``docx`` or ``pdf``.
        furniture: Stretches of the text that belong to the page and not to the decision (page heads and numbers),
            as offsets of their begin and end.
    """

    file: str
    text: str = field(repr=False)
    sentences: tuple[Sentence, ...] = field(default=(), repr=False)
    damaged: bool = False
    source: str = "txt"
    furniture: tuple[tuple[int, int], ...] = field(default=(), repr=False)


@frozen(kw_only=True)
class Project:
    """An assignment folder, read; or the same built in memory.

    Attributes:
        assignment: What was ordered.
        outputs: What was collected.
        chapters: The narrative, in file-name order.
        settings: How the agency answers.
        waivers: Rules' findings silenced.
        decision: The decision's text, if it was given.
        problems: Mistakes in the input, found while reading.
        root: The folder; None for a project built in memory.
        locks: SHA-256 by evidence file, from ``files.lock``.
    """

    assignment: Assignment
    outputs: Outputs = field(factory=Outputs)
    chapters: tuple[Chapter, ...] = ()
    settings: Settings = field(factory=Settings)
    waivers: tuple[Waiver, ...] = ()
    decision: Decision | None = None
    problems: tuple[Problem, ...] = ()
    root: Path | None = None
    locks: tuple[tuple[str, str, int], ...] = ()

    def __repr__(self) -> str:
        """Which it is; a ledger and a narrative in full would drown whoever looks."""
        counts = f"chapters={len(self.chapters)}, problems={len(self.problems)}"
        root = "in memory" if self.root is None else str(self.root)
        return f"<Project {self.assignment.title!r}: {root}, {counts}>"

    def requirement(self, id_: str) -> Requirement | None:
        """The requirement with that id."""
        return next((r for r in self.assignment.requirements() if r.id == id_), None)

    def signoff_for(self, report: str) -> Signoff | None:
        """The decision on a report.

        Args:
            report: Id of its hand-in; where empty, the final report is meant.

        Returns:
            The sign-off that names the report, else the one that names none.
        """
        final = [each.id for each in self.assignment.reports() if each.deadline_kind == "final-report"]
        wanted = [report] if report else final
        named = (each for each in self.outputs.signoffs if each.report and each.report in wanted)
        return next(named, None) or next((each for each in self.outputs.signoffs if not each.report), None)
