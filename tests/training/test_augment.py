"""Variants of sentences: what changes, what must not."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
import spacy

from training.augment import as_headline, lowered, vary, with_dateline, with_quotes
from training.batches import make_example, make_test, one_pass
from training.name_pool import invent, with_other_names
from training.sentences import Sentence, make_doc
from training.words import word_list

NLP = spacy.blank("en")

SAID = Sentence(
    words=('"', "It", "'s", "over", ",", '"', "Ada", "Holm", "said", "in", "Kesswick", "."),
    spaces=(False, False, True, False, False, True, True, True, True, True, False, False),
    tags=("``", "PRP", "VBZ", "RB", ",", "''", "NNP", "NNP", "VBD", "IN", "NNP", "."),
    pos=("PUNCT", "PRON", "AUX", "ADV", "PUNCT", "PUNCT", "PROPN", "PROPN", "VERB", "ADP", "PROPN", "PUNCT"),
    morphs=("",) * 12,
    lemmas=('"', "it", "be", "over", ",", '"', "Ada", "Holm", "say", "in", "Kesswick", "."),
    heads=(3, 3, 3, 8, 3, 3, 8, 6, 8, 10, 8, 8),
    deps=(
        "punct",
        "nsubj",
        "cop",
        "ccomp",
        "punct",
        "punct",
        "nsubj",
        "flat",
        "ROOT",
        "case",
        "obl",
        "punct",
    ),
    names=("O", "O", "O", "O", "O", "O", "B-PERSON", "I-PERSON", "O", "O", "B-LOC", "O"),
    document="d",
    genre="news",
)


def test_quotes_take_one_style() -> None:
    assert with_quotes(SAID, "“", "”", "’").text == "“It’s over,” Ada Holm said in Kesswick."
    assert with_quotes(with_quotes(SAID, "“", "”", "’"), '"', '"', "'") == SAID


def test_quotes_without_tags_open_and_close_in_turn() -> None:
    bare = replace(SAID, tags=None)
    assert with_quotes(bare, "“", "”", "’").text == "“It’s over,” Ada Holm said in Kesswick."


def test_letters_change_and_trees_stay() -> None:
    assert lowered(SAID).text == '"it\'s over," ada holm said in kesswick.'
    assert as_headline(SAID).text == '"It\'s over," Ada Holm Said in Kesswick.'
    assert as_headline(SAID).opens_paragraph
    assert lowered(SAID).heads == SAID.heads


@pytest.mark.parametrize("seed", range(25))
def test_a_dateline_joins_the_tree_under_its_root(seed: int) -> None:
    dated = with_dateline(SAID, Random(seed))
    doc = make_doc(NLP.vocab, [dated])
    assert doc.text.rstrip().endswith(SAID.text)
    assert [t.text for t in doc if t.dep_ == "ROOT"] == ["said"]
    assert len(list(doc.sents)) == 1
    assert doc.ents[0].label_ == "LOC"
    assert doc.ents[0].start == 0


def test_a_dateline_before_names_alone_brings_names_alone() -> None:
    bare = Sentence(words=("Ada", "left"), spaces=(True, False), names=("B-PERSON", "O"))
    dated = with_dateline(bare, Random(1))
    assert dated.heads is None
    assert len(dated.names or ()) == len(dated.words) == len(dated.spaces)


def test_other_names_have_as_many_words_and_the_same_labels() -> None:
    swapped = [with_other_names(SAID, Random(seed), share=1) for seed in range(40)]
    assert len({s.words[6:8] for s in swapped}) > 5
    for sentence in swapped:
        assert sentence.names == SAID.names
        assert sentence.words[:6] == SAID.words[:6]
        assert (sentence.lemmas or ())[6:8] == sentence.words[6:8]


def test_a_name_of_unknown_pattern_stays() -> None:
    assert invent("EVENT", 2, Random(1)) is None
    assert invent("PERSON", 7, Random(1)) is None


@pytest.mark.parametrize("length", [1, 2, 3, 5])
@pytest.mark.parametrize("label", ["PERSON", "LOC", "ORG", "NORP"])
def test_an_invented_name_has_the_length_asked_for(label: str, length: int) -> None:
    for seed in range(30):
        name = invent(label, length, Random(seed))
        assert name is None or len(name) == length


def test_the_word_lists_hold_words_and_phrases() -> None:
    assert "Peru" in word_list("pool", "countries")
    assert "Hong Kong" in word_list("pool", "two_word_places")


def test_one_seed_gives_one_pass() -> None:
    documents = [[SAID] * 9, [replace(SAID, genre="weblog")] * 5]

    def texts(seed: int) -> list[list[str]]:
        return [[e.text for e in batch] for batch in one_pass(NLP, documents, Random(seed), 60)]

    assert texts(3) == texts(3)
    assert texts(3) != texts(4)
    # News is shown three times, the weblog once.
    assert sum(len(list(e.reference.sents)) for b in one_pass(NLP, documents, Random(3), 60) for e in b) == 32


def test_a_variant_still_aligns_with_the_tokenizer() -> None:
    for seed in range(40):
        example = make_example(NLP, vary([SAID, SAID], Random(seed)))
        # At the end of a sentence "U.S." meets the full stop, and the tokenizer may cut either way.
        if "U.S." not in example.text:
            assert [t.text for t in example.predicted] == [t.text for t in example.reference]


def test_a_test_example_has_its_paragraph_breaks_in_the_text_alone() -> None:
    example = make_test(NLP, [SAID, replace(SAID, opens_paragraph=True)])
    assert "\n\n" in example.predicted.text
    assert not any(t.is_space for t in example.reference)
    assert example.get_aligned("TAG", as_string=True).count(None) == 1
