"""Plain Swedish: språklagen (2009:600) § 11 wants public language cultivated, simple and comprehensible."""

from __future__ import annotations

from collections.abc import Iterator

from govreport.rules.context import Context
from govreport.rules.narrative.abbreviations import once_each
from govreport.rules.registry import Hit, Texts, rule


@rule(
    "SE801",
    "advice",
    Texts(
        sv="”{found}” har ett enklare ord. Antal ställen: {count}.",
        en="“{found}” has a plainer word. Places: {count}.",
        hint_sv="Skriv ”{right}”.",
        hint_en="Write “{right}”.",
    ),
)
def plainer_word(context: Context) -> Iterator[Hit]:
    """Words of old official Swedish give way to plain ones.

    What:
        The chapters have “ska”, “inte” and “enligt” and not “skall”, “ej” and “jämlikt”, and so on for the
        profile's list. One finding per word.
    Why:
        The Government Offices' own list of words to replace (Svarta listan) asks for it, and so does the law.
    Fails:
        chapters/02-mer.md: |
          # Mer

          Medel som ej har förbrukats skall återbetalas.
    Passes:
        chapters/02-mer.md: |
          # Mer

          Medel som inte har förbrukats ska betalas tillbaka.

          > Ej förbrukade medel skall återbetalas.
    Exceptions:
        Tables, notes and headings, names of appropriations and documents, quotations and code.
    """
    better = {word.casefold(): plain for word, plain in context.profile.language.plainer.items()}
    yield from once_each(context, better)
