"""Measure the claims of whole articles against labels of every checkable statement in them.

*Match*: a span and a labelled claim match when they overlap by at least half of the longer of the two.
*Coverage*: the labelled claims that some extracted span matches, over all; claims marked optional count in no sum.
*Precision*: the extracted spans that match some labelled claim, over all extracted; a span that matches only an
optional claim, or lies wholly within a labelled claim that another span matches as well, is left out of both counts.
*Claimant*: of the covered claims, those whose best matching span (the largest overlap) names the same claimant, or one
of `claimant_also`: the words of one name are all in the other's, articles aside, or both are absent.
*Figure and bound*: of the figures inside covered claims, optional ones aside, those for which some figure inside the best
matching span overlaps the labelled one and has its `low`, `high` and `bound`.
*When*: of the covered claims, those whose two days (or none) are the same.

The labels (`gold/wikinews.jsonl`, and `gold/newswire.jsonl` for three other houses) hold places, names and numbers only; the texts are in the shared
data. `gold/sentences.jsonl` holds sentences written for this project with their texts; neither figures nor days of the first 200 are labelled, so these
two are not measured there. `part` says which may be looked at and which are only scored (next wire, held wire sentences).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claims.extraction import Article, Candidate, extract_many
from training.corpora import DataMissing
from training.eval_extraction import same_name, shared
from training.scorecard import Row

if TYPE_CHECKING:
    from spacy.language import Language

GOLD = Path(__file__).parent / "gold" / "wikinews.jsonl"
NEWSWIRE = Path(__file__).parent / "gold" / "newswire.jsonl"
SENTENCES = Path(__file__).parent / "gold" / "sentences.jsonl"
# Where the articles of each house lie, and which of their fields names one.
HOUSES = {
    "wikinews": ("data/wikinews/articles.jsonl", "url"),
    "polnear": ("data-research/polnear/dev.jsonl", "doc"),
    "ieer": ("data-research/ieer-1999/train.jsonl", "doc"),
    "gva": ("data-research/gva-violent-corpus/articles.jsonl", "doc_id"),
}
HALF = 0.5
PARTS = (
    "tune",
    "fresh",
    "late",
    "held",
    "unseen",
    "sealed",
    "blind",
    "final",
    "last",
    "unopened",
    "newswire",
    "wire",
    "unread",
    "unread wire",
    "next wire",
    "sentences",
    "held sentences",
    "wire sentences",
    "held wire sentences",
)
OTHER_HOUSES = (
    "newswire",
    "wire",
    "unread wire",
    "next wire",
    "sentences",
    "held sentences",
    "wire sentences",
    "held wire sentences",
)
LOOKED_AT = tuple(part for part in PARTS if part not in ("next wire", "held wire sentences"))
AIMS = {"coverage": 0.90, "precision": 0.80, "claimant": 0.85, "figure and bound": 0.95, "when": 0.80}
Claim = dict[str, Any]


@dataclass(slots=True)
class Tally:
    """Counts over articles; `misses` says in words what went wrong, for the parts that may be looked at."""

    gold: int = 0
    covered: int = 0
    judged: int = 0
    right: int = 0
    claimants: int = 0
    figures: int = 0
    figures_read: int = 0
    dated: int = 0
    whens: int = 0
    misses: list[str] = field(default_factory=list)

    def shares(self) -> dict[str, float]:
        """Return each measure of the module's docstring that is labelled by name, 0..1."""
        parts = {
            "coverage": (self.covered, self.gold),
            "precision": (self.right, self.judged),
            "claimant": (self.claimants, self.covered),
            "figure and bound": (self.figures_read, self.figures),
            "when": (self.whens, self.dated),
        }
        return {name: some / all_ for name, (some, all_) in parts.items() if all_}


def count(tally: Tally, text: str, claims: list[Claim], found: list[Candidate]) -> None:
    """Add one article's labelled claims and extracted candidates to the counts."""
    required = [claim for claim in claims if not claim["optional"]]
    for claim in required:
        _count_claim(tally, text, claim, found)
    for candidate in found:
        _count_candidate(tally, candidate, claims, found)


def _count_claim(tally: Tally, text: str, claim: Claim, found: list[Candidate]) -> None:
    tally.gold += 1
    best = max(found, key=lambda one: shared(one, claim), default=None)
    quote = text[claim["start"] : claim["end"]]
    if best is None or shared(best, claim) < HALF:
        near = best.quote if best is not None and shared(best, claim) else None
        tally.misses.append(f"uncovered {quote!r}, nearest {near!r}")
        return
    tally.covered += 1
    _count_fields(tally, text, claim, best)


def _count_fields(tally: Tally, text: str, claim: Claim, best: Candidate) -> None:
    name = best.claimant.name if best.claimant else None
    wanted = [claim["claimant"], *claim.get("claimant_also", [])]
    right = any(same_name(one, name) for one in wanted)
    tally.claimants += right
    if not right:
        tally.misses.append(f"claimant {wanted} read {name!r} of {best.quote!r}")
    if "when" in claim:
        _count_when(tally, claim, best)
    for figure in claim.get("figures", ()):
        if not figure.get("optional"):
            _count_figure(tally, text, figure, best)


