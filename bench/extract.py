"""`python -m bench.extract`: what extraction costs on top of the bare pipeline, and an article from upload to page.

Over the same articles on the same machine:

bare      spaCy's `nlp.pipe` over the texts, 32 at a time, as trained
extract   `claims.extraction.extract_many` over the texts, 32 at a time (it runs the same pipeline)
desk      upload through the services, then the bundled broker and a worker, until every run is done
one       a 600-word article, posted to the web page with a warm worker, until its page shows claims

bare and extract take turns batch by batch in one process. "of bare" is words per processor second beside the bare
pipeline's (the aim is 0.80); for the desk it is words per second on the clock.
"""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench import corpus, measure
from claims.extraction import Article, extract_many, load

BATCH = 32
WARM = 4
MANAGE = Path(__file__).resolve().parents[1] / "manage.py"
PUBLISHED = date(2020, 1, 15)


def bare(texts: list[str]) -> None:
    """The pipeline alone."""
    nlp = load()
    for start in range(0, len(texts), BATCH):
        with nlp.memory_zone():
            for _ in nlp.pipe(texts[start : start + BATCH], batch_size=BATCH):
                pass


def extract(texts: list[str]) -> None:
    """The pipeline and all that finds claims."""
    for _ in extract_many((Article(text, PUBLISHED) for text in texts), batch_size=BATCH):
        pass


def desk(texts: list[str]) -> tuple[float, float]:
    """Seconds from the first upload until every run is done, and for one article to its page, with `manage.py up` in a data folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "STET_DATA": folder, "PORT": "0", "WORKER_CONCURRENCY": "1"}
        environment.pop("DATABASE_URL", None)
        environment.pop("REDIS_URL", None)
        up = subprocess.Popen(
            [sys.executable, MANAGE, "up"], env=environment, stdout=subprocess.PIPE, text=True
        )
        try:
            _wait_for_address(up)
            return _upload(texts, environment)
        finally:
            up.send_signal(signal.SIGINT)
            up.wait(timeout=60)


def _wait_for_address(up: subprocess.Popen[str]) -> None:
    assert up.stdout is not None
    for line in up.stdout:
        if "http://" in line:
            return
    raise SystemExit("manage.py up did not start; run it by hand to see why.")


def _upload(texts: list[str], environment: dict[str, str]) -> tuple[float, float]:
    answer = subprocess.run(
        [sys.executable, "-m", "bench._upload"],
        input="\0".join(texts),
        env=environment,
        capture_output=True,
        text=True,
    )
    if answer.returncode:
        raise SystemExit(f"The upload failed: {answer.stderr.strip().splitlines()[-1]}")
    every, one = answer.stdout.split()
    return float(every), float(one)


def main() -> None:
    """Measure and print the table."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--articles", type=int, default=200)
    options.add_argument(
        "--corpus", type=Path, default=corpus.SHARED, help=".jsonl with a “text” field a line"
    )
    options.add_argument("--core", action="store_true", help="leave out the desk")
    chosen = options.parse_args()
    texts = corpus.load(chosen.corpus, articles=chosen.articles)
    started = time.strftime("%Y-%m-%d %H:%M")
    total = corpus.words(texts)
    batches = [texts[:WARM], *(texts[start : start + BATCH] for start in range(0, len(texts), BATCH))]
    spent = measure.side_by_side((bare, extract), batches)
    table = Table(title=f"{len(texts)} articles, {total:,} words, {started}")
    for heading in ("stage", "articles/s", "words/s", "words/CPU s", "of bare"):
        table.add_column(heading, justify="left" if heading == "stage" else "right")
    for name, seconds in zip(("bare", "extract"), spent, strict=True):
        table.add_row(
            name,
            f"{len(texts) / seconds.wall:.1f}",
            f"{total / seconds.wall:,.0f}",
            f"{total / seconds.cpu:,.0f}",
            f"{spent[0].cpu / seconds.cpu:.2f}",
        )
    if not chosen.core:
        every, one = desk(texts)
        table.add_row(
            "desk", f"{len(texts) / every:.1f}", f"{total / every:,.0f}", "", f"{spent[0].wall / every:.2f}"
        )
        table.add_row("one", f"{one:.2f} s", "", "", "")
    Console().print(table)


if __name__ == "__main__":
    main()
