"""What lineage proposes on pairs of real reports that nobody labelled, to be read one by one: `python -m training.proposals FILE.jsonl`.

What share of the proposals is right decides whether a reviewer trusts them, and pairs chosen to be labelled do not show it. Each line
of the file is a report as JSON, `{"incident": ..., "doc_id": ..., "date": "2031-08-17", "text": ...}`; each report is compared with the next one of
its incident. Only pairs of which neither is labelled are taken, so that what is read here tells nothing about a labelled set.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from claims.extraction import Article, Candidate
from claims.lineage.compare import Comparison, compare_many
from training.lineage_pairs import LABELS

_OPENING = 200  # code points; with the same ones two reports are printings of one text
_WORDS = range(80, 500)  # less is a teaser, more a page of several stories


class Report(NamedTuple):
    """One report of an incident."""

    incident: str
    name: str
    article: Article


def read_reports(path: Path, known: str) -> Iterator[Report]:
    """Yield the reports of a file whose name does not stand in `known` as a JSON string. Raises ValueError for a line that is none, with its number."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            row = json.loads(line)
            told = date.fromisoformat(row["date"][:10])
            report = Report(row["incident"], row["doc_id"], Article(row["text"], told))
        except (ValueError, KeyError, TypeError) as error:
            raise ValueError(f"{path}, line {number}: no report ({error!r}).") from error
        if f'"{report.name}"' not in known:
            yield report


def pairs_of(reports: Sequence[Report]) -> list[tuple[Article, Article]]:
    """Return each report with the next one of its incident, in order of their days, where both have the length of a report and they open
    otherwise."""
    incidents: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        incidents[report.incident].append(report)
    found = []
    for told in incidents.values():
        told.sort(key=lambda report: str(report.article.published))
        for one, other in pairwise(told):
            texts = one.article.text, other.article.text
            if (
                all(len(text.split()) in _WORDS for text in texts)
                and texts[0][:_OPENING] != texts[1][:_OPENING]
            ):
                found.append((one.article, other.article))
    return found


def proposals_in(comparison: Comparison) -> Iterator[str]:
    """Yield what a reviewer is asked about two articles: each supersession and conflict, with its score, its reason and both claims."""
    for link in comparison.alignment.links:
        if link.supersedes or link.relation == "conflicts":
            kind = "supersedes" if link.supersedes else link.relation
            earlier = comparison.earlier.candidates[link.earlier]
            later = comparison.later.candidates[link.later]
            yield f"{kind} {link.score:.2f} | {link.reason}\n  - {_told(earlier)}\n  + {_told(later)}"


def _told(claim: Candidate) -> str:
    return f"{claim.quote!r} ({claim.claimant.name if claim.claimant else 'nobody'})"


def main(argv: Sequence[str] | None = None) -> int:
    """Print the proposals on some pairs of a file; 1 with a sentence on stderr where it cannot be read."""
    parser = argparse.ArgumentParser(prog="python -m training.proposals", description=__doc__)
    parser.add_argument("file", type=Path, metavar="FILE.jsonl")
    parser.add_argument("--pairs", type=int, default=100, help="compare so many (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=0, help="another number is another choice of pairs")
    options = parser.parse_args(argv)
    known = "".join(path.read_text(encoding="utf-8") for path in sorted(LABELS.glob("*.jsonl")))
    try:
        pairs = pairs_of(list(read_reports(options.file, known)))
    except (OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 1
    chosen = random.Random(options.seed).sample(pairs, min(options.pairs, len(pairs)))
    found = 0
    for comparison in compare_many(chosen):
        for proposal in proposals_in(comparison):
            found += 1
            print(f"{found}. {proposal}")
    print(f"{found} proposals on {len(chosen)} pairs")
    return 0


if __name__ == "__main__":
    sys.exit(main())
