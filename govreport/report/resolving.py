"""The last pass over the blocks: figures, charts, tables, references and notes get their values."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from attrs import evolve

from govreport.model.blocks import (
    Block,
    Blocks,
    ChartRef,
    Contents,
    CrossRef,
    FigureRef,
    FigureValue,
    Heading,
    Note,
    NoteRef,
    Paragraph,
    Passage,
    Picture,
    Run,
    Runs,
    Table,
    TableRef,
    Text,
)
from govreport.model.walking import walk
from govreport.reading.chapters.walker import slug
from govreport.report.gaps import ROLE as GAP
from govreport.report.material import Material
from govreport.report.names import CHART_PREFIX, TABLE_PREFIX, chart_key, table_key
from govreport.report.walking import map_runs, plain
from govreport.report.writing import FIXED, with_fixed_spaces

_WORD = re.compile(rf"[ {FIXED}]([^\s.,;:!?)]+)")
_NOUN = 4  # letters; shorter words are seldom what a number counts

MakeTable = Callable[[str], Table | None]
MakePicture = Callable[[str, str, str], Picture | None]


def with_keys(blocks: Blocks) -> Blocks:
    """Every heading under a key of its own; one that comes twice gets a number."""
    taken: set[str] = set()

    def keyed(block: Block) -> Block:
        if isinstance(block, Passage):
            return evolve(block, blocks=tuple(keyed(inner) for inner in block.blocks))
        if not isinstance(block, Heading):
            return block
        base = key = block.key or slug(plain(block.runs))
        number = 2
        while key in taken:
            key, number = f"{base}-{number}", number + 1
        taken.add(key)
        return evolve(block, key=key)

    return tuple(keyed(block) for block in blocks)


# ---- figures ----------------------------------------------------------------------------------------


def resolve_figures(runs: Runs, material: Material) -> Runs:
    """Figures with their values. Money and percent bring their unit, unless the text goes on with it.

    A number is kept on one line with its unit or the noun it counts, a day with its month.
    """
    runs = tuple(_unbroken(run, material) if isinstance(run, Text) else run for run in runs)
    if not any(isinstance(run, (FigureRef, FigureValue)) for run in runs):
        return runs
    units = {"%", material.currency, material.currency_word, material.profile.forms.percent}
    out: list[Run] = []
    for index, run in enumerate(runs):
        after = runs[index + 1] if index + 1 < len(runs) else None
        word = _first_word(after.text) if isinstance(after, Text) else ""
        if isinstance(run, FigureRef):
            out.append(_figure(run, material, says_unit=word in units))
        elif isinstance(run, Text) and out and isinstance(out[-1], FigureValue):
            word = _first_word(run.text)
            counted = word in units or (len(word) >= _NOUN and word.isalpha())
            out.append(evolve(run, text=FIXED + run.text[1:]) if counted else run)
        else:
            out.append(run)
    return tuple(out)


def _unbroken(text: Text, material: Material) -> Text:
    fixed = text.text if text.code else with_fixed_spaces(text.text, material.profile)
    return text if fixed == text.text else evolve(text, text=fixed)


def _first_word(text: str) -> str:
    """The word after a space at the beginning of ``text``, without the marks that follow it."""
    found = _WORD.match(text)
    return found[1] if found else ""


def _figure(ref: FigureRef, material: Material, *, says_unit: bool) -> Run:
    figure = material.figures.get(ref.name)
    if figure is None or figure.value is None:
        text = material.term("gap.figure", name=ref.name) if material.draft else material.term("missing")
        return Text(text, bold=ref.bold or material.draft, italic=ref.italic)
    text = material.write.figure(figure) if says_unit else material.write.figure_text(figure)
    return FigureValue(ref.name, text, ref.bold, ref.italic)


# ---- charts and tables ------------------------------------------------------------------------------


class Placing:
    """Puts charts and tables where they were asked for, each once; a chart's numbers follow as a table."""

    def __init__(self, material: Material, table: MakeTable, picture: MakePicture, blocks: Blocks) -> None:
        """``table`` and ``picture`` make what ``blocks`` ask for."""
        self._material = material
        self._table = table
        self._picture = picture
        self._wanted = {table_key(block.name) for block in walk(blocks) if isinstance(block, TableRef)}
        self._placed: set[str] = set()
        self._mentioned: set[str] = set()

    def place(self, blocks: Blocks) -> Blocks:
        """The blocks with charts and tables in them, each mentioned before it stands."""
        return tuple(placed for block in blocks for placed in self._block(block))

    def _block(self, block: Block) -> Iterator[Block]:
        match block:
            case TableRef():
                yield from self._table_at(block)
            case ChartRef():
                yield from self._chart_at(block)
            case Passage():
                yield evolve(block, blocks=self.place(block.blocks))
            case _:
                for inner in walk((block,)):
                    self._mentions(inner)
                if isinstance(block, (Table, Picture)) and block.key and block.caption:
                    yield from self._mention(block.key)
                yield block

    def _mentions(self, block: Block) -> None:
        if isinstance(block, (Paragraph, Heading, Note)):
            self._mentioned |= {run.key for run in block.runs if isinstance(run, CrossRef)}

    def _mention(self, key: str) -> Iterator[Block]:
        """A sentence that points to what comes, where none has."""
        if self._mentioned.isdisjoint((key, key.partition(":")[2])):
            yield self._pointer(key)
            self._mentioned.add(key)

    def _pointer(self, key: str) -> Paragraph:
        term = "mention.chart" if key.startswith("chart:") else "mention"
        before, _, after = self._material.term(term).partition("{ref}")
        runs = (Text(before), CrossRef(key), Text(after))
        return Paragraph(
            runs=tuple(run for run in runs if not isinstance(run, Text) or run.text), keep_next=True
        )

    def _table_at(self, ref: TableRef) -> Iterator[Block]:
        key = table_key(ref.name)
        if key in self._placed:
            yield self._pointer(key)
            return
        made = self._table(ref.name)
        if made is None:
            yield self._nothing(ref.name)
            return
        self._placed.add(key)
        yield from self._mention(key)
        yield (
            evolve(made, caption=(Text(ref.caption),), at=ref.at) if ref.caption else evolve(made, at=ref.at)
        )

    def _chart_at(self, ref: ChartRef) -> Iterator[Block]:
        key = chart_key(ref.name)
        if key in self._placed:
            yield self._pointer(key)
            return
        made = self._picture(ref.name, ref.caption or ref.alt, ref.alt if ref.caption else "")
        if made is None:
            yield self._nothing(ref.name)
            return
        self._placed.add(key)
        yield from self._mention(key)
        yield evolve(made, at=ref.at)
        numbers = made.data_table
        if numbers and numbers not in self._placed and numbers not in self._wanted:
            yield from self._table_at(TableRef(name=numbers.removeprefix(TABLE_PREFIX)))

    def _nothing(self, name: str) -> Paragraph:
        if self._material.draft:
            plain = name.partition(":")[2] or name
            caption = self._material.profile.terms.get(f"caption.{plain}", "")
            # a caption that is filled in by more than the name would show its own blanks
            shown = f"”{caption}”" if caption and "{" not in caption else plain
            return Paragraph(runs=(Text(self._material.term("gap.nothing", name=shown)),), role=GAP)
        return Paragraph(runs=(Text(self._material.term("nothing_to_show")),))


