"""Repairs of what somebody was told without "that": where the hearer ends and what was told begins."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.parsing.draft import Draft
from claims.extraction.vocabulary.cues import CUE_OF, TOLD
from claims.extraction.vocabulary.lexicon import words

_TOLD_FORMS = frozenset(form for form, verb in CUE_OF.items() if verb in TOLD)
_OPENS = frozenset({"DT", "CD", "PRP", "PRP$", "NNP", "NNS"})
_TALES = words("story stories tale truth lie lies joke news way thing things")
_TOPICS = words("about of to how what why where whether that")
_LONGEST_SUBJECT = 12  # tokens
_TOLD_IN = frozenset({"ccomp", "xcomp", "parataxis"})
_WHOSE = words("local state national public regional foreign")
_OUTLETS = words("media radio television tv press")
_PLURAL = frozenset({"NNS", "NNP", "NNPS"})


def give_tellings_what_hearers_were_told(draft: Draft) -> None:
    """Read "told the court the firm had paid nobody" as what the court was told, where it was read as which court; and "told the
    tribunal patients were left" and "told local media Holt's house was shut" with their hearer.

    Changes `dep` and `head` in place. Who tells tells somebody something: a hearer with nothing told, or nothing heard, is misread.
    """
    lower, tag, dep, head = draft.lower, draft.tag, draft.dep, draft.head
    if _TOLD_FORMS.isdisjoint(draft.said):
        return
    for verb, relation in enumerate(dep):
        if relation == "acl:relcl":
            cue = head[head[verb]]
            if lower[cue] in _TOLD_FORMS and _is_what_was_told(lower, tag, dep, head, cue, verb):
                dep[verb], head[verb] = "ccomp", cue
                _mark_that(lower, dep, head, verb)
        elif relation == "ccomp" and head[verb] < verb and lower[head[verb]] in _TOLD_FORMS:
            _part_hearer(lower, tag, dep, head, head[verb], verb)


def _mark_that(lower: Sequence[str], dep: list[str], head: Sequence[int], verb: int) -> None:
    """Let "that" before what was told open it, where it was read as what the clause tells of."""
    for at in range(max(0, verb - _LONGEST_SUBJECT), verb):
        if lower[at] == "that" and head[at] == verb:
            dep[at] = "mark"


def _is_what_was_told(
    lower: Sequence[str], tag: Sequence[str], dep: Sequence[str], head: Sequence[int], cue: int, verb: int
) -> bool:
    """Tell whether a clause that opens right behind a hearer, without a relative word, is all that the hearer was told."""
    hearer = head[verb]
    opens = hearer + 1
    if not cue < hearer < verb or dep[hearer] not in ("iobj", "obj") or lower[hearer] in _TALES:
        return False
    subject = any(head[at] == verb and dep[at].startswith("nsubj") for at in range(opens, verb))
    if not subject or tag[opens] not in _OPENS:
        return False
    # "told the man she met to leave" and "told the man she loved that he had won" go on with what he was told.
    told = any(head[at] in (cue, verb) and dep[at] in _TOLD_IN for at in range(verb, len(dep)) if at != verb)
    return not told and (verb + 1 == len(lower) or lower[verb + 1] not in _TOPICS)


def _part_hearer(
    lower: Sequence[str], tag: Sequence[str], dep: list[str], head: list[int], cue: int, verb: int
) -> None:
    """Part the hearer right behind a telling from the subject of what was told, which was read as one phrase with it."""
    first, second = cue + 1, cue + 2
    if second + 1 >= verb or any(
        head[at] == cue and dep[at] in ("iobj", "obj", "aux:pass") for at in range(len(dep))
    ):
        return
    outlet = lower[first] in _WHOSE and lower[second] in _OUTLETS
    body = (
        tag[first] == "DT"
        and tag[second] == "NN"
        and dep[second] == "compound"
        and head[second] == second + 1
    )
    subject = head[second]
    if not outlet and not (body and tag[subject] in _PLURAL and head[subject] == verb):
        return
    dep[second], head[second] = "iobj", cue
    dep[first], head[first] = "amod" if outlet else "det", second
