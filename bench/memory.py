"""`python -m bench.memory`: the memory of a process that extracts one article after the other, as a worker does.

The aim is under 600 MiB, and no more after 10,000 articles than after 1,000.
"""

from __future__ import annotations

import argparse
from datetime import date
from itertools import cycle, islice
from pathlib import Path

from bench import corpus, measure
from claims.extraction import extract

PUBLISHED = date(2020, 1, 15)


def main() -> None:
    """Print the resident memory from time to time."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--articles", type=int, default=10_000)
    options.add_argument("--every", type=int, default=1_000, help="articles between two lines")
    options.add_argument(
        "--corpus", type=Path, default=corpus.SHARED, help=".jsonl with a “text” field a line"
    )
    chosen = options.parse_args()
    texts = corpus.load(chosen.corpus, articles=min(chosen.articles, 500))
    for number, text in enumerate(islice(cycle(texts), chosen.articles), start=1):
        # New words each time: a real worker never sees the same article twice.
        extract(f"{text}\n\nThe copy{number} of Port{number}orla was read.", published=PUBLISHED)
        if number % chosen.every == 0:
            print(f"{number:>7,} articles {measure.memory_mib():>6,.0f} MiB", flush=True)


if __name__ == "__main__":
    main()
