"""The pipeline that is shipped: its size, its labels, and what it makes of reported speech."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from training.evaluate import MODEL
from training.names import LABELS

pytestmark = pytest.mark.model

MEGABYTE = 1_000_000


@pytest.fixture(scope="module")
def nlp() -> Language:
    return spacy.load(MODEL)


def test_it_is_small_enough_to_live_in_the_repository() -> None:
    assert sum(path.stat().st_size for path in MODEL.rglob("*") if path.is_file()) < 15 * MEGABYTE


def test_its_card_lies_beside_it() -> None:
    card = (Path(MODEL).parent / "MODEL.md").read_text(encoding="utf-8")
    assert f"stet_en {spacy.load(MODEL).meta['version']}" in card


def test_it_has_the_parts_and_labels_the_rules_ask_for(nlp: Language) -> None:
    assert nlp.pipe_names == ["tok2vec", "tagger", "morphologizer", "lemmatizer", "parser", "ner"]
    relations = {
        "nsubj",
        "nsubj:pass",
        "obj",
        "obl",
        "ccomp",
        "parataxis",
        "advcl",
        "acl:relcl",
        "nummod",
        "cop",
    }
    assert relations <= set(nlp.get_pipe("parser").labels)
    assert set(nlp.get_pipe("ner").labels) == set(LABELS)
    assert {"VBD", "CD", "NNP", "``", "''", "_SP"} <= set(nlp.get_pipe("tagger").labels)


@pytest.mark.parametrize(("opening", "closing"), [('"', '"'), ("“", "”")])
def test_it_parses_a_quote_with_its_speaker(nlp: Language, opening: str, closing: str) -> None:
    doc = nlp(
        f"{opening}The bridge collapsed at dawn,{closing} Mayor Odile Marchetti told reporters on Friday."
    )
    told, collapsed = (next(t for t in doc if t.text == word) for word in ("told", "collapsed"))
    assert told.lemma_ == "tell"
    # UD hangs a quote on the verb of saying (ccomp) or, where that stands aside, the verb on the quote (parataxis).
    assert (collapsed.dep_, collapsed.head) == ("ccomp", told) or (told.dep_, told.head) == (
        "parataxis",
        collapsed,
    )
    assert {t.text for t in doc if t.dep_ == "nsubj"} >= {"bridge"}
    assert ("Odile Marchetti", "PERSON") in [(e.text, e.label_) for e in doc.ents]


def test_it_parses_reported_speech_with_a_figure(nlp: Language) -> None:
    doc = nlp("At least 14 people were injured when a ferry hit the pier, the harbour office said.")
    said, injured, fourteen = (next(t for t in doc if t.text == word) for word in ("said", "injured", "14"))
    assert (injured.dep_, injured.head) == ("ccomp", said) or (said.dep_, said.head) == ("parataxis", injured)
    assert (fourteen.dep_, fourteen.head.lemma_) == ("nummod", "person")
    assert fourteen.head.dep_ == "nsubj:pass"
    assert injured.tag_ == "VBN"


def test_it_ends_sentences_at_paragraph_breaks(nlp: Language) -> None:
    doc = nlp("Ferry sinks off Port Averne\n\nA ferry sank on Monday. Nobody was hurt.")
    assert [s.text.strip() for s in doc.sents] == [
        "Ferry sinks off Port Averne",
        "A ferry sank on Monday.",
        "Nobody was hurt.",
    ]
