"""Whether two articles report on two quarters of a year: what each tells of its own quarter without naming it ("The load factor was 81.4 percent")
is no answer to what the other tells of its."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from claims.lineage.evidence.time_agreement import names_date
from claims.lineage.figures.intervals import relate
from claims.lineage.statements.prepared import Prepared

_QUARTER = re.compile(r"\b(?:(first|second|third|fourth)[- ]quarter|Q([1-4]))\b", re.IGNORECASE)
_NUMBERS = {"first": "1", "second": "2", "third": "3", "fourth": "4"}
# A number of before, told without a verb: "compared with 41 million a year earlier".
_COMPARED = re.compile(r"(?:compared (?:with|to)|against|versus|up from|down from)\b")


def report_on_two_quarters(earlier: Sequence[Prepared], later: Sequence[Prepared]) -> bool:
    """Tell whether each article names one quarter and it is another."""
    sides = [_quarters(side) for side in (earlier, later)]
    return all(len(side) == 1 for side in sides) and sides[0] != sides[1]


def _quarters(claims: Sequence[Prepared]) -> frozenset[str]:
    return frozenset().union(*(_quarters_in(one.statement.sentence) for one in claims))


@lru_cache(maxsize=8192)
def _quarters_in(sentence: str) -> frozenset[str]:
    if "quarter" not in sentence and "Q" not in sentence:
        return frozenset()
    return frozenset(_NUMBERS.get(word.lower(), number) for word, number in _QUARTER.findall(sentence))


def is_of_its_quarter(earlier: Prepared, later: Prepared) -> bool:
    """Tell whether both claims tell other numbers as past, without a date: each is of its own article's quarter."""
    mine, theirs = earlier.statement, later.statement
    if not (mine.figures and theirs.figures) or not all(map(_is_told_as_past, (earlier, later))):
        return False
    return not any(relate(one, other) == "equal" for one in mine.figures for other in theirs.figures)


def _is_told_as_past(one: Prepared) -> bool:
    told = one.statement
    past = told.past or _COMPARED.match(told.quote) is not None
    return past and told.outlook == "fact" and not names_date(told.time)
