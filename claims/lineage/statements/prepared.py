"""Statements made ready for comparison with those of another article: short names and full ones under one word."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from claims.extraction.vocabulary.lexicon import words
from claims.lineage.statement import AGENT, PATIENT, Statement
from claims.lineage.statements.beside import Beside, beside_figures
from claims.lineage.statements.former import former_figures
from claims.lineage.statements.marks import marks_of, order_of, things_of
from claims.lineage.statements.told_once import ToldOnce, tells, told_once
from claims.lineage.statements.units import Unit, units_of
from claims.lineage.words.folding import KINDS, STOP, fold, plain, reduce, with_short_names

_WORD = re.compile(r"[^\W_]+")
_OWNS = re.compile(r"['’]s\b")
_SIDES = words(
    "northern southern eastern western central north south east west northwestern northeastern southwestern southeastern upper"
    " lower inner outer greater rural coastal"
)
# What names of places share with many others.
_FEATURES = words(
    "cape bay port mount mountain mountains lake fort point gulf strait peninsula hill hills canyon creek park beach harbour harbor street"
    " road avenue highway route square bridge airport station hospital university school stadium hotel"
)
# A body speaks through who holds its office.
_OFFICES = {
    "ministry": "minister",
    "presidency": "president",
    "embassy": "ambassador",
    "electoral": "election",
    "bureau": "office",
}
_NAME = 1.5
_FAINT = 0.3
# In an article about one event its common words tell little; a word in every second claim weighs half.
_COMMON, _LEAST = 1.0, 0.5
_FEWEST = 12
_LONGEST_SHORT = 6


@dataclass(frozen=True, slots=True)
class Prepared:
    """A statement with its folded words, names and roles in the vocabulary of both articles.

    `core` is the sense of its deciding word, or empty. `weights` gives the weight of each word; `names` are the words of proper names; `places` those of its places.
    `described` are the words that describe each noun; `way`, `side`, `order`, `numbered`
    and `things` are its `marks`. `known` are its words
    and those beside it in its sentence, `own_names` its names but for those of its places and of who states it.
    `units` are its words and figures in their order, `said` the keys of all that it and its sentence say, figures too.
    `once` holds those of its numbers, measures and acts that both articles tell, and each of them once; `former` the positions of
    figures that it tells as no longer true; `beside` what stands beside each of its figures, where it has several.
    """

    statement: Statement
    core: str
    weights: dict[str, float]
    total: float
    names: frozenset[str]
    places: frozenset[str]
    agents: frozenset[str]
    patients: frozenset[str]
    claimant: frozenset[str]
    near: frozenset[str]
    texts: dict[str, str]
    described: dict[str, frozenset[str]]
    way: str
    side: str
    order: frozenset[str]
    numbered: dict[str, int]
    things: dict[str, frozenset[str]]
    known: frozenset[str]
    own_names: frozenset[str]
    units: tuple[Unit, ...]
    said: frozenset[str]
    once: ToldOnce
    former: frozenset[int]
    beside: tuple[Beside, ...]

    def lemma_of(self, key: str) -> str:
        """Return the lemma that stands for a folded word here, or an empty string."""
        return next((word.lemma for word in self.statement.words if word.key == key), "")


class _Vocabulary(NamedTuple):
    """What the articles have in common: the short form of each word of a name ("BoE"), how much a word tells, and what each of them tells
    once."""

    short: dict[tuple[frozenset[str], str], str]
    rarity: dict[str, float]
    once: ToldOnce


def prepare(
    earlier: Sequence[Statement], later: Sequence[Statement]
) -> tuple[list[Prepared], list[Prepared]]:
    """Return both articles' statements, made ready for each other."""
    both = [*earlier, *later]
    counts = Counter(key for one in both for key in one.keys)
    vocabulary = _Vocabulary(
        _short_forms(both),
        {key: _rarity(count, len(both)) for key, count in counts.items()},
        told_once(earlier).both(told_once(later)),
    )
    return [_prepare(one, vocabulary) for one in earlier], [_prepare(one, vocabulary) for one in later]


def _short_forms(both: Sequence[Statement]) -> dict[tuple[frozenset[str], str], str]:
    """Return the short form of the names that are written by their first letters somewhere ("BoE" for the Bank of England), by the words of
    the name and each of them."""
    short = {
        "".join(filter(str.isupper, word.text)).lower(): word.key
        for one in both
        for word in one.words
        if len(word.text) <= _LONGEST_SHORT and _has_capitals(word.text)
    }
    return {
        (name.keys, key): short[name.initials]
        for one in both
        for name in one.names
        if name.initials in short
        for key in name.keys
    }


