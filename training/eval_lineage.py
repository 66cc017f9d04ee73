"""Measure lineage: what became of each claim from one telling to the next, with `claims.lineage.compare`.

**Links.** A labelled link is *found* when both spans overlap those of a told link by at least half of the longer one, and
*agrees* when the relation is one that the label allows; *strict* takes the label alone. Precision divides by the links
told, recall by those labelled, F1 is their harmonic mean. Each link is matched once; a told link inside a matched one is
left out (`lineage_scores.py`). A pair without any labelled link is *kept apart* when no link is told.
**Supersession.** The same, over the links that supersede, whatever their relation; a label that leaves it open counts
neither way. **Sums.** A labelled sum is found when the claims of its total and of all its parts overlap by half and both
say that it holds, or that it does not. **Added, dropped** (sample articles only): claims told as added or dropped that
overlap a labelled claim by half, and how many of these the labels do not call so.

Sets: the two sample articles, where a told link counts when both its claims overlap a labelled claim by half (nothing is
known of the others; `links, every one told` counts these as wrong); sentence pairs from the shared data in the halves
`tune` (may be looked at) and `held` (only ever scored), by the SHA-256 of the event; pairs written for this project
(`own`); pairs *written blind*, by people who had not seen the rules, some to be looked at, some held: of a sentence or two, and of
short articles; pairs of whole articles from the shared data; passages, in halves as well; one sentence told twice (`lineage_turned.py`); running
stories and real reports on one incident (`lineage_stories.py`). `gold/README.md` says what the labels mean.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from claims.lineage.compare import compare, compare_many
from training.lineage_misses import explain, explain_sums
from training.lineage_pairs import (
    Pair,
    Passage,
    read_articles,
    read_own,
    read_pairs,
    read_passages,
    read_tellings,
    read_written,
    read_written_passages,
    without_traps,
)
from training.lineage_scores import Count, LinkScore, count_links, count_sums, match_links
from training.lineage_seeds import Seeds, measure_seeds
from training.lineage_stories import report_stories
from training.lineage_told import told_links, told_sums
from training.lineage_turned import report_turned
from training.scorecard import Row

if TYPE_CHECKING:
    from spacy.language import Language

AIM = 0.90


@dataclass(slots=True)
class Measured:
    """Counts over a set of pairs, in all and by topic; `misses` says in words what went wrong."""

    all: LinkScore = field(default_factory=LinkScore)
    topics: dict[str, LinkScore] = field(default_factory=dict)
    misses: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Sums:
    """Counts over passages; `misses` says in words what went wrong."""

    count: Count = field(default_factory=Count)
    misses: list[str] = field(default_factory=list)


def measure(pairs: Sequence[Pair], nlp: Language | None = None) -> Measured:
    """Return the counts over labelled pairs; `nlp` is another pipeline than the shipped one."""
    measured = Measured()
    comparisons = compare_many(((pair.earlier, pair.later) for pair in pairs), nlp=nlp)
    for pair, comparison in zip(pairs, comparisons, strict=True):
        matched = match_links(pair.links, told_links(comparison))
        for score in (measured.all, measured.topics.setdefault(pair.topic, LinkScore())):
            count_links(score, pair.links, matched)
        measured.misses += explain(pair, comparison, matched)
    return measured


def measure_sums(passages: Iterable[Passage], nlp: Language | None = None) -> Sums:
    """Return the counts of sums over labelled passages."""
    sums = Sums()
    for passage in passages:
        # A passage is compared with itself, so that its sums are found the way a comparison finds them.
        side = compare(passage.article, passage.article, nlp=nlp).later
        told = told_sums(side)
        extra = count_sums(sums.count, passage.sums, told)
        sums.misses += explain_sums(passage, side, told, extra)
    return sums


def rows(shared_folder: Path, nlp: Language | None = None) -> list[Row]:
    """Return the measures with an aim. Raises DataMissing."""
    seeds, written = measure_seeds(shared_folder, nlp), read_written()["held"]
    sets = {
        "pairs, held": measure(read_pairs(shared_folder)["held"], nlp),
        "pairs written blind, held": measure(_sentences(written), nlp),
        "articles written blind, held": measure(_articles(written), nlp),
        "articles, held": measure(read_articles(shared_folder)["held"], nlp),
        "stories told anew, held": measure(without_traps(read_tellings()["held"]), nlp),
        "pairs, own": measure(read_own(), nlp),
    }
    passages = {
        "passages, held": read_passages()["held"],
        "passages written blind, held": read_written_passages()["held"],
    }
    return [
        Row("lineage: links, F1", "sample articles", seeds.links.relation.f1, AIM),
        Row("lineage: supersession, F1", "sample articles", seeds.links.supersession.f1, 1.0),
        Row("lineage: sums, F1", "sample articles", seeds.sums.f1, 1.0),
        Row("lineage: rightly added or dropped", "sample articles", seeds.placed, 1.0),
        *(
            Row(f"lineage: {what}, F1", on, getattr(measured.all, name).f1, AIM)
            for on, measured in sets.items()
            for what, name in (("links", "relation"), ("supersession", "supersession"))
        ),
        *(
            Row("lineage: sums, F1", on, measure_sums(some, nlp).count.f1, AIM)
            for on, some in passages.items()
        ),
    ]


def report(shared_folder: Path, nlp: Language | None = None, *, misses: bool = False) -> str:
    """Return the measures as text; with `misses` also what went wrong in the half `tune`. Raises DataMissing."""
    seeds = measure_seeds(shared_folder, nlp)
    halves, written, articles = read_pairs(shared_folder), read_written(), read_articles(shared_folder)
    tellings = read_tellings()
    sets = {
        "tune": measure(halves["tune"], nlp),
        "held": measure(halves["held"], nlp),
        "written blind, tune": measure(_sentences(written["tune"]), nlp),
        "written blind, held": measure(_sentences(written["held"]), nlp),
        "articles written blind, tune": measure(_articles(written["tune"]), nlp),
        "articles written blind, held": measure(_articles(written["held"]), nlp),
        "articles, tune": measure(articles["tune"], nlp),
        "articles, held": measure(articles["held"], nlp),
        "told anew, tune": measure(without_traps(tellings["tune"]), nlp),
        "told anew, held": measure(without_traps(tellings["held"]), nlp),
        "own": measure(read_own(), nlp),
    }
    lines = [*_of_seeds(seeds)]
    for name, measured in sets.items():
        lines += ["", f"pairs, {name}", *_table(measured.all), *_by_topic(measured)]
    passages = {half: measure_sums(some, nlp) for half, some in read_passages().items()} | {
        f"written blind, {half}": measure_sums(some, nlp) for half, some in read_written_passages().items()
    }
    lines += ["", "passages", *(_line(f"sums, {half}", sums.count) for half, sums in passages.items())]
    lines += ["", "one sentence told twice", *report_turned(nlp)]
    lines += ["", "running stories, told anew", *report_stories(shared_folder, nlp)]
    if misses:
        lines += ["", *seeds.misses]
        for tuned in ("tune", "written blind, tune"):
            lines += [*sorted(sets[tuned].misses), *passages[tuned].misses]
        for tuned in ("articles written blind, tune", "told anew, tune", "articles, tune"):
            lines += sorted(sets[tuned].misses)
    return "\n".join(lines)


def _sentences(pairs: Iterable[Pair]) -> list[Pair]:
    return [pair for pair in pairs if not pair.is_of_articles]


def _articles(pairs: Iterable[Pair]) -> list[Pair]:
    return [pair for pair in pairs if pair.is_of_articles]


def _of_seeds(seeds: Seeds) -> Iterator[str]:
    yield "sample articles"
    yield from _table(seeds.links)
    yield _line("links, every one told", seeds.every.relation)
    yield _line("sums", seeds.sums)
    yield f"  added or dropped: {seeds.alone} told of labelled claims, {seeds.misplaced} wrongly"


def _table(score: LinkScore) -> Iterator[str]:
    yield _line("links, spans alone", score.spans)
    yield _line("links, relation", score.relation)
    yield _line("links, relation strict", score.label)
    yield _line("supersession", score.supersession)
    if score.unlinked:
        yield f"  kept apart: {score.kept_apart} of {score.unlinked} pairs without a link"


def _line(what: str, count: Count) -> str:
    return (
        f"  {what:24}labelled {count.gold:4} told {count.told:4} right {count.right:4}"
        f"  P {count.precision:.3f} R {count.recall:.3f} F1 {count.f1:.3f}"
    )


def _by_topic(measured: Measured) -> Iterator[str]:
    yield f"  {'topic':16}{'links':>7}{'told':>6}{'found':>7}{'agree':>7}{'F1':>7}{'apart':>9}"
    for topic, score in sorted(measured.topics.items()):
        apart = f"{score.kept_apart}/{score.unlinked}" if score.unlinked else "-"
        yield (
            f"  {topic:16}{score.relation.gold:7}{score.relation.told:6}{score.spans.right:7}"
            f"{score.relation.right:7}{score.relation.f1:7.2f}{apart:>9}"
        )
