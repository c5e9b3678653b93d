"""Rendering the report: Word, PDF and the evidence register."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Unpack

from attrs import evolve, field

from govreport.api.core import StrPath, a_project, build_document, figures_of, judged, path_of
from govreport.api.inputs import keep_inputs
from govreport.api.options import RenderKeywords, RenderOptions, chosen
from govreport.errors import IncompleteError, InputFileError, UsageError
from govreport.model import CheckResult, Project
from govreport.model.values import frozen
from govreport.output import write_bytes
from govreport.profiles import Profile
from govreport.report.summary import count_blocks
from govreport.rules import engine

if TYPE_CHECKING:
    from govreport.model.blocks import Document
    from govreport.word.libreoffice.paginate import Paginated

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
    options: RenderOptions | None = None,
    *,
    on_step: Callable[[Step], None] | None = None,
    **given: Unpack[RenderKeywords],
) -> RenderResult:
    """Render the final Word report.

    Args:
        project: What to report.
        path: The ``.docx`` to write; written whole or not at all. It is there, without page numbers, before
            LibreOffice is started, so that no failure or interruption of the layout loses it.
        options: How; `RenderOptions` tells of each.
        on_step: Called with ``layout`` and ``pdf`` before LibreOffice is started for them, which may take minutes.
        **given: The same options one by one, as ``draft=True``; they go before those in ``options``.

    Returns:
        What was written, and the final check.

    Raises:
        IncompleteError: The final check has errors and ``draft`` is False.
        OutputFileError: A file cannot be written, or is one that the report is made from.
        TemplateError: A template cannot be used.
        MissingExtraError: LibreOffice is missing for ``pdf``.
        UsageError: As in `check`, or a file name, options or a kind of chart that is none.
    """
    a_project(project)
    target = path_of(path)
    if target.suffix.lower() != ".docx":
        raise UsageError(f"{target}: a Word report's name ends in .docx")
    asked = chosen(options, given)
    _look_at_outputs(project, target, asked)
    profile, project, result = judged(
        project, final=True, today=asked.today, lang=asked.lang, plugins=asked.plugins, report=asked.report
    )
    _finished(result, asked)
    public = project.settings.publish if asked.public is None else asked.public
    document = build_document(project, result, profile, draft=asked.draft, public=public)
    result = engine.run_document(project, profile, result, document, plugins=asked.plugins)
    _finished(result, asked)
    tell = on_step or _nobody

    def keep(data: bytes) -> None:
        write_bytes(target, data)
        tell("layout")

    made = _made(project, profile, document, asked, result.report, keep)
    write_bytes(target, made.data)
    done = RenderResult(path=target, result=result, not_paginated=made.why_not, **count_blocks(document))
    if asked.register is not None:
        from govreport.report.register import register_workbook  # openpyxl, only when asked for

        write_bytes(Path(asked.register), register_workbook(project, result, profile))
        done = evolve(done, register=Path(asked.register))
    if asked.pdf or asked.archive:
        if asked.charts != "picture":
            made = _made(project, profile, document, evolve(asked, charts="picture"), result.report)
        from govreport.word.libreoffice.pdf import to_pdf  # LibreOffice and pypdf, only when asked for

        tell("pdf")
        pdf_made = to_pdf(target, data=made.data, archive=asked.archive)
        done = evolve(done, pdf=pdf_made.path, pdf_lacking=pdf_made.lacking)
    return done


def _finished(result: CheckResult, asked: RenderOptions) -> None:
    """Go on with a report that has no errors, or is asked for as a draft.

    Raises:
        IncompleteError: It is neither.
    """
    if result.verdict != "complete" and not asked.draft:
        raise IncompleteError(result)


def _made(
    project: Project,
    profile: Profile,
    document: Document,
    asked: RenderOptions,
    report: str,
    before: Callable[[bytes], None] | None = None,
) -> Paginated:
    from govreport.word.libreoffice.paginate import paginate as lay_out
    from govreport.word.template.facts import project_variables
    from govreport.word.writer import write  # lxml and jinja2, which `check` never needs

    template = _template(project, asked.template)
    facts = project_variables(project, figures_of(project), profile, report) if template is not None else {}
    return lay_out(
        lambda pages: write(
            document,
            template=template,
            styles=project.settings.styles,
            folder=profile.templates,
            pages=pages,
            variables=facts,
            charts=asked.charts,
        ),
        needed=asked.paginate,
        before=before,
    )


def _look_at_outputs(project: Project, target: Path, asked: RenderOptions) -> None:
    """Refuse what would write over an input, or two results over each other, before anything is done.

    Raises:
        OutputFileError: One of them is an input.
        UsageError: The register is to be no workbook.
    """
    register = asked.register
    if register is not None and path_of(register).suffix.lower() != ".xlsx":
        raise UsageError(
            f"{register}: the register is an Excel workbook; give a file name that ends with .xlsx"
        )
    pdf = target.with_suffix(".pdf") if asked.pdf or asked.archive else None
    keep_inputs(target, register, pdf, project=project, also=asked.template)


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
