"""What a check says: one finding, its severity and its place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import field

from govreport.model.location import Location
from govreport.model.values import frozen

Severity = Literal["error", "warning", "advice"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "advice")


@frozen
class Finding:
    """One thing a person should look at.

    Attributes:
        rule: Code of the rule, such as ``GR101``.
        severity: ``error`` blocks the hand-in, ``warning`` wants a look, ``advice`` is free.
        message: What is wrong, in the language the check was asked for.
        hint: What to do about it; may be empty.
        requirement: Id of the requirement concerned, if one is.
        item: Id of the item concerned (an output, a funding line, a chapter), if one is.
        location: Where to look; None where the matter has no place.
        params: What the texts were made from, for machines.
    """

    rule: str
    severity: Severity
    message: str
    hint: str = ""
    requirement: str | None = None
    item: str | None = None
    location: Location | None = None
    params: Mapping[str, Any] = field(factory=dict)

    @property
    def sort_key(self) -> tuple[int, tuple[str, int, int, str, str], str, str, str]:
        """Order for listing: errors first, then by place, rule and message."""
        place = self.location.sort_key if self.location else ("", 0, 0, "", "")
        subject = self.requirement or self.item or ""
        return (SEVERITIES.index(self.severity), place, self.rule, subject, self.message)


@frozen
class Problem:
    """A mistake in the user's input, found while reading; the engine makes a finding of it.

    Attributes:
        code: Code of the input rule (``GR001`` and on) that words it.
        location: Where it stands.
        params: What the rule's texts are made from.
        requirement: Id of the requirement concerned, if one is.
        item: Id of the item concerned, if one is.
    """

    code: str
    location: Location
    params: Mapping[str, Any] = field(factory=dict)
    requirement: str | None = None
    item: str | None = None
