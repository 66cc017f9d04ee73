"""Raw news for the teacher: which articles are read, and how they are cut."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import spacy

from training.conllu import read_sentences, to_conllu
from training.corpora import DataMissing, load_corpora
from training.eval_claims import GOLD
from training.raw_news import LONGEST, Text, cut, ecbplus, wikinews
from training.sentences import Sentence

NLP = spacy.blank("en")
NLP.add_pipe("sentencizer")


def test_labelled_articles_are_left_out(tmp_path: Path) -> None:
    labelled = json.loads(GOLD.read_text(encoding="utf-8").splitlines()[0])["url"]
    folder = tmp_path / "wikinews"
    folder.mkdir()
    rows = [{"url": url, "text": "A ferry sank."} for url in (labelled, "https://news.example/ferry")]
    (folder / "articles.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")

    assert [text.name for text in wikinews(tmp_path)] == ["https://news.example/ferry"]


def test_sentences_of_ecb_are_paragraphs_without_addresses(tmp_path: Path) -> None:
    folder = tmp_path / "ecbplus" / "xml" / "1"
    folder.mkdir(parents=True)
    sentences = ["http://news.example/ferry is where it stood", "The ferry , a small one , sank .", "May 4"]
    tokens = [
        f'<token sentence="{at}">{word}</token>' for at, one in enumerate(sentences) for word in one.split()
    ]
    (folder / "1_1.xml").write_text(f"<Document>{''.join(tokens)}</Document>", encoding="utf-8")

    assert [text.text for text in ecbplus(tmp_path)] == ["The ferry, a small one, sank."]


@pytest.mark.parametrize("read", [wikinews, ecbplus])
def test_texts_that_are_not_there(tmp_path: Path, read) -> None:
    with pytest.raises(DataMissing, match=str(tmp_path)):
        list(read(tmp_path))


def test_a_text_is_cut_into_words_and_blanks() -> None:
    cut_up = list(cut(NLP, Text("a", "news", "A ferry sank. Two died.\n\nThe captain is safe.")))

    assert [one.text for one in cut_up] == ["A ferry sank.", "Two died.", "The captain is safe."]
    assert [one.opens_paragraph for one in cut_up] == [True, False, True]


def test_what_is_too_long_for_a_sentence_is_passed_over() -> None:
    assert [one.text for one in cut(NLP, Text("a", "news", f"Two died. {'word ' * (LONGEST + 1)}."))] == [
        "Two died."
    ]


TREE = Sentence(
    words=("Two", "died", "."),
    spaces=(True, False, True),
    heads=(1, 1, 1),
    deps=("nsubj", "ROOT", "punct"),
    opens_paragraph=True,
    document="a",
    genre="news",
)


def test_trees_are_read_as_they_were_written(tmp_path: Path) -> None:
    path = tmp_path / "silver.conllu"
    path.write_text("".join(to_conllu([TREE])), encoding="utf-8")

    ((_, read),) = read_sentences(path)

    for column in ("words", "spaces", "heads", "deps", "opens_paragraph", "document", "genre"):
        assert getattr(read, column) == getattr(TREE, column)


def test_a_sentence_without_a_tree_is_not_written() -> None:
    with pytest.raises(ValueError, match="no tree: Two died"):
        list(to_conllu([Sentence(words=("Two", "died"), spaces=(True, True))]))


def test_silver_trees_teach_trees_alone(shared: Path, tmp_path: Path) -> None:
    path = tmp_path / "silver.conllu"
    path.write_text("".join(to_conllu([TREE])), encoding="utf-8")

    (sentence,) = load_corpora(shared / "data", spacy.blank("en"), path).train[-1]

    assert sentence.heads == TREE.heads
    assert (sentence.tags, sentence.pos, sentence.morphs, sentence.lemmas, sentence.names) == (None,) * 5


def test_silver_trees_that_are_not_there(shared: Path, tmp_path: Path) -> None:
    with pytest.raises(DataMissing, match=r"training\.silver"):
        load_corpora(shared / "data", spacy.blank("en"), tmp_path / "none.conllu")
