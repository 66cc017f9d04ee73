"""Speakers set beside their words by layout: "OKAFOR: We closed the harbour." and “We closed it.” — Tom Okafor."""

from __future__ import annotations

from collections.abc import Iterator

from claims.extraction.attribution.attributed import Attribution
from claims.extraction.parsing.parse import Parse
from claims.extraction.parsing.quotes import MARKS

_DASHES = frozenset(("―", "—", "–", "--"))
_LONGEST_NAME = 6


def find_labels(parse: Parse) -> Iterator[Attribution]:
    """Yield the attribution that the layout of a paragraph makes, if any; its cue is the colon or dash."""
    colon = next(
        (at for at in range(1, min(_LONGEST_NAME + 1, len(parse) - 2)) if parse.words[at] == ":"), None
    )
    if colon is not None and _is_name(parse, 0, colon - 1):
        yield _attribution(parse, colon, (0, colon - 1), (colon + 1, len(parse) - 1))
    for at in range(max(2, len(parse) - _LONGEST_NAME - 2), len(parse) - 1):
        before = at - 1 if parse.words[at - 1].strip() else at - 2
        if (
            parse.words[at] in _DASHES
            and parse.words[before] in MARKS
            and _is_name(parse, at + 1, len(parse) - 1)
        ):
            last = len(parse) - 1 - (parse.words[-1] == ".")
            yield _attribution(parse, at, (at + 1, last), (0, before))
            return


def _is_name(parse: Parse, first: int, last: int) -> bool:
    """Tell whether a stretch is a person's name, or a name in capitals as transcripts write it."""
    capitals = all(word.isupper() or not word[:1].isalpha() for word in parse.words[first : last + 1])
    person = any(label == "PERSON" and first <= low and end - 1 <= last for low, end, label in parse.names)
    named = all(parse.words[at][:1].isupper() or parse.words[at] in ".,()-" for at in range(first, last + 1))
    return named and (person or (capitals and len(parse.words[first]) > 1 and last - first < 3))


def _attribution(parse: Parse, cue: int, source: tuple[int, int], extent: tuple[int, int]) -> Attribution:
    head = extent[0]
    return Attribution(
        cue, parse.words[cue], source[1], source[0], source[1], head, False, frozenset(), extent, cue
    )
