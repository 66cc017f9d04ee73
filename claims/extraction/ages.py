"""Ages: "34-year-old", "16 years old", "aged 5 to 11", "Mara Lindqvist, 34,", "nobody under 18"."""

from __future__ import annotations

from claims.extraction.lexicon import words
from claims.extraction.parse import Parse

UNIT = "years old"
_PERSONS = words(
    "people children child kids men women man woman boys girls those anyone nobody adults youths babies infants brothers sisters"
    " dead victims patients drivers pensioners voters teenagers students pupils them everyone all citizens residents players"
    " workers twins couple siblings suspects defendants one son daughter wife husband mother father"
)
_SUBJECT_WORDS = words("he she who i")
_COPULAS = words("is was turned turns be are were")
_SUMS_UP = frozenset({("a", "total"), ("a", "combined")})  # "nine in Norby, a total of 23."
_LIMITS = {"over": "above", "above": "above", "under": "below", "below": "below"}
_OF_AGE = ("the", "age", "of")
_OLDEST = 115
_REACH = 5
_AT_THE_AGE = frozenset({"at", "in", "under", "over", "from", "until", "by", "above", "below", "of", "since"})
_LASTED = frozenset({"after", "for", "since", "within", "in"})
_BESIDE = 4  # words from "is" to the number of an age: "is thought to be about"
_FAR = 12  # tokens from "age of" to its number


def is_age(parse: Parse, first: int, end: int, value: float) -> bool:
    """Tell whether the bare number at tokens `[first, end)` is somebody's age."""
    if not 0 < value <= _OLDEST or not first or tuple(parse.lower[first : first + 2]) in _SUMS_UP:
        return False
    before, after = parse.lower[first - 1], parse.words[end] if end < len(parse) else "."
    if before in ("aged", "age", "ages") or parse.lower[max(0, first - 2) : first] in (
        ["age", "of"],
        ["ages", "of"],
    ):
        return True
    if parse.lower[end : end + 3] == ["years", "of", "age"]:
        return True
    if (before == "," and after in (",", ".", ";")) or (before == "(" and after == ")"):
        return first > 1 and _is_person(parse, first - 2)
    if before == "," and after == "and":  # "two brothers, 19 and 22, were charged"
        return first > 1 and _is_person(parse, first - 2) and parse.words[end + 2 : end + 3] == [","]
    if before == "and" and after == ",":
        return first > 3 and parse.words[first - 3] == "," and _is_person(parse, first - 4)
    return _stands_as_age(parse, first, end, before)


def is_age_limit(parse: Parse, first: int, end: int, value: float) -> bool:
    """Tell whether "under 18", "over 70" at tokens `[first, end)` limits the age of persons named just before."""
    if (
        not 0 < value <= _OLDEST
        or parse.lower[first] not in ("under", "over")
        or _counts_something(parse, end)
    ):
        return False
    near = parse.lower[max(0, first - _REACH) : first]
    return not _PERSONS.isdisjoint(near)


def age_limit_before(parse: Parse, first: int) -> tuple[str, int] | None:
    """Return the bound and the first token of "over the age of" right before the number at token `first`."""
    if first < len(_OF_AGE) + 1 or tuple(parse.lower[first - len(_OF_AGE) : first]) != _OF_AGE:
        return None
    bound = _LIMITS.get(parse.lower[first - len(_OF_AGE) - 1])
    return (bound, first - len(_OF_AGE) - 1) if bound else None


def is_length_of_age(parse: Parse, first: int) -> bool:
    """Tell whether the length of time whose number stands at token `first` is what an age is: "The age of the skull is about 240,000
    years"."""
    near = parse.lower[max(0, first - _FAR) : first]
    at = next((at for at in range(len(near) - 1, 0, -1) if near[at - 1 : at + 1] == ["age", "of"]), None)
    if at is None or (at > 2 and near[at - 3] in _AT_THE_AGE) or near[at - 2 : at - 1] != ["the"]:
        return False
    between = near[at + 1 :]
    verbs = [place for place, word in enumerate(between) if word in _COPULAS]
    if not verbs or "," in between or "and" in between or any(word[:1].isdigit() for word in between):
        return False
    beside = between[verbs[-1] + 1 :]
    return len(beside) < _BESIDE and _LASTED.isdisjoint(beside)


def _is_person(parse: Parse, at: int) -> bool:
    return parse.pos[at] == "PROPN" or parse.lower[at] in _PERSONS


def _stands_as_age(parse: Parse, first: int, end: int, before: str) -> bool:
    """Tell "she is 45", "who turned 17" from other numbers."""
    if before not in _COPULAS or first < 2 or _counts_something(parse, end):
        return False
    after = parse.lower[end] if end < len(parse) else "."
    if after in ("-", "to", "per", "of", "for", "%", "points", "under"):
        return False
    return parse.lower[first - 2] in _SUBJECT_WORDS or (
        before == "turned" and parse.pos[first - 2] == "PROPN"
    )


def _counts_something(parse: Parse, end: int) -> bool:
    if end >= len(parse):
        return False
    return parse.pos[end] in ("NOUN", "PROPN", "ADJ", "NUM", "SYM") or parse.words[end] in ("-", "%", "$")
