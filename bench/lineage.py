"""`python -m bench.lineage`: what comparing two articles costs beyond spaCy, and finding a story among many articles.

The two articles are invented, of 60 claims each; the aim is at most 50 ms for reading, aligning and adding up their claims, the
parse of the pipeline apart. They are compared as `manage.py compare` does, whose reading goes on from what extraction has read,
and as a desk's stored claims are, where what each says is kept beside it and no parse is needed. For the look-up a desk is filled with sketches of 100,000 invented articles of one month, in a
data folder of its own (`DATABASE_URL`, where it is set, names the database instead); the aim is at most 50 ms for each.
"""

from __future__ import annotations

import argparse
import gc
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import date
from typing import Any

from rich.console import Console
from rich.table import Table

from bench import measure
from bench.invented import two_tellings
from claims.extraction import Article, Candidate, Options, load
from claims.extraction.pipeline import candidates_of, read_paragraphs
from claims.extraction.text.pieces import find_pieces
from claims.lineage.links.align import align
from claims.lineage.links.relations import Told
from claims.lineage.statement import Statement
from claims.lineage.statements.packing import pack, print_of, unpack
from claims.lineage.statements.reading import statements_of
from claims.lineage.sums.find import find_sums

PUBLISHED = date(2026, 3, 14)
# The later article is a day younger.
TOLD = Told(days=1.0, first=PUBLISHED)
STAGES = ("spaCy", "extract", "read", "align", "sums")
STORED = 1000  # the seeds of stored claims go on from here
BEYOND = ("read", "align", "sums")


@dataclass(frozen=True, slots=True)
class Spent:
    """Milliseconds of each stage in each round, and the claims of both articles of the last one.

    `memory` is the MiB that it all added, `kept` the bytes that are stored of an article, in the middle of the rounds.
    """

    stages: dict[str, list[float]]
    claims: list[int]
    memory: float
    kept: float


def compare(claims: int, rounds: int, *, stored: bool) -> Spent:
    """Measure the comparison of two articles; with `stored` what their claims say comes from where a desk keeps it."""
    nlp = load()
    spent: dict[str, list[float]] = {stage: [] for stage in STAGES}
    counts: list[int] = []
    kept: list[int] = []
    before = measure.memory_mib()
    for number in range(-1, rounds):
        # Other articles each time: one that was read before would find warm caches.
        seed = number + 2 + (STORED if stored else 0)
        articles = [Article(text, PUBLISHED) for text in two_tellings(claims, seed=seed)]
        # As the pipeline's own batches do: the cycle collector would walk all parses again and again.
        gc.disable()
        with nlp.memory_zone():
            clock = _Clock()
            docs = [_parse(nlp, article) for article in articles]
            clock.stop("spaCy")
            read = [read_paragraphs(*pair) for pair in zip(articles, docs, strict=True)]
            found = [candidates_of(*pair, Options())[:claims] for pair in zip(articles, read, strict=True)]
            clock.stop("extract")
            sides = [statements_of(*side) for side in zip(read, found, strict=True)]
            clock.stop("read")
            if stored:
                rows = [_pack(*side) for side in zip(found, sides, strict=True)]
                kept += [len(row) for row in rows]
                clock.stop("pack")
                sides = [_unpack(*side) for side in zip(found, rows, strict=True)]
                clock.stop("read")
            align(sides[0], sides[1], told=TOLD)
            clock.stop("align")
            for side in sides:
                find_sums(side)
            clock.stop("sums")
        gc.enable()
        if number >= 0:
            for stage in STAGES:
                spent[stage].append(1000 * clock.spent[stage])
            counts = [len(side) for side in sides]
    return Spent(spent, counts, measure.memory_mib() - before, statistics.median(kept) if kept else 0)


def _pack(candidates: list[Candidate], statements: list[Statement]) -> bytes:
    prints = [print_of(candidate, PUBLISHED) for candidate in candidates]
    return pack(dict(zip(prints, statements, strict=True)))


def _unpack(candidates: list[Candidate], row: bytes) -> list[Statement]:
    """Read the statements as services/readings.py does, but for the query."""
    prints = [print_of(candidate, PUBLISHED) for candidate in candidates]
    said = unpack(row, prints)
    return [said[key] for key in prints]


def _parse(nlp: Any, article: Article) -> list[tuple[Any, Any]]:
    pieces = list(find_pieces(article.text))
    return list(zip(pieces, nlp.pipe([piece.text for piece in pieces]), strict=True))


class _Clock:
    """Seconds of the processor between one stop and the next."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = {}
        self.last = time.process_time()

    def stop(self, stage: str) -> None:
        now = time.process_time()
        self.spent[stage], self.last = now - self.last, now


def find_story(articles: int, lookups: int) -> str:
    """Return the lines that `bench._stories` prints, in a data folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        answer = subprocess.run(
            [sys.executable, "-m", "bench._stories", str(articles), str(lookups)],
            env={**os.environ, "STET_DATA": folder},
            capture_output=True,
            text=True,
        )
    if answer.returncode:
        raise SystemExit(f"The look-up failed: {answer.stderr.strip().splitlines()[-1]}")
    return answer.stdout.strip()


def _quantile(values: list[float], part: float) -> float:
    return sorted(values)[min(len(values) - 1, int(part * len(values)))]


def _table(spent: Spent) -> Table:
    rounds, kept = len(spent.stages["spaCy"]), f", {spent.kept:,.0f} bytes kept of each" if spent.kept else ""
    what = "stored claims" if spent.kept else "claims"
    table = Table(
        title=f"Two articles of {spent.claims[0]} and {spent.claims[1]} {what}, {rounds} rounds, {spent.memory:.0f} MiB more{kept}"
    )
    for heading in ("stage", "ms, median", "ms, 95 of 100", "of spaCy"):
        table.add_column(heading, justify="left" if heading == "stage" else "right")
    parse = statistics.median(spent.stages["spaCy"])
    # Stored claims were parsed when they came in.
    rows = {name: spent.stages[name] for name in (BEYOND if spent.kept else STAGES)}
    rows["read + align + sums"] = [
        sum(times) for times in zip(*(spent.stages[name] for name in BEYOND), strict=True)
    ]
    for name, values in rows.items():
        middle = statistics.median(values)
        table.add_row(name, f"{middle:.1f}", f"{_quantile(values, 0.95):.1f}", f"{middle / parse:.2f}")
    return table


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--claims", type=int, default=60)
    options.add_argument("--rounds", type=int, default=20)
    options.add_argument(
        "--articles", type=int, default=100_000, help="that the story is found among; 0: leave that out"
    )
    options.add_argument("--lookups", type=int, default=200)
    chosen = options.parse_args()
    console = Console()
    for stored in (False, True):
        console.print(_table(compare(chosen.claims, chosen.rounds, stored=stored)))
    if chosen.articles:
        console.print(find_story(chosen.articles, chosen.lookups))


if __name__ == "__main__":
    main()
