"""Figures and times in words, the same on pages and in reports. Plain functions over the JSON of a claim."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
PERCENT = re.compile(r"^(percent|per cent|%)\s*", re.IGNORECASE)
CURRENCIES = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥"}
AS_WRITTEN = ("score", "rank")
DENIALS = {
    form
    for verb in ("reject", "dispute", "refute", "dismiss", "rebut", "contradict")
    for form in (verb, f"{verb}s", f"{verb}es", f"{verb}ed", f"{verb}d", f"{verb}ted", f"{verb}ing")
} | {"deny", "denies", "denied", "denying"}
IRREGULAR_UNITS = {"foot": "feet", "inch": "inches", "century": "centuries"}
WRITTEN_UNITS = {
    "second", "minute", "hour", "day", "night", "week", "weekend", "fortnight", "month", "year", "decade",
    "mile", "acre", "yard", "tonne", "ton", "ounce", "carat", "litre", "gallon", "pint", "cup",
    "tablespoon", "teaspoon", "bushel", "barrel", "degree", "knot", "calorie", "metre", "microgram",
}  # fmt: skip


def figure_words(figure: Mapping[str, Any]) -> str:
    """Return a figure with its bound in words: "below 50 passengers", "3 to 5%", "about $2,000", "8 more soldiers".

    A score, a vote and a rank are told as they are written.
    """
    if figure.get("kind") in AS_WRITTEN:
        return str(figure.get("text", ""))
    low, high, bound = figure.get("low"), figure.get("high"), figure.get("bound", "exact")
    unit = figure.get("unit") or ""
    if bound == "range" and low is not None and high is not None:
        amount = f"{number_words(low, unit)} to {number_words(high, unit)}"
    elif bound in ("below", "above"):
        edge = high if bound == "below" else low
        amount = f"{bound} {number_words(edge, unit)}" if edge is not None else figure.get("text", "")
    else:
        value = low if low is not None else high
        amount = figure.get("text", "") if value is None else number_words(value, unit)
        amount = f"about {amount}" if bound == "about" and value is not None else amount
    counted = figure.get("counted") or ""
    if figure.get("kind") == "age":
        counted = ""
    if unit == "percent":
        amount, counted = f"{amount}%", PERCENT.sub("", counted)
    elif unit == "magnitude":
        amount = f"magnitude {amount}"
    elif unit and unit not in CURRENCIES:
        amount = f"{amount} {unit_words(unit, is_one=low == high == 1)}"
    if figure.get("role") == "increment":
        amount = f"{amount} more"
    return f"{amount} {counted}".strip()


def denies(claimant: Mapping[str, Any] | None) -> bool:
    """Tell whether a claimant is named as the one who says that the claim is not so ("denied", "rejected")."""
    words = str((claimant or {}).get("cue") or "").lower().split()
    return not DENIALS.isdisjoint(words)


def claimant_words(claimant: Mapping[str, Any] | None) -> str:
    """Return who states a claim, "" for the article itself; of one who denies it, that too: "the ministry (denies it)"."""
    if not claimant:
        return ""
    return f"{claimant['name']} (denies it)" if denies(claimant) else str(claimant["name"])


def unit_words(unit: str, *, is_one: bool) -> str:
    """Return the name of a unit as it stands behind a number: "miles", "square feet", "km"."""
    if is_one:
        return unit
    first, blank, last = unit.rpartition(" ")
    if last in IRREGULAR_UNITS:
        return f"{first}{blank}{IRREGULAR_UNITS[last]}"
    return f"{unit}s" if last in WRITTEN_UNITS else unit


def number_words(value: float, unit: str = "") -> str:
    """Return a number with its thousands set apart and its currency's sign in front."""
    plain = f"{value:,.0f}" if float(value).is_integer() else f"{value:,.4f}".rstrip("0")
    return f"{CURRENCIES.get(unit, '')}{plain}"


def when_words(when: Mapping[str, Any] | None) -> str:
    """Return the days a time means, both ends included: "3 March 2026", "18 to 20 April 2019".

    An open side is "from" or "until"; a time that means no day known gives its own words, no time gives nothing.
    """
    if not when:
        return ""
    first, last = _day(when.get("value_start")), _day(when.get("value_end"))
    if first is None or last is None:
        only = first or last
        return f"{'from' if first else 'until'} {day_words(only)}" if only else str(when.get("text", ""))
    if first == last:
        return day_words(first)
    if first.year != last.year:
        return f"{day_words(first)} to {day_words(last)}"
    if first.month != last.month:
        return f"{first.day} {MONTHS[first.month - 1]} to {day_words(last)}"
    return f"{first.day} to {day_words(last)}"


def day_words(day: date) -> str:
    """Return a day as British papers write it: "3 March 2026"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def worthiness_words(worthiness: float) -> str:
    """Return how much a claim is worth checking (0..1) as a word."""
    return "high" if worthiness >= 0.66 else "medium" if worthiness >= 0.33 else "low"


def _day(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        return None
