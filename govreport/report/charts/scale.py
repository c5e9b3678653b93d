"""From values to millimetres, with round steps for an axis."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from attrs import frozen

_STEPS = (1, 2, 5, 10)
ZERO = Decimal(0)


@frozen
class Scale:
    """A stretch of values laid over a stretch of paper.

    Attributes:
        low: Value at ``start``.
        high: Value at ``end``.
        start: Millimetres.
        end: Millimetres.
        step: Distance of round values.
    """

    low: Decimal
    high: Decimal
    start: float
    end: float
    step: Decimal

    def __call__(self, value: Decimal) -> float:
        """Where ``value`` lies, in millimetres."""
        share = float((value - self.low) / (self.high - self.low))
        return self.start + share * (self.end - self.start)

    def ticks(self) -> list[Decimal]:
        """Round values from low to high."""
        count = int((self.high - self.low) / self.step)
        return [self.low + self.step * number for number in range(count + 1)]


def scale(
    values: Sequence[Decimal], start: float, end: float, *, wanted: int = 5, tight: bool = False
) -> Scale:
    """A scale that holds zero and every value.

    Args:
        values: What is drawn.
        start: Millimetres of the low end.
        end: Millimetres of the high end.
        wanted: About how many steps.
        tight: End at the last value, not at a round one; for values written out without an axis.
    """
    low, high = min((*values, ZERO)), max((*values, ZERO))
    if low == high:
        high = Decimal(1)
    step = _round_step((high - low) / wanted)
    if not tight:
        low = (low / step).to_integral_value(rounding="ROUND_FLOOR") * step
        high = (high / step).to_integral_value(rounding="ROUND_CEILING") * step
    return Scale(low, high, start, end, step)


def _round_step(rough: Decimal) -> Decimal:
    power = Decimal(1).scaleb(rough.adjusted())
    return next(power * step for step in _STEPS if power * step >= rough)


def tick_text(value: Decimal, step: Decimal, thousands: str, decimal: str) -> str:
    """A round value as the axis writes it."""
    exponent = step.normalize().as_tuple().exponent
    places = max(0, -exponent) if isinstance(exponent, int) else 0
    text = f"{abs(value):,.{places}f}".replace(",", "\0").replace(".", decimal).replace("\0", thousands)
    return f"\u2212{text}" if value < 0 else text
