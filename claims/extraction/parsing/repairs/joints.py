"""Repairs of statements that "and" or a comma joins, whose first or second one a small model hangs on a wrong word."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.parsing.draft import Draft
from claims.extraction.vocabulary.cues import CUE_OF, SAY
from claims.extraction.vocabulary.lexicon import words

_SUBJECTS = ("nsubj", "csubj", "expl")
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_AND = frozenset({"and", "but"})
_JOINS_QUESTION = words("so then and but")
_ASKING = words("why how what where who when")
_CIRCUMSTANCE = ("advcl", "ccomp")
_TIMES = words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october"
    " november december yesterday today tomorrow"
)


def join_verbs_behind_reports(draft: Draft) -> None:
    """Read "The runner was banned, the union said, and will be stripped of her title" as two things done to the runner, where the second
    was joined to "said". Changes `head` in place."""
    lower, dep, head = draft.lower, draft.dep, draft.head
    joined = [
        verb
        for verb, relation in enumerate(dep)
        if relation == "conj" and head[verb] < verb and CUE_OF.get(lower[head[verb]]) in SAY
    ]
    if not joined:
        return
    with_subject = draft.governors(*_SUBJECTS)
    helped = draft.governors("aux", "cop")
    for verb in joined:
        cue = head[verb]
        # "but warned that the risk remained" goes on with what was said.
        if verb in with_subject or (verb not in helped and CUE_OF.get(lower[verb]) in SAY):
            continue
        told = _told_before(dep, head, cue)
        inserted = lower[cue + 1] == "," and lower[cue + 2] in _AND
        if told in with_subject and inserted and (verb in helped or dep[cue] == "parataxis"):
            head[verb] = told


def _told_before(dep: Sequence[str], head: Sequence[int], cue: int) -> int:
    """Return the verb of what stands before ", the union said,", whichever of the two hangs on the other; -1 where none does."""
    if dep[cue] == "parataxis" and head[cue] < cue:
        return head[cue]
    return next((at for at in range(cue) if dep[at] == "ccomp" and head[at] == cue), -1)


def give_stated_lists_their_first(draft: Draft) -> None:
    """Read "said that output rose 4%, exports rose 9% and imports fell 2%" as three statements, where the first was hung on the second
    and the third lost its subject. Changes `dep` and `head` in place: what opens with "that" is stated itself."""
    lower, dep, head = draft.lower, draft.dep, draft.head
    if "that" not in draft.said or "advcl" not in dep:
        return
    with_subject = draft.governors(*_SUBJECTS)
    for that, word in enumerate(lower):
        first = head[that]
        second = head[first]
        cue = head[second]
        if word != "that" or dep[that] != "mark" or dep[first] != "advcl" or not that < first < second:
            continue
        stated = dep[second] == "ccomp" and cue < that and CUE_OF.get(lower[cue]) in SAY
        if not stated or not {first, second} <= with_subject:
            continue
        dep[first], head[first] = "ccomp", cue
        dep[second], head[second] = "conj", first
        for third in range(second + 1, len(dep)):
            if dep[third] == "ccomp" and head[third] == cue and third not in with_subject:
                _join_third(lower, dep, head, first, third)


def _join_third(lower: Sequence[str], dep: list[str], head: list[int], first: int, third: int) -> None:
    """Join a verb to the first, the noun right before it, which "and" opens, as its subject."""
    noun = third - 1
    opens = next((at for at in range(noun - 1, first, -1) if head[at] == noun and lower[at] in _AND), None)
    if dep[noun] != "conj" or opens is None:
        return
    dep[third], head[third] = "conj", first
    dep[noun], head[noun], head[opens] = "nsubj", third, third


def give_times_since_their_clause(draft: Draft) -> None:
    """Read "has been closed since January and traders have lost £40,000" as two statements, where January was read as who lost with the
    traders. Changes `dep` and `head` in place."""
    if _TIMES.isdisjoint(draft.said):
        return
    lower, dep, head = draft.lower, draft.dep, draft.head
    for time in range(2, len(dep) - 2):
        mark, verb = time - 1, head[time]
        if lower[time] not in _TIMES or dep[time] != "nsubj" or dep[verb] != "advcl" or verb < time:
            continue
        opens = time + 1
        noun = head[opens]
        joined = lower[opens] in _AND and dep[noun] == "conj" and head[noun] == time and noun < verb
        if lower[mark] not in ("since", "until") or head[mark] != verb or not joined or head[verb] > time:
            continue
        main = head[verb]
        dep[mark], head[mark], dep[time], head[time] = "case", time, "obl", main
        dep[noun], head[noun], head[opens] = "nsubj", verb, verb
        dep[verb] = "conj"


def part_questions_from_statements(draft: Draft) -> None:
    """Read "The tests failed, so why was it sold?" as a statement and a question, where the second was hung on the first as its
    circumstance. Changes `dep` in place."""
    lower, dep, head = draft.lower, draft.dep, draft.head
    if "?" not in draft.said:
        return
    for opening in range(1, len(lower) - 2):
        joined = lower[opening] in _JOINS_QUESTION and lower[opening - 1] == ","
        if not joined or lower[opening + 1] not in _ASKING:
            continue
        verb = head[opening + 1]
        if verb > opening + 1 and head[verb] < opening and dep[verb] in _CIRCUMSTANCE:
            dep[verb] = "parataxis"
