"""Which parts of speech a form may be, by a lexicon: "underwent" is a past verb and nothing else, "accounts" a plural noun or a verb.

The treebanks hold few of the verbs that news uses. For the others a lexicon says what letters cannot: LemmInflect's (Jascob, MIT licence), which is
made from the SPECIALIST Lexicon of the US National Library of Medicine. It is read for training alone; the pipeline keeps a table of forms.
"""

from __future__ import annotations

import csv
import gzip
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from importlib.metadata import distribution
from pathlib import Path
from random import Random

import numpy as np
from spacy.strings import get_string_id
from spacy.vectors import Vectors

from training.sentences import Sentence

TAGS = ("NN", "NNS", "VB", "VBD", "VBN", "VBG", "VBZ", "JJ", "JJR", "JJS", "RB")
Readings = tuple[str, ...]  # of TAGS, in their order
_SHORTEST = 4  # letters; shorter words are the common ones: "was", "all", "who"
_PLAIN = {"noun": "NN", "verb": "VB", "adj": "JJ", "adv": "RB"}
_BENT = {"noun": ("NNS",), "verb": ("VBD", "VBN", "VBG", "VBZ"), "adj": ("JJR", "JJS"), "adv": ("RB", "RB")}


class Lexicon:
    """Forms in small letters with their readings, and the lemma of each reading."""

    def __init__(self, rows: Iterator[tuple[str, str, str]]) -> None:
        self._lemmas: dict[tuple[str, str], str] = {}
        tags = defaultdict(set)
        for form, tag, lemma in rows:
            tags[form].add(tag)
            self._lemmas.setdefault((form, tag), lemma)
        self._readings: dict[str, Readings] = {
            form: tuple(tag for tag in TAGS if tag in found) for form, found in tags.items()
        }
        self._alike: dict[Readings, list[str]] = defaultdict(list)
        for form, readings in self._readings.items():
            self._alike[readings].append(form)

    def readings(self, word: str) -> Readings:
        """Return what a word may be, whatever its capitals; nothing where the lexicon does not have it."""
        return self._readings.get(word.lower(), ())

    def another(self, word: str, tag: str, random: Random) -> tuple[str, str] | None:
        """Return a form that may be what `word` may be and nothing else, with its lemma as `tag`; None where there is none."""
        readings = self.readings(word)
        if tag not in readings:
            return None
        form = random.choice(self._alike[readings])
        return form, self._lemmas[form, tag]

    def vectors(self) -> Vectors:
        """Return a table with one row for each set of readings, a number for each of TAGS, and the row of each form."""
        rows = {readings: row for row, readings in enumerate(self._alike)}
        data = np.zeros((len(rows), len(TAGS)), dtype=np.float32)
        for readings, row in rows.items():
            data[row, [TAGS.index(tag) for tag in readings]] = 1
        vectors = Vectors(shape=data.shape, name="readings", attr="LOWER")
        vectors.data[:] = data
        for form, readings in self._readings.items():
            vectors.add(get_string_id(form), row=rows[readings])
        return vectors


@cache
def load_lexicon() -> Lexicon:
    """Read LemmInflect's table of forms."""
    path = Path(str(distribution("lemminflect").locate_file("lemminflect/resources/infl_lu.csv.gz")))
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return Lexicon(_rows(csv.reader(lines)))


def _rows(lines: Iterator[list[str]]) -> Iterator[tuple[str, str, str]]:
    """Yield form, tag and lemma of each line "lemma,word class,form/form,...", words of one piece in letters alone."""
    for lemma, word_class, *bent in lines:
        if not lemma.isalpha():
            continue
        yield lemma.lower(), _PLAIN[word_class], lemma.lower()
        forms = [one.split("/") for one in bent]
        if word_class == "verb" and not any(forms[1]):
            forms[1] = forms[0]
        for tag, alike in zip(_BENT[word_class], forms, strict=True):
            for form in alike:
                if form.isalpha() and (form != lemma or len(alike) == 1):
                    yield form.lower(), tag, lemma.lower()


def with_strange_words(sentence: Sentence, random: Random, *, share: float) -> Sentence:
    """Put a word that the treebanks hardly hold in the place of some, of the same readings: what a word may be must be enough for its tree."""
    if sentence.tags is None or sentence.lemmas is None or not share:
        return sentence
    words, lemmas = list(sentence.words), list(sentence.lemmas)
    for at, (word, tag) in enumerate(zip(sentence.words, sentence.tags, strict=True)):
        reading = "VB" if tag == "VBP" else tag
        if reading not in TAGS or len(word) < _SHORTEST or random.random() >= share:
            continue
        if (other := load_lexicon().another(word, reading, random)) is not None:
            words[at] = other[0].capitalize() if word[0].isupper() else other[0]
            lemmas[at] = other[1]
    return replace(sentence, words=tuple(words), lemmas=tuple(lemmas))
