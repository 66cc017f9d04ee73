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
_HUNG = frozenset({"advcl", "acl", "parataxis"})
_NAMING = frozenset({"NOUN", "PROPN", "NUM"})
_SAID = frozenset({"said", "says"})
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
            told = others[0] > cue and _has_own(dep, head, others[0], cue)
            dep[others[0] if told else first] = "ccomp"  # "said one of them was his brother"
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
    lower, pos, dep, head = draft.lower, draft.pos, draft.dep, draft.head
    for noun, relation in enumerate(dep):
        cue = head[noun]
        if relation != "obj" or noun < cue or CUE_OF.get(lower[cue]) not in SAY or pos[noun] == "PRON":
            continue
        verb = _verb_of_told(draft, noun)
        if verb is not None:
            dep[verb], head[verb] = "ccomp", cue
            dep[noun], head[noun] = "nsubj", verb
            draft.hand_on(noun, verb, range(verb + 1, len(head)))


def _verb_of_told(draft: Draft, noun: int) -> int | None:
    """Return the verb without a subject of its own that tells what a reported noun did, None where none does."""
    dep, head = draft.dep, draft.head
    for at in range(noun + 1, len(dep)):
        if draft.lower[at] in _STOPS or dep[at].startswith("nsubj"):
            return None
        if at == noun + 1 and draft.pos[at] == "AUX" and draft.tag[at] in _FINITE | {"MD"}:
            helped = head[at]
            return None if helped < at or _has_own(dep, head, helped, noun) else helped
        if _tells_what_it_did(draft, at, noun):
            return at
        if _is_set_beside_report(draft, at, head[noun]):
            return None if _has_own(dep, head, at, noun) else at
    return None


def _tells_what_it_did(draft: Draft, verb: int, noun: int) -> bool:
    """Tell whether a past form that was read as what describes a reported noun is what that did ("said 63 people drowned")."""
    if draft.head[verb] != noun or draft.dep[verb] != "acl" or draft.pos[verb] != "VERB":
        return False
    cue, form = draft.lower[draft.head[noun]], draft.tag[verb]
    past = form == "VBD" and CUE_OF.get(cue) not in ANNOUNCE
    return (past or (form == "VBN" and cue in _SAID)) and draft.lower[verb + 1 : verb + 2] != ["by"]


def _is_set_beside_report(draft: Draft, verb: int, cue: int) -> bool:
    """Tell whether a finite verb was hung on the reporting one, or set beside "said", which takes no second deed without a joining word."""
    relation = draft.dep[verb]
    hung = relation in ("xcomp", "ccomp") or (draft.lower[cue] in _SAID and relation in _SET_BESIDE)
    return hung and draft.head[verb] == cue and draft.tag[verb] in _FINITE


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
    pos, dep, head = draft.pos, draft.dep, draft.head
    for first, end in draft.sentences:
        noun = next((at for at in range(first, end) if head[at] == at), None)
        if noun is None or _befell(draft, noun, end) or not _may_lack_verb(draft, first, noun, end):
            continue
        verb = next((at for at in range(noun + 1, end) if draft.tag[at] in ("VBN", "VBD")), None)
        if verb is None or not _describes_only_verbless(draft, verb, noun, (first, end)):
            continue
        dep[verb], head[verb], pos[verb] = "ROOT", verb, "VERB"
        dep[noun], head[noun] = "nsubj", verb
        draft.hand_on(noun, verb, range(verb + 1, end))


def _may_lack_verb(draft: Draft, first: int, noun: int, end: int) -> bool:
    """Tell whether a noun stands as the root of a sentence with a full stop, unlike "Despite a ceasefire signed in May, ..."."""
    if draft.lower[end - 1] != "." or draft.pos[noun] not in _NAMING:
        return False
    return not any(draft.head[at] == noun and draft.dep[at] == "case" for at in range(first, noun))


def _describes_only_verbless(draft: Draft, verb: int, noun: int, sentence: tuple[int, int]) -> bool:
    """Tell whether a past form was read as what describes a noun, and the sentence holds neither another verb nor a predicate."""
    lower, dep, head, here = draft.lower, draft.dep, draft.head, range(*sentence)
    if head[verb] != noun or dep[verb] not in ("acl", "nmod"):
        return False
    finite = [at for at in here if draft.pos[at] == "AUX" or draft.tag[at] in ("VBZ", "VBP", "MD")]
    if any(not _is_told_after(lower, dep, head, at, verb) for at in finite):
        return False
    if lower[verb + 1] == "by" or "," in lower[noun:verb]:
        return False
    return not any(dep[at].startswith(("nsubj", "cop")) and head[at] in (noun, verb) for at in here)


