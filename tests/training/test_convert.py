"""Corpora to sentences, on a few hand-written lines in each format."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import spacy

from training.conllu import read_blocks, read_sentences, to_sentence
from training.corpora import DataMissing, require_data
from training.labels import count_labels, settle_labels, where_no_name_is
from training.masc import to_sentence as masc_sentence
from training.names import gum_names, peoples, spans_of
from training.re3d import read_re3d, to_sentences
from training.sentences import Sentence, make_doc
from training.uner import merge_uner

NLP = spacy.blank("en")

# A row: id, form, lemma, class, tag, head, relation, MISC (features are left empty).
QUOTE = [
    ("1", '"', '"', "PUNCT", "``", "5", "punct", "SpaceAfter=No"),
    ("2", "We", "we", "PRON", "PRP", "5", "nsubj", "_"),
    ("3-4", "don't", "_", "_", "_", "_", "_", "_"),
    ("3", "do", "do", "AUX", "VBP", "5", "aux", "_"),
    ("4", "n't", "not", "PART", "RB", "5", "advmod", "_"),
    ("5", "know", "know", "VERB", "VB", "0", "root", "SpaceAfter=No"),
    ("5.1", "it", "it", "PRON", "PRP", "_", "_", "_"),
    ("6", "!", "!", "PUNCT", ".", "5", "punct", "_"),
]
PRESIDENT = [
    ("1", "The", "the", "DET", "DT", "3", "det", "Entity=(1-person-new-nnnnn-cf1-3-coref-Ada_Holm"),
    ("2", "Dravnian", "Dravnian", "ADJ", "JJ", "3", "amod", "_"),
    ("3", "President", "President", "PROPN", "NNP", "6", "nsubj", "_"),
    ("4", "Ada", "Ada", "PROPN", "NNP", "3", "flat", "_"),
    ("5", "Holm", "Holm", "PROPN", "NNP", "3", "flat", "Entity=1)"),
    ("6", "left", "leave", "VERB", "VBD", "0", "root", "_"),
    ("7", "the", "the", "DET", "DT", "8", "det", "Entity=(2-organization-new-nnnnn-cf2-2-sgl"),
    ("8", "University", "University", "PROPN", "NNP", "6", "obj", "_"),
    ("9", "of", "of", "ADP", "IN", "10", "case", "_"),
    ("10", "Kesswick", "Kesswick", "PROPN", "NNP", "8", "nmod", "Entity=(3-place-new-nnnnn-cf3-1-sgl)2)"),
    ("11", "with", "with", "ADP", "IN", "13", "case", "_"),
    ("12", "her", "she", "PRON", "PRP$", "13", "nmod:poss", "Entity=(4-person-new-nnnnn-cf4-2-sgl(1-person-giv:act-a)"),
    ("13", "brother", "brother", "NOUN", "NN", "6", "obl", "Entity=4)"),
]  # fmt: skip


def conllu(rows: list[tuple[str, ...]], *comments: str) -> list[str]:
    """Lines of one CoNLL-U sentence."""
    lines = [
        f"{i}\t{form}\t{lemma}\t{pos}\t{tag}\t_\t{head}\t{dep}\t_\t{misc}"
        for i, form, lemma, pos, tag, head, dep, misc in rows
    ]
    return [*(f"# {c}" for c in comments), *lines, ""]


def read(rows: list[tuple[str, ...]], *comments: str) -> Sentence:
    """The sentence those rows make."""
    return to_sentence(next(read_blocks(conllu(rows, *comments))))


def test_it_reads_words_blanks_and_trees() -> None:
    sentence = read(QUOTE, "newpar")
    assert sentence.text == "\"We don't know!"
    assert sentence.words == ('"', "We", "do", "n't", "know", "!")
    assert sentence.deps == ("punct", "nsubj", "aux", "advmod", "ROOT", "punct")
    assert sentence.heads == (4, 4, 4, 4, 4, 4)
    assert sentence.opens_paragraph
    assert sentence.names is None


def test_it_keeps_the_features_and_takes_an_underscore_for_none() -> None:
    lines = [
        "1\tWent\tgo\tVERB\tVBD\tTense=Past|VerbForm=Fin\t0\troot\t_\t_",
        "2\tup\tup\tADV\t_\t_\t1\tadvmod\t_\t_",
    ]
    sentence = to_sentence(next(read_blocks(lines)))
    assert sentence.morphs == ("Tense=Past|VerbForm=Fin", "")
    assert sentence.tags == ("VBD", "")


def test_it_reads_documents_and_genres_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "small.conllu"
    lines = [
        *conllu(QUOTE, "newdoc id = weblog-a_1", "sent_id = 1"),
        *conllu(QUOTE, "sent_id = 2"),
        *conllu(QUOTE, "newdoc id = GUM_news_x", "meta::genre = news", "sent_id = 3"),
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    read_back = [(s.document, s.genre, b.comments["sent_id"]) for b, s in read_sentences(path)]
    assert read_back == [
        ("weblog-a_1", "weblog", "1"),
        ("weblog-a_1", "weblog", "2"),
        ("GUM_news_x", "news", "3"),
    ]


def test_it_refuses_a_row_of_too_few_columns() -> None:
    with pytest.raises(ValueError, match="line 1: expected 10 columns, found 2"):
        list(read_blocks(["1\tWent"]))


def test_sentences_join_to_a_doc_that_the_tokenizer_would_cut_alike() -> None:
    first, second = read(QUOTE), read(QUOTE, "newpar")
    doc = make_doc(NLP.vocab, [first, second, first])
    assert doc.text == "\"We don't know!\n\n\"We don't know! \"We don't know! "
    assert [t.text for t in NLP.make_doc(doc.text)] == [t.text for t in doc]
    assert [s.text for s in doc.sents] == ["\"We don't know!\n\n", "\"We don't know!", "\"We don't know!"]
    assert not doc.has_annotation("ENT_IOB")


def test_sentences_with_other_layers_do_not_join() -> None:
    bare = Sentence(words=("Yes",), spaces=(False,))
    with pytest.raises(ValueError, match="have no tags"):
        make_doc(NLP.vocab, [read(QUOTE), bare])


def test_gum_names_lose_titles_articles_and_the_smaller_of_two() -> None:
    block = next(read_blocks(conllu(PRESIDENT)))
    names = gum_names(block, to_sentence(block))
    assert names == (
        "O",
        "B-NORP",
        "O",
        "B-PERSON",
        "I-PERSON",
        "O",
        "O",
        "B-ORG",
        "I-ORG",
        "I-ORG",
        "O",
        "O",
        "O",
    )


def test_a_headline_has_no_peoples() -> None:
    sentence = read(PRESIDENT)
    assert [sentence.words[m.start] for m in peoples(sentence)] == ["Dravnian"]
    shouted = Sentence(
        words=tuple(w.title() for w in sentence.words), spaces=sentence.spaces, tags=sentence.tags
    )
    assert peoples(shouted) == []


def test_text_without_names_teaches_only_where_none_can_be() -> None:
    silent = where_no_name_is(read(PRESIDENT))
    known = [word for word, name in zip(read(PRESIDENT).words, silent, strict=True) if name == "O"]
    # "left the" stands between two names and might belong to them.
    assert known == ["The", "with", "her", "brother"]
    doc = make_doc(NLP.vocab, [Sentence(words=("Ada", "left"), spaces=(True, False), names=("", "O"))])
    assert [t.ent_iob_ for t in doc] == ["", "O"]


def test_a_country_is_a_place_whatever_a_corpus_calls_it() -> None:
    sentence = Sentence(
        words=("Peru", "and", "Acme"), spaces=(True, True, False), names=("B-ORG", "O", "B-ORG")
    )
    assert settle_labels(sentence, count_labels([sentence])).names == ("B-LOC", "O", "B-ORG")


def test_an_organization_nobody_calls_a_place_stays_one() -> None:
    sentence = Sentence(words=("Acme",), spaces=(False,), names=("B-ORG",))
    assert settle_labels(sentence, count_labels([])).names == ("B-ORG",)


def test_a_name_is_a_place_where_the_corpora_often_say_so() -> None:
    org = Sentence(words=("Kesswick",), spaces=(False,), names=("B-ORG",))
    loc = Sentence(words=("Kesswick",), spaces=(False,), names=("B-LOC",))
    assert settle_labels(org, count_labels([org, org, org, loc])).names == ("B-LOC",)
    assert settle_labels(org, count_labels([org, org, org, org, loc])).names == ("B-ORG",)


def test_masc_keeps_tags_and_rebuilds_the_print() -> None:
    line = "\"_'' We_PRP paid_VBD $27_NN (_( net_JJ )_) ,_, \"_'' he_PRP said_VBD ._."
    sentence = masc_sentence(line, NLP)
    assert sentence.text == '"We paid $27 (net)," he said.'
    assert sentence.tags == ("", "PRP", "VBD", "", "-LRB-", "JJ", "-RRB-", ",", "", "PRP", "VBD", ".")
    assert sentence.pos is None


def re3d(text: str, *spans: tuple[str, str, float]) -> list[Sentence]:
    """The paragraphs of a record with spans given by their wording."""
    marked = [
        {"start": text.index(part), "end": text.index(part) + len(part), "label": label, "confidence": sure}
        for part, label, sure in spans
    ]
    return list(to_sentences({"doc": "d1", "text": text, "spans": marked}, NLP))


def test_re3d_keeps_names_and_drops_phrases() -> None:
    (sentence,) = re3d(
        "Gen. Bo Holm met Dravnian officers and their hosts near Tal Orun.",
        ("Gen. Bo Holm", "Person", 1.0),
        ("Dravnian officers", "Person", 1.0),
        ("Tal Orun", "Organisation", 0.4),
        ("Tal Orun", "Location", 0.9),
        ("their hosts", "Person", 1.0),
    )
    found = [(" ".join(sentence.words[m.start : m.end]), m.label) for m in spans_of(sentence.names or ())]
    assert found == [("Bo Holm", "PERSON"), ("Tal Orun", "LOC")]
    assert sentence.tags is None


def test_re3d_is_cut_at_paragraphs() -> None:
    first, second = re3d(
        "Holm spoke.\n\nKesswick slept.", ("Holm", "Person", 1.0), ("Kesswick", "Location", 1.0)
    )
    assert (first.text, second.text) == ("Holm spoke.", "Kesswick slept.")
    assert (first.names, second.names) == (("B-PERSON", "O", "O"), ("B-LOC", "O", "O"))


def test_uner_is_laid_over_the_sentence_of_its_id() -> None:
    block = next(read_blocks(conllu(QUOTE, "sent_id = q-1")))
    sentence = to_sentence(block)
    merged = merge_uner(block, sentence, {"q-1": ["O", "B-PER", "I-PER", "O", "O", "B-OTH"]})
    assert merged is not None
    assert merged.names == ("O", "B-PERSON", "I-PERSON", "O", "O", "O")
    assert merge_uner(block, sentence, {"q-1": ["O"]}) is None
    assert merge_uner(block, sentence, {}) is None


def test_missing_folders_are_named(tmp_path: Path) -> None:
    (tmp_path / "gum").mkdir()
    with pytest.raises(DataMissing, match="no folder ud-ewt, masc-newspaper, uner-ewt, re3d in"):
        require_data(tmp_path)


def test_re3d_records_are_json_lines(tmp_path: Path) -> None:
    record = {"doc": "d1", "text": "Holm spoke.", "spans": []}
    (tmp_path / "a.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    assert [s.text for s in read_re3d(tmp_path, NLP)] == ["Holm spoke."]
