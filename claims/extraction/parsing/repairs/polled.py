"""Repairs of what shares of those asked hold ("46 percent favour the plan and 30 percent oppose it"), which a small model joins into one list of
shares: behind "percent" it takes most verbs for nouns."""

from __future__ import annotations

from itertools import pairwise

from claims.extraction.parsing.draft import Draft
from claims.extraction.vocabulary.lexicon import words

_SHARES = frozenset({"percent", "%", "pct"})
_JOINTS = words("and but while whereas , ;")
_SOFTENED = words(
    "some only just about around nearly almost another over under than more less least at the other a further"
)
_HOLD = words(
    "prefer support back favour favor oppose want approve disapprove agree disagree think believe say trust distrust like dislike see view feel"
    " expect plan intend use own choose back reject blame fear doubt know hold rate have are were do would will had said wanted supported backed"
    " opposed favoured favored preferred approved disapproved agreed disagreed thought believed felt"
)
# Behind these a noun was meant: "30 percent support for the plan".
_OF_NOUN = words("for of from among in with by on at than")
_LONGEST = 4  # words between a joint and the number


def give_shares_their_verb(draft: Draft) -> None:
    """Read "..., and 1 percent support Reyes" as a statement joined to the one before, where a share stands before a verb of view.

    Changes the columns in place: each share is the subject of the verb behind it, each verb but the first joined to that, with what
    stands around it as its object.
    """
    if _SHARES.isdisjoint(draft.said):
        return
    for first, end in draft.sentences:
        holding = [at for at in range(first + 1, end - 2) if _is_share_that_holds(draft, at)]
        for before, share in pairwise(holding):
            joint = _joint_before(draft, share, before)
            if joint is not None and _tells(draft, before):
                _join(draft, before, joint, share, end)


def _is_share_that_holds(draft: Draft, at: int) -> bool:
    """Tell whether a token is the "percent" of a number with a verb of view behind it."""
    if draft.lower[at] not in _SHARES or draft.pos[at - 1] != "NUM" or draft.lower[at + 1] not in _HOLD:
        return False
    return _is_verb(draft, at + 1) or draft.lower[at + 2] not in _OF_NOUN


def _is_verb(draft: Draft, at: int) -> bool:
    return draft.pos[at] in ("VERB", "AUX")


def _tells(draft: Draft, share: int) -> bool:
    """Tell whether what stands behind a share is its verb, which may have been read as the noun that the share describes."""
    verb = share + 1
    if not _is_verb(draft, verb) and draft.head[share] == verb:
        draft.pos[verb], draft.tag[verb], draft.dep[share] = "VERB", "VBP", "nsubj"
    return _is_verb(draft, verb)


def _joint_before(draft: Draft, share: int, since: int) -> int | None:
    """Return the mark or joining word right before a share and the words that soften its number."""
    at = share - 2
    while at > since and share - at <= _LONGEST + 2 and draft.lower[at] in _SOFTENED:
        at -= 1
    return at if at > since + 1 and draft.lower[at] in _JOINTS else None


def _join(draft: Draft, before: int, joint: int, share: int, end: int) -> None:
    verb, second = before + 1, share + 1
    if draft.pos[second] != "AUX":
        draft.pos[second], draft.tag[second] = "VERB", "VBP"
    second = second if draft.pos[second] == "VERB" else _predicate_of(draft, second, end)
    first = verb if draft.pos[verb] == "VERB" else _predicate_of(draft, verb, joint)
    draft.dep[second], draft.head[second] = "conj", first
    draft.dep[share], draft.head[share] = "nsubj", second
    draft.dep[joint], draft.head[joint] = "cc" if draft.lower[joint].isalpha() else "punct", second
    for at in range(joint + 1, share):
        if not joint < draft.head[at] <= share:
            draft.head[at] = share
    _take_in(draft, range(first + 1, joint), first)
    _take_in(draft, range(second + 1, _end_of_joined(draft, second, end)), second)


def _predicate_of(draft: Draft, helper: int, end: int) -> int:
    """Return the predicate that a helper helps, the helper itself where that stands elsewhere."""
    return draft.head[helper] if helper < draft.head[helper] < end else helper


def _end_of_joined(draft: Draft, verb: int, end: int) -> int:
    return next(
        (at for at in range(verb + 1, end) if draft.lower[at] in _JOINTS or draft.lower[at] == "."), end
    )


def _take_in(draft: Draft, span: range, verb: int) -> None:
    """Hang on a verb what stands behind it and hangs on something further away."""
    for at in span:
        if draft.head[at] not in span and draft.head[at] != verb:
            draft.head[at] = verb
            draft.dep[at] = "obj" if draft.pos[at] in ("NOUN", "PROPN", "PRON") else draft.dep[at]
