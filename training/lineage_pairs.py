"""The labelled pairs of lineage: their sentences found again in the shared data by hash, or written for this project.

A pair from the shared data names each of its sentences by a folder, a document and the SHA-256 of the sentence as it
is stored there; no text of the data is kept. `gold/README.md` says what the labels mean.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from claims.extraction import Article
from training.corpora import DataMissing
from training.detokenise import plain
from training.raw_news import ECBPLUS, ecbplus

LABELS = Path(__file__).parent.parent / "tests" / "data"
PAIRS = LABELS / "lineage_pairs.jsonl"
# Labelled later by another reader, all to be looked at.
LATER = LABELS / "lineage_pairs_later.jsonl"
# Whole articles of the shared data, some to be looked at, some held.
ARTICLES = LABELS / "lineage_articles.jsonl"
OWN = LABELS / "lineage_own.jsonl"
SUMS = LABELS / "lineage_sums.jsonl"
# Written by people who had not seen what the rules make of such pairs: some may be looked at, some are held.
WRITTEN = LABELS / "lineage_written.jsonl"
# Running stories, told anew each time: what replaces what, and what two sources tell otherwise; other links are not labelled.
STORIES = LABELS / "lineage_stories.jsonl"
# Two reports on one incident, days apart: what replaces what, what differs, and what is left open; other links are not labelled.
REPORTS = LABELS / "lineage_reports.jsonl"
# Two outlets on one event, and versions of running stories: every link is labelled, and what must not be one.
TELLINGS = LABELS / "lineage_tellings.jsonl"
# Two tellings of a sentence or two: a turn, two sources that differ, or a trap, which is none of these.
TURNS = LABELS / "lineage_turns.jsonl"
WRITTEN_SUMS = LABELS / "lineage_written_sums.jsonl"
# Files that keep a sentence as its tokens with blanks between.
TOKENISED = ("data/claim-pair-candidates/ecbplus-unlabelled.jsonl",)

Extent = tuple[int, int]
# The label of two clauses that look alike and of which no proposal is right.
TRAP = "trap"


# Code points of both texts together.
_ARTICLES = 450


@dataclass(frozen=True, slots=True)
class GoldLink:
    """A labelled link: the two spans, the relations that are right (the first is the label), and whether the later
    claim supersedes the earlier (None: a reader could go either way). `optional`: he could of the whole link."""

    earlier: Extent
    later: Extent
    relations: tuple[str, ...]
    supersedes: bool | None
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts in the order of their telling, and every link between their claims."""

    id: str
    topic: str
    earlier: Article
    later: Article
    links: tuple[GoldLink, ...]

    @property
    def is_of_articles(self) -> bool:
        """Tell whether two short articles are compared, not a sentence or two each."""
        return len(self.earlier.text) + len(self.later.text) > _ARTICLES


@dataclass(frozen=True, slots=True)
class GoldSum:
    """A labelled sum: the span of the total's claim, those of its parts, and whether it holds."""

    total: Extent
    parts: tuple[Extent, ...]
    consistent: bool


@dataclass(frozen=True, slots=True)
class Passage:
    """A text and all sums in it."""

    id: str
    article: Article
    sums: tuple[GoldSum, ...]


def hash_of(sentence: str) -> str:
    """Return the SHA-256 by which a sentence is named."""
    return sha256(sentence.encode()).hexdigest()


def is_held(group: str) -> bool:
    """Tell whether the pairs of a group (an event, a pair of headlines) belong to the half that is only ever scored."""
    return int(hash_of(group), 16) % 2 == 1


def read_pairs(shared: Path) -> dict[str, list[Pair]]:
    """Return the pairs of sentences from the shared data by half, "tune" and "held". Raises DataMissing."""
    return _from_data(shared, [*_rows(PAIRS), *_rows(LATER)])


def read_articles(shared: Path) -> dict[str, list[Pair]]:
    """Return the pairs of articles from the shared data by half, "tune" and "held". Raises DataMissing."""
    return _from_data(shared, [*_rows(ARTICLES)])


def _from_data(shared: Path, rows: Sequence[Mapping[str, Any]]) -> dict[str, list[Pair]]:
    texts = _texts(shared, {row[side]["set"] for row in rows for side in ("earlier", "later")})
    halves: dict[str, list[Pair]] = {"tune": [], "held": []}
    for row in rows:
        halves["held" if row["held"] else "tune"].append(_pair(row, texts))
    return halves


def read_own() -> list[Pair]:
    """Return the pairs that were written for this project."""
    return [_own_pair(row) for row in _rows(OWN)]


def read_written() -> dict[str, list[Pair]]:
    """Return the pairs that were written blind, by half, "tune" and "held"."""
    return _by_half(WRITTEN)


def read_stories() -> dict[str, list[Pair]]:
    """Return versions of running stories, by half, "tune" and "held": only what supersedes or conflicts is labelled whole."""
    return _by_half(STORIES)


