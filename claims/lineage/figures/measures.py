"""Measures in one unit, through pint, which is loaded the first time that two different units meet."""

from __future__ import annotations

import importlib
import re
from functools import cache
from typing import Any

# Extraction's names for units that pint calls otherwise, or means something else by.
_NAMES = {"°C": "degC", "°F": "degF", "decade": "10 * year", "years old": "year", "months old": "month"}
_NAMES |= {"weeks old": "week", "days old": "day"}
# Where one word has two sizes, the article does not say which: the American and the British one.
_TWO_SIZES = {
    "ton": ("short_ton", "long_ton"),
    "gallon": ("gallon", "imperial_gallon"),
    "pint": ("pint", "imperial_pint"),
}
# No part of a scale that another unit measures on: steps of a scale, angles or temperatures, nights of unequal length.
_ALONE = frozenset({"magnitude", "degree", "dB", "points", "night", "weekend", "season", ""})
_IN_SHORT = ({"degree", "°C"}, {"degree", "°F"})
_SCALES = {"°C": "°F", "°F": "°C"}
_FAR = 25.0  # degrees: no correction is of so much, and above -18 °C the scales lie that far apart
_PER = re.compile(r"per (million|[\d,]+)")
_RATES = {"percent": 1e-2, "parts per million": 1e-6, "parts per billion": 1e-9}
_POINTS = {"percentage points": 1.0, "basis points": 0.01}


@cache
def _registry() -> Any:
    # pint and its table of units cost half a second: extraction never needs them, most comparisons neither.
    return importlib.import_module("pint").UnitRegistry()


@cache
def dimension(kind: str, unit: str) -> str:
    """Return what a figure of this kind and unit can be compared with: figures of the same dimension only.

    Currencies compare with themselves, percents never with percentage points.
    """
    if kind in ("percent", "rate"):
        return "share" if _share(unit) else f"{kind} {unit}"
    if kind == "points":
        return "percentage points" if unit in _POINTS else "points"
    if kind in ("measure", "duration", "age") and unit not in _ALONE:
        found = _dimensionality(unit)
        return f"age {found}" if kind == "age" else found or f"{kind} {unit}"
    return f"{kind} {unit}".rstrip()


@cache
def are_comparable(kind: str, unit: str, other_kind: str, other_unit: str) -> bool:
    """Tell whether figures of two kinds and units have one dimension. Equal ones have, so that pint is not asked."""
    if (kind, unit) == (other_kind, other_unit) or is_told_in_short(unit, other_unit):
        return True
    if kind != other_kind and {kind, other_kind} != {"percent", "rate"}:
        return False
    return dimension(kind, unit) == dimension(other_kind, other_unit)


def is_told_in_short(unit: str, other: str) -> bool:
    """Tell whether one unit is left open that the other tells: "46 degrees" beside "46C"."""
    return {unit, other} in _IN_SHORT


def in_full(unit: str, value: float, other_unit: str, other: float) -> str:
    """Return the scale of a temperature in degrees beside another in Celsius or Fahrenheit: that one, where the two are near
    each other on it, else the other scale ("40 degrees" beside "104F")."""
    if unit != "degree" or not is_told_in_short(unit, other_unit):
        return unit
    return other_unit if abs(value - other) <= _FAR else _SCALES[other_unit]


@cache
def _dimensionality(unit: str) -> str:
    """Return the dimensions of a unit; empty where pint does not know it, so that it compares only with itself."""
    name = _sizes(unit)[0]
    known = name == _NAMES["decade"] or name in _registry()
    return str(_quantity(1.0, name).dimensionality) if known else ""


def to_base(low: float, high: float, kind: str, unit: str) -> tuple[float, float]:
    """Return both ends in the base unit of their dimension; a unit of two sizes widens what is between."""
    if factor := _factor(kind, unit):
        return low * factor, high * factor
    if kind not in ("measure", "duration", "age") or unit in _ALONE or not _dimensionality(unit):
        return low, high
    sizes = _sizes(unit)
    ends = [_in_base(end, size) for end in (low, high) for size in sizes]
    return min(ends), max(ends)


def convert(value: float, kind: str, unit: str, wanted: str) -> float:
    """Return a value of one unit in another of the same dimension; the value itself where they cannot be converted."""
    if unit == wanted or dimension(kind, unit) != dimension(kind, wanted):
        return value
    if (mine := _factor(kind, unit)) and (theirs := _factor(kind, wanted)):
        return value * mine / theirs
    if kind not in ("measure", "duration", "age") or unit in _ALONE or not _dimensionality(unit):
        return value
    names = [_sizes(name)[0] for name in (unit, wanted)]
    # Through the base unit, because a temperature has no factor.
    base = _quantity(value, names[0]).to_base_units()
    step = (
        _quantity(1.0, names[1]).to_base_units().magnitude,
        _quantity(0.0, names[1]).to_base_units().magnitude,
    )
    return float((base.magnitude - step[1]) / (step[0] - step[1]))


def _factor(kind: str, unit: str) -> float:
    return (
        _POINTS.get(unit, 0.0) if kind == "points" else _share(unit) if kind in ("percent", "rate") else 0.0
    )


def _share(unit: str) -> float:
    if unit in _RATES:
        return _RATES[unit]
    match = _PER.fullmatch(unit)
    return 0.0 if match is None else 1e-6 if match[1] == "million" else 1 / float(match[1].replace(",", ""))


def _sizes(unit: str) -> tuple[str, ...]:
    return _TWO_SIZES.get(unit, (_NAMES.get(unit, unit),))


@cache
def _in_base(value: float, unit: str) -> float:
    return value if abs(value) == float("inf") else float(_quantity(value, unit).to_base_units().magnitude)


def _quantity(value: float, unit: str) -> Any:
    registry = _registry()
    if unit.startswith("10 * "):
        return registry.Quantity(10 * value, unit[5:])
    return registry.Quantity(value, unit)
