"""The register of agencies: who there is and was, under which names, in which years.

``agencies.tsv`` is a plain table of facts made for this project. Each body has its present or last name, its short
forms, former and everyday names, ministry, first and last year, and kind: ``agency``, ``county`` (a county board)
or ``body`` (not an agency, but named as a partner). A former name may end in ``@`` and the first year in which it was
wrong, which the rule GR210 reads.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from attrs import field, frozen


@frozen(kw_only=True)
class Body:
    """One agency or other body.

    Attributes:
        name: Present or last name.
        short: Short forms, the usual one first.
        former: Former names of the same body.
        ministry: Ministry it belongs to, or last belonged to; empty if unknown.
        first: First year under its present name or task; None if unknown.
        last: Last year; None where it still exists.
        kind: ``agency``, ``county`` or ``body``.
    """

    name: str
    short: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    ministry: str = ""
    first: int | None = None
    last: int | None = None
    kind: str = field(default="agency")

    def existed(self, year: int) -> bool:
        """Whether it was there in ``year``, as far as the register knows."""
        return (self.first is None or self.first <= year) and (self.last is None or year <= self.last)


@lru_cache(maxsize=2)
def register(file: str) -> tuple[Body, ...]:
    """The bodies of a register beside this module; none where ``file`` is empty."""
    if not file:
        return ()
    lines = (Path(__file__).parent / file).read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return tuple(_body(dict(zip(rows[0], row, strict=True))) for row in rows[1:])


def _body(row: dict[str, str]) -> Body:
    return Body(
        name=row["name"],
        short=tuple(part for part in row["short"].split(";") if part),
        former=tuple(part.partition("@")[0] for part in row["former"].split(";") if part),
        ministry=row["ministry"],
        first=int(row["from"]) if row["from"] else None,
        last=int(row["to"]) if row["to"] else None,
        kind=row["kind"],
    )
