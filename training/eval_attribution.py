"""Attributions against PolNeAR and GUM: `python -m training.evaluate attribution`.

PolNeAR dev. A text is cut into paragraphs at blank lines and parsed; our sentences cut both sides alike. For each
sentence and role (source, cue, content) the gold set holds every annotated piece, cut to the sentence and stripped
of blanks; ours is made the same way. A span in several pieces counts as its pieces, and a content that runs over
three sentences is three spans, because tagging sentences (CofeNet) sees them so. *Exact F1*: micro-averaged over the
sets, a span being right when both ends are. "all" takes every sentence; "with attribution" only those that hold a
gold cue, as CofeNet's instances do (each of them holds an attribution). *Jaccard*: for each gold attribution the tokens that
both sides share over those that either has, whole text, averaged over the attributions whose cue one of ours overlaps.
Rules were tuned on the documents of "tune" alone; "held" is the other half by a hash of the name.

GUM. Its units join source and cue, and content is cut to a sentence. *Found*: an attributing unit in which one of our
cues lies. *Precise*: our attributions whose cue lies in an attributing unit, over all in the documents' sentences.
*Exact*, *Jaccard*: the content of those found, punctuation at the ends left out.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from claims.extraction import load
from claims.extraction.attribution.find import find_attributions
from claims.extraction.attribution.spans import AttributionSpan, attribution_spans
from claims.extraction.parsing.parse import Parse
from claims.extraction.parsing.read import read_parse
from claims.extraction.text.batches import prepared
from claims.extraction.text.paragraphs import split
from training.conllu import read_sentences
from training.corpora import DataMissing
from training.scorecard import Row

if TYPE_CHECKING:
    from spacy.language import Language

ROLES = ("source", "cue", "content")
AIMS = {"source": 0.60, "cue": 0.62, "content": 0.42}
_EDGE = ".,;:!?\"'“”‘’()[]—–- \n"

Extent = tuple[int, int]
Spans = Mapping[str, Sequence[Extent]]


class Read(NamedTuple):
    """A parsed text: the extents of its sentences and tokens, and the attributions of one side by role."""

    sentences: list[Extent]
    tokens: list[Extent]
    ours: list[Spans]


@dataclass(slots=True)
class Counts:
    """Right, ours and gold spans by role, and Jaccard values of matched attributions."""

    right: dict[str, int] = field(default_factory=lambda: dict.fromkeys(ROLES, 0))
    ours: dict[str, int] = field(default_factory=lambda: dict.fromkeys(ROLES, 0))
    gold: dict[str, int] = field(default_factory=lambda: dict.fromkeys(ROLES, 0))
    jaccard: dict[str, list[float]] = field(default_factory=lambda: {role: [] for role in ROLES})
    attributions: int = 0

    def precision(self, role: str) -> float:
        """Right over ours, 0..1."""
        return self.right[role] / self.ours[role] if self.ours[role] else 0.0

    def recall(self, role: str) -> float:
        """Right over gold, 0..1."""
        return self.right[role] / self.gold[role] if self.gold[role] else 0.0

    def f1(self, role: str) -> float:
        """Harmonic mean of precision and recall, 0..1."""
        total = self.ours[role] + self.gold[role]
        return 2 * self.right[role] / total if total else 0.0


def is_held(document: str) -> bool:
    """Tell whether a document belongs to the half that is scored and never looked at."""
    return sha256(document.encode()).digest()[0] % 2 == 1


def read_text(nlp: Language, text: str) -> Read:
    """Parse a text by paragraphs and find its attributions."""
    paragraphs = split(text)
    docs = nlp.pipe(prepared(nlp, paragraph.text) for paragraph in paragraphs)
    read = Read([], [], [])
    for paragraph, doc in zip(paragraphs, docs, strict=True):
        _add(read, read_parse(doc), paragraph.start)
    return read


def _add(read: Read, parse: Parse, offset: int) -> None:
    read.tokens.extend(
        (start + offset, end + offset) for start, end in zip(parse.start, parse.end, strict=True)
    )
    read.sentences.extend(
        (parse.start[first] + offset, parse.end[end - 1] + offset) for first, end in parse.sentences
    )
    read.ours.extend(_by_role(item) for item in attribution_spans(parse, find_attributions(parse), offset))


def _by_role(item: AttributionSpan) -> Spans:
    source = [(item.source.start, item.source.end)] if item.source else []
    content = [(piece.start, piece.end) for piece in item.content]
    return {"source": source, "cue": [(item.cue.start, item.cue.end)], "content": content}


def count(text: str, read: Read, gold: Sequence[Spans], counts: Counts, *, only_attributing: bool) -> None:
    """Add one text's spans to `counts`."""
    cues = [extent for item in gold for extent in item["cue"]]
    sentences = [
        sentence
        for sentence in read.sentences
        if not only_attributing or any(_overlap(sentence, cue) for cue in cues)
    ]
    for role in ROLES:
        ours, theirs = (_pieces(text, sentences, side, role) for side in (read.ours, gold))
        counts.right[role] += len(ours & theirs)
        counts.ours[role] += len(ours)
        counts.gold[role] += len(theirs)
    counts.attributions += len(gold)
    for item in gold:
        _count_jaccard(read, item, counts)


