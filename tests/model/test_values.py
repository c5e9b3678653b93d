"""The house's frozen values behave as attrs' own do."""

from __future__ import annotations

import attrs
import pytest
from attrs import field
from hypothesis import given, strategies as st

from govreport.model import Location, Origin
from govreport.model.values import frozen


def _same(decorate):
    class Value:
        text: str = ""
        number: int = 0
        at: object = field(default=None, eq=False, repr=False)

    return decorate(Value)


OURS, THEIRS = _same(frozen), _same(attrs.frozen)
GIVEN = st.tuples(st.sampled_from(["", "a"]), st.integers(0, 1), st.none() | st.just([]))


@given(GIVEN, GIVEN)
def test_equality_hash_and_repr_are_those_of_attrs(
    one: tuple[str, int, object], other: tuple[str, int, object]
):
    """Fields left out of the comparison count for nothing, the others all count."""
    assert (OURS(*one) == OURS(*other)) == (THEIRS(*one) == THEIRS(*other))
    assert (hash(OURS(*one)) == hash(OURS(*other))) == (OURS(*one) == OURS(*other))
    assert repr(OURS(*one)).split("(")[1] == repr(THEIRS(*one)).split("(")[1]


def test_values_of_two_classes_are_never_equal():
    """A class that adds nothing to another is still another."""

    @frozen
    class Child(OURS):
        pass

    assert OURS() != Child()
    assert OURS() != ("", 0)
    assert Child() == Child()


def test_a_class_without_fields_has_equal_values():
    """A line break is a line break."""

    @frozen
    class Nothing:
        pass

    assert Nothing() == Nothing()
    assert len({Nothing(), Nothing()}) == 1


def test_own_methods_stay():
    """A class that says how it compares is believed."""

    @frozen
    class Loose:
        text: str

        def __eq__(self, other: object) -> bool:
            return True

        def __hash__(self) -> int:
            return 1

    assert Loose("a") == Loose("b")
    assert repr(Loose("a")).endswith("Loose(text='a')")


def test_values_without_equality_equal_only_themselves():
    """They are as quick to look up as a number, however much they hold."""

    @frozen(eq=False)
    class Habits:
        words: tuple[str, ...]

    one, other = Habits(("a",)), Habits(("a",))
    assert one == one
    assert one != other
    assert len({one, other}) == 2
    assert repr(one).endswith("Habits(words=('a',))")


def test_values_are_frozen():
    """Nothing can be changed or added afterwards."""
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        Location("a").file = "b"  # type: ignore[misc]  # what the test is about


def test_a_value_holding_a_dict_cannot_be_hashed():
    """As with attrs: hashing hashes what equality compares."""
    with pytest.raises(TypeError, match="unhashable"):
        hash(Origin(Location("a")))
