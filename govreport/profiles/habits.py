"""What the values of a profile are made of: plain values with names, of which a profile has one of each."""

from __future__ import annotations

from typing import Any, dataclass_transform


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Habits:
    """Values by name, given once, with the class's own where none is given; equal only to itself.

    No class of attrs: that writes and compiles an ``__init__`` for each class, and every check would wait for those of
    five hundred fields. Fields are the annotated names of the class.
    """

    def __init__(self, **given: Any) -> None:
        """Take the values.

        Raises:
            TypeError: A name is none of the class's, or one without a value of its own is missing.
        """
        fields = type(self).__annotations__
        if unknown := given.keys() - fields.keys():
            raise TypeError(f"{type(self).__name__} knows no {', '.join(sorted(unknown))}")
        self.__dict__.update(given)
        if missing := [name for name in fields if not hasattr(self, name)]:
            raise TypeError(f"{type(self).__name__} needs {', '.join(missing)}")

    def __setattr__(self, name: str, value: object) -> None:
        """Refuse: what is made of habits is kept by them.

        Raises:
            AttributeError: Always.
        """
        raise AttributeError(f"{type(self).__name__}.{name} is not to be changed")
