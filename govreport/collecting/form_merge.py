"""Comparing a form with what is collected: what is new, what changed, and who changed it.

Nothing is written here; the caller writes all files or none. The form's own base (`form_base`) tells a change
that a person made from a value that is only old: a form that was sent out in May must not undo what was
collected in June.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from attrs import evolve, frozen

from govreport.collecting.form_base import Base
from govreport.collecting.form_files import Addition, Edit, can_change, file_texts
from govreport.collecting.form_read import FormReading, content_id
from govreport.collecting.form_rows import Field, fields, heading, identifying, names_in, paired, tags_of
from govreport.collecting.form_words import CODE
from govreport.collecting.layout import FormSheet
from govreport.collecting.sheets import SHEETS
from govreport.errors import InputFileError
from govreport.model import Indicator, Location, Output, Problem, Project
from govreport.reading import mistakes

_FORMS = {form.kind: form for form in SHEETS}


@frozen(kw_only=True)
class Change:
    """A value of something already collected that the form has otherwise.

    Attributes:
        item: Id.
        field: Key in the YAML file, such as ``participants.women``.
        head: Heading of its column in the form.
        old: As collected.
        new: As the form has it.
    """

    item: str
    field: str
    head: str
    old: str
    new: str


@frozen(kw_only=True)
class Merge:
    """What reading a form brings.

    Attributes:
        new: Ids of items that were not there.
        changes: Old and new value of each field that changes.
        unchanged: Number of items the form has as they were.
        files: Text by path under the folder, for every file that must be written.
        problems: Cells and items that could not be used.
    """

    new: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    unchanged: int = 0
    files: Mapping[str, str]
    problems: tuple[Problem, ...] = ()


def merge(project: Project, reading: FormReading, name: str) -> Merge:
    """Compare a form with what is collected.

    Args:
        project: The folder as it is.
        reading: The form.
        name: The form's file name; new items go to ``outputs/form-NAME.yaml``.

    Raises:
        InputFileError: The project has no folder, or one of its files changed under our hands.
    """
    if project.root is None:
        raise InputFileError("a project without a folder cannot take in a form")
    merger = _Merger(project, reading, name)
    base = reading.base
    if base is not None and not base.belongs_to(project.assignment):
        merger.say("other-assignment", Location(name), title=base.title or base.reference)
        return Merge(files={}, problems=tuple(merger.problems))
    for kind, items in reading.items.items():
        for item in items:
            merger.take(item, _FORMS[kind])
    merger.lost()
    merger.problems += _dangling(project, merger.touched)
    source = _provenance(reading, name)
    return Merge(
        new=tuple(merger.new),
        changes=tuple(merger.changes),
        unchanged=merger.unchanged,
        files=file_texts(project.root, merger.new.values(), merger.edits, name, source, reading.lang),
        problems=tuple(merger.problems),
    )


class _Merger:
    """Takes the form's items one by one."""

    def __init__(self, project: Project, reading: FormReading, name: str) -> None:
        self.reading = reading
        self.name = name
        self.base = reading.base or Base()
        self.there = {item.id: item for item in project.outputs.items()}
        self.problems = list(reading.problems)
        self.gone = [id_ for id_ in self.base.marks if id_ not in reading.ids and id_ in self.there]
        self.new: dict[str, Addition] = {}
        self.edits: list[Edit] = []
        self.changes: list[Change] = []
        self.touched: list[Output] = []
        self.unchanged = 0

    def say(self, variant: str, where: Location, **params: object) -> None:
        """Note something about the form."""
        self.problems.append(Problem(CODE, where, {"variant": variant, **params}))

    def take(self, item: Output, form: FormSheet) -> None:
        """Find out what an item of the form is: new, changed, another's, or as it was."""
        values = self.reading.values[item.id]
        if self._is_anothers(item, form):
            source = self.there[item.id].provenance or "outputs/"
            texts = {key: str(value) for key, value in values.items()}
            id_ = content_id(form, texts)
            self.say(
                "taken", _place(item, "id"), old=item.id, source=source.partition(", SHA-256")[0], id=id_
            )
            item, values = evolve(item, id=id_), {**values, "id": id_}
        there = self.there.get(item.id)
        if there is None:
            self._add(item, form, values)
        elif not isinstance(there, form.model):
            self.say("other-kind", _place(item, "id"), id=item.id)
        else:
            self._compare(there, item, form, values)

    def _head(self, item: Output, where: Field) -> str:
        form = next(form for form in SHEETS if isinstance(item, form.model))
        return heading(where, form, self.reading.lang)

    def lost(self) -> None:
        """Say which rows the form was written with and no longer has."""
        for kind in _FORMS:
            ids = [id_ for id_ in self.gone if self.base.kinds[id_] == kind]
            if ids:
                shown = ", ".join(ids[:10]) + (f" … ({len(ids)})" if len(ids) > 10 else "")
                self.say("gone", Location(self.name), ids=shown)

    def _add(self, item: Output, form: FormSheet, values: Mapping[str, Any]) -> None:
        here = fields(item, form)
        for id_ in self.gone:
            names = [Field(key) for key in identifying(form) if key in self.base.marks[id_]]
            same = names and all(self.base.has(id_, name, here.get(name, "")) for name in names)
            if same and self.base.kinds[id_] == form.kind:
                self.say("renamed", _place(item, "id"), old=id_, id=item.id)
                self.gone.remove(id_)
                return
        self.new[item.id] = Addition(kind=form.kind, values=values)
        self.touched.append(item)

    def _is_anothers(self, item: Output, form: FormSheet) -> bool:
        """Whether the row is not the one that came in under its id: two people filled in copies of one form.

        Only for ids of rows that were empty when the form was written.
        """
        there = self.there.get(item.id)
        if self.reading.base is None or item.id in self.base.marks or not isinstance(there, form.model):
            return False
        one, two = fields(there, form), fields(item, form)
        names = [name for key in identifying(form) if (name := Field(key)) in one or name in two]
        equal = [name for name in names if one.get(name) == two.get(name)]
        if self._same_source(there.provenance):
            return len(names) > 1 and not equal
        return len(equal) < len(names)

    def _same_source(self, provenance: str) -> bool:
        who = self.reading.filled_by
        nobody = provenance.startswith(f"{self.name}, SHA-256")
        return provenance.startswith(f"{self.name}, ") and (not who or nobody or f", {who}, " in provenance)

    def _compare(self, there: Output, item: Output, form: FormSheet, values: Mapping[str, Any]) -> None:
        old_tags = tags_of(there)
        rows = paired(old_tags, tags_of(item))
        now, given = fields(there, form), _given(fields(item, form, rows), values)
        changed: list[Field] = []
        newer: list[str] = []
        for where, text in given.items():
            old = now.get(where, "")
            if text == old:
                continue
            if item.id not in self.base.marks or self.base.has(item.id, where, old):
                changed.append(where)
                head = self._head(item, where)
                self.changes.append(Change(item=item.id, field=str(where), head=head, old=old, new=text))
            elif self.base.has(item.id, where, text):
                newer.append(self._head(item, where))
            else:
                place = _place(item, where.name, where.part, rows.index(where.row) if where.row else -1)
                head = self._head(item, where)
                self.say("conflict", place, head=head, field=str(where), form=text, now=old)
        if newer:
            self.say("newer", _place(item, "id"), id=item.id, fields=", ".join(newer))
        if changed:
            self._edit(there, item, values, changed, rows)
        else:
            self.unchanged += 1

    def _edit(
        self,
        there: Output,
        item: Output,
        values: Mapping[str, Any],
        changed: list[Field],
        rows: Sequence[str],
    ) -> None:
        at = there.at.location if there.at else None
        if at is None or not can_change(at):
            file = at.file if at else "?"
            heads = ", ".join(self._head(item, where) for where in changed)
            self.say("elsewhere", _place(item, "id"), id=item.id, file=file, fields=heads)
            return
        self.touched.append(item)
        self.edits.append(Edit(id=item.id, at=at, values=values, fields=changed, rows=rows))


