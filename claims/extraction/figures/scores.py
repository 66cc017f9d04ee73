"""Scores and votes: "won 3-1", "a 52–48 vote", "by 310 votes to 280", "Velm 24, Norby 21". One figure, the lesser side
in `low`."""

from __future__ import annotations

from claims.extraction.figures.finish import Quantity
from claims.extraction.figures.units import unit_after
from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.lexicon import words
from claims.extraction.vocabulary.money_words import CURRENCY_SIGNS
from claims.extraction.vocabulary.namers import NAMERS
from claims.extraction.vocabulary.number_words import SCALES, WORDS, Number, read_number

_HYPHENS = frozenset({"-", "–", "—"})
_CONTEXT = words(
    "win won wins winning beat beats beating beaten lose lost loses losing loss defeat defeated defeats draw drew drawn drawing tie"
    " tied lead led leads leading trail trailed trailing down up victory vote voted votes voting ruling ruled rule decision"
    " score scored scoring scoreline aggregate penalties set sets game final beating rout thrashing triumph over level"
    " half-time halftime shutout edged upset downed routed hammered thrashed record win. equaliser comeback majority rejected passed"
    " approved against split overturned overall motion"
)
_BALLOTS = words(
    "vote votes seat seats ballot ballots point points goal goals game games set sets frame frames wicket wickets"
)
_VOTED = words("by of vote voted margin passed approved rejected ruled carried won defeated beat lost")
_MOVES_IN_TABLE = words(
    "fell falls fall dropped drops drop improved improves improve moved moves slipped slips sank"
)
_OUTCOMES = words("passed approved rejected defeated failed")
_CARRIED = _OUTCOMES | words("vote votes voted lead leads led ahead")
_FROM = words("from between")
_CRICKET = words(
    "declared innings wickets wicket overs stumps lunch tea runs batting bowled batsmen batters dismissed chasing replied test"
    " slumped collapsed reached"
)
_WICKETS = 10
_OF_AMOUNTS = frozenset({"money", "measure", "percent"})
_REACH = 8
_MOST = 999


def find_score(parse: Parse, number: Number) -> Quantity | None:
    """Read a score whose first side is `number`, else None."""
    return (
        _hyphened(parse, number)
        or _told(parse, number)
        or _at_wickets(parse, number)
        or _by_sides(parse, number)
    )


def _hyphened(parse: Parse, number: Number) -> Quantity | None:
    lower, first = parse.lower, number.first
    second = first + 2
    if (
        second >= len(parse)
        or lower[first + 1] not in _HYPHENS
        or not (lower[first].isdigit() and lower[second].isdigit())
    ):
        return None
    if _is_amount(parse, first, second + 1):
        return None
    if is_chained(parse, first, second + 1) or not _is_score(
        parse, first, second + 1, int(lower[first]), int(lower[second])
    ):
        return None
    return _score(first, second + 1, int(lower[first]), int(lower[second]))


def _is_amount(parse: Parse, first: int, end: int) -> bool:
    """Tell "£3–4 billion" and "5-6 percent", two numbers of one amount."""
    if first and parse.lower[first - 1] in CURRENCY_SIGNS:
        return True
    behind = parse.lower[end : end + 1]
    unit = unit_after(parse.lower, end) if behind else None
    return bool(behind) and (behind[0] in SCALES or (unit is not None and unit.kind in _OF_AMOUNTS))


def is_chained(parse: Parse, first: int, end: int) -> bool:
    """Tell whether more numbers hang on the tokens `[first, end)` by hyphens or slashes ("020-7946-0812", "4-4-2")."""
    before = (
        first > 1
        and parse.words[first - 1] in ("-", "–", "/", "+", "#")
        and parse.end[first - 1] == parse.start[first]
    )
    after = (
        end < len(parse)
        and parse.start[end] == parse.end[end - 1]
        and parse.words[end] in ("-", "–", "/", "%")
    )
    return before or (
        after
        and parse.words[end] != "%"
        and parse.words[end + 1 : end + 2] != []
        and parse.words[end + 1][:1].isdigit()
    )


def _is_score(parse: Parse, first: int, end: int, one: int, other: int) -> bool:
    if max(one, other) > _MOST or any(
        word[0] == "0" and len(word) > 1 for word in (parse.words[first], parse.words[end - 1])
    ):
        return False
    counts = (
        parse.pos[end : end + 1] == ["NOUN"]
        and parse.lower[end].endswith("s")
        and parse.lower[end] not in _CONTEXT
    )
    near = [*parse.lower[max(0, first - _REACH) : first], *parse.lower[end : end + 4]]
    told = not _CONTEXT.isdisjoint(near) or _is_standing(parse, first, end)
    if one == other == 50:  # "a 50-50 chance"
        return False
    return told and not counts if one < other else True


def _is_standing(parse: Parse, first: int, end: int) -> bool:
    """Tell "dropped to 5-11 this season", how many a team has won and lost."""
    moved = first > 1 and parse.lower[first - 1] == "to" and parse.lower[first - 2] in _MOVES_IN_TABLE
    return moved and "season" in parse.lower[end : end + 4]


