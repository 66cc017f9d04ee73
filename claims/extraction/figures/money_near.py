"""Whether a word that also means other things is money: "paid 20 crowns", not "wore two crowns"."""

from __future__ import annotations

from claims.extraction.figures.units import Unit
from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.lexicon import words
from claims.extraction.vocabulary.money_words import MEAN_OTHER_THINGS

_OF_MONEY = words(
    "cost costs costing price prices priced pay pays paid paying payment payments spend spends spent spending worth fine fined fines"
    " earn earns earned earning wage wages salary salaries fee fees budget tax taxes levy charge charges charged loan loans lend lent"
    " borrow borrowed debt debts owe owes owed grant grants fund funds funding sum sold sell sells selling buy buys bought sale sales"
    " profit profits revenue revenues income turnover money cash bill bills reward ransom bribe bribes compensation damages donate"
    " donated donation donations rent rents ticket tickets fare fares bid invest invested investment aid subsidy subsidies pension"
    " pensions allowance account bank value valued"
)
# Nobody has so many of anything else of the name.
_SURELY = 1e5
_BEFORE, _BEHIND = 12, 4


def is_money(parse: Parse, unit: Unit, first: int, high: float) -> bool:
    """Tell whether a unit of money after the number at token `first` is one; `high` is the number, or its upper end."""
    return unit.name not in MEAN_OTHER_THINGS or high >= _SURELY or is_told_of_money(parse, unit, first)


def is_told_of_money(parse: Parse, unit: Unit, first: int) -> bool:
    """Tell whether a word of paying or owing is near the amount that starts at token `first`."""
    near = parse.lower[max(0, first - _BEFORE) : first] + parse.lower[unit.end : unit.end + _BEHIND]
    return not _OF_MONEY.isdisjoint(near)
