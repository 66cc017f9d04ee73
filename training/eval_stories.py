"""Measure whether articles find their story, with the function behind placing (`same_story.judge`).

Articles come one after another, as on a desk; each is judged against all that came before it within the window of placing.
*Placed*: its best match is the same document or the same story. *Precision*: the placed whose match tells the same event.
*Recall*: the placed-rightly among those whose event was told before. *Of pairs*: the same over all pairs of articles.

ECB+ has two events of a kind for each topic (two quakes, two elections), told by 7 to 12 articles each, without times; its
documents come in an order shuffled by a fixed seed. The weights were fitted on the topics of `tune`, by the last bit of the
SHA-256 of the topic's number; those of `held` were only scored. The violent corpus has local reports on shootings, never trained
on: whole months of it, so that every other shooting of those days is in the way, often in the same city, street and hospital.
The months of `tune` were looked at while the rules were made, those of `held` only scored. Wikinews has
series of follow-ups, days or weeks apart, which placing should at most suggest: *related* is any match but "unrelated".
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from claims.extraction import load
from claims.lineage.first_reading import read_sketch
from claims.lineage.stories.rarity import Usage
from claims.lineage.stories.same_story import (
    FOLLOW_UP,
    SAME_DOCUMENT,
    SAME_STORY,
    UNRELATED,
    Match,
    Telling,
    judge,
)
from claims.lineage.stories.sketch import telling_words
from training.corpora import DataMissing
from training.scorecard import Row

if TYPE_CHECKING:
    from spacy.language import Language

WINDOW = timedelta(days=30)
MONTHS = {"tune": ("2016-12", "2017-01"), "held": ("2017-02",)}
COMMON = 300  # as services/sketches.py
LONGEST = 20_000  # characters: some Wikinews articles are interviews of a hundred thousand
PLACED = (SAME_DOCUMENT, SAME_STORY)
PRECISION, RECALL = 0.95, 0.90
_NO_TEXT = re.compile(r"(?:https? ?:|www) ?")
_RANK = {SAME_DOCUMENT: 2, SAME_STORY: 2, FOLLOW_UP: 1, UNRELATED: 0}


@dataclass(frozen=True, slots=True)
class Text:
    """One article: the event that it tells (or the series that it belongs to, "" for none) and its words."""

    event: str
    headline: str
    text: str
    told: datetime | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an article: its best match, whether that tells the same event, and whether some article before did."""

    match: Match
    right: bool
    possible: bool


@dataclass(frozen=True, slots=True)
class Rates:
    """Precision and recall, 0..1, over so many found and so many to be found."""

    precision: float
    recall: float
    found: int
    wanted: int

    def __str__(self) -> str:
        return f"precision {self.precision:.3f}, recall {self.recall:.3f} ({self.found} placed, {self.wanted} to place)"


class Desk:
    """The stories as placing makes them, and in how many of them each telling word stands, as services/sketches.py counts."""

    def __init__(self) -> None:
        self._stories: list[int] = []
        self._having: dict[str, list[int]] = defaultdict(list)

    def usage(self, telling: Telling, near: Sequence[int]) -> Usage:
        """Return how the stories of the articles `near` an article in time use its words."""
        window = set(near)
        having = {}
        for word in telling_words(telling.sketch):
            latest = [number for number in self._having[word] if number in window][-COMMON:]
            having[word] = {self._stories[number] for number in latest}
        return Usage(having)

    def story_of(self, number: int) -> int:
        """Return the story that article `number` was put into."""
        return self._stories[number]

    def take(self, telling: Telling, like: int | None) -> None:
        """Put the next article into the story of article `like`, or one of its own."""
        number = len(self._stories)
        self._stories.append(number if like is None else self._stories[like])
        for word in telling_words(telling.sketch):
            self._having[word].append(number)


def rows(shared: Path, nlp: Language | None = None) -> list[Row]:
    """Return the measures that the table of all measures holds. Raises DataMissing."""
    ecb = _placed(_outcomes(read_ecb(shared / "data")["held"], nlp)[0])
    gun = _placed(_outcomes(read_violent(shared / "data-research")["held"], nlp)[0])
    return [
        Row("story found, precision", "ECB+ held", ecb.precision, PRECISION),
        Row("story found, recall", "ECB+ held", ecb.recall, RECALL),
        Row("story found, precision", "violent corpus held", gun.precision, 0.90),
        Row("story found, recall", "violent corpus held", gun.recall, 0.60),
    ]


def report(shared: Path, nlp: Language | None = None) -> str:
    """Return all measures as text. Raises DataMissing."""
    lines = []
    sets = {f"ECB+ {name}": texts for name, texts in read_ecb(shared / "data").items()}
    sets |= {
        f"violent corpus {name}": texts for name, texts in read_violent(shared / "data-research").items()
    }
    for name, texts in sets.items():
        outcomes, pairs = _outcomes(texts, nlp)
        lines += [f"{name}, {len(texts)} articles: {_placed(outcomes)}", f"  of pairs: {pairs}"]
        lines.append(f"  suggested besides: {_suggested(outcomes)}")
    lines.append(_series(read_series(shared / "data"), nlp))
    return "\n".join(lines)


def read_ecb(data: Path) -> dict[str, list[Text]]:
    """Return the documents of ECB+ by half. An event is a topic's first or second one. Raises DataMissing."""
    files = sorted((data / "ecbplus" / "xml").glob("*/*.xml"))
    if not files:
        raise DataMissing(f"There are no ECB+ documents in {data / 'ecbplus' / 'xml'}.")
    halves: dict[str, list[Text]] = {"tune": [], "held": []}
    for file in files:
        topic = file.parent.name
        text = _ecb_text(file, f"{topic}{'+' if file.stem.endswith('plus') else ''}")
        if text.text:
            halves["held" if sha256(topic.encode()).digest()[-1] % 2 else "tune"].append(text)
    for texts in halves.values():
        Random(1).shuffle(texts)
    return halves


