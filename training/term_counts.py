"""Count in how many free texts each word stands: `python -m training.term_counts` writes claims/lineage/term_counts.tsv.

The texts are Wikinews, parsed by the shipped pipeline, and the documents of UD English EWT, GUM, MASC newspapers and re3d
with their own lemmas (licences in MODEL.md). Only words of three or more texts are kept: a rarer one tells as much as a new one.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from spacy.language import Language

from claims.extraction import load
from claims.lineage.stories.rarity import COUNTS
from training.corpora import DataMissing, load_corpora
from training.train import DEFAULT_DATA

LEAST = 3
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_LETTERS = re.compile(r"[^\W_]")


def main() -> int:
    """Write the counts; 1 with a sentence on stderr where the data are missing."""
    options = argparse.ArgumentParser(prog="python -m training.term_counts", description=__doc__)
    options.add_argument("--data", type=Path, default=DEFAULT_DATA)
    try:
        write(COUNTS, count(documents(options.parse_args().data, load())))
    except DataMissing as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def documents(data: Path, nlp: Language) -> Iterator[set[str]]:
    """Yield the words of content of each text, as lemmas in lower case. Raises DataMissing."""
    corpora = load_corpora(data, nlp)
    for document in [*corpora.train, *(text for part in corpora.dev.values() for text in part)]:
        yield {
            lemma.lower()
            for sentence in document
            for lemma, pos in zip(sentence.lemmas or (), sentence.pos or (), strict=False)
            if pos in CONTENT
        }
    lines = (data / "wikinews" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    for doc in nlp.pipe(json.loads(line)["text"] for line in lines):
        yield {(token.lemma_ or token.text).lower() for token in doc if token.pos_ in CONTENT}


def count(texts: Iterable[set[str]]) -> tuple[int, Counter[str]]:
    """Return the number of texts and in how many each word stands."""
    counts: Counter[str] = Counter()
    total = 0
    for words in texts:
        if words:
            total += 1
            counts.update(word for word in words if len(word) > 1 and _LETTERS.search(word))
    return total, counts


def write(path: Path, counted: tuple[int, Counter[str]]) -> None:
    """Write the counts, most frequent first."""
    total, counts = counted
    kept = sorted((-number, word) for word, number in counts.items() if number >= LEAST)
    path.write_text(
        "\n".join([str(total), *(f"{word}\t{-number}" for number, word in kept), ""]), encoding="utf-8"
    )


if __name__ == "__main__":
    sys.exit(main())
