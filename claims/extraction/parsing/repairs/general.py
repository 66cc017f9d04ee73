"""Repairs of a parse where a small model often goes wrong and the words leave no doubt."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.parsing.draft import Draft
from claims.extraction.vocabulary.cues import CUE_OF

_MAY_BE_TOLD = frozenset({"ccomp", "dep"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_OPENING_MARKS = (['"'], ["“"])
_HELPERS = frozenset({"AUX", "ADV", "PART"})
_OWN_PREDICATE = ("nsubj", "csubj", "cop", "expl", "aux")
_LONGEST_INSERT = 30
_LONGEST_PHRASE = 12
_JOINING = frozenset({"and", "or", "but", ",", ";", ":", "–", "—"})
_FAR_OFF, _STEPS = 5, 5  # words between the two, heads up the tree
_PARTS_PHRASE = frozenset({",", ".", ";", ":", "–", "—", "(", '"', "who", "which", "that", "whose", "where"})
_FINITE = frozenset({"VBD", "VBP", "VBZ"})
_NO_VERB = frozenset({"JJ", "JJR", "NN", "NNS", "NNP", "NNPS", "CD", "RB"})
_SUBORDINATORS = frozenset({"since", "after", "before", "while", "as", "until", "because"})


def give_bare_nouns_their_predicate(draft: Draft) -> None:
    """Read "The flood, which hit the town, destroyed 300 homes" as a statement about the flood, and "Work on the quay, which took
    a year, ended" as one about the work.

    A small model takes the noun for the whole sentence and hangs the verb on what stands between the
    commas. Changes the columns in place: the verb behind the second comma becomes the root, the noun its subject.
    """
    lower, pos, tag, head = draft.lower, draft.pos, draft.tag, draft.head
    bare = [noun for noun in _roots(draft) if pos[noun] in _NOMINAL or _is_noun_read_as_verb(draft, noun)]
    if not bare:
        return
    with_predicate = draft.governors(*_OWN_PREDICATE)
    for noun in bare:
        verb = None if noun in with_predicate else _verb_behind_insert(lower, pos, head, noun)
        if verb is None:
            continue
        if _is_noun_read_as_verb(draft, noun):
            if lower[verb] in CUE_OF:
                continue
            pos[noun], tag[noun] = "NOUN", "NN"
        _make_root(draft, noun, verb)


def _roots(draft: Draft) -> list[int]:
    return [at for at, relation in enumerate(draft.dep) if relation == "ROOT"]


def _is_noun_read_as_verb(draft: Draft, noun: int) -> bool:
    """Tell whether "Work" in "Work on the quay" opens a sentence with a verb's tag."""
    opens = noun == 0 or draft.lower[noun - 1] == "."
    behind = draft.tag[noun + 1 : noun + 2]
    return opens and draft.tag[noun] in ("VB", "VBZ", "VBP") and behind in (["IN"], ["TO"])


def give_bare_phrases_their_predicate(draft: Draft) -> None:
    """Read "17 of those aboard survived" as what they did, where the number or noun was taken for the whole sentence.

    Changes `dep` and `head` in place: a finite verb without a subject that hangs on the phrase of a root before it, no
    mark between, becomes the root, that noun its subject.
    """
    bare = [noun for noun in _roots(draft) if draft.pos[noun] in _NOMINAL | {"NUM"}]
    if not bare:
        return
    with_predicate = draft.governors(*_OWN_PREDICATE)
    for noun in bare:
        verb = None if noun in with_predicate else _verb_in_phrase(draft, noun, with_predicate)
        if verb is not None:
            _make_root(draft, noun, verb)


def _verb_in_phrase(draft: Draft, noun: int, with_predicate: set[int]) -> int | None:
    """Return the finite verb that hangs on the phrase of a root before it, no mark and no other predicate between."""
    dep, head = draft.dep, draft.head
    for at in range(noun + 1, min(len(dep), noun + _LONGEST_PHRASE)):
        if draft.lower[at] in _PARTS_PHRASE or at in with_predicate:
            return None
        if draft.tag[at] in _FINITE and draft.pos[at] == "VERB" and dep[at] in ("acl", "parataxis"):
            return at if noun <= head[at] < at else None
    return None


