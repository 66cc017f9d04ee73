"""Repairs of sentences that open with a phrase or clause which a small model takes for the main one."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.parsing.draft import Draft

_PREDICATE = ("nsubj", "csubj", "cop", "expl", "aux")
_NOMINAL = frozenset({"NOUN", "PROPN", "NUM", "PRON"})
_BELOW = frozenset({"conj", "parataxis", "advcl", "acl", "acl:relcl", "dep", "ccomp", "appos"})
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_SET_BESIDE = frozenset({"conj", "parataxis", "ccomp", "advcl"})
_SETTING = frozenset({"after", "before", "since", "when", "as", "because", "while"})
_RELATIVE = frozenset({"which", "who", "whose", "whom", "that", "where", "when"})
_STOPS = frozenset({".", ";", ":", ",", "(", "—", "–"})
_LONGEST = 40  # tokens
_STEPS = 8  # heads up the tree


def give_opening_phrases_their_clause(draft: Draft) -> None:
    """Read "Of the 38 people killed, 22 were women" and "According to the report, which came out on Monday, the bridge is unsafe" as
    what 22 were and the bridge is, where the phrase before it was taken for the whole sentence.

    Changes `dep` and `head` in place: a noun with a preposition that opens the sentence is no statement; the first clause with a subject
    right behind a comma is, unless a word joins it.
    """
    sentences, lower, pos, dep, head = draft.sentences, draft.lower, draft.pos, draft.dep, draft.head
    for start, end in sentences:
        noun = next((at for at in range(start, end) if head[at] == at), None)
        if noun is None or pos[noun] not in _NOMINAL or lower[start] in _SETTING:
            continue
        below = [at for at in range(start, end) if head[at] == noun and at != noun]
        led = any(dep[at] == "case" and at == start for at in below)
        if not led or any(dep[at].startswith(_PREDICATE) for at in below):
            continue
        verb = _clause_behind_comma(lower, dep, head, noun, end)
        if verb is None:
            continue
        for at in range(noun + 1, end):
            if head[at] == noun and at > verb:
                head[at] = verb
        dep[verb], head[verb] = "ROOT", verb
        dep[noun], head[noun] = "obl", verb


def _clause_behind_comma(
    lower: Sequence[str], dep: Sequence[str], head: Sequence[int], noun: int, end: int
) -> int | None:
    """Return the first clause below a noun whose first word is the subject's, right behind a comma."""
    for subject in range(noun + 1, min(end, noun + _LONGEST)):
        verb = head[subject]
        if not dep[subject].startswith("nsubj") or verb < subject or dep[verb] not in _BELOW:
            continue
        opens = _first_below(head, subject, noun)
        opens += lower[opens] == ","
        joined = any(head[at] == verb and dep[at] in ("cc", "mark") for at in range(noun + 1, verb))
        if lower[opens - 1] == "," and not joined and lower[opens] not in _RELATIVE:
            return verb if _is_below(head, verb, noun) else None
    return None


def _first_below(head: Sequence[int], above: int, start: int) -> int:
    return next(at for at in range(start + 1, above + 1) if _is_below(head, at, above))


def _is_below(head: Sequence[int], at: int, above: int) -> bool:
    for _ in range(_STEPS):
        if at == above:
            return True
        at = head[at]
    return at == above


def give_described_nouns_their_verb(draft: Draft) -> None:
    """Read "after a boat carrying 80 migrants sank" as what the boat did, where the 80 migrants were taken for what sank.

    Changes `dep` and `head` in place: what follows a participle at once is its object where the noun that it describes is left without
    a verb although "after" or another word of time opens its clause.
    """
    if _SETTING.isdisjoint(draft.said):
        return
    dep, head = draft.dep, draft.head
    for verb, relation in enumerate(dep):
        if relation not in _SET_BESIDE or draft.tag[verb] not in _FINITE:
            continue
        thing = _unopened_subject(draft, verb)
        described = None if thing is None else _participle_before(draft, thing)
        if thing is None or described is None:
            continue
        noun = head[described]
        opening = _opening_of_phrase(draft, noun)
        if opening is None or not _STOPS.isdisjoint(draft.lower[noun:verb]):
            continue
        dep[verb], head[verb] = "advcl", head[noun]
        dep[noun], head[noun] = dep[thing], verb
        dep[thing], head[thing] = "obj", described
        dep[opening], head[opening] = "mark", verb


def _unopened_subject(draft: Draft, verb: int) -> int | None:
    """Return the subject before a verb, None where a word opens or joins its clause."""
    own = [at for at in range(verb) if draft.head[at] == verb]
    if any(draft.dep[at] in ("cc", "mark") for at in own):
        return None
    return next((at for at in own if draft.dep[at].startswith("nsubj")), None)


def _participle_before(draft: Draft, thing: int) -> int | None:
    """Return the participle right before the phrase of a noun that describes a noun before it ("a boat carrying | 80 migrants")."""
    described = _first_below(draft.head, thing, -1) - 1
    if described < 1 or draft.tag[described] != "VBG" or draft.dep[described] != "acl":
        return None
    return described if draft.head[described] < described else None


def _opening_of_phrase(draft: Draft, noun: int) -> int | None:
    """Return the word of time that opens the phrase of a noun ("after a boat")."""
    if not draft.dep[noun].startswith(("obl", "nmod")):
        return None
    return next((at for at in range(noun) if draft.head[at] == noun and draft.lower[at] in _SETTING), None)
