"""Charts' pixels as pictures of few colours."""

from __future__ import annotations

import numpy as np
from hypothesis import given, strategies as st
from hypothesis.extra import numpy as arrays

from govreport.report.charts.paper import indexed

SHADES = arrays.arrays(np.uint8, st.tuples(st.integers(1, 12), st.integers(1, 12), st.just(3)))


def _with_alpha(pixels):
    return np.concatenate([pixels, np.full((*pixels.shape[:2], 1), 255, np.uint8)], axis=2)


@given(SHADES)
def test_few_colours_are_all_kept(pixels):
    """Up to 255 colours beside white are each what they were, in their places."""
    again = np.asarray(indexed(_with_alpha(pixels)).convert("RGB"))
    assert (again == pixels).all()


def test_many_colours_keep_white_and_the_frequent_ones():
    """Of five hundred shades the rare ones move to a near one; white and what fills areas do not."""
    pixels = np.full((100, 100, 3), 255, np.uint8)
    pixels[:50] = (170, 20, 60)
    for number in range(500):
        pixels[60 + number // 100, number % 100] = (number % 256, number // 2, 90)
    again = np.asarray(indexed(_with_alpha(pixels)).convert("RGB")).astype(int)
    assert (again[:50] == (170, 20, 60)).all()
    assert (again[70:] == 255).all()
    assert np.abs(again - pixels.astype(int)).max() <= 4


def test_a_white_sheet_stays_white():
    """A picture without anything on it needs one colour."""
    assert np.asarray(indexed(np.full((3, 4, 4), 255, np.uint8)).convert("RGB")).min() == 255
