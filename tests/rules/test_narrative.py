"""Sentences of the narrative."""

from __future__ import annotations

import pytest

from govreport.profiles import profile
from govreport.rules.narrative.pieces import sentences


def parts(text):
    """Sentences of a text by the Swedish profile's abbreviations."""
    layout = profile("se").decisions.layout
    known = frozenset(layout.abbreviations) - frozenset(layout.closing)
    return [text[begin:end].strip() for begin, end in sentences(text, known)]


@pytest.mark.parametrize(
    "text",
    [
        "Mässan ställdes in på grund av covid-19.|Återbetalningen skedde i tid.",
        "Det tog tre år.|Arbetet fortsätter.",
        "Underlaget kom från SLU.|Det var klart i maj.",
        "Där fanns kommuner m.fl.|De svarade.",
        "Vi följde 4 kap. 1 a § brottsbalken.|Det gick bra!",
        "Polisen, bl.a. Noa, deltog.|Vi tackade A. Ek för hjälpen.",
        "Se prop. 2016/17:1 för mer.",
        "Beslutet har dnr. N2021/02176 och t.ex. Jönköping nämns.",
    ],
)
def test_sentences_end_where_a_reader_ends_them(text):
    """At a number or a short word before a capital, and not in an abbreviation, an initial or a section."""
    assert parts(text.replace("|", " ")) == text.split("|")
