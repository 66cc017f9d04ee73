"""Counts of links and sums against labels: what is found, what agrees, what was left out.

*Overlap*: two spans match where they share at least half of the longer one. *Match*: a link told and a labelled one
match where both their spans do. Each is matched once: first those whose relation agrees, then by overlap.
*Left out*: a link told that matches an optional label; and one that matches none, with both spans inside those of a
labelled link that is matched: it says of a piece what another link says of the whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from training.lineage_pairs import Extent, GoldLink, GoldSum

HALF = 0.5


class Told(NamedTuple):
    """A link that the machine tells: the spans of its two claims, its relation, and whether it supersedes."""

    earlier: Extent
    later: Extent
    relation: str
    supersedes: bool


class ToldSum(NamedTuple):
    """A sum that the machine tells: the spans of the claims of its total and parts, and whether it holds."""

    total: Extent
    parts: tuple[Extent, ...]
    consistent: bool


@dataclass(slots=True)
class Count:
    """How many were labelled, told, and both."""

    gold: int = 0
    told: int = 0
    right: int = 0

    def add(self, gold: int, told: int, right: int) -> None:
        """Add the counts of one text or pair."""
        self.gold += gold
        self.told += told
        self.right += right

    @property
    def precision(self) -> float:
        """Right over told, 0..1; 1 where nothing is told."""
        return self.right / self.told if self.told else 1.0

    @property
    def recall(self) -> float:
        """Right over labelled, 0..1; 1 where nothing is labelled."""
        return self.right / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, 0..1; 1 where there is neither a label nor an answer."""
        return 2 * self.right / (self.gold + self.told) if self.gold + self.told else 1.0


@dataclass(slots=True)
class LinkScore:
    """Counts over pairs of texts: links by their spans alone, with the relation, with the very label, supersession.

    `unlinked` counts the pairs without a labelled link, `kept_apart` those of them for which none was told.
    """

    spans: Count = field(default_factory=Count)
    relation: Count = field(default_factory=Count)
    label: Count = field(default_factory=Count)
    supersession: Count = field(default_factory=Count)
    unlinked: int = 0
    kept_apart: int = 0


class Matched(NamedTuple):
    """The outcome of matching: labelled with told links, labelled ones missed, told ones that are superfluous."""

    pairs: list[tuple[GoldLink, Told]]
    missed: list[GoldLink]
    superfluous: list[Told]


def shared(one: Extent, other: Extent) -> float:
    """Return the overlap of two spans as a part of the longer one, 0..1."""
    overlap = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, overlap) / max(one[1] - one[0], other[1] - other[0], 1)


def match_links(gold: Sequence[GoldLink], told: Sequence[Told]) -> Matched:
    """Match labelled and told links, each once; what matches an optional label is left out."""
    pairs: list[tuple[GoldLink, Told]] = []
    free_gold, free_told = set(range(len(gold))), set(range(len(told)))
    for _, _, one, other in sorted(_candidates(gold, told), reverse=True):
        if one in free_gold and other in free_told:
            free_gold.remove(one)
            free_told.remove(other)
            pairs.append((gold[one], told[other]))
    superfluous = [told[other] for other in sorted(free_told) if not _is_piece(told[other], pairs)]
    missed = [gold[one] for one in sorted(free_gold) if not gold[one].optional]
    return Matched([pair for pair in pairs if not pair[0].optional], missed, superfluous)


def _candidates(gold: Sequence[GoldLink], told: Sequence[Told]) -> Iterator[tuple[bool, float, int, int]]:
    for one, label in enumerate(gold):
        for other, link in enumerate(told):
            overlap = min(shared(label.earlier, link.earlier), shared(label.later, link.later))
            if overlap >= HALF:
                yield link.relation in label.relations, overlap, one, other


def _is_piece(link: Told, pairs: Sequence[tuple[GoldLink, Told]]) -> bool:
    return any(
        _inside(link.earlier, label.earlier) and _inside(link.later, label.later) for label, _ in pairs
    )


def _inside(piece: Extent, whole: Extent) -> bool:
    return whole[0] <= piece[0] and piece[1] <= whole[1]


def count_links(score: LinkScore, gold: Sequence[GoldLink], matched: Matched) -> None:
    """Add the links of one pair of texts.

    Supersession stands alone: a label that supersedes is found where a matched link does so too, whatever its relation.
    Labels that leave it open count neither way.
    """
    gold = [label for label in gold if not label.optional]
    told = len(matched.pairs) + len(matched.superfluous)
    agree = sum(link.relation in label.relations for label, link in matched.pairs)
    same = sum(link.relation == label.relations[0] for label, link in matched.pairs)
    score.spans.add(len(gold), told, len(matched.pairs))
    score.relation.add(len(gold), told, agree)
    score.label.add(len(gold), told, same)
    closed = [(label, link) for label, link in matched.pairs if label.supersedes is not None]
    score.supersession.add(
        sum(bool(label.supersedes) for label in gold),
        sum(link.supersedes for link in [*(link for _, link in closed), *matched.superfluous]),
        sum(bool(label.supersedes) and link.supersedes for label, link in closed),
    )
    if not gold:
        score.unlinked += 1
        score.kept_apart += told == 0


def count_sums(score: Count, gold: Sequence[GoldSum], told: Sequence[ToldSum]) -> list[ToldSum]:
    """Add the sums of one text, and return those told that no label bears out.

    A labelled sum is found where the total's claim and, one for one, the claims of all parts overlap by half, and both
    agree that it holds or does not.
    """
    free = list(told)
    right = 0
    for label in gold:
        hit = next((one for one in free if same_sum(label, one)), None)
        if hit is not None:
            free.remove(hit)
            right += 1
    score.add(len(gold), len(told), right)
    return free


def same_sum(label: GoldSum, told: ToldSum) -> bool:
    """Tell whether a sum told is the labelled one."""
    if len(label.parts) != len(told.parts) or label.consistent is not told.consistent:
        return False
    if shared(label.total, told.total) < HALF:
        return False
    free = list(told.parts)
    for part in label.parts:
        best = max(free, key=lambda other: shared(part, other))
        if shared(part, best) < HALF:
            return False
        free.remove(best)
    return True
