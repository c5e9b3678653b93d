"""A decision's text into a proposed assignment folder; an agency's Word template looked over."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve

from govreport.api.core import StrPath, a_project, figures_of, known_lang, lang_of, path_of, today_of
from govreport.errors import InputFileError, OutputFileError, reason
from govreport.model import Assignment, Finding, Problem, Project
from govreport.model.values import frozen
from govreport.output import make_folder, write_all
from govreport.profiles import profile as profile_named
from govreport.reading.decision import decision_from_bytes
from govreport.reading.files import SIZE_LIMIT
from govreport.rules import engine

if TYPE_CHECKING:
    from govreport.drafting import Proposal, Update


@frozen(kw_only=True)
class DraftResult:
    """What drafting proposed.

    Attributes:
        proposal: Each proposal with its quote, place and confidence.
        text: The text of ``assignment.yaml``.
        findings: What was noted when the decision was read: its encoding, a language that does not fit.
        written: The files that were written.
    """

    proposal: Proposal
    text: str
    findings: tuple[Finding, ...] = ()
    written: tuple[Path, ...] = ()


def draft(
    decision: StrPath | bytes,
    folder: StrPath | None = None,
    *,
    profile: str = "se",
    lang: str | None = None,
    force: bool = False,
) -> DraftResult:
    """Propose ``assignment.yaml`` from a decision; proposes, never decides.

    Args:
        decision: The decision's file (.txt, .docx, .pdf with a text layer), or its bytes.
        folder: Where ``assignment.yaml`` and a copy of the decision go; nothing is written where None.
        profile: Whose language the decision is read in.
        lang: Language of comments and findings: ``sv`` or ``en``; the profile's where None.
        force: Write over files that are there.

    Raises:
        InputFileError: The decision cannot be opened or holds no text.
        OutputFileError: A file is there already, or cannot be written; nothing was written.
        UsageError: An unknown profile or language, or what is given is neither path nor bytes.
    """
    from govreport.drafting import propose, to_yaml  # rapidfuzz and the register of agencies

    chosen = profile_named(profile)
    spoken = lang_of(Project(assignment=Assignment(profile=profile)), chosen, lang)
    data, name = _read(decision)
    problems: list[Problem] = []
    read = decision_from_bytes(data, name, chosen, problems)
    only = Project(assignment=Assignment(profile=profile), problems=tuple(problems))
    findings = _findings(only, spoken)
    if not read.text.strip():
        why = findings[0].message if findings else "holds no text"
        raise InputFileError(f"{name if isinstance(decision, bytes) else path_of(decision)}: {why}")
    proposal = propose(read, chosen, problems=tuple(problems))
    text = to_yaml(proposal, lang=spoken)
    result = DraftResult(proposal=proposal, text=text, findings=findings)
    if folder is None:
        return result
    target = path_of(folder)
    files = {target / "assignment.yaml": text.encode(), target / name: data}
    return evolve(result, written=_write(target, files, force=force, own=decision))


def draft_summary(result: DraftResult, folder: StrPath, lang: str) -> str:
    """What was proposed, in two lines: counts by kind, and what to do next."""
    from govreport.drafting import words  # like drafting itself, only when asked for

    marked = result.text.count(f"# {words.text('look', lang)}: ")
    following = words.text("summary-next", lang, file=Path(folder) / "assignment.yaml", folder=folder)
    return f"{words.summary(result.proposal, marked, lang)}\n{following}"


def draft_update(project: Project, decision: StrPath | bytes, *, lang: str | None = None) -> Update:
    """Compare an amended decision with the one that a project was made from; nothing is written.

    Args:
        project: The folder, with the decision as it was.
        decision: The amended decision's file, or its bytes.
        lang: Language of the findings: ``sv`` or ``en``; the profile's where None.

    Returns:
        Which sentences are new, changed or gone, which requirements are thereby in doubt, and what was noted when
        the amended decision was read.

    Raises:
        InputFileError: One of the decisions cannot be read.
        UsageError: An unknown language, or what is given is no project, or neither path nor bytes.
    """
    from govreport.drafting import update  # rapidfuzz

    a_project(project)
    if project.decision is None or not project.decision.text.strip():
        raise InputFileError("the project has no decision to compare with; name it under `decision:`")
    data, name = _read(decision)
    if not isinstance(decision, bytes) and name.endswith(Path(decision).suffix.lower()):
        name = Path(decision).name  # places in the amended decision are told from those in the old one
    problems: list[Problem] = []
    profile = profile_named(project.assignment.profile)
    new = decision_from_bytes(data, name, profile, problems)
    if not new.text.strip():
        raise InputFileError(f"{name}: holds no text that can be read")
    noted = Project(assignment=Assignment(profile=profile.name), problems=tuple(problems))
    findings = _findings(noted, lang_of(project, profile, lang))
    return evolve(update(project.decision, new, project.assignment, profile), findings=findings)


def _read(decision: StrPath | bytes) -> tuple[bytes, str]:
    """The decision's bytes and the name it gets in the folder."""
    if isinstance(decision, bytes):
        return decision, f"decision{_suffix(decision, '.txt')}"
    path = path_of(decision)
    try:
        with path.open("rb") as stream:
            data = stream.read(SIZE_LIMIT + 1)
    except OSError as error:
        raise InputFileError(f"{path}: cannot be opened: {reason(error)}") from error
    return data, f"decision{_suffix(data, path.suffix.lower())}"


def _suffix(data: bytes, given: str) -> str:
    if data.startswith(b"%PDF-"):
        return ".pdf"
    if data.startswith(b"PK\x03\x04"):
        return ".docx"
    return given if given in (".txt", ".md", ".pdf", ".docx") else ".txt"


def _findings(project: Project, lang: str) -> tuple[Finding, ...]:
    codes = sorted({problem.code for problem in project.problems})
    if not codes:
        return ()
    profile = profile_named(project.assignment.profile)
    return engine.run(project, profile, today=today_of(project, None), lang=lang, select=codes).findings


def _write(folder: Path, files: dict[Path, bytes], *, force: bool, own: StrPath | bytes) -> tuple[Path, ...]:
    if not isinstance(own, bytes):
        source = Path(own)
        files = {
            path: data
            for path, data in files.items()
            if not (path.exists() and source.exists() and path.samefile(source))
        }
    there = [path for path in files if path.exists() or path.is_symlink()]
    if there and not force:
        raise OutputFileError(
            f"{there[0]}: is there already, so nothing was written; force (--force) writes over it"
        )
    make_folder(folder)
    write_all(files)
    return tuple(files)


def template_check(
    template: StrPath, project: Project | None = None, *, lang: str = "sv"
) -> tuple[Finding, ...]:
    """Look over an agency's Word template before a report needs it.

    Args:
        template: The ``.docx``.
        project: Its figures and styles are taken into account, where given.
        lang: Language of the findings.

    Raises:
        InputFileError: There is no such file.
        UsageError: An unknown language, or what is given is no path or project.
    """
    from govreport.word.template.lint import check_template  # lxml and the Word room, only when asked for

    path, lang = path_of(template), known_lang(lang)
    if not path.is_file():
        raise InputFileError(f"{path}: no such file; give the path of a .docx")
    if project is None:
        return check_template(path, lang=lang)
    a_project(project)
    return check_template(path, styles=project.settings.styles, figures=figures_of(project), lang=lang)