def read_violent(research: Path) -> dict[str, list[Text]]:
    """Return the reports of MONTHS in the order of their days, each text once; the round-up of a night, which stands under several
    incidents, tells of none. Raises DataMissing."""
    lines = _lines(research / "gva-violent-corpus" / "articles.jsonl")
    incidents: dict[str, set[str]] = defaultdict(set)
    for one in lines:
        incidents[one["text"]].add(one["incident"])
    once = {one["text"]: one for one in lines if len(incidents[one["text"]]) == 1}
    ordered = sorted(once.values(), key=lambda one: (one["date"], one["doc_id"]))
    return {
        name: [
            Text(one["incident"], one["title"], one["text"], _day(one["date"]))
            for one in ordered
            if one["date"][:7] in months
        ]
        for name, months in MONTHS.items()
    }


def read_series(data: Path) -> list[Text]:
    """Return all of Wikinews in the order of its days; articles of a series carry its number. Raises DataMissing."""
    series = json.loads((data / "wikinews" / "series.json").read_text(encoding="utf-8"))
    number = {one["url"]: str(at) for at, group in enumerate(series) for one in group}
    found = sorted(_lines(data / "wikinews" / "articles.jsonl"), key=lambda one: (one["date"], one["url"]))
    return [Text(number.get(one["url"], ""), one["title"], one["text"], _day(one["date"])) for one in found]


def _outcomes(texts: Sequence[Text], nlp: Language | None) -> tuple[list[Outcome], Rates]:
    """Judge each article against those before it; also the rates over all pairs."""
    tellings = list(_tellings(texts, nlp or load()))
    outcomes, pairs = [], []
    desk = Desk()
    for at, telling in enumerate(tellings):
        near = [before for before in range(at) if _near(texts[at], texts[before])]
        usage = desk.usage(telling, near)
        judged = [
            (
                judge(telling, tellings[before], rarity=usage.beside(desk.story_of(before))),
                _same(texts[at], texts[before]),
                before,
            )
            for before in near
        ]
        pairs += judged
        match, right, before = max(
            judged,
            key=lambda one: (_RANK[one[0].kind], one[0].score),
            default=(Match(UNRELATED, 0.0, ""), False, -1),
        )
        outcomes.append(Outcome(match, right, any(same for _, same, _ in judged)))
        desk.take(telling, before if match.kind in PLACED else None)
    return outcomes, _rates([(match.kind in PLACED, same, same) for match, same, _ in pairs])


def _same(one: Text, other: Text) -> bool:
    return one.event == other.event != ""


def _tellings(texts: Iterable[Text], nlp: Language) -> Iterator[Telling]:
    for one in texts:
        sketch = read_sketch(one.text[:LONGEST], headline=one.headline, published=one.told, nlp=nlp)
        yield Telling(sketch, one.headline, one.told)


def _near(one: Text, other: Text) -> bool:
    return one.told is None or other.told is None or abs(one.told - other.told) <= WINDOW


def _placed(outcomes: Sequence[Outcome]) -> Rates:
    return _rates([(one.match.kind in PLACED, one.right, one.possible) for one in outcomes])


def _rates(cases: Sequence[tuple[bool, bool, bool]]) -> Rates:
    """Each case: whether it was placed, whether rightly, and whether it could have been."""
    found = sum(placed for placed, _, _ in cases)
    right = sum(placed and good for placed, good, _ in cases)
    wanted = sum(possible for _, _, possible in cases)
    return Rates(right / found if found else 0.0, right / wanted if wanted else 0.0, found, wanted)


def _suggested(outcomes: Sequence[Outcome]) -> str:
    suggested = [one for one in outcomes if one.match.kind == FOLLOW_UP]
    return f"{len(suggested)}, {sum(one.right for one in suggested)} of them the same event"


def _series(texts: Sequence[Text], nlp: Language | None) -> str:
    outcomes, _ = _outcomes(texts, nlp)
    of_series = [one for text, one in zip(texts, outcomes, strict=True) if text.event and one.possible]
    strangers = [one for text, one in zip(texts, outcomes, strict=True) if not text.event]
    related = sum(one.right and one.match.kind != UNRELATED for one in of_series)
    placed = sum(one.match.kind in PLACED for one in strangers)
    suggested = sum(one.match.kind == FOLLOW_UP for one in strangers)
    return (
        f"Wikinews series: {related} of {len(of_series)} follow-ups find their series; of {len(strangers)} articles of no series"
        f" {placed} are placed with another one and {suggested} get a suggestion"
    )


def _ecb_text(file: Path, event: str) -> Text:
    sentences: dict[str, list[str]] = {}
    for token in ElementTree.parse(file).getroot().iter("token"):  # noqa: S314  a corpus, not what somebody sent
        sentences.setdefault(token.get("sentence", ""), []).append(token.text or "")
    lines = [" ".join(words) for words in sentences.values()]
    lines = [line for line in lines if not _NO_TEXT.match(line)]
    return Text(event, lines[0] if lines else "", "\n\n".join(lines))


def _lines(path: Path) -> list[dict[str, str]]:
    if not path.is_file():
        raise DataMissing(f"There is no {path}.")
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _day(iso: str) -> datetime:
    return datetime.fromisoformat(iso).replace(hour=12, tzinfo=UTC)
