"""What the lexicon says of forms, the table the pipeline keeps of it, and words that stand in for others."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
import spacy
from spacy.strings import get_string_id

from claims.extraction.text.loader import load
from training import train
from training.lexicon import TAGS, load_lexicon, with_strange_words
from training.sentences import Sentence

READINGS = [
    ("underwent", ["VBD"]),
    ("complies", ["VBZ"]),
    ("accounts", ["NNS", "VBZ"]),
    ("burst", ["NN", "VB", "VBD", "VBN"]),
    ("sanctioned", ["VBD", "VBN"]),
    ("children", ["NNS"]),
    ("data", ["NN", "NNS"]),
    ("taller", ["JJR"]),
    ("quickly", ["RB"]),
    ("Underwent", ["VBD"]),
    ("Tallwick", []),
]
RAISED = Sentence(
    words=("Mara", "reopened", "its", "furnaces", "."),
    spaces=(True, True, True, False, False),
    tags=("NNP", "VBD", "PRP$", "NNS", "."),
    lemmas=("Mara", "reopen", "its", "furnace", "."),
)


@pytest.mark.parametrize(("word", "readings"), READINGS)
def test_a_form_has_the_readings_of_all_its_lemmas(word: str, readings: list[str]) -> None:
    assert list(load_lexicon().readings(word)) == readings


@pytest.mark.parametrize(("word", "readings"), READINGS)
def test_the_shipped_pipeline_has_them_whatever_the_capitals(word: str, readings: list[str]) -> None:
    vectors = load().vocab.vectors
    row = vectors.key2row.get(get_string_id(word.lower()))

    assert spacy.attrs.NAMES[vectors.attr] == "LOWER"
    assert (
        [tag for tag, has in zip(TAGS, vectors.data[row], strict=True) if has] == readings
        if row is not None
        else not readings
    )


def test_a_saved_pipeline_asks_its_table_in_small_letters(tmp_path: Path) -> None:
    train.save(train.make_pipeline(), tmp_path / "run")

    assert spacy.attrs.NAMES[spacy.load(tmp_path / "run").vocab.vectors.attr] == "LOWER"


def test_a_strange_word_may_be_what_the_word_was_and_keeps_its_tag_and_capitals() -> None:
    lexicon = load_lexicon()

    changed = [with_strange_words(RAISED, Random(seed), share=1.0) for seed in range(20)]

    for sentence in changed:
        assert sentence.tags == RAISED.tags
        assert [word for at, word in enumerate(sentence.words) if at in (0, 2, 4)] == ["Mara", "its", "."]
        assert [lexicon.readings(sentence.words[at]) for at in (1, 3)] == [("VBD", "VBN"), ("NNS",)]
        assert sentence.lemmas is not None
        assert "NN" in lexicon.readings(sentence.lemmas[3])
    assert len({sentence.words for sentence in changed}) > 10


@pytest.mark.parametrize("sentence", [Sentence(words=("Dams", "burst"), spaces=(True, False))])
def test_a_sentence_without_tags_stays_as_it_is(sentence: Sentence) -> None:
    assert with_strange_words(sentence, Random(1), share=1.0) == sentence
