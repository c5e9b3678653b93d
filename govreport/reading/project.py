"""An assignment folder into one `Project`, with every mistake in it found in one run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import TypeVar

from attrs import evolve, fields

from govreport.errors import InputFileError, UsageError, reason
from govreport.model import (
    Assignment,
    Chapter,
    Decision,
    Location,
    Outputs,
    Problem,
    Project,
    Settings,
    Waiver,
)
from govreport.model.costs import joined
from govreport.profiles import NAMES, Profile, profile as profile_named
from govreport.reading import mistakes, references
from govreport.reading.convert import structure
from govreport.reading.decision import read_decision
from govreport.reading.files import KEYED, LOCK_FILE, MARKDOWN, TABLE_SUFFIXES, Folder
from govreport.reading.folding import folded_text, has_quote
from govreport.reading.tree import Map, Seq, no_collection
from govreport.reading.yamlreader import read_yaml

T = TypeVar("T")
_INNER_TABLES = tuple(suffix for suffix in TABLE_SUFFIXES if suffix != ".txt")  # a note, more often than not
_LOCK_LINE = re.compile(r"([0-9a-f]{64}) (\d{1,15}) (\S.*)", re.ASCII)


def load_project(root: Path, *, text: bool = True) -> Project:
    """Read an assignment folder.

    Args:
        root: The folder that holds ``assignment.yaml`` (or ``assignment.json``).
        text: Whether to read the chapters and the decision's text; of statuses only those of formalities depend
            on either (`load_chapters`). Without it mistakes in them, and quotes that the decision lacks, are not
            in ``problems``.

    Returns:
        The project, as whole as its files allow; every mistake in them is in ``problems``.

    Raises:
        InputFileError: The folder or its assignment file cannot be opened.
    """
    file = _assignment_file(root)
    with no_collection():
        return _Loader(root, file, text=text).load()


def load_chapters(root: Path) -> tuple[Chapter, ...]:
    """The chapters of an assignment folder alone, for the passages in them; mistakes in them are left untold."""
    with no_collection():
        return tuple(_Loader(root, _assignment_file(root), text=True).chapters())


def look_over(project: Project, profile: Profile) -> Iterator[Problem]:
    """What `load_project` looks for between the files of a folder, in a project that was built in memory.

    Ids that stand for two things, references to nothing, quotes that the decision lacks: each would let a demand or
    its evidence vanish.
    """
    assignment, decision = project.assignment, project.decision
    parts = references.Parts(
        assignment=assignment,
        outputs=project.outputs,
        settings=project.settings,
        waivers=project.waivers,
        chapters=project.chapters,
        cost_types=profile.money.cost_types,
        duties=profile.duties,
    )
    yield from references.duplicates(parts)
    yield from references.not_in_text(assignment)
    yield from references.dangling(parts)
    if decision is not None and decision.text:
        yield from _quotes_not_found(assignment, decision)


def _quotes_not_found(assignment: Assignment, decision: Decision) -> Iterator[Problem]:
    folded = folded_text(decision.text, decision.furniture)
    return references.quotes_not_found(assignment, decision, lambda quote: has_quote(folded, quote))


def _assignment_file(root: Path) -> str:
    """Name of the assignment file.

    Raises:
        InputFileError: It cannot be opened.
    """
    try:
        if not root.is_dir():
            what = "is a file, not a folder" if root.exists() else "no such folder"
            raise InputFileError(f"{root}: {what}; give the folder that holds assignment.yaml")
        names = [n for n in ("assignment.yaml", "assignment.yml", "assignment.json") if (root / n).exists()]
        if not names:
            path = root / "assignment.yaml"
            raise InputFileError(f"{path}: no such file; `govreport init` makes a new folder")
        root.resolve()  # fails where the folder we stand in has been taken away
        path = root / names[0]
        if path.is_dir():
            raise InputFileError(f"{path}: is a folder, not a file")
        if path.is_file():  # a pipe would wait for ever; the loader refuses it
            path.open("rb").close()
    except (OSError, ValueError) as error:
        raise InputFileError(f"{root}: cannot be opened: {reason(error)}") from error
    return names[0]


class _Loader:
    """Reads one folder, part by part; mistakes gather in one list."""

    def __init__(self, root: Path, file: str, *, text: bool) -> None:
        self.file = file
        self.text = text
        self.problems: list[Problem] = []
        self.folder = Folder(root, self.problems)

    def load(self) -> Project:
        """The project."""
        for other in ("assignment.yml", "assignment.json"):
            if other != self.file and self.folder.exists(other):
                self.problems.append(mistakes.unreadable(Location(other), "both", detail=self.file))
        whole = self.read(self.file, Assignment)
        assignment = whole or Assignment()
        profile = self.profile(assignment)
        if assignment.profile != profile.name:  # a finding says so; another one stands in for it
            assignment = evolve(assignment, profile=profile.name)
        settings = self.optional("govreport", Settings) or Settings()
        outputs = self.outputs(assignment, settings, profile)
        waivers = self.waivers()
        chapters = tuple(self.chapters()) if self.text else ()
        decision = self.decision(assignment, profile)
        locks = tuple(self.locks())
        self.problems.extend(self.folder.strays())
        self.problems.extend(self.nested_tables(assignment, settings, profile, outputs))
        parts = references.Parts(
            assignment=assignment,
            outputs=outputs,
            settings=settings,
            waivers=waivers,
            chapters=chapters,
            cost_types=profile.money.cost_types,
            duties=profile.duties,
        )
        self.problems.extend(references.duplicates(parts))
        self.problems.extend(references.not_in_text(assignment))
        broken = any(problem.location.file == self.file for problem in self.problems)
        if not broken or any(True for _ in assignment.requirements()):
            # else every reference would dangle, and hide the one mistake that matters
            self.problems.extend(references.dangling(parts))
        return Project(
            assignment=assignment,
            outputs=outputs,
            chapters=chapters,
            settings=settings,
            waivers=waivers,
            decision=decision,
            problems=tuple(self.problems),
            root=self.folder.root,
            locks=locks,
        )

    # ---- files with keys ----------------------------------------------------------------------------

    def value(self, file: str) -> object:
        """What a YAML or JSON file holds, with places; None where it holds nothing or cannot be read."""
        text = self.folder.read_text(file)
        if text is None:
            return None
        if file.lower().endswith(".json"):
            # 2 ms with Python's own, and few folders have it
            from govreport.reading.jsonreader import read_json

            return read_json(text, file, self.problems)
        return read_yaml(text, file, self.problems)

    def read(self, file: str, cls: type[T]) -> T | None:
        """A file as a value of ``cls``."""
        value = self.value(file)
        return None if value is None else structure(value, cls, file, self.problems)

    def optional(self, stem: str, cls: type[T]) -> T | None:
        """The file ``stem`` in YAML or JSON, where there is one."""
        names = [f"{stem}{suffix}" for suffix in (".yaml", ".yml", ".json")]
        found = [name for name in names if self.folder.exists(name)]
        for other in found[1:]:
            self.problems.append(mistakes.unreadable(Location(other), "both", detail=found[0]))
        return self.read(found[0], cls) if found else None

    def profile(self, assignment: Assignment) -> Profile:
        """The profile named, or the first one where the name is unknown."""
        try:
            return profile_named(assignment.profile)
        except UsageError:
            place = references.place_of(assignment, "profile")
            near = mistakes.suggest(assignment.profile, NAMES)
            self.problems.append(
                mistakes.expected(
                    place, "choice", assignment.profile, "profile", detail=", ".join(NAMES), suggestion=near
                )
            )
            return profile_named(NAMES[0])

    def outputs(self, assignment: Assignment, settings: Settings, profile: Profile) -> Outputs:
        """Everything collected, in file order; ledgers that govreport.yaml names come first."""
        files = list(self.folder.files("outputs", (*KEYED, *TABLE_SUFFIXES)))
        found: list[Outputs | None] = []
        if settings.ledger or not all(map(_has_keys, files)):
            from govreport.reading.tables import Tables  # readers of CSV, Excel and SIE take 4 ms to import

            tables = Tables(self.folder, assignment, settings, profile)
            found += [tables.ledger(source) for source in settings.ledger]
        for file in files:
            found.append(self.read(file, Outputs) if _has_keys(file) else tables.table(file))
        return self.merge([outputs for outputs in found if outputs is not None])

    def nested_tables(
        self, assignment: Assignment, settings: Settings, profile: Profile, outputs: Outputs
    ) -> Iterator[Problem]:
        """Ledgers and lists in folders inside ``outputs/``, but for those that are named as such or as evidence."""
        files = tuple(self.folder.inner("outputs", _INNER_TABLES))
        if not files:
            return
        from govreport.reading.tables import Tables  # as above

        named = [source.file for source in settings.ledger]
        named += [file for deliverable in outputs.deliverables for file in deliverable.files]
        named += [file for contact in outputs.contacts for file in contact.files]
        known = {str(PurePosixPath(file)) for file in named}
        tables = Tables(self.folder, assignment, settings, profile)
        for file in files:
            if file not in known and tables.holds_rows(file):
                yield mistakes.unreadable(Location(file), "nested-table")

    def merge(self, found: list[Outputs]) -> Outputs:
        """Several files' outputs as one."""
        merged: dict[str, object] = {}
        for attribute in fields(Outputs):
            parts = [getattr(outputs, attribute.name) for outputs in found]
            whole = joined(parts) if attribute.name == "costs" else tuple(chain.from_iterable(parts))
            merged[attribute.alias or attribute.name] = whole
        return Outputs(**merged)  # type: ignore[arg-type]  # same fields, by name

    def waivers(self) -> tuple[Waiver, ...]:
        """``waivers.yaml``: a list, or a list under the key ``waivers``."""
        for file in ("waivers.yaml", "waivers.yml", "waivers.json"):
            if not self.folder.exists(file):
                continue
            value = self.value(file)
            if isinstance(value, Map):
                self.problems.extend(
                    mistakes.unknown_key(value.location(value.key_marks[key]), key, ["waivers"])
                    for key in value
                    if key != "waivers"
                )
                value = value.get("waivers") or Seq(file, (1, 1))
            if value is not None:
                return structure(value, tuple[Waiver, ...], file, self.problems) or ()
        return ()

    # ---- the rest -----------------------------------------------------------------------------------

    def chapters(self) -> Iterator[Chapter]:
        """The narrative, in file-name order."""
        files = self.folder.files("chapters", MARKDOWN)
        texts = {file: text for file in files if (text := self.folder.read_text(file)) is not None}
        if not texts:
            return
        from govreport.reading.chapters.chapter import (  # markdown-it takes 30 ms to import
            read_chapter,
            written_keys,
        )

        keys: dict[str, Location] = {}
        written = frozenset().union(*map(written_keys, texts.values()))
        for file, text in texts.items():
            yield read_chapter(text, file, self.problems, folder=self.folder, keys=keys, written=written)

    def decision(self, assignment: Assignment, profile: Profile) -> Decision | None:
        """The decision's text; quotes that it does not have are problems."""
        if not assignment.decision:
            there = any(map(self.folder.exists, ("decision.txt", "decision.docx", "decision.pdf")))
            if there and assignment.at:  # nothing would be compared with it
                self.problems.append(mistakes.missing_key(assignment.at.location, "decision"))
            return None
        place = references.place_of(assignment, "decision")
        path = self.folder.path(assignment.decision, place)
        if path is None or not self.text:
            return None
        decision = read_decision(path, assignment.decision, profile, self.problems)
        if decision.text:
            self.problems.extend(_quotes_not_found(assignment, decision))
        return decision

    def locks(self) -> Iterator[tuple[str, str, int]]:
        """Path, SHA-256 and size by line of ``files.lock``."""
        if not self.folder.exists(LOCK_FILE):
            return
        text = self.folder.read_text(LOCK_FILE)
        for number, line in enumerate((text or "").splitlines(), 1):
            if not line.strip() or line.startswith("#"):
                continue
            match = _LOCK_LINE.fullmatch(line)
            if match is None:
                self.problems.append(mistakes.unreadable(Location(LOCK_FILE, number, 1), "lock"))
            else:
                yield match[3], match[1], int(match[2])


def _has_keys(file: str) -> bool:
    """Whether a file of ``outputs/`` is YAML or JSON, not a table."""
    return file.lower().endswith(KEYED)
