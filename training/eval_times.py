"""Times that extraction finds, and the days they mean, against TimeML (TimeBank and AQUAINT, TIMEX3).

Each document is read paragraph by paragraph with its creation day as the day of publication, blanks collapsed.

*Found*: a TIMEX3 that some mention overlaps; where several do, the one that shares most characters answers for
it. *Exact*: the mention's span is that of the TIMEX3. *Recall*: found over all TIMEX3 of the type. *Precision* is
over all mentions: those that overlap a TIMEX3 of any type.

*Value right*, over those found whose gold value denotes something:

- DATE and TIME. A gold value denotes an interval of days: 1998-02-13 (a time of day counts as its day), 1998-W07,
  1998-W07-WE (Saturday and Sunday), 1998-02, 1998-Q2, 1998-H1, 1998, 199 (a decade), 19 (a century), 1998-SU (SP from
  March, SU from June, FA from September, WI from December, three months each). Ours is right when it is that
  interval; or the part of it up to, or from, the document's day, because "this year" in a report means its part so
  far; or one within it where the gold value is coarser than the words: unknown places (1998-02-XX, 1998-WXX), or
  words that name a part of the period (early, earlier, mid, late, later, start, beginning, middle, end, half,
  weekend, ...). An open side ("since 1998", "until May") is judged by the closed one, and "since" and "until"
  mentions by the TIMEX3's own time: the side that the TIMEX3 names must equal its first or last day.
- PRESENT_REF, PAST_REF, FUTURE_REF denote no days: ours is right when both sides are unknown; PRESENT_REF also
  when it is the document's day, PAST_REF when it ends and FUTURE_REF when it begins no other side of that day.
- DURATION. Right when the length is the same in months, or in seconds for units below a month (P2W = P14D); an X in
  the gold value (PXW) asks for an unknown count of any unit, P1.5Y = P18M.
- Values outside these forms (a DATE with P1D, a DURATION with 1998-Q3) and SET are not judged.

Documents fall into `tune`, looked at while rules are made, and `held`, only scored, by a hash of their name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from claims.extraction.parsing.parse import Parse
from claims.extraction.parsing.read import read_parse
from claims.extraction.text.loader import load
from claims.extraction.times import days
from claims.extraction.times.days import Interval
from claims.extraction.times.find import find_all_times
from claims.extraction.times.mention import TimeMention
from claims.extraction.times.moment import read_time
from training.corpora import DataMissing
from training.scorecard import Row

if TYPE_CHECKING:
    from spacy.language import Language

FOLDER = Path("data-research") / "timeml-tbaq"
SPLITS = ("tune", "held")
TYPES = ("DATE", "DURATION", "TIME")
_TAG = re.compile(r"<TIMEX3([^>]*)>|</TIMEX3>|<[^>]*>")
_FIELD = re.compile(r'(\w+)="([^"]*)"')
_ENTITIES = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'"}
_PART = re.compile(
    r"\b(?:early|earlier|mid|middle|late|later|end|start|beginning|half|part|most|close|rest|so far|weekend|latest|just)\b",
    re.IGNORECASE,
)
_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_SECONDS = {"S": 1.0, "M": 60.0, "H": 3600.0}
_DAYS = {"D": 86400.0, "W": 604800.0}
_MONTHS = {"M": 1.0, "Q": 3.0, "Y": 12.0, "E": 120.0, "C": 1200.0, "L": 12000.0}


class Gold(NamedTuple):
    """A TIMEX3 over `[start, end)` of its paragraph."""

    start: int
    end: int
    type: str
    value: str


class Paragraph(NamedTuple):
    """One paragraph of a document created on `day`."""

    document: str
    day: date
    text: str
    golds: list[Gold]


@dataclass(slots=True)
class Score:
    """Counts of one type in one half."""

    gold: int = 0
    found: int = 0
    exact: int = 0
    judged: int = 0
    right: int = 0
    misses: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """Share of the TIMEX3 that a mention overlaps, 0..1."""
        return self.found / self.gold if self.gold else 0.0

    @property
    def accuracy(self) -> float:
        """Share of the judged values that are right, 0..1."""
        return self.right / self.judged if self.judged else 0.0


class Scores(NamedTuple):
    """Scores by half and type, and by half how many mentions there are and overlap a TIMEX3."""

    by_type: dict[tuple[str, str], Score]
    mentions: dict[str, list[int]]

    def joint(self, split: str, types: Sequence[str] = ("DATE", "DURATION")) -> Score:
        """Return the counts of several types together."""
        total = Score()
        for name in types:
            one = self.by_type[split, name]
            total.gold, total.found = total.gold + one.gold, total.found + one.found
            total.exact, total.judged = total.exact + one.exact, total.judged + one.judged
            total.right += one.right
        return total


def split_of(name: str) -> str:
    """Return the half, "tune" or "held", that a document belongs to."""
    return SPLITS[int.from_bytes(sha256(name.encode()).digest()[:4], "big") % 2]


def read_documents(shared: Path) -> Iterator[Paragraph]:
    """Yield the paragraphs of all documents. Raises DataMissing."""
    files = sorted((shared / FOLDER).glob("*/*.tml"))
    if not files:
        raise DataMissing(f"There are no TimeML documents in {shared / FOLDER}.")
    for file in files:
        yield from read_document(file.name, file.read_text(encoding="utf-8"))


def read_document(name: str, markup: str) -> Iterator[Paragraph]:
    """Yield the paragraphs of one TimeML document."""
    stamp = re.search(r"<DCT>.*?value=\"(\d{4}-\d\d-\d\d)", markup, re.DOTALL)
    body = re.search(r"<TEXT>(.*?)</TEXT>", markup, re.DOTALL)
    if stamp is None or body is None:
        return
    for block in re.split(r"\n\s*\n", body[1]):
        text, golds = _unmark(block)
        if text:
            yield Paragraph(name, date.fromisoformat(stamp[1]), text, golds)


def _unmark(block: str) -> tuple[str, list[Gold]]:
    text, golds, last = "", [], 0
    opened: tuple[int, dict[str, str]] | None = None
    for tag in _TAG.finditer(block):
        text = _append(text, block[last : tag.start()])
        last = tag.end()
        if tag[1] is not None:
            opened = len(text), dict(_FIELD.findall(tag[1]))
        elif tag[0] == "</TIMEX3>" and opened:
            start, fields = opened
            start += len(text[start:]) - len(text[start:].lstrip())
            golds.append(Gold(start, len(text.rstrip()), fields["type"], fields.get("value", "")))
            opened = None
    return _append(text, block[last:]).rstrip(), golds


def _append(text: str, more: str) -> str:
    for name, sign in _ENTITIES.items():
        more = more.replace(name, sign)
    more = re.sub(r"\s+", " ", more)
    return text + (more.lstrip() if not text or text.endswith(" ") else more)


def measure(paragraphs: Iterable[Paragraph], nlp: Language) -> Scores:
    """Return the scores of the mentions that extraction finds in `paragraphs`."""
    scores = Scores(
        {(split, name): Score() for split in SPLITS for name in (*TYPES, "SET")}, defaultdict(lambda: [0, 0])
    )
    pairs = ((item.text, item) for item in paragraphs)
    for doc, item in nlp.pipe(pairs, as_tuples=True, batch_size=256):
        parse, split = read_parse(doc), split_of(item.document)
        mentions = find_all_times(item.text, item.day)
        hits = [mention for mention in mentions if any(_shared(mention, gold) for gold in item.golds)]
        scores.mentions[split][0] += len(mentions)
        scores.mentions[split][1] += len(hits)
        for other in (mention for mention in mentions if mention not in hits):
            scores.by_type[split, "DATE"].misses.append(f"extra    {_context(item.text, other)}")
        for gold in item.golds:
            _count(scores.by_type[split, gold.type], parse, item, gold, mentions)
    return scores


def _count(score: Score, parse: Parse, item: Paragraph, gold: Gold, mentions: Sequence[TimeMention]) -> None:
    score.gold += 1
    best = max(mentions, key=lambda mention: _shared(mention, gold), default=None)
    if best is None or not _shared(best, gold):
        score.misses.append(f"missed   {gold.value}: {_context(item.text, gold)}")
        return
    score.found += 1
    score.exact += (best.start, best.end) == (gold.start, gold.end)
    interval = read_time(parse, best)
    words = item.text[min(gold.start, best.start) : max(gold.end, best.end)]
    verdict = judge(gold, words, best, interval, item.day)
    if verdict is not None:
        score.judged += 1
        score.right += verdict
    if verdict is False:
        ours = best.duration if gold.type == "DURATION" else "/".join(str(side) for side in interval)
        score.misses.append(f"misread  {gold.value}, ours {ours}: {_context(item.text, gold)} {item.day}")


def judge(gold: Gold, words: str, mention: TimeMention, interval: Interval, day: date) -> bool | None:
    """Tell whether a mention means what a TIMEX3 says, `words` being what both cover; None where its value is not judged."""
    if gold.type == "DURATION":
        length = months_or_seconds(gold.value)
        return None if length is None else length == months_or_seconds(mention.duration)
    if gold.type not in ("DATE", "TIME"):
        return None
    if gold.value.endswith("_REF"):
        return _is_reference(gold.value, interval, day)
    meant = days_of(gold.value)
    if meant is None:
        return None
    coarse = "X" in gold.value or _PART.search(words) is not None
    return _means(interval, meant, mention, day, coarse)


def _is_reference(value: str, ours: Interval, day: date) -> bool:
    if not ours.known:
        return True
    if value == "PRESENT_REF":
        return ours == days.day(day)
    if value == "PAST_REF":
        return ours.last is None or ours.last <= day
    return ours.first is None or ours.first >= day


def _means(ours: Interval, gold: Interval, mention: TimeMention, day: date, coarse: bool) -> bool:
    first, last = gold
    if first is None or last is None or not ours.known:
        return False
    if mention.link == "since":
        return ours.first == first
    if mention.link in ("until", "till", "by"):
        return ours.last == last or (coarse and ours.last is not None and first <= ours.last <= last)
    if mention.link == "before":
        return ours.last == first - timedelta(days=1)
    if mention.link == "after":
        return ours.first == last
    if mention.link == "from":
        return first in ours or last in ours
    if first <= day <= last and ours in (Interval(first, day), Interval(day, last)):
        return True
    inside = ours.first is not None and ours.last is not None and first <= ours.first <= ours.last <= last
    return ours == gold or (coarse and inside)


def days_of(value: str) -> Interval | None:
    """Return the interval of days that a TIMEX3 value denotes, or None where it denotes none."""
    bare = re.sub(r"T.*$", "", value)
    while bare.endswith(("-XX", "-WXX", "-QX")):
        bare = bare.rpartition("-")[0]
    try:
        return _days_of(bare.replace("X", ""))
    except (ValueError, KeyError):
        return None


def _days_of(value: str) -> Interval | None:
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return days.day(date.fromisoformat(value))
    if week := re.fullmatch(r"(\d{4})-W(\d\d?)(-WE)?", value):
        monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
        return Interval(monday + timedelta(days=5 if week[3] else 0), monday + timedelta(days=6))
    if month := re.fullmatch(r"(\d{4})-(\d\d)", value):
        return days.month(int(month[1]), int(month[2]))
    if part := re.fullmatch(r"(\d{4})-([QH])(\d)", value):
        length = 3 if part[2] == "Q" else 6
        return _months(int(part[1]), (int(part[3]) - 1) * length + 1, length)
    if season := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
        return _months(int(season[1]), _SEASONS[season[2]], 3)
    if re.fullmatch(r"\d{2,4}", value):
        width: int = 10 ** (4 - len(value))
        return Interval(date(int(value) * width, 1, 1), date(int(value) * width + width - 1, 12, 31))
    return None


def _months(year: int, month: int, count: int) -> Interval:
    first = date(year, month, 1)
    return Interval(first, days.add_months(first, count) - timedelta(days=1))


def months_or_seconds(value: str) -> tuple[str, float] | None:
    """Return a length in ISO 8601 as ("months", n) or ("seconds", n), ("unknown", 0) for "PXW"; else None."""
    if re.fullmatch(r"PT?X+[A-Z]?", value):
        return "unknown", 0.0
    match = re.fullmatch(r"P((?:[\d.]+[YEMCLQDW])*)(?:T((?:[\d.]+[HMS])+))?", value)
    if not match or value == "P":
        return None
    months = seconds = 0.0
    for number, unit in re.findall(r"([\d.]+)([A-Z])", match[1]):
        months += float(number) * _MONTHS.get(unit, 0.0)
        seconds += float(number) * _DAYS.get(unit, 0.0)
    for number, unit in re.findall(r"([\d.]+)([A-Z])", match[2] or ""):
        seconds += float(number) * _SECONDS[unit]
    return ("months", months) if months else ("seconds", seconds)


def _shared(mention: TimeMention, gold: Gold) -> int:
    return max(0, min(mention.end, gold.end) - max(mention.start, gold.start))


def _context(text: str, span: TimeMention | Gold) -> str:
    start, end = span.start, span.end
    return f"{text[max(0, start - 40) : start]}[{text[start:end]}]{text[end : end + 25]}"


def rows(shared: Path, nlp: Language | None = None) -> list[Row]:
    """Return the lines for the scorecard: both halves together and each alone. Raises DataMissing."""
    scores = measure(read_documents(shared), nlp or load())
    both = Scores({**scores.by_type, **_both(scores)}, scores.mentions)
    table: list[Row] = []
    for split, on in (("both", "TimeML"), ("tune", "TimeML, looked at"), ("held", "TimeML, held out")):
        joint = both.joint(split)
        table.append(Row("dates and durations: value of those found", on, joint.accuracy, 0.82))
        table.append(Row("dates and durations: recall", on, joint.recall, 0.85))
    return table


def _both(scores: Scores) -> dict[tuple[str, str], Score]:
    joined = {}
    for name in TYPES:
        parts = [scores.by_type[split, name] for split in SPLITS]
        joined["both", name] = Score(
            *(
                sum(getattr(part, count) for part in parts)
                for count in ("gold", "found", "exact", "judged", "right")
            )
        )
    return joined


def report(shared: Path, nlp: Language | None = None, *, misses: bool = False) -> str:
    """Return the measurement as text; with `misses` also what went wrong in the half `tune`. Raises DataMissing."""
    scores = measure(read_documents(shared), nlp or load())
    return "\n".join(lines_of(scores, misses))


def lines_of(scores: Scores, misses: bool) -> Iterator[str]:
    """Yield the lines of the report."""
    yield f"{'half':6}{'type':16}{'gold':>6}{'recall':>8}{'exact':>8}{'value':>8}{'judged':>8}"
    for split in SPLITS:
        for name, score in [(name, scores.by_type[split, name]) for name in TYPES] + [
            ("DATE, DURATION", scores.joint(split))
        ]:
            exact = score.exact / score.gold if score.gold else 0.0
            yield (
                f"{split:6}{name:16}{score.gold:6}{score.recall:8.3f}{exact:8.3f}{score.accuracy:8.3f}{score.judged:8}"
            )
        total, hits = scores.mentions[split]
        yield f"{split:6}mentions {total}, of them over a TIMEX3 {hits} = {hits / total if total else 0:.3f}"
    if misses:
        for name in TYPES:
            yield from (f"{name} {miss}" for miss in scores.by_type["tune", name].misses)
