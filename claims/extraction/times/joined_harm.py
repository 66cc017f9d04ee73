"""The time of harm told in two joined clauses: "Two men were killed and two others were hurt on Friday"."""

from __future__ import annotations

from collections.abc import Mapping

from claims.extraction.candidate import When
from claims.extraction.clauses.clause import Clause
from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.event_words import VERBS

_HARM = VERBS["casualty"]
_PAST = frozenset({"VBD", "VBN"})
_PERFECT = frozenset({"has", "have", "had"})


def time_of_joined_harm(
    parse: Parse, clause: Clause, by_head: Mapping[int, Clause], whens: Mapping[int, When | None], offset: int
) -> When | None:
    """Return the time behind the second of two verbs of harm for a clause that ends with the first of them, and so says
    neither when nor where; None for any other clause."""
    head = clause.head
    if parse.lemma[head] not in _HARM or clause.last != head or not _is_simple_past(parse, head):
        return None
    for second in parse.children[head]:
        when = whens.get(second)
        if when is None or parse.lemma[second] not in _HARM or not _is_simple_past(parse, second):
            continue
        joined = parse.lower[head + 1] == "and" and by_head[second].first == head + 2
        if joined and when.start - offset > parse.start[second]:
            return when
    return None


def _is_simple_past(parse: Parse, verb: int) -> bool:
    helpers = {parse.lower[child] for child in parse.children[verb] if parse.dep[child].startswith("aux")}
    return parse.tag[verb] in _PAST and not helpers & _PERFECT
