"""One sentence told twice: with a small word that makes it another claim, or with nothing changed but style.

`tests/data/one_sentence.jsonl` was written by people who had not seen the rules; of some, one sentence of a short report was turned. A
verdict passes unasked along a repetition of which nothing is told, so of no sentence that was turned may that be all.
"""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

pytestmark = pytest.mark.model

DAYS = date(2026, 3, 17), date(2026, 3, 18)
FILE = Path(__file__).parents[2] / "data" / "one_sentence.jsonl"
READ = [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]
# Those that nobody looked at are counted, by `python -m training.evaluate lineage`.
ROWS = [row for row in READ if not row.get("held")]


def _case(row):
    """A row as a case; one that says why it is `known` to come out wrong is expected to fail."""
    marks = [pytest.mark.xfail(strict=True, reason=row["known"])] if "known" in row else []
    return pytest.param(row["earlier"], row["later"], id=row["id"], marks=marks)


TURNED, STYLE = ([_case(row) for row in ROWS if row["same"] is same] for same in (False, True))


@pytest.mark.parametrize("earlier, later", TURNED)
def test_of_a_turned_sentence_something_is_told(compared, earlier, later):
    comparison = compared(earlier, later, days=DAYS)
    alignment = comparison.alignment
    silent = [link for link in alignment.links if link.relation == "repeats" and not link.changes]
    assert len(silent) < len(alignment.links) or alignment.added or alignment.dropped, alignment
    for link in silent:
        # A clause that stands as it did.
        sides = comparison.earlier.candidates[link.earlier], comparison.later.candidates[link.later]
        assert sides[0].quote.lower() == sides[1].quote.lower()


@pytest.mark.parametrize("earlier, later", STYLE)
def test_another_style_is_one(compared, earlier, later):
    links = compared(earlier, later, days=DAYS).alignment.links
    best = max(links, key=lambda link: link.score)
    assert (best.relation, best.supersedes) == ("repeats", False), best


def test_many_kinds_of_change_stand_in_the_table():
    kinds = Counter(row["same"] for row in {row["kind"]: row for row in ROWS}.values())
    assert kinds[False] >= 30
    assert kinds[True] >= 30


@pytest.mark.parametrize(
    "earlier, later, told",
    [
        ("The dam held before noon.", "The dam held after noon.", ("before", "after", True)),
        ("The dam held.", "The dam nearly held.", ("", "nearly", True)),
        ("The mayor left the party.", "The former mayor left the party.", ("", "former", False)),
        (
            "Auditors in Velm found the harbour accounts reliable.",
            "Auditors in Velm found the harbour accounts unreliable.",
            ("reliable", "unreliable", True),
        ),
    ],
)
def test_the_word_is_told(compared, earlier, later, told):
    (link,) = compared(earlier, later, days=DAYS).alignment.links
    assert (told[0], told[1]) in {(change.before, change.after) for change in link.changes}
    assert link.supersedes is told[2]
