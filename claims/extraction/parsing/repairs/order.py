"""Repairs of the parse: which clause is the main one, and what is none of its own."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.parsing.draft import Draft

_SUBORDINATORS = frozenset(
    {"while", "whereas", "although", "though", "after", "before", "because", "since", "as", "until"}
)
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_ATTEMPTS = frozenset(
    {
        "attempted",
        "tried",
        "managed",
        "failed",
        "refused",
        "declined",
        "agreed",
        "decided",
        "sought",
        "hoped",
        "hurried",
        "threatened",
    }
)


def give_main_clauses_their_place(draft: Draft) -> None:
    """Read "A raid killed 21 while an ambush by rebels took five lives" with "killed" as its main verb.

    A small model now and then takes the verb behind the conjunction for the main one. A verb with a subject that no
    conjunction opens is none of an adverbial clause: changes `dep` and `head` in place, so that the clause behind
    "while" hangs on it. The noun that opens that clause becomes the subject of its verb.
    """
    if _SUBORDINATORS.isdisjoint(draft.said):
        return
    lower, pos, dep, head = draft.lower, draft.pos, draft.dep, draft.head
    for first, relation in enumerate(dep):
        second = head[first]
        if relation != "advcl" or second <= first or pos[first] != "VERB" or _is_opened(dep, head, first):
            continue
        opening = _conjunction_between(lower, dep, head, first, second)
        if opening is None:
            continue
        _give_subject(pos, dep, head, head[opening], first, second)
        draft.take_place(first, second)
        dep[second], head[second] = "advcl", first
        dep[opening], head[opening] = "mark", second


def _is_opened(dep: Sequence[str], head: Sequence[int], verb: int) -> bool:
    """Tell whether the verb lacks a subject of its own, or has a conjunction before it."""
    before = [dep[at] for at in range(verb) if head[at] == verb]
    return "mark" in before or "advmod" in before or not any(one.startswith("nsubj") for one in before)


def _conjunction_between(
    lower: Sequence[str], dep: Sequence[str], head: Sequence[int], first: int, second: int
) -> int | None:
    """Return the conjunction between two verbs that opens the second one's clause, nothing but that between."""
    for at in range(first + 1, second):
        if lower[at] in _SUBORDINATORS and dep[at] in ("mark", "case") and at < head[at] <= second:
            return at
        if lower[at] in (".", ";", ":"):
            return None
    return None


def _give_subject(
    pos: Sequence[str], dep: list[str], head: list[int], noun: int, first: int, second: int
) -> None:
    """Make the noun behind the conjunction the subject of its verb; what was taken for it belongs to the noun."""
    if noun == second or pos[noun] not in _NOMINAL or head[noun] not in (first, second):
        return
    for at in range(noun + 1, second):
        if head[at] == second and dep[at].startswith("nsubj"):
            dep[at], head[at] = "nmod", noun
    dep[noun], head[noun] = "nsubj", second


def give_scores_their_game(draft: Draft) -> None:
    """Read "Velm beat Dunmere 3-1 on Saturday" as one statement, where the score was read as a sentence of its own.

    So is the "pct" of "to 6.75 pct". Changes `dep` and `head` in place: a number that is a root right behind a word or
    number, and a word that is one right behind a number, where no sentence ends, go with the root before.
    """
    words, dep, head = draft.words, draft.dep, draft.head
    root = None
    for at, relation in enumerate(dep):
        if relation != "ROOT":
            continue
        opens = root is not None and _root(head, at - 1) == root
        if root is not None and opens and words[at].isdigit() and words[at - 1][-1:].isalnum():
            dep[at], head[at] = "obl", root
        elif (
            root is not None
            and opens
            and words[at - 1][:1].isdigit()
            and words[at].islower()
            and at - 1 not in head[at:]
        ):
            for child in (here for here, above in enumerate(head) if above == at and here < at):
                head[child] = at if child == at - 1 else root
            dep[at], head[at] = "obl", root
        else:
            root = at


def _root(head: Sequence[int], at: int) -> int:
    for _ in head:  # other repairs may have made a circle
        if head[at] == at:
            break
        at = head[at]
    return at


def give_attempts_their_place(draft: Draft) -> None:
    """Read "A bystander attempted to help, and was hurt" as two things done, where "attempted" was read as what describes the bystander.

    Nobody is "attempted to": changes the columns in place, so that the attempt is the first verb and what follows is joined to it.
    """
    if _ATTEMPTS.isdisjoint(draft.said):
        return
    lower, tag, dep, head = draft.lower, draft.tag, draft.dep, draft.head
    for attempt, word in enumerate(lower):
        noun = attempt - 1
        if (
            word not in _ATTEMPTS
            or dep[attempt] != "acl"
            or head[attempt] != noun
            or lower[attempt + 1 : attempt + 2] != ["to"]
        ):
            continue
        verb = head[noun]
        joined = any(head[at] == verb and dep[at] == "cc" for at in range(attempt, verb))
        if not dep[noun].startswith("nsubj") or verb < attempt or not joined:
            continue
        draft.take_place(attempt, verb)
        dep[verb], head[verb] = "conj", attempt
        dep[noun], head[noun], tag[attempt] = "nsubj", attempt, "VBD"
        draft.hand_on(verb, attempt, range(noun))
