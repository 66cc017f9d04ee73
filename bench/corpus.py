"""The articles that are measured on: real ones where the shared data is at hand, else the project's own samples."""

from __future__ import annotations

import json
from itertools import cycle, islice
from pathlib import Path

from claims import ingest, samples

SHARED = Path(__file__).resolve().parents[2] / "shared" / "data" / "wikinews" / "articles.jsonl"


def load(path: Path = SHARED, *, articles: int) -> list[str]:
    """Return `articles` texts, each told apart by its last line; a short corpus is gone through again."""
    texts = _wikinews(path) if path.is_file() else _samples()
    return [f"{text}\n\nCopy {number}." for number, text in enumerate(islice(cycle(texts), articles))]


def words(texts: list[str]) -> int:
    """Return the number of words, parted by space."""
    return sum(len(text.split()) for text in texts)


def _wikinews(path: Path) -> list[str]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in lines]


def _samples() -> list[str]:
    files = [samples.FOLDER / name for name, _ in samples.VERSIONS]
    return [ingest.read(file.read_bytes(), name=file.name).text for file in files]
