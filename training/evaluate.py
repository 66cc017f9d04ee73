"""Measure the shipped pipeline: `python -m training.evaluate pipeline` (other measures are sub-commands too)."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from training import eval_extraction, eval_pipeline
from training.corpora import DataMissing
from training.train import DEFAULT_DATA

MODEL = Path(__file__).parent.parent / "claims" / "extraction" / "model" / "stet_en"


def main(argv: Sequence[str] | None = None) -> int:
    """Run one sub-command; 1 with a sentence on stderr where its data are missing."""
    options = parser().parse_args(argv)
    try:
        print(options.measure(options))
    except DataMissing as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def parser() -> argparse.ArgumentParser:
    """The command line: each sub-command sets `measure`, a function of the options that returns a report."""
    top = argparse.ArgumentParser(prog="python -m training.evaluate", description=__doc__)
    top.add_argument(
        "--data", type=Path, default=DEFAULT_DATA, help="folder of corpora (default: %(default)s)"
    )
    top.add_argument(
        "--model", type=Path, default=MODEL, help="folder of the pipeline (default: %(default)s)"
    )
    commands = top.add_subparsers(required=True)
    pipeline = commands.add_parser(
        "pipeline", help="tags, lemmas, trees, sentence ends and names on held-out text"
    )
    pipeline.set_defaults(measure=lambda options: eval_pipeline.measure(options.model, options.data))
    extraction = commands.add_parser(
        "extraction", help="claims of the sample articles against their gold file"
    )
    extraction.set_defaults(measure=lambda options: eval_extraction.report(options.data.parent))
    return top


if __name__ == "__main__":
    sys.exit(main())
