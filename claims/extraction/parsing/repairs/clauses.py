"""Repairs of clauses whose subject, or whose verb, a small model gives to another word."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.parsing.draft import Draft
from claims.extraction.vocabulary.cues import ANNOUNCE, CUE_OF, SAY
from claims.extraction.vocabulary.lexicon import words

_MARKS = frozenset({",", '"', "”", "''", "’"})
_FINITE = frozenset({"VBD", "VBZ"})
_STATES = SAY - ANNOUNCE
_MISREAD = frozenset({"VBN", "VBD", "VB"})
_SET_BESIDE = frozenset({"advcl", "conj", "parataxis"})
_SAME_IN_PAST = words("hit cut put set shut let cost hurt quit split burst spread bet cast thrust")
_STEPS_UP = 6  # heads up the tree
_STOPS = frozenset({".", ";", ":", "?", "!"})


def read_told_nouns(draft: Draft) -> None:
    """Read "The dam held in March, said the mayor" and "The orcas, she said, hunt sharks" as what is said of the first noun, where
    it was read as another subject of "said". Changes `dep` in place; `give_told_nouns_their_verb` does the rest."""
    lower, dep, head = draft.lower, draft.dep, draft.head
    subjects: dict[int, list[int]] = {}
    for at, relation in enumerate(dep):
        if relation == "nsubj" and CUE_OF.get(lower[head[at]]) in _STATES:
            subjects.setdefault(head[at], []).append(at)
    for cue, found in subjects.items():
        first, others = found[0], found[1:]
        if first < cue and others and not _MARKS.isdisjoint(lower[first : min(cue, others[0])]):
            dep[first] = "ccomp"
    for at, relation in enumerate(dep):
        cue = head[at]
        opens = (
            relation == "obl:unmarked"
            and at < cue
            and lower[at + 1] == ","
            and lower[cue + 1 : cue + 2] == [","]
        )
        if opens and CUE_OF.get(lower[cue]) in _STATES and subjects.get(cue, [at])[0] > at:
            dep[at] = "ccomp"


def give_reports_their_clause(draft: Draft) -> None:
    """Read "The coast guard said 63 people, four children among them, drowned" as what 63 people did, where they were read as what
    the coast guard said. Changes `dep` and `head` in place."""
    lower, pos, tag, dep, head = draft.lower, draft.pos, draft.tag, draft.dep, draft.head
    for noun, relation in enumerate(dep):
        cue = head[noun]
        if relation != "obj" or noun < cue or CUE_OF.get(lower[cue]) not in SAY or pos[noun] == "PRON":
            continue
        verb = _verb_of_told(lower, pos, tag, dep, head, noun)
        if verb is not None:
            dep[verb], head[verb] = "ccomp", cue
            dep[noun], head[noun] = "nsubj", verb
            for at in range(verb + 1, len(head)):
                if head[at] == noun:
                    head[at] = verb


def _verb_of_told(
    lower: Sequence[str],
    pos: Sequence[str],
    tag: Sequence[str],
    dep: Sequence[str],
    head: Sequence[int],
    noun: int,
) -> int | None:
    """Return the verb without a subject of its own that tells what a reported noun did, None where none does."""
    cue, said = head[noun], lower[head[noun]] in ("said", "says")
    for verb in range(noun + 1, len(dep)):
        if lower[verb] in _STOPS or dep[verb].startswith("nsubj"):
            return None
        if pos[verb] == "AUX" and tag[verb] in _FINITE | {"MD"} and verb == noun + 1:
            return None if _has_own(dep, head, head[verb], noun) or head[verb] < verb else head[verb]
        described = head[verb] == noun and dep[verb] == "acl" and pos[verb] == "VERB"
        past = tag[verb] == "VBD" and CUE_OF.get(lower[cue]) not in ANNOUNCE
        if described and (past or (said and tag[verb] == "VBN")) and lower[verb + 1 : verb + 2] != ["by"]:
            return verb
        beside = head[verb] == cue and tag[verb] in _FINITE
        if beside and (dep[verb] in ("xcomp", "ccomp") or (said and dep[verb] in _SET_BESIDE)):
            return None if _has_own(dep, head, verb, noun) else verb
    return None


def _has_own(dep: Sequence[str], head: Sequence[int], verb: int, noun: int) -> bool:
    """Tell whether a verb has a subject, or a word that opens its clause, of its own."""
    opening = ("nsubj", "mark", "cc", "expl")
    return any(dep[at].startswith(opening) and head[at] == verb for at in range(noun + 1, len(dep)))


def give_joined_verbs_what_follows(draft: Draft) -> None:
    """Read "stands at 46 seconds and belongs to Holt" with Holt as whom it belongs to, where he was hung on "stands". Changes `head`
    in place: what follows a joined finite verb at once is that verb's."""
    dep, tag, head = draft.dep, draft.tag, draft.head
    for verb, relation in enumerate(dep):
        first = head[verb]
        if relation != "conj" or tag[verb] not in _FINITE or first > verb or verb in head[verb + 1 :]:
            continue
        after = next((at for at in range(verb + 1, len(dep)) if head[at] < verb and dep[at] != "punct"), None)
        if after is not None and head[after] == first and dep[after].startswith(("obl", "obj")):
            head[after] = verb


