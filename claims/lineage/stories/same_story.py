"""Whether two articles tell the same story, and the sentence that says why.

What their metadata settles comes first: the same address or the same wire item is the same document. Then the texts are
compared by their sketches, and the time between the two tellings parts a story from what follows on it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from claims.extraction.vocabulary.number_words import UNITS
from claims.ingest.urls import page_key
from claims.lineage.stories.likeness import Likeness, compare
from claims.lineage.stories.rarity import Rarity, shipped
from claims.lineage.stories.sketch import Sketch

SAME_DOCUMENT, SAME_STORY, FOLLOW_UP, UNRELATED = "same_document", "same_story", "follow_up", "unrelated"
KINDS = (SAME_DOCUMENT, SAME_STORY, FOLLOW_UP, UNRELATED)

# A text that keeps half of its phrases, or the shorter of two that lies almost wholly in the longer, was changed, not written
# anew; what two forms with other names in them share does not count.
CHANGED, CONTAINED, COPIED, NAMES_OF_ONE_TEXT = 0.5, 0.75, 0.95, 0.35
# A wrong placing costs a desk more than a suggestion: from SURE on, 95 placings of 100 are right where every event has a double
# (`training/eval_stories.py`). What lies below is for a person to look at.
SURE, WORTH_A_LOOK = 0.7, 0.35
# Tellings of one event follow each other within hours; what comes days later tells of something new: a charge, a vote.
SAME_WITHIN = timedelta(hours=72)

_NUMBERS = ("no", *UNITS[1:13])
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Telling:
    """One article as it is judged. `told` is when it was published or, where nobody knows that (not `dated`), came in (aware, or None
    where unknown), `item` the identity that its wire gives it, empty where it has none."""

    sketch: Sketch
    headline: str = ""
    told: datetime | None = None
    url: str = ""
    item: str = ""
    dated: bool = True


@dataclass(frozen=True, slots=True)
class Match:
    """What was found. `kind` is one of KINDS, `score` 0..1 says how sure it is that both tell the same story.

    `names` and `figures` are shared, the most telling first; `phrases` is the share of phrases that both have, 0..1.
    `settled` tells that metadata decided. `reason` is one sentence for a person, about the later article.
    """

    kind: str
    score: float
    reason: str
    names: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    phrases: float = 0.0
    settled: bool = field(default=False)


def judge(one: Telling, other: Telling, *, rarity: Rarity | None = None) -> Match:
    """Tell how `one` stands to `other`, the article that was there before. `rarity` weighs words as the desk uses them."""
    if settled := _by_metadata(one, other):
        return Match(SAME_DOCUMENT, 1.0, settled, settled=True)
    alike = compare(one.sketch, other.sketch, (one.headline, other.headline), rarity or shipped())
    gap = abs(one.told - other.told) if one.told and other.told else None
    kind = _kind(alike, gap)
    score = max(alike.score, alike.phrases, alike.kept) if kind == SAME_DOCUMENT else alike.score
    told_apart = gap if one.dated and other.dated else None  # an archive comes in within the hour
    return Match(
        kind, score, _reason(kind, alike, told_apart), alike.shared_names, alike.shared_figures, alike.phrases
    )


def _by_metadata(one: Telling, other: Telling) -> str:
    if one.item and one.item == other.item:
        return "Is another version of the same wire item."
    page = page_key(one.url)
    if page and page == page_key(other.url):
        return "Comes from the same web address."
    return ""


def _kind(alike: Likeness, gap: timedelta | None) -> str:
    soon = gap is None or gap <= SAME_WITHIN
    changed = alike.phrases >= CHANGED or alike.kept >= CONTAINED
    if changed and soon and (alike.names >= NAMES_OF_ONE_TEXT or alike.phrases >= COPIED):
        return SAME_DOCUMENT
    if not alike.shared_names:
        return UNRELATED  # two quakes, two matches: alike in all but who and where
    if alike.score >= SURE and soon:
        return SAME_STORY
    return FOLLOW_UP if alike.score >= WORTH_A_LOOK else UNRELATED


def _reason(kind: str, alike: Likeness, gap: timedelta | None) -> str:
    within = f" within {_span(gap)}" if gap is not None else ""
    if kind == UNRELATED:
        return f"Has too little in common: {_percent(alike.phrases)} of the phrases{_also(alike)}."
    facts = []
    if alike.shared_names:
        facts.append(f"tells of the same names ({', '.join(alike.shared_names[:_SHOWN])}){within}")
    else:
        facts.append(f"is nearly the same text{within}")
    if alike.shared_figures:
        facts.append(f"gives the same figures ({', '.join(alike.shared_figures[:_SHOWN])})")
    if alike.phrases >= 0.01:
        facts.append(f"{_percent(alike.phrases)} of the phrases are the same")
    sentence = "; ".join(facts)
    return f"{sentence[0].upper()}{sentence[1:]}."


def _also(alike: Likeness) -> str:
    return f", and of names {', '.join(alike.shared_names[:_SHOWN])}" if alike.shared_names else ""


def _percent(share: float) -> str:
    return f"{round(share * 100)}\u00a0%"


def _span(gap: timedelta) -> str:
    hours = max(1, -(-int(gap.total_seconds()) // 3600))
    if hours == 1:
        return "an hour"
    if hours <= 48:
        return f"{_number(hours)} hours"
    return f"{_number(-(-hours // 24))} days"


def _number(value: int) -> str:
    return _NUMBERS[value] if value < len(_NUMBERS) else str(value)