def join_finite_verbs_to_finite_ones(draft: Draft) -> None:
    """Read "issued warrants for 36 men believed to have been involved and demanded a notice" as joined to "issued".

    Changes `head` in place: a finite verb without a subject that was joined to a participle or infinitive well before
    it joins the nearest finite verb above.
    """
    tag, dep, head = draft.tag, draft.dep, draft.head
    helped = draft.governors("aux", "cop", "nsubj")
    finite_helped = {
        head[at]
        for at, relation in enumerate(dep)
        if relation.startswith(("aux", "cop")) and tag[at] in _FINITE | {"MD"}
    }
    for verb, relation in enumerate(dep):
        if relation != "conj":
            continue
        below = head[verb]
        if verb in finite_helped and _is_had_done(draft, below):
            head[verb] = head[below]
        if tag[verb] not in _FINITE or verb in helped or below in finite_helped:
            continue
        if (between := _finite_between(draft, below, verb)) is not None:
            head[verb] = between
            continue
        no_predicate = tag[below] in _NO_VERB and below not in helped and below <= verb
        if no_predicate or _is_far_off(draft, below, verb):
            _join_to_finite_above(draft, verb, below, finite_helped)


def _finite_between(draft: Draft, first: int, verb: int) -> int | None:
    """Return the last deed with a subject that was set beside a predicate without a verb ("The year was bad: Orlin lost money, | cut jobs"),
    where another verb was joined to that predicate."""
    if draft.tag[first] not in _NO_VERB or draft.lower[verb - 1] != ",":
        return None
    for at in range(verb - 1, first, -1):
        if draft.head[at] == first and draft.dep[at] == "parataxis" and draft.tag[at] in _FINITE:
            return at
    return None


def _is_far_off(draft: Draft, bare: int, verb: int) -> bool:
    """Tell whether a verb stands well behind the participle or infinitive that it was joined to; a past form joins none in -ing."""
    far = verb - bare >= _FAR_OFF or (draft.tag[bare], draft.tag[verb]) == ("VBG", "VBD")
    return far and draft.tag[bare] in ("VBN", "VB", "VBG")


def _join_to_finite_above(draft: Draft, verb: int, below: int, finite_helped: set[int]) -> None:
    """Join a verb to the nearest finite one above `below`, if one is near."""
    here = below
    for _ in range(_STEPS):
        here = draft.head[here]
        if draft.tag[here] in _FINITE or here in finite_helped:
            if any(draft.head[at] == here and draft.dep[at].startswith("nsubj") for at in range(verb, here)):
                draft.tag[verb] = "VBN"  # "Convicted in 2022 and jailed in May, Bo died"
            else:
                draft.head[verb] = here
            return


def _is_had_done(draft: Draft, at: int) -> bool:
    """Tell whether a participle is what somebody had done to them ("Selm had Holt | sent off")."""
    had = draft.lower[draft.head[at]] in ("had", "has", "have", "having")
    return had and draft.dep[at] == "ccomp" and draft.tag[at] in ("VBN", "VBD")


def give_reduced_relatives_their_place(draft: Draft) -> None:
    """Read "said the swans counted in May were fewer" as what the swans were, not as what they counted.

    Changes `dep` and `head` in place: a finite verb that was joined without a joining word, right behind a clause whose
    verb may be a participle, takes that clause's subject; the participle describes it.
    """
    dep, head = draft.dep, draft.head
    joined = {head[at] for at, relation in enumerate(dep) if relation == "cc"}
    loose = [at for at, relation in enumerate(dep) if relation == "conj" and at not in joined]
    if not loose:
        return
    governed: dict[int, list[int]] = {}
    for at, above in enumerate(head):
        governed.setdefault(above, []).append(at)
    for verb in loose:
        opens = _start_of_subjectless(draft, verb, governed.get(verb, []))
        first = None if opens is None else _clause_before(dep, head, governed, verb)
        if opens is None or first is None or not _may_be_participle(draft, first, opens):
            continue
        noun = _described_subject(draft, first, governed[first])
        if noun is None:
            continue
        draft.take_place(verb, first)
        dep[first], head[first] = "acl", noun
        dep[noun], head[noun] = "nsubj", verb


