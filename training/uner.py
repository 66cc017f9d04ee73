"""Universal NER's names on EWT dev, laid over the treebank's sentences of the same `sent_id`."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from training.conllu import Block
from training.names import Mention, peoples, spans_of, to_iob
from training.sentences import Sentence

LABELS = {"PER": "PERSON", "ORG": "ORG", "LOC": "LOC"}


def read_uner(path: Path) -> dict[str, list[str]]:
    """IOB2 columns by `sent_id`, labels as in the file."""
    names: dict[str, list[str]] = {}
    current = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# sent_id"):
            current = line.partition("=")[2].strip()
            names[current] = []
        elif line and not line.startswith("#"):
            names[current].append(line.split("\t")[2])
    return names


def merge_uner(block: Block, sentence: Sentence, names: dict[str, list[str]]) -> Sentence | None:
    """The sentence with UNER's names, and peoples by the same rule as in GUM.

    None where UNER lacks the sentence or cuts it into other words: it was made from an older release of EWT.
    """
    column = names.get(block.comments["sent_id"])
    if column is None or len(column) != len(sentence.words):
        return None
    mentions = [*_mentions(column), *peoples(sentence)]
    return replace(sentence, names=to_iob(len(column), mentions))


def _mentions(column: list[str]) -> list[Mention]:
    return [replace(m, label=LABELS[m.label]) for m in spans_of(column) if m.label in LABELS]
