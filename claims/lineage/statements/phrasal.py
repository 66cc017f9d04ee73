"""Verbs that mean another thing with the small word behind them: "called off", "pushed back to Saturday"."""

from __future__ import annotations

from claims.extraction.parsing.parse import Parse
from claims.lineage.words.wording import lemma_of

_FARTHEST_PARTICLE = 2
_PHRASAL = {
    ("call", "off"): "cancel", ("put", "off"): "delay", ("push", "back"): "delay", ("put", "back"): "delay",
    ("step", "down"): "resign", ("stand", "down"): "resign", ("turn", "down"): "reject", ("vote", "down"): "reject",
    ("throw", "out"): "reject", ("break", "out"): "begin", ("go", "ahead"): "begin", ("set", "free"): "release",
    ("pull", "out"): "withdraw", ("lay", "off"): "layoff", ("shut", "down"): "close",
    ("give", "way"): "collapse", ("cave", "in"): "collapse", ("go", "down"): "fall",
    ("go", "up"): "raise", ("come", "down"): "fall", ("walk", "out"): "strike_work",
    ("lose", "power"): "outage", ("look", "for"): "search", ("cut", "off"): "trap", ("wave", "through"): "approve", ("run", "aground"): "aground",
    ("fall", "ill"): "infect", ("fall", "sick"): "infect", ("gun", "down"): "shoot", ("open", "fire"): "shoot", ("blow", "up"): "bomb",
    ("set", "alight"): "fire", ("set", "ablaze"): "fire", ("catch", "fire"): "fire", ("touch", "off"): "trigger", ("look", "into"): "investigate",
    ("track", "down"): "find", ("slam", "into"): "crash", ("plow", "into"): "crash", ("plough", "into"): "crash", ("kick", "off"): "begin",
    ("get", "underway"): "begin", ("wrap", "up"): "end", ("sign", "off"): "approve", ("pass", "away"): "kill", ("roll", "back"): "overturn", ("strike", "down"): "overturn", ("make", "off"): "steal",
    ("drop", "out"): "withdraw", ("go", "on"): "go_on",
    ("escape", "unhurt"): "unhurt", ("escape", "unharmed"): "unhurt", ("escape", "uninjured"): "unhurt", ("escape", "unscathed"): "unhurt", ("lock", "up"): "sentence", ("snap", "up"): "buy",
}  # fmt: skip


def phrasal_sense(parse: Parse, verb: int) -> str | None:
    """Return what a verb means with the small word behind it, None where that makes no other thing of it."""
    lemma = lemma_of(parse, verb)
    return next((_PHRASAL[lemma, parse.lower[at]] for at in particles_of(parse, verb)), None)


def particles_of(parse: Parse, verb: int) -> list[int]:
    """Return the small words behind a verb that make another thing of it."""
    lemma = lemma_of(parse, verb)
    behind = range(verb + 1, min(verb + 1 + _FARTHEST_PARTICLE, len(parse)))
    return [at for at in behind if (lemma, parse.lower[at]) in _PHRASAL and not _is_on_strike(parse, at)]


def _is_on_strike(parse: Parse, at: int) -> bool:
    """Tell whether a small word is the "on" of "went on strike"."""
    return parse.lower[at] == "on" and at + 1 in parse.stoppages
