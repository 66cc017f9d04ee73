"""re3d (press releases on Syria and Iraq) to `Sentence`: raw text, names only, one "sentence" a paragraph.

Its spans are noun phrases of military interest, nested and sometimes labelled twice with a confidence. Kept are
those that are names through and through; all other words count as looked at and found to be no name.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span

from training.names import JOINERS, PEOPLE_PLURAL, TITLES, Mention, to_iob, without_roles
from training.sentences import Sentence
from training.words import word_list

LABELS = {"Organisation": "ORG", "Person": "PERSON", "Location": "LOC", "Nationality": "NORP"}
PRONOUNS = frozenset(word_list("names", "pronouns"))


def read_re3d(folder: Path, nlp: Language) -> Iterator[Sentence]:
    """Yield one `Sentence` a paragraph, tokenized by `nlp`, with names and no other layer."""
    for path in sorted(folder.glob("*.jsonl")):
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                yield from to_sentences(json.loads(line), nlp)


def to_sentences(record: dict[str, Any], nlp: Language) -> Iterator[Sentence]:
    """The paragraphs of one document: `text` and `spans` of start, end, label, confidence (code points)."""
    doc = nlp.make_doc(_spaced(record["text"]))
    ranked = sorted(record["spans"], key=lambda s: -float(s.get("confidence") or 0))
    mentions = [m for span in ranked if (m := _mention(doc, span)) is not None]
    names = to_iob(len(doc), without_roles([token.text for token in doc], _best_labels(mentions)))
    for start, end in _paragraphs(doc):
        yield Sentence(
            words=tuple(token.text for token in doc[start:end]),
            spaces=tuple(bool(token.whitespace_) for token in doc[start:end]),
            names=names[start:end],
            document=record["doc"],
            genre="re3d",
            opens_paragraph=True,
        )


def _paragraphs(doc: Doc) -> Iterator[tuple[int, int]]:
    """Stretches of tokens between white space tokens; names never reach over one (see `_is_name`)."""
    start = 0
    for end in [*(token.i for token in doc if token.is_space), len(doc)]:
        if end > start:
            yield start, end
        start = end + 1


def _spaced(text: str) -> str:
    """The text with odd white space as blanks, every offset unchanged."""
    return re.sub(r"[^\S\n]", " ", text)


def _best_labels(mentions: list[Mention]) -> list[Mention]:
    """The first label of each stretch; callers rank mentions by confidence."""
    best: dict[tuple[int, int], Mention] = {}
    for mention in mentions:
        best.setdefault((mention.start, mention.end), mention)
    return list(best.values())


def _mention(doc: Doc, span: dict[str, Any]) -> Mention | None:
    label = LABELS.get(span["label"])
    found = doc.char_span(span["start"], span["end"], alignment_mode="contract") if label else None
    if label is None or found is None:
        return None
    trimmed = _trim(found, label)
    if not len(trimmed) or not _is_name(trimmed, label):
        return None
    if label in ("PERSON", "ORG") and PEOPLE_PLURAL.fullmatch(trimmed.text):
        label = "NORP"
    return Mention(trimmed.start, trimmed.end, label)


def _trim(span: Span, label: str) -> Span:
    """The phrase without the small words, articles, signs and titles it opens with; "al-" is part of a name."""
    start = span.start
    while start < span.end and _may_go(span.doc, start, label):
        start += 1
    return span.doc[start : span.end]


def _may_go(doc: Doc, i: int, label: str) -> bool:
    word, following = doc[i].text, doc[i + 1].text if i + 1 < len(doc) else ""
    lowered = word.lower().rstrip(".")
    if word[0].islower():
        return not (lowered in JOINERS[label] and following == "-")
    return not word[0].isalnum() or lowered == "the" or (label == "PERSON" and lowered in TITLES)


def _is_name(span: Span, label: str) -> bool:
    """Every word is capitalised, a number or a joining word, and the last one is capitalised."""
    words = [token.text for token in span]
    if not words[-1][0].isupper() or any(token.is_space for token in span) or span.text in PRONOUNS:
        return False
    return all(w[0].isupper() or w[0].isdigit() or w.lower() in JOINERS[label] for w in words)