def _pieces(text: str, sentences: Sequence[Extent], side: Iterable[Spans], role: str) -> set[Extent]:
    found: set[Extent] = set()
    for item in side:
        for start, end in item[role]:
            for first, last in sentences:
                low, high = max(start, first), min(end, last)
                raw = text[low:high] if low < high else ""
                if raw.strip():
                    low += len(raw) - len(raw.lstrip())
                    found.add((low, low + len(raw.strip())))
    return found


def _count_jaccard(read: Read, item: Spans, counts: Counts) -> None:
    matched = [ours for ours in read.ours if any(_overlap(a, b) for a in ours["cue"] for b in item["cue"])]
    if not matched:
        return
    gold = {role: _tokens(read.tokens, item[role]) for role in ROLES}
    shares = [
        {role: jaccard(_tokens(read.tokens, ours[role]), gold[role]) for role in ROLES} for ours in matched
    ]
    best = max(shares, key=lambda share: sum(share.values()))
    for role in ROLES:
        counts.jaccard[role].append(best[role])


def jaccard(one: set[Any], other: set[Any]) -> float:
    """What two sets share over what either holds; 1 for two empty ones."""
    return len(one & other) / len(one | other) if one or other else 1.0


def _tokens(tokens: Sequence[Extent], spans: Sequence[Extent]) -> set[Extent]:
    return {token for token in tokens if any(_overlap(token, span) for span in spans)}


def _overlap(one: Extent, other: Extent) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def read_polnear(shared: Path) -> list[tuple[str, str, list[Spans]]]:
    """Return name, text and attributions of the documents of PolNeAR dev. Raises DataMissing."""
    path = shared / "data-research" / "polnear" / "dev.jsonl"
    if not path.is_file():
        raise DataMissing(f"There is no PolNeAR dev set at {path}.")
    documents = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        gold: list[Spans] = [
            {role: [(piece["start"], piece["end"]) for piece in item[role]] for role in ROLES}
            for item in row["attributions"]
        ]
        documents.append((row["doc"], row["text"], gold))
    return documents


def measure_polnear(shared: Path, nlp: Language) -> dict[tuple[str, str], Counts]:
    """Return the counts by half ("tune", "held", "both") and sentences ("all", "with attribution")."""
    scores = {
        (half, which): Counts() for half in ("tune", "held", "both") for which in ("all", "with attribution")
    }
    for name, text, gold in read_polnear(shared):
        read = read_text(nlp, text)
        for (half, which), counts in scores.items():
            if half in ("both", "held" if is_held(name) else "tune"):
                count(text, read, gold, counts, only_attributing=which != "all")
    return scores


