"""Repairs of statements whose only finite verb a small model takes for a participle that describes a noun."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.parsing.draft import Draft
from claims.extraction.vocabulary.lexicon import words

_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_OPENS_PHRASE = frozenset({"DET", "NOUN", "PROPN", "ADJ", "NUM", "PRON"})
_ENDS = frozenset({".", "!", '."', ".”", "a.m.", "p.m."})
# Past forms that are no participles, whatever they are tagged as.
_PASTS = words(
    "rose fell went came took gave saw broke began drove wrote spoke stole grew flew drew threw blew shook sank became ran"
    " tore swam slid arose awoke chose froze forgot overthrew withdrew undertook"
)
_ONE_FORM = frozenset({"cut", "hit", "put", "set", "shut"})
_PARTICIPLES_TOO = frozenset({"struck"})  # "a quake struck Velm", but "a man struck by a car"
_WITHOUT_AGENT = words(
    "voted dropped declined slumped plunged climbed soared jumped surged dipped slipped risen"
)
_NOUNS_TOO = frozenset({"rose", "fell", "saw", "drove"})
_SUBJECTS = ("nsubj", "csubj", "expl")
_PRONOUNS = frozenset({"who", "which", "that"})


def read_lost_verbs(draft: Draft) -> None:
    """Read "A court in Tallwick sentenced the ex-chief to nine years." as a statement, where "sentenced" was read as
    what describes the court. Changes the columns in place.

    A sentence that ends in a full stop needs a subject, and what stands before ", police said" a finite verb; where there
    is none, the first participle behind a noun is the verb. `spans` are the sentences.
    """
    spans, lower, pos, tag, dep, head = (
        draft.sentences,
        draft.lower,
        draft.pos,
        draft.tag,
        draft.dep,
        draft.head,
    )
    for start, end in spans:
        if lower[end - 1] not in _ENDS and lower[end - 2 : end - 1] != ["."]:
            continue
        subjects = any(relation.startswith(_SUBJECTS) for relation in dep[start:end])
        if not subjects or _FINITE.isdisjoint(tag[start:end]):
            verb = _verb_in(start, end, lower, pos, tag) or _other_verb_in(start, end, lower, pos, tag)
            _give_verb(start, end, start, verb, lower, pos, tag, dep, head)
            continue
        _give_first_of_joined(start, end, lower, pos, tag, dep, head)
        told = next(
            (at for at in range(start, end) if dep[at] == "ccomp" and pos[at] in _NOMINAL and at < head[at]),
            None,
        )
        if told is None:
            continue
        cue = head[told]
        comma = next((at for at in range(cue - 1, told, -1) if lower[at] == ","), None)
        if comma is not None and cue < end and _FINITE.isdisjoint(tag[start:comma]):
            verb = _verb_in(start, comma, lower, pos, tag)
            _give_verb(start, comma, cue, verb, lower, pos, tag, dep, head)


def _give_first_of_joined(
    start: int,
    end: int,
    lower: Sequence[str],
    pos: list[str],
    tag: list[str],
    dep: list[str],
    head: list[int],
) -> None:
    """Give what stands before ", and" and the main verb a verb of its own ("the bank cut rates to 1%, and in May it cut them again")."""
    root = next((at for at in range(start, end) if head[at] == at), start)
    opens = next((at for at in range(start + 1, root) if head[at] == root and dep[at] == "cc"), None)
    if opens is None or lower[opens - 1] != "," or not _FINITE.isdisjoint(tag[start : opens - 1]):
        return
    verb = _verb_in(start, opens - 1, lower, pos, tag)
    _give_verb(start, opens - 1, start, verb, lower, pos, tag, dep, head)
    if verb is not None and head[verb] == verb:
        dep[root], head[root] = "conj", verb


def _give_verb(
    start: int,
    end: int,
    governor: int,
    verb: int | None,
    lower: Sequence[str],
    pos: list[str],
    tag: list[str],
    dep: list[str],
    head: list[int],
) -> None:
    """Make `verb` the verb of all that stands in `[start, end)`.

    `governor` is the reporting verb that has it as content; within the span it says that there is none.
    """
    if verb is None:
        return
    noun = _subject_of(start, verb, lower, pos, dep, head)
    if noun is None:
        return
    told = not start <= governor < end
    pos[verb], tag[verb] = "VERB", "VBD"
    for at in range(start, end):
        before, behind = start <= head[at] < verb, verb < head[at] < end
        within = head[at] != at and (before if at < verb else behind)
        if at != verb and not within:
            head[at] = verb
            dep[at] = _hung_anew(pos[at], dep[at])
    head[verb], dep[verb] = (governor, "ccomp") if told else (verb, "ROOT")
    head[noun], dep[noun] = verb, "nsubj"
    if pos[noun] == "VERB":
        pos[noun], tag[noun] = "NOUN", "NN"  # "shelling killed 11"
    thing = next((at for at in range(verb + 1, end) if head[at] == verb and pos[at] in _NOMINAL), None)
    if thing is not None and pos[verb + 1] in _OPENS_PHRASE:
        dep[thing] = "obj"


def _hung_anew(pos: str, dep: str) -> str:
    """Return the relation to the verb of what hung on something across it."""
    if dep not in ("ROOT", "ccomp", "amod", "nmod", "nsubj", "nsubj:pass", "acl", "compound", "flat", "conj"):
        return dep
    return "obl" if pos in _NOMINAL else "advcl" if pos == "VERB" else "advmod"


def _verb_in(
    start: int, end: int, lower: Sequence[str], pos: Sequence[str], tag: Sequence[str]
) -> int | None:
    """Return the first past form behind a noun: one that is no participle, or one before what may be its object."""
    for at in range(start + 1, end - 1):
        behind = pos[at - 1] in _NOMINAL and lower[at - 1] not in _PRONOUNS
        behind = behind or _is_gerund(at - 1, start, lower)
        if behind and lower[at] in _PASTS and (pos[at] == "VERB" or lower[at] not in _NOUNS_TOO):
            return at
        if behind and lower[at] in _ONE_FORM and pos[at] == "NOUN" and tag[at + 1] in ("NNS", "DT", "PRP$"):
            return at  # "The bank cut rates", "The bank put its ships"
        if behind and lower[at] == "cost" and pos[at] == "NOUN" and tag[at + 1] in ("$", "CD"):
            return at  # "The flood cost $2bn"
        if behind and lower[at] in _PARTICIPLES_TOO and lower[at + 1] != "by":
            return at
        if behind and lower[at] in _WITHOUT_AGENT and tag[at] == "VBN" and lower[at + 1] == "by":
            return at  # "Members voted by nine votes to three"
        past = tag[at] in ("VBN", "JJ") and lower[at].endswith("ed") and pos[at] in ("VERB", "ADJ")
        if behind and (past or tag[at] == "VBN") and lower[at + 1] != "by" and pos[at + 1] in _OPENS_PHRASE:
            return at
    return None


def _is_gerund(at: int, start: int, lower: Sequence[str]) -> bool:
    """Tell whether a word in -ing right behind a comma may be a subject ("Despite the truce, shelling killed 11")."""
    return at > start and lower[at - 1] == "," and lower[at].endswith("ing")


def _other_verb_in(
    start: int, end: int, lower: Sequence[str], pos: Sequence[str], tag: Sequence[str]
) -> int | None:
    """Return the first participle behind a noun or "these" that no agent follows ("The guests arranged for a car.")."""
    for at in range(start + 1, end - 1):
        behind = pos[at - 1] in _NOMINAL or (
            at - 1 == start and lower[start] in ("these", "those", "this", "some")
        )
        if behind and tag[at] == "VBN" and pos[at] == "VERB" and lower[at + 1] not in ("by", "as"):
            return at
    return None


def _subject_of(
    start: int, verb: int, lower: Sequence[str], pos: Sequence[str], dep: Sequence[str], head: Sequence[int]
) -> int | None:
    """Return the noun that heads the phrase right before a verb: the first that no preposition leads to."""
    first = next((at + 1 for at in range(verb - 1, start - 1, -1) if lower[at] == ","), start)
    if verb - first == 1 and (pos[first] == "DET" or _is_gerund(first, start, lower)):
        return first
    led = False
    for at in range(first, verb):
        if pos[at] == "ADP":
            led = True
        ends = pos[at] in _NOMINAL and (
            at + 1 == verb or pos[at + 1] not in ("NOUN", "PROPN", "PUNCT", "PART")
        )
        if ends and not led:
            return at
    return None
