"""What a bare number takes from a figure before it in its sentence: "12 people died and 40 were hurt", "fell to 7.4
percent from 7.9"."""

from __future__ import annotations

from collections.abc import Iterable

from claims.extraction.figures.counted import counted_after
from claims.extraction.figures.finish import Quantity
from claims.extraction.figures.roles import is_opened_as_part
from claims.extraction.parsing.parse import Parse
from claims.extraction.parsing.rows import Row, find_rows
from claims.extraction.vocabulary.lexicon import words
from claims.extraction.vocabulary.number_words import Number, read_number

_CARRIED = frozenset({"nsubj", "nsubj:pass", "obj", "conj"})
_LENDERS = frozenset({"percent", "money", "measure", "duration"})
_AGAINST = words("against versus vs")
_COMPARES = frozenset({("compared", "with"), ("compared", "to")})
_WAYS = frozenset({"up", "down"})
_LEVELS = words("to at is are was were be been reached hit stands stood")
_DESCRIBES = frozenset({"DET", "ADJ", "VERB"})
_DESCRIBED = 2  # words before the number: "from a revised 7.9"
_FARTHEST = 100  # "rose to $12 million from 9": a number within so many times the other is of its scale


def with_carried(parse: Parse, found: list[Quantity]) -> Iterable[Quantity]:
    """Yield the quantities in order, the bare ones with the unit or the counted of the one that they go on from."""
    ends = [end for _, end in parse.sentences]
    rows = [row for span in parse.sentences for row in find_rows(parse, span)] if found else []
    found = [_before_rows(parse, one, rows) for one in found]
    models = _models(rows, found)
    sentence, carried = -1, ""
    before: Quantity | None = None
    for at, quantity in enumerate(found):
        here = next((place for place, end in enumerate(ends) if quantity.number < end), len(ends))
        if here != sentence:
            sentence, carried, before = here, "", None
        after = found[at + 1] if at + 1 < len(found) else None
        lender = models.get(at) or _lender(parse, before, quantity, after)
        if lender is not None:
            quantity = _lent(parse, lender, quantity)
        elif quantity.kind == "count" and not quantity.counted and parse.dep[quantity.number] in _CARRIED:
            quantity = quantity._replace(counted=carried)
        elif quantity.kind == "count" and parse.lower[quantity.end - 1] != "one":
            # "killing six people, including two children, and wounding 31": people
            carried = carried if carried and is_opened_as_part(parse, quantity.first) else quantity.counted
        before = quantity
        yield quantity


def _before_rows(parse: Parse, quantity: Quantity, rows: list[Row]) -> Quantity:
    """Return a quantity without what a row behind it says in what it counts ("two goals | and Marsh one")."""
    told = next((row for row in rows if quantity.first <= row.model < quantity.end <= row.mark), None)
    if told is None or not quantity.counted:
        return quantity
    until = parse.source[parse.start[quantity.first] : parse.end[told.mark - 1]]
    whole = parse.source[parse.start[quantity.first] : parse.end[told.last]]
    opens = whole.find(quantity.counted)
    return quantity if opens < 0 else quantity._replace(counted=until[opens:][: len(quantity.counted)])


def _models(rows: list[Row], found: list[Quantity]) -> dict[int, Quantity]:
    """Return by the position of each bare number of a row ("New Course 47") the quantity of the statement whose verb it shares."""
    models = {row.number: row.model for row in rows}
    holders = {token: one for one in found for token in range(one.first, one.end)} if models else {}
    return {
        place: holders[models[one.number]]
        for place, one in enumerate(found)
        if one.kind == "count" and not one.counted and models.get(one.number) in holders
    }


def _lender(
    parse: Parse, before: Quantity | None, quantity: Quantity, after: Quantity | None
) -> Quantity | None:
    """Return the figure whose unit a bare number shares: one that it is told against, or the end of "from 7.9 to 7.4
    percent"."""
    if quantity.kind != "count" or quantity.first == 0 or _counts_behind(parse, quantity):
        return None
    join = _join_of(parse, quantity.first)
    if before is not None and _lends(before) and _goes_on(parse, before, quantity, join):
        return before
    if after is None or not _lends(after) or parse.lower[join] != "from":
        return None
    return after if parse.lower[quantity.end : after.first] == ["to"] else None


def _lends(quantity: Quantity) -> bool:
    return quantity.kind in _LENDERS or (quantity.kind == "count" and quantity.counted != "")


def _counts_behind(parse: Parse, quantity: Quantity) -> bool:
    """Tell whether what the number counts stands behind it, and is no tally that it is said of."""
    hung = parse.words[quantity.end - 1] == quantity.counted  # "12-storey"
    return quantity.counted != "" and (
        hung or counted_after(parse, quantity.number, quantity.end)[0] == quantity.counted
    )


def _join_of(parse: Parse, first: int) -> int:
    """Return the token before a number and the words that describe it."""
    at = first - 1
    while at > 0 and first - 1 - at < _DESCRIBED and parse.pos[at] in _DESCRIBES:
        at -= 1
    return at


def _goes_on(parse: Parse, before: Quantity, quantity: Quantity, join: int) -> bool:
    lower = parse.lower
    if join < before.end:
        return False
    if lower[join] in _AGAINST or tuple(lower[join - 1 : join + 1]) in _COMPARES:
        # "260 flights, compared with 140 in May and 120 in June": what follows is a list, and is left as it is.
        return before.kind != "count"
    if lower[join] == "from":
        return lower[join - 1] in _WAYS or _is_level(parse, before)
    return lower[join] == "to" and join == before.end and _join_is(parse, before, "from")


def _is_level(parse: Parse, quantity: Quantity) -> bool:
    """Tell "fell to 7.4 percent", a level, from "fell 7.4 percent", a change: "from 40" is of another kind then."""
    return parse.lower[_join_of(parse, quantity.first)] in _LEVELS


def _join_is(parse: Parse, quantity: Quantity, word: str) -> bool:
    return parse.lower[quantity.first] == word or parse.lower[_join_of(parse, quantity.first)] == word


def _lent(parse: Parse, lender: Quantity, quantity: Quantity) -> Quantity:
    scale = _scale_lent(parse, lender, quantity)
    low, high = (None if side is None else round(side * scale, 6) for side in (quantity.low, quantity.high))
    return quantity._replace(low=low, high=high, kind=lender.kind, unit=lender.unit, counted=lender.counted)


def _scale_lent(parse: Parse, lender: Quantity, quantity: Quantity) -> float:
    theirs, own = _number_in(parse, lender), _number_in(parse, quantity)
    if theirs is None or own is None or own.scale != 1:
        return 1.0
    return theirs.scale if own.value <= _FARTHEST * theirs.value / theirs.scale else 1.0


def _number_in(parse: Parse, quantity: Quantity) -> Number | None:
    found = (read_number(parse.lower, at) for at in range(quantity.first, quantity.end))
    return next((number for number in found if number is not None), None)