def _told(parse: Parse, number: Number) -> Quantity | None:
    """Read "310 votes to 280", "by 52 to 48", "a 230-to-197 vote": the greater side comes first."""
    ballots = parse.word_at(number.end) if parse.word_at(number.end) in _BALLOTS else ""
    at = _behind_ballots(parse, number.end) if ballots else number.end
    hyphen = parse.word_at(at) == "-"
    other = _number_behind_to(parse, at + hyphen)
    if other is None or other.value > number.value or parse.word_at(number.first - 1) in _FROM:
        return None
    voted = _is_voted(parse, number, other)
    if ballots and not voted and ballots not in ("votes", "vote", "ballots"):
        return None
    if not (ballots or hyphen or _is_outcome(parse, number, other.end, voted=voted)):
        return None
    end = other.end + (parse.word_at(other.end) == "votes")
    return _score(number.first, end, number.value, other.value)._replace(counted=ballots)


def _behind_ballots(parse: Parse, at: int) -> int:
    """Return the token behind "votes", "votes for" or "votes in favour"."""
    return at + {"for": 2, "in": 3}.get(parse.word_at(at + 1), 1)


def _number_behind_to(parse: Parse, at: int) -> Number | None:
    """Return the number of "to 280" and "to-197"."""
    if parse.word_at(at) != "to":
        return None
    at += 2 if parse.word_at(at + 1) == "-" else 1
    word = parse.word_at(at)
    return read_number(parse.lower, at) if word[:1].isdigit() or word in WORDS else None


def _is_voted(parse: Parse, one: Number, other: Number) -> bool:
    """Tell whether the words around two numbers tell of a vote."""
    if not _VOTED.isdisjoint(parse.lower[max(0, one.first - 4) : one.first]):
        return True
    return parse.word_at(other.end) in ("vote", "against", "victory")


def _is_outcome(parse: Parse, number: Number, end: int, *, voted: bool) -> bool:
    """Tell "by 52 to 48" in words of a vote, and "passed 52 to 48"."""
    before = parse.word_at(number.first - 1)
    return (voted and before in ("by", "of", "voted")) or _is_carried(parse, number, end, before)


def _is_carried(parse: Parse, number: Number, end: int, before: str) -> bool:
    """Tell the votes of "rejected the bill, 52 to 48." and "passed 52 to 48 on Friday", the shares of "had a lead, 51 to 39."."""
    if before in _OUTCOMES:
        return _ends_line(parse, end) or parse.pos[end] in ("PUNCT", "ADP")
    near = parse.lower[max(0, number.first - _REACH) : number.first]
    return before == "," and _ends_line(parse, end) and not _CARRIED.isdisjoint(near)


def _at_wickets(parse: Parse, number: Number) -> Quantity | None:
    """Read "287 for eight", "declared at 450-6": runs and the wickets that fell, at most ten."""
    lower, end = parse.lower, number.end
    if lower[end : end + 1] != ["for"] or end + 1 >= len(parse) or number.value != int(number.value):
        return None
    fallen = read_number(lower, end + 1)
    if fallen is None or not 0 < fallen.value <= _WICKETS or number.value > _MOST:
        return None
    near = {*lower[max(0, number.first - _REACH) : number.first], *lower[fallen.end : fallen.end + _REACH]}
    return None if near.isdisjoint(_CRICKET) else _score(number.first, fallen.end, number.value, fallen.value)


def _by_sides(parse: Parse, number: Number) -> Quantity | None:
    """Read "Final: Velm 24, Norby 21": two names with a number each, and nothing else in the line."""
    if not _is_points(parse, number.first):
        return None
    lead = _start_of_name(parse, number.first)
    second = number.end + (parse.words[number.end : number.end + 1] == [","])
    at = second
    while at < len(parse) and _is_of_name(parse, at):
        at += 1
    if lead == number.first or at == second or at >= len(parse) or not _is_points(parse, at):
        return None
    if not _opens_line(parse, lead) or not _ends_line(parse, at + 1):
        return None
    return _score(number.first, at + 1, number.value, float(parse.words[at]))


def _is_points(parse: Parse, at: int) -> bool:
    word = parse.words[at]
    named = at > 0 and parse.lower[at - 1] in NAMERS
    return word.isdecimal() and len(word) <= len(str(_MOST)) and not named


def _start_of_name(parse: Parse, end: int) -> int:
    while end and _is_of_name(parse, end - 1):
        end -= 1
    return end


def _is_of_name(parse: Parse, at: int) -> bool:
    return parse.words[at][:1].isupper() and parse.words[at].replace("'", "").isalpha()


def _opens_line(parse: Parse, at: int) -> bool:
    """Tell whether a line starts at token `at`, or what a colon announces as a result ("Final score:")."""
    if at == 0 or parse.words[at - 1] == ";" or at in {start for start, _ in parse.sentences}:
        return True
    return parse.words[at - 1] == ":" and not _CONTEXT.isdisjoint(parse.lower[max(0, at - 4) : at - 1])


def _ends_line(parse: Parse, at: int) -> bool:
    return (
        at == len(parse)
        or parse.words[at] in (".", ";", "(")
        or at in {start for start, _ in parse.sentences}
    )


def _score(first: int, end: int, one: float, other: float) -> Quantity:
    return Quantity(first, end, float(min(one, other)), float(max(one, other)), "exact", first, "score")
