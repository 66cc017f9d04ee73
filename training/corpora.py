"""Which corpora train the pipeline, which part of each is kept for evaluation, and how much each one weighs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import groupby
from pathlib import Path

from spacy.language import Language

from training.conllu import read_sentences
from training.labels import Counts, count_labels, settle_labels, where_no_name_is
from training.masc import read_masc
from training.names import gum_names
from training.re3d import read_re3d
from training.sentences import Sentence
from training.uner import merge_uner, read_uner

NEEDED = ("ud-ewt", "gum", "masc-newspaper", "uner-ewt", "re3d")
# Stet reads news. News text is scarce, so each pass over the data shows it several times.
WEIGHTS = {"news": 3, "interview": 2, "re3d": 3, "uner": 2}


class DataMissing(Exception):
    """A folder of training data is not there; the message says which and where it was looked for."""


@dataclass(slots=True)
class Corpora:
    """Documents (lists of sentences) to train on, and named parts held out for evaluation."""

    train: list[list[Sentence]]
    dev: dict[str, list[list[Sentence]]]


def load_corpora(data: Path, nlp: Language, silver: Path | None = None) -> Corpora:
    """Read and split all corpora under `data`; with `silver` also train on the trees that `silver.py` wrote there. Raises DataMissing.

    Held out, never trained on: GUM dev; the documents of EWT dev not used for names; one re3d document in five.
    EWT's training part has no names and only teaches where none is, so three in five documents of EWT dev (with
    UNER's names) train the names alone: their tags and trees are dropped. Names of all parts are labelled by the
    counts of the training part.
    """
    require_data(data)
    gum_dev = list(_gum(data / "gum" / "gum-by-dev.conllu"))
    names_train, ewt_dev = _split(list(_ewt_dev(data)), kept_out_of_5=2)
    re3d_train, re3d_dev = _split(list(_documents(read_re3d(data / "re3d", nlp))), kept_out_of_5=1)
    train = [
        *_gum(data / "gum" / "gum-by-train.conllu"),
        *_ewt_train(data / "ud-ewt" / "en_ewt-ud-train.conllu"),
        *map(_names_only, names_train),
        *re3d_train,
        *_documents(read_masc(data / "masc-newspaper", nlp)),
        *(_silver(silver) if silver else ()),
    ]
    dev = {
        "EWT dev": ewt_dev,
        "GUM dev": gum_dev,
        "GUM dev, news": [d for d in gum_dev if d[0].genre == "news"],
        "re3d dev": re3d_dev,
    }
    counts = count_labels(s for document in train for s in document)
    return Corpora(_settle(train, counts), {name: _settle(part, counts) for name, part in dev.items()})


def _settle(documents: Iterable[Sequence[Sentence]], counts: Counts) -> list[list[Sentence]]:
    return [[settle_labels(s, counts) for s in document] for document in documents]


def require_data(data: Path) -> None:
    """Raise DataMissing, naming the folders that are absent."""
    absent = [name for name in NEEDED if not (data / name).is_dir()]
    if absent:
        raise DataMissing(
            f"Training data is missing: no folder {', '.join(absent)} in {data}. Name it with --data."
        )


def weight(document: Sequence[Sentence]) -> int:
    """How many times one pass over the training data shows a document."""
    return WEIGHTS.get(document[0].genre, 1)


def _gum(path: Path) -> Iterator[list[Sentence]]:
    return _documents(replace(s, names=gum_names(block, s)) for block, s in read_sentences(path))


def _silver(path: Path) -> Iterator[list[Sentence]]:
    """Trees alone: what no corpus tells of these words teaches nothing."""
    if not path.is_file():
        raise DataMissing(f"There are no silver trees at {path}. Make them: python -m training.silver")
    return _documents(
        replace(s, tags=None, pos=None, morphs=None, lemmas=None, names=None) for _, s in read_sentences(path)
    )


def _ewt_train(path: Path) -> Iterator[list[Sentence]]:
    return _documents(replace(s, names=where_no_name_is(s)) for _, s in read_sentences(path))


def _ewt_dev(data: Path) -> Iterator[list[Sentence]]:
    names = read_uner(data / "uner-ewt" / "en_ewt-ud-dev.iob2")
    pairs = read_sentences(data / "ud-ewt" / "en_ewt-ud-dev.conllu")
    merged = (merge_uner(block, s, names) for block, s in pairs)
    return _documents(s for s in merged if s is not None)


def ewt_dev_trees(data: Path) -> list[list[Sentence]]:
    """All documents of EWT dev without names: no tree of it is trained on, so all of it measures trees.

    Raises DataMissing.
    """
    require_data(data)
    path = data / "ud-ewt" / "en_ewt-ud-dev.conllu"
    return list(_documents(replace(s, names=None) for _, s in read_sentences(path)))


def _names_only(document: list[Sentence]) -> list[Sentence]:
    return [
        replace(s, tags=None, pos=None, morphs=None, lemmas=None, heads=None, deps=None, genre="uner")
        for s in document
    ]


def _documents(sentences: Iterable[Sentence]) -> Iterator[list[Sentence]]:
    for _, group in groupby(sentences, key=lambda s: s.document):
        yield list(group)


def _split(
    documents: list[list[Sentence]], *, kept_out_of_5: int
) -> tuple[list[list[Sentence]], list[list[Sentence]]]:
    """Part documents by a hash of their name, so that the split never depends on order or seed."""
    kept = [d for d in documents if _bucket(d[0].document) < kept_out_of_5]
    return [d for d in documents if _bucket(d[0].document) >= kept_out_of_5], kept


def _bucket(name: str) -> int:
    return int.from_bytes(sha256(name.encode()).digest()[:4], "big") % 5
