"""A later act upon what the earlier claim tells: a fine is cut, a ruling overturned, a launch put off, a ceasefire extended.

Its day is that of the act, its doer as often as not somebody else, and its number the one that holds now.
"""

from __future__ import annotations

import re
from functools import lru_cache

from claims.lineage.statement import PATIENT, Statement
from claims.lineage.statements.prepared import Prepared
from claims.lineage.words.folding import fold

# Own list, by the beginnings of the verbs and by their set phrases.
_ACTS = re.compile(
    r"\b(?:(?:delay|postpon|defer|reschedul|extend|prolong|shorten|cut(?! off)|reduc|lower|slash|halv|rais|increas|doubl|upgrad|downgrad|overturn|quash"
    r"|revers|annul|overrul|lift|eas(?=e|ing)|scrap|cancel|abandon|shelv|suspend|halt|revok|repeal|rescind|amend|revis|restor|resum"
    r"|reinstat|commut|correct|updat|tighten|relax)\w*"
    r"|dropp?(?:ed|s|ing)?|withdr[ae]ws?|withdrew|withdrawn|fr[eo]ez(?:e|es|ing)|froze|frozen"
    r"|set(?:s|ting)? aside|(?:call|put|pull|back|walk)(?:ed|s|ing)? (?:off|back|out|away)|str[iu]c?k(?:e|es|ing)? down|thr[eo]wn? out|gave up|given up)\b"
)
_DONE_ALREADY = re.compile(
    r"\b(?:not|never|refus\w+|declin\w+|reject\w+|fail\w+|may|might|could|would|should|consider\w*|wants?|urg\w+)\b"
)
_WEIGHS = re.compile(  # and not "life-threatening"
    r"(?<!-)\b(?:consider(?:s|ing)|weigh(?:s|ing)|mull(?:s|ing)|prepar(?:es|ing)|threaten(?:s|ed|ing)|propos(?:es|ed|ing)|plan(?:s|ned|ning)|seek(?:s|ing)|draft(?:s|ing))\b"
)
_SHOWS_ARMS = "brandish"  # "pulled out a gun" takes nothing back
_AMOUNTS = frozenset({"money", "measure"})
_PERSONS = frozenset(fold(word) for word in ("people", "person", "man", "woman", "child"))
_FORECASTS = frozenset(
    fold(word)
    for word in ("forecast", "outlook", "guidance", "target", "estimate", "projection", "expectation")
)


def is_amended(earlier: Prepared, later: Prepared) -> bool:
    """Tell whether the later claim acts upon a matter of the earlier one: what it does so to is a thing or event of that one, and both
    share a name, or an amount."""
    if later.core == _SHOWS_ARMS:
        return False
    return _is_act_upon(earlier.statement, later.statement) and _is_upon_its_matter(earlier, later)


def _is_act_upon(one: Statement, other: Statement) -> bool:
    """Tell whether the later claim tells a new act as done, or does what was only thought about, and not before it was told of."""
    if not (_acts(other.telling) or (_weighs(one.telling) and not _weighs(other.telling))):
        return False
    if other.outlook != "fact" or other.negated or _acts(one.telling):
        return False
    before = one.first is not None and other.last is not None and other.last < one.first
    return not before or one.outlook == "planned"


def _is_upon_its_matter(earlier: Prepared, later: Prepared) -> bool:
    one, other = earlier.statement, later.statement
    heads = {item.head for item in other.participants if item.role == PATIENT and not item.named} - _PERSONS
    measured = heads & {fold(figure.unit) for figure in one.figures if figure.kind == "measure"}
    named = (earlier.names | earlier.agents | earlier.claimant) & (later.names | later.agents | later.near)
    if not (named or measured or tell_one_amount(earlier, later)):
        return False
    if measured or ("expect" in one.events and not heads.isdisjoint(_FORECASTS)):
        return True
    return not heads.isdisjoint(earlier.weights.keys() | set(one.events))


def tell_one_amount(earlier: Prepared, later: Prepared) -> bool:
    """Tell whether both tell one sum of money or measure, which no two matters share by chance ("fined him 68 million", "the fine of 68
    million was set aside")."""
    mine, theirs = (
        {
            (figure.low, figure.high, figure.unit)
            for figure in one.statement.figures
            if figure.kind in _AMOUNTS
        }
        for one in (earlier, later)
    )
    return bool(mine & theirs) and not _tell_other_names(earlier, later)


def _tell_other_names(earlier: Prepared, later: Prepared) -> bool:
    """Tell whether both name somebody, something or a place, and nothing in common: two fines may be of one sum."""
    mine, theirs = earlier.own_names | earlier.places, later.own_names | later.places
    return bool(mine and theirs) and not mine & later.known and not theirs & earlier.known


@lru_cache(maxsize=8192)
def _weighs(telling: str) -> bool:
    """Tell whether what is told is only thought about ("is considering sanctions")."""
    return _WEIGHS.search(telling.lower()) is not None


@lru_cache(maxsize=8192)
def _acts(telling: str) -> bool:
    low = telling.lower()
    return _ACTS.search(low) is not None and _DONE_ALREADY.search(low) is None
