"""The figures that may stand in a sum, in the order of the text, each once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property, lru_cache

from claims.extraction import Figure
from claims.lineage.figures.intervals import Interval, interval_of
from claims.lineage.figures.slots import Slot, head_nouns, likeness, slot_of
from claims.lineage.statement import Statement
from claims.lineage.sums.computed import COMPUTED, is_share_in_words, share_of
from claims.lineage.sums.unlisted import Told, beside, of_claim
from claims.lineage.sums.words import (
    enumerates,
    is_one_of,
    is_some_stretch,
    says_new_total,
    says_total,
    times_clash,
)
from claims.lineage.values import Term
from claims.lineage.words.folding import plain

# Nobody adds scores, ranks, ages or rates.
_ADDED = frozenset({"count", "money", "measure", "percent", "points", "duration"})
# How alike two figures must be to be added: 0.5 is "fighters" and "loyalists", or one whose event is told by a light verb.
_ALIKE = 0.35
# "200 homes burned", "the fire destroyed 120 homes": the same things, two verbs that news does not keep apart.
_ALIKE_THINGS = 0.3
# What a common noun weighs among a statement's words; names weigh more.
_NOUN = 1.0
# What "half of them" can be of, how many figures back, and how far (code points from claim to claim).
_OF_A_LOT, _WHOLE_WITHIN, _NEXT_SENTENCE = frozenset({"count", "money", "measure"}), 3, 80
# How long before it is told a stretch of days without a date may begin earlier: news of a week ago is no news.
_SOME_DAYS = timedelta(days=7)
_CASUALTY = frozenset({"casualty"})
_PLURALS = frozenset(
    {"men", "women", "people", "children", "police", "troops", "staff", "crew", "fishermen", "cattle", "feet"}
)

Amount = tuple[float | None, float | None, str]


@dataclass(frozen=True, eq=False)
class Mention:
    """A figure where it is told. `article` numbers its article, `interval` is what it leaves open.

    `value` is the number that is told, the lower end of a range. `slot` is what it counts, be it of a whole or a part.
    """

    term: Term
    article: int
    figure: Figure
    statement: Statement
    interval: Interval
    value: float
    slot: Slot

    @property
    def start(self) -> int:
        return self.figure.start

    @property
    def place(self) -> tuple[int, int]:
        """Where the figure stands, which no other mention shares: its article and its start."""
        return self.article, self.figure.start

    @property
    def amount(self) -> Amount:
        """What two figures that are one told twice have in common."""
        return self.figure.low, self.figure.high, self.figure.unit

    @property
    def is_point(self) -> bool:
        """Whether one number is told."""
        return self.interval.side == "point"

    @cached_property
    def is_total(self) -> bool:
        """Whether words make the figure a total of others ("12 in all")."""
        return says_total(self.statement, self.figure)

    @cached_property
    def sums_up(self) -> bool:
        """Whether words make the figure a total of others, or what a count was brought to."""
        return self.is_total or says_new_total(self.statement, self.figure)


def mention_of(term: Term, article: int, figure: Figure, statement: Statement) -> Mention:
    """Return a figure as one that may stand in a sum."""
    interval = interval_of(figure)
    value = interval.low if interval.stated is None else interval.stated
    return Mention(term, article, figure, statement, interval, value, slot_of(figure)._replace(role="total"))


def collect(statements: Sequence[Statement], articles: Sequence[int]) -> list[Mention]:
    """Return the figures that can be added, article by article in the order of the text.

    So can numbers that share their unit with another, and figures beside the claims of a sentence.
    A figure that stands in two overlapping claims counts once, in the longest claim that tells it first, so that a clause
    joined to another keeps its own.
    """
    found: dict[tuple[int, int, int], Mention] = {}
    for term, statement, figure in _told(statements, articles):
        listed_pair = figure.text.lower() == "both" and figure.role != COMPUTED
        if figure.kind not in _ADDED or listed_pair:
            continue
        place = (articles[term.claim], figure.start, figure.end)
        mention = mention_of(term, articles[term.claim], figure, statement)
        if place not in found or _tells_better(mention, found[place]):
            found[place] = mention
    return _with_shares([found[place] for place in sorted(found)])


def _with_shares(mentions: list[Mention]) -> list[Mention]:
    """Turn shares of a lot into counts: "half of them" of 60 are 30, "a third of the 90" are 30."""
    return [
        _as_count(mention, mentions, at) if is_share_in_words(mention.figure) else mention
        for at, mention in enumerate(mentions)
    ]


def _as_count(share: Mention, mentions: Sequence[Mention], at: int) -> Mention:
    behind = share.figure.counted
    near = [*mentions[at + 1 : at + 2], *reversed(mentions[max(0, at - _WHOLE_WITHIN) : at])]
    for whole in near:
        beside = whole.start > share.start
        if beside and not (whole.statement is share.statement and f" {whole.figure.text} " in f"{behind} "):
            continue
        far = share.statement.start - whole.statement.end > _NEXT_SENTENCE
        if whole.article != share.article or far or whole.figure.role == "part":
            continue
        if whole.figure.kind in _OF_A_LOT and (told := share_of(share.figure, whole.figure)):
            return mention_of(share.term, share.article, told, share.statement)
    return share


def _told(statements: Sequence[Statement], articles: Sequence[int]) -> Iterator[Told]:
    by_article: dict[int, list[tuple[int, Statement]]] = defaultdict(list)
    for claim, statement in enumerate(statements):
        by_article[articles[claim]].append((claim, statement))
        yield from of_claim(claim, statement)
    for told in by_article.values():
        yield from beside(told)


def _tells_better(one: Mention, other: Mention) -> bool:
    first = _is_first(one), _is_first(other)
    if first[0] != first[1]:
        return first[0]
    lengths = [item.statement.end - item.statement.start for item in (one, other)]
    return lengths[0] > lengths[1] if first[0] else lengths[0] < lengths[1]


def _is_first(mention: Mention) -> bool:
    """Tell whether no other figure of its kind stands before it in the claim."""
    figures = mention.statement.figures
    earlier = (figure for figure in figures if figure.start < mention.start)
    return mention.figure.role == "part" or not any(figure.kind == mention.figure.kind for figure in earlier)


def names_its_own(mention: Mention) -> bool:
    """Tell whether the words right behind a number name what it counts: several of something, or people.

    An adjective or a participle names nothing ("52 domestic and 32 international", "21 hurt").
    """
    counted = mention.figure.counted.split()
    behind = mention.statement.quote[mention.figure.end - mention.statement.start :].split()
    if mention.figure.kind != "count" or not counted or not behind:
        return False
    if behind[0].strip(",;.:") != counted[0].strip(","):
        return False
    return any(_is_plural(word) for word in counted) or (
        mention.value == 1 and not counted[-1].endswith("ed")
    )


@lru_cache(maxsize=8192)
def _is_plural(word: str) -> bool:
    lower = word.lower().strip(",;.")
    return lower in _PLURALS or (lower.endswith("s") and not lower.endswith(("ss", "us", "is", "'s", "’s")))


def may_be_part(part: Mention, total: Mention) -> bool:
    """Tell whether a figure counts some of what `total` counts: the same lot, no larger, inside its days."""
    if part is total or part.value > total.interval.high or part.figure.kind != total.figure.kind:
        return False
    return counts_alike(part, total) and _inside(part.statement, total)


def counts_alike(part: Mention, total: Mention) -> bool:
    """Tell whether two figures count the same kind of thing; casualties are dead and injured."""
    return _slots_alike(part.slot, total.slot)


@lru_cache(maxsize=65536)
def _slots_alike(part: Slot, total: Slot) -> bool:
    if _of_casualties(total) and part.kind == "count":
        return part.event != "" or bool(head_nouns(part.counted))
    same_things = part.kind == "count" and bool(head_nouns(part.counted) & head_nouns(total.counted))
    return likeness(part, total) >= (_ALIKE_THINGS if same_things else _ALIKE)


def counts_casualties(mention: Mention) -> bool:
    """Tell whether a figure counts casualties, dead and injured alike."""
    return _of_casualties(mention.slot)


def _of_casualties(slot: Slot) -> bool:
    return slot.kind == "count" and bool(head_nouns(slot.counted) & _CASUALTY)


def _inside(part: Statement, total: Mention) -> bool:
    """Tell whether a part lies in the days of its total. What sums up others ("bringing the toll to 10") has their days."""
    return _in_its_days(part, total.statement) or total.sums_up


def _in_its_days(part: Statement, whole: Statement) -> bool:
    if part.first and part.last and whole.first and whole.last:
        # "In two days" names no day: such a stretch may have ended before the day on which it is told.
        earliest = whole.first - (_SOME_DAYS if is_some_stretch(whole.time) else timedelta())
        short = part.last - part.first <= whole.last - whole.first
        return short and earliest <= part.first and part.last <= whole.last
    return not times_clash(part, whole)


def same_fact(one: Mention, other: Mention) -> bool:
    """Tell whether two figures are one count told twice."""
    if one.amount != other.amount:
        return False
    if "increment" in (one.figure.role, other.figure.role) and one.article == other.article:
        return False
    return counts_alike(one, other) and not are_apart(one, other)


def are_apart(one: Mention, other: Mention) -> bool:
    """Tell whether two figures are told of different places, days or names."""
    if one.statement is other.statement:
        return not is_one_of(one.statement, one.figure, other.figure)
    if enumerates(other.statement):
        return True
    if _differ(_words_of(one.statement.places), _words_of(other.statement.places)):
        return True
    days = [(item.statement.first, item.statement.last, item.statement.time) for item in (one, other)]
    if days[0][2] and days[1][2] and days[0] != days[1]:
        return True
    return _differ(_names_in(one.statement), _names_in(other.statement))


def _differ(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether each side names something that the other does not."""
    return bool(one - other and other - one)


def _names_in(statement: Statement) -> frozenset[str]:
    """Return the names of a claim: words with a capital that no sentence's start gives them."""
    return frozenset(
        word.key
        for word in statement.words
        if word.text[:1].isupper() and (word.weight > _NOUN or word.start > statement.start)
    )


@lru_cache(maxsize=8192)
def _words_of(places: tuple[str, ...]) -> frozenset[str]:
    return frozenset(plain(word) for place in places for word in place.split() if word[:1].isupper())


def without_repeats(mentions: Iterable[Mention]) -> list[Mention]:
    """Leave out figures that only say again what one before them says."""
    kept: list[Mention] = []
    told: dict[Amount, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if not any(same_fact(known, mention) for known in told[mention.amount]):
            told[mention.amount].append(mention)
            kept.append(mention)
    return kept