def give_whole_sentences_their_verb(draft: Draft) -> None:
    """Read "An apartment building collapsed in Orla." as what the building did, where "collapsed" was read as what describes it.

    A sentence with a full stop and no other verb has no verb but that one. Changes `pos`, `dep` and `head` in place.
    """
    sentences, lower, pos, tag, dep, head = (
        draft.sentences,
        draft.lower,
        draft.pos,
        draft.tag,
        draft.dep,
        draft.head,
    )
    for first, end in sentences:
        noun = next((at for at in range(first, end) if head[at] == at), None)
        if noun is not None and _befell(lower, tag, dep, head, noun, end):
            continue
        if noun is None or lower[end - 1] != "." or pos[noun] not in ("NOUN", "PROPN", "NUM"):
            continue
        if any(head[at] == noun and dep[at] == "case" for at in range(first, noun)):
            continue  # "Despite a ceasefire signed in May, ..."
        verbs = [at for at in range(noun + 1, end) if tag[at] in ("VBN", "VBD")]
        if not verbs or head[verbs[0]] != noun or dep[verbs[0]] not in ("acl", "nmod"):
            continue
        verb = verbs[0]
        finite = [at for at in range(first, end) if pos[at] == "AUX" or tag[at] in ("VBZ", "VBP", "MD")]
        if any(not _is_told_after(lower, dep, head, at, verb) for at in finite):
            continue
        if (
            lower[verb + 1] == "by"
            or "," in lower[noun:verb]
            or any(
                dep[at].startswith(("nsubj", "cop")) and head[at] in (noun, verb) for at in range(first, end)
            )
        ):
            continue
        dep[verb], head[verb], pos[verb] = "ROOT", verb, "VERB"
        dep[noun], head[noun] = "nsubj", verb
        for at in range(verb + 1, end):
            if head[at] == noun:
                head[at] = verb


def _is_told_after(lower: Sequence[str], dep: Sequence[str], head: Sequence[int], at: int, verb: int) -> bool:
    """Tell whether a word is in what a participle behind a comma reports ("..., noting that 12 had died"), below a verb."""
    for _ in range(_STEPS_UP):
        above = head[at]
        if dep[at] == "ccomp" and lower[above].endswith("ing") and lower[above - 1] == ",":
            return head[above] == verb
        at = above
    return False


def _befell(
    lower: Sequence[str], tag: Sequence[str], dep: list[str], head: list[int], noun: int, end: int
) -> bool:
    """Read the headline "Twelve nabbed by police" as what befell twelve; tell whether it is one."""
    verb = noun + 1
    if verb + 1 >= end or tag[verb] != "VBN" or lower[verb + 1] != "by" or dep[verb] != "acl":
        return False
    if any(tag[at] in ("VBZ", "VBP", "VBD", "MD") for at in range(noun, end)) or dep[noun] != "ROOT":
        return False
    if any(head[at] == noun and dep[at] == "det" for at in range(noun)):
        return False  # "A bill backed by the mayor"
    dep[verb], head[verb] = "ROOT", verb
    dep[noun], head[noun] = "nsubj:pass", verb
    return True


def read_past_forms(draft: Draft) -> None:
    """Read the verb of "A car bomb killed five and wounded ten" as a past one, where it was tagged as a participle, and "waived" in "was
    held and waived his rights" as a verb, where it was read as an adjective; "hit" beside "walked in" is past too. Changes `pos`
    and `tag` in place."""
    lower, pos, tag, dep, head = draft.lower, draft.pos, draft.tag, draft.dep, draft.head
    verbs = [at for at, form in enumerate(tag) if form in _MISREAD]
    if not verbs:
        return
    acting, helped, with_object = set(), set(), set()
    for above, relation in zip(head, dep, strict=True):
        if relation == "nsubj":
            acting.add(above)
        elif relation == "obj":
            with_object.add(above)
        elif relation.startswith(("aux", "cop")):
            helped.add(above)
    for verb in verbs:
        form = tag[verb]
        if pos[verb] == "ADJ" and (form == "VBD" or (form == "VBN" and verb in with_object)):
            pos[verb] = "VERB"
        first = head[verb] if dep[verb] == "conj" else verb
        acts = first in acting - helped and dep[first] in ("ROOT", "ccomp")
        joined = first == verb or tag[first] in ("VBD", "VBN")
        if form == "VBN" and pos[verb] == "VERB" and verb not in helped and acts and joined:
            tag[verb] = "VBD"
        bare = form == "VB" and dep[verb] == "conj" and verb not in helped
        if bare and acts and "MD" not in tag[first:verb] and "to" not in lower[first:verb]:
            tag[verb] = _form_beside(lower[verb], tag[first])


def _form_beside(word: str, other: str) -> str:
    """Return the tag of a bare verb joined to one of the tag `other`: "absorb and produce", "walked in and hit"."""
    past = other == "VBD" and word in _SAME_IN_PAST
    return other if past or other == "VBP" else "VB"


def give_subjects_their_verb(draft: Draft) -> None:
    """Read "The attack by an HTS affiliate on the city killed 21" as what the attack did, where "affiliate" was taken for what it
    was. Changes `dep` and `head` in place: a noun is no predicate without "is" where a verb without a subject follows."""
    lower, tag, dep, head = draft.lower, draft.tag, draft.dep, draft.head
    for noun, relation in enumerate(dep):
        if relation != "ROOT" or not tag[noun].startswith("NN"):
            continue
        below = [at for at, above in enumerate(head) if above == noun and at != noun]
        subject = next((at for at in below if dep[at] == "nsubj" and at < noun), None)
        if subject is None or any(dep[at].startswith(("cop", "aux")) for at in below):
            continue
        verb = next(
            (
                at
                for at in below
                if at > noun and tag[at] in _FINITE and dep[at] in ("advcl", "acl", "parataxis")
            ),
            None,
        )
        if verb is None or "," in lower[noun:verb] or _has_own(dep, head, verb, noun):
            continue
        dep[verb], head[verb] = "ROOT", verb
        head[subject], dep[noun], head[noun] = verb, "nmod", subject
        for at in below:
            if at > verb:
                head[at] = verb
