"""All that the command line does, as functions that neither print nor exit."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from attrs import evolve, frozen

from govreport.collecting import evidence, form_words
from govreport.errors import IncompleteError, InputFileError, UsageError
from govreport.figures import compute
from govreport.model import CheckResult, Figure, Finding, Problem, Project
from govreport.output import write_all, write_bytes
from govreport.profiles import Profile, profile as profile_named
from govreport.reading.project import load_project
from govreport.rules import engine

if TYPE_CHECKING:
    from govreport.collecting.form_merge import Merge
    from govreport.model.blocks import Document

StrPath = str | os.PathLike[str]
Charts = Literal["picture", "native"]


@frozen(kw_only=True)
class RenderResult:
    """What `render` wrote.

    Attributes:
        path: The Word report.
        result: The final check it was rendered from, findings on the finished document included.
        pdf: The PDF, where one was asked for.
        register: The evidence register, where one was asked for.
        sections: Titles of the report's chapters, in order.
        tables: Number of tables.
        pictures: Number of charts and pictures.
    """

    path: Path
    result: CheckResult
    pdf: Path | None = None
    register: Path | None = None
    sections: tuple[str, ...] = ()
    tables: int = 0
    pictures: int = 0


def load(folder: StrPath = ".") -> Project:
    """Read an assignment folder.

    Args:
        folder: The folder that holds ``assignment.yaml`` (or ``assignment.json``).

    Returns:
        The project; mistakes in its files are in ``problems`` and become findings of `check`.

    Raises:
        InputFileError: ``assignment.yaml`` cannot be opened.
    """
    return load_project(Path(folder))


def check(
    project: Project,
    *,
    final: bool = False,
    document: bool = False,
    today: dt.date | None = None,
    lang: str | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    plugins: bool = False,
) -> CheckResult:
    """Check that every demand of the decision has been addressed.

    Args:
        project: What to check.
        final: Judge as on the day of hand-in: missing evidence is an error whatever the period.
        document: Also build the report and look at it (needs jinja2 and matplotlib, so it is slower).
        today: The day hand-ins are judged on; else ``as_of`` of the settings, else the clock.
        lang: ``sv`` or ``en`` for messages; else the settings', else the profile's.
        select: Codes or prefixes of rules to run; all where empty.
        ignore: Codes or prefixes of rules to leave out.
        plugins: Whether to import and run the project's own rules, which are code.

    Returns:
        Statuses, findings, coverage of the decision and the verdict.

    Raises:
        UsageError: An unknown profile, language or rule code.
    """
    profile = profile_named(project.assignment.profile)
    result = engine.run(
        project,
        profile,
        today=_today(project, today),
        final=final,
        lang=_lang(project, profile, lang),
        select=tuple(select),
        ignore=tuple(ignore),
        plugins=plugins,
    )
    if document:
        report = _build(project, result, profile, draft=True)
        result = engine.run_document(
            project, profile, result, report, select=tuple(select), ignore=tuple(ignore)
        )
    return result


def figures_of(project: Project) -> dict[str, Figure]:
    """Every named figure by name, as chapters use them: value, unit, label and source."""
    return compute(project, profile_named(project.assignment.profile))


def render(
    project: Project,
    path: StrPath,
    *,
    draft: bool = False,
    today: dt.date | None = None,
    lang: str | None = None,
    template: StrPath | None = None,
    pdf: bool = False,
    public: bool = False,
    register: StrPath | None = None,
    plugins: bool = False,
) -> RenderResult:
    """Render the final Word report.

    Args:
        project: What to report.
        path: The ``.docx`` to write; written whole or not at all.
        draft: Render although the final check has errors; marks each page and each gap.
        today: As in `check`.
        lang: As in `check`.
        template: An agency's Word template; else the settings', else the profile's own.
        pdf: Also write a tagged PDF beside it (needs LibreOffice).
        public: Leave out what is marked not public.
        register: Also write the evidence register as a workbook.
        plugins: As in `check`.

    Returns:
        What was written, and the final check.

    Raises:
        IncompleteError: The final check has errors and ``draft`` is False.
        OutputFileError: A file cannot be written.
        TemplateError: A template cannot be used.
        MissingExtraError: LibreOffice is missing for ``pdf``.
    """
    target = Path(path)
    if target.suffix.lower() != ".docx":
        raise UsageError(f"{target}: a Word report's name ends in .docx")
    profile = profile_named(project.assignment.profile)
    result = engine.run(
        project,
        profile,
        today=_today(project, today),
        final=True,
        lang=_lang(project, profile, lang),
        plugins=plugins,
    )
    if result.verdict != "complete" and not draft:
        raise IncompleteError(result)
    document = _build(project, result, profile, draft=draft, public=public)
    result = engine.run_document(project, profile, result, document)
    if result.verdict != "complete" and not draft:
        raise IncompleteError(result)
    return _write(project, profile, document, result, target, template, pdf=pdf, register=register)


@frozen(kw_only=True)
class FormResult:
    """What reading a form brought, or would bring.

    Attributes:
        merge: New items, changes old to new, and the files' texts.
        findings: Cells and rows that could not be used, and what was noticed.
        written: The files that were written; empty for a dry run or where an error stands in the way.
    """

    merge: Merge
    findings: tuple[Finding, ...]
    written: tuple[Path, ...] = ()

    @property
    def ok(self) -> bool:
        """True where no finding is an error."""
        return not any(finding.severity == "error" for finding in self.findings)


def form_write(
    project: Project, path: StrPath, *, partner: str = "", owner: str = "", due: str = "", address: str = ""
) -> Path:
    """Write an Excel form for colleagues or a partner to fill in.

    Args:
        project: The assignment and what is collected.
        path: The ``.xlsx`` to write.
        partner: Id of a partner the form is for.
        owner: A role the form is for; only its requirements are listed.
        due: Day to hand the form in, as text.
        address: Where to send it.

    Raises:
        UsageError: There is no such partner, or nobody of that role.
        OutputFileError: The file cannot be written.
    """
    from govreport.collecting.form_write import FormFor, write_form  # openpyxl, for forms only

    _known_recipient(project, partner, owner)
    wanted = FormFor(partner=partner, owner=owner, due=due, address=address)
    write_bytes(Path(path), write_form(project, profile_named(project.assignment.profile), wanted))
    return Path(path)


def _known_recipient(project: Project, partner: str, owner: str) -> None:
    partners = [p.id for p in project.assignment.partners]
    if partner and partner not in partners:
        raise UsageError(f"no partner has the id {partner!r}; known: {', '.join(partners)}")
    own = project.settings.owners
    owners = {own.get(r.id, r.owner) for r in project.assignment.requirements()} - {""}
    if owner and owner.casefold() not in {name.casefold() for name in owners}:
        known = ", ".join(sorted(owners))
        raise UsageError(f"nobody answers for anything as {owner!r}; known: {known}")


def form_read(
    project: Project, path: StrPath, *, dry_run: bool = False, lang: str | None = None
) -> FormResult:
    """Bring a filled-in form into ``outputs/``; all of its files are written or none.

    Args:
        project: The folder the form belongs to.
        path: The form.
        dry_run: Only say what would happen.
        lang: Language of the findings, as in `check`.

    Raises:
        InputFileError: The form cannot be opened as a workbook.
        OutputFileError: A file cannot be written.
    """
    from govreport.collecting.form_merge import merge  # openpyxl, for forms only
    from govreport.collecting.form_read import read_form

    source = Path(path)
    try:
        data = source.read_bytes()
    except OSError as error:
        raise InputFileError(f"{source}: cannot be opened: {error.strerror or error}") from error
    profile = profile_named(project.assignment.profile)
    merged = merge(project, read_form(data, source.name), source.name)
    findings = _form_findings(project, profile, merged.problems, _lang(project, profile, lang))
    result = FormResult(merge=merged, findings=findings)
    if dry_run or not result.ok or project.root is None:
        return result
    for name in merged.files:
        (project.root / name).parent.mkdir(parents=True, exist_ok=True)
    write_all({project.root / name: text.encode() for name, text in merged.files.items()})
    return evolve(result, written=tuple(project.root / name for name in merged.files))


def _form_findings(
    project: Project, profile: Profile, problems: Iterable[Problem], lang: str
) -> tuple[Finding, ...]:
    own = [form_words.finding(p, lang) for p in problems if p.code == form_words.CODE]
    others = tuple(p for p in problems if p.code != form_words.CODE)
    only = evolve(project, problems=others)
    today = _today(project, None)
    codes = sorted({p.code for p in others})
    if codes:
        own += engine.run(only, profile, today=today, lang=lang, select=codes).findings
    return tuple(sorted(own, key=lambda finding: finding.sort_key))


def files_lock(project: Project) -> Path:
    """Record SHA-256 and size of every evidence file in ``files.lock``.

    Returns:
        The lock file.

    Raises:
        UsageError: The project has no folder.
        OutputFileError: The file cannot be written.
    """
    if project.root is None:
        raise UsageError("a project without a folder has no evidence files to lock")
    path = project.root / evidence.LOCK_FILE
    write_bytes(path, evidence.lock_text(project).encode())
    return path


def _write(
    project: Project,
    profile: Profile,
    document: Document,
    result: CheckResult,
    target: Path,
    template: StrPath | None,
    *,
    pdf: bool,
    register: StrPath | None,
) -> RenderResult:
    from govreport.report.summary import count_blocks  # only once something is rendered
    from govreport.word import writer  # python-docx costs 70 ms, and `check` never needs it

    chosen = _template(project, template)
    data = writer.write(document, template=chosen, styles=project.settings.styles, folder=profile.templates)
    write_bytes(target, data)
    done = RenderResult(path=target, result=result, **count_blocks(document))
    if register is not None:
        from govreport.report.register import register_workbook  # openpyxl, only when asked for

        write_bytes(Path(register), register_workbook(project, result, profile))
        done = evolve(done, register=Path(register))
    if pdf:
        from govreport.word.pdf import to_pdf

        done = evolve(done, pdf=to_pdf(target))
    return done


def _template(project: Project, given: StrPath | None) -> Path | None:
    if given is not None:
        chosen = Path(given)
    elif project.settings.template and project.root is not None:
        chosen = project.root / project.settings.template
    else:
        return None
    if not chosen.is_file():
        raise InputFileError(f"{chosen}: no such template; give the path of a .docx file")
    return chosen


def _build(
    project: Project, result: CheckResult, profile: Profile, *, draft: bool, public: bool = False
) -> Document:
    from govreport.report.build import build  # jinja2 and babel: only when a report is built

    return build(project, result, compute(project, profile), profile, draft=draft, public=public)


def _today(project: Project, given: dt.date | None) -> dt.date:
    return given or project.settings.as_of or dt.datetime.now().astimezone().date()


def _lang(project: Project, profile: Profile, given: str | None) -> str:
    lang = given or project.settings.lang or profile.message_lang
    if lang not in ("sv", "en"):
        raise UsageError(f"unknown language {lang!r}; messages exist in 'sv' and 'en'")
    return lang


def errors_of(result: CheckResult) -> tuple[Finding, ...]:
    """The findings that block the hand-in."""
    return tuple(finding for finding in result.findings if finding.severity == "error")
