"""A decision as drafting looks at it: which sentences are worth a look for some words."""

from __future__ import annotations

import pytest

from govreport.drafting.dates import days
from govreport.drafting.source import Source
from govreport.profiles import profile
from govreport.reading.phrases import compiled
from tests.reading.test_phrases import DECISIONS

SE = profile("se")
DECIDED = sorted(DECISIONS.glob("*.txt"))


@pytest.fixture(scope="module", params=DECIDED, ids=[path.stem for path in DECIDED])
def source(request: pytest.FixtureRequest) -> Source:
    """One of the decisions, damaged ones among them."""
    return Source(request.param.read_text(encoding="utf-8"), SE)


def test_no_meaning_that_a_sentence_has_is_left_out(source: Source):
    """Kinds of hand-ins, interplay, reasons and perspectives are offered wherever one of their phrases stands."""
    draft, partners = SE.decisions.draft, SE.decisions.partners
    for named in (draft.deadlines, draft.reasons, draft.perspectives, partners.interplay, partners.passive):
        for sentence in source.sentences:
            offered = list(source.meanings(named, sentence))
            assert [
                one for one in named if compiled(one[1]).search(sentence.text) and one not in offered
            ] == []


def test_a_sentence_that_names_a_day_is_among_the_dated(source: Source):
    """Days in figures and in words, those of another day and relative ones."""
    named = {one.sentence.index for one in source.sentences if days(one.text, SE.decisions.dates)}
    assert named <= source.dated


def test_a_sentence_without_day_or_figure_is_not_among_the_dated():
    """Most sentences of a decision need not be read for days."""
    source = Source("Verket ska redovisa i maj.\n\nVerket ska samverka.\n\nDet gäller 2019.\n", SE)
    assert source.dated == {0, 2}


def test_sentences_come_in_reading_order_and_so_do_those_said_again():
    """A sentence that stands twice is found twice."""
    source = Source("Verket ska redovisa.\n\nDet gäller 2019.\n\nVerket ska redovisa.\n", SE)
    assert [one.text for one in source.among(source.holding(("redovis*",)))] == ["Verket ska redovisa."] * 2
    assert [one.sentence.index for one in source.among({2, 0, 1})] == [0, 1, 2]
    assert source.said_again(source.sentences[0])
    assert not source.said_again(source.sentences[1])
