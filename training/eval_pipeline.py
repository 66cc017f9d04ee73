"""Tags, lemmas, trees, sentence ends and names of the pipeline on held-out text.

All scores are spaCy's (`Scorer`), in percent, on raw text cut by the shipped tokenizer. A word that tokenizer and
corpus cut differently (0.4 %) counts as an error; paragraph breaks are not counted at all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language

from training.batches import make_test
from training.corpora import load_corpora
from training.sentences import Sentence

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


def measure(model: Path, data: Path) -> str:
    """A table, one row a held-out part, then names by label. Raises DataMissing, OSError (no such model).

    TAG, UPOS, MORPH, LEMMA: words with the right Penn tag, universal word class, features (all of them), lemma.
    UAS: words, punctuation left out, hung on the right head; LAS: with the right relation as well. These are F-scores
    over words of the tokenizer and of the corpus, which is accuracy where both cut alike. SENT F: the same for whole
    sentences, both ends right. ENTS P, R, F: names with both ends and label right, over names found, names in the
    corpus, and their harmonic mean. A part without a layer has a dash.
    """
    nlp = spacy.load(model)
    dev = with_genres(load_corpora(data, spacy.blank("en")).dev)
    scores = {name: score(nlp, documents) for name, documents in dev.items()}
    words = {name: sum(len(s.words) for d in documents for s in d) for name, documents in dev.items()}
    return "\n".join([table(scores, words), "", names_table(scores)])


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
    """spaCy's scores of whole documents, keyed as `Scorer` keys them."""
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
