"""Raw news that nobody annotated, cut into sentences: what the teacher parses (`silver.py`)."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc

from training.corpora import DataMissing
from training.detokenise import plain, with_quotes_joined
from training.eval_claims import GOLD
from training.sentences import Sentence

ECBPLUS = "data/ecbplus/xml"  # where the shared folder has its articles
LONGEST = 90  # words; what is longer is a list or a table


class Text(NamedTuple):
    """One document of raw news, its paragraphs set off by blank lines."""

    name: str
    genre: str
    text: str


def wikinews(data: Path) -> Iterator[Text]:
    """Yield the articles of Wikinews but those that are labelled. Raises DataMissing."""
    path = data / "wikinews" / "articles.jsonl"
    if not path.is_file():
        raise DataMissing(f"There are no articles at {path}.")
    labelled = {json.loads(line)["url"] for line in GOLD.read_text(encoding="utf-8").splitlines()}
    for line in path.read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        if article["url"] not in labelled:
            yield Text(article["url"], "wikinews", article["text"])


def ecbplus(data: Path) -> Iterator[Text]:
    """Yield the articles of ECB+, a sentence a paragraph, without their lines of addresses and dates. Raises DataMissing."""
    folder = data / "ecbplus" / "xml"
    if not folder.is_dir():
        raise DataMissing(f"There are no articles in {folder}.")
    for path in sorted(folder.glob("*/*.xml")):
        sentences: dict[int, list[str]] = {}
        for token in ET.parse(path).getroot().iter("token"):  # noqa: S314 - files of the data folder, not of strangers
            sentences.setdefault(int(token.get("sentence", 0)), []).append(token.text or "")
        told = [
            plain(with_quotes_joined(" ".join(words)))
            for words in sentences.values()
            if len(words) > 3 and not any("http" in word for word in words)
        ]
        yield Text(path.name, "ecbplus", "\n\n".join(told))


def cut(nlp: Language, text: Text) -> Iterator[Sentence]:
    """Yield the sentences that a pipeline makes of a text, words alone."""
    doc = nlp(text.text)
    opens = True
    for span in doc.sents:
        tokens = [token for token in span if not token.is_space]
        if tokens and len(tokens) <= LONGEST:
            spaces = [bool(one.whitespace_) or _is_before_space(doc, one.i) for one in tokens]
            words = tuple(token.text for token in tokens)
            opens = opens or span[0].is_space
            yield Sentence(words, tuple(spaces), opens_paragraph=opens, document=text.name, genre=text.genre)
        opens = span[-1].is_space if tokens else opens


def _is_before_space(doc: Doc, at: int) -> bool:
    return at + 1 < len(doc) and doc[at + 1].is_space
