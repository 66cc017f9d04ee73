"""From documents to the batches of one pass: cut into chunks, varied, shuffled, tokenized as at run time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from random import Random

from spacy.language import Language
from spacy.training import Example

from training.augment import vary
from training.corpora import weight
from training.sentences import Sentence, make_doc

LONGEST_CHUNK = 8  # sentences; long enough to learn sentence ends, short enough for many updates
RANDOM_BREAKS = 0.15  # EWT marks few paragraphs; this share of its sentences is made to open one


def make_example(nlp: Language, sentences: Sequence[Sentence]) -> Example:
    """An example whose input is the raw text cut by `nlp`'s tokenizer, aligned with the annotated words."""
    reference = make_doc(nlp.vocab, sentences)
    return Example(nlp.make_doc(reference.text), reference)


def make_test(nlp: Language, sentences: Sequence[Sentence]) -> Example:
    """The same to be scored: paragraph breaks stand in the text alone, for spaCy's scorer counts them as missed."""
    text = make_doc(nlp.vocab, sentences).text
    return Example(nlp.make_doc(text), make_doc(nlp.vocab, sentences, with_breaks=False))


def one_pass(
    nlp: Language, documents: Sequence[Sequence[Sentence]], random: Random, words: int
) -> Iterator[list[Example]]:
    """Yield the shuffled batches, of about `words` words each, of one pass over the documents."""
    shown = [c for document in documents for _ in range(weight(document)) for c in chunks(document, random)]
    random.shuffle(shown)
    batch: list[Example] = []
    size = 0
    for chunk in shown:
        example = make_example(nlp, vary(chunk, random))
        batch.append(example)
        size += len(example.predicted)
        if size >= words:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def chunks(document: Sequence[Sentence], random: Random) -> Iterator[list[Sentence]]:
    """Yield a document in stretches of one to LONGEST_CHUNK sentences, some of them made to open a paragraph."""
    start = 0
    while start < len(document):
        length = random.randint(1, LONGEST_CHUNK)
        yield [_maybe_break(s, random) for s in document[start : start + length]]
        start += length


def _maybe_break(sentence: Sentence, random: Random) -> Sentence:
    if sentence.heads is None or random.random() >= RANDOM_BREAKS:
        return sentence
    return replace(sentence, opens_paragraph=True)
