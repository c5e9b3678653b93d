"""Documents drawn by Hypothesis: any blocks in any order, with any text."""

from __future__ import annotations

import string

from hypothesis import strategies as st

from govreport.model.blocks import (
    Block,
    Cell,
    Column,
    Contents,
    FigureValue,
    Heading,
    Link,
    List,
    ListItem,
    PageBreak,
    Paragraph,
    Passage,
    Table,
    Text,
)
from tests.word.opened import picture, t

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=30) | st.text(
    string.printable
)
SAID = WORDS.map(lambda words: words if words.strip() else "ord")
RUNS = st.lists(
    st.builds(Text, SAID, bold=st.booleans(), italic=st.booleans(), code=st.booleans())
    | st.builds(FigureValue, name=SAID, text=SAID)
    | st.builds(Link, url=SAID.map(lambda words: f"https://a.se/{words}"), runs=SAID.map(t)),
    min_size=1,
    max_size=4,
).map(tuple)
ANSWERS = st.lists(SAID, max_size=3).map(tuple)
PARAGRAPHS = st.builds(
    Paragraph, runs=RUNS, role=st.sampled_from(["body", "quote", "lead", "gap", "nonsense"]), answers=ANSWERS
)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Tables of every shape, each row as wide as the head."""
    width = draw(st.integers(1, 5))
    cell = st.builds(Cell, runs=RUNS | st.just(()), align=st.sampled_from([None, "left", "right", "center"]))
    rows = draw(st.lists(st.tuples(*[cell] * width), max_size=6))
    return Table(
        columns=draw(st.tuples(*[st.builds(Column, head=RUNS)] * width)),
        rows=tuple(rows),
        caption=draw(RUNS | st.just(())),
        wide=draw(st.booleans()),
        total=draw(st.booleans()),
        source=draw(RUNS | st.just(())),
    )


def an_item(inner: st.SearchStrategy[Block]) -> st.SearchStrategy[ListItem]:
    """List items that hold what ``inner`` draws."""
    return st.builds(ListItem, blocks=st.lists(inner, min_size=1, max_size=3).map(tuple))


LISTS = st.recursive(
    PARAGRAPHS,
    lambda inner: st.builds(
        List,
        items=st.lists(an_item(inner), max_size=3).map(tuple),
        ordered=st.booleans(),
    ),
    max_leaves=6,
)
HEADINGS = st.builds(
    Heading,
    level=st.integers(1, 8),
    runs=RUNS,
    answers=ANSWERS,
    numbered=st.booleans(),
    in_contents=st.booleans(),
    annex=st.booleans(),
)
BLOCKS = st.recursive(
    PARAGRAPHS
    | tables()
    | LISTS
    | HEADINGS
    | st.just(PageBreak())
    | st.just(Contents())
    | st.just(picture()),
    lambda inner: st.builds(Passage, answers=ANSWERS, blocks=st.lists(inner, max_size=4).map(tuple)),
    max_leaves=12,
)
