"""YAML with every scalar as text and every place kept."""

from __future__ import annotations

import gc

import pytest
import yaml
from hypothesis import example, given, settings, strategies as st

from govreport.model import Problem
from govreport.reading.tree import Map, Seq, no_collection
from govreport.reading.yamlreader import MAX_DEPTH, read_yaml
from tests.timing import cpu


def _read(text: str) -> tuple[object, list[Problem]]:
    problems: list[Problem] = []
    return read_yaml(text, "a.yaml", problems), problems


def _only(text: str) -> Problem:
    _, problems = _read(text)
    assert len(problems) == 1, problems
    return problems[0]


def _place(problem: Problem) -> tuple[int | None, int | None]:
    return problem.location.line, problem.location.column


def test_every_scalar_stays_the_text_it_was_written_as():
    """Nothing becomes a number, a day or a truth before the model asks for it."""
    value, problems = _read("a: 1:1\nb: no\nc: 2017-02-09\nd: 0017\ne: ~\nf:\ng: '5'\n")
    assert value == {"a": "1:1", "b": "no", "c": "2017-02-09", "d": "0017", "e": "~", "f": "", "g": "5"}
    assert problems == []


def test_places_of_keys_values_and_elements():
    """Line and column count from 1, in characters, also after å and in flow style."""
    value, _ = _read("title: Åtgärd\nlist:\n  - {id: å, x: y}\n  - två\n")
    assert isinstance(value, Map)
    assert value.start == (1, 1)
    assert value.marks == {"title": (1, 8), "list": (3, 3)}
    assert value.key_marks == {"title": (1, 1), "list": (2, 1)}
    elements = value["list"]
    assert isinstance(elements, Seq)
    assert elements.marks == [(3, 5), (4, 5)]
    first = elements[0]
    assert isinstance(first, Map)
    assert first.flow
    assert first.marks == {"id": (3, 10), "x": (3, 16)}


def test_an_empty_document_holds_nothing():
    """Comments alone are no value, and no mistake."""
    assert _read("# bara en kommentar\n") == (None, [])


@pytest.mark.parametrize(
    ("text", "kind", "where"),
    [
        ("a: &x 1\nb: 2\n", "anchor", (1, 4)),
        ("a: !!int 1\n", "tag", (1, 4)),
        ("a: !<tag:x> {b: 1}\n", "tag", (1, 4)),
        ("<<: {a: 1}\nb: 2\n", "merge", (1, 1)),
        ("a: 1\n---\nb: 2\n", "documents", (2, 1)),
        ("? {a: 1}\n: 2\n", "key", (1, 3)),
    ],
)
def test_what_could_say_something_else_than_it_seems_is_refused(text, kind, where):
    """Anchors, tags, merge keys, further documents and keys that are no texts: each with its place."""
    problem = _only(text)
    assert (problem.code, problem.params["kind"], _place(problem)) == ("GR002", kind, where)


def test_an_alias_is_refused_and_reads_as_nothing():
    """An alias cannot smuggle a value, nor blow one up."""
    value, problems = _read("a: &x [1]\nb: *x\n")
    assert [p.params["kind"] for p in problems] == ["anchor", "alias"]
    assert _place(problems[1]) == (2, 4)
    assert value == {"a": ["1"], "b": ""}


@pytest.mark.parametrize(
    ("text", "kind", "where"),
    [
        ("a:\n\t- b\n", "tab", (2, 1)),
        ("tasks:\n  - id: T1\n\ttext: x\n", "tab", (3, 1)),
        ("text: Stöd: råd\n", "colon", (1, 11)),
        ("a: 'aldrig slut\nb: 2\n", "unclosed", (1, 4)),
        ("a: [1, 2\nb: 3\n", "bracket", (2, 2)),
        ("a: 1\n b: 2\n", "colon", (2, 3)),
        ("a: @b\n", "start", (1, 4)),
        ('a: "C:\\mapp"\n', "escape", (1, 7)),
        ("a:\n  - b\n c\n", "indent", (3, 2)),
        ("a: b\nc\nd: e\n", "no-colon", (3, 1)),
    ],
)
def test_syntax_errors_are_told_in_our_words_at_the_place_to_look(text, kind, where):
    """The parser's own English is kept as a detail; the reason is in Swedish and English."""
    problem = _only(text)
    assert (problem.code, problem.params["kind"], _place(problem)) == ("GR002", kind, where)
    assert problem.params["reason"] != problem.params["reason_en"]