def _count_when(tally: Tally, claim: Claim, best: Candidate) -> None:
    when = [best.when.value_start, best.when.value_end] if best.when else None
    tally.dated += 1
    tally.whens += when == claim["when"]
    if when != claim["when"]:
        tally.misses.append(f"when {claim['when']} read {when} of {best.quote!r}")


def _count_figure(tally: Tally, text: str, figure: Claim, best: Candidate) -> None:
    tally.figures += 1
    read = [one for one in best.figures if one.start < figure["end"] and figure["start"] < one.end]
    sides = ("low", "high", "bound")
    if any(all(getattr(one, side) == figure[side] for side in sides) for one in read):
        tally.figures_read += 1
        return
    wanted = [figure[side] for side in sides]
    told = [(one.text, one.low, one.high, one.bound) for one in read]
    tally.misses.append(
        f"figure {text[figure['start'] : figure['end']]!r} {wanted} read {told} of {best.quote!r}"
    )


def _count_candidate(tally: Tally, candidate: Candidate, claims: list[Claim], found: list[Candidate]) -> None:
    matched = [claim for claim in claims if shared(candidate, claim) >= HALF]
    if not matched and not _is_piece(candidate, claims, found):
        tally.judged += 1
        tally.misses.append(f"superfluous {candidate.worthiness:.2f} {candidate.quote!r}")
    elif any(not claim["optional"] for claim in matched):
        tally.judged += 1
        tally.right += 1


def _is_piece(candidate: Candidate, claims: list[Claim], found: list[Candidate]) -> bool:
    """Tell whether a span is a nested piece of a labelled claim that another span stands for."""
    around = [
        claim for claim in claims if claim["start"] <= candidate.start and candidate.end <= claim["end"]
    ]
    return any(shared(one, claim) >= HALF for claim in around for one in found if one is not candidate)


def read_gold(shared_folder: Path, *files: Path) -> list[tuple[str, dict[str, Any]]]:
    """Return each labelled article's text and labels, of all files of labels unless some are named.

    Raises DataMissing, also where a text is another one.
    """
    lines = [line for gold in files or (GOLD, NEWSWIRE) for line in gold.read_text("utf-8").splitlines()]
    labelled = [json.loads(line) for line in lines]
    texts = {house: _texts(shared_folder, house) for house in {_house(labels) for labels in labelled}}
    for labels in labelled:
        text = texts[_house(labels)].get(labels["url"], "")
        if hashlib.sha256(text.encode()).hexdigest() != labels["sha256"]:
            raise DataMissing(
                f"The text of {labels['url']} of {_house(labels)} in {shared_folder} is not the one that was labelled."
            )
    return [(texts[_house(labels)][labels["url"]], labels) for labels in labelled]


def read_sentences() -> list[tuple[str, dict[str, Any]]]:
    """Return the labelled sentences that were written for this project, as `read_gold` does articles."""
    rows = map(json.loads, SENTENCES.read_text("utf-8").splitlines())
    return [(row["text"], row) for row in rows]


def _house(labels: dict[str, Any]) -> str:
    return str(labels.get("house", "wikinews"))


def _texts(shared_folder: Path, house: str) -> dict[str, str]:
    file, name = HOUSES[house]
    path = shared_folder / file
    if not path.is_file():
        raise DataMissing(f"There are no articles at {path}.")
    return {
        article[name]: article["text"] for article in map(json.loads, path.read_text("utf-8").splitlines())
    }


def measure(articles: Iterable[tuple[str, dict[str, Any]]], nlp: Language | None = None) -> Tally:
    """Return the counts of extraction over labelled articles; `nlp` is another pipeline than the shipped one."""
    given = list(articles)
    tally = Tally()
    inputs = [Article(text, date.fromisoformat(labels["published"])) for text, labels in given]
    for (text, labels), found in zip(given, extract_many(inputs, nlp=nlp), strict=True):
        count(tally, text, labels["claims"], found)
    return tally


def rows(shared_folder: Path, nlp: Language | None = None) -> list[Row]:
    """Return the measures of both halves. Raises DataMissing."""
    articles = [*read_gold(shared_folder), *read_sentences()]
    return [row for part in PARTS for row in _rows_of(part, measure(_part(articles, part), nlp))]


def report(shared_folder: Path, nlp: Language | None = None) -> str:
    """Return the measures as text, with the misses of the parts that may be looked at. Raises DataMissing."""
    articles = [*read_gold(shared_folder), *read_sentences()]
    tallies = {part: measure(_part(articles, part), nlp) for part in PARTS}
    misses = [f"  {part}: {miss}" for part in LOOKED_AT for miss in tallies[part].misses]
    return "\n".join([*_table(tallies), *misses])


def _part(articles: list[tuple[str, dict[str, Any]]], part: str) -> list[tuple[str, dict[str, Any]]]:
    return [(text, labels) for text, labels in articles if labels["part"] == part]


def _rows_of(part: str, tally: Tally) -> Iterator[Row]:
    for name, value in tally.shares().items():
        yield Row(f"claims: {name}", part if part in OTHER_HOUSES else f"Wikinews, {part}", value, AIMS[name])


def _table(tallies: dict[str, Tally]) -> Iterator[str]:
    for part, tally in tallies.items():
        shares = ", ".join(f"{name} {value:.3f}" for name, value in tally.shares().items())
        yield f"{part}: {tally.gold} claims, {tally.judged} spans judged: {shares}"
