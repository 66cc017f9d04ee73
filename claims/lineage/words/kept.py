"""The words of a claim as they stand, small ones too, for two tellings of one sentence."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from claims.extraction.vocabulary.lexicon import words as listed
from claims.lineage.statement import Statement

_TOKEN = re.compile(
    r"(?:[a-z]\.){2,}|would-be|(?:north|south)-(?:east|west)|(?:left|right)-hand|[^\W_]+(?:['’][^\W_]+)?",
    re.IGNORECASE,
)
# "to" and "by" before a place or an amount; before a verb or who did it they are other words.
_LEADS = {
    "to": (re.compile(r" (?:[A-Z\d$£€]|(?:the|an?|its|their|his|her)\b)"), "to-place"),
    "by": (re.compile(r" (?:about |almost |nearly |only |some )?[\d$£€]"), "by-amount"),
}
_BY_WHEN = re.compile(r" (?:noon|midday|midnight|dawn|dusk|mid|late|early|then|now|[A-Z][a-z]+day\b)")
OF_TIME = listed("before after during until till since following from to")
# "118 million, not 181 million" denies what was said before.
_SETS_ASIDE = re.compile(r"(?:,|\band|\bbut) $")
_NOT_TO = ("declined", "declines", "decline", "failed", "fails", "fail", "refused", "refuses", "refuse")
_AS_ONE = {(verb, "to"): "not" for verb in _NOT_TO} | {
    ("if", "no"): "unless",
    ("or", "not"): "or-not",
    ("would", "have"): "would-have",
    ("about", "to"): "about-to",
    ("close", "to"): "near",
    ("a", "few"): "a-few",
    ("a", "little"): "a-little",
    ("almost", "all"): "most",
    ("nearly", "all"): "most",
    ("not", "only"): "both",
}
_HELPERS = {"ca": "can", "wo": "will", "sha": "shall"}
_SHORTENED = re.compile(r"'(?:re|ve|ll|d|m)$")


class Said(NamedTuple):
    """A word of a claim in small letters, and as it is written; `key` is the form in which it is compared where it is one of content, or
    what a small word leads to."""

    word: str
    text: str
    key: str = ""


Words = tuple[Said, ...]


# Asked for again where no rule knows what differs.
@lru_cache(maxsize=1024)
def words_of(one: Statement) -> Words:
    """Return the words of a claim but for those of its figures and times, which are compared otherwise."""
    keys = {word.start - one.start: word.key for word in one.words}
    held = [(figure.start - one.start, figure.end - one.start) for figure in one.figures]
    if one.time and (at := one.quote.find(one.time)) >= 0:
        held.append((at, at + len(one.time)))
    said: list[Said] = []
    for found in _TOKEN.finditer(one.quote):
        word = _plain(found.group())
        timed = held and word not in OF_TIME and any(low <= found.start() < high for low, high in held)
        if timed or _says_nothing(word, one.quote, found):
            continue
        both = _AS_ONE.get((said[-1].word, word)) if said else None
        if both is not None:
            said[-1] = Said(both, f"{said[-1].text} {found.group()}")
        else:
            key = keys.get(found.start()) or _led(word, one.quote, found.end())
            said += _parted(word, found.group(), key)
    return tuple(said)


def _plain(text: str) -> str:
    """Return a word in small letters, without the stops of "U.N." and the hyphen of "south-east"."""
    word = text.lower()
    if word.isalpha():
        return word
    word = _SHORTENED.sub("", word.replace("’", "'").replace(".", "").removesuffix("'s"))
    return word.replace("-", "") if word.startswith(("north", "south")) else word


def _says_nothing(word: str, quote: str, found: re.Match[str]) -> bool:
    """Tell whether a word only sets aside what was said before, or leads to a time."""
    if word == "not":
        return _SETS_ASIDE.search(quote, 0, found.start()) is not None
    return word == "by" and _BY_WHEN.match(quote, found.end()) is not None


def _led(word: str, quote: str, end: int) -> str:
    """Return what a small word that ends there leads to, by what stands behind it."""
    ahead, name = _LEADS.get(word, (None, ""))
    return name if ahead is not None and ahead.match(quote, end) else ""


def _parted(word: str, text: str, key: str) -> list[Said]:
    """Return the word, and "not" for itself where it ends in it ("can't")."""
    if not word.endswith("n't") and word != "cannot":
        return [Said(word, text, key)]
    helper = word[:-3]
    return [Said(_HELPERS.get(helper, helper), ""), Said("not", text)]
