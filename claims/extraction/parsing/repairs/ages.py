"""Repairs of sentences that fall apart at somebody's age ("after a man, 45, was stabbed", "Two boys aged 15 and a girl aged 14")."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.parsing.draft import Draft

_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_NOMINAL = frozenset({"NOUN", "PROPN"})
_SUBORDINATORS = frozenset({"since", "after", "before", "while", "as", "until", "because", "when"})
_OWN = ("nsubj", "csubj", "expl", "cc", "mark")
_LONGEST_PREDICATE, _LONGEST_PHRASE = 5, 8  # tokens


def give_aged_persons_their_verb(draft: Draft) -> None:
    """Read "Police were called after a man, 45, was stabbed" as what befell the man, where "after a man" was read as a phrase and "was
    stabbed" as joined to "called". Changes `dep` and `head` in place."""
    pos, lower, tag, dep, head = draft.pos, draft.lower, draft.tag, draft.dep, draft.head
    if "NUM" not in pos:
        return
    for closing in range(3, len(dep) - 1):
        if lower[closing] != "," or pos[closing - 1] != "NUM" or lower[closing - 2] not in (",", "aged"):
            continue
        noun = _noun_before(pos, lower, closing)
        opens = None if noun is None else _subordinator_of(lower, head, noun)
        verb = None if opens is None else _verb_behind(tag, pos, dep, head, closing)
        if noun is None or opens is None or verb is None or head[noun] == verb or not head[verb] < noun:
            continue
        passive = any(head[at] == verb and dep[at] == "aux:pass" for at in range(closing, verb))
        dep[verb], head[verb] = "advcl", head[noun]
        dep[noun], head[noun] = "nsubj:pass" if passive else "nsubj", verb
        dep[opens], head[opens] = "mark", verb
        head[closing] = noun


def _noun_before(pos: Sequence[str], lower: Sequence[str], closing: int) -> int | None:
    """Return the noun whose age stands before the comma `closing` ("a man, 45,", "a man, aged 45,")."""
    comma = closing - 2 - (lower[closing - 2] == "aged")
    return comma - 1 if lower[comma] == "," and pos[comma - 1] in _NOMINAL else None


def _subordinator_of(lower: Sequence[str], head: Sequence[int], noun: int) -> int | None:
    before = range(max(0, noun - _LONGEST_PHRASE), noun)
    return next((at for at in before if head[at] == noun and lower[at] in _SUBORDINATORS), None)


def _verb_behind(
    tag: Sequence[str], pos: Sequence[str], dep: Sequence[str], head: Sequence[int], comma: int
) -> int | None:
    """Return the verb of the finite predicate right behind a comma that has no subject and no joining word of its own."""
    if tag[comma + 1] not in _FINITE:
        return None
    near = range(comma + 1, min(len(dep), comma + 1 + _LONGEST_PREDICATE))
    verb = comma + 1 if pos[comma + 1] == "VERB" else head[comma + 1]
    if verb not in near or any(dep[at].startswith(_OWN) and head[at] == verb for at in range(verb)):
        return None
    return verb


def read_ages_as_described(draft: Draft) -> None:
    """Read "Two boys aged 15 and a girl aged 14 have been arrested" as what befell all three, where "aged" was read as what the boys
    did. Changes `dep` and `head` in place: "aged" without "is" is no predicate where a verb is joined to it."""
    if "aged" not in draft.said:
        return
    lower, dep = draft.lower, draft.dep
    for aged, word in enumerate(lower):
        if word != "aged" or dep[aged] != "ROOT" or draft.pos[aged + 1 : aged + 2] != ["NUM"]:
            continue
        below = draft.below(aged)
        noun = next((at for at in below if at < aged and dep[at].startswith("nsubj")), None)
        verb = next((at for at in below if at > aged and dep[at] in ("conj", "parataxis", "advcl")), None)
        if noun is None or verb is None or any(dep[at].startswith(("cop", "aux")) for at in below):
            continue
        _describe_by_age(draft, noun, aged, verb, below)


def _describe_by_age(draft: Draft, noun: int, aged: int, verb: int, below: Sequence[int]) -> None:
    """Make the verb that was joined to "aged" the main one; its subject joins the noun whose age was told first."""
    dep, head = draft.dep, draft.head
    other = next((at for at in range(aged, verb) if head[at] == verb and dep[at].startswith("nsubj")), None)
    dep[verb], head[verb] = "ROOT", verb
    dep[noun], head[noun] = "nsubj" if other is None else dep[other], verb
    dep[aged], head[aged] = "acl", noun
    if other is not None:
        dep[other], head[other] = "conj", noun
    for at in below:
        if at > verb:
            head[at] = verb
        elif draft.lower[at] == "and":
            head[at] = verb if other is None else other
