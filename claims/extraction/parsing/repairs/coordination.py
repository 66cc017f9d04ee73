"""Repairs of what "and" joins: verbs that a small model takes for what describes the noun behind them, their objects, clauses."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.parsing.draft import Draft
from claims.extraction.parsing.verb_forms import is_verb_form
from claims.extraction.vocabulary.lexicon import words as listed

_NOMINAL = frozenset({"NOUN", "PROPN"})
_AND = frozenset({"and", "but"})
_FINITE = frozenset({"VBD", "VBP", "VBZ"})
_PLURAL = frozenset({"are", "were", "have"})
_RELATIVE = frozenset({"who", "which", "that", "whose", "whom", "where", "when"})
_DETERMINING = frozenset({"det", "nmod:poss", "nummod"})
_ADJECTIVES = listed(
    "elected armed allied affected related wounded injured used limited mixed organised organized displaced retired disabled skilled"
    " experienced educated associated suspected alleged united registered trained licensed increased reduced improved advanced"
    " detailed combined married convicted sworn so-called uniformed undisclosed unidentified unnamed hundred"
)
_TOWARDS = frozenset(
    {"to", "at", "into", "onto", "from", "against", "off", "up", "through", "towards", "over"}
)
_BEHIND = frozenset({"obl", "obl:unmarked", "advmod", "advcl", "xcomp"})
_ENDS = frozenset({",", ";", ":", ".", "(", "—", "–", '"', "“", "”"})
_LONGEST_PHRASE = 8  # words from "and" to the verb


def give_joined_verbs_their_object(draft: Draft) -> None:
    """Read "jumped from a window and broke bones" and "would be long and cost 2 billion crowns" as two things done.

    Changes the columns in place: a past form right behind "and" that describes the noun behind it is a verb and that
    noun its object; a noun that was joined without a joining word, right behind a joined verb, is that verb's object.
    """
    lower, pos, tag, dep, head = draft.lower, draft.pos, draft.tag, draft.dep, draft.head
    for at in range(2, len(dep)):
        noun = head[at]
        if (
            dep[at] == "amod"
            and lower[at - 1] in _AND
            and dep[noun] == "conj"
            and head[noun] < at < noun
            and (tag[at] == "VBD" or _may_be_past(lower, tag, dep, head, at))
        ):
            governor = _verb_above(pos, head, head[noun])
            if governor is None or (tag[at] != "VBD" and tag[governor] != "VBD"):
                continue
            pos[at], tag[at] = "VERB", "VBD"
            head[at], dep[at] = governor, "conj"
            _take(dep, head, at, noun)
        elif lower[at - 1] in _AND and _is_second_deed(lower, tag, dep, head, at):
            governor = noun if dep[at] == "advcl" else head[noun]
            if dep[at] == "amod":
                _take(dep, head, at, noun)
            pos[at], tag[at] = "VERB", "VBD"
            head[at], dep[at], head[at - 1] = governor, "conj", at
        elif dep[at] == "conj" and pos[at] in _NOMINAL:
            verb = _joined_verb_before(pos, dep, head, at)
            if verb is not None:
                head[at], dep[at] = verb, "obj"


def _is_second_deed(
    lower: Sequence[str], tag: Sequence[str], dep: Sequence[str], head: Sequence[int], at: int
) -> bool:
    """Tell whether a participle right behind "and" is a second verb that was hung on the first as what goes with it, or on
    its object ("sailed to the site and | lowered drones", "shouted at Reyes and | threw eggs")."""
    if tag[at] not in ("VBN", "VBD") or any(
        head[here] == at and dep[here].startswith(("aux", "nsubj", "mark"))
        for here in range(max(0, at - _LONGEST_PHRASE), at)
    ):
        return False
    if dep[at] == "advcl":
        return head[at] < at and tag[head[at]] == "VBD" and head[at - 1] in (at, head[at])
    noun = head[at]
    plain = dep[at] == "amod" and dep[noun] == "obj" and head[noun] < at < noun
    return plain and tag[head[noun]] == "VBD" and _goes_somewhere(lower, tag, noun)


def give_joined_verbs_their_place(draft: Draft) -> None:
    """Read "abolished the rule and allowed appeals up to week 22" as told of the second verb, where what stands behind it was
    hung on the first. Changes `head` in place."""
    words, tag, dep, head = draft.words, draft.tag, draft.dep, draft.head
    for second, relation in enumerate(dep):
        first = head[second]
        if relation != "conj" or first >= second or tag[first] != "VBD" or tag[second] != "VBD":
            continue
        if any(head[at] == second and dep[at].startswith("nsubj") for at in range(first, second)):
            continue
        for at in range(second + 1, len(dep)):
            if words[at] in _ENDS:
                break
            if head[at] == first and dep[at] in _BEHIND:
                head[at] = second


def _may_be_past(
    lower: Sequence[str], tag: Sequence[str], dep: Sequence[str], head: Sequence[int], at: int
) -> bool:
    """Tell whether a participle before a bare noun is rather a verb: the noun that it would be joined to is told with an
    article or as a name, unlike its own ("shouted at the minister and hung banners")."""
    if tag[at] not in ("VBN", "JJ") or lower[at] in _ADJECTIVES:
        return False
    past = (lower[at].endswith("ed") or is_verb_form(lower[at])) and not lower[at].endswith(("en", "wn"))
    noun, first = head[at], head[head[at]]
    bare = not any(head[here] == noun and dep[here] in _DETERMINING for here in range(at, noun))
    marked = tag[first].startswith("NNP") or any(
        head[here] == first and dep[here] in ("det", "nmod:poss")
        for here in range(max(0, first - _LONGEST_PHRASE), first)
    )
    return past and bare and marked and tag[noun].startswith("NN") and _goes_somewhere(lower, tag, noun)


def _goes_somewhere(lower: Sequence[str], tag: Sequence[str], noun: int) -> bool:
    """Tell whether words stand behind a noun that only a verb before it can have ("threw eggs | at the house", "lowered cameras | to
    300 metres"), and no verb of its own ("dried fruit prices | rose")."""
    behind = lower[noun + 1 : noun + 2]
    return (
        bool(behind)
        and behind[0] in _TOWARDS
        and not _FINITE.intersection(tag[noun + 1 : noun + _LONGEST_PHRASE])
    )


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


def join_clauses_read_as_relative(draft: Draft) -> None:
    """Read "Trams stopped across the city and traffic lights went dark" as two statements, where the second was read as a
    relative clause of the city. Changes `dep` and `head` in place.

    A finite verb with a subject of its own that "and" opens, and no relative word, is joined to the clause before it.
    """
    lower, tag, dep, head = draft.lower, draft.tag, draft.dep, draft.head
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


def give_measured_adjectives_their_subject(draft: Draft) -> None:
    """Read "is 21 km long" as what the length is told of, where subject and "is" were hung on the kilometres.

    Changes `head` in place.
    """
    pos, dep, head = draft.pos, draft.dep, draft.head
    for measure, relation in enumerate(dep):
        adjective = head[measure]
        if relation != "obl:unmarked" or pos[adjective] != "ADJ" or adjective != measure + 1:
            continue
        for at in range(measure):
            if head[at] == measure and (dep[at] == "cop" or dep[at].startswith("nsubj")):
                head[at] = adjective


def read_verbs_joined_to_adjectives(draft: Draft) -> None:
    """Read "is 310 metres long and reaches as much as 12 metres" as two predicates, where "reaches" was read as a noun.

    Changes `pos` and `tag` in place: a bare noun right behind "and" that was joined to a predicate adjective is a verb.
    """
    lower, pos, tag, dep, head = draft.lower, draft.pos, draft.tag, draft.dep, draft.head
    with_copula = {head[at] for at, relation in enumerate(dep) if relation == "cop"}
    for at in range(2, len(dep) - 1):
        adjective = head[at]
        if dep[at] != "conj" or adjective not in with_copula or pos[adjective] != "ADJ":
            continue
        bare = tag[at] in ("NN", "NNS") and lower[at - 1] in _AND and head[at - 1] == at
        if bare and tag[at + 1] not in ("IN", "TO", ",", "."):  # no "part of", "home to"
            modal = any(head[here] == adjective and tag[here] == "MD" for here in range(adjective))
            pos[at], tag[at] = "VERB", "VB" if modal else "VBZ" if tag[at] == "NNS" else "VBD"


def read_subjects_joined_as_verbs(draft: Draft) -> None:
    """Read "is ongoing and charges are pending" as two statements, where "charges" was read as a verb.

    Changes the columns in place: an -s form right behind "and" with "are", "were" or "have" right behind it is their subject.
    """
    if _PLURAL.isdisjoint(draft.said):
        return
    lower, pos, tag, dep, head = draft.lower, draft.pos, draft.tag, draft.dep, draft.head
    for at in range(2, len(dep) - 2):
        if dep[at] != "conj" or tag[at] != "VBZ":
            continue
        helper = at + 1
        verb = head[helper]
        joined = lower[at - 1] in _AND and head[at - 1] == at
        if not joined or lower[helper] not in _PLURAL or verb <= helper or head[verb] != head[at]:
            continue
        passive = dep[helper] == "aux:pass"
        pos[at], tag[at], dep[at] = "NOUN", "NNS", "nsubj:pass" if passive else "nsubj"
        head[at], head[at - 1], dep[verb] = verb, verb, "conj"
