"""Measure lineage on the two sample articles against their gold file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claims.extraction import Article
from claims.lineage.compare import Comparison, Side, compare
from training.eval_extraction import read_seeds
from training.lineage_misses import explain
from training.lineage_pairs import Extent, GoldLink, GoldSum, Pair
from training.lineage_scores import HALF, Count, LinkScore, count_links, count_sums, match_links, shared
from training.lineage_told import extents, told_links, told_sums

if TYPE_CHECKING:
    from spacy.language import Language


@dataclass(slots=True)
class Seeds:
    """Counts on the sample articles.

    `links`: told links both of whose claims have a label; `every`: all told links. `misplaced`: of the claims told as
    added or dropped that have a label (`alone`), how many the labels call neither.
    """

    links: LinkScore = field(default_factory=LinkScore)
    every: LinkScore = field(default_factory=LinkScore)
    sums: Count = field(default_factory=Count)
    alone: int = 0
    misplaced: int = 0
    misses: list[str] = field(default_factory=list)

    @property
    def placed(self) -> float:
        """Share of the claims told as added or dropped that rightly are, 0..1."""
        return 1 - self.misplaced / self.alone if self.alone else 1.0


class Gold:
    """The gold file by article: spans of the claims, links, sums, and the claims that stand in one article only."""

    def __init__(self, gold: dict[str, Any]) -> None:
        """Read the file's claims into spans by their id."""
        self.gold = gold
        self.first, self.second = gold["story_order"]
        self.where: dict[str, Extent] = {
            claim["id"]: (claim["start"], claim["end"]) for claim in gold["claims"]
        }

    def links(self) -> tuple[GoldLink, ...]:
        """Return the labelled links."""
        return tuple(
            GoldLink(
                self.where[link["earlier"]],
                self.where[link["later"]],
                (link["relation"],),
                link["supersedes"],
            )
            for link in self.gold["links"]
        )

    def claims(self, article: str) -> dict[str, Extent]:
        """Return the spans of an article's labelled claims by id."""
        return {
            claim["id"]: self.where[claim["id"]]
            for claim in self.gold["claims"]
            if claim["article"] == article
        }

    def sums(self, article: str) -> list[GoldSum]:
        """Return an article's labelled sums."""
        return [
            GoldSum(
                self.where[one["total"]], tuple(self.where[part] for part in one["parts"]), one["consistent"]
            )
            for one in self.gold["sums"]
            if one["article"] == article
        ]

    def alone(self, key: str) -> set[str]:
        """Return the ids of the claims that stand in one article only, "only_earlier" or "only_later"."""
        return set(self.gold[key])


def measure_seeds(shared_folder: Path, nlp: Language | None = None) -> Seeds:
    """Return the counts on the sample articles. Raises DataMissing."""
    texts, raw = read_seeds(shared_folder)
    gold = Gold(raw)
    published = date.fromisoformat(raw["published"])
    earlier, later = (Article(texts[name], published) for name in (gold.first, gold.second))
    pair = Pair("seeds", "seeds", earlier, later, gold.links())
    return count_seeds(gold, pair, compare(earlier, later, nlp=nlp))


def count_seeds(gold: Gold, pair: Pair, comparison: Comparison) -> Seeds:
    """Return the counts of one comparison of the sample articles."""
    seeds = Seeds()
    _count_links(seeds, gold, pair, comparison)
    sides = (
        (gold.first, comparison.earlier, comparison.alignment.dropped, gold.alone("only_earlier")),
        (gold.second, comparison.later, comparison.alignment.added, gold.alone("only_later")),
    )
    for name, side, told, alone in sides:
        extra = count_sums(seeds.sums, gold.sums(name), told_sums(side))
        seeds.misses += [f"sum too many in {name}: {one}" for one in extra]
        _count_alone(seeds, gold.claims(name), alone, side, told)
    return seeds


def _count_links(seeds: Seeds, gold: Gold, pair: Pair, comparison: Comparison) -> None:
    told = told_links(comparison)
    count_links(seeds.every, pair.links, match_links(pair.links, told))
    earlier, later = gold.claims(gold.first).values(), gold.claims(gold.second).values()
    judged = [
        one
        for one in told
        if any(shared(one.earlier, claim) >= HALF for claim in earlier)
        and any(shared(one.later, claim) >= HALF for claim in later)
    ]
    matched = match_links(pair.links, judged)
    count_links(seeds.links, pair.links, matched)
    seeds.misses += explain(pair, comparison, matched)


def _count_alone(
    seeds: Seeds, claims: dict[str, Extent], alone: set[str], side: Side, told: Sequence[int]
) -> None:
    spans = extents(side)
    for position in told:
        best = max(claims, key=lambda name: shared(spans[position], claims[name]))
        if shared(spans[position], claims[best]) < HALF:
            continue
        seeds.alone += 1
        if best not in alone:
            seeds.misplaced += 1
            seeds.misses.append(f"told as added or dropped: {best} {side.candidates[position].quote!r}")
