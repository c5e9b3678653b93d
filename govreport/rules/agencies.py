"""Names of agencies by the years in which they were theirs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

import govreport
from govreport.model.values import frozen
from govreport.rules.context import Context
from govreport.rules.places import Placed, place
from govreport.rules.registry import Hit, Texts, rule


@frozen
class Known:
    """What the register knows of a name: years of the body, or the body that has another name now."""

    first: int | None = None
    last: int | None = None
    now: str = ""


@lru_cache(maxsize=2)
def known_names(file: str) -> Mapping[str, Known]:
    """What the profile's register of agencies knows, by name; nothing where the profile has none."""
    # read as a plain table: importing the drafting room, to which it belongs, takes longer than a check
    path = Path(govreport.__file__).parent / "drafting" / file
    if not file or not path.is_file():
        return {}
    lines = [line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    head = lines[0].split("\t")
    name, former, first, last = (head.index(column) for column in ("name", "former", "from", "to"))
    known: dict[str, Known] = {}
    for line in lines[1:]:
        cells = line.split("\t")
        years = [int(cells[column]) if cells[column] else None for column in (first, last)]
        known[cells[name]] = Known(years[0], years[1])
        for old in filter(None, cells[former].split(";")):
            # the year of a body is not always that of its name; only where it says so is the old one wrong
            called, _, renamed = old.partition("@")
            if renamed:
                known.setdefault(called, Known(None, int(renamed) - 1, cells[name]))
    return known


@rule(
    "GR210",
    "warning",
    {
        "later": Texts(
            sv="{name} fanns inte {year}: myndigheten inrättades {first}.",
            en="{name} did not exist in {year}: it was set up in {first}.",
            hint_sv="Använd beslutets namn. Rätta namnet, eller året om det är fel.",
            hint_en="Use the decision's name. Correct the name, or the year if that is wrong.",
        ),
        "gone": Texts(
            sv="{name} fanns inte {year}: myndigheten upphörde {last}.",
            en="{name} did not exist in {year}: it ended in {last}.",
            hint_sv="Ta reda på vem som tog över, och använd det namnet.",
            hint_en="Find out who took over, and use that name.",
        ),
        "renamed": Texts(
            sv="{name} heter {now} sedan {first}.",
            en="{name} has been called {now} since {first}.",
            hint_sv="Använd det namn som gällde när beslutet fattades.",
            hint_en="Use the name that was in force when the decision was made.",
        ),
    },
)
def name_of_its_time(context: Context) -> Iterator[Hit]:
    """Agencies have the names that were theirs during the assignment.

    What:
        The agencies, partners and recipients that the register knows existed, under that name, in some year
        from the decision to the report.
    Why:
        A report in 2018 that collaborates with Rikspolisstyrelsen was copied from an older one.
    Fails:
        assignment.yaml:
          "deadlines[D1]": {to: [Rikspolisstyrelsen]}
        outputs/underlag.yaml: {"submissions[S1]": {to: null}}
        ---
        assignment.yaml: {agencies: [Utbetalningsmyndigheten]}
    Passes:
        assignment.yaml: {agencies: [Länsstyrelsen i Örebro län]}
        ---
        assignment.yaml: {agencies: [Statistiska centralbyrån]}
    Exceptions:
        Bodies that the register does not know, old names whose last year it does not know, and assignments
        without a day of decision.
    """
    assignment = context.project.assignment
    start = assignment.decided or (assignment.period.start if assignment.period else None)
    known = known_names(context.profile.decisions.register)
    if start is None or not known:
        return
    first, last = start.year, context.content_date.year
    for name, thing, field in _mentioned(context):
        found = known.get(name)
        if found is None:
            continue
        params = {"name": name, "year": first, "first": found.first, "last": found.last, "now": found.now}
        at = place(thing, field)
        if found.now and found.last is not None and found.last < first:
            yield Hit(at=at, item=name, variant="renamed", params={**params, "first": found.last + 1})
        elif not found.now and found.first is not None and found.first > last:
            yield Hit(at=at, item=name, variant="later", params=params)
        elif not found.now and found.last is not None and found.last < first:
            yield Hit(at=at, item=name, variant="gone", params=params)


def _mentioned(context: Context) -> Iterator[tuple[str, Placed, str]]:
    assignment = context.project.assignment
    seen: set[str] = set()
    named: list[tuple[str, Placed, str]] = [(name, assignment, "agencies") for name in assignment.agencies]
    named += [(partner.name, partner, "name") for partner in assignment.partners if not partner.category]
    for deadline in assignment.deadlines:
        named += [(name, deadline, "to") for name in (*deadline.to, *deadline.copy)]
    for name, thing, field in named:
        if name not in seen:
            seen.add(name)
            yield name, thing, field
