"""How much a word tells about which story it is: rare words much, those of every article nothing.

A word counts log(articles / articles that have it), the inverse document frequency of Spärck Jones (1972). The shipped counts are those of free
texts (`training/term_counts.py` makes them); a desk's own articles can be counted on top, because on a desk that covers one war
the name of its capital tells nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cache
from math import log
from pathlib import Path

COUNTS = Path(__file__).with_name("term_counts.tsv")
# What a word counts that no text has yet: half an article, the usual continuity correction.
UNSEEN = 0.5


@dataclass(frozen=True, slots=True)
class Rarity:
    """`counts` maps a folded word to how many of `articles` texts have it.

    `own` maps words to how many of a desk's `own_stories` have them: each story counts once, so that one that runs for days does
    not make its own names common. A word tells less for being frequent on the desk, never more.
    """

    articles: int
    counts: Mapping[str, int]
    own_stories: int = 0
    own: Mapping[str, int] = field(default_factory=dict)
    _known: dict[str, float] = field(default_factory=dict, repr=False, compare=False)

    def of(self, word: str) -> float:
        """Return how much `word` tells, 0 (stands in every text) to about 8 (seen nowhere)."""
        if word not in self._known:
            self._known[word] = self._of(word)
        return self._known[word]

    def _of(self, word: str) -> float:
        seen = self.counts.get(word, 0) + UNSEEN
        least = log((self.articles + 1) / seen)
        if word in self.own:
            least = min(least, log((self.articles + self.own_stories + 1) / (seen + self.own[word])))
        return max(0.0, least)

    def weight(self, word: str, times: int) -> float:
        """Return what `word` weighs in an article that has it so many times (sublinear, as log tf-idf is)."""
        return (1 + log(times)) * self.of(word)

    def with_own(self, own: Mapping[str, int], stories: int) -> Rarity:
        """Return these counts with a desk's own on top: of its `stories`, so many have each word of `own`."""
        return Rarity(self.articles, self.counts, stories, own)


class Usage:
    """In which stories of a desk each telling word of an article stands. `stories` are numbers, any that tell stories apart."""

    def __init__(self, having: Mapping[str, Collection[int]]) -> None:
        self._having = {word: frozenset(stories) for word, stories in having.items()}
        self._known: dict[int | None, Rarity] = {}

    def beside(self, story: int | None = None) -> Rarity:
        """Return how much each word tells when the article is held against one of `story`, by the use of all other stories.

        Were that story counted too, each word that the two share would be the commoner for being shared, and none that they do
        not: on a desk of a few stories a name that only these two have lost a tenth of its weight.
        """
        if not any(story in stories for stories in self._having.values()):
            story = None
        if story not in self._known:
            own = {word: len(stories - {story}) for word, stories in self._having.items()}
            self._known[story] = shipped().with_own(own, max(own.values(), default=0))
        return self._known[story]


@cache
def shipped() -> Rarity:
    """Return the counts that are shipped. The first line holds the number of texts, the others a word and its texts."""
    head, *lines = COUNTS.read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t") for line in lines)
    return Rarity(int(head), {word: int(count) for word, count in pairs})
