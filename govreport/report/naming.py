"""What a template may name: the assignment, the outputs, figures, and a few functions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any, Literal

from attrs import frozen

from govreport.model import (
    LATER_REPORT,
    STATUSES,
    Activity,
    Chapter,
    Contact,
    Deadline,
    Deliverable,
    Deviation,
    Indicator,
    Output,
)
from govreport.model.blocks import (
    Block,
    ChartRef,
    Contents,
    CrossRef,
    FigureValue,
    Heading,
    Link,
    PageBreak,
    Paragraph,
    Run,
    Runs,
    TableRef,
    Text,
)
from govreport.model.walking import walk
from govreport.report.gaps import Gaps
from govreport.report.material import Material
from govreport.report.names import chart_key, table_key
from govreport.report.phrasing import phrases
from govreport.report.placeholders import Marker, Placed
from govreport.report.quoting import Quoter
from govreport.report.tables import demands, evidence, matrix, money
from govreport.report.writing import lower_first, upper_first

CHAPTER_ROLE = "chapter"
CHAPTER_HERE = Paragraph(runs=(), role=CHAPTER_ROLE)


@frozen
class FigureNames:
    """``figures.NAME`` in a template: the figure as running text shows it; an unknown name is an error."""

    material: Material

    def __getitem__(self, name: str) -> FigureValue:
        """The figure's formatted value under its name."""
        return FigureValue(name, self.material.write.figure_text(self.material.figures[name]))


@frozen
class Roles:
    """``role.NAME`` in a template: gives the paragraph it stands in that role."""

    def __getitem__(self, name: str) -> Marker:
        """The marker for a paragraph's role."""
        return Marker("role", (name,))


@frozen(kw_only=True)
class Written:
    """What the chapters hold already, so that the templates say nothing twice.

    Attributes:
        placed: Keys of the charts and tables that a chapter places.
        passages: Keys of the chapters' headings by the requirement they answer.
        names: Names of the chapters.
    """

    placed: frozenset[str]
    passages: Mapping[str, tuple[str, ...]]
    names: frozenset[str]


def written(chapters: Iterable[Chapter]) -> Written:
    """Look through the chapters for what they place and answer."""
    placed: set[str] = set()
    passages: dict[str, tuple[str, ...]] = {}
    names: set[str] = set()
    for chapter in chapters:
        names.add(chapter.name)
        for block in walk(chapter.blocks):
            if isinstance(block, ChartRef):
                placed.add(chart_key(block.name))
            elif isinstance(block, TableRef):
                placed.add(table_key(block.name))
            elif isinstance(block, Heading):
                for id_ in block.answers:
                    passages[id_] = (*passages.get(id_, ()), block.key)
    return Written(placed=frozenset(placed), passages=passages, names=frozenset(names))


def template_names(
    material: Material,
    gaps: Gaps,
    quoter: Quoter,
    said: Written,
    title: str,
    known_tables: Callable[[str], bool],
    known_charts: Callable[[str], bool],
) -> dict[str, Any]:
    """Everything a template may name.

    Args:
        material: What the report is made from.
        gaps: Makes the gaps of a draft.
        quoter: Gives the decision's words.
        said: What the chapters hold.
        title: The report's title.
        known_tables: Whether there is anything to show in a table.
        known_charts: The same for a chart.
    """
    project, write, types = material.project, material.write, material.profile.money.cost_types
    shown = tuple(indicator for indicator in project.outputs.indicators if indicator.rows)
    return {
        "assignment": project.assignment,
        "outputs": project.outputs,
        "settings": project.settings,
        "result": material.result,
        "signoff": material.signoff,
        "decision": project.decision,
        "title": title,
        "agency": material.agency,
        "assigned": write.words(material.profile.together(project.assignment.agencies)),
        "draft": material.draft,
        "public": material.public,
        "hidden": material.hidden,
        "done": material.done,
        "lines": money.lines_of(material),
        "basis": money.basis_of(material),
        "total_basis": money.total_basis(material),
        "figures": FigureNames(material),
        "role": Roles(),
        "annex": Marker("annex"),
        "key": lambda key: Marker("key", (key,)),
        "chapter": Placed((CHAPTER_HERE,)),
        "page_break": Placed((PageBreak(),)),
        # values
        "term": material.term,
        "label": material.label,
        "has_term": lambda key: key in material.profile.terms,
        "date": write.date,
        "number": write.number,
        "money": lambda value: f"{write.money(value)}\u00a0{material.currency_word}",
        "words": write.words,
        "lower": lower_first,
        "upper_first": upper_first,
        "sentence": lambda text: text if text.endswith((".", "!", "?")) else f"{text}.",
        "cost_types": lambda keys: [lower_first(types.get(key, key)) for key in keys],
        "result_words": lambda found: _result(material, found),
        "contacts_for": lambda id_: _contacts_for(material, id_),
        "quotes": quoter.quotes,
        "repaired": quoter.repairs,
        "value": material.value,
        "plural": lambda count, one, many: plural(material, count, one, many),
        "is_this": material.is_this,
        "interim": material.report_kind == "interim-report",
        "still_in_use": money.in_use(material),
        "line_title": lambda line: money.line_title(material, line),
        "paragraphs": paragraphs,
        "link": link,
        # requirements
        "status": lambda id_: material.statuses[id_].status if id_ in material.statuses else "unaddressed",
        "counted": counted(material),
        "unanswered": sum(
            matrix.standing(material, result) == "unaddressed" for result in material.result.requirements
        ),
        "waits": lambda id_: id_ in material.statuses and material.statuses[id_].reason == LATER_REPORT,
        "evidence": lambda id_: material.answers.get(id_, ()),
        "contacts_with": lambda id_: material.contacts.get(id_, ()),
        "sent": lambda id_: tuple(s for s in material.submissions.get(id_, ()) if s.sent),
        "deviation": lambda id_: _first(material.deviations.get(id_, ())),
        "requirement": material.requirements.get,
        "indicators_of": lambda id_: tuple(i for i in shown if i.answers and i.answers[0] == id_),
        "indicators_also": lambda id_: tuple(i for i in shown if id_ in i.answers[1:]),
        "measure_name": lambda indicator: _measure_name(material, said, indicator),
        "shown_with": lambda id_: evidence.shown_with(material, id_),
        "other_indicators": _unclaimed(material, shown),
        "answers": lambda *ids: Marker("answers", tuple(ids)),
        "hand_ins_told": _told(material, said),
        "written": lambda id_: said.passages.get(id_, ()),
        "written_chapter": lambda *names: _any_chapter(said.names, names),
        "gap": gaps.of_requirement,
        "gap_text": gaps.of_fact,
        # places
        "ref": CrossRef,
        "refs": lambda keys: refs(material, keys),
        "page": lambda key: CrossRef(key, page=True),
        "deviation_key": demands.deviation_key,
        "placed": lambda key: key in said.placed,
        "has_table": known_tables,
        "has_chart": known_charts,
        "table": lambda name, caption="": Placed((TableRef(name=name, caption=caption),)),
        "chart": lambda name, caption="": Placed((ChartRef(name=name, caption=caption),)),
        "contents": _contents,
        **phrases(material),
    }


