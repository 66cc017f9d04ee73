"""Names to put in the place of the ones in the training text, so that a name is known by its surroundings.

Countries and cities of the whole world, since the treebanks know few outside North America; given and family names
are combined at random; organizations are made from the patterns such names follow.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from training.names import spans_of
from training.sentences import Sentence
from training.words import word_list

COUNTRIES = word_list("pool", "countries")
CITIES = word_list("pool", "cities")
TWO_WORD_PLACES = word_list("pool", "two_word_places")
GIVEN = word_list("pool", "given")
FAMILY = word_list("pool", "family")
AGENCIES = word_list("pool", "agencies")
FIELDS = word_list("pool", "fields")
KINDS = word_list("pool", "kinds")
CAUSES = word_list("pool", "causes")
PEOPLES = word_list("pool", "peoples")


def with_other_names(sentence: Sentence, random: Random, *, share: float) -> Sentence:
    """A share of the names exchanged for others of the same label and number of words; tags and trees stay.

    Only names in which old and new have proper words at the same places, so that the word classes stay true.
    """
    words, lemmas = list(sentence.words), list(sentence.lemmas or ())
    for mention in spans_of(sentence.names or ()):
        span = slice(mention.start, mention.end)
        fresh = invent(mention.label, mention.end - mention.start, random)
        if fresh is not None and random.random() < share and _exchangeable(sentence, span, fresh):
            words[span] = fresh
            if lemmas:
                lemmas[span] = fresh
    return replace(sentence, words=tuple(words), lemmas=tuple(lemmas) if lemmas else None)


def _exchangeable(sentence: Sentence, span: slice, fresh: Sequence[str]) -> bool:
    """Old and new have small and capital words at the same places, and the old one no plural or lone letter."""
    old = sentence.words[span]
    if any(not w.replace(".", "").isalpha() for w in old) or (
        sentence.tags and "NNPS" in sentence.tags[span]
    ):
        return False
    return all(a[0].isupper() == b[0].isupper() for a, b in zip(old, fresh, strict=True))


def invent(label: str, length: int, random: Random) -> list[str] | None:
    """A name of a label in exactly `length` words, or None where there is no pattern of that length."""
    makers = {"PERSON": _person, "LOC": _place, "ORG": _organization, "NORP": _people}
    return makers[label](length, random) if label in makers else None


def _person(length: int, random: Random) -> list[str] | None:
    if length == 1:
        return [random.choice(FAMILY if random.random() < 0.8 else GIVEN)]
    if length == 2:
        return [random.choice(GIVEN), random.choice(FAMILY)]
    if length == 3:
        middle = random.choice(GIVEN) if random.random() < 0.5 else random.choice("ABCDEFGHJKLMNPRSTW") + "."
        return [random.choice(GIVEN), middle, random.choice(FAMILY)]
    return None


def _place(length: int, random: Random) -> list[str] | None:
    if length == 1:
        return [random.choice(COUNTRIES if random.random() < 0.5 else CITIES)]
    return random.choice(TWO_WORD_PLACES).split() if length == 2 else None


def _organization(length: int, random: Random) -> list[str] | None:
    if length == 1:
        return [random.choice(AGENCIES)]
    if length == 3:
        if random.random() < 0.4:
            return ["Ministry", "of", random.choice(FIELDS)]
        return [random.choice(CITIES + PEOPLES), *random.choice(KINDS).split()]
    if length == 5:
        body = random.choice(["Network", "Centre", "Commission", "Council", "Committee"])
        return [random.choice(PEOPLES), body, "for", *random.choice(CAUSES).split()]
    return random.choice(KINDS).split() if length == 2 else None


def _people(length: int, random: Random) -> list[str] | None:
    return [random.choice(PEOPLES)] if length == 1 else None
