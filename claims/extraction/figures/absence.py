"""Figures of zero: "no one was hurt", "none of the 14 hostages", "no casualties", "not one house burned"."""

from __future__ import annotations

from claims.extraction.figures.counted import counted_after
from claims.extraction.figures.finish import Quantity
from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.lexicon import words

STARTS = frozenset({"no", "nobody", "none", "not"})
_TALLIED = words(
    "casualties injuries deaths fatalities arrests survivors victims cases infections losses goals complaints"
    " abstentions casualty injury death fatality arrest"
)
# "No one knows" says something of minds, "no one was hurt" counts.
_BEFELL = words(
    "killed hurt injured harmed wounded arrested detained charged convicted punished infected affected missing trapped evacuated"
    " displaced hospitalised hospitalized prosecuted jailed sentenced fired dismissed died survived voted resigned perished drowned"
    " escaped rescued found seen aboard inside claimed"
)
_SO_FAR = words("immediate confirmed initial early known")
_HELPERS = words("was were is are has have had been be being seriously immediately yet ever badly")
_REACH = 5


def find_absence(parse: Parse, at: int) -> Quantity | None:
    """Read a count of nothing at token `at`; None where the word denies something that is not counted."""
    lower, word = parse.lower, parse.lower[at]
    if word == "not":
        return _not_one(parse, at)
    if word == "no" and lower[at + 1 : at + 2] and lower[at + 1] in _TALLIED:
        counted, _ = counted_after(parse, at, at + 1)
        return _zero(at, at + 1, at, counted)
    if word == "no" and (told := _behind_reports(lower, at)) is not None:
        counted, _ = counted_after(parse, told - 1, told)
        return _zero(at, at + 1, at, counted)
    end = at + 2 if word == "no" and lower[at + 1 : at + 2] == ["one"] else at + 1
    if word == "no" and end == at + 1:
        return None
    if word == "none" and lower[end : end + 1] == ["of"]:
        counted, after = counted_after(parse, at, end)
        return _zero(at, end, at, counted) if _are_many(lower, end, after) else None
    return _zero(at, end, end - 1, "") if _befell(lower, end) else None


def _behind_reports(lower: list[str], at: int) -> int | None:
    """Return what is counted in "no immediate reports of casualties"."""
    reports = at + 1 + (lower[at + 1 : at + 2] != [] and lower[at + 1] in _SO_FAR)
    if lower[reports : reports + 2] not in (["reports", "of"], ["report", "of"], ["word", "of"]):
        return None
    told = reports + 2
    return told if lower[told : told + 1] and lower[told] in _TALLIED else None


def _not_one(parse: Parse, at: int) -> Quantity | None:
    """Read "not one soldier", "not even a single house"; what is "not one problem but two" denies no count."""
    lower = parse.lower
    one = at + 1 + (lower[at + 1 : at + 2] == ["even"])
    single = lower[one : one + 2] in (["a", "single"], ["one", "single"])
    if not single and (lower[one : one + 1] != ["one"] or _says_what_it_is(parse, at)):
        return None
    end = one + 1 + single
    if any(word[:1].isdigit() for word in lower[end : end + 3]):
        return None  # of "not one of the 24 horses" the 24 is told
    counted, _ = counted_after(parse, end - 1, end)
    return _zero(at, end, end - 1, counted) if counted else None


def _says_what_it_is(parse: Parse, at: int) -> bool:
    """Tell "It is not one problem" from "There was not one survivor"."""
    before = parse.lower[max(0, at - 2) : at]
    return parse.pos[at - 1 : at] == ["AUX"] and before[0] != "there"


def _are_many(lower: list[str], of: int, after: int) -> bool:
    """Tell "none of the 14 hostages", "none of them" from "none of the charm"."""
    words = lower[of + 1 : max(after, of + 2)]
    last = words[-1] if words else ""
    many = last in ("them", "us", "people", "men", "women", "children", "these", "those", "whom", "which")
    return (
        many
        or any(word[:1].isdigit() for word in lower[of + 1 : of + 4])
        or (last.endswith("s") and not last.endswith("ss"))
    )


def _befell(lower: list[str], end: int) -> bool:
    for at in range(end, min(len(lower), end + _REACH)):
        if lower[at] in _BEFELL:
            return True
        if lower[at] not in _HELPERS and lower[at] not in ("else", "on", "board", "in"):
            return False
    return False


def _zero(first: int, end: int, number: int, counted: str) -> Quantity:
    return Quantity(first, end, 0.0, 0.0, "exact", number, counted=counted)
