"""How alike two sketches are, fact by fact, and how sure that makes us that both tell the same story.

The weights are those of a logistic regression on the article pairs of half of ECB+ (Cybulska and Vossen 2014), which has
for each event a second one of its kind, rounded; `python -m training.evaluate stories` measures them on the other half.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp, log1p, sqrt

from rapidfuzz import fuzz

from claims.lineage.stories.rarity import Rarity
from claims.lineage.stories.sketch import Sketch

BASE = -8.3
WORDS, NAMES, PHRASES, FIGURES, HEADLINES = 12.3, 7.0, 1.7, 2.0, 4.8
# Retold by another hand, a text keeps at most about a fifth of its phrases: more says nothing more.
RETOLD = 0.2
# Added to the names there are, as if there were one more that the other lacks: one shared name out of one is no proof.
ONE_NAME = 8.0


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two articles have in common; shares are 0..1.

    `phrases` is the share of their runs of three words that both have, `kept` the share of the shorter one's that the
    longer has. `words` is the cosine of their words of content, `names` how much of the names of the one that has less
    of them the other has too (never quite 1), both weighed by rarity. `headlines` is the likeness of the headlines.
    """

    phrases: float
    kept: float
    words: float
    names: float
    headlines: float
    shared_names: tuple[str, ...]
    shared_figures: tuple[str, ...]

    @property
    def score(self) -> float:
        """How sure it is that both tell the same story, 0..1."""
        retold = (
            min(1.0, self.phrases / RETOLD) * self.names
        )  # forms filled in with other names are alike too
        odds = BASE + WORDS * self.words + NAMES * self.names + PHRASES * retold
        odds += FIGURES * log1p(len(self.shared_figures)) + HEADLINES * self.headlines
        return 1 / (1 + exp(-odds))


def compare(one: Sketch, other: Sketch, headlines: tuple[str, str], rarity: Rarity) -> Likeness:
    """Compare two sketches and the headlines that go with them."""
    phrases = shared_phrases(one, other)
    shared = sorted(
        one.names.keys() & other.names.keys(),
        key=lambda name: (-_rare(name, rarity), -len(name.split()), name),
    )
    return Likeness(
        phrases=phrases,
        kept=_kept(phrases, one.shingles, other.shingles),
        words=_cosine(one.terms, other.terms, rarity),
        names=_names(one, other, rarity),
        headlines=_alike(*headlines),
        shared_names=tuple(one.names[name] for name in shared),
        shared_figures=tuple(sorted(one.figures & other.figures)),
    )


def shared_phrases(one: Sketch, other: Sketch) -> float:
    """Estimate the Jaccard index of the two sets of phrases from their signatures."""
    if not one.signature or not other.signature:
        return 0.0
    pairs = zip(one.signature, other.signature, strict=True)
    return sum(left == right for left, right in pairs) / len(one.signature)


def _kept(phrases: float, one: int, other: int) -> float:
    """Turn the share of the union into a share of the smaller set: i = j * (a + b) / (1 + j)."""
    smaller = min(one, other)
    return min(1.0, phrases * (one + other) / (1 + phrases) / smaller) if smaller else 0.0


def _cosine(one: Mapping[str, int], other: Mapping[str, int], rarity: Rarity) -> float:
    left = {word: rarity.weight(word, times) for word, times in one.items()}
    right = {word: rarity.weight(word, times) for word, times in other.items()}
    product = sum(left[word] * right[word] for word in left.keys() & right.keys())
    length = sqrt(sum(v * v for v in left.values()) * sum(v * v for v in right.values()))
    return product / length if length else 0.0


def _names(one: Sketch, other: Sketch, rarity: Rarity) -> float:
    shared = sum(_rare(name, rarity) for name in one.names.keys() & other.names.keys())
    least = min(sum(_rare(name, rarity) for name in sketch.names) for sketch in (one, other))
    return shared / (least + ONE_NAME)


def _rare(name: str, rarity: Rarity) -> float:
    """A name tells as much as the rarest of its words."""
    return max(rarity.of(word) for word in name.split())


def _alike(one: str, other: str) -> float:
    return fuzz.token_set_ratio(one.lower(), other.lower()) / 100 if one and other else 0.0
