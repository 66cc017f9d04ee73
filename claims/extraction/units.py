"""Units that follow or precede a number: percent, currencies, measures."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.lexicon import words

CURRENCY_SIGNS = {
    "$": "USD",
    "us$": "USD",
    "a$": "AUD",
    "c$": "CAD",
    "nz$": "NZD",
    "hk$": "HKD",
    "s$": "SGD",
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₩": "KRW",
    "₺": "TRY",
    "₴": "UAH",
    "usd": "USD",
    "eur": "EUR",
    "gbp": "GBP",
    "rs": "INR",
    "rs.": "INR",
    "chf": "CHF",
}
_CURRENCY_WORDS = {
    "dollar": "USD",
    "euro": "EUR",
    "pound": "GBP",
    "yen": "JPY",
    "yuan": "CNY",
    "rupee": "INR",
    "ruble": "RUB",
    "rouble": "RUB",
    "rand": "ZAR",
    "shekel": "ILS",
    "zloty": "PLN",
    "cent": "cent",
    "krona": "SEK",
    "krone": "NOK",
    "peso": "peso",
    "franc": "franc",
    "lira": "lira",
    "dinar": "dinar",
    "dirham": "dirham",
    "riyal": "riyal",
    "rial": "rial",
    "won": "KRW",
    "usd": "USD",
    "eur": "EUR",
    "gbp": "GBP",
    "naira": "NGN",
    "baht": "THB",
}
_NATIONS = {
    "us": "USD",
    "u.s.": "USD",
    "american": "USD",
    "australian": "AUD",
    "canadian": "CAD",
    "hong": "HKD",
    "singapore": "SGD",
}
_MEASURES = {
    "km": "km|kms|kilometre|kilometer",
    "m": "m|metre|meter",
    "cm": "cm|centimetre|centimeter",
    "mm": "mm|millimetre|millimeter",
    "mile": "mile|mi",
    "foot": "ft|foot|feet",
    "inch": "inch|inches|in.",
    "yard": "yard|yd",
    "acre": "acre",
    "ha": "hectare|ha",
    "km2": "km2|km²|sq. km",
    "kg": "kg|kilo|kilogram|kilogramme|kgs",
    "g": "gram|gramme",
    "tonne": "tonne|metric ton",
    "ton": "ton",
    "lb": "lb|lbs",
    "litre": "litre|liter",
    "gallon": "gallon",
    "barrel": "barrel|bbl",
    "°C": "°c|celsius|degrees celsius|degree celsius",
    "°F": "°f|fahrenheit|degrees fahrenheit|degree fahrenheit",
    "degree": "degree|°",
    "mph": "mph|miles per hour|miles an hour",
    "km/h": "km/h|kph|kmh|kilometres per hour|kilometers per hour|kilometres an hour|kilometers an hour",
    "knot": "knot",
    "W": "watt",
    "kW": "kw|kilowatt",
    "MW": "mw|megawatt",
    "GW": "gw|gigawatt",
    "kWh": "kwh",
    "square km": "square kilometre|square kilometer|square kilometres|square kilometers",
    "square mile": "square mile|square miles",
    "square metre": "square metre|square meter|square metres|square meters",
    "square foot": "square foot|square feet",
}
_MEASURE_OF = {tuple(name.split()): unit for unit, row in _MEASURES.items() for name in row.split("|")}
_MEASURE_OF |= {
    (name[0] + "s",): unit for name, unit in _MEASURE_OF.items() if len(name) == 1 and name[0].isalpha()
}
_PERCENT = {
    ("%",): "percent",
    ("percent",): "percent",
    ("per", "cent"): "percent",
    ("per", "-", "cent"): "percent",
    ("pc",): "percent",
    ("percentage", "points"): "percentage points",
    ("percentage", "point"): "percentage points",
    ("basis", "points"): "basis points",
}
TIME_UNITS = words(
    "second minute hour day week fortnight month year decade century season night weekend morning"
)
TIME_UNITS |= {unit + "s" for unit in TIME_UNITS} | {"centuries"}


def unit_after(lower: Sequence[str], position: int) -> tuple[str, str, int] | None:
    """Return (kind, unit, token after it) for the unit at `position`, or None.

    `kind` is percent, money or measure.
    """
    for length in (3, 2, 1):
        words = tuple(lower[position : position + length])
        if len(words) < length:
            continue
        if words in _PERCENT:
            return "percent", _PERCENT[words], position + length
        if words in _MEASURE_OF:
            return "measure", _MEASURE_OF[words], position + length
    return _money_after(lower, position)


def _money_after(lower: Sequence[str], position: int) -> tuple[str, str, int] | None:
    at = position
    nation = _NATIONS.get(lower[at]) if at < len(lower) else None
    if nation:
        at += 2 if lower[at] == "hong" else 1
    if at >= len(lower):
        return None
    code = _CURRENCY_WORDS.get(lower[at]) or _CURRENCY_WORDS.get(lower[at].removesuffix("s"))
    if code is None:
        return None
    return "money", nation if nation and code == "USD" else code, at + 1


def is_time_unit(word: str) -> bool:
    return word in TIME_UNITS
