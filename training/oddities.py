"""Claims that cannot be right whatever the article says, found without labels: `python -m training.oddities FILE.jsonl ...`.

Labelled sets are small, and show a fault of one claim in fifty late. Here every claim of many articles is looked through for what no right claim
has: a time that ends before it begins, a place in small letters, somebody of 130 years, deaths without a word of harm. Each line of
a file is an article as JSON, `{"text": ..., "date": "2031-08-17"}`, the date optional. Printed are how many claims have each oddity, per 1,000
claims too, and a random few of them. A few are right all the same ("the" that a quotation ends with); the rate is no error rate.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from claims.extraction import Article, Candidate, Figure, extract_many
from claims.extraction.vocabulary.lexicon import words

_OPEN_ENDS = words("of and or but the a an who which his its their than")
_OPEN_STARTS = words("and or but , than of")
_PRONOUNS = words("he she they it who which one several some many others another there that this")
_DAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_HARM = re.compile(
    r"kill|dead|die|dying|death|injur|wound|hurt|casualt|victim|toll|fatal|shot|bod|succumb|murder|drown|surviv|bur|life|lives|hospital|harm|stab"
    r"|missing|perish|crush|execut|suicid|homicid|slay|slain|massacre|remains|suffocat|manslaughter|lethal",
    re.IGNORECASE,
)
_OLDEST = 115  # years
_YEARS_AHEAD = 5


def oddities_of(claim: Candidate, told: date | None) -> Iterator[tuple[str, str]]:
    """Yield for each thing that cannot be right about a claim its kind and the words that show it. `told` is the day of the article."""
    said = claim.quote.lower().split()
    if said[-1].strip(".,;") in _OPEN_ENDS:
        yield "ends within a phrase", claim.quote
    if said[0] in _OPEN_STARTS:
        yield "begins within a phrase", claim.quote
    if claim.quote.count("(") != claim.quote.count(")"):
        yield "half of a bracket", claim.quote
    if claim.event == "casualty" and _HARM.search(claim.quote) is None:
        yield "deaths and injuries without a word of harm", claim.quote
    for place in claim.places:
        if place.text == place.text.lower():
            yield "a place in small letters", f"{place.text} | {claim.quote}"
    yield from _of_claimant(claim)
    yield from _of_time(claim, told)
    for figure in claim.figures:
        yield from ((kind, f"{figure.text} | {claim.quote}") for kind in _of_figure(figure))


def _of_claimant(claim: Candidate) -> Iterator[tuple[str, str]]:
    if claim.claimant is None:
        return
    name = claim.claimant.name
    shown = f"{name} | {claim.quote}"
    if name.lower() in _PRONOUNS:
        yield "a pronoun as claimant", shown
    if _DAY.match(name):
        yield "a day as claimant", shown
    if len(re.findall(r"[^\W\d_]", name)) < 2:
        yield "a claimant without letters", shown


def _of_time(claim: Candidate, told: date | None) -> Iterator[tuple[str, str]]:
    if claim.when is None or claim.when.value_start is None:
        return
    start, end = claim.when.value_start, claim.when.value_end
    shown = f"{claim.when.text} ({start} to {end}) | {claim.quote}"
    if end is not None and end < start:
        yield "a time that ends before it begins", shown
    if told is not None and int(str(start)[:4]) > told.year + _YEARS_AHEAD:
        yield "a time far ahead", shown


def _of_figure(figure: Figure) -> Iterator[str]:
    low, high = figure.low, figure.high
    if low is not None and high is not None and low > high:
        yield "a range that runs backwards"
    if figure.kind == "age" and max(low or 0, high or 0) > _OLDEST:
        yield "an age that nobody reaches"
    if figure.kind == "count" and low == high and low is not None and low < 10 and low % 1:
        yield "part of a thing that is counted"


def report(articles: Sequence[Article], *, show: int, seed: int = 0) -> str:
    """Extract the articles and return a table of the oddities among their claims, under it `show` of each kind."""
    claims = 0
    found: dict[str, list[str]] = defaultdict(list)
    for article, candidates in zip(articles, extract_many(articles), strict=True):
        claims += len(candidates)
        for claim in candidates:
            for kind, shown in oddities_of(
                claim, article.published if isinstance(article.published, date) else None
            ):
                found[kind].append(shown)
    order = sorted(found, key=lambda kind: -len(found[kind]))
    lines = [f"articles {len(articles)}, claims {claims}"]
    lines += [
        f"{len(found[kind]):6} {1000 * len(found[kind]) / max(claims, 1):7.2f} per 1,000  {kind}"
        for kind in order
    ]
    pick = random.Random(seed)
    for kind in order if show else ():
        lines += ["", kind, *(f"  {one}" for one in pick.sample(found[kind], min(show, len(found[kind]))))]
    return "\n".join(lines)


def read_articles(paths: Iterable[Path], limit: int | None) -> Iterator[Article]:
    """Yield the first `limit` articles of each file, all without one. Raises ValueError for a line that is no article, with its place."""
    for path in paths:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()[:limit], 1):
            try:
                row = json.loads(line)
                told = date.fromisoformat(row["date"][:10]) if row.get("date") else None
                yield Article(row["text"], told)
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                raise ValueError(
                    f"{path}, line {number}: no article with a text and a date ({error})."
                ) from error


def main(argv: Sequence[str] | None = None) -> int:
    """Print the report on some files; 1 with a sentence on stderr where one cannot be read."""
    parser = argparse.ArgumentParser(prog="python -m training.oddities", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE.jsonl")
    parser.add_argument("--limit", type=int, help="read so many articles of each file")
    parser.add_argument(
        "--show", type=int, default=5, help="show so many of each kind (default: %(default)s)"
    )
    options = parser.parse_args(argv)
    try:
        print(report(list(read_articles(options.files, options.limit)), show=options.show))
    except (OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
