"""The main example with one thing changed at a time, and what the check makes of it."""

from __future__ import annotations

import copy
import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml
from attrs import define

import govreport
from govreport.model import CheckResult, Finding, Project, RequirementResult
from tests.rules.rule_examples import Loader

Changed = tuple[str, str | None, str | None, str]


@define(slots=False)
class Outcome:
    """What a change led to: read at once, since the files are put back, and checked when somebody asks.

    Attributes:
        project: What was read.
        known: Findings that were there before.
    """

    project: Project
    known: set[Changed]

    @cached_property
    def result(self) -> CheckResult:
        """The whole result."""
        return govreport.check(self.project)

    @cached_property
    def new(self) -> tuple[Finding, ...]:
        """Findings that were not there before."""
        return tuple(finding for finding in self.result.findings if _key(finding) not in self.known)

    @property
    def rules(self) -> set[str]:
        """Codes of the new findings."""
        return {finding.rule for finding in self.new}

    def names(self, id_: str) -> bool:
        """Whether a new finding is about ``id_``, or names it."""
        return any(id_ in (f.requirement, f.item) or id_ in f.message.split() for f in self.new)

    def status(self, id_: str) -> RequirementResult:
        """The result of a requirement."""
        return next(one for one in self.result.requirements if one.id == id_)


class Folder:
    """A copy of an example in which files are changed and put back."""

    def __init__(self, source: Path, target: Path) -> None:
        """Copy the example and check it as it is."""
        self.root = Path(shutil.copytree(source, target))
        self.before = govreport.check(govreport.load(self.root))
        self._data: dict[str, Any] = {}
        self._known = {_key(finding) for finding in self.before.findings}

    def outcome(self) -> Outcome:
        """Read the folder as it stands."""
        return Outcome(govreport.load(self.root), self._known)

    def text(self, name: str) -> str:
        """A file's text."""
        return (self.root / name).read_text(encoding="utf-8")

    def data(self, name: str) -> Any:
        """What a YAML file holds, every scalar as text; not to be changed."""
        if name not in self._data:
            # a safe loader with fewer types
            self._data[name] = yaml.load(self.text(name), Loader=Loader)  # noqa: S506
        return self._data[name]

    @contextmanager
    def changed(self, name: str, text: str | None) -> Iterator[Outcome]:
        """The outcome with a file's text replaced, or the file removed; put back afterwards."""
        path = self.root / name
        before = path.read_bytes() if path.exists() else None
        try:
            if text is None:
                path.unlink()
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
            yield self.outcome()
        finally:
            if before is None:
                path.unlink()
            else:
                path.write_bytes(before)

    @contextmanager
    def edited(self, name: str, edit: Callable[[Any], None]) -> Iterator[Outcome]:
        """The outcome with what a YAML file holds edited."""
        data = copy.deepcopy(self.data(name))
        edit(data)
        # JSON is YAML in flow style, and written a hundred times faster
        with self.changed(name, json.dumps(data, ensure_ascii=False)) as outcome:
            yield outcome


def _key(finding: Finding) -> Changed:
    return (finding.rule, finding.requirement, finding.item, finding.message)
