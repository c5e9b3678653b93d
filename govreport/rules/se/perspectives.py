"""Swedish perspectives: the child's rights, and what an agency must always treat."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator

from govreport.model import Span
from govreport.model.blocks import Heading
from govreport.rules.context import Context
from govreport.rules.places import place
from govreport.rules.registry import Hit, Texts, rule

_CHILD = re.compile(r"\bbarn(?!bidrag)", re.I)
_TESTED = re.compile(
    r"barnets bästa|barns bästa|bäst för (?:barn|dem)|prövning|prövad|prövat|prövats|barnkonsekvens", re.I
)
_HEARD = re.compile(
    r"\bhör(?:t|d|da|des|ts)\b|synpunkt|åsikt|barns röst|tillfråga|intervjua|samtal med (?:barn|unga)"
    r"|delaktig|fick säga|berätta",
    re.I,
)


@rule(
    "SE301",
    "warning",
    Texts(
        sv="Avsnittet om {id} nämner varken en prövning av barnets bästa eller vad barn har sagt.",
        en="The passage on {id} mentions neither a test of the child's best interests "
        "nor what children have said.",
        hint_sv="Beskriv hur barnets bästa prövades och hur barn fick komma till tals, eller varför inte.",
        hint_en="Tell how the child's best interests were tested and how children were heard, or why not.",
    ),
)
def child_rights_asserted(context: Context) -> Iterator[Hit]:
    """A passage about the rights of the child tells what was done about them.

    What:
        The passage that answers a perspective on children speaks of a test of the child's best interests,
        or of what children have said (barnkonventionen, articles 3 and 12).
    Why:
        “Barnrättsperspektivet har beaktats” is an assertion. Riksrevisionen and Barnombudsmannen ask for
        the test.
    Fails:
        chapters/01-resultat.md: |
          # Metodstödet {answers="T1"}

          Länsstyrelsen har tagit fram ett metodstöd.

          # Barnrättsperspektivet {answers="C1"}

          Barnrättsperspektivet har beaktats i hela arbetet.
    Passes:
        chapters/01-resultat.md: |
          # Metodstödet {answers="T1"}

          Länsstyrelsen har tagit fram ett metodstöd.

          # Barnrättsperspektivet {answers="C1"}

          Varje avsnitt prövades mot barnets bästa, och fjorton barn fick säga sin mening om det.
    Exceptions:
        Other perspectives; perspectives without a passage have GR302.
    """
    for perspective in context.project.assignment.perspectives:
        result = context.statuses.get(perspective.id)
        if result is None or not result.passages or not _CHILD.search(perspective.label):
            continue
        prose = context.once(_prose).get(perspective.id, "")
        if not (_TESTED.search(prose) or _HEARD.search(prose)):
            yield Hit(at=result.passages[0].location, requirement=perspective.id)


def _prose(context: Context) -> dict[str, str]:
    """By requirement, the prose under the headings that answer it, each to the next as high or higher."""
    found: dict[str, list[str]] = defaultdict(list)
    for chapter in context.project.chapters:
        spans = sorted(chapter.spans, key=_line)
        headings = [heading for heading in chapter.headings() if heading.at is not None]
        for number, heading in enumerate(headings):
            if not heading.answers:
                continue
            rest = (headings[place] for place in range(number + 1, len(headings)))
            following = (other for other in rest if other.level <= heading.level)
            first = bisect_right(spans, _line(heading), key=_line)
            last = next((bisect_left(spans, _line(other), key=_line) for other in following), len(spans))
            for id_ in heading.answers:
                found[id_].extend(span.text for span in spans[first:last])
    return {id_: "\n".join(texts) for id_, texts in found.items()}


def _line(where: Span | Heading) -> int:
    at = where.location if isinstance(where, Span) else where.at
    return at.line or 0 if at is not None else 0


@rule(
    "SE302",
    "warning",
    Texts(
        sv="Rapporten säger inte var myndighetens stående krav behandlas: {duties}.",
        en="The report does not say where the agency's standing duties are treated: {duties}.",
        hint_sv="Skriv under duties i govreport.yaml i vilket avsnitt, eller varför det inte är aktuellt; "
        "nycklar: {keys}.",
        hint_en="Write under duties in govreport.yaml in which section, or why it does not apply; keys: {keys}.",
    ),
)
def standing_duties(context: Context) -> Iterator[Hit]:
    """What the agency must always treat is treated, or set aside with a reason.

    What:
        For a county administrative board, `duties` in govreport.yaml says for each standing duty of the
        profile (gender, children, Agenda 2030) where the report treats it, or why not.
    Why:
        Instruction and appropriation letter hold for every assignment, though the decision does not repeat
        them.
    Fails:
        govreport.yaml: {duties: {gender: null}}
    Passes:
        govreport.yaml: {duties: {gender: Avsnittet om barnrätt redovisar flickor och pojkar}}
    Exceptions:
        Agencies of other kinds: their instructions are not known here. The time before the period has ended.
    """
    boards = [
        name for name in context.project.assignment.agencies if name.casefold().startswith("länsstyrelse")
    ]
    if not boards or not context.final:
        return
    given = context.project.settings.duties
    missing = {key: text for key, text in context.profile.duties.items() if not given.get(key, "").strip()}
    if missing:
        params = {"duties": list(missing.values()), "keys": list(missing)}
        yield Hit(at=place(context.project.settings), item="duties", params=params)
