"""Of what person some words tell: by name, age, sex, as a child or an adult, as one or several, as who is held to have done it.

Whether two descriptions can be of one person is known for sure only by a name or an age; else nothing may speak against it, and nobody else
may be told of in either text.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from claims.extraction.vocabulary.number_words import UNITS

_FEMALE = re.compile(
    r"\b(?:girl|woman|mother|daughter|sister|wife|girlfriend|grandmother|aunt|she|female|lady)s?\b|\bher\b(?! (?:own )?(?:mother|father|parents|brother|sister|son|daughter))",
    re.IGNORECASE,
)
_MALE = re.compile(
    r"\b(?:boy|man|father|son|brother|husband|boyfriend|grandfather|uncle|he|male|guy)s?\b|\bhi[ms]\b",
    re.IGNORECASE,
)
_CHILD = re.compile(r"\b(?:girl|boy|child|toddler|baby|infant|kid|newborn)\b", re.IGNORECASE)
_TEEN = re.compile(r"\b(?:teen|teenager|juvenile|youth|minor|student)\b", re.IGNORECASE)
_ADULT = re.compile(
    r"\b(?:man|woman|mother|father|wife|husband|officer|deputy|driver|grandmother|grandfather)\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    r"\b(?:they|them|men|women|people|persons|victims|children|parents|others|boys|girls|both|all|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|[a-z]+teen|twenty|dozens?|teens|teenagers|officers|deputies|suspects|juveniles|brothers|sisters|passengers|students|patients)\b(?![- ](?:year|month|week))"
    r"|(?<!, )(?<!aged )\b(?:[2-9]|\d{2,})\b(?![- ]year|,|\))",
    re.IGNORECASE,
)
_ONE_OF = re.compile(r"\s*one of\b", re.IGNORECASE)
_DOER = re.compile(
    r"\b(?:suspects?|shooter|gunman|attacker|assailant|accused|defendant|robber)\b", re.IGNORECASE
)
_VICTIM = re.compile(r"\b(?:victims?|injured|wounded)\b", re.IGNORECASE)
_AGE = re.compile(r"\b(\d{1,3})[- ]year[- ]old\b|,? (?:aged? )?(\d{1,3}),", re.IGNORECASE)
_WORDED_AGE = re.compile(rf"\b({'|'.join(UNITS)})[- ]year[- ]old\b", re.IGNORECASE)
# Years: up to these somebody is a child, and no adult yet.
_CHILD_UP_TO, _MINOR_UP_TO = 12, 17


class Person(NamedTuple):
    """What some words tell of a person. `names` are the folded words of the name; `sex` is "f", "m" or empty, `stage` "child", "teen", "adult" or empty."""

    names: frozenset[str]
    ages: frozenset[int]
    sex: str
    stage: str
    several: bool
    doer: bool
    victim: bool = False

    @property
    def is_told(self) -> bool:
        """Tell whether the words tell of any person at all."""
        return bool(
            self.names or self.ages or self.sex or self.stage or self.several or self.doer or self.victim
        )


@lru_cache(maxsize=8192)
def person_in(words: str, names: frozenset[str]) -> Person:
    """Return the person of whom some words tell; `names` are the folded words of names of persons among them."""
    ages = frozenset(int(match[1] or match[2]) for match in _AGE.finditer(words)) | frozenset(
        UNITS.index(match[1].lower()) for match in _WORDED_AGE.finditer(words)
    )
    sexes = [sex for sex, pattern in (("f", _FEMALE), ("m", _MALE)) if pattern.search(words)]
    return Person(
        names,
        ages,
        sexes[0] if len(sexes) == 1 else "",
        _stage(words, ages),
        _SEVERAL.search(words) is not None and _ONE_OF.match(words) is None,
        _DOER.search(words) is not None,
        _VICTIM.search(words) is not None,
    )


def _stage(words: str, ages: frozenset[int]) -> str:
    if ages:
        oldest = max(ages)
        return "child" if oldest <= _CHILD_UP_TO else "teen" if oldest <= _MINOR_UP_TO else "adult"
    return next(
        (
            stage
            for stage, pattern in (("teen", _TEEN), ("child", _CHILD), ("adult", _ADULT))
            if pattern.search(words)
        ),
        "",
    )


def are_surely_one(one: Person, other: Person) -> bool:
    """Tell whether a name or an age holds two persons together, and nothing sets them apart."""
    return may_be_one(one, other) and bool(one.names & other.names or one.ages & other.ages)


def may_be_one(one: Person, other: Person) -> bool:
    """Tell whether nothing sets two persons apart: another name, age, sex or stage of life, several beside one, who did it beside whom it befell."""
    if one.names and other.names and not one.names & other.names:
        return False
    if one.names & other.names:
        return True
    if one.ages and other.ages and not one.ages & other.ages:
        return False
    if differ_in_sex(one, other):
        return False
    if "adult" in (one.stage, other.stage) and {one.stage, other.stage} & {"child"}:
        return False
    return one.several == other.several and one.doer == other.doer


def differ_in_sex(one: Person, other: Person) -> bool:
    """Tell whether the one is a woman or girl and the other a man or boy."""
    return bool(one.sex and other.sex) and one.sex != other.sex
