"""What a published report says about itself."""

from __future__ import annotations

from collections.abc import Iterator

from govreport.rules.context import Context
from govreport.rules.places import place
from govreport.rules.registry import Hit, Texts, Word, rule

_PARTS = {
    "series": Word("serie och nummer (series)", "series and number (series)"),
    "contact": Word("kontakt (contact)", "contact"),
    "url": Word("webbadress (url)", "public address (url)"),
}


@rule(
    "GR608",
    "advice",
    Texts(
        sv="Rapporten ska publiceras, men kolofonen saknar {missing}.",
        en="The report will be published, but its colophon lacks {missing}.",
        hint_sv="Fyll i colophon i govreport.yaml.",
        hint_en="Fill in colophon in govreport.yaml.",
    ),
)
def colophon_incomplete(context: Context) -> Iterator[Hit]:
    """A published report can be cited, found and asked about.

    What:
        `colophon` in govreport.yaml has `series`, `contact` and `url`, and `isbn` or `issn`.
    Why:
        Reports that cannot be found are ordered again.
    Fails:
        govreport.yaml: {publish: true}
    Passes:
        govreport.yaml:
          publish: true
          colophon: {series: "Rapport 2018:3", isbn: 978-91-0-000000-0,
                     contact: Enheten för social hållbarhet,
                     alternative_format: Finns på begäran, url: "https://exempel.se/rapport"}
    Exceptions:
        Reports that are not published.
    """
    if not context.published:
        return
    colophon = context.project.settings.colophon
    missing = [word for name, word in _PARTS.items() if not getattr(colophon, name)]
    if not colophon.isbn and not colophon.issn:
        missing.append(Word("ISBN eller ISSN", "ISBN or ISSN"))
    if missing:
        yield Hit(
            at=place(context.project.settings, "colophon"), item="colophon", params={"missing": missing}
        )
