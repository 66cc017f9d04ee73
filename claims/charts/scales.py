"""From values and moments to places in a drawing, and the ticks at its edges."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from claims.wording import MONTHS

FEW_TICKS = 5
STEPS = (1, 2, 5, 10)
FROM_ZERO = 0.4  # an axis whose lowest value is below this share of the highest begins at zero


@dataclass(frozen=True, slots=True)
class Scale:
    """A straight scale: `low` lies at `start` and `high` at `end`, in the drawing's own units."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        """Return the place of `value`; the middle where the scale has no width."""
        if self.high <= self.low:
            return (self.start + self.end) / 2
        return self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)


def value_domain(values: Sequence[float], *, below: bool, above: bool) -> tuple[float, float]:
    """Return the lowest and highest value to show, with room for what is open `below` and `above`.

    Raises ValueError without values.
    """
    low, high = min(values), max(values)
    spread = high - low or abs(high) * 0.2 or 1.0
    bottom = low - spread * (0.35 if below else 0.12)
    top = high + spread * (0.35 if above else 0.12)
    if low >= 0 and (bottom < 0 or low < high * FROM_ZERO):
        bottom = 0.0
    return bottom, top


def value_ticks(low: float, high: float, *, whole: bool) -> list[float]:
    """Return about FEW_TICKS round values within `[low, high]`; whole numbers only where all values are `whole`."""
    rough = (high - low) / FEW_TICKS
    if rough <= 0 or not math.isfinite(rough):
        return [low]
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(factor * power for factor in STEPS if factor * power >= rough * (1 - 1e-9))
    step = max(step, 1.0) if whole else step
    first = math.ceil(low / step - 1e-9)
    last = math.floor(high / step + 1e-9)
    return [round(number * step, 10) for number in range(first, last + 1)]


@dataclass(frozen=True, slots=True)
class Moment:
    """A tick of the time axis; `day` is told where it is the first of its day on an axis of several."""

    x: float
    time: str
    day: str = ""


def time_ticks(moments: Sequence[datetime], scale: Scale, *, apart: float) -> list[Moment]:
    """Return ticks at these moments, none closer than `apart` to the one before it; the first and (unless too close to it) the last are told."""
    places = sorted({scale(at.timestamp()): at for at in moments}.items())
    kept: list[tuple[float, datetime]] = []
    for x, at in places:
        if not kept or x - kept[-1][0] >= apart:
            kept.append((x, at))
    if len(kept) > 1:
        kept[-1] = places[-1]
    days = {at.date() for _, at in kept}
    found: list[Moment] = []
    told = None
    for x, at in kept:
        day = f"{at.day} {MONTHS[at.month - 1][:3]}" if len(days) > 1 and at.date() != told else ""
        found.append(Moment(round(x, 1), f"{at:%H:%M}", day))
        told = at.date()
    return found