def _start_of_subjectless(draft: Draft, verb: int, below: Sequence[int]) -> int | None:
    """Return the first of a finite verb and its helpers, None where it is not finite or has a subject of its own."""
    dep, tag = draft.dep, draft.tag
    helpers = [at for at in below if dep[at].startswith(("aux", "cop")) and tag[at] in _FINITE]
    if tag[verb] not in _FINITE and not helpers:
        return None
    if any(dep[at].startswith(("nsubj", "expl")) for at in below):
        return None
    return min([verb, *helpers])


def _may_be_participle(draft: Draft, verb: int, end: int) -> bool:
    """Tell whether a verb has a participle's form, and nothing that joins or parts stands between it and `end`."""
    return draft.lower[verb].endswith("ed") and _JOINING.isdisjoint(draft.lower[verb:end])


def _described_subject(draft: Draft, verb: int, below: Sequence[int]) -> int | None:
    """Return the subject before a verb that may rather be what the verb describes: it has neither helper nor object."""
    dep = draft.dep
    if any(dep[at].startswith(("aux", "obj")) for at in below):
        return None
    return next((at for at in below if dep[at] == "nsubj" and at < verb), None)


def _clause_before(
    dep: Sequence[str], head: Sequence[int], governed: dict[int, list[int]], verb: int
) -> int | None:
    """Return the verb that another was joined to, or what the verb above both is said to report."""
    above = head[verb]
    told = [at for at in governed.get(above, []) if dep[at] == "ccomp" and above < at < verb]
    return told[-1] if told else above if above < verb else None


def give_told_nouns_their_verb(draft: Draft) -> None:
    """Read "60 people drowned, the coast guard said" as what they did, where the verb was read as their attribute, and
    "60 gallons of fuel, police said, spilled" with its verb behind the report.

    What somebody says is a statement: changes `dep` and `head` in place, so that a reported noun without a predicate
    becomes the subject of the participle right behind it, or of the verb that goes on behind the reporting words.
    """
    lower, pos, dep, head = draft.lower, draft.pos, draft.dep, draft.head
    told_nouns = [at for at, relation in enumerate(dep) if relation in _MAY_BE_TOLD and pos[at] in _NOMINAL]
    if not told_nouns:
        return
    with_predicate = draft.governors(*_OWN_PREDICATE)
    for noun in told_nouns:
        relation = dep[noun]
        if relation not in _MAY_BE_TOLD or noun in with_predicate:
            continue
        if (later := _verb_behind_report(lower, pos, dep, head, noun)) is not None:
            dep[later], head[later] = "ccomp", head[noun]
            head[noun], dep[noun] = later, "nsubj"
        elif relation != "dep" and _is_participle_behind(draft, noun):
            verb = noun + 1
            head[verb], dep[verb] = head[noun], "ccomp"
            head[noun], dep[noun] = verb, "nsubj"
            draft.hand_on(noun, verb, range(verb + 1, len(head)))


def _is_participle_behind(draft: Draft, noun: int) -> bool:
    """Tell whether the word right behind a noun is a past participle that was read as its attribute."""
    verb = noun + 1
    if verb >= len(draft.dep) or draft.pos[verb] != "VERB" or draft.head[verb] != noun:
        return False
    return draft.dep[verb] in ("amod", "acl") and not draft.lower[verb].endswith("ing")


