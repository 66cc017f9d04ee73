"""What a report was made in, right behind its verb: "said in an interview with the Herald on Friday | the dam had held"."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.vocabulary.lexicon import words

OPENS_MEDIUM = words("in during at a an the his her its their")
_PREPOSITIONS = words("in during at")
_DETERMINERS = words("a an the his her its their")
_MEDIA = words(
    "interview statement email e-mail letter report post tweet message speech address release briefing note memo podcast broadcast"
)
_WITH_WHOM = words("with to for from")
_DAYS = words("monday tuesday wednesday thursday friday saturday sunday yesterday today")
_NAMING = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "VBN"})
_OPENS_CLAUSE = frozenset({"DT", "CD", "PRP", "PRP$", "EX"})
_LONGEST_NAME, _NEAR = 5, 8  # tokens


def medium_behind(
    lower: Sequence[str], tag: Sequence[str], first: int, *, hears: bool
) -> tuple[int, int] | None:
    """Return where "in an interview with the Herald on Friday" begins and ends from `first` on, or None where no clause without "that"
    may follow; with `hears` the one who was told stands before it ("told the Herald in a letter")."""
    at = first
    if hears and lower[at] in _DETERMINERS:
        at = _past_name(tag, at + 1)
    if at + 3 >= len(lower) or lower[at] not in _PREPOSITIONS or lower[at + 1] not in _DETERMINERS:
        return None
    noun = next(
        (here for here in range(at + 2, min(at + 2 + _LONGEST_NAME, len(lower))) if tag[here] not in _NAMING),
        at,
    )
    if lower[noun - 1] not in _MEDIA or noun - 1 < at + 2:
        return None
    end = _past_day(lower, _past_whom(lower, tag, noun))
    opens = end < len(lower) and tag[end] in _OPENS_CLAUSE | {"NNP"} and lower[end] != "that"
    return (at, end) if opens and "that" not in lower[end : end + _NEAR] else None


def _past_whom(lower: Sequence[str], tag: Sequence[str], at: int) -> int:
    """Return the token behind "with the Herald", if that is what follows, and a clause begins there."""
    if at + 1 >= len(lower) or lower[at] not in _WITH_WHOM:
        return at
    end = _past_name(tag, at + 1 + (lower[at + 1] in _DETERMINERS))
    return end if end > at + 1 else at


def _past_day(lower: Sequence[str], at: int) -> int:
    on = at < len(lower) - 1 and lower[at] == "on"
    return at + on + 1 if lower[min(at + on, len(lower) - 1)] in _DAYS else at


def _past_name(tag: Sequence[str], at: int) -> int:
    end = at
    while end < len(tag) and tag[end] in _NAMING and end - at < _LONGEST_NAME:
        end += 1
    return end
