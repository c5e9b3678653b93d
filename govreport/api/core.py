"""Reading and checking: the part of the library that every run uses."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve

from govreport.errors import UsageError
from govreport.figures import compute
from govreport.formats import FORMATS
from govreport.model import Assignment, CheckResult, Figure, Outputs, Project
from govreport.profiles import Profile, profile as profile_named
from govreport.reading.project import load_project, look_over
from govreport.reading.tree import no_collection
from govreport.rules import engine

if TYPE_CHECKING:
    from govreport.model.blocks import Document

StrPath = str | os.PathLike[str]


def load(folder: StrPath = ".") -> Project:
    """Read an assignment folder.

    Args:
        folder: The folder that holds ``assignment.yaml`` (or ``assignment.json``).

    Returns:
        The project; mistakes in its files are in ``problems`` and become findings of `check`.

    Raises:
        InputFileError: ``assignment.yaml`` cannot be opened.
        UsageError: ``folder`` is no path.
    """
    return load_project(path_of(folder))


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
    report: str | None = None,
) -> CheckResult:
    """Check that every demand of the decision has been addressed.

    Args:
        project: What to check.
        final: Judge as on the day of hand-in: missing evidence is an error whatever the period.
        document: Also build the report and look at it (needs jinja2 and matplotlib, so it is slower).
        today: The day hand-ins are judged on; else ``as_of`` of the settings, else the clock.
        lang: ``sv`` or ``en`` for messages; else the settings', else the profile's.
        select: Codes or prefixes of rules to run, in capitals or not; all where empty.
        ignore: Codes or prefixes of rules to leave out.
        plugins: Whether to import and run the project's own rules, which are code.
        report: Id of the interim or final report to judge; else the first one not sent. One that was sent is judged
            as on its day, without what was booked or done later, unless ``today`` is given.

    Returns:
        Statuses, findings, coverage of the decision and the verdict.

    Raises:
        UsageError: An unknown profile, language, rule code or report, or something else than a project or a day.
    """
    a_project(project)
    select, ignore = _codes(select), _codes(ignore)
    profile, project, result = judged(
        project,
        final=final,
        today=today,
        lang=lang,
        select=select,
        ignore=ignore,
        plugins=plugins,
        report=report,
    )
    if document:
        blocks = build_document(project, result, profile, draft=True)
        result = engine.run_document(
            project,
            profile,
            result,
            blocks,
            select=select,
            ignore=ignore,
            plugins=plugins,
        )
    return result


def judged(
    project: Project,
    *,
    final: bool,
    today: dt.date | None,
    lang: str | None,
    select: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
    plugins: bool,
    report: str | None,
) -> tuple[Profile, Project, CheckResult]:
    """A project's profile, the project as it is judged (`judged_on`), and its check, without the document's rules.

    Args and errors are those of `check`.
    """
    profile = profile_named(project.assignment.profile)
    project, day = judged_on(project, today, report)
    with no_collection():
        result = engine.run(
            project,
            profile,
            today=day,
            final=final,
            lang=lang_of(project, profile, lang),
            select=select,
            ignore=ignore,
            plugins=plugins,
            report=report or "",
        )
    return profile, project, result


def figures_of(project: Project) -> dict[str, Figure]:
    """Every named figure by name, as chapters use them: value, unit, label and source.

    Raises:
        UsageError: An unknown profile, or something else than a project.
    """
    a_project(project)
    return compute(project, profile_named(project.assignment.profile))


def build_document(
    project: Project, result: CheckResult, profile: Profile, *, draft: bool, public: bool = False
) -> Document:
    """The report's blocks (jinja2 and babel are loaded here)."""
    from govreport.report.build import build  # jinja2 and babel: only when a report is built

    return build(project, result, compute(project, profile), profile, draft=draft, public=public)


def format_result(result: CheckResult, form: str = "text") -> str:
    """A finished check as ``govreport check --format`` writes it.

    Args:
        result: What `check` returned.
        form: ``text``, ``json``, ``sarif``, ``junit``, ``github`` or ``html``.

    Raises:
        UsageError: There is no such form, or ``result`` is none of a check.
    """
    if not isinstance(result, CheckResult):
        raise UsageError(f"a result is wanted, as check() returns it, not {type(result).__name__}")
    if form not in FORMATS:
        raise UsageError(f"unknown form {form!r}; known: {', '.join(FORMATS)}")
    return FORMATS[form](result)


def a_project(given: object) -> None:
    """Tell a caller who gives a folder's name, or nothing, where a project is wanted.

    Raises:
        UsageError: It is no project, or one that was built of other things than the model's.
    """
    if not isinstance(given, Project):
        raise UsageError(f"a project is wanted, as load() returns it, not {type(given).__name__}")
    for name, kind in (("assignment", Assignment), ("outputs", Outputs)):
        part = getattr(given, name)
        if not isinstance(part, kind):
            raise UsageError(
                f"the project's {name} is a govreport.{kind.__name__}, not {type(part).__name__}"
            )


def path_of(given: StrPath) -> Path:
    """The path that a caller gives.

    Raises:
        UsageError: It is none.
    """
    if not isinstance(given, (str, os.PathLike)):
        raise UsageError(f"a path is wanted, not {type(given).__name__}")
    return Path(given)


def _codes(names: Iterable[str]) -> tuple[str, ...]:
    """Codes or prefixes of rules; a single one may stand alone."""
    return tuple(name.upper() for name in ((names,) if isinstance(names, str) else names))


def today_of(project: Project, given: dt.date | None) -> dt.date:
    """The day hand-ins are judged on: given, else ``as_of``, else the clock's.

    Raises:
        UsageError: What is given is no day.
    """
    return a_day(given) or project.settings.as_of or dt.datetime.now().astimezone().date()


def a_day(given: dt.date | None) -> dt.date | None:
    """A day that a caller gives, that of a point of time too; None stays None.

    Raises:
        UsageError: It is no day.
    """
    if given is not None and not isinstance(given, dt.date):
        raise UsageError(f"today is a datetime.date, not {type(given).__name__}")
    return given.date() if isinstance(given, dt.datetime) else given


def judged_on(project: Project, today: dt.date | None, report: str | None) -> tuple[Project, dt.date]:
    """What is judged and the day it is judged on: of a report asked for that was sent, all as on that day.

    A project that was built in memory is looked over as one that is read.

    Raises:
        UsageError: What is given is no day.
    """
    day = today_of(project, today)
    if project.root is None:
        found = look_over(project, profile_named(project.assignment.profile))
        new = tuple(problem for problem in found if problem not in project.problems)
        project = evolve(project, problems=(*project.problems, *new)) if new else project
    if today is not None or not report:
        return project, day
    from govreport.api.as_sent import as_on, sent_day  # only for a report that is asked for

    sent = sent_day(project, report)
    return (project, day) if sent is None or sent >= day else (as_on(project, sent), sent)


def lang_of(project: Project, profile: Profile, given: str | None) -> str:
    """Language of messages.

    Raises:
        UsageError: It is neither ``sv`` nor ``en``.
    """
    return known_lang(given or project.settings.lang or profile.message_lang)


def known_lang(lang: str) -> str:
    """A language that messages exist in.

    Raises:
        UsageError: It is neither ``sv`` nor ``en``.
    """
    if lang not in ("sv", "en"):
        raise UsageError(f"unknown language {lang!r}; messages exist in 'sv' and 'en'")
    return lang
