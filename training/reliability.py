"""Is a worthiness of 0.7 right seven times in ten? `python -m training.reliability` draws it.

The scores are those of ClaimBuster's sentences in 4 folds, each scored by a model that was trained on the other three
(both steps anew), so no sentence is scored by a model that saw it.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from claims.extraction.worth.calibration import Bin, calibration_error, reliability
from training.claimbuster import Labelled, read_claimbuster
from training.corpora import DataMissing
from training.train import DEFAULT_DATA
from training.train_worthiness import fit, folds, see

PLOT = Path(__file__).parent / "reliability.svg"
_SIDE, _EDGE = 300, 40


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table and draw the plot; 1 with a sentence on stderr where the data are missing."""
    parser = argparse.ArgumentParser(prog="python -m training.reliability", description=__doc__)
    parser.add_argument(
        "--data", type=Path, default=DEFAULT_DATA, help="folder of corpora (default: %(default)s)"
    )
    parser.add_argument("--out", type=Path, default=PLOT, help="the SVG file to write (default: %(default)s)")
    options = parser.parse_args(argv)
    try:
        sentences = read_claimbuster(options.data)
    except DataMissing as error:
        print(error, file=sys.stderr)
        return 1
    labels, scores = [row.label for row in sentences], cross_validate(sentences)
    bins = reliability(labels, scores)
    print("\n".join(table(bins)))
    print(f"expected calibration error {calibration_error(labels, scores):.4f}")
    options.out.write_text(plot(bins), encoding="utf-8")
    return 0


def cross_validate(sentences: Sequence[Labelled]) -> list[float]:
    """Return the score of each sentence by a model trained without its fold."""
    seen = see(sentences)
    scores = [0.0] * len(seen)
    for train, test in folds(seen):
        fitted = fit([seen[at] for at in train])
        for at, score in zip(test, fitted.scores([seen[at] for at in test]), strict=True):
            scores[at] = float(score)
    return scores


def table(bins: Sequence[Bin]) -> Iterator[str]:
    """Yield the lines of the reliability table, as Markdown."""
    yield "| score | sentences | mean score | share check-worthy |"
    yield "| --- | --- | --- | --- |"
    for row in bins:
        yield f"| {row.low:.1f} to {row.high:.1f} | {row.size:,} | {row.mean:.3f} | {row.share:.3f} |"


def plot(bins: Sequence[Bin]) -> str:
    """Return the reliability plot as SVG: a circle a bin, as large as the bin is full; on the line is perfect."""
    total = sum(row.size for row in bins)
    size = _SIDE + 2 * _EDGE
    marks = [
        f'<circle cx="{_x(row.mean):.1f}" cy="{_y(row.share):.1f}" r="{4 + 16 * (row.size / total) ** 0.5:.1f}"'
        f' fill="#2a6f97" fill-opacity="0.6"><title>{row.size:,} sentences: mean score {row.mean:.3f},'
        f" check-worthy {row.share:.3f}</title></circle>"
        for row in bins
    ]
    ticks = [
        f'<text x="{_x(at):.0f}" y="{_y(0) + 18:.0f}" text-anchor="middle">{at:.1f}</text>'
        f'<text x="{_x(0) - 8:.0f}" y="{_y(at) + 4:.0f}" text-anchor="end">{at:.1f}</text>'
        for at in (0, 0.2, 0.4, 0.6, 0.8, 1)
    ]
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" font-family="sans-serif" font-size="12">',
            "<title>Reliability of worthiness on ClaimBuster, 4 folds</title>",
            f'<rect width="{size}" height="{size}" fill="white"/>',
            f'<path d="M{_x(0)} {_y(1)}V{_y(0)}H{_x(1)}M{_x(0)} {_y(0)}L{_x(1)} {_y(1)}" fill="none" stroke="#888"/>',
            *marks,
            *ticks,
            f'<text x="{_x(0.5)}" y="{size - 6}" text-anchor="middle">mean score</text>',
            f'<text x="12" y="{_y(0.5)}" text-anchor="middle" transform="rotate(-90 12 {_y(0.5)})">'
            "share check-worthy</text>",
            "</svg>\n",
        ]
    )


def _x(value: float) -> float:
    return _EDGE + value * _SIDE


def _y(value: float) -> float:
    return _EDGE + (1 - value) * _SIDE


if __name__ == "__main__":
    sys.exit(main())
