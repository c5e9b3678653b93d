"""Where an item, or a field of it, was read."""

from __future__ import annotations

from typing import Protocol

from govreport.model import Location, Origin


class Placed(Protocol):
    """Anything that remembers where it was read."""

    @property
    def at(self) -> Origin | None:
        """Its place, or None where it was made in memory."""


def place(thing: Placed | None, field: str = "") -> Location | None:
    """Place of ``thing``, or of its field where that was given; None for what was made in memory."""
    if thing is None or thing.at is None:
        return None
    return thing.at.of(field) if field else thing.at.location
