"""The measure that tests of linear time share tells linear from quadratic work."""

from __future__ import annotations

from tests.timing import MOST, growth, linear


def _looks_at_each(size: int) -> int:
    return sum(number & 1 for number in range(size))


def _looks_at_each_pair(size: int) -> int:
    return sum(_looks_at_each(size) for _ in range(size))


def test_linear_work_is_found_linear():
    """And so is what takes the logarithm as well."""
    assert linear(_looks_at_each, 100_000)
    assert linear(lambda size: sorted(range(size), key=lambda n: n * 7919 % 1_000_003), 20_000)


def test_quadratic_work_is_found_out():
    """In every attempt, and long before its growth is that of the square."""
    assert not linear(_looks_at_each_pair, 200, attempts=2)
    assert growth(_looks_at_each_pair, 200) > 2 * MOST


def test_a_quadratic_part_is_found_out_where_it_weighs_as_much_as_the_rest():
    """Work that is linear and quadratic, half and half at the smaller size."""

    def work(size: int) -> None:
        _looks_at_each_pair(size)
        _looks_at_each(200 * size)

    assert not linear(work, 200, attempts=2)
