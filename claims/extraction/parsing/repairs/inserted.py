"""Repairs of participles that describe the subject before them, which a small model takes for what the sentence says of it."""

from __future__ import annotations

from claims.extraction.parsing.draft import Draft
from claims.extraction.vocabulary.cues import CUE_OF
from claims.extraction.vocabulary.lexicon import words

_SET_BESIDE = frozenset({"parataxis", "conj", "ccomp", "advcl", "dep"})
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_PAST = frozenset({"VBD", "VBN"})
# "Tanabe, ranked ..., had": a subject of its own, a conjunction or an "and" before the second verb makes it another statement.
_OWN = ("nsubj", "csubj", "expl", "mark", "cc")
_HELPS = ("aux", "cop")
_NAMES = frozenset({"NOUN", "PROPN", "NUM"})
# The form of these in the past is that of the participle, so that the word alone does not tell which it is.
_ALIKE = words(
    "found held built sent shot left lost brought bought caught taught told sold made paid hit put cut set hurt led fed kept read won spent"
    " struck hung heard laid fought sought thrown seen known given taken driven written stolen drawn shown born"
)
_PARTING = frozenset({",", ";", ":", "–", "—", '"', "“", "and", "but", "or"})
_LONGEST = 30  # tokens


def give_inserted_participles_their_noun(draft: Draft) -> None:
    """Read "Rossum, ranked 112th in the world, had never won" and "The skull found in the cave is 310,000 years old" as what Rossum had never
    done and how old the skull is, where "ranked" and "found" were read as what they did.

    Changes `dep` and `head` in place: behind a subject and a comma, or behind a subject where a finite verb without one of its own follows,
    a past form is a participle. The verb behind it takes its place and its subject.
    """
    dep, head = draft.dep, draft.head
    for participle, tag in enumerate(draft.tag):
        if tag not in _PAST or not _may_describe(draft.lower[participle]):
            continue
        below = draft.below(participle)
        subject = next((at for at in below if dep[at].startswith("nsubj") and at < participle), None)
        if subject is None or draft.pos[subject] not in _NAMES:
            continue
        if any(dep[at].startswith(_HELPS) for at in below):
            continue
        opening = participle - (draft.pos[participle - 1] == "ADV")  # "first seen in 1998"
        inserted = draft.lower[opening - 1] == "," and _ends_at(draft, subject, opening - 1)
        follows = _ends_at(draft, subject, participle) and _leads_to_phrase(draft, participle)
        verb = _finite_behind(draft, participle, after_comma=inserted) if inserted or follows else None
        if verb is None:
            continue
        opens = min([verb, *(at for at in draft.below(verb) if dep[at].startswith(_HELPS))])
        draft.take_place(verb, participle)
        draft.hand_on(participle, verb, (*range(subject), *range(opens, len(head))))
        head[verb] = verb if head[verb] == participle else head[verb]
        dep[participle], head[participle] = "acl", subject
        dep[subject], head[subject] = draft.relation_of_subject(verb, since=opens), verb


def _may_describe(word: str) -> bool:
    return word.endswith("ed") or word in _ALIKE


def _ends_at(draft: Draft, subject: int, end: int) -> bool:
    """Tell whether a subject's phrase reaches to the token `end`, not included, and has nothing else behind it."""
    at = end - 1
    for _ in range(_LONGEST):
        if at == subject:
            return "," not in draft.lower[subject:end]
        if not subject < at:
            return False
        at = draft.head[at]
    return False


def _leads_to_phrase(draft: Draft, participle: int) -> bool:
    """Tell whether a past form with a preposition right behind it has no object and reports nothing ("found in the cave")."""
    behind = draft.pos[participle + 1 : participle + 2] == ["ADP"]
    reports = draft.lower[participle] in CUE_OF and draft.lower[participle] != "found"
    return behind and not reports and not any(draft.dep[at] == "obj" for at in draft.below(participle))


def _finite_behind(draft: Draft, participle: int, *, after_comma: bool) -> int | None:
    """Return the finite verb or predicate that hangs on a participle before it, or beside it, and has no subject of its own; `after_comma` asks for one right
    behind a comma, otherwise no mark may stand between."""
    dep, tag, lower = draft.dep, draft.tag, draft.lower
    above, relation = draft.head[participle], dep[participle]
    for verb in range(participle + 1, min(len(dep), participle + _LONGEST)):
        below_it = draft.head[verb] == participle and dep[verb] in _SET_BESIDE
        beside_it = after_comma and (draft.head[verb], dep[verb]) == (above, relation) and relation == "ccomp"
        if not below_it and not beside_it:
            continue
        below = draft.below(verb)
        if any(dep[at].startswith(_OWN) and at < verb for at in below):
            continue
        helpers = [at for at in below if dep[at].startswith(_HELPS) and at < verb]
        first = min([verb, *helpers])
        if tag[first] not in _FINITE:
            continue
        if after_comma:
            return verb if lower[first - 1] == "," else None
        if first == verb:
            return None  # "The second of two people they believe fired"
        parted = not _PARTING.isdisjoint(lower[participle:first])
        return None if parted else verb
    return None