def _told(material: Material, said: Written) -> tuple[Deadline, ...]:
    """Hand-ins that the report tells of in its own words: no chapter does, and none is a gap."""
    return tuple(
        deadline
        for deadline in material.project.assignment.deadlines
        if not said.passages.get(deadline.id)
        and deadline.id in material.statuses
        and material.statuses[deadline.id].status != "unaddressed"
    )


def plural(material: Material, count: str | int | Decimal, one: str, many: str) -> str:
    """``one`` or ``many``, by a number or the value of a figure."""
    number = material.value(count) if isinstance(count, str) else count
    return one if number == 1 else many


def paragraphs(text: str) -> Placed:
    """Text that may hold several paragraphs, parted by empty lines."""
    parts = [" ".join(part.split("\n")).strip() for part in text.split("\n\n")]
    return Placed(tuple(Paragraph(runs=(Text(part),)) for part in parts if part))


def link(url: str) -> Link | Text:
    """A link to an address on the web; anything else stays text."""
    if url.startswith(("https://", "http://", "mailto:")):
        return Link(url, (Text(url.removeprefix("https://").removeprefix("mailto:")),))
    return Text(url)


def refs(material: Material, keys: Collection[str]) -> Runs:
    """References to several places: ``4.1 och 4.2``."""
    runs: list[Run] = []
    ordered = list(keys)
    for index, key in enumerate(ordered):
        if index:
            runs.append(Text(material.term("and") if index == len(ordered) - 1 else ", "))
        runs.append(CrossRef(key))
    return tuple(runs)


def _contents(of: Literal["headings", "tables", "pictures"] = "headings", levels: int = 2) -> Placed:
    blocks: tuple[Block, ...] = (Contents(of=of, levels=levels),)
    return Placed(blocks)


def counted(material: Material) -> str:
    """How many requirements have each status: ``29 är besvarade, 2 är delvis besvarade och 4 …``."""
    counts = Counter(matrix.standing(material, result) for result in material.result.requirements)
    return material.write.words(
        material.counted(f"counted.{status}", counts[status])
        for status in (STATUSES[0], matrix.REPORT, *STATUSES[1:])
        if counts[status]
    )


def _first(deviations: tuple[Deviation, ...]) -> Deviation | None:
    return deviations[0] if deviations else None


def _result(material: Material, found: Sequence[Output]) -> str:
    """What came of the last activity or product that says so."""
    done = [output for output in found if isinstance(output, Activity | Deliverable)]
    results = [evidence.told(material, output)[1] for output in done]
    return next((result for result in reversed(results) if result), "")


def _contacts_for(material: Material, id_: str) -> int:
    """How many contacts answer a requirement beside what its table of evidence shows."""
    contacts = [output for output in material.answers.get(id_, ()) if isinstance(output, Contact)]
    return 0 if contacts and contacts[0] in evidence.shown_evidence(material, id_) else len(contacts)


def _unclaimed(material: Material, shown: Sequence[Indicator]) -> tuple[Indicator, ...]:
    """Indicators that no task or perspective shows: they answer something else first, or nothing."""
    kinds = evidence.WITH_EVIDENCE
    ids = {id_ for id_, requirement in material.requirements.items() if requirement.kind in kinds}
    return tuple(i for i in shown if not i.answers or i.answers[0] not in ids)


def _measure_name(material: Material, said: Written, indicator: Indicator) -> str:
    """Name of an indicator's chart and table: an own chart of it that a chapter places, else the built-in one."""
    own = (chart.name for chart in material.project.settings.charts if chart.indicator == indicator.id)
    return next((name for name in own if chart_key(name) in said.placed), f"indicator_{indicator.id}")


def _any_chapter(names: frozenset[str], wanted: tuple[str, ...]) -> bool:
    return any(name.startswith(wanted) for name in names)
