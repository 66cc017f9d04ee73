"""`python -m bench.extract`: what extraction costs on top of the bare pipeline, and an article from upload to done.

Three stages over the same articles, one after the other on the same machine:

bare      spaCy's `nlp.pipe` over the texts, 32 at a time, as trained
extract   `claims.extraction.extract_many` over the texts, 32 at a time (it runs the same pipeline)
desk      upload through the services, then the bundled broker and a worker, until every run is done

"of bare" is words per processor second beside the bare pipeline's; for the desk it is words per second on the clock.
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


def desk(texts: list[str]) -> float:
    """Seconds from the first upload until every run is done, with `manage.py up` in a data folder of its own."""
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


def _upload(texts: list[str], environment: dict[str, str]) -> float:
    answer = subprocess.run(
        [sys.executable, "-m", "bench._upload"],
        input="\0".join(texts),
        env=environment,
        capture_output=True,
        text=True,
    )
    if answer.returncode:
        raise SystemExit(f"The upload failed: {answer.stderr.strip().splitlines()[-1]}")
    return float(answer.stdout)


def main() -> None:
    """Measure and print the table."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--articles", type=int, default=200)
    options.add_argument(
        "--corpus", type=Path, default=corpus.SHARED, help=".jsonl with a “text” field a line"
    )
    chosen = options.parse_args()
    texts = corpus.load(chosen.corpus, articles=chosen.articles)
    started = time.strftime("%Y-%m-%d %H:%M")
    total, warm = corpus.words(texts), texts[:WARM]
    figures = {stage.__name__: measure.alone(stage, warm, texts) for stage in (bare, extract)}
    table = Table(title=f"{len(texts)} articles, {total:,} words, {started}")
    for heading in ("stage", "articles/s", "words/s", "words/CPU s", "of bare", "peak MiB"):
        table.add_column(heading, justify="left" if heading == "stage" else "right")
    for name, figure in figures.items():
        share = figures["bare"].cpu / figure.cpu
        table.add_row(
            name,
            f"{len(texts) / figure.wall:.1f}",
            f"{total / figure.wall:,.0f}",
            f"{total / figure.cpu:,.0f}",
            f"{share:.2f}",
            f"{figure.peak_mib:,.0f}",
        )
    seconds = desk(texts)
    share = figures["bare"].wall / seconds
    table.add_row("desk", f"{len(texts) / seconds:.1f}", f"{total / seconds:,.0f}", "", f"{share:.2f}", "")
    Console().print(table)
    cost = figures["extract"].cpu / figures["bare"].cpu - 1
    Console().print(f"The extraction layer costs {cost:.0%} on top of the bare pipeline (processor time).")


if __name__ == "__main__":
    main()
