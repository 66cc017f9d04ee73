"""Measure extraction against articles whose claims were marked by hand.

Definitions. *Covered*: a gold claim is covered when some extracted span overlaps it by at least half of
the longer of the two. *Covering claim*: the one that overlaps it most. *Figure read*: a gold figure is
read when a figure inside the covering claim has the same bound and the same open and closed sides.
*Claimant*: the names agree when the words of one are all in the other, articles aside, or both are absent.
*When*: both ISO days agree, or both are absent. *Furniture*: a claim that overlaps a stretch of furniture.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from claims.extraction import Article, Candidate, extract_many
from claims.extraction.vocabulary.lexicon import words
from training.corpora import DataMissing

_SMALL = words("the a an of for")


@dataclass(slots=True)
class Score:
    """Counts of one measurement; `misses` says in words what went wrong."""

    gold: int = 0
    covered: int = 0
    extracted: int = 0
    figures: int = 0
    figures_read: int = 0
    claimants: int = 0
    whens: int = 0
    from_furniture: int = 0
    misses: list[str] = field(default_factory=list)

    @property
    def coverage(self) -> float:
        """Share of the gold claims that are covered, 0..1."""
        return self.covered / self.gold if self.gold else 0.0


def measure(texts: dict[str, str], gold: dict[str, Any]) -> Score:
    """Return the score of extraction on `texts` (by file name) against a gold file's claims."""
    published = date.fromisoformat(gold["published"])
    score = Score()
    names = list(texts)
    found = extract_many([Article(texts[name], published) for name in names])
    for name, candidates in zip(names, found, strict=True):
        score.extracted += len(candidates)
        _count_furniture(score, texts[name], candidates, gold["furniture"].get(name, []))
        for claim in (claim for claim in gold["claims"] if claim["article"] == name):
            _count_claim(score, claim, candidates)
    return score


def shared(candidate: Candidate, claim: dict[str, Any]) -> float:
    """Return the overlap of a candidate and a gold claim as a part of the longer one, 0..1."""
    overlap = min(candidate.end, claim["end"]) - max(candidate.start, claim["start"])
    return max(0, overlap) / max(candidate.end - candidate.start, claim["end"] - claim["start"])


def _count_furniture(score: Score, text: str, candidates: list[Candidate], lines: list[str]) -> None:
    for line in lines:
        for match in re.finditer(rf"^\s*{re.escape(line)}\s*$|{re.escape(line)}\s*\Z", text, re.MULTILINE):
            hits = [item for item in candidates if item.start < match.end() and match.start() < item.end]
            score.from_furniture += len(hits)
            score.misses += [f"furniture {line!r}: {item.quote!r}" for item in hits]


def _count_claim(score: Score, claim: dict[str, Any], candidates: list[Candidate]) -> None:
    score.gold += 1
    score.figures += len(claim["figures"])
    best = max(candidates, key=lambda item: shared(item, claim), default=None)
    if best is None or shared(best, claim) < 0.5:
        score.misses.append(
            f"{claim['id']} not covered: {claim['quote']!r} (nearest {best.quote if best else None!r})"
        )
        return
    score.covered += 1
    for figure in claim["figures"]:
        read = any(_same_figure(figure, other) for other in best.as_dict()["figures"])
        score.figures_read += read
        if not read:
            score.misses.append(
                f"{claim['id']} figure {figure['text']!r} not in {[f.text for f in best.figures]}"
            )
    _count_fields(score, claim, best)


def _count_fields(score: Score, claim: dict[str, Any], best: Candidate) -> None:
    name = best.claimant.name if best.claimant else None
    same = same_name(claim["claimant"], name)
    score.claimants += same
    if not same:
        score.misses.append(f"{claim['id']} claimant {claim['claimant']!r}, read {name!r}")
    when = [best.when.value_start, best.when.value_end] if best.when else None
    score.whens += when == claim["when"]
    if when != claim["when"]:
        score.misses.append(f"{claim['id']} when {claim['when']}, read {when}")


def _same_figure(gold: dict[str, Any], read: dict[str, Any]) -> bool:
    return all(gold[side] == read[side] for side in ("low", "high", "bound"))


def same_name(gold: str | None, read: str | None) -> bool:
    """Tell whether two names agree: the words of one are all in the other, articles aside, or both are absent."""
    if gold is None or read is None:
        return gold is read
    one, other = (set(re.findall(r"\w+", name.lower())) - _SMALL for name in (gold, read))
    return bool(one and other) and (one <= other or other <= one)


def read_seeds(shared: Path) -> tuple[dict[str, str], dict[str, Any]]:
    """Return the sample articles by name and their gold file. Raises DataMissing."""
    path = shared / "gold" / "seeds.json"
    if not path.is_file():
        raise DataMissing(f"There is no gold file at {path}.")
    gold = json.loads(path.read_text(encoding="utf-8"))
    texts = {name: (shared / "seeds" / name).read_text(encoding="utf-8") for name in gold["story_order"]}
    return texts, gold


def report(shared: Path) -> str:
    """Return the measurement of the sample articles in the folder `shared` as text. Raises DataMissing."""
    return "\n".join(lines_of(measure(*read_seeds(shared))))


def lines_of(score: Score) -> Iterator[str]:
    """Yield the lines of the report."""
    yield f"gold claims covered  {score.covered}/{score.gold} = {score.coverage:.3f}"
    yield f"candidates           {score.extracted}"
    yield f"figures read         {score.figures_read}/{score.figures}"
    yield f"claimant right       {score.claimants}/{score.covered} of those covered"
    yield f"when right           {score.whens}/{score.covered} of those covered"
    yield f"claims of furniture  {score.from_furniture}"
    yield from (f"  {miss}" for miss in score.misses)
