"""Measure the reading of figures: found on IE-ER newswire, found and read on labelled sentences of our own.

*Reading*: figures as the pipeline reads them, the time expressions of the text taken out first.

**IE-ER** (NIST IE-ER 1999, spans CARDINAL, PERCENT, MONEY, MEASURE; "optional" ones count in no sum).
*Found*: a span of the key that some figure, or, for a stretch of time that the key calls a MEASURE, some time
expression, shares at least one character with. *Exact*: the spans are the same once the words of a bound
("at least", "some") and blanks are taken off both. Recall is given for each label and over all four.
*Precision*: figures of any kind that share a character with a key span of any of the four labels, or of
DURATION, over all figures; the key leaves out ranks, so it is a floor. Documents are parted by the SHA-256
of their name: one half is for tuning, the other, *held*, is only ever scored.

**Own set** (`tests/data/figures.jsonl`; the field `held` parts it). A labelled figure and a read one are
paired, each once, in order of their start, where their spans share a character. *Found*: paired. *Read*:
paired, and `low` and `high` (to one part in a thousand) and `bound` are the same. *Unit*, *kind*, *role*:
read, and that field is the same too. *Event*: of the pairs whose label states one, those with the same
lemma. Recall divides by the labelled, precision by those read. A length of time that the time reader takes
(on either side) is left out of both: that is measured with the times.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from claims.extraction.candidate import Figure
from claims.extraction.figures.find import find_figures
from claims.extraction.parsing.read import read_parse
from claims.extraction.text.acronyms import keep_acronyms
from claims.extraction.text.loader import load
from claims.extraction.times.find import find_times
from claims.extraction.vocabulary.bounds import without_bound
from training.corpora import DataMissing
from training.scorecard import Row

if TYPE_CHECKING:
    from spacy.language import Language

OWN = Path(__file__).parent.parent / "tests" / "data" / "figures.jsonl"
LABELS = ("CARDINAL", "PERCENT", "MONEY", "MEASURE")
_TOLERANCE = 1e-3
_Span = tuple[int, int]


class Reading(NamedTuple):
    """The figures of one text, and the spans of its times."""

    text: str
    figures: tuple[Figure, ...]
    times: tuple[_Span, ...]


@dataclass(slots=True)
class Recall:
    """How many of a label's spans were found, and found exactly."""

    gold: int = 0
    found: int = 0
    exact: int = 0


@dataclass(slots=True)
class Found:
    """Counts on one half of IE-ER. `missed` and `extra` show what went wrong."""

    labels: dict[str, Recall] = field(default_factory=lambda: {label: Recall() for label in LABELS})
    figures: int = 0
    right: int = 0
    missed: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """Found over all four labels, 0..1."""
        return _ratio(
            sum(row.found for row in self.labels.values()), sum(row.gold for row in self.labels.values())
        )


@dataclass(slots=True)
class Read:
    """Counts on one half of the own set."""

    gold: int = 0
    read: int = 0
    found: int = 0
    value: int = 0
    unit: int = 0
    kind: int = 0
    role: int = 0
    events: int = 0
    event: int = 0
    wrong: list[str] = field(default_factory=list)


def readings(texts: Iterable[str], nlp: Language) -> Iterator[Reading]:
    """Yield what is read in each text."""
    docs = (keep_acronyms(nlp.make_doc(text)) for text in texts)
    for doc in nlp.pipe(docs, batch_size=64):
        times = tuple((time.start, time.end) for time in find_times(doc.text))
        yield Reading(doc.text, find_figures(read_parse(doc), times), times)


def is_held(name: str) -> bool:
    """Tell whether a document belongs to the half that rules are never tuned on."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 2 == 1


def on_ieer(shared: Path, nlp: Language) -> dict[str, Found]:
    """Return the counts of both halves of IE-ER, "tune" and "held". Raises DataMissing."""
    path = shared / "data-research" / "ieer-1999" / "train.jsonl"
    if not path.is_file():
        raise DataMissing(f"There is no IE-ER set at {path}.")
    documents = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    halves = {"tune": Found(), "held": Found()}
    for document, reading in zip(documents, readings((one["text"] for one in documents), nlp), strict=True):
        count_found(halves["held" if is_held(document["doc"]) else "tune"], document["spans"], reading)
    return halves


def count_found(score: Found, spans: Sequence[dict[str, Any]], reading: Reading) -> None:
    """Add one document of IE-ER to a score."""
    figures = [(figure.start, figure.end) for figure in reading.figures]
    keys = [((one["start"], one["end"]), one["label"]) for one in spans if not one.get("optional")]
    for span, label in keys:
        if label not in LABELS:
            continue
        row, text = score.labels[label], reading.text
        row.gold += 1
        if any(_touch(span, other) for other in figures) or (label == "MEASURE" and _in_time(span, reading)):
            row.found += 1
        else:
            score.missed.append(f"{label}: {_shown(text, span)}")
        row.exact += any(_bare(text, span) == _bare(text, other) for other in figures)
    known = [
        (one["start"], one["end"]) for one in spans if one["label"] in (*LABELS, "DURATION", "DATE", "TIME")
    ]
    for span in figures:
        right = any(_touch(span, other) for other in known)
        score.figures += 1
        score.right += right
        if not right:
            score.extra.append(_shown(reading.text, span))


def _in_time(span: _Span, reading: Reading) -> bool:
    return any(_touch(span, time) for time in reading.times)


def _touch(one: _Span, other: _Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _bare(text: str, span: _Span) -> _Span:
    """Return a span without the words of a bound and the blanks at its edges."""
    first, last = without_bound(text[span[0] : span[1]])
    return span[0] + first, span[0] + last


def _shown(text: str, span: _Span) -> str:
    before, after = text[max(0, span[0] - 40) : span[0]], text[span[1] : span[1] + 30]
    return f"{before}[{text[span[0] : span[1]]}]{after}".replace("\n", " ")


def on_own_set(nlp: Language, path: Path = OWN) -> dict[str, Read]:
    """Return the counts of both halves of the own set, "tune" and "held"."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    halves = {"tune": Read(), "held": Read()}
    for row, reading in zip(rows, readings((row["sentence"] for row in rows), nlp), strict=True):
        count_read(halves["held" if row["held"] else "tune"], row["figures"], reading)
    return halves


