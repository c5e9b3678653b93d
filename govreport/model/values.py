"""``frozen``: attrs' own, but the methods that a run seldom calls are not compiled when a class is made.

attrs writes and compiles source for ``__eq__``, ``__hash__`` and ``__repr__`` of each class, which is half of
what making a class costs. A check makes some 130 classes, compares the values of few and shows none, so those
three are one plain function each, which looks the fields up. What they answer is what attrs' would.
"""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, Any

import attrs

if TYPE_CHECKING:
    from attrs import frozen as frozen  # type checkers know attrs by name, and ours makes the same classes
else:

    def frozen(cls: type | None = None, *, kw_only: bool = False, eq: bool = True) -> Any:
        """A class of frozen values; see ``attrs.frozen``.

        Args:
            cls: The class, where the decorator is used bare.
            kw_only: Whether its fields are given by name only.
            eq: Whether two values with the same fields are equal; else a value equals only itself.
        """
        methods = [("__repr__", _show), *((("__eq__", _equal), ("__hash__", _hash)) if eq else ())]

        def make(raw: type) -> type:
            for name, method in methods:
                if name not in raw.__dict__:
                    setattr(raw, name, method)
            own = None if eq else False  # None: attrs keeps the methods that a class brings along
            return attrs.frozen(raw, kw_only=kw_only, eq=own)

        return make if cls is None else make(cls)


_taken: dict[Any, Callable[[object], object]] = {}


def _compared(cls: Any) -> Callable[[object], object]:
    """Takes from a value of ``cls`` all that equality looks at."""
    if cls not in _taken:
        names = [field.name for field in attrs.fields(cls) if field.eq]
        _taken[cls] = attrgetter(*names) if names else type
    return _taken[cls]


def _equal(self: Any, other: object) -> Any:  # a bool, or NotImplemented as Python wants it
    if type(other) is not type(self):
        return NotImplemented
    compared = _compared(type(self))
    return compared(self) == compared(other)


def _hash(self: Any) -> int:
    return hash(_compared(type(self))(self))


def _show(self: Any) -> str:
    fields = (field.name for field in attrs.fields(type(self)) if field.repr)
    return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in fields)})"
