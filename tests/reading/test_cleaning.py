"""Readable text with its offsets."""

from __future__ import annotations

from hypothesis import given, strategies as st

from govreport.reading.cleaning import clean

WORDS = st.lists(
    st.sampled_from(["Länsstyrelsen", "ska", "läns-", "e-post", "1", "a\u030a", "**"]), max_size=8
)


@given(WORDS, st.sampled_from([" ", "  ", "\n", "\t "]))
def test_the_short_way_for_smooth_text_reads_as_the_long_one(words: list[str], between: str):
    """A line that needs no mending is copied; a mark that falls away sends the same line the long way."""
    line = between.join(words)
    short = clean(line, [(0, len(line))])
    long = clean(f"{line}#", [(0, len(line) + 1)])
    assert (short.text, list(short.offsets)) == (long.text, list(long.offsets))


def test_lines_are_joined_by_a_space_that_stands_at_the_first_ones_end():
    """Two lines of a paragraph read as one."""
    text = "ta fram\nett stöd"
    read = clean(text, [(0, 7), (8, 16)])
    assert read.text == "ta fram ett stöd"
    assert list(read.offsets) == list(range(16))
    assert read.span(8, 11) == (8, 11)
