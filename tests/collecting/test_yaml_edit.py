"""Files that people keep by hand, changed: the new value is there, and nothing of theirs is lost."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given, strategies as st

from govreport.collecting.yaml_edit import CannotEditError, edited, loaded

HAND = """\
# Allt som samlats in, förs av Kim
activities:
- id: A1      # första raden
  title: Uppstart   # kort titel

  date: 2017-02-03
  # bekräftat av HR
  answers:      # enligt beslutet
  - T1   # huvudsak

  # och så
  - T2   # bisak
  participants:
    women: 4   # enligt lista
    men: 5
-   {id: A2, title: "Möte, uppföljning", answers: [T1]}   # kort
contacts:
  # Arbetsmiljöverket
  - id: K1
    partner: P1
    outcome: >-   # ordagrant
      Vi delar underlag
      varje månad.

    subject: |-
      Första raden
      Andra raden
    participants: [
      handläggare,  # två stycken
      chef,
    ]

  # Polisen
  - id: K2
    with: 'Stationen i "söder"'
# slut
"""


def value() -> Any:
    """What the file says."""
    return loaded(HAND)


def comments(text: str) -> list[str]:
    """Every comment of the file above or of one made from it; no text of theirs holds the sign."""
    return sorted(found.rstrip() for found in re.findall(r"#[^\r\n]*", text))


def changed_lines(new: str, old: str = HAND) -> list[str]:
    """Lines of the new text that the old one does not have."""
    before = old.splitlines()
    return [line for line in new.splitlines() if line not in before]


def test_what_says_the_same_has_the_same_bytes() -> None:
    """Nothing is laid out anew without need."""
    assert edited(HAND, value()) == HAND


@pytest.mark.parametrize(
    ("path", "new", "lines"),
    [
        (("activities", 0, "title"), "Ny: titel", ["  title: 'Ny: titel'   # kort titel"]),
        (("activities", 0, "date"), "2017-02-04", ["  date: 2017-02-04"]),
        (("activities", 0, "participants", "women"), "6", ["    women: 6   # enligt lista"]),
        (("activities", 0, "answers"), ["T1", "T3"], ["  - T3   # bisak"]),
        (("activities", 0, "answers"), ["T1", "T2", "T3"], ["  - T3"]),
        (("activities", 0, "answers"), ["T2"], ["  # huvudsak"]),
        (("activities", 0, "answers"), ["T0", "T1", "T2"], ["  - T0"]),
        (("activities", 0, "place"), "Göteborg", ["  place: Göteborg"]),
        (
            ("activities", 1, "title"),
            "Möte, #2",
            ["-   {id: A2, title: 'Möte, #2', answers: [T1]}   # kort"],
        ),
        (
            ("activities", 1, "answers"),
            ["T1", "T2"],
            ['-   {id: A2, title: "Möte, uppföljning", answers: [T1, T2]}   # kort'],
        ),
        (
            ("activities", 1, "date"),
            "2017-03-03",
            ['-   {id: A2, title: "Möte, uppföljning", answers: [T1], date: 2017-03-03}   # kort'],
        ),
        (("contacts", 0, "outcome"), "Vi delar allt.", ["      Vi delar allt."]),
        (("contacts", 0, "subject"), "En\nTvå", ["      En", "      Två"]),
        (
            ("contacts", 0, "participants"),
            ["handläggare", "direktör"],
            ["    # två stycken", "    participants: [handläggare, direktör]"],
        ),
        (("contacts", 1, "with"), "Stationen", ["    with: Stationen"]),
    ],
)
def test_only_what_differs_is_written_anew(path: tuple[Any, ...], new: Any, lines: list[str]) -> None:
    """In the manner of the file; comments beside a changed value stay beside it, all others where they were."""
    wanted = value()
    place = wanted
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = new
    text = edited(HAND, wanted)
    assert loaded(text) == wanted
    assert changed_lines(text) == lines
    for comment in comments(HAND):
        if "#2" not in text:
            assert comment in comments(text)


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("last", ["", "\n"])
def test_items_come_after_those_that_are_there(ends: str, last: str) -> None:
    """Also at the end of a file without a last line end; the file's own line ends are kept."""
    old = ends.join(["activities:", "  - id: A1", "    title: ett  # av Kim"]) + last.replace("\n", ends)
    wanted = loaded(old)
    wanted["activities"].append({"id": "A2", "title": "två"})
    wanted["contacts"] = [{"id": "K1", "partner": "P1"}]
    new = edited(old, wanted)
    assert loaded(new) == wanted
    assert new.startswith(old.rstrip())
    assert new.count("\n") == new.count(ends)
    assert "\r\r" not in new


def test_an_empty_file_is_begun() -> None:
    """Or one that holds a comment alone, which stays."""
    wanted = {"activities": [{"id": "A1", "title": "ett"}]}
    assert edited("", wanted) == "activities:\n  - id: A1\n    title: ett\n"
    assert edited("# tomt", wanted) == "# tomt\nactivities:\n  - id: A1\n    title: ett\n"
    assert loaded(edited("activities: []  # än så länge\n", wanted)) == wanted
    assert "# än så länge" in edited("activities:  # än så länge\n", wanted)


def test_what_cannot_be_set_in_is_refused() -> None:
    """Rather than damaged: text that is kept with its last line ends, and what is no YAML."""
    with pytest.raises(CannotEditError):
        edited("a: [", {"a": []})
    with pytest.raises(CannotEditError):
        edited("a: |+\n  text\n\n\n", {"a": "text\n\n\n", "b": "x"})


WORDS = st.sampled_from(
    ["ett", "två: tre", "#fyra", "a, b", "- x", "'", '"', "[", "", " x", "ö\n\nå", "x # y"]
)
TEXTS = st.one_of(WORDS, st.text(" aö:#-[]{}&*!|>'\"%@`,?=~0\u00a0😀", max_size=8))
VALUES = st.one_of(
    TEXTS,
    st.lists(TEXTS, max_size=4),
    st.dictionaries(st.sampled_from(["women", "men"]), TEXTS, min_size=1, max_size=2),
)
KEYS = st.sampled_from(
    ["title", "answers", "participants", "date", "subject", "outcome", "partner", "with", "place"]
)


@given(
    edits=st.lists(
        st.tuples(st.sampled_from(["activities", "contacts"]), st.integers(0, 1), KEYS, VALUES), max_size=6
    ),
    new=st.lists(st.dictionaries(KEYS, VALUES, min_size=1, max_size=3), max_size=2),
    windows=st.booleans(),
)
def test_any_change_says_what_was_wanted_and_loses_no_comment(edits, new, windows: bool) -> None:
    """Whatever texts, lists and mappings come to stand where others stood."""
    text = HAND.replace("\n", "\r\n") if windows else HAND
    wanted = value()
    for kind, at, key, given_value in edits:
        wanted[kind][at][key] = given_value
    wanted["activities"] += [{"id": f"A-{number}", **item} for number, item in enumerate(new)]
    made = edited(text, wanted)
    assert loaded(made) == wanted
    assert all(comment in made for comment in comments(HAND))
    assert made.count("\r\n") == made.count("\n") * windows