def _has_capitals(word: str) -> bool:
    return not word[1:].islower() and sum(map(str.isupper, word)) > 1


def _rarity(count: int, size: int) -> float:
    return max(_LEAST, _COMMON - count / size) if size >= _FEWEST else 1.0


class _Words(NamedTuple):
    """The words of a claim in the vocabulary of both articles: how much each tells, how it is written, and what describes it."""

    weights: dict[str, float]
    texts: dict[str, str]
    described: dict[str, frozenset[str]]


def _read_words(one: Statement, own: Mapping[str, str], rarity: Mapping[str, float]) -> _Words:
    weights: dict[str, float] = {}
    texts: dict[str, str] = {}
    described: dict[str, set[str]] = defaultdict(set)
    for word in one.words:
        key = own.get(word.key, word.key)
        weights[key] = max(weights.get(key, 0.0), word.weight * rarity.get(word.key, 1.0))
        texts.setdefault(key, word.text)
        if word.modifies and word.weight > _FAINT:
            described[own.get(word.modifies, word.modifies)].add(key)
    return _Words(weights, texts, {key: frozenset(words) for key, words in described.items()})


def _in_role(one: Statement, role: str, own: Mapping[str, str]) -> frozenset[str]:
    """Return the words of who or what takes part in a role, those that only point back aside."""
    told = (item.keys for item in one.participants if item.role == role and not item.pointing)
    return _renamed(frozenset().union(*told), own)


def _renamed(keys: frozenset[str], own: Mapping[str, str]) -> frozenset[str]:
    return frozenset(own.get(key, key) for key in keys) if own else keys


def _prepare(one: Statement, vocabulary: _Vocabulary) -> Prepared:
    short = vocabulary.short
    own = {key: short[name.keys, key] for name in one.names for key in name.keys if (name.keys, key) in short}
    weights, texts, described = _read_words(one, own, vocabulary.rarity)
    names = _renamed(frozenset(word.key for word in one.words if word.weight >= _NAME), own)
    places = _renamed(frozenset(key for place in one.places for key in place_keys(place)), own)
    units, marks = units_of(one, weights), marks_of(one)
    return Prepared(
        statement=one,
        core=one.events[0] if one.events else "",
        weights=weights,
        total=sum(weights.values()),
        names=names,
        places=places,
        agents=_in_role(one, AGENT, own),
        patients=_in_role(one, PATIENT, own),
        claimant=name_keys(f"{one.claimant} {one.source}"),
        near=one.near,
        texts=texts,
        described=described,
        way=marks.way,
        side=marks.side,
        order=order_of(one, weights),
        numbered=marks.numbered,
        things={role: things_of(one, role, weights, names) for role in (AGENT, PATIENT)},
        known=one.near.union(weights),
        own_names=names - places - frozenset(one.claimant.lower().split()),
        units=units,
        said=one.near.union(weights, (unit.key for unit in units if unit.number)),
        once=vocabulary.once.both(tells(one)),
        former=former_figures(one),
        beside=beside_figures(one, units),
    )


@lru_cache(maxsize=8192)
def place_keys(text: str) -> frozenset[str]:
    """Return the folded words of a place without sides and kinds: "eastern Velm province" is Velm."""
    found = _WORD.findall(with_short_names(text))
    telling = [word for word in found if plain(word) not in _SIDES | KINDS | STOP | _FEATURES]
    named = [word for word in telling if word[:1].isupper()] or telling or found
    return frozenset(fold(reduce(word.lower())) for word in named)


@lru_cache(maxsize=8192)
def name_keys(text: str) -> frozenset[str]:
    """Return the folded words of a source's name or description."""
    return frozenset(
        fold(_OFFICES.get(word.lower(), reduce(word.lower())))
        for word in _WORD.findall(with_short_names(_OWNS.sub("", text)))
        if word.isupper() or plain(word) not in STOP
    )


def said_alike(earlier: Prepared, later: Prepared) -> float:
    """Return how much of both is said by the other or beside it in the same sentence, 0..1."""
    mine = sum(weight for key, weight in earlier.weights.items() if key in later.weights)
    theirs = sum(weight for key, weight in later.weights.items() if key in earlier.weights)
    left = sum(
        weight
        for key, weight in earlier.weights.items()
        if key not in later.weights and key not in later.near
    )
    added = sum(
        weight
        for key, weight in later.weights.items()
        if key not in earlier.weights and key not in earlier.near
    )
    return (mine + theirs) / ((mine + theirs + left + added) or 1.0)