@dataclass(slots=True)
class GumScore:
    """Counts over GUM: units found of all, ours that are right of all ours, contents of those found."""

    units: int = 0
    found: int = 0
    ours: int = 0
    right: int = 0
    exact: int = 0
    shares: list[float] = field(default_factory=list)


def measure_gum(shared: Path, nlp: Language, part: str) -> GumScore:
    """Measure on the `part` ("dev", "train") of GUM whose attributions share a sentence. Raises DataMissing."""
    folder = shared / "data" / "gum"
    path = folder / f"gum-attribution-{part}.jsonl"
    if not path.is_file():
        raise DataMissing(f"There are no GUM attributions at {path}.")
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    units: dict[str, list[Any]] = {}
    for row in rows:
        units.setdefault(row["sent_id"], []).append(row)
    score = GumScore()
    for block, _ in read_sentences(folder / f"gum-by-{part}.conllu"):
        text = block.comments["text"]
        _count_gum(score, text, units.get(block.comments["sent_id"], []), read_text(nlp, text))
    return score


def _count_gum(score: GumScore, text: str, units: Sequence[Any], read: Read) -> None:
    score.ours += len(read.ours)
    extents = [(row["attribution"]["start"], row["attribution"]["end"]) for row in units]
    score.right += sum(any(_overlap(ours["cue"][0], unit) for unit in extents) for ours in read.ours)
    score.units += len(units)
    for row, unit in zip(units, extents, strict=True):
        inside = [ours for ours in read.ours if _overlap(ours["cue"][0], unit)]
        score.found += bool(inside)
        if not inside or not row["same_sentence"] or not row["content"]:
            continue
        gold = [_stripped(text, piece["start"], piece["end"]) for piece in row["content"]]
        contents = [[_stripped(text, *piece) for piece in ours["content"]] for ours in inside]
        score.exact += gold in contents
        tokens = _tokens(read.tokens, gold)
        score.shares.append(max(jaccard(_tokens(read.tokens, pieces), tokens) for pieces in contents))


def _stripped(text: str, start: int, end: int) -> Extent:
    raw = text[start:end]
    start += len(raw) - len(raw.lstrip(_EDGE))
    return start, start + len(raw.strip(_EDGE))


def rows(shared: Path, nlp: Language) -> list[Row]:
    """Return the lines of the common table. Raises DataMissing."""
    counts = measure_polnear(shared, nlp)["both", "all"]
    on = "PolNeAR dev, by sentence"
    return [Row(f"attribution {role}, exact F1", on, counts.f1(role), AIMS[role]) for role in ROLES]


def report(shared: Path, nlp: Language | None = None) -> str:
    """Return the measurement as text. Raises DataMissing where neither set is there."""
    nlp = nlp or load()
    return "\n".join([*_polnear_lines(measure_polnear(shared, nlp)), "", *_gum_lines(shared, nlp)])


def _polnear_lines(scores: Mapping[tuple[str, str], Counts]) -> Iterator[str]:
    yield "| PolNeAR dev | sentences | role | ours | gold | P | R | exact F1 | Jaccard (matched) |"
    yield "|---|---|---|---|---|---|---|---|---|"
    for (half, which), counts in scores.items():
        for role in ROLES:
            shares = counts.jaccard[role]
            yield (
                f"| {half} | {which} | {role} | {counts.ours[role]} | {counts.gold[role]} | {counts.precision(role):.3f}"
                f" | {counts.recall(role):.3f} | {counts.f1(role):.3f}"
                f" | {_mean(shares):.3f} ({len(shares)}/{counts.attributions}) |"
            )


def _gum_lines(shared: Path, nlp: Language) -> Iterator[str]:
    yield "| GUM | found | precise | content exact | content Jaccard |"
    yield "|---|---|---|---|---|"
    for part in ("dev", "train"):
        score = measure_gum(shared, nlp, part)
        yield (
            f"| {part} | {score.found}/{score.units} | {score.right}/{score.ours}"
            f" | {score.exact}/{len(score.shares)} | {_mean(score.shares):.3f} |"
        )


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