def test_a_key_given_twice_keeps_its_first_value():
    """The twin is a problem that names the first place."""
    value, problems = _read("a: 1\nb: 2\na: 3\n")
    assert value == {"a": "1", "b": "2"}
    assert [(p.code, p.params["key"], p.params["first"], _place(p)) for p in problems] == [
        ("GR009", "a", "a.yaml:1:1", (3, 1))
    ]


def test_control_characters_are_taken_out_and_counted():
    """Whether they stand in the file or come from an escape."""
    value, problems = _read('a: "x\\x01y\\u0002"\nb: z\x07\n')
    assert value == {"a": "xy", "b": "z"}
    assert [(p.code, p.params["count"], _place(p)) for p in problems] == [
        ("GR016", 1, (2, 5)),
        ("GR016", 2, (1, 4)),
    ]


def test_depth_is_bounded():
    """Nesting far beyond the model's is refused long before it costs anything."""
    problem = _only("[" * 100)
    assert (problem.params["kind"], _place(problem)) == ("depth", (1, MAX_DEPTH + 1))
    assert _only("[" * 100_000).params["kind"] == "depth"
    assert _only("- " * 100_000).params["kind"] == "depth"


def test_holding_the_collector_leaves_it_as_it_was():
    """Also when the reading inside fails."""
    assert gc.isenabled()
    with no_collection():
        assert not gc.isenabled()
    with pytest.raises(ZeroDivisionError), no_collection():
        1 / 0  # noqa: B018  # anything that fails
    assert gc.isenabled()


def _plain(value: object) -> object:
    """Without places, as the library's own loader would have it."""
    if isinstance(value, Map):
        return {key: _plain(v) for key, v in value.items()}
    return [_plain(v) for v in value] if isinstance(value, Seq) else value


TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"]), max_size=20)
TREES = st.recursive(
    TEXT,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(TEXT.filter(lambda k: k != "<<"), inner, max_size=4)
    ),
    max_leaves=20,
)


@given(tree=TREES, flow=st.booleans())
def test_what_yaml_writes_is_read_back(tree, flow):
    """Any tree of texts survives, in block and in flow style."""
    written = yaml.safe_dump(tree, allow_unicode=True, default_flow_style=flow, default_style='"')
    value, problems = _read(written.replace("!!binary", ""))
    assert problems == []
    assert _plain(value) == tree


@given(
    text=st.text(max_size=200)
    | st.lists(st.sampled_from(list("a:- {}[]\n\t\"'&*!|>#,?%@~<")), max_size=60).map("".join)
)
@example("\ud800")
@example("a: \x85b")
@settings(max_examples=300)
def test_no_text_makes_the_reader_raise(text):
    """Whatever is read, mistakes are values, and have a place inside the text or at its end."""
    _, problems = _read(text)
    lines = text.count("\n") + text.count("\r") + sum(map(text.count, "\x85\u2028\u2029")) + 1
    for problem in problems:
        assert 1 <= problem.location.line <= lines + 1
        assert problem.location.column >= 1


def test_reading_with_places_costs_less_than_the_librarys_own_loading_without():
    """Which takes about three times as long on the machine this was written on."""
    item = "  - {id: T%d, text: Ett stöd, quote: ska ta fram, answers: [T3, C1], date: 2017-03-14}\n"
    text = "tasks:\n" + "".join(item % number for number in range(3000))
    loader = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader

    ours, library = cpu(lambda: _read(text)), cpu(lambda: yaml.load(text, Loader=loader))  # noqa: S506  # a safe one
    assert ours < library * 0.8