def _verb_behind_report(
    lower: Sequence[str], pos: Sequence[str], dep: Sequence[str], head: Sequence[int], noun: int
) -> int | None:
    """Return the verb without a subject right behind ", police said," that hangs on the reporting verb, or on whom a quotation goes on
    behind (",” said Ana Reyes, “was built")."""
    cue = head[noun]
    verb = _behind_report(lower, cue)
    if verb is None or cue < noun or lower[noun + 1 : cue].count(",") != 1:
        return None
    while verb < len(dep) - 1 and pos[verb] in _HELPERS:
        verb += 1
    hung = verb < len(dep) and (cue <= head[verb] < verb if lower[cue + 1] != "," else head[verb] == cue)
    if not hung or pos[verb] != "VERB" or lower[verb].endswith("ing"):
        return None
    return verb if not any(head[at] == verb and dep[at].startswith("nsubj") for at in range(verb)) else None


def _behind_report(lower: Sequence[str], cue: int) -> int | None:
    """Return where a sentence goes on behind ", police said,", or a quotation behind ",” said Ana Reyes, “"."""
    near = range(cue + 1, min(cue + _LONGEST_PHRASE, len(lower)))
    comma = next((at for at in near if lower[at] == ","), None)
    if comma is None:
        return None
    quoted = lower[comma + 1 : comma + 2] in _OPENING_MARKS
    return comma + 1 + quoted if quoted or comma == cue + 1 else None


def give_finite_attributes_their_subject(draft: Draft) -> None:
    """Read "killed since a gate of the dam gave way" as one clause within another, not as "since a gate".

    A finite verb is no attribute: changes `dep` and `head` in place, so that a noun behind such a conjunction becomes
    the subject of the finite verb that was hung on it, and the conjunction opens the verb's clause.
    """
    if _SUBORDINATORS.isdisjoint(draft.said):
        return
    lower, tag, dep, head = draft.lower, draft.tag, draft.dep, draft.head
    for verb, relation in enumerate(dep):
        noun = head[verb]
        if relation != "acl" or tag[verb] not in _FINITE or noun >= verb:
            continue
        before = range(max(0, noun - _LONGEST_PHRASE), noun)
        opening = next((at for at in before if head[at] == noun and lower[at] in _SUBORDINATORS), None)
        if opening is None or any(head[at] == verb and dep[at].startswith("nsubj") for at in range(verb)):
            continue
        head[verb], dep[verb] = head[noun], "advcl"
        head[noun], dep[noun] = verb, "nsubj"
        head[opening], dep[opening] = verb, "mark"
        draft.hand_on(noun, verb, range(verb + 1, len(head)))


def _verb_behind_insert(
    lower: Sequence[str], pos: Sequence[str], head: Sequence[int], noun: int
) -> int | None:
    """Return the verb right behind the comma that closes what is inserted after the noun."""
    commas: list[int] = []
    for at in range(noun + 1, min(len(lower), noun + _LONGEST_INSERT)):
        if lower[at] in (".", ";", ":", "?", "!"):
            return None
        if lower[at] == "," and lower[at + 1 : at + 2] != ["to"]:
            commas.append(at)
            verb = at + 1
            while verb < len(lower) - 1 and pos[verb] in _HELPERS:
                verb += 1
            if (
                len(commas) > 1
                and verb < len(lower)
                and pos[verb] == "VERB"
                and _is_statement(lower, verb, at)
            ):
                return verb if _root_of(head, verb) == noun else None
    return None


def _is_statement(lower: Sequence[str], verb: int, comma: int) -> bool:
    """Tell whether the verb can carry a statement: not "..., killing 12" without a helper before it."""
    return verb > comma + 1 or not lower[verb].endswith("ing")


def _root_of(head: Sequence[int], at: int) -> int:
    for _ in range(len(head)):
        if head[at] == at:
            break
        at = head[at]
    return at


def _make_root(draft: Draft, noun: int, verb: int) -> None:
    """Make `verb` the root over `noun`; what stands behind the verb hangs on it or on what follows it."""
    dep, head = draft.dep, draft.head
    relation = draft.relation_of_subject(verb, since=noun)
    attribute = head[verb] if head[verb] > verb else None
    head[verb], dep[verb] = verb, "ROOT"
    head[noun], dep[noun] = verb, relation
    for at in range(verb + 1, len(head)):
        if noun <= head[at] < verb:
            head[at] = verb
    if attribute is not None:
        head[attribute], dep[attribute] = verb, "obj"
