"""What a sheet and a column of an Excel form are; `sheets` says which there are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from attrs import field, frozen

from govreport.model import Output

Form = Literal["id", "text", "long", "date", "number", "choice", "requirement", "partner", "yes-no"]


@frozen(kw_only=True)
class FormColumn:
    """One column of a form.

    Attributes:
        key: Key in the YAML file; ``participants.women`` for a value of a mapping, ``answers.2`` for the
            second of a list.
        head: Heading by language.
        help: What to write, shown when the heading is selected.
        form: Kind of cell.
        choices: Value to label by language, for ``choice``.
        width: In characters.
        needed: Whether a row needs it to count as filled in.
        instead: Key of the column that may be filled in instead, where it is needed.
        rest: Whether the last of several columns for a list also holds what the others have no room for.
    """

    key: str
    head: Mapping[str, str]
    help: Mapping[str, str]
    form: Form = "text"
    choices: Mapping[str, Mapping[str, str]] = field(factory=dict)
    width: int = 18
    needed: bool = False
    instead: str = ""
    rest: bool = False


@frozen(kw_only=True)
class FormSheet:
    """One sheet of a form.

    Attributes:
        kind: Key of the list in the YAML file.
        model: Class of its items.
        prefix: First letter of ids for new rows.
        title: Sheet name by language.
        about: What the sheet is for.
    """

    kind: str
    model: type[Output]
    prefix: str
    title: Mapping[str, str]
    about: Mapping[str, str]
    columns: tuple[FormColumn, ...]
