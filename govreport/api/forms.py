"""Excel forms out and in, and fingerprints of evidence files."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve

from govreport.api.core import StrPath, a_project, lang_of, path_of, today_of
from govreport.api.inputs import keep_inputs
from govreport.collecting import evidence, form_words
from govreport.errors import UsageError
from govreport.model import Finding, Location, Problem, Project
from govreport.model.values import frozen
from govreport.output import is_folder, make_folder, write_all, write_bytes
from govreport.profiles import Profile, profile as profile_named
from govreport.reading.files import LOCK_FILE, read_given
from govreport.rules import engine
from govreport.rules.at_hand import next_report_day
from govreport.rules.context import Context

if TYPE_CHECKING:
    from govreport.collecting.form_merge import Merge


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
    project: Project,
    path: StrPath,
    *,
    partner: str = "",
    owner: str = "",
    due: str = "",
    address: str = "",
    today: dt.date | None = None,
) -> Path:
    """Write an Excel form for colleagues or a partner to fill in.

    Args:
        project: The assignment and what is collected.
        path: The ``.xlsx`` to write.
        partner: Id of a partner the form is for.
        owner: A role the form is for; only its requirements are listed.
        due: Day to hand the form in, as text; else the internal day before the next report that is to come.
        address: Where to send it.
        today: The day the form is written, as in `check`.

    Raises:
        UsageError: There is no such partner, nobody of that role, or the file is to be no ``.xlsx``; or what is
            given is no project or path.
        OutputFileError: The file cannot be written.
    """
    from govreport.collecting.form_write import FormFor, write_form  # openpyxl, for forms only

    a_project(project)
    target = path_of(path)
    if target.suffix.lower() != ".xlsx" and not is_folder(target):
        raise UsageError(f"{path}: a form is an Excel workbook; give a file name that ends with .xlsx")
    keep_inputs(path, project=project)
    _known_recipient(project, partner, owner)
    profile, day = profile_named(project.assignment.profile), today_of(project, today)
    report = next_report_day(Context(project, profile, today=day))
    wanted = FormFor(partner=partner, owner=owner, due=due, address=address, report=report, today=day)
    write_bytes(target, write_form(project, profile, wanted))
    return target


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
        InputFileError: The form cannot be opened, is no plain file or no workbook, or is far too large.
        OutputFileError: A file cannot be written.
        UsageError: ``lang`` is no language of messages, or what is given is no project or path.
    """
    from govreport.collecting.form_merge import merge  # openpyxl, for forms only
    from govreport.collecting.form_read import read_form

    a_project(project)
    source = path_of(path)
    data = read_given(source)
    profile = profile_named(project.assignment.profile)
    reading = read_form(data, source.name, project.assignment)
    merged = merge(project, reading, source.name)
    findings = _form_findings(
        project, profile, merged.problems, reading.head, lang_of(project, profile, lang)
    )
    result = FormResult(merge=merged, findings=findings)
    if dry_run or not result.ok or project.root is None:
        return result
    for name in merged.files:
        make_folder((project.root / name).parent)
    write_all({project.root / name: text.encode() for name, text in merged.files.items()})
    return evolve(result, written=tuple(project.root / name for name in merged.files))


def _form_findings(
    project: Project,
    profile: Profile,
    problems: Iterable[Problem],
    head_of: Callable[[Location | None], str],
    lang: str,
) -> tuple[Finding, ...]:
    """Findings that name columns by the headings a person sees, not by the keys of our files."""
    own = [form_words.finding(p, lang, head_of(p.location)) for p in problems if p.code == form_words.CODE]
    others = tuple(
        evolve(p, params={**p.params, "field": form_words.quoted(head, lang)})
        if "field" in p.params and (head := head_of(p.location))
        else p
        for p in problems
        if p.code != form_words.CODE
    )
    only = evolve(project, problems=others)
    today = today_of(project, None)
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
    a_project(project)
    if project.root is None:
        raise UsageError("a project without a folder has no evidence files to lock")
    path = project.root / LOCK_FILE
    write_bytes(path, evidence.lock_text(project).encode())
    return path
