"""Texts made to be slow: four times the text takes about four times the time, whatever it repeats.

Times are compared within one run only. A quadratic step makes the ratio go towards sixteen; a noisy machine can make
a single measurement high, so the best of three counts. The garbage collector, whose time depends on what earlier tests
left, is off meanwhile.
"""

from __future__ import annotations

import pytest

from govreport.drafting import propose, to_yaml, update
from govreport.profiles import profile
from govreport.reading.coverage import cover
from govreport.reading.decision import decision_from_bytes
from tests.timing import cpu

SE = profile("se")
MOST = 8.0  # of four times the text; linear is four
MEGABYTE = 1_000_000

NAMED = {
    "one letter": "a",
    "ska": "ska ",
    "digits": "1 ",
    "groups of digits": "123 456 ",
    "den": "den ",
    "brackets": "(",
}
OTHERS = {
    "links left open": "[x](",
    "one line without a stop": "Myndigheten ska redovisa hur medlen har använts och ",
    "layout hyphens": "ab-\n",
    "hyphens": "abcd-",
    "soft hyphens": "a\u00ad",
    "full stops": "a. ",
    "blank lines": "\n",
    "page breaks": "x\f",
    "list items": "- ska göra\n",
    "table rows": "| ska | 1 |\n",
    "headings": "# Rubrik\n",
    "marks": "*",
    "commas": "samverka med x, ",
    "obliging openings": "Regeringen uppdrar åt ",
    "sums": "300 000 kronor ",
    "days": "den 31 december ",
    "years": "2017 ",
    "sections": "4 kap. 1 § ",
    "references": "skr. 2015/16:192 ",
    "names": "Polismyndigheten, ",
    "damaged words": "1 ska for ldn ",
    "initials": "A. ",
    "short sentences": "Ska. ",
    "damaged days": "den 1 ",
    "due days": "senast den 1 mars 2018 ",
    "permissions": "får ",
    "quotation marks": '"',
    "lone bullets": "•\n\n",
    "receivers in a list": "Regeringen ger följande myndigheter i uppdrag att pröva: Boverket. ",
    "annexes": "Myndigheter som anges i bilagan.\n\nBilaga\n\nBoverket\n",
    "addresses": "103 33 Stockholm ",
}


def seconds(text: str, name: str) -> float:
    """Processor time to read, draft, write and cover a text; ``name`` keeps it out of the memo of texts."""

    def draft() -> None:
        decision = decision_from_bytes(text.encode(), f"{name}.txt", SE, [])
        proposal = propose(decision, SE)
        to_yaml(proposal)
        cover(decision, proposal.assignment(), SE)

    return cpu(draft, repeats=1)  # a text met before would be found in the memo


def ratio(unit: str, length: int, attempt: int) -> float:
    """How many times longer four times the text takes."""
    few, many = ((unit * (size // len(unit) + 1))[:size] for size in (length, 4 * length))
    short = min(seconds(few, f"{attempt}a"), seconds(few, f"{attempt}b"))
    return seconds(many, f"{attempt}c") / max(short, 1e-3)


@pytest.mark.parametrize("unit", NAMED.values(), ids=NAMED.keys())
def test_a_megabyte_takes_four_times_a_quarter(unit: str):
    """1 MB of one letter, of "ska ", of digits and spaces, of "den ", of brackets: no quadratic step."""
    assert any(ratio(unit, MEGABYTE // 4, attempt) < MOST for attempt in range(3))


@pytest.mark.parametrize("unit", OTHERS.values(), ids=OTHERS.keys())
def test_other_texts_take_time_by_their_length(unit: str):
    """Whatever else is repeated without end (hyphens, items, rows, sums, names) costs by its length."""
    assert any(ratio(unit, 15_000, attempt) < MOST for attempt in range(3))


def test_an_endless_sentence_is_cut_at_a_space():
    """A sentence of a megabyte becomes pieces of a few thousand letters that together hold every word."""
    decision = decision_from_bytes(b"ord " * (MEGABYTE // 4), "d.txt", SE, [])
    assert max(len(one.text) for one in decision.sentences) <= 4000
    assert sum(one.text.count("ord") for one in decision.sentences) == MEGABYTE // 4


def test_two_long_decisions_compare_in_time():
    """Comparing two decisions of a thousand sentences each finds the one that changed, not in square time."""
    lines = [
        f"Myndigheten ska redovisa punkt {number} till regeringen senast i mars." for number in range(1000)
    ]
    old = decision_from_bytes("\n\n".join(lines).encode(), "old.txt", SE, [])
    lines[500] = "Myndigheten ska redovisa punkt 500 till regeringen senast i april."
    new = decision_from_bytes("\n\n".join(lines).encode(), "new.txt", SE, [])
    found = update(old, new, propose(old, SE).assignment(), SE)
    assert [change.new.text for change in found.of("changed") if change.new] == [lines[500]]
    assert not found.of("new")
    assert not found.of("gone")
