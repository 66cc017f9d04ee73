"""Whether two names mean one source: "the Observatory" is "the Selvan Observatory for Peace" of the same story."""

from __future__ import annotations

import re

from claims.lineage.words.folding import STOP, plain

_WORD = re.compile(r"[^\W_]+")


def same_source(one: str, other: str) -> bool:
    """Tell whether all words of the shorter name stand in the longer one. The article itself ("") is only itself."""
    mine, theirs = _words(one), _words(other)
    if not mine or not theirs:
        return one == other
    return mine <= theirs or theirs <= mine


def _words(name: str) -> frozenset[str]:
    found = (plain(word) for word in _WORD.findall(name))
    return frozenset(word for word in found if word not in STOP)
