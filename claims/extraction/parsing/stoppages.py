"""Which words of a text tell of a stoppage of work: "strike" is one word for that and for an attack.

A word has one sense in one discourse (Gale, Church and Yarowsky 1992). So the signs of either are counted in the words that go with it
and in its sentence; where these balance, in its paragraph, and then in the article.
"""

from __future__ import annotations

import re
from functools import lru_cache

from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.lexicon import words
from claims.extraction.vocabulary.stoppage_words import (
    DO_WITH_STRIKES,
    OF_ARMS,
    OF_OTHER_THINGS,
    OF_WORK,
    SIGNS_OF_ARMS,
    SIGNS_OF_WORK,
    TRADES,
    WITH_OTHER_THINGS,
    WITH_WORK,
    WORKERS,
)

_NOUNS = words("strike strikes stoppage stoppages")
_VERBS = words("strike strikes struck striking")
_WALKS = words("walk walks walked walking")
_FORMS = _NOUNS | _VERBS | _WALKS
_OFF_THE_JOB = (["off", "the", "job"], ["off", "the", "jobs"], ["off", "their", "jobs"])
_DESCRIBES = frozenset({"amod", "compound", "nmod", "nmod:poss", "nmod:desc"})
_NO_VERB_OF_WORK = frozenset({"obj", "nsubj:pass", "aux:pass", "compound:prt"})
_HANGS_ON = frozenset({"xcomp", "conj", "acl", "acl:relcl"})
_PARTICLES = words("down out off up through back")
_STRETCH = re.compile(r"(?:hour|day|week|month)s?(?:long)?")
# More than the signs of any text; and what tips the balance of a sentence that has none.
_SURE, _LEANS = 1000, 1


def find_stoppages(parse: Parse, article: str) -> set[int]:
    """Return the words of a paragraph that tell of a stoppage of work ("strike", "walked" of "walked out"); `article` is the whole text."""
    return {at for at, word in enumerate(parse.lower) if word in _FORMS and _is_stoppage(parse, at, article)}


def _is_stoppage(parse: Parse, at: int, article: str) -> bool:
    own = _sign_of(parse, at)
    first, end = parse.sentence_of(at)
    sentence = own + _balance(parse.text(first, end - 1))
    return (sentence or _balance(parse.source) or _balance(article)) > 0


@lru_cache(maxsize=64)
def _balance(text: str) -> int:
    """Return how many more signs of work than of arms a text has."""
    return len(SIGNS_OF_WORK.findall(text)) - len(SIGNS_OF_ARMS.findall(text))


def _sign_of(parse: Parse, at: int) -> int:
    """Return what the words tell that go with a word: more than 0 that it is a stoppage, less that it is none."""
    if parse.lower[at] in _WALKS:
        return _sign_of_walk(parse, at)
    if parse.lower[at] in _NOUNS and parse.pos[at] not in ("VERB", "ADJ"):
        return _sign_of_noun(parse, at)
    return _sign_of_verb(parse, at)


def _sign_of_walk(parse: Parse, at: int) -> int:
    """Read "walked out", "walked off the job"."""
    behind = parse.lower[at + 1 : at + 4]
    if behind in _OFF_THE_JOB:
        return _SURE
    if behind[:1] != ["out"] or behind[1:2] == ["of"]:
        return -_SURE
    return _LEANS if _names_workers(parse, _who(parse, at)) else 0


def _sign_of_verb(parse: Parse, at: int) -> int:
    """Read "nurses will strike", "striking drivers": whoever strikes something stops no work."""
    if parse.dep[at] in ("amod", "compound"):
        return _LEANS if _names_workers(parse, parse.head[at]) else -_SURE
    struck = [child for child in parse.children[at] if parse.dep[child] in _NO_VERB_OF_WORK]
    struck_itself = parse.lower[at] == "struck" and parse.dep[at] == "acl"  # "the rider struck by a van"
    if struck or struck_itself or not _PARTICLES.isdisjoint(parse.lower[at + 1 : at + 2]):
        return -_SURE
    who = _who(parse, at)
    if _names_workers(parse, who) or _lasts(parse, at):
        return _LEANS
    return 0 if who is None or parse.pos[who] == "PRON" else -_SURE


def _sign_of_noun(parse: Parse, at: int) -> int:
    """Read "on strike", "a 24-hour strike", "the nurses' strike", "an air strike"."""
    behind, before = parse.lower[at + 1 : at + 2], parse.lower[max(0, at - 1) : at]
    describing = [child for child in parse.children[at] if child < at and parse.dep[child] in _DESCRIBES]
    said = {*before, *(parse.lower[child] for child in describing)}
    if not WITH_OTHER_THINGS.isdisjoint(behind) or said & (OF_ARMS | OF_OTHER_THINGS):
        return -_SURE
    lasts = any(_STRETCH.fullmatch(word.rpartition("-")[2]) for word in said)
    on_strike = before == ["on"] and parse.lower[at] == "strike"
    if lasts or on_strike or said & OF_WORK or not WITH_WORK.isdisjoint(behind):
        return _SURE
    of_workers = any(
        _names_workers(parse, who) for who in (*describing, *_behind(parse, at, "by"), _who_does(parse, at))
    )
    matters = [*_behind(parse, at, "over"), *_behind(parse, at, "at")]  # "over rosters", "at its plant"
    leans = of_workers or said & TRADES or any(parse.pos[matter] == "NOUN" for matter in matters)
    return _LEANS if leans else 0


def _lasts(parse: Parse, verb: int) -> bool:
    """Tell whether a strike goes on for hours or days ("will strike for three days")."""
    return any(_STRETCH.fullmatch(parse.lower[at]) for at in _behind(parse, verb, "for"))


def _behind(parse: Parse, word: int, preposition: str) -> list[int]:
    """Return the nouns that hang on a word by a preposition."""
    return [
        child
        for child in parse.children[word]
        if any(parse.dep[at] == "case" and parse.lower[at] == preposition for at in parse.children[child])
    ]


def _who_does(parse: Parse, strike: int) -> int | None:
    """Return who joins, calls or takes part in a strike."""
    verb = parse.head[strike]
    if parse.lower[verb] == "part":
        verb = parse.head[verb]
    return _who(parse, verb) if parse.lemma[verb] in DO_WITH_STRIKES else None


def _who(parse: Parse, verb: int) -> int | None:
    """Return the subject of a verb, its own or that of the verb that it hangs on ("voted to strike"), None where there is none."""
    while (subject := parse.subject(verb)) is None or parse.lower[subject] in ("who", "that", "which"):
        if parse.dep[verb] not in _HANGS_ON or parse.head[verb] == verb:
            return None
        verb = parse.head[verb]
        if _names_workers(parse, verb):
            return verb  # "drivers to strike", "drivers who struck"
    return subject if parse.dep[subject] == "nsubj" else None


def _names_workers(parse: Parse, noun: int | None) -> bool:
    if noun is None:
        return False
    told = [noun, *(child for child in parse.children[noun] if parse.dep[child] in _DESCRIBES)]
    return any(parse.lemma[at] in WORKERS or parse.lower[at].removesuffix("s") in WORKERS for at in told)