def count_read(score: Read, labelled: Sequence[dict[str, Any]], reading: Reading) -> None:
    """Add one labelled sentence to a score."""
    gold = [one for one in labelled if one["kind"] != "duration" or not _in_time(_span(one), reading)]
    score.gold += len(gold)
    score.read += len(reading.figures)
    left = list(reading.figures)
    for one in gold:
        figure = next((other for other in left if _touch(_span(one), (other.start, other.end))), None)
        if figure is None:
            score.wrong.append(f"not found: {_shown(reading.text, _span(one))}")
            continue
        left.remove(figure)
        _count_pair(score, one, figure, reading.text)
    score.wrong += [f"no figure: {_shown(reading.text, (other.start, other.end))}" for other in left]


def _span(one: dict[str, Any]) -> _Span:
    return one["start"], one["start"] + len(one["text"])


def _count_pair(score: Read, one: dict[str, Any], figure: Figure, text: str) -> None:
    score.found += 1
    if "event" in one:
        score.events += 1
        score.event += one["event"] == figure.event
        if one["event"] != figure.event:
            score.wrong.append(f"event {one['event']!r}, read {figure.event!r}: {_shown(text, _span(one))}")
    same = one["bound"] == figure.bound and all(
        _close(one[side], other) for side, other in (("low", figure.low), ("high", figure.high))
    )
    score.value += same
    differing = [name for name in ("unit", "kind", "role") if one[name] != getattr(figure, name)]
    score.unit += same and "unit" not in differing
    score.kind += same and "kind" not in differing
    score.role += same and "role" not in differing
    if not same or differing:
        score.wrong.append(f"{'/'.join(differing) or 'value'}: {_shown(text, _span(one))} read {figure}")


def _close(gold: float | None, read: float | None) -> bool:
    if gold is None or read is None:
        return gold is read
    return math.isclose(gold, read, rel_tol=_TOLERANCE, abs_tol=1e-9)


def _ratio(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def rows(shared: Path, nlp: Language | None = None) -> list[Row]:
    """Return the lines of the scorecard: the held halves. Raises DataMissing."""
    nlp = nlp or load()
    found, read = on_ieer(shared, nlp)["held"], on_own_set(nlp)["held"]
    return [
        Row("numbers found", "IE-ER, held half", found.recall, 0.92),
        Row(
            "numbers read, value and bound: recall", "own set, held half", _ratio(read.value, read.gold), 0.97
        ),
        Row(
            "numbers read, value and bound: precision",
            "own set, held half",
            _ratio(read.value, read.read),
            0.97,
        ),
    ]


def report(shared: Path, nlp: Language | None = None) -> str:
    """Return both measurements as text; of the halves to tune on, what went wrong too. Raises DataMissing."""
    nlp = nlp or load()
    lines: list[str] = []
    for half, found in on_ieer(shared, nlp).items():
        lines += [
            f"IE-ER {half}: found {found.recall:.3f}, precision {_ratio(found.right, found.figures):.3f}"
        ]
        lines += [
            f"  {label:9} {row.found}/{row.gold} found = {_ratio(row.found, row.gold):.3f}"
            f"   exact {_ratio(row.exact, row.gold):.3f}"
            for label, row in found.labels.items()
        ]
        if half == "tune":
            lines += [f"    missed {miss}" for miss in found.missed]
    for half, read in on_own_set(nlp).items():
        lines += [f"own set {half}: {read.gold} labelled, {read.read} read"]
        lines += [
            f"  {name:6} recall {_ratio(value, read.gold):.3f}   precision {_ratio(value, read.read):.3f}"
            for name, value in (
                ("found", read.found),
                ("read", read.value),
                ("unit", read.unit),
                ("kind", read.kind),
                ("role", read.role),
            )
        ]
        lines += [f"  event  {read.event}/{read.events} = {_ratio(read.event, read.events):.3f}"]
        if half == "tune":
            lines += [f"    {wrong}" for wrong in read.wrong]
    return "\n".join(lines)
