"""Repairs of joined statements about numbers ("... and 12 wounded", "... and about 200 are missing"), whose number a small model
joins to the number before it."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.parsing.draft import Draft
from claims.extraction.vocabulary.cues import CUE_OF
from claims.extraction.vocabulary.lexicon import words

_AND = frozenset({"and", "but", "while"})
_BE = frozenset({"am", "is", "are", "was", "were", "be", "been", "being"})
_MANY = words("dozens scores hundreds thousands several many")
_STATES = words(
    "missing dead injured wounded hurt unhurt homeless ill trapped stranded displaced hospitalised hospitalized"
)
_LEADS = words("in on by from since of for with to during until between")
_HUNG = frozenset({"acl", "amod", "advcl", "conj", "xcomp", "parataxis"})
_BEHIND = frozenset({"obl", "obl:agent", "obl:unmarked", "advmod", "advcl"})
_JOINED = frozenset({"conj", "parataxis", "ccomp"})
_UNTIL = frozenset({"as", "while", "when", "after", "because"})
_UNMARKED = frozenset({"nsubj", "nsubj:pass", "cop", "aux", "aux:pass", "mark", "cc", "expl"})
_PERCENT = frozenset({"%", "percent"})
_DESCRIBED = frozenset({"NOUN", "PROPN"})  # "two were hurt, 12 injured miners said"
_LONGEST_BEHIND_COMMA = 3  # words from a comma to a participle: ", 12 others wounded"
_LONGEST = 7  # words of "at least 40 other people"


def give_counts_their_participle(draft: Draft) -> None:
    """Read "Six were killed and at least 40 others wounded" and "13 are dead and 26 missing" as two statements, where the second leaves
    out its "were" and was read as a noun and what describes it.

    Changes the columns in place: the participle or state right behind a number that "and" opens is joined to the
    predicate before it, the number its subject.
    """
    lower, pos, tag, dep, head = draft.lower, draft.pos, draft.tag, draft.dep, draft.head
    for said in range(4, len(dep) - 1):
        if not (tag[said] in ("VBN", "VBD") or lower[said] in _STATES) or dep[said] not in _HUNG:
            continue
        opens = _joint_before_count(lower, pos, said)
        if opens is None or (lower[opens] == "," and pos[said + 1] in _DESCRIBED):
            continue
        first = _predicate_above(lower, dep, head, said, opens)
        if first is None or any(
            head[at] == said and dep[at] in _UNMARKED for at in range(opens + 1, said) if dep[at] != "cc"
        ):
            continue
        noun = _counted_before(lower, pos, said, opens)
        if noun is None:
            continue
        _gather(dep, head, range(opens + 1, said), noun)
        if pos[said] != "ADJ":
            pos[said], tag[said] = "VERB", "VBN"
        for at in range(said + 1, len(dep)):
            if head[at] == first and dep[at] in _BEHIND:
                head[at] = said
        dep[said], head[said] = "conj", first
        dep[noun], head[noun] = "nsubj:pass" if pos[said] == "VERB" else "nsubj", said
        if lower[opens] != ",":
            dep[opens], head[opens] = "cc", said


def _joint_before_count(lower: Sequence[str], pos: Sequence[str], said: int) -> int | None:
    """Return the "and" before a number, or a number and what it counts, that ends right before a word; none in "in 2003 and 2004
    served" and "and in 2004 raised"."""
    counted = False
    for at in range(said - 1, max(0, said - _LONGEST), -1):
        if lower[at] in _AND or (lower[at] == "," and said - at <= _LONGEST_BEHIND_COMMA):
            return at if counted and pos[at - 1] != "NUM" and lower[at + 1] not in _LEADS else None
        counted = counted or pos[at] == "NUM" or lower[at] in _MANY
        if pos[at] in ("VERB", "AUX", "PUNCT", "PROPN"):
            return None
    return None


def _counted_before(lower: Sequence[str], pos: Sequence[str], said: int, opens: int) -> int | None:
    """Return the noun or number before a participle, or the "many" right behind "and"; None in "and fond of many held"."""
    noun = next((at for at in range(said - 1, opens, -1) if pos[at] in ("NOUN", "NUM")), None)
    return opens + 1 if noun is None and lower[opens + 1] in _MANY else noun


def _predicate_above(
    lower: Sequence[str], dep: Sequence[str], head: Sequence[int], said: int, opens: int
) -> int | None:
    """Return the predicate with "were" before the joint that the words behind it hang on, None where there is none."""
    here = said
    for _ in range(_LONGEST):
        if here < opens or here > said:
            break
        here = head[here]
    if here >= opens:
        return None
    helped = any(head[at] == here and lower[at] in _BE for at in range(here))
    subject = any(head[at] == here and dep[at].startswith("nsubj") for at in range(here))
    return here if helped and subject else None


