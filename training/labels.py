"""What several corpora together, or a corpus without names, say about names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from training.name_pool import COUNTRIES, TWO_WORD_PLACES
from training.names import Mention, is_name_word, spans_of
from training.sentences import Sentence

PLACES = frozenset([*COUNTRIES, *TWO_WORD_PLACES])
Counts = Counter[tuple[str, str]]


def count_labels(sentences: Iterable[Sentence]) -> Counts:
    """How often each name carries each label."""
    return Counter((text, m.label) for s in sentences for text, m in _named(s))


def settle_labels(sentence: Sentence, counts: Counts) -> Sentence:
    """One name, one label, where the data waver; `counts` are those of the training data.

    GUM and re3d make an organization of a country that acts ("Iraq asked for help"), UNER a place; a claim's place
    is looked for by its name, so a country, and a name called LOC at least a third as often as ORG, is LOC
    throughout. A person's name that is more often something else is that (slips of re3d).
    """
    if sentence.names is None:
        return sentence
    names = list(sentence.names)
    for text, mention in _named(sentence):
        label = _settled(text, mention.label, counts)
        for i in range(mention.start, mention.end):
            names[i] = f"{names[i][:2]}{label}"
    return replace(sentence, names=tuple(names))


def _named(sentence: Sentence) -> list[tuple[str, Mention]]:
    return [(" ".join(sentence.words[m.start : m.end]), m) for m in spans_of(sentence.names or ())]


def _settled(text: str, label: str, counts: Counts) -> str:
    if label == "ORG" and (
        text in PLACES or (counts[text, "LOC"] and 3 * counts[text, "LOC"] >= counts[text, "ORG"])
    ):
        return "LOC"
    if label == "PERSON":
        other = max(("LOC", "ORG"), key=lambda other: counts[text, other])
        return other if counts[text, other] > counts[text, label] else label
    return label


def where_no_name_is(sentence: Sentence) -> tuple[str, ...]:
    """For text nobody marked names in: "O" where a name is out of the question, "" (unknown) elsewhere.

    Unknown are proper nouns, capitalised adjectives, and up to two words between two of these ("of the").
    """
    unknown = [_may_be_name(sentence, i) for i in range(len(sentence.words))]
    for i in range(len(unknown)):
        near = unknown[i + 1 : i + 4]
        if unknown[i] and any(near):
            unknown[i : i + 1 + near.index(True)] = [True] * (1 + near.index(True))
    return tuple("" if u else "O" for u in unknown)


def _may_be_name(sentence: Sentence, i: int) -> bool:
    word, tag = sentence.words[i], (sentence.tags or ())[i]
    return (
        is_name_word(sentence, i)
        or tag in ("", "ADD", "GW", "AFX")
        or (i > 0 and tag == "JJ" and word[0].isupper())
    )
