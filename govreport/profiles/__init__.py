"""Profiles by name; each is one value, imported only when asked for."""

from __future__ import annotations

from importlib import import_module

from govreport.errors import UsageError
from govreport.profiles.base import Profile as Profile

NAMES: tuple[str, ...] = ("se", "generic")


def profile(name: str) -> Profile:
    """The profile called ``name``.

    Raises:
        UsageError: There is no such profile.
    """
    if name not in NAMES:
        raise UsageError(f"unknown profile {name!r}; known: {', '.join(NAMES)}")
    found = import_module(f"govreport.profiles.{name}").PROFILE
    if not isinstance(found, Profile):  # a profile module without a value is our own mistake
        raise TypeError(f"govreport.profiles.{name} has no PROFILE")
    return found
