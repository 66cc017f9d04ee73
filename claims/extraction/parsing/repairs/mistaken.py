"""Repairs of words that a small model takes for nouns, and of the statements that fall apart with them."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.parsing.draft import Draft
from claims.extraction.vocabulary.cues import CUE_OF, SAY, TOLD
from claims.extraction.vocabulary.lexicon import words

_MAY_BE_TOLD = frozenset({"ccomp", "conj", "parataxis"})
_FINITE = frozenset({"VBD", "VBP", "VBZ"})
_REPORTS = frozenset({"reports", "says", "claims", "states", "notes", "estimates"})
_NAMING = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"})
_SEEN = frozenset({"find", "see", "hear", "show", "declare", "want"})  # "found the door locked"
_SOMEBODY = frozenset({"NOUN", "PROPN", "PRON"})  # no "one shot", "the shot"
_HARMED = frozenset({"killed", "wounded", "injured"})
_PEOPLE = words(
    "dead injured wounded missing homeless displaced sick infected detained arrested stranded trapped victims evacuees"
)
_BOUNDS = words("more at over about around nearly almost some fewer up")
_IN_PHRASE, _LONGEST_PHRASE = frozenset({"ADP", "ADV", "DET", "NOUN", "PROPN", "ADJ"}), 8
_FARTHEST = 5  # words, "more than" and the number
_SENTENCE_ENDS = frozenset({".", "!", "?"})
_OPENS_WITH_NAME = frozenset({"said", "says", "beat", "won", "lost"})
_ADVERBS = words(
    "then also now later earlier once never only just still again here there yet even so first last well"
)
_MOVED = frozenset({"rose", "fell", "sank", "stood"})
_BEHIND_MOVED = frozenset(
    {"to", "by", "from", "at", "above", "below", "sharply", "again", "slightly", "further"}
)


def read_finite_forms_as_verbs(draft: Draft) -> None:
    """Read as a verb what is tagged as one and has a subject, "rose to 58", and "reports" between two subjects
    ("Radio Tallwick reports the dam has held"). Changes the columns in place."""
    lower, pos, dep, head = draft.lower, draft.pos, draft.dep, draft.head
    _read_bare_passives(lower, draft.tag, dep, head)
    _read_names_as_subjects(draft)
    subjects: dict[int, list[int]] = {}
    for at, relation in enumerate(dep):
        if relation.startswith("nsubj"):
            subjects.setdefault(head[at], []).append(at)
    for at in range(len(lower) - 1):
        if pos[at] == "NOUN":
            _read_noun_as_verb(draft, at, has_subject=at in subjects)
    for verb, found in subjects.items():
        if len(found) == 2 and lower[found[0]] in _REPORTS and found[0] < found[1] < verb:
            _part_report(draft, found[0], verb)


def _read_noun_as_verb(draft: Draft, at: int, *, has_subject: bool) -> None:
    """Make a verb of what was read as a noun, where its tag, its form or what stands beside it says that it is one."""
    lower, pos, tag, dep, head = draft.lower, draft.pos, draft.tag, draft.dep, draft.head
    word = lower[at]
    if tag[at] in _FINITE and has_subject:
        pos[at] = "VERB"
    elif word == "shot" and _was_done_by_somebody(at, lower, pos):
        _read_as_verb(at, pos, tag, dep, head)
    elif word == "number" and (who := _who_number(at, lower, pos)) is not None:
        _read_number_as_verb(draft, at, who)
    elif word == "cost" and _costs(at, pos, tag, dep, head):
        _read_as_told(at, lower, pos, tag, dep, head)
    elif word in _MOVED and lower[at + 1] in _BEHIND_MOVED:
        pos[at], tag[at] = "VERB", "VBD"


def _costs(at: int, pos: Sequence[str], tag: Sequence[str], dep: Sequence[str], head: Sequence[int]) -> bool:
    """Tell whether "cost" is what somebody says that the noun before it did ("Officials estimate that the flood cost £2bn")."""
    said = dep[at] == "obj" and pos[head[at]] == "VERB" and head[at] < at
    described = at > 0 and pos[at - 1] in ("NOUN", "PROPN") and head[at - 1] == at
    return said and described and pos[at] == "NOUN" and tag[at + 1] in ("$", "CD")


def _read_as_told(
    at: int, lower: Sequence[str], pos: list[str], tag: list[str], dep: list[str], head: list[int]
) -> None:
    """Make a noun the verb of what the verb above it reports; "that" opens it."""
    _read_as_verb(at, pos, tag, dep, head)
    dep[at] = "ccomp"
    that = next(
        (here for here in range(head[at] + 1, at) if lower[here] == "that" and head[here] == head[at]), None
    )
    if that is not None:
        dep[that], head[that] = "mark", at


def _read_names_as_subjects(draft: Draft) -> None:
    """Read "Nationwide said prices rose" and "Central beat Western" with the name as the subject, where it was read as what describes the
    verb: what opens a text or sentence right before "said" or "beat" is a name."""
    lower, pos, tag, dep, head = draft.lower, draft.pos, draft.tag, draft.dep, draft.head
    verbs = [
        verb for verb, word in enumerate(lower) if verb and word in _OPENS_WITH_NAME and pos[verb] == "VERB"
    ]
    if not verbs:
        return
    with_subject = draft.governors("nsubj", "csubj", "expl")
    for verb in verbs:
        at = verb - 1
        opens = at == 0 or lower[at - 1] in _SENTENCE_ENDS
        plain = head[at] == verb and dep[at] in ("amod", "advmod", "compound") and lower[at] not in _ADVERBS
        if opens and plain and verb not in with_subject:
            pos[at], tag[at], dep[at] = "PROPN", "NNP", "nsubj"
            tag[verb] = "VBZ" if lower[verb].endswith("s") else "VBD"


def _was_done_by_somebody(at: int, lower: Sequence[str], pos: Sequence[str]) -> bool:
    """Tell "the son shot and killed the burglars" from "one shot and killed"."""
    harmed = lower[at + 1] == "and" and not _HARMED.isdisjoint(lower[at + 2 : at + 3])
    return harmed and pos[at] == "NOUN" and at > 0 and pos[at - 1] in _SOMEBODY


def _read_as_verb(at: int, pos: list[str], tag: list[str], dep: list[str], head: list[int]) -> None:
    """Make a noun a verb, and the word right before it, where that described it, its subject with all that describes that."""
    pos[at], tag[at] = "VERB", "VBD"
    noun = at - 1
    if head[noun] != at:
        return
    for here in range(noun):
        if head[here] == at:
            head[here] = noun
    dep[noun] = "nsubj"


def _who_number(at: int, lower: Sequence[str], pos: Sequence[str]) -> int | None:
    """Return whom "number" counts in "the dead now number 26", or None."""
    if pos[at + 1] != "NUM" and lower[at + 1] not in _BOUNDS:
        return None
    for who in range(at - 1, max(0, at - _LONGEST_PHRASE), -1):
        if lower[who] in _PEOPLE and lower[who - 1] in ("the", "those"):
            return who
        if pos[who] not in _IN_PHRASE:
            return None
    return None


def _read_number_as_verb(draft: Draft, at: int, who: int) -> None:
    pos, tag, dep, head = draft.pos, draft.tag, draft.dep, draft.head
    if head[who] != at:
        draft.take_place(at, who)
        head[who] = at
    pos[at], tag[at], pos[who], dep[who] = "VERB", "VBP", "NOUN", "nsubj"
    for here in range(at):
        if head[here] == at and here != who:
            head[here] = who if here < who else at
    if dep[at] == "obj":
        dep[at] = "ccomp"  # "Officials said the injured number more than 60"
    number = next((here for here in range(at + 1, min(len(pos), at + _FARTHEST)) if pos[here] == "NUM"), None)
    if number is not None:
        dep[number], head[number] = "obj", at


def _read_bare_passives(lower: Sequence[str], tag: list[str], dep: list[str], head: list[int]) -> None:
    """Read "the firm further claimed it was safe" in the active, where it was read as a passive without its helper."""
    for at, relation in enumerate(dep):
        verb = head[at]
        if relation != "nsubj:pass" or tag[verb] != "VBN" or CUE_OF.get(lower[verb]) not in SAY:
            continue
        below = [here for here, above in enumerate(head) if above == verb]
        told = any(dep[here] == "ccomp" and here > verb for here in below)
        if told and not any(dep[here].startswith("aux") for here in below):
            dep[at], tag[verb] = "nsubj", "VBD"


def _part_report(draft: Draft, cue: int, verb: int) -> None:
    """Make "reports" the verb over `verb`, and the name before it its subject."""
    pos, tag, dep, head = draft.pos, draft.tag, draft.dep, draft.head
    name = next((at for at in range(cue - 1, -1, -1) if head[at] == cue and pos[at] == "PROPN"), None)
    if name != cue - 1:
        return
    pos[cue], tag[cue] = "VERB", "VBZ"
    draft.take_place(cue, verb)
    head[verb], dep[verb] = cue, "ccomp"
    draft.hand_on(cue, name, range(name))
    dep[name] = "nsubj"


def give_objects_their_verb(draft: Draft) -> None:
    """Read "officials reported the number of cases rose" as what the number did, where it was taken for the object.

    Changes `dep` and `head` in place: a finite verb without a subject, reported by a verb of saying that also has an
    object before it, takes the object as its subject.
    """
    lower, tag, dep, head = draft.lower, draft.tag, draft.dep, draft.head
    _part_added_reports(lower, dep, head)
    told = [at for at, relation in enumerate(dep) if relation in _MAY_BE_TOLD and lower[head[at]] in CUE_OF]
    if not told:
        return
    opened = draft.governors("nsubj", "csubj", "expl", "mark")
    helped = {
        head[at]
        for at, relation in enumerate(dep)
        if relation.startswith(("aux", "cop")) and tag[at] in _FINITE
    }
    for verb in told:
        if verb in opened or not _is_reported(draft, verb):
            continue
        noun = _object_of_report(draft, verb)
        if noun is None:
            continue
        if tag[verb] in _FINITE or verb in helped or _is_past_behind(draft, verb, noun):
            head[noun], dep[noun] = verb, "nsubj"
            dep[verb] = "ccomp"


def _is_reported(draft: Draft, verb: int) -> bool:
    """Tell whether the verb that another hangs on may report it: a verb of saying before it, to which "and" or a comma does not join it
    as a second deed."""
    cue = draft.head[verb]
    lemma = CUE_OF.get(draft.lower[cue])
    if lemma not in SAY or lemma in TOLD or cue > verb:
        return False
    between = draft.lower[cue:verb]
    return draft.dep[verb] != "conj" or ("and" not in between and "," not in between)


def _object_of_report(draft: Draft, verb: int) -> int | None:
    """Return the one noun before a reported verb that was taken for the object, or a second subject, of the verb of saying."""
    dep, head, cue = draft.dep, draft.head, draft.head[verb]
    # "confirmed the order; she signed it in May" goes on by itself.
    taken_for = set() if dep[verb] == "parataxis" else {"obj"}
    if any(head[at] == cue and dep[at] == "nsubj" for at in range(cue)):
        taken_for.add("nsubj")
    objects = [at for at in range(cue + 1, verb) if head[at] == cue and dep[at] in taken_for]
    return objects[0] if len(objects) == 1 and draft.pos[objects[0]] in _NAMING else None


def _is_past_behind(draft: Draft, verb: int, noun: int) -> bool:
    """Tell whether what was tagged as a participle right behind a reported noun may be what that did ("reported most of the dead
    suffocated")."""
    past = draft.tag[verb] == "VBN" and draft.dep[verb] == "ccomp" and draft.lower[verb].endswith("ed")
    return (
        past and CUE_OF.get(draft.lower[draft.head[verb]]) not in _SEEN and _follows(draft.head, noun, verb)
    )


def _follows(head: Sequence[int], noun: int, verb: int) -> bool:
    """Tell whether a verb stands right behind the phrase of a noun ("reported most of the dead suffocated")."""
    last = verb - 1
    while last > noun and head[last] >= noun and head[last] != last:
        last = head[last] if head[last] < last else noun
    return last == noun


def _part_added_reports(lower: Sequence[str], dep: list[str], head: list[int]) -> None:
    """Read "she said, adding the work takes an hour" as what she added, where "adding the work" was taken for a subject."""
    for cue, relation in enumerate(dep):
        verb = head[cue]
        if (
            relation != "csubj"
            or verb <= cue
            or not lower[cue].endswith("ing")
            or CUE_OF.get(lower[cue]) not in SAY
        ):
            continue
        if any(head[at] == cue and dep[at] == "obj" for at in range(cue + 1, verb)):
            head[cue], dep[cue] = (cue, "ROOT") if head[verb] == verb else (head[verb], "advcl")
            head[verb], dep[verb] = cue, "ccomp"
