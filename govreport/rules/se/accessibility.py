"""The accessibility act, lagen (2018:1937) om tillgänglighet till digital offentlig service, from 2019."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from govreport.rules.context import Context
from govreport.rules.places import place
from govreport.rules.registry import Hit, Texts, rule


@rule(
    "SE604",
    "warning",
    Texts(
        sv="Rapporten publiceras men säger inte hur den fås i ett annat format.",
        en="The report is published but does not say how to get it in another format.",
        hint_sv="Skriv colophon.alternative_format i govreport.yaml: en hel mening, med vem man kontaktar. "
        "Lagen (2018:1937) kräver att publicerade dokument är tillgängliga.",
        hint_en="Write colophon.alternative_format in govreport.yaml: a whole sentence, with whom to contact. "
        "The act (2018:1937) demands that published documents are accessible.",
    ),
    valid_from=dt.date(2019, 1, 1),
)
def no_alternative_format(context: Context) -> Iterator[Hit]:
    """From 2019, a published report says how to get it in another format.

    What:
        `colophon.alternative_format` is filled in where `publish` is true.
    Why:
        What an agency publishes must meet the requirements of the accessibility act (§ 10). Where a chart
        or table fails a reader, the way to another format is the remedy.
    Fails:
        govreport.yaml: {publish: true, as_of: 2019-03-01}
        outputs/underlag.yaml: {signoff: {date: 2019-03-01}}
    Passes:
        govreport.yaml: {publish: true}
    Exceptions:
        Reports decided before 2019, and reports that are not published.
    """
    if context.published and not context.project.settings.colophon.alternative_format:
        yield Hit(at=place(context.project.settings, "colophon"), item="colophon")
