"""Rendering the report: Word, PDF and the evidence register."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from attrs import evolve, field

from govreport.api.core import StrPath, a_project, build_document, figures_of, judged_on, lang_of, path_of
from govreport.api.inputs import keep_inputs
from govreport.errors import IncompleteError, InputFileError, UsageError
from govreport.model import CheckResult, Project
from govreport.model.values import frozen
from govreport.output import write_bytes
from govreport.profiles import Profile, profile as profile_named
from govreport.report.summary import count_blocks
from govreport.rules import engine

if TYPE_CHECKING:
    from govreport.model.blocks import Document
    from govreport.word.paginate import Paginated

Charts = Literal["picture", "native"]
Step = Literal["layout", "pdf"]


@frozen(kw_only=True)
class RenderResult:
    """What `render` wrote.

    Attributes:
        path: The Word report.
        result: The final check it was rendered from, findings on the finished document included.
        pdf: The PDF, where one was asked for.
        pdf_lacking: How many cells of tables the PDF lacks by a fault of LibreOffice's; Word makes a whole one.
        register: The evidence register, where one was asked for.
        sections: Titles of the report's chapters, in order.
        tables: Number of tables.
        pictures: Number of charts and pictures.
        not_paginated: Why contents and references have no page numbers; empty where they have.
    """

    path: Path
    result: CheckResult = field(repr=False)  # the whole check, which would drown what was written
    pdf: Path | None = None
    pdf_lacking: int = 0
    register: Path | None = None
    sections: tuple[str, ...] = ()
    tables: int = 0
    pictures: int = 0
    not_paginated: str = ""


def render(
    project: Project,
    path: StrPath,
    *,
    draft: bool = False,
    today: dt.date | None = None,
    lang: str | None = None,
    template: StrPath | None = None,
    pdf: bool = False,
    archive: bool = False,
    public: bool | None = None,
    paginate: bool | None = None,
    charts: Charts = "picture",
    register: StrPath | None = None,
    plugins: bool = False,
    report: str | None = None,
    on_step: Callable[[Step], None] | None = None,
) -> RenderResult:
    """Render the final Word report.

    Args:
        project: What to report.
        path: The ``.docx`` to write; written whole or not at all. It is there, without page numbers, before
            LibreOffice is started, so that no failure or interruption of the layout loses it.
        draft: Render although the final check has errors; marks each page and each gap.
        today: As in `check`.
        lang: As in `check`.
        template: An agency's Word template; else the settings', else the profile's own.
        pdf: Also write a tagged PDF beside it (needs LibreOffice).
        archive: Make the PDF one for the archive as well (PDF/A-2 and PDF/UA-1 in one file).
        public: Leave out what is marked not public; None follows ``publish`` in the settings.
        paginate: Lay the report out with LibreOffice, so that contents and references have page numbers: None
            does so where LibreOffice is found, and `RenderResult.not_paginated` says why it could not; True
            raises where it cannot be done; False leaves the numbers to Word, which takes seconds less. Page
            numbers depend on the layout, so only False gives the same bytes on every machine.
        charts: ``picture``, or ``native`` for charts that people can edit in Word. A PDF
            always has pictures, since LibreOffice loses the alternative text of a chart.
        register: Also write the evidence register as a workbook.
        plugins: As in `check`.
        report: As in `check`.
        on_step: Called with ``layout`` and ``pdf`` before LibreOffice is started for them, which may take minutes.

    Returns:
        What was written, and the final check.

    Raises:
        IncompleteError: The final check has errors and ``draft`` is False.
        OutputFileError: A file cannot be written, or is one that the report is made from.
        TemplateError: A template cannot be used.
        MissingExtraError: LibreOffice is missing for ``pdf``.
        UsageError: As in `check`, or a file name or kind of chart that is none.
    """
    a_project(project)
    target = path_of(path)
    if target.suffix.lower() != ".docx":
        raise UsageError(f"{target}: a Word report's name ends in .docx")
    if charts not in ("picture", "native"):
        raise UsageError(f"charts is 'picture' or 'native', not {charts!r}")
    _look_at_outputs(project, target, template, register, pdf=pdf or archive)
    profile = profile_named(project.assignment.profile)
    project, day = judged_on(project, today, report)
    result = engine.run(
        project,
        profile,
        today=day,
        final=True,
        lang=lang_of(project, profile, lang),
        plugins=plugins,
        report=report or "",
    )
    if result.verdict != "complete" and not draft:
        raise IncompleteError(result)
    public = project.settings.publish if public is None else public
    document = build_document(project, result, profile, draft=draft, public=public)
    result = engine.run_document(project, profile, result, document, plugins=plugins)
    if result.verdict != "complete" and not draft:
        raise IncompleteError(result)
    tell = on_step or _nobody

    def keep(data: bytes) -> None:
        write_bytes(target, data)
        tell("layout")

    made = _made(project, profile, document, template, charts, paginate, result.report, keep)
    write_bytes(target, made.data)
    done = RenderResult(path=target, result=result, not_paginated=made.why_not, **count_blocks(document))
    if register is not None:
        from govreport.report.register import register_workbook  # openpyxl, only when asked for

        write_bytes(Path(register), register_workbook(project, result, profile))
        done = evolve(done, register=Path(register))
    if pdf or archive:
        shown = (
            made
            if charts == "picture"
            else _made(project, profile, document, template, "picture", paginate, result.report)
        )
        from govreport.word.pdf import to_pdf  # LibreOffice and pypdf, only when asked for

        tell("pdf")
        pdf_made = to_pdf(target, data=shown.data, archive=archive)
        done = evolve(done, pdf=pdf_made.path, pdf_lacking=pdf_made.lacking)
    return done


def _made(
    project: Project,
    profile: Profile,
    document: Document,
    template: StrPath | None,
    charts: Charts,
    paginate: bool | None,
    report: str,
    before: Callable[[bytes], None] | None = None,
) -> Paginated:
    from govreport.word.facts import project_variables
    from govreport.word.paginate import paginate as lay_out
    from govreport.word.writer import write  # lxml and jinja2, which `check` never needs

    chosen = _template(project, template)
    facts = project_variables(project, figures_of(project), profile, report) if chosen is not None else {}
    return lay_out(
        lambda pages: write(
            document,
            template=chosen,
            styles=project.settings.styles,
            folder=profile.templates,
            pages=pages,
            variables=facts,
            charts=charts,
        ),
        needed=paginate,
        before=before,
    )


def _look_at_outputs(
    project: Project, target: Path, template: StrPath | None, register: StrPath | None, *, pdf: bool
) -> None:
    """Refuse what would write over an input, or two results over each other, before anything is done.

    Raises:
        OutputFileError: One of them is an input.
        UsageError: The register is to be no workbook.
    """
    if register is not None and path_of(register).suffix.lower() != ".xlsx":
        raise UsageError(
            f"{register}: the register is an Excel workbook; give a file name that ends with .xlsx"
        )
    keep_inputs(target, register, target.with_suffix(".pdf") if pdf else None, project=project, also=template)


def _nobody(step: Step) -> None:
    """Takes the place of a caller who does not ask."""


def _template(project: Project, given: StrPath | None) -> Path | None:
    if given is not None:
        chosen = path_of(given)
    elif project.settings.template and project.root is not None:
        chosen = project.root / project.settings.template
    else:
        return None
    if not chosen.is_file():
        raise InputFileError(f"{chosen}: no such template; give the path of a .docx file")
    return chosen