def _is_told_after(lower: Sequence[str], dep: Sequence[str], head: Sequence[int], at: int, verb: int) -> bool:
    """Tell whether a word is in what a participle behind a comma reports ("..., noting that 12 had died"), below a verb."""
    for _ in range(_STEPS_UP):
        above = head[at]
        if dep[at] == "ccomp" and lower[above].endswith("ing") and lower[above - 1] == ",":
            return head[above] == verb
        at = above
    return False


def _befell(draft: Draft, noun: int, end: int) -> bool:
    """Read the headline "Twelve nabbed by police" as what befell twelve; tell whether it is one."""
    lower, tag, dep, head = draft.lower, draft.tag, draft.dep, draft.head
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
    pos, tag, dep = draft.pos, draft.tag, draft.dep
    verbs = [at for at, form in enumerate(tag) if form in _MISREAD]
    if not verbs:
        return
    acting, with_object, helped = _governors(draft)
    for verb in verbs:
        form = tag[verb]
        if pos[verb] == "ADJ" and (form == "VBD" or (form == "VBN" and verb in with_object)):
            pos[verb] = "VERB"
        first = draft.head[verb] if dep[verb] == "conj" else verb
        deed = dep[first] in ("ROOT", "ccomp") or (tag[verb], tag[first]) == ("VB", "VBD")
        acts = (first in acting or tag[first] == "VBD") and first not in helped and deed
        if acts and verb not in helped:
            tag[verb] = _form_of_active(draft, first, verb)


def _governors(draft: Draft) -> tuple[set[int], set[int], set[int]]:
    """Return the tokens with an active subject, those with an object, and those with a helping verb."""
    acting, with_object, helped = set[int](), set[int](), set[int]()
    for above, relation in zip(draft.head, draft.dep, strict=True):
        if relation == "nsubj":
            acting.add(above)
        elif relation == "obj":
            with_object.add(above)
        elif relation.startswith(("aux", "cop")):
            helped.add(above)
    return acting, with_object, helped


def _form_of_active(draft: Draft, first: int, verb: int) -> str:
    """Return the tag of an active verb without a helper, the first of two joined ones or the second: no participle, and bare only behind
    "will" or "to"."""
    tag, form = draft.tag, draft.tag[verb]
    if form == "VBN" and draft.pos[verb] == "VERB" and (first == verb or tag[first] in ("VBD", "VBN")):
        return "VBD"
    bare = "MD" in tag[first:verb] or "to" in draft.lower[first:verb]
    if form == "VB" and first != verb and not bare:
        return _form_beside(draft.lower[verb], tag[first])
    return form


def _form_beside(word: str, other: str) -> str:
    """Return the tag of a bare verb joined to one of the tag `other`: "absorb and produce", "walked in and hit"."""
    past = other == "VBD" and word in _SAME_IN_PAST
    return other if past or other == "VBP" else "VB"


def give_subjects_their_verb(draft: Draft) -> None:
    """Read "The attack by an HTS affiliate on the city killed 21" as what the attack did, where "affiliate" was taken for what it
    was. Changes `dep` and `head` in place: a noun is no predicate without "is" where a verb without a subject follows."""
    tag, dep, head = draft.tag, draft.dep, draft.head
    for noun, relation in enumerate(dep):
        if relation != "ROOT" or not tag[noun].startswith("NN"):
            continue
        below = draft.below(noun)
        subject = next((at for at in below if dep[at] == "nsubj" and at < noun), None)
        if subject is None or any(dep[at].startswith(("cop", "aux")) for at in below):
            continue
        verb = _verb_hung_behind(draft, noun, below)
        if verb is None:
            continue
        dep[verb], head[verb] = "ROOT", verb
        head[subject], dep[noun], head[noun] = verb, "nmod", subject
        draft.hand_on(noun, verb, range(verb + 1, len(head)))


def _verb_hung_behind(draft: Draft, noun: int, below: Sequence[int]) -> int | None:
    """Return the finite verb without a subject that was hung on the noun before it, no comma between."""
    dep = draft.dep
    verb = next((at for at in below if at > noun and draft.tag[at] in _FINITE and dep[at] in _HUNG), None)
    if verb is None or "," in draft.lower[noun:verb] or _has_own(dep, draft.head, verb, noun):
        return None
    return verb
