from __future__ import annotations

import subprocess
import sys

import pytest

from claims.lineage.figures.measures import convert, dimension


@pytest.mark.parametrize(
    "value, kind, unit, wanted, result",
    [
        (5, "measure", "km", "mile", 3.107),
        (95, "measure", "°F", "°C", 35),
        (-40, "measure", "°C", "°F", -40),
        (1, "measure", "acre", "ha", 0.4047),
        (2, "duration", "day", "hour", 48),
        (1, "duration", "decade", "year", 10),
        (25, "points", "basis points", "percentage points", 0.25),
        (9, "rate", "per 100,000", "per million", 90),
        (5, "measure", "km", "kg", 5),
        (5, "money", "USD", "EUR", 5),
        (6.1, "measure", "magnitude", "degree", 6.1),
    ],
)
def test_a_value_in_another_unit(value, kind, unit, wanted, result):
    assert convert(value, kind, unit, wanted) == pytest.approx(result, rel=1e-3)


@pytest.mark.parametrize(
    "one, other",
    [
        (("measure", "km"), ("measure", "nautical_mile")),
        (("measure", "acre"), ("measure", "square km")),
        (("measure", "MWh"), ("measure", "kWh")),
        (("percent", "percent"), ("rate", "percent")),
        (("duration", "hour"), ("duration", "fortnight")),
    ],
)
def test_units_of_one_dimension(one, other):
    assert dimension(*one) == dimension(*other)


@pytest.mark.parametrize(
    "one, other",
    [
        (("money", "USD"), ("money", "EUR")),
        (("percent", "percent"), ("points", "percentage points")),
        (("points", "points"), ("points", "percentage points")),
        (("measure", "km"), ("measure", "acre")),
        (("measure", "degree"), ("measure", "°C")),
        (("duration", "year"), ("age", "years old")),
        (("duration", "night"), ("duration", "day")),
        (("count", ""), ("percent", "percent")),
    ],
)
def test_units_that_cannot_be_compared(one, other):
    assert dimension(*one) != dimension(*other)


def test_pint_is_loaded_only_where_units_differ():
    code = (
        "import sys, claims.extraction.pipeline, claims.lineage.sums.find\n"
        "from claims.extraction import Figure\n"
        "from claims.lineage.figures.intervals import relate\n"
        "money = Figure('$5', 0, 2, 5.0, 5.0, 'exact', unit='USD', kind='money')\n"
        "assert relate(money, money) == 'equal'\n"
        "sys.exit('pint' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
