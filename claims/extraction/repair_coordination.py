"""Repairs of what "and" joins: verbs that a small model takes for what describes the noun behind them, their objects, clauses."""

from __future__ import annotations

from collections.abc import Sequence

_NOMINAL = frozenset({"NOUN", "PROPN"})
_AND = frozenset({"and", "but"})
_FINITE = frozenset({"VBD", "VBP", "VBZ"})
_PLURAL = frozenset({"are", "were", "have"})
_RELATIVE = frozenset({"who", "which", "that", "whose", "whom", "where", "when"})
_LONGEST_PHRASE = 8  # words from "and" to the verb


def give_joined_verbs_their_object(
    lower: Sequence[str], pos: Sequence[str], tag: Sequence[str], dep: list[str], head: list[int]
) -> None:
    """Read "jumped from a window and broke bones" and "would be long and cost 2 billion crowns" as two things done.

    Changes `dep` and `head` in place: a past form right behind "and" that describes the noun behind it is a verb and that
    noun its object; a noun that was joined without a joining word, right behind a joined verb, is that verb's object.
    """
    for at in range(2, len(dep)):
        noun = head[at]
        if (
            dep[at] == "amod"
            and tag[at] == "VBD"
            and lower[at - 1] in _AND
            and dep[noun] == "conj"
            and head[noun] < at < noun
        ):
            governor = _verb_above(pos, head, head[noun])
            if governor is None:
                continue
            head[at], dep[at] = governor, "conj"
            _take(dep, head, at, noun)
        elif dep[at] == "conj" and pos[at] in _NOMINAL:
            verb = _joined_verb_before(pos, dep, head, at)
            if verb is not None:
                head[at], dep[at] = verb, "obj"


def _verb_above(pos: Sequence[str], head: Sequence[int], at: int) -> int | None:
    """Return the nearest verb over a token, or None."""
    for _ in range(_LONGEST_PHRASE):
        if pos[at] == "VERB":
            return at
        if head[at] == at:
            return None
        at = head[at]
    return None


def _take(dep: list[str], head: list[int], verb: int, noun: int) -> None:
    """Hang a noun on a verb before it as its object; the word that joined the noun joins the verb."""
    for at in range(verb):
        if head[at] == noun and dep[at] == "cc":
            head[at] = verb
    head[noun], dep[noun] = verb, "obj"


def _joined_verb_before(pos: Sequence[str], dep: Sequence[str], head: Sequence[int], noun: int) -> int | None:
    """Return the joined verb right before a noun's phrase, joined to the same; None where a word joins the noun itself."""
    first = min((at for at in range(max(0, noun - _LONGEST_PHRASE), noun) if head[at] == noun), default=noun)
    while first > 0 and head[first - 1] in range(first, noun + 1):
        first -= 1
    verb = first - 1
    joined = any(dep[at] == "cc" and head[at] == noun for at in range(first, noun))
    if verb < 1 or joined or pos[verb] != "VERB" or dep[verb] != "conj" or head[verb] != head[noun]:
        return None
    return None if any(head[at] == verb and dep[at] == "obj" for at in range(verb, len(head))) else verb


def join_clauses_read_as_relative(
    lower: Sequence[str], tag: Sequence[str], dep: list[str], head: list[int]
) -> None:
    """Read "Trams stopped across the city and traffic lights went dark" as two statements, where the second was read as a
    relative clause of the city. Changes `dep` and `head` in place.

    A finite verb with a subject of its own that "and" opens, and no relative word, is joined to the clause before it.
    """
    for verb, relation in enumerate(dep):
        if relation != "acl:relcl" or tag[verb] not in _FINITE | {"VBN"} or head[verb] >= verb:
            continue
        below = range(head[verb] + 1, verb)
        subject = next((at for at in below if head[at] == verb and dep[at] == "nsubj"), None)
        opener = next((at for at in below if dep[at] == "cc" and head[at] in (verb, subject)), None)
        if subject is None or opener is None or lower[opener] not in _AND or opener > subject:
            continue
        governor = _clause_above(dep, head, head[verb])
        if governor is not None and not any(lower[at] in _RELATIVE for at in range(opener, verb)):
            head[opener] = verb
            head[verb], dep[verb] = governor, "conj"


def _clause_above(dep: Sequence[str], head: Sequence[int], at: int) -> int | None:
    """Return the nearest token over another that has a subject, or None."""
    with_subject = {head[here] for here, relation in enumerate(dep) if relation.startswith(("nsubj", "expl"))}
    for _ in range(_LONGEST_PHRASE):
        if at in with_subject:
            return at
        if head[at] == at:
            return None
        at = head[at]
    return None


def give_measured_adjectives_their_subject(pos: Sequence[str], dep: list[str], head: list[int]) -> None:
    """Read "is 21 km long" as what the length is told of, where subject and "is" were hung on the kilometres.

    Changes `head` in place.
    """
    for measure, relation in enumerate(dep):
        adjective = head[measure]
        if relation != "obl:unmarked" or pos[adjective] != "ADJ" or adjective != measure + 1:
            continue
        for at in range(measure):
            if head[at] == measure and (dep[at] == "cop" or dep[at].startswith("nsubj")):
                head[at] = adjective


def read_verbs_joined_to_adjectives(
    lower: Sequence[str], pos: list[str], tag: list[str], dep: Sequence[str], head: Sequence[int]
) -> None:
    """Read "is 310 metres long and reaches as much as 12 metres" as two predicates, where "reaches" was read as a noun.

    Changes `pos` and `tag` in place: a bare noun right behind "and" that was joined to a predicate adjective is a verb.
    """
    with_copula = {head[at] for at, relation in enumerate(dep) if relation == "cop"}
    for at in range(2, len(dep) - 1):
        adjective = head[at]
        bare = tag[at] in ("NN", "NNS") and lower[at - 1] in _AND and head[at - 1] == at
        bare = bare and tag[at + 1] not in ("IN", "TO", ",", ".")  # no "part of", "home to"
        if bare and dep[at] == "conj" and adjective in with_copula and pos[adjective] == "ADJ":
            modal = any(head[here] == adjective and tag[here] == "MD" for here in range(adjective))
            pos[at], tag[at] = "VERB", "VB" if modal else "VBZ" if tag[at] == "NNS" else "VBD"


def read_subjects_joined_as_verbs(
    lower: Sequence[str], pos: list[str], tag: list[str], dep: list[str], head: list[int]
) -> None:
    """Read "is ongoing and charges are pending" as two statements, where "charges" was read as a verb.

    Changes the columns in place: an -s form right behind "and" with "are", "were" or "have" right behind it is their subject.
    """
    for at in range(2, len(dep) - 2):
        helper = at + 1
        verb = head[helper]
        joined = dep[at] == "conj" and tag[at] == "VBZ" and lower[at - 1] in _AND and head[at - 1] == at
        if not joined or lower[helper] not in _PLURAL or verb <= helper or head[verb] != head[at]:
            continue
        passive = dep[helper] == "aux:pass"
        pos[at], tag[at], dep[at] = "NOUN", "NNS", "nsubj:pass" if passive else "nsubj"
        head[at], head[at - 1], dep[verb] = verb, verb, "conj"
