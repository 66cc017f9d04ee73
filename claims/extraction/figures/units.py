"""Units that follow a number: percent, points, currencies, measures. Measures have the names that pint knows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claims.extraction.vocabulary.lexicon import words
from claims.extraction.vocabulary.money_words import currency_after

_MEASURES = {
    "km": "km|kms|kilometre|kilometer",
    "m": "m|m.|metre|meter",
    "cm": "cm|cms|centimetre|centimeter",
    "mm": "mm|millimetre|millimeter",
    "mile": "mile|mi|miles",
    "nautical_mile": "nautical mile|nautical miles",
    "light_year": "light year|light years|light - year|light - years",
    "foot": "ft|foot|feet",
    "inch": "inch|inches|in.|ins",
    "yard": "yard|yd|yds",
    "acre": "acre|ac",
    "ha": "hectare|ha",
    "kg": "kg|kgs|kilo|kilogram|kilogramme",
    "g": "gram|gramme",
    "mg": "mg|milligram|milligramme",
    "microgram": "microgram|mcg",
    "tonne": "tonne|metric ton|metric tons|metric tonnes",
    "ton": "ton",
    "lb": "lb|lbs",
    "ounce": "ounce|oz",
    "stone": "stone",
    "carat": "carat",
    "litre": "litre|liter|ltr",
    "ml": "ml|millilitre|milliliter",
    "gallon": "gallon|u.s. gallon|u.s. gallons|us gallon|us gallons|imperial gallon|imperial gallons",
    "pint": "pint",
    "cup": "cup",
    "tablespoon": "tablespoon|tbsp",
    "teaspoon": "teaspoon|tsp",
    "bushel": "bushel",
    "barrel": "barrel|bbl|bpd|b/d",
    "°C": "° c|°c|celsius|degrees celsius|degree celsius|degrees c|degrees centigrade|centigrade|c",
    "°F": "° f|°f|fahrenheit|degrees fahrenheit|degree fahrenheit|degrees f|f",
    "degree": "degree|°",
    "mph": "mph|miles per hour|miles an hour|mile - an - hour|mile - per - hour",
    "km/h": "km / hr|km / h|km / h.|km/h|kph|kmh|kmph|kilometres per hour|kilometers per hour|kilometres an hour|kilometers an hour|km per hour|km an hour",
    "m/s": "m/s|m / s|m / s.|metres per second|meters per second|metres a second|meters a second",
    "knot": "knot",
    "W": "watt",
    "kW": "kw|kilowatt",
    "MW": "mw|megawatt",
    "GW": "gw|gigawatt",
    "TW": "tw|terawatt",
    "kWh": "kwh|kilowatt - hour|kilowatt - hours|kilowatt hour|kilowatt hours",
    "MWh": "mwh|megawatt - hour|megawatt - hours|megawatt hours",
    "GWh": "gwh|gigawatt - hour|gigawatt - hours|gigawatt hours",
    "TWh": "twh|terawatt - hour|terawatt - hours|terawatt hours",
    "V": "volt",
    "kV": "kv|kilovolt",
    "Hz": "hertz|hz",
    "MHz": "mhz|megahertz",
    "GHz": "ghz|gigahertz",
    "dB": "decibel|db",
    "horsepower": "horsepower|hp|bhp",
    "calorie": "calorie",
    "MB": "mb|megabyte",
    "GB": "gb|gigabyte",
    "TB": "tb|terabyte",
    "kbps": "kbps",
    "Mbps": "mbps|megabits per second|megabits a second|mbit/s",
    "Gbps": "gbps|gigabits per second|gigabits a second|gbit/s",
    "Tbps": "tbps|terabits per second",
    "magnitude": "magnitude",
    "square km": "km2|km²|sq km|sq. km|square km|square kilometre|square kilometer|square kilometres|square kilometers",
    "square mile": "square mile|square miles|sq mile|sq miles",
    "square metre": "m2|m²|sq m|square metre|square meter|square metres|square meters",
    "square foot": "sq ft|square foot|square feet|square - foot",
    "cubic metre": "m3|m³|cubic metre|cubic meter|cubic metres|cubic meters",
    "cubic foot": "cubic foot|cubic feet",
    "cubic km": "cubic kilometre|cubic kilometer|cubic kilometres|cubic kilometers|cubic km",
}
_MEASURE_OF = {tuple(name.split()): unit for unit, row in _MEASURES.items() for name in row.split("|")}
_MEASURE_OF |= {
    (name[0] + "s",): unit
    for name, unit in _MEASURE_OF.items()
    if len(name) == 1 and len(name[0]) > 2 and name[0].isalpha()
}
_ONLY_UPPER = frozenset({("c",), ("f",)})  # "20C", never "20 c"
_RATIOS = {
    ("%",): ("percent", "percent"),
    ("percent",): ("percent", "percent"),
    ("per", "cent"): ("percent", "percent"),
    ("per", "-", "cent"): ("percent", "percent"),
    ("pc",): ("percent", "percent"),
    ("pct",): ("percent", "percent"),
    ("percentage", "points"): ("points", "percentage points"),
    ("percentage", "point"): ("points", "percentage points"),
    ("percentage", "-", "point"): ("points", "percentage points"),
    ("percent", "points"): ("points", "percentage points"),
    ("basis", "points"): ("points", "basis points"),
    ("basis", "point"): ("points", "basis points"),
    ("basis", "-", "point"): ("points", "basis points"),
    ("points",): ("points", "points"),
    ("point",): ("points", "points"),
    ("parts", "per", "million"): ("rate", "parts per million"),
    ("parts", "per", "billion"): ("rate", "parts per billion"),
    ("ppm",): ("rate", "parts per million"),
    ("ppb",): ("rate", "parts per billion"),
    ("bps",): ("points", "basis points"),
    ("bp",): ("points", "basis points"),
}
_FIRST = frozenset(name[0] for name in (*_MEASURE_OF, *_RATIOS))
_LONGEST = max(len(name) for name in (*_MEASURE_OF, *_RATIOS))
TIME_UNITS = words(
    "second minute hour day week fortnight month year decade century season night weekend morning"
)
TIME_UNITS |= {unit + "s" for unit in TIME_UNITS} | {"centuries"}
_LENGTHS = words("second minute hour day night week weekend fortnight month year decade")


class Unit(NamedTuple):
    """A unit: its `kind` (percent, points, rate, money, measure), name, the token after it, and the factor to it."""

    kind: str
    name: str
    end: int
    factor: float = 1.0


def unit_after(lower: Sequence[str], position: int) -> Unit | None:
    """Return the unit written at `position`, or None."""
    if position >= len(lower):
        return None
    if lower[position] in _FIRST:
        for length in range(_LONGEST, 0, -1):
            name = tuple(lower[position : position + length])
            if len(name) < length:
                continue
            if name in _RATIOS:
                return Unit(*_RATIOS[name], position + length)
            if name in _MEASURE_OF and name not in _ONLY_UPPER:
                return Unit("measure", _MEASURE_OF[name], position + length)
    currency = currency_after(lower, position)
    return Unit("money", currency[0], currency[2], currency[1]) if currency else None


def is_time_unit(word: str) -> bool:
    return word in TIME_UNITS


def length_of_time(word: str) -> str:
    """Return the unit of a length of time ("hours" is "hour"), or an empty string."""
    name = word.removesuffix("s")
    return name if name in _LENGTHS else "century" if word in ("century", "centuries") else ""
