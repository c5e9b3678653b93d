"""The report: templates, chapters, tables and charts put together into blocks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from attrs import evolve

from govreport.model import Chapter, CheckResult, Figure, Project
from govreport.model.blocks import Block, Blocks, Document, Heading, Picture, Table
from govreport.profiles import Profile
from govreport.report.charts import make_chart
from govreport.report.charts.picture import picture
from govreport.report.gaps import Gaps
from govreport.report.material import Material, gather
from govreport.report.naming import Written, template_names, written
from govreport.report.placeholders import Values
from govreport.report.quoting import Quoter
from govreport.report.resolving import (
    Placing,
    numbered_notes,
    resolve_figures,
    resolve_references,
    scoped_notes,
    with_keys,
    without_empty_lists,
)
from govreport.report.sections import assign, weave
from govreport.report.tables import make_table
from govreport.report.tables.matrix import places_of
from govreport.report.templates import TemplateFile, Templates, templates_of
from govreport.report.walking import kept_together, map_runs
from govreport.report.writing import lower_first

LABELS = ("table", "figure", "annex", "source", "missing", "page", "contents", "tables", "pictures", "alt")
_FRONT = ("0",)  # a template whose number begins so belongs to the cover


def build(
    project: Project,
    result: CheckResult,
    figures: Mapping[str, Figure],
    profile: Profile,
    *,
    draft: bool = False,
    public: bool = False,
) -> Document:
    """The whole report, ready to be written.

    Args:
        project: What was read.
        result: Statuses from the final check.
        figures: Named figures.
        profile: The project's profile; its templates say what the report holds.
        draft: Mark the report as a draft and show each gap where the answer should have stood.
        public: Leave out what is marked not public.

    Raises:
        TemplateError: A template cannot be used; the text names file and line.
    """
    material = gather(project, result, figures, profile, draft=draft, public=public)
    report = _Report(material, templates_of(profile.templates))
    front, body = report.blocks()
    return Document(
        title=report.title,
        subject=project.assignment.title,
        author=material.agency,
        lang=profile.lang,
        created=_created(project, result),
        front=front,
        body=body,
        running_head=report.title,
        draft_mark=material.term("mark.draft") if draft else "",
        example_mark=material.term("mark.example") if project.settings.example_data else "",
        keywords=tuple(k for k in (project.assignment.reference, project.settings.registration_number) if k),
        labels={key: material.term(f"label.{key}") for key in LABELS},
    )


def _is_annex(chapter: Chapter) -> bool:
    return _begins_annex(tuple(block for block in chapter.blocks if isinstance(block, Heading)))


def _begins_annex(blocks: Blocks) -> bool:
    first = next(iter(blocks), None)
    return isinstance(first, Heading) and first.annex


class _Report:
    """One report in the making."""

    def __init__(self, material: Material, templates: Templates) -> None:
        self.material = material
        self.templates = templates
        self.chapters = tuple(
            evolve(chapter, blocks=scoped_notes(chapter.blocks, str(index)))
            for index, chapter in enumerate(material.project.chapters)
        )
        self.said: Written = written(self.chapters)
        self.quoter = Quoter(material)
        self.title = _title(material)
        self.tables: dict[str, Table | None] = {}
        self.places: dict[str, list[str]] = {}
        self.aliases: dict[str, str] = {}

    def blocks(self) -> tuple[Blocks, Blocks]:
        """Cover and colophon, and everything after."""
        mine = assign(self.templates.files, self.chapters)
        front: list[Block] = []
        body: list[Block] = []
        annexes: list[Block] = []
        for file in self.templates.files:
            chapters = mine.get(file.file, [])
            if (
                file.takes_any
            ):  # an annex of the agency's comes before the report's own, and after all chapters
                annexes += [block for each in chapters if _is_annex(each) for block in each.blocks]
                chapters = [each for each in chapters if not _is_annex(each)]
            section = self._section(file, chapters)
            if _begins_annex(section):
                body += annexes
                annexes = []
            (front if file.file.startswith(_FRONT) else body).extend(section)
        body += annexes
        return self._resolved(tuple(front), with_keys(tuple(body)))

    def _section(self, file: TemplateFile, chapters: Sequence[Chapter]) -> Blocks:
        if file.takes_any:
            return tuple(block for chapter in chapters for block in chapter.blocks)
        generated = self._render(file)
        section = weave(generated, chapters)
        own, shown = _key_of(generated), _key_of(section)
        if own and shown and own != shown:
            self.aliases[own] = shown
        return section

    def _render(self, file: TemplateFile) -> Blocks:
        names = template_names(
            self.material,
            Gaps(self.material),
            self.quoter,
            self.said,
            self.title,
            lambda name: self._table(name) is not None,
            lambda name: make_chart(name, self.material) is not None,
        )
        return self.templates.render(file.file, Values(self.material.write), names)

    def _table(self, name: str) -> Table | None:
        if name not in self.tables or name == "requirements":
            self.tables[name] = make_table(name, self.material, self.places)
        return self.tables[name]

    def _picture(self, name: str, caption: str, alt: str) -> Picture | None:
        spec = make_chart(name, self.material)
        return picture(evolve(spec, caption=caption or spec.caption), alt) if spec is not None else None

    def _resolved(self, front: Blocks, body: Blocks) -> tuple[Blocks, Blocks]:
        self.places = places_of(body)
        placing = Placing(self.material, self._table, self._picture, (*front, *body))
        cover, rest = placing.place(front), without_empty_lists(placing.place(body))
        both = numbered_notes((*cover, *kept_together(rest)))
        both = resolve_references(both, self.material, self.aliases)
        both = map_runs(both, partial(resolve_figures, material=self.material))
        return both[: len(cover)], both[len(cover) :]


def _key_of(blocks: Blocks) -> str:
    return blocks[0].key if blocks and isinstance(blocks[0], Heading) else ""


def _title(material: Material) -> str:
    """The report's title: the agency's own, or that of the assignment under the profile's prefix."""
    project = material.project
    key = "title.interim" if material.report_kind == "interim-report" else "title"
    return project.settings.title or material.term(key, title=lower_first(project.assignment.title))


def _created(project: Project, result: CheckResult) -> str:
    """The day of the core properties: the decision's on the report, else the check's; never the clock's."""
    signoff = project.signoff_for(result.report)
    day = (signoff.date if signoff else None) or project.settings.as_of or result.content_date
    return day.isoformat() if day else ""
