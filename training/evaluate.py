"""Measure the shipped pipeline and the rules: `python -m training.evaluate all`, or one subject in full."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

import spacy
from spacy.language import Language

from claims.extraction import EXTRACTOR_VERSION, load
from training import (
    eval_attribution,
    eval_claims,
    eval_extraction,
    eval_figures,
    eval_lineage,
    eval_pipeline,
    eval_stories,
    eval_times,
    eval_worthiness,
)
from training.corpora import DataMissing
from training.scorecard import Row
from training.train import DEFAULT_DATA

MODEL = Path(__file__).parent.parent / "claims" / "extraction" / "model" / "stet_en"
# Each has report(shared, nlp), all its measures in words, and rows(shared, nlp), those with an aim.
SUBJECTS: dict[str, tuple[ModuleType, str]] = {
    "pipeline": (eval_pipeline, "tags, lemmas, trees, sentence ends and names on held-out text"),
    "attribution": (eval_attribution, "sources, cues and contents"),
    "figures": (eval_figures, "numbers found and read"),
    "times": (eval_times, "dates and lengths of time, and the days they mean"),
    "worthiness": (eval_worthiness, "which sentences are worth checking"),
    "stories": (eval_stories, "articles that find their story among those before them"),
    "claims": (eval_claims, "claim spans and their fields in articles labelled wholly"),
    "lineage": (eval_lineage, "links between the claims of two tellings, what supersedes what, and sums"),
}

# Those that list what went wrong only when asked.
WITH_MISSES = ("times", "lineage")


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
    commands = top.add_subparsers(required=True, metavar="SUBJECT")
    everything = commands.add_parser("all", help="one table of all measures that have an aim")
    everything.set_defaults(measure=lambda options: scorecard(options.data.parent, load(options.model)))
    for name, (module, text) in SUBJECTS.items():
        command = commands.add_parser(name, help=text)
        command.set_defaults(module=module, measure=_report)
        if name in WITH_MISSES:
            command.add_argument(
                "--misses", action="store_true", help="also list what went wrong in the tuned half"
            )
    samples = commands.add_parser("extraction", help="claims of the sample articles against their gold file")
    samples.set_defaults(measure=lambda options: eval_extraction.report(options.data.parent))
    return top


def _report(options: argparse.Namespace) -> str:
    more = {"misses": options.misses} if "misses" in options else {}
    report: str = options.module.report(options.data.parent, load(options.model), **more)
    return report


def scorecard(shared: Path, nlp: Language) -> str:
    """All measures with an aim as a Markdown table under the versions measured. A subject without its data is
    one line that says so. Raises DataMissing where no subject has any."""
    lines, missing = [], []
    for module, _ in SUBJECTS.values():
        try:
            lines += [_line(row) for row in module.rows(shared, nlp)]
        except DataMissing as error:
            missing.append(str(error))
    if not lines:
        raise DataMissing(" ".join(dict.fromkeys(missing)))
    versions = f"extractor {EXTRACTOR_VERSION}, model {nlp.meta['name']} {nlp.meta['version']}, spaCy {spacy.__version__}"
    head = ["| what | on | value | aim | reached |", "|---|---|---|---|---|"]
    return "\n".join([versions, "", *head, *lines, *missing])


def _line(row: Row) -> str:
    reached = "yes" if row.value >= row.aim else "no"
    return f"| {row.what} | {row.on} | {row.value:.3f} | {row.aim:.2f} | {reached} |"


if __name__ == "__main__":
    sys.exit(main())
