"""Names of partners against the decision's own words."""

from __future__ import annotations

from collections.abc import Iterator

from govreport.model import Partner
from govreport.reading.folding import fold
from govreport.reading.mistakes import suggest
from govreport.rules.context import Context
from govreport.rules.places import place
from govreport.rules.registry import Hit, Texts, rule
from govreport.rules.texts import clip

_LIKE = 0.9  # of two spellings of one name
_TELLING = 4  # letters from which a word of a longer name tells it apart


@rule(
    "GR209",
    "warning",
    Texts(
        sv="{id} heter {name}, men det namnet står inte i citatet: ”{quote}”.",
        en="{id} is called {name}, but that name is not in its quote: “{quote}”.",
        hint_sv="Citera det ställe där parten nämns, eller rätta namnet.",
        hint_en="Quote the place where the partner is named, or correct the name.",
    ),
)
def name_not_in_quote(context: Context) -> Iterator[Hit]:
    """A partner is the one that the decision names.

    What:
        The name of a partner, or a telling word of a longer name, stands in its quote.
    Why:
        A wrong name collects evidence about somebody else, and the one that was named is forgotten.
    Fails:
        assignment.yaml: {"partners[P1]": {name: Migrationsverket}}
    Passes:
        assignment.yaml: {"partners[P1]": {name: Polismyndigheten}}
    Exceptions:
        Categories, and partners without a quote. OCR damage is seen through.
    """
    for partner in context.project.assignment.partners:
        if partner.category or not partner.quote or not partner.label:
            continue
        if not any(_named(partner, quote) for quote in partner.quote):
            yield Hit(
                at=place(partner, "name"),
                requirement=partner.id,
                params={"name": partner.label, "quote": clip(partner.quote[0], 80)},
            )


def _named(partner: Partner, quote: str) -> bool:
    words, joined = fold(partner.label).split(), fold(quote).replace(" ", "")
    if not words or "".join(words).removesuffix("s") in joined:
        return True
    telling = [word for word in words if len(word) >= _TELLING] if len(words) > 1 else []
    if len(words) == 1 and suggest(words[0], fold(quote).split(), cutoff=_LIKE):
        return True  # the decision itself misspells it
    # "länsstyrelserna i Stockholms och Skåne län" names a board by its county
    return any(word.removesuffix("s") in joined for word in telling[1:])
