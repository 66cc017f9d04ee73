"""Reported speech made from statements: the wording, and the tree that hangs together."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
import spacy
from spacy.tokens import Doc

from training.attributions import can_be_said, in_quotes, reported
from training.batches import make_example
from training.sentences import Sentence, make_doc

NLP = spacy.blank("en")

SANK = Sentence(
    words=("The", "ferry", "sank", "off", "Kesswick", "."),
    spaces=(True, True, True, True, False, True),
    tags=("DT", "NN", "VBD", "IN", "NNP", "."),
    pos=("DET", "NOUN", "VERB", "ADP", "PROPN", "PUNCT"),
    morphs=("", "Number=Sing", "Tense=Past", "", "Number=Sing", ""),
    lemmas=("the", "ferry", "sink", "off", "Kesswick", "."),
    heads=(1, 2, 2, 4, 2, 2),
    deps=("det", "nsubj", "ROOT", "case", "obl", "punct"),
    names=("O", "O", "O", "O", "B-LOC", "O"),
    opens_paragraph=True,
    document="d",
    genre="news",
)


def make(seed: int) -> Doc:
    """The statement reported, as a Doc."""
    return make_doc(NLP.vocab, [reported(SANK, Random(seed))])


@pytest.mark.parametrize("seed", range(60))
def test_it_is_one_sentence_with_one_root_and_the_statement_inside(seed: int) -> None:
    doc = make(seed)
    assert "he ferry sank off Kesswick" in doc.text
    assert len(list(doc.sents)) == 1
    assert [t.dep_ for t in doc].count("ROOT") == 1
    sank = next(t for t in doc if t.text == "sank")
    assert [t.text for t in sank.lefts if t.dep_ == "nsubj"] == ["ferry"]
    assert sank.dep_ in ("ccomp", "ROOT")


@pytest.mark.parametrize("seed", range(60))
def test_the_speaker_is_the_subject_of_the_verb_of_saying_or_the_source(seed: int) -> None:
    doc = make(seed)
    root = next(t for t in doc if t.dep_ == "ROOT")
    if root.text == "sank":
        source = next(t for t in root.rights if t.dep_ == "obl" and t.text != "Kesswick")
        assert [t.text for t in source.lefts][:2] == [",", "according"]
    else:
        assert [t.dep_ for t in root.children].count("nsubj") == 1
        assert root.tag_ == "VBD"


def test_it_comes_in_all_the_forms_of_print() -> None:
    texts = {make(seed).text.strip() for seed in range(300)}
    assert any(t.startswith('"The ferry sank off Kesswick," ') and " said" in t for t in texts)
    assert any(t.startswith('"The ferry sank off Kesswick," said ') for t in texts)
    assert any(t.startswith("The ferry sank off Kesswick, according to ") for t in texts)
    assert any(t.startswith("The ferry sank off Kesswick, police ") for t in texts)
    assert any(t.endswith(': "The ferry sank off Kesswick."') for t in texts)
    assert len(texts) > 150


def test_the_tokenizer_cuts_it_alike() -> None:
    for seed in range(100):
        example = make_example(NLP, [reported(SANK, Random(seed))])
        if "U.S." not in example.text:
            assert [t.text for t in example.predicted] == [t.text for t in example.reference]


def test_a_speech_goes_on_in_quotes() -> None:
    doc = make_doc(NLP.vocab, [in_quotes(SANK)])
    assert doc.text.strip() == '"The ferry sank off Kesswick."'
    assert [t.head.text for t in doc if t.text == '"'] == ["sank", "sank"]


def test_the_rest_of_the_sentence_is_kept() -> None:
    made = reported(SANK, Random(1))
    assert (made.opens_paragraph, made.document, made.genre) == (True, "d", "news")
    assert reported(replace(SANK, names=None), Random(1)).names is None


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(replace(SANK, words=("Did", *SANK.words[1:-1], "?")), id="a question"),
        pytest.param(replace(SANK, words=("“", *SANK.words[1:])), id="a quote"),
        pytest.param(replace(SANK, words=("the", *SANK.words[1:])), id="no capital"),
        pytest.param(replace(SANK, deps=("det", "obj", *SANK.deps[2:])), id="no subject"),  # type: ignore[index]
        pytest.param(replace(SANK, heads=None), id="no tree"),
    ],
)
def test_it_refuses_what_is_no_plain_statement(sentence: Sentence) -> None:
    assert not can_be_said(sentence)
    with pytest.raises(ValueError, match="plain statement"):
        reported(sentence, Random(1))
