"""Articles of our own with all their claims written down, so that a changed rule shows what else it changes.

Each `golden/TOPIC.txt` has its claims in `golden/TOPIC.jsonl`. After a wanted change, and a look at the diff:

    python -m tests.extraction.golden_files
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

from claims.extraction import Article, extract_many

FOLDER = Path(__file__).parent / "golden"
PUBLISHED = {
    topic: date.fromisoformat(day)
    for topic, day in json.loads((FOLDER / "published.json").read_text(encoding="utf-8")).items()
}


def article(topic: str) -> Article:
    """Return the article about `topic` as the extraction takes it."""
    return Article((FOLDER / f"{topic}.txt").read_text(encoding="utf-8").strip(), PUBLISHED[topic])


def written(topic: str) -> list[dict[str, Any]]:
    """Return the claims that are written down for an article."""
    lines = (FOLDER / f"{topic}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def write() -> None:
    """Write down what the extraction finds now."""
    topics = sorted(PUBLISHED)
    for topic, found in zip(topics, extract_many(map(article, topics)), strict=True):
        lines = (json.dumps(one.as_dict(), ensure_ascii=False) + "\n" for one in found)
        (FOLDER / f"{topic}.jsonl").write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    write()
