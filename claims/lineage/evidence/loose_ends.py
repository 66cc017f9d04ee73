"""What reports of one incident leave open, whatever their words: who did it, whether somebody is charged, how somebody is, who somebody is. A later
report settles it.

A day later another desk writes another text: "No suspect information was available" is answered by "A 19-year-old was charged with the
shooting", and the two share no word. What each says of the matter is told by a class of set phrases, an own list, `loose_ends.tsv`: a matter, whether it
is left open or settled or known to have been, how plainly (1 to 3), and the pattern; with 0 the first letters of the words of which every phrase of that side has one. Whether both are of one incident and of one person is looked at elsewhere
(`persons`, `links.loose_ends`).
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from claims.lineage.words.phrase_finder import beginnings

CAUGHT, CAUSE, CHARGED, TRIED, CONDITION, UNKNOWN_CONDITION, IDENTITY = (
    "caught",
    "cause",
    "charged",
    "tried",
    "condition",
    "unknown condition",
    "identity",
)
_PIECES = {
    "SOUGHT": (
        r"(?:suspects?(?:\(s\))?|shooters?|gunm[ae]n|attackers?|killers?|offenders?|assailants?|robbers?|thie(?:f|ves)|drivers?|culprits?"
        r"|perpetrators?|persons? of interest)"
    ),
    "PERSON": r"(?:m[ae]n|wom[ae]n|persons?|people|teen\w*|boys?|girls?|subjects?|males?|females?)",
    "NAMED": r"[A-Z][\w.'’-]{1,30}(?: (?:[A-Z]\.|[\"“][^\"“”]{1,20}[\"”]))?(?: [A-Z][\w.'’-]{1,30}){1,3}",
    "NOT": r"(?:\b(?:[Nn]o|[Nn]ot|[Nn]ever|[Nn]obody|[Nn]one|without|yet to)\b|n['’]t\b)",
    # What may stand between a denial and its matter: "have not yet released any details about a possible suspect".
    "BETWEEN": (
        r"(?:[\s,]+(?:one|have|has|had|been|be|is|are|was|were|any|an?|the|possible|known|further|other|yet|immediately|made|make|named?|identif\w+"
        r"|releas\w+|disclos\w+|giv\w+|provid\w+|offer\w+|announc\w+|establish\w*|determin\w+|able|to|information|description|details?|or|and|on|about"
        r"|of|regarding|for|vehicle|motive|available|names?|identit\w+|in|under|file|filed|taken?|into|their|his|her|lookout|do|did|does))"
    ),
    "FACILITY": r"(?:[Hh]ospitals?|[Mm]edical [Cc]ent(?:er|re)|[Tt]rauma [Cc]ent(?:er|re)|clinic|[Bb]urn [Uu]nit|emergency room|\bER)",
    "NAMES": r"(?:[Nn]ames?|[Ii]dentit(?:y|ies))",
}
# A row of letters instead of a pattern.
_LETTERS, _NUMBER = "0", "#"
_PIECE = re.compile(r"\{([A-Z]+)\}")
_DENIED = re.compile(
    r"(?:\b(?:[Nn]o|[Nn]ot|[Nn]ever|[Nn]o one|[Nn]obody|[Nn]one|yet to)|n['’]t) (?:\w+ ){0,3}$"
)
# "Working to confirm who was hurt", "whether anyone was arrested" tell nothing as done.
_ASKED = re.compile(r"\b(?:whether|if|who|until|unless) (?:\w+ ){0,2}$")
_GUILT = re.compile(rf"\b{_PIECES['SOUGHT']}\b|\baccused\b|\bin custody\b", re.IGNORECASE)


class Phrase(NamedTuple):
    """Words that leave a matter open, or settle it; `plain` says how plainly, 1 to 3."""

    text: str
    plain: int


class _Table(NamedTuple):
    """The patterns of one side of a matter, and with what letters its phrases begin or hold a word, "#" for a number; none where that is open."""

    rows: list[tuple[int, re.Pattern[str]]]
    letters: set[str]


def _read(path: Path) -> dict[tuple[str, str], _Table]:
    """Return the patterns by side, "open" or "settled", and matter."""
    found: dict[tuple[str, str], _Table] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        matter, side, plain, phrase = line.split("\t")
        table = found.setdefault((side, matter), _Table([], set()))
        if plain == _LETTERS:
            table.letters.update(phrase.split())
        else:
            pattern = _PIECE.sub(lambda match: _PIECES[match[1]], phrase)
            table.rows.append((int(plain), re.compile(pattern)))
    return found


_TABLES = _read(Path(__file__).with_name("loose_ends.tsv"))


@lru_cache(maxsize=32768)
def left_open(matter: str, quote: str) -> Phrase | None:
    """Return the words by which a claim leaves a matter open, None where it does not."""
    return _told("open", matter, quote)


@lru_cache(maxsize=32768)
def settled(matter: str, quote: str) -> Phrase | None:
    """Return the words by which a claim settles a matter, None where it does not, denies it or only asks for it."""
    found = _told("settled", matter, quote)
    return None if found is None or _is_denied(found, quote) else found


@lru_cache(maxsize=32768)
def known(matter: str, quote: str) -> Phrase | None:
    """Return the words by which a claim shows that a matter was settled before: it settles it, or speaks of what settled it ("his arrest")."""
    found = settled(matter, quote)
    if found is None and ("known", matter) in _TABLES:
        found = _told("known", matter, quote)
        return None if found is None or _is_denied(found, quote) else found
    return found


def is_of_doer(sentence: str) -> bool:
    """Tell whether a sentence is about who did it ("the suspect's name has not been released")."""
    return _GUILT.search(sentence) is not None


def _is_denied(phrase: Phrase, quote: str) -> bool:
    before = quote[: quote.find(phrase.text)]
    return _DENIED.search(before) is not None or _ASKED.search(before) is not None


def _told(side: str, matter: str, quote: str) -> Phrase | None:
    table = _TABLES[side, matter]
    if table.letters and not _has_any(quote, table.letters):
        return None  # spares most claims a look for each phrase
    return next(
        (Phrase(match.group(), plain) for plain, phrase in table.rows if (match := phrase.search(quote))),
        None,
    )


def _has_any(quote: str, letters: set[str]) -> bool:
    begun = beginnings(quote.lower()).keys()
    return not letters.isdisjoint(begun) or (_NUMBER in letters and any(word[0].isdigit() for word in begun))
