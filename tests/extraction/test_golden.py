"""Every claim of 16 articles of our own, field by field. See golden_files.py for writing them down again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from difflib import unified_diff
from typing import Any

import pytest

from claims.extraction import extract, extract_many
from tests.extraction.golden_files import FOLDER, PUBLISHED, article, written

pytestmark = pytest.mark.model

TOPICS = sorted(PUBLISHED)


def _lines(claims: list[dict[str, Any]]) -> Iterator[str]:
    """One line a claim, indented ones for its fields, so that a diff shows what has changed and where."""
    for claim in claims:
        yield claim["quote"]
        for name, value in claim.items():
            if name not in ("quote", "prefix", "suffix"):
                yield from (
                    f"    {name}: {json.dumps(one, ensure_ascii=False)}"
                    for one in (value if isinstance(value, list) else [value])
                )


def test_every_article_has_its_date_and_its_claims():
    assert sorted(path.stem for path in FOLDER.glob("*.txt")) == TOPICS
    assert sorted(path.stem for path in FOLDER.glob("*.jsonl")) == TOPICS


@pytest.mark.parametrize("topic", TOPICS)
def test_the_claims_of_a_whole_article(parsed, topic):
    given = article(topic)
    found = [one.as_dict() for one in extract(given.text, published=given.published)]
    diff = unified_diff(
        [*_lines(written(topic))],
        [*_lines(json.loads(json.dumps(found)))],
        "written",
        "found",
        lineterm="",
        n=2,
    )
    if difference := "\n".join(diff):
        pytest.fail(f"The claims of {topic}.txt have changed:\n{difference}", pytrace=False)


@pytest.mark.parametrize("batch_size", [1, 3, 32])
def test_neither_order_nor_company_changes_the_claims(parsed, batch_size):
    there = dict(zip(TOPICS, extract_many(map(article, TOPICS)), strict=True))
    back = TOPICS[::-1]
    again = dict(zip(back, extract_many(map(article, back), batch_size=batch_size), strict=True))
    assert again == there