def _gather(dep: list[str], head: list[int], span: range, noun: int) -> None:
    """Hang on a noun what stands in its phrase but hangs outside of it."""
    for at in span:
        if at != noun and head[at] not in span:
            head[at] = noun
            dep[at] = "nummod" if dep[at] in ("conj", "cc", "obl") else dep[at]


def part_numbers_from_the_next(draft: Draft) -> None:
    """Read "killed at least 128 people and about 200 are missing", "rose 2.1% and other prices fell" and "rose to 12 and three children are
    missing" as two statements, where the number before "and" was read as the subject, or as part of the subject, behind it.

    Changes `dep` and `head` in place: what follows a verb at once is told of it where nothing parts the two.
    """
    lower, pos, dep, head = draft.lower, draft.pos, draft.dep, draft.head
    for opens in range(3, len(dep) - 2):
        if lower[opens] not in ("and", "but") or dep[opens] != "cc":
            continue
        _part_percentage(lower, dep, head, opens)
        _part_level(lower, pos, dep, head, opens)
        _part_object(lower, pos, dep, head, opens)


def _part_percentage(lower: Sequence[str], dep: list[str], head: list[int], opens: int) -> None:
    """Take "2.1%" from a subject behind "and" and give it to the verb before it."""
    measure, noun = opens - 1, head[opens - 1]
    if lower[measure] not in _PERCENT or noun < opens or not dep[noun].startswith("nsubj"):
        return
    second = head[noun]
    first = head[second]
    if not first < measure or dep[second] not in _JOINED:
        return
    for at in range(first + 1, measure):
        if head[at] == noun:
            head[at] = measure
    dep[measure], head[measure] = "obj", first
    dep[second], head[opens] = "conj", second


def _part_level(
    lower: Sequence[str], pos: Sequence[str], dep: list[str], head: list[int], opens: int
) -> None:
    """Take the "12" of "rose to 12 and three children are missing" from the children and give it to the verb before it."""
    level, noun = opens - 1, head[opens - 1]
    if pos[level] != "NUM" or noun < opens:
        return
    second = _predicate_of(dep, head, noun)
    led = next((at for at in range(level - 1, max(0, level - _LONGEST), -1) if pos[at] == "ADP"), None)
    if second is None or led is None or lower[led] == "between":
        return
    first = next((at for at in range(led - 1, -1, -1) if pos[at] == "VERB"), led)
    if (
        first == led
        or second < noun
        or dep[second] not in _JOINED | {"advcl"}
        or any(lower[at] in _UNTIL for at in range(first + 1, opens) if dep[at] == "mark")
    ):
        return
    for at in range(first + 1, len(dep)):
        if at < level and head[at] == noun:
            head[at] = level
        elif level < at < noun and head[at] == level:
            dep[at], head[at] = "nummod", noun
    dep[level], head[level] = "obl", first
    dep[led], head[led] = "case", level
    if not dep[noun].startswith("nsubj"):
        dep[noun], head[noun] = "nsubj", second
    dep[second], head[second], head[opens] = "conj", first, second


def _predicate_of(dep: Sequence[str], head: Sequence[int], noun: int) -> int | None:
    """Return the predicate that a noun is the subject of, also one with "are" right behind the noun that was left without a subject."""
    if dep[noun].startswith("nsubj"):
        return head[noun]
    helper = noun + 1
    if helper == len(head):
        return None
    second = head[helper]
    helped = dep[helper].startswith(("cop", "aux")) and second > helper
    subject = any(head[at] == second and dep[at].startswith("nsubj") for at in range(second))
    return second if helped and not subject else None


def _part_object(
    lower: Sequence[str], pos: Sequence[str], dep: list[str], head: list[int], opens: int
) -> None:
    """Give a noun before "and" to the verb right before it, and the number behind "and" to the verb that both were the subject of."""
    other = head[opens]
    noun = head[other]
    if dep[other] != "conj" or not noun < opens < other or not dep[noun].startswith("nsubj"):
        return
    second = head[noun]
    first = head[second]
    told = dep[second] == "ccomp" and lower[first] in CUE_OF
    if second < other or dep[second] not in _JOINED or told or pos[first] != "VERB" or not first < noun:
        return
    phrase = [at for at in range(first + 1, noun) if _is_below(head, at, noun)]
    taken = any(dep[at] in ("obj", "cc") and head[at] in (first, second) for at in range(first + 1, len(dep)))
    if taken or len(phrase) != noun - first - 1:
        return
    relation = dep[noun]
    dep[noun], head[noun] = "obj", first
    dep[other], head[other] = relation, second
    dep[second], head[opens] = "conj", second


def _is_below(head: Sequence[int], at: int, above: int) -> bool:
    for _ in range(_LONGEST):
        if at == above:
            return True
        at = head[at]
    return False
