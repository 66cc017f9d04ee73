"""What an earlier claim says that nobody knows, sees or tells yet, and a later one tells.

Three ways to say so, each with its matter in its own words: nothing was to be seen of a thing ("no sign of a leak"), a question stood open
("it was unclear whether anyone was hurt"), somebody kept silent on it ("declined to comment on the layoffs"). A later claim ends it only where
it tells that very thing as a fact; what else it says of the same event answers nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache

from claims.lineage.statement import Statement
from claims.lineage.statements.prepared import Prepared
from claims.lineage.words.folding import fold, reduce
from claims.lineage.words.senses import LIGHT, kind_of_person, sense_of_noun

_NO_SIGN = re.compile(
    r"\bno (?:sign|evidence|trace|indication|hint|report)s? of (?:an? |any |the )?((?:[a-z-]+ ){0,2}?[a-z-]+)(?=$|[,.;]| (?:at|in|on|near|from|to|under|along|among|by|inside)\b)"
)
_OPEN_QUESTION = re.compile(
    r"\b(?:unclear|unknown|uncertain|not (?:\w+ )?(?:known|clear|certain)) (?:if|whether) (any)?"
)
_KEPT_SILENT = re.compile(
    r"\b(?:(?:declin|refus)\w+ (?:\w+ )?to (?:comment|say|confirm|discuss)|did not (?:\w+ )?(?:comment|confirm)|would not (?:comment|say|confirm|discuss)) (?:on|about|whether|if|that)? ?"
)
_SPOKE = re.compile(r"\b(?:confirm|den|admitt|acknowledg)(?:ed|ied|s|ies)\b")


def has_appeared(earlier: Prepared, later: Prepared) -> bool:
    """Tell whether something of which there was no sign ("no sign of a leak") is told as there ("has begun to leak"); persons are missing, and
    found (`states`)."""
    thing = _unseen(earlier.statement.quote)
    other = later.statement
    if not thing or other.negated or _unseen(other.quote):
        return False
    doing = {item.head for item in other.participants if item.role != "other"}
    happens = later.core == thing or (
        thing in doing | set(other.events[:2]) and later.core in _BEGINS | LIGHT
    )
    return happens and _share_more(earlier, later, thing)


_BEGINS = frozenset(
    fold(word) for word in ("begin", "open", "find", "appear", "erupt", "confirm", "report", "see")
)


@lru_cache(maxsize=8192)
def _unseen(quote: str) -> str:
    found = _NO_SIGN.search(quote)
    word = found[1].split()[-1] if found else ""
    return "" if kind_of_person(sense_of_noun(word)) else fold(reduce(word))


def is_answered(earlier: Prepared, later: Prepared) -> bool:
    """Tell whether a question that stood open ("unclear whether anyone was hurt in the blast") is answered by what it asks for, told
    as a fact ("two guards were hurt in the blast")."""
    asked = _OPEN_QUESTION.search(earlier.statement.quote)
    if asked is None or _OPEN_QUESTION.search(later.statement.quote):
        return False
    unseen = _unseen(later.statement.quote)
    if not {later.core, unseen} & set(_asked_for(earlier.statement)):
        return False
    of_anybody = asked[1] is not None
    people = (earlier.agents | earlier.patients) & (later.agents | later.patients)
    return (of_anybody or bool(people)) and _share_more(earlier, later, later.core)


def _asked_for(one: Statement) -> tuple[str, ...]:
    """Return the events of which a claim says that they are not known, the word for that aside."""
    return one.events[1:] if len(one.events) > 1 else one.events


def has_spoken(earlier: Prepared, later: Prepared) -> bool:
    """Tell whether who kept silent on a matter ("declined to comment on the layoffs") confirms or denies that matter."""
    silent = _KEPT_SILENT.search(earlier.statement.quote)
    if (
        silent is None
        or _KEPT_SILENT.search(later.statement.quote)
        or not _SPOKE.search(later.statement.quote)
    ):
        return False
    start = earlier.statement.start + silent.end()
    matter = {word.key for word in earlier.statement.words if word.start >= start}
    return bool(earlier.agents & later.agents) and bool(matter & later.weights.keys() - earlier.names)


def _share_more(earlier: Prepared, later: Prepared, told: str) -> bool:
    """Tell whether both have more in common than what is told ("the blast" in which somebody was hurt)."""
    return bool(earlier.weights.keys() & later.weights.keys() - {told})
