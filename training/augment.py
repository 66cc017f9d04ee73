"""Variants of training sentences, so that the look of a text matters less than its words.

News pages write quotes straight and curly, set headlines in title case, and open with a dateline; the treebanks
hardly do. (attributions.py adds reported speech.) Every function takes the random source, so one seed gives one training run.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from random import Random

from training.attributions import can_be_said, in_quotes, reported
from training.lexicon import with_strange_words
from training.name_pool import with_other_names
from training.sentences import Sentence
from training.words import word_list

Variant = Callable[[Sentence, Random], Sentence]

CURLY_OPEN, CURLY_CLOSE, APOSTROPHE = "“", "”", "’"
SWAP_SENTENCES, SWAP_NAMES = 0.5, 0.7
STRANGE_SENTENCES, STRANGE_WORDS = 0.3, 0.2
SPEECH, SPEECH_GOES_ON = 0.12, 0.35
QUOTE_STYLES = (('"', '"', "'"), (CURLY_OPEN, CURLY_CLOSE, APOSTROPHE))
SMALL_IN_HEADLINES = frozenset(word_list("text", "small_in_headlines"))
DATELINE_PLACES = (
    "Port Averne",
    "Kesswick",
    "Marrow Bay",
    "Tal Orun",
    "Dravny",
    "LOWEN",
    "SAINT ALDA",
    "Ostrevo",
)
DATELINE_AGENCIES = ("NPA", "Northwire", "CNS")
DATELINE_SIGNS = ("-", "–", "—")


def vary(sentences: Sequence[Sentence], random: Random) -> list[Sentence]:
    """One random variant of a chunk. Quote style is drawn once a chunk, as a page has one; the rest per sentence."""
    sentences = _with_speech(sentences, random)
    style = random.random()
    if style < 0.35:
        sentences = [with_quotes(s, *QUOTE_STYLES[1]) for s in sentences]
    elif style < 0.7:
        sentences = [with_quotes(s, *QUOTE_STYLES[0]) for s in sentences]
    varied = [
        _vary_one(
            with_strange_words(
                with_other_names(s, random, share=SWAP_NAMES if random.random() < SWAP_SENTENCES else 0),
                random,
                share=STRANGE_WORDS if random.random() < STRANGE_SENTENCES else 0,
            ),
            random,
        )
        for s in sentences
    ]
    if random.random() < 0.06:
        varied[0] = with_dateline(varied[0], random)
    return varied


def _with_speech(sentences: Sequence[Sentence], random: Random) -> list[Sentence]:
    """Some statements as somebody's words; the statement after a speech sometimes continues it in quotes."""
    result: list[Sentence] = []
    speaking = False
    for sentence in sentences:
        sayable = can_be_said(sentence)
        continues = sayable and speaking and random.random() < SPEECH_GOES_ON
        speaking = sayable and not continues and random.random() < SPEECH
        result.append(
            in_quotes(sentence) if continues else reported(sentence, random) if speaking else sentence
        )
    return result


def _vary_one(sentence: Sentence, random: Random) -> Sentence:
    draw = random.random()
    if draw < 0.03:
        return lowered(sentence)
    if draw < 0.06 and len(sentence.words) < 16:
        return as_headline(sentence)
    if draw < 0.07:
        return replace(sentence, words=tuple(w.upper() for w in sentence.words))
    return sentence


def with_quotes(sentence: Sentence, opening: str, closing: str, apostrophe: str) -> Sentence:
    """Quotation marks and apostrophes in one style; the Penn tag tells an opening mark from a closing one."""
    tags = sentence.tags or ("",) * len(sentence.words)
    words: list[str] = []
    opened = False
    for word, tag in zip(sentence.words, tags, strict=True):
        if word in ('"', CURLY_OPEN, CURLY_CLOSE):
            opens = tag == "``" if tag in ("``", "''") else word == CURLY_OPEN or (word == '"' and not opened)
            opened = opens
            words.append(opening if opens else closing)
        else:
            words.append(
                word.replace("'", apostrophe).replace(APOSTROPHE, apostrophe) if len(word) > 1 else word
            )
    return replace(sentence, words=tuple(words))


def lowered(sentence: Sentence) -> Sentence:
    """All small letters, as hurried people write."""
    return replace(sentence, words=tuple(w.lower() for w in sentence.words))


def as_headline(sentence: Sentence) -> Sentence:
    """Title case, and a paragraph of its own; the final full stop stays, so that the trees stay whole."""
    words = tuple(
        w if i and w.lower() in SMALL_IN_HEADLINES else w[:1].upper() + w[1:]
        for i, w in enumerate(sentence.words)
    )
    return replace(sentence, words=words, opens_paragraph=True)


def with_dateline(sentence: Sentence, random: Random) -> Sentence:
    """The sentence after "PLACE (Agency) -" or "Place:"; the place hangs on the sentence's root as `parataxis`."""
    place = random.choice(DATELINE_PLACES).split()
    sign = random.choice((":", *DATELINE_SIGNS))
    agency = random.choice(DATELINE_AGENCIES) if sign != ":" and random.random() < 0.6 else ""
    front = _dateline(place, agency, sign)
    return _prepended(front, sentence)


def _dateline(place: Sequence[str], agency: str, sign: str) -> Sentence:
    """A fragment "Tal Orun (NPA) -": the place is its head, the agency beside it in brackets."""
    extra = ["(", agency, ")"] if agency else []
    words = [*place, *extra, sign]
    last, n = len(place) - 1, len(place)
    return Sentence(
        words=tuple(words),
        spaces=(*([True] * last), bool(extra) or sign != ":", *([False, False, True] if extra else []), True),
        tags=(*["NNP"] * n, *(["-LRB-", "NNP", "-RRB-"] if extra else []), ":"),
        pos=(*["PROPN"] * n, *(["PUNCT", "PROPN", "PUNCT"] if extra else []), "PUNCT"),
        morphs=(*["Number=Sing"] * n, *(["", "Number=Sing", ""] if extra else []), ""),
        lemmas=tuple(words),
        heads=(*[last] * n, *([n + 1, last, n + 1] if extra else []), last),
        deps=(*["compound"] * last, "ROOT", *(["punct", "parataxis", "punct"] if extra else []), "punct"),
        names=("B-LOC", *["I-LOC"] * last, *(["O", "B-ORG", "O"] if extra else []), "O"),
    )


def _prepended(front: Sentence, sentence: Sentence) -> Sentence:
    """Both as one sentence whose root is the second one's; only the layers the second one has."""
    n = len(front.words)
    root = next((i for i, h in enumerate(sentence.heads or ()) if h == i), 0)

    def both(column: str) -> tuple | None:
        second = getattr(sentence, column)
        return None if second is None else (*getattr(front, column), *second)

    heads = deps = None
    if sentence.heads is not None and sentence.deps is not None:
        heads = (
            *(
                root + n if d == "ROOT" else h
                for h, d in zip(front.heads or (), front.deps or (), strict=True)
            ),
            *(h + n for h in sentence.heads),
        )
        deps = (*("parataxis" if d == "ROOT" else d for d in front.deps or ()), *sentence.deps)
    return replace(
        sentence,
        words=(*front.words, *sentence.words),
        spaces=(*front.spaces, *sentence.spaces),
        heads=heads,
        deps=deps,
        tags=both("tags"),
        pos=both("pos"),
        morphs=both("morphs"),
        lemmas=both("lemmas"),
        names=both("names"),
    )