def _given(found: Mapping[Field, str], values: Mapping[str, Any]) -> dict[Field, str]:
    """Only what the form says: an empty cell keeps what was collected, and a default is not said."""
    return {where: text for where, text in found.items() if where.name in values}


def _place(item: Output, name: str, part: str = "", row: int = -1) -> Location:
    if row >= 0 and isinstance(item, Indicator) and (at := item.rows[row].at):
        return at.of(part)
    return item.at.of(f"{name}[{part}]" if part and row < 0 else name) if item.at else Location("")


def _dangling(project: Project, items: Iterable[Output]) -> Iterator[Problem]:
    names = names_in(project.assignment)
    requirements, partners = names["requirement"], names["partner"]
    known = {"answers": requirements, "requirement": requirements, "partner": partners, "partners": partners}
    for item in items:
        for name, ids in known.items():
            value = getattr(item, name, ())
            for id_ in (value,) if isinstance(value, str) else value:
                if id_ and id_ not in ids and item.at:
                    yield mistakes.dangling(item.at.of(name), id_, name, ids, item=item.id, names=ids)


def _provenance(reading: FormReading, name: str) -> str:
    parts = [name, reading.filled_by, reading.filled_on, f"SHA-256 {reading.sha256}"]
    return ", ".join(part for part in parts if part)
