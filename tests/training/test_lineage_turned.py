"""What is counted of one sentence told twice."""

from __future__ import annotations

from collections import Counter

import pytest

from training import lineage_turned
from training.lineage_turned import measure_turned, report_turned, rows


def row(earlier: str, later: str) -> dict[str, str]:
    return {"earlier": earlier, "later": later}


@pytest.mark.model
def test_a_repetition_is_silent_where_no_other_word_is_told() -> None:
    counts = measure_turned(
        [
            row("The dam in Velm held on Monday.", "The dam in Velm held on Monday."),
            row("Ana Reyes fought with the miners of Velm.", "Ana Reyes fought against the miners of Velm."),
            row("The dam in Velm held before noon.", "The dam in Velm held after noon."),
        ]
    )
    assert (counts.pairs, counts.repeated, counts.silently) == (3, 2, 1)


@pytest.mark.model
def test_the_report_has_a_line_for_each_set(monkeypatch: pytest.MonkeyPatch) -> None:
    some = rows()[::7]
    monkeypatch.setattr(lineage_turned, "rows", lambda: some)
    lines = list(report_turned())
    kinds = Counter((row["same"], bool(row.get("held"))) for row in some)
    told = [kinds[same, held] for same in (False, True) for held in (False, True)]
    assert [int(line.split(" pairs")[0].split()[-1]) for line in lines] == told
    assert min(told) > 0


def test_the_sets_are_whole() -> None:
    kinds = Counter((row["same"], bool(row.get("held"))) for row in rows())
    assert kinds == {(False, False): 380, (False, True): 130, (True, False): 175, (True, True): 15}


def test_every_pair_has_its_own_name_and_none_is_both_held_and_known() -> None:
    told = rows()
    assert max(Counter(pair["id"] for pair in told).values()) == 1
    assert not any(pair.get("held") and "known" in pair for pair in told)
