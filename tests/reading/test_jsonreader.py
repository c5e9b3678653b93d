"""JSON into the same trees as YAML."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, strategies as st

from govreport.model import Activity, Problem
from govreport.reading.convert import structure
from govreport.reading.jsonreader import read_json
from govreport.reading.tree import Map, NumberText, Seq


def _read(text: str) -> tuple[object, list[Problem]]:
    problems: list[Problem] = []
    return read_json(text, "a.json", problems), problems


def test_scalars_become_texts_with_places():
    """Numbers, truths and null too, so that one model types both kinds of file."""
    value, problems = _read('{"a": 1.50,\n "b": [true, null, "x"]}')
    assert value == {"a": "1.50", "b": ["true", "", "x"]}
    assert problems == []
    assert isinstance(value, Map)
    assert isinstance(value["a"], NumberText)
    assert (value.marks, value.key_marks) == ({"a": (1, 7), "b": (2, 7)}, {"a": (1, 2), "b": (2, 2)})
    assert isinstance(value["b"], Seq)
    assert value["b"].marks == [(2, 8), (2, 14), (2, 20)]


def test_the_model_takes_json_as_it_takes_yaml():
    """Numbers, truths and null are what the field wants."""
    problems: list[Problem] = []
    value, _ = _read('{"id": "A1", "public": false, "date": null, "participants": {"women": 14}}')
    activity = structure(value, Activity, "a.json", problems)
    assert problems == []
    assert activity == Activity(id="A1", public=False, participants={"women": 14})


@pytest.mark.parametrize(
    ("text", "kind", "where"),
    [
        ('{"a": 1,}', "json", (1, 9)),
        ('{"a" 1}', "json", (1, 6)),
        ('{"a": 1\n', "json", (2, 1)),
        ("{'a': 1}", "json", (1, 2)),
        ('{"a": tru}', "json", (1, 7)),
        ('{"a": 1} x', "after", (1, 10)),
        ('["a\\q"]', "json", (1, 4)),
        ("[" * 5000, "depth", (1, 41)),
        ("", "json", (1, 1)),
    ],
)
def test_syntax_errors_have_their_place(text, kind, where):
    """Each is one problem; nothing half-read is handed on."""
    value, problems = _read(text)
    assert value is None
    assert [(p.code, p.params["kind"], (p.location.line, p.location.column)) for p in problems] == [
        ("GR002", kind, where)
    ]


def test_a_key_given_twice_and_control_characters():
    """JSON has both mistakes as YAML has."""
    value, problems = _read('{"a": "x\\u0000", "a": "y"}')
    assert value == {"a": "x"}
    assert [p.code for p in problems] == ["GR016", "GR009"]


SCALARS = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"]), max_size=10)
TREES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(SCALARS, inner, max_size=4),
    max_leaves=20,
)


@given(TREES, st.sampled_from([None, 1]), st.booleans())
def test_what_json_writes_is_read_back(tree, indent, ascii_only):
    """Any tree of texts, however it is laid out."""
    value, problems = _read(json.dumps(tree, indent=indent, ensure_ascii=ascii_only))
    assert problems == []
    assert value == tree


@given(TREES, st.sampled_from([None, 1]), st.booleans(), st.sampled_from(["", "\x7f"]))
def test_every_value_and_key_stands_at_its_place(tree, indent, ascii_only, control):
    """A library that reads on from there finds it, in texts with and without characters to take out."""
    text = json.dumps([tree, control], indent=indent, ensure_ascii=ascii_only)
    lines = text.split("\n")

    def at(place: object) -> object:
        line, column = place  # type: ignore[misc]  # no sheet's cell
        rest = "\n".join([lines[line - 1][column - 1 :], *lines[line:]])
        return json.JSONDecoder().raw_decode(rest)[0]

    def look(value: object) -> None:
        if isinstance(value, Map):
            assert [at(value.key_marks[key]) for key in value] == list(value)
            assert [at(value.marks[key]) for key in value] == list(value.values())
            list(map(look, value.values()))
        elif isinstance(value, Seq):
            assert [at(place) for place in value.marks] == list(value)
            list(map(look, value))

    value, _ = _read(text)
    assert isinstance(value, Seq)
    assert value[0] == tree
    look(value[0])


MARKS = st.lists(st.sampled_from(list('{}[]",: 1etn\\u0\n')), max_size=60).map("".join)


@given(st.text(max_size=100) | MARKS)
def test_no_text_makes_the_reader_raise(text):
    """Mistakes are values, and agree with the standard library on what is JSON."""
    _, problems = _read(text)
    refused = any(p.code == "GR002" for p in problems)
    try:
        json.loads(text, strict=False)
    except ValueError:
        assert refused
    else:
        assert not refused or any(word in text for word in ("NaN", "Infinity"))
