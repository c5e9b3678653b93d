"""Habits: what a profile gives by name, once."""

from __future__ import annotations

import pytest

from govreport.profiles import profile
from govreport.profiles.base import Calendar, Profile
from govreport.profiles.decisions import ModalityHabits


def test_what_is_not_given_is_the_class_s_own():
    """A profile gives only what it knows."""
    habits = ModalityHabits(finite=("ska",))
    assert habits.finite == ("ska",)
    assert habits.obliges == ModalityHabits().obliges == ()


def test_habits_equal_only_themselves():
    """What is made of habits is kept by them, and two profiles may say the same."""
    first, second = ModalityHabits(finite=("ska",)), ModalityHabits(finite=("ska",))
    assert first != second
    assert len({first, second}) == 2


def test_a_name_that_no_habit_has_is_refused():
    """A misspelt name would be silently without effect."""
    with pytest.raises(TypeError, match="ModalityHabits knows no finit"):
        ModalityHabits(finit=("ska",))  # type: ignore[call-arg]


def test_what_has_no_value_of_its_own_must_be_given():
    """The message names all that is missing."""
    with pytest.raises(TypeError, match="Calendar needs country"):
        Calendar()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match=r"Profile needs lang, .*terms"):
        Profile(name="no")  # type: ignore[call-arg]


def test_habits_are_not_changed():
    """A value set later would not reach what was made of the habits before."""
    with pytest.raises(AttributeError, match=r"Profile\.lang"):
        profile("se").lang = "en"  # type: ignore[misc]
