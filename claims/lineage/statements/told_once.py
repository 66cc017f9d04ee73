"""What an article tells only once: where another article tells it once as well, both mean one thing, however they put it.

One number is told ("214 passengers", "214 travellers"), one thing is measured in acres, one lot of people is counted ("1,900 workers would
take part", "2,600 workers to join the walkout"), one strike is called off. None of this is a list of words: what is told once, the two
articles say themselves.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple, TypeVar

from claims.extraction import Figure
from claims.lineage.figures.slots import Slot, head_nouns, slot_of
from claims.lineage.statement import Statement
from claims.lineage.words.senses import LOTS, sense_of_event

# A dozen and less is told of many things.
_SMALL = 12
# Heads a count of nothing in particular ("a number of").
_ANYTHING = "number"

Number = tuple[float | None, float | None]
_One = TypeVar("_One", bound=Hashable)


class Measure(NamedTuple):
    """What a figure measures, without its number: a unit of a kind, a lot of people, or the noun counted."""

    kind: str
    of: str


class Act(NamedTuple):
    """The sense of a word that decides what a claim says."""

    sense: str


class ToldOnce(NamedTuple):
    """The numbers, measures and acts that an article tells once, or those of them that a claim tells."""

    numbers: frozenset[Number]
    measures: frozenset[Measure]
    acts: frozenset[Act]

    def both(self, other: ToldOnce) -> ToldOnce:
        """Return what both hold."""
        return ToldOnce(self.numbers & other.numbers, self.measures & other.measures, self.acts & other.acts)

    def meets(self, other: ToldOnce) -> bool:
        """Tell whether both hold anything."""
        return not (
            self.numbers.isdisjoint(other.numbers)
            and self.measures.isdisjoint(other.measures)
            and self.acts.isdisjoint(other.acts)
        )

    def everything(self) -> list[Hashable]:
        """Return all of it in one list."""
        return [*self.numbers, *self.measures, *self.acts]


def told_once(statements: Sequence[Statement]) -> ToldOnce:
    """Return what an article of these claims tells once: numbers in one place, small ones aside; measures by one number, in however many
    places; acts in one sentence."""
    figures = {figure.start: figure for one in statements for figure in one.figures}.values()
    measured = {(measure, figure.low, figure.high) for figure in figures for measure in _measures(figure)}
    acted = {(Act(one.events[0]), one.sentence_start) for one in statements if one.events}
    return ToldOnce(
        _single((figure.low, figure.high) for figure in figures if _is_large(figure)),
        _single(measure for measure, _, _ in measured),
        _single(act for act, _ in acted),
    )


def tells(one: Statement) -> ToldOnce:
    """Return the numbers, measures and acts of a claim."""
    return ToldOnce(
        frozenset((figure.low, figure.high) for figure in one.figures),
        frozenset(measure for figure in one.figures for measure in _measures(figure)),
        frozenset(map(Act, one.events[:1])),
    )


def _single(told: Iterable[_One]) -> frozenset[_One]:
    return frozenset(one for one, count in Counter(told).items() if count == 1)


def _is_large(figure: Figure) -> bool:
    return max(figure.low or 0, figure.high or 0) > _SMALL


def _measures(figure: Figure) -> frozenset[Measure]:
    """Return what a figure measures; of a count, where it is a whole: its parts and what is added to it are others."""
    return _measured(slot_of(figure), figure.counted)


# Asked of each claim that tells a figure, and of the article.
@lru_cache(maxsize=8192)
def _measured(slot: Slot, counted: str) -> frozenset[Measure]:
    if slot.kind != "count":
        return frozenset({Measure(slot.kind, slot.unit)})
    if slot.role != "total":
        return frozenset()
    lot = sense_of_event(slot.event)
    things = {lot} if lot in LOTS else head_nouns(counted) - {_ANYTHING}
    return frozenset(Measure(slot.kind, thing) for thing in things)
