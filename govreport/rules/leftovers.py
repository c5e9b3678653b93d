"""What was left behind by mistake in the files with keys: the chapters have a rule of their own."""

from __future__ import annotations

from collections.abc import Iterator

from govreport.model import Location
from govreport.rules.context import Context
from govreport.rules.patterns import placeholders
from govreport.rules.places import Placed, place
from govreport.rules.privacy import output_texts
from govreport.rules.registry import Hit, Texts, rule


@rule(
    "GR610",
    "warning",
    Texts(
        sv="{field} är inte ifyllt: ”{found}” står kvar.",
        en="{field} has not been filled in: “{found}” is left.",
        hint_sv="Skriv det som ska stå där. Texten trycks i rapporten.",
        hint_en="Write what should stand there. The text is printed in the report.",
    ),
)
def placeholder_left(context: Context) -> Iterator[Hit]:
    """No placeholder is left in what will be printed.

    What:
        Titles, names, texts of requirements, outputs and sign-off hold no `TODO`, `XX`, `[fyll i]` or the
        like.
    Why:
        They are read past a hundred times and printed once.
    Fails:
        outputs/underlag.yaml: {"activities[A1]": {result: "TODO: fråga Anna"}}
        ---
        assignment.yaml: {ministry: "[fyll i departement]"}
    Passes:
        outputs/underlag.yaml: {"activities[A1]": {result: Två avsnitt skrevs om}}
    Exceptions:
        Chapters, which a language rule reads; items with `public: false`.
    """
    pattern = placeholders(context.profile.language)
    for said in output_texts(context):
        found = pattern.search(said.text)
        if found:
            yield _hit(said.item, said.field, found[0], said.at)
    for item, value, names in _named(context):
        for name in names:
            found = pattern.search(getattr(value, name, ""))
            if found:
                yield _hit(item, name, found[0], place(value, name))


def _hit(item: str, field: str, found: str, at: Location | None) -> Hit:
    return Hit(at=at, item=item, params={"field": f"{item}.{field}", "found": found.strip()})


def _named(context: Context) -> Iterator[tuple[str, Placed, tuple[str, ...]]]:
    """What is printed besides outputs and chapters: whose it is, the value, and its fields."""
    yield "assignment", context.project.assignment, ("title", "ministry", "reference")
    yield "govreport", context.project.settings, ("title", "subtitle", "registration_number")
    signoff = context.signoff
    if signoff is not None:
        yield "signoff", signoff, ("decided_by", "presented_by", "content")
    for requirement in context.requirements.values():
        yield requirement.id, requirement, ("text", "note", "owner", "name")
