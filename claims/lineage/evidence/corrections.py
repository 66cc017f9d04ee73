"""A later claim that says itself that it was told otherwise before: "not Dabo", "rather than a solar flare", "than first thought"."""

from __future__ import annotations

import re

from claims.lineage.statements.prepared import Prepared
from claims.lineage.statements.units import Unit

_SET_RIGHT = re.compile(
    r"\(corrected\)|\bearlier (?:version|edition) of this (?:report|story|article|item|dispatch)\b|\bcorrect(?:ed|s|ing) (?:an?|its|the|their|his|her) (?:earlier|previous|first|figure|report|statement)|\bcorrected (?:to|from|figure)"
    r"|\brevised (?:up|down)|\b(?:been|was|were) (?:revised|corrected|adjusted) (?:to|upwards?|downwards?)\b|\bwill not now\b|\bgiven at first\b"
    r"|\b(?:than|where)\b[^,.;]{0,30}\b(?:first|originally|initially|previously)"
    r" (?:thought|said|reported|stated|given|placed|believed|feared|put|estimated|counted|published|worked out|calculated|measured)\b",
    re.IGNORECASE,
)
_SET_ASIDE = re.compile(
    r"(?:(?:,| and) not|\b(?:instead of|rather than)) (?:as |by |in |near |on |at )?(?P<what>[^,.;:]+?)"
    r"(?=[,.;:]|$| (?:because|for|in|on|after|to|when|as|at|by|from|that|who|which|had|has|was|were|is|are)\b)",
    re.IGNORECASE,
)
_IN_DOUBT = re.compile(
    r"\b(?:no longer|cannot|can['’]?t|can not|could not|couldn['’]t|declin\w+ to|refus\w+ to) (?:be )?rul(?:e|ed) out\b",
    re.IGNORECASE,
)
_OWN = re.compile(r"\b(?:its|their|his|her|our|it|they|we)\b", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:the|an?) ", re.IGNORECASE)
# So much of the shorter telling stands in the order of the other where it is the same sentence that is set right.
_ONE_FORM = 0.5


def sets_right(earlier: Prepared, later: Prepared, kept: float) -> bool:
    """Tell whether the later claim says that what the earlier one tells is not so, or was told otherwise at first.

    `kept` is the share of the shorter wording that the other keeps in its order, 0..1.
    """
    if set_aside(earlier, later):
        return True
    # Where "five miles from where it was first placed" is a claim of its own, the sentence says it all the same.
    whole, before = later.statement.sentence, earlier.statement.sentence
    return kept >= _ONE_FORM and _SET_RIGHT.search(whole) is not None and _SET_RIGHT.search(before) is None


def takes_back(earlier: Prepared, later: Prepared) -> bool:
    """Tell whether the later claim no longer rules out what the earlier one says is not so."""
    denied = earlier.statement.negated and earlier.statement.outlook == "fact"
    return denied and _IN_DOUBT.search(later.statement.quote) is not None


def tells_of_revision(earlier: Prepared, later: Prepared) -> bool:
    """Tell whether the later claim says that something was told otherwise at first ("has been revised to 52"), and the earlier one does not."""
    quote, before = later.statement.quote, earlier.statement.quote
    return _SET_RIGHT.search(quote) is not None and _SET_RIGHT.search(before) is None


def corrects_others(earlier: Prepared, later: Prepared) -> bool:
    """Tell whether the later claim revises what anybody told, and not its teller's own number ("its forecast", "the number they counted")."""
    return tells_of_revision(earlier, later) and _OWN.search(later.statement.quote) is None


def set_aside(earlier: Prepared, later: Prepared) -> str:
    """Return what the earlier claim has and the later one names only to tell something in its place ("six, not nine"), or an empty
    string."""
    start = later.statement.start
    for match in _SET_ASIDE.finditer(later.statement.quote):
        low, high = start + match.start("what"), start + match.end("what")
        aside = {unit.key for unit in later.units if low <= unit.start < high}
        told = {unit.key for unit in later.units if not low <= unit.start < high}
        if aside and aside <= _keys(earlier.units) and not aside <= told and told - earlier.said:
            return _ARTICLE.sub("", match["what"])
        if _is_time_of(earlier, match["what"]):
            return match["what"]
    return ""


def _is_time_of(one: Prepared, what: str) -> bool:
    """Tell whether words are the time that a claim tells ("in 2016, not 2017"), but for words before it."""
    return bool(one.statement.time) and re.search(rf"\b{re.escape(what)}$", one.statement.time) is not None


def _keys(units: tuple[Unit, ...]) -> set[str]:
    return {unit.key for unit in units}