def without_empty_lists(blocks: Blocks) -> Blocks:
    """The blocks without a list of tables or pictures, and its heading, where there are none."""
    found = {"tables": False, "pictures": False}
    for block in walk(blocks):
        if isinstance(block, Table | Picture) and block.caption:
            found["tables" if isinstance(block, Table) else "pictures"] = True
    kept: list[Block] = []
    for block in blocks:
        if isinstance(block, Contents) and not found.get(block.of, True):
            if kept and isinstance(kept[-1], Heading):
                kept.pop()
        else:
            kept.append(block)
    return tuple(kept)


# ---- references -------------------------------------------------------------------------------------


def resolve_references(blocks: Blocks, material: Material, aliases: Mapping[str, str]) -> Blocks:
    """References to what is there; one to nothing becomes its words, or a gap in a draft.

    Args:
        blocks: All blocks, charts and tables placed.
        material: Draft or final, and the words.
        aliases: Other names of headings.
    """
    known = {key for block in walk(blocks) if (key := getattr(block, "key", ""))}

    def found(key: str) -> str:
        options = (key, aliases.get(key, ""), TABLE_PREFIX + key, CHART_PREFIX + key)
        return next((option for option in options if option in known), "")

    def change(runs: Runs) -> Runs:
        if not any(isinstance(run, CrossRef) for run in runs):
            return runs
        return tuple(
            _reference(run, found(run.key), material) if isinstance(run, CrossRef) else run for run in runs
        )

    return map_runs(blocks, change)


def _reference(ref: CrossRef, key: str, material: Material) -> Run:
    if key:
        return evolve(ref, key=key)
    if ref.text:
        return Text(ref.text)
    return Text(
        material.term("gap.reference", target=ref.key) if material.draft else material.term("missing")
    )


# ---- notes ------------------------------------------------------------------------------------------


def scoped_notes(blocks: Blocks, scope: str) -> Blocks:
    """A chapter's notes under labels that no other chapter has."""

    def change(runs: Runs) -> Runs:
        return tuple(
            evolve(run, label=f"{scope}\0{run.label}") if isinstance(run, NoteRef) else run for run in runs
        )

    scoped = map_runs(blocks, change)
    return tuple(
        evolve(block, label=f"{scope}\0{block.label}") if isinstance(block, Note) else block
        for block in scoped
    )


def numbered_notes(blocks: Blocks) -> Blocks:
    """Notes numbered in the order of the report; a note nothing refers to, or without a text, is left out."""
    texts = {block.label for block in walk(blocks) if isinstance(block, Note)}
    numbers: dict[str, str] = {}

    def change(runs: Runs) -> Runs:
        out: list[Run] = []
        for run in runs:
            if not isinstance(run, NoteRef):
                out.append(run)
            elif run.label in texts:
                out.append(evolve(run, label=numbers.setdefault(run.label, str(len(numbers) + 1))))
        return tuple(out)

    changed = map_runs(blocks, change)
    kept: list[Block] = []
    for block in changed:
        if not isinstance(block, Note):
            kept.append(block)
        elif block.label in numbers:
            kept.append(evolve(block, label=numbers[block.label]))
    return tuple(kept)
