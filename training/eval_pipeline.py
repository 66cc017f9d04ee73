"""Tags, lemmas, trees, sentence ends and names of the pipeline on held-out text.

All scores are spaCy's (`Scorer`), in percent, on raw text cut by the shipped tokenizer. A word that tokenizer and
corpus cut differently (0.4 %) counts as an error; paragraph breaks are not counted at all. "EWT dev, all trees" is the whole
of EWT dev, no tree of which is trained on; "EWT dev" the part of it whose names are held out too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language

from claims.extraction.text import semicolons
from training.batches import make_test
from training.corpora import ewt_dev_trees, load_corpora
from training.scorecard import Row
from training.sentences import Sentence

TREES = "EWT dev, all trees"
METRICS = {
    "TAG": "tag_acc",
    "UPOS": "pos_acc",
    "MORPH": "morph_acc",
    "LEMMA": "lemma_acc",
    "UAS": "dep_uas",
    "LAS": "dep_las",
    "SENT F": "sents_f",
    "ENTS P": "ents_p",
    "ENTS R": "ents_r",
    "ENTS F": "ents_f",
}


# What issue 3 asks of the pipeline: the part, spaCy's key, the name of the measure, the least value.
AIMS = (
    (TREES, "dep_las", "LAS", 0.81),
    (TREES, "dep_uas", "UAS", 0.85),
    ("GUM dev", "dep_las", "LAS", 0.82),
    ("GUM dev", "dep_uas", "UAS", 0.86),
    ("GUM dev, news", "sents_f", "sentences F", 0.92),
)


def rows(shared: Path, nlp: Language) -> list[Row]:
    """The measures that have an aim. Raises DataMissing."""
    dev = parts(shared / "data")
    scores = {name: score(nlp, dev[name]) for name in dict.fromkeys(part for part, *_ in AIMS)}
    return [Row(f"parse: {what}", part, scores[part][key], aim) for part, key, what, aim in AIMS]


def report(shared: Path, nlp: Language) -> str:
    """A table, one row a held-out part, then names by label. Raises DataMissing.

    TAG, UPOS, MORPH, LEMMA: words with the right Penn tag, universal word class, features (all of them), lemma.
    UAS: words, punctuation left out, hung on the right head; LAS: with the right relation as well. These are F-scores
    over words of the tokenizer and of the corpus, which is accuracy where both cut alike. SENT F: the same for whole
    sentences, both ends right. ENTS P, R, F: names with both ends and label right, over names found, names in the
    corpus, and their harmonic mean. A part without a layer has a dash.
    """
    dev = with_genres(parts(shared / "data"))
    scores = {name: score(nlp, documents) for name, documents in dev.items()}
    words = {name: sum(len(s.words) for d in documents for s in d) for name, documents in dev.items()}
    return "\n".join([table(scores, words), "", names_table(scores)])


def parts(data: Path) -> dict[str, list[list[Sentence]]]:
    """The held-out parts by name: all trees of EWT dev, then what `load_corpora` holds out. Raises DataMissing."""
    return {TREES: ewt_dev_trees(data), **load_corpora(data, spacy.blank("en")).dev}


def with_genres(dev: Mapping[str, list[list[Sentence]]]) -> dict[str, list[list[Sentence]]]:
    """Each part followed by its genres, "GUM dev, news", where it has more than one."""
    parts: dict[str, list[list[Sentence]]] = {}
    for name, documents in dev.items():
        parts[name] = documents
        genres = sorted({document[0].genre for document in documents})
        for genre in genres if len(genres) > 1 else ():
            parts[f"{name}, {genre}"] = [d for d in documents if d[0].genre == genre]
    return parts


def score(nlp: Language, documents: Sequence[Sequence[Sentence]]) -> dict[str, Any]:
    """spaCy's scores of whole documents, keyed as `Scorer` keys them, by the networks alone: the treebanks have statements that a semicolon
    parts in one sentence."""
    added = [name for name in nlp.pipe_names if name == semicolons.NAME]
    with nlp.select_pipes(disable=added):
        return nlp.evaluate([make_test(nlp, document) for document in documents])


def table(scores: Mapping[str, Mapping[str, Any]], words: Mapping[str, int]) -> str:
    """The scores as a Markdown table."""
    rows = [["part", "words", *METRICS], ["---"] * (2 + len(METRICS))]
    for part, values in scores.items():
        rows.append([part, f"{words[part]:,}", *(percent(values.get(key)) for key in METRICS.values())])
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def names_table(scores: Mapping[str, Mapping[str, Any]]) -> str:
    """Precision, recall and F of each label of names as a Markdown table."""
    labels = sorted({label for values in scores.values() for label in values.get("ents_per_type") or {}})
    rows = [["names (P / R / F)", *labels], ["---"] * (1 + len(labels))]
    for part, values in scores.items():
        by_label = values.get("ents_per_type") or {}
        rows.append([part, *(_triple(by_label.get(label)) for label in labels)])
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def percent(value: float | None) -> str:
    """A share of one as percent with one decimal, a dash where there is none."""
    return "-" if value is None else f"{100 * value:.1f}"


def _triple(values: Mapping[str, float] | None) -> str:
    return "-" if values is None else " / ".join(percent(values[key]) for key in ("p", "r", "f"))