def read_reports(shared: Path) -> dict[str, list[Pair]]:
    """Return pairs of real reports on one incident by half, "tune" and "held", labelled as `read_stories`. Raises DataMissing."""
    return _from_data(shared, [*_rows(REPORTS)])


def read_tellings() -> dict[str, list[Pair]]:
    """Return stories told by a second outlet or in a new version, by half, "tune" and "held", with all links and some traps."""
    return _by_half(TELLINGS)


def without_traps(pairs: Iterable[Pair]) -> list[Pair]:
    """Return pairs with the links that are there alone, not those that must not be."""
    return [
        replace(pair, links=tuple(link for link in pair.links if link.relations[0] != TRAP)) for pair in pairs
    ]


def read_turns() -> list[Pair]:
    """Return pairs of a sentence or two, of each of which one link is labelled, or one that must not be."""
    return _by_half(TURNS)["tune"]


def _by_half(path: Path) -> dict[str, list[Pair]]:
    halves: dict[str, list[Pair]] = {"tune": [], "held": []}
    for row in _rows(path):
        halves["held" if row["held"] else "tune"].append(_own_pair(row))
    return halves


def read_written_passages() -> dict[str, list[Passage]]:
    """Return the passages with sums that were written blind, by half, "tune" and "held"."""
    halves: dict[str, list[Passage]] = {"tune": [], "held": []}
    for row in _rows(WRITTEN_SUMS):
        halves["held" if row["held"] else "tune"].append(_passage(row))
    return halves


def read_passages() -> dict[str, list[Passage]]:
    """Return the passages that were written for this project, with their sums, by half, "tune" and "held"."""
    halves: dict[str, list[Passage]] = {"tune": [], "held": []}
    for row in _rows(SUMS):
        halves["held" if is_held(row["id"]) else "tune"].append(_passage(row))
    return halves


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    return (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())


def _pair(row: Mapping[str, Any], texts: Mapping[str, str]) -> Pair:
    earlier, later = (
        Article(_found(row[side], texts), day(row[side]["published"])) for side in ("earlier", "later")
    )
    links = tuple(_link(link, tuple(link["earlier"]), tuple(link["later"])) for link in row["links"])
    return Pair(row["id"], row["topic"], earlier, later, links)


def _found(place: Mapping[str, Any], texts: Mapping[str, str]) -> str:
    if place["sha256"] not in texts:
        raise DataMissing(
            f"The sentence {place['sha256'][:8]} of {place['document']} is not in {place['set']}."
        )
    sentence = texts[place["sha256"]]
    return plain(sentence) if place["set"] in TOKENISED else sentence


def _own_pair(row: Mapping[str, Any]) -> Pair:
    earlier, later = (
        Article(row[side]["text"], day(row[side]["published"])) for side in ("earlier", "later")
    )
    links = tuple(
        _link(link, extent(earlier.text, link["earlier"]), extent(later.text, link["later"]))
        for link in row["links"]
    )
    return Pair(row["id"], row["topic"], earlier, later, links)


def _link(link: Mapping[str, Any], earlier: Extent, later: Extent) -> GoldLink:
    relations = (link["relation"], *link.get("also", ()))
    return GoldLink(earlier, later, relations, link["supersedes"], link.get("optional", False))


def _passage(row: Mapping[str, Any]) -> Passage:
    text = row["text"]
    sums = tuple(
        GoldSum(
            extent(text, one["total"]), tuple(extent(text, part) for part in one["parts"]), one["consistent"]
        )
        for one in row["sums"]
    )
    return Passage(row["id"], Article(text, day(row["published"])), sums)


def day(text: str | None) -> date | None:
    """Return a date from its ISO form, None where there is none."""
    return date.fromisoformat(text) if text else None


def extent(text: str, quote: str) -> Extent:
    """Return where a quote stands. Raises ValueError where it stands nowhere or twice."""
    if text.count(quote) != 1:
        raise ValueError(f"{quote!r} stands {text.count(quote)} times in {text!r}.")
    return text.index(quote), text.index(quote) + len(quote)


def _texts(shared: Path, sets: Iterable[str]) -> dict[str, str]:
    """Return the sentences of some files under the shared folder, by their hash."""
    found: dict[str, str] = {}
    for name in sets:
        found |= {hash_of(text): text for text in _texts_of(shared, name)}
    return found


def _texts_of(shared: Path, name: str) -> Iterator[str]:
    if name == ECBPLUS:
        return (article.text for article in ecbplus(shared / "data"))
    path = shared / name
    if not path.is_file():
        raise DataMissing(f"There are no sentences at {path}.")
    return sentences_of(path)


def sentences_of(path: Path) -> Iterator[str]:
    """Yield the texts of one file: headline pairs by line, facts, pairs of sentences or articles by JSON object."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if path.suffix == ".tsv":
            yield from line.split("\t")[1:3]
        else:
            row = json.loads(line)
            yield from (row[name] for name in ("fact", "text_a", "text_b", "text") if name in row)
