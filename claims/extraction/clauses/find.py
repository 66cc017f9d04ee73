"""Clauses: the stretches of a sentence that each state one thing.

A sentence is parted at joined clauses with a subject of their own, at reported content, and at relative,
participial and adverbial clauses that carry a fact of their own (a figure or a time). The attribution is
cut off. A clause stays one contiguous stretch of tokens, so that its span is an exact piece of the text;
where something is cut out of its middle, the side with the verb is kept.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from claims.extraction.attribution.attributed import Attribution
from claims.extraction.clauses.absolutes import Absolute, find_absolutes
from claims.extraction.clauses.asides import find_asides
from claims.extraction.clauses.bridged import behind_insert
from claims.extraction.clauses.endings import before_long_ending, ends_of_events, joined_endings
from claims.extraction.clauses.gapped import find_gapped
from claims.extraction.clauses.joined import find_joint
from claims.extraction.clauses.kinds import kind_of_head, shared_subject
from claims.extraction.clauses.parts import find_parts, whole_before
from claims.extraction.clauses.records import find_records
from claims.extraction.clauses.relatives import (
    adds_to_noun,
    is_restrictive,
    stands_apart,
    told_of,
    told_of_event,
    with_noun,
)
from claims.extraction.clauses.remnants import Remnant, find_remnants
from claims.extraction.clauses.stretch import inside, own_tokens, stretch
from claims.extraction.clauses.trimming import EDGE, trim
from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.cues import CUE_OF
from claims.extraction.vocabulary.lexicon import words

_SPEAKS_ON = words("appear seem go continue begin start come happen use tend proceed")  # "went on to say"
_TELLS_HOW = words("hear tell describe recall reveal recount learn")
_IF = frozenset({"if", "unless", "whether"})
_POINTERS = frozenset({"this", "that", "these", "those"})
_OF_NOUNS = frozenset({"relative", "participle"})


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause over tokens `first` to `last`, both included. `outer` is the head of the clause it was
    parted from, or None; `kind` says how: main, conj, shared, added, content, relative, participle, adverbial,
    part, absolute, joined, record.
    `about` is a noun outside the span that the clause tells of: the subject that a shared clause lacks, the
    whole that a part belongs to."""

    head: int
    first: int
    last: int
    kind: str
    outer: int | None
    sentence: tuple[int, int]
    about: int | None = None


def find_clauses(
    parse: Parse, attributions: list[Attribution], units: Sequence[tuple[int, int]]
) -> list[Clause]:
    """Return the clauses of a parsed text, in order of their start.

    `units` are the token spans `[first, end)` of figures and times: by them a dependent clause earns a span
    of its own, and no clause begins or ends within one.
    """
    facts = tokens_of(units)
    cut = frozenset().union(*(item.tokens for item in attributions))
    clauses: list[Clause] = []
    for sentence in parse.sentences:
        found = list(_in_sentence(parse, sentence, attributions, facts))
        for clause in _parted_at_joints(parse, sentence, found):
            last = behind_insert(parse, clause.last, sentence[1], cut)
            clause = clause if last == clause.last else replace(clause, last=last)
            if (whole := _with_whole_units(parse, clause, units)) is not None:
                clauses.append(_with_whole_names(parse, whole))
    return sorted(clauses, key=lambda clause: (clause.first, -clause.last))


def by_heads(clauses: Sequence[Clause]) -> dict[int, Clause]:
    """Return the clauses by their heads, so that `outer` can be followed and never leads round in a circle.

    Of two clauses with one head the one that is no part stands; an `outer` that leads back to its clause is dropped.
    """
    found: dict[int, Clause] = {}
    for clause in clauses:
        if clause.head not in found or found[clause.head].kind == "part":
            found[clause.head] = clause
    for head, clause in found.items():
        seen, here = {head}, clause.outer
        while here is not None and here in found:
            if here in seen:
                found[head] = replace(clause, outer=None)
                break
            seen.add(here)
            here = found[here].outer
    return found


def sharing_helper(parse: Parse, clause: Clause, by_head: Mapping[int, Clause]) -> Clause | None:
    """Return the clause joined to another whose "were" it shares, so that what closes it holds for both ("Six were killed and 12
    wounded in Velm on Monday")."""
    for other in by_head.values():
        if other.kind != "conj" or other.outer != clause.head or parse.head[other.head] != clause.head:
            continue
        if parse.tag[other.head] != "VBN" and parse.pos[other.head] != "ADJ":
            continue
        if not any(parse.dep[at].startswith(("aux", "cop")) for at in parse.children[other.head]):
            return other
    return None


def tokens_of(units: Sequence[tuple[int, int]]) -> set[int]:
    """Return the tokens inside the spans."""
    return {at for first, end in units for at in range(first, end)}


def _with_whole_units(parse: Parse, clause: Clause, units: Sequence[tuple[int, int]]) -> Clause | None:
    """Give a figure that lies across a clause's edge to the clause that it opens ("... and more than | 40 were")."""
    first, last = clause.first, clause.last
    for low, end in units:
        if low < first < end:
            first = low
        if low <= last < end - 1:
            last = low - 1
    if (first, last) == (clause.first, clause.last):
        return clause
    span = trim(parse, first, last, clause.head)
    return replace(clause, first=span[0], last=span[1]) if span else None


def _with_whole_names(parse: Parse, clause: Clause) -> Clause:
    """Let no clause begin or end inside a word with a hyphen ("in Mid-City that left three dead")."""
    first, last = clause.first, clause.last
    while first - 2 >= clause.sentence[0] and _is_hyphen_within(parse, first - 1):
        first -= 2
    while last + 2 < clause.sentence[1] and _is_hyphen_within(parse, last + 1):
        last += 2
    return clause if (first, last) == (clause.first, clause.last) else replace(clause, first=first, last=last)


def _is_hyphen_within(parse: Parse, at: int) -> bool:
    glued = parse.end[at - 1] == parse.start[at] and parse.end[at] == parse.start[at + 1]
    return parse.words[at] == "-" and glued and parse.words[at - 1][-1:].isalnum()


def _in_sentence(
    parse: Parse, sentence: tuple[int, int], attributions: list[Attribution], facts: set[int]
) -> Iterator[Clause]:
    here = [
        item
        for item in attributions
        if sentence[0] <= item.cue < sentence[1] and not _is_only_sought(parse, item)
    ]
    cut = frozenset().union(*(item.tokens for item in here))
    heads = _clause_heads(parse, sentence, here, facts)
    reporting = {item.cue for item in here if _hands_on(parse, item)}
    absolutes = [one for one in find_absolutes(parse, sentence) if one.head not in reporting]
    added = frozenset(at for one in absolutes for at in range(one.opens, one.last + 1))
    cut |= added
    for one in absolutes:
        for at in range(one.first, one.last + 1) if _is_counted(parse, one) else (one.head,):
            heads.pop(at, None)
    remnants = _remnants(parse, sentence, heads)
    quoting = {item.cue for item in here if item.last_cue > item.cue}
    asides = [
        one for one in find_asides(parse, sentence) if heads.keys().isdisjoint(range(one.first, one.last + 1))
    ]
    told = quoting | {one.head for one in asides}
    endings = [head for head in ends_of_events(parse, sentence, heads) if head not in told]
    parted = {head for head, kind in heads.items() if not is_restrictive(parse, head, kind)}
    for head, kind in heads.items():
        tokens = own_tokens(
            parse, head, parted, cut if head not in cut else _joined_cut(parse, head, here), here
        )
        tokens |= inside(parse, tokens, heads)
        first, last = stretch(parse, tokens, head, cut, added)
        noun_first = with_noun(parse, head, first, kind)
        about = _subject_outside(parse, head, kind)
        event = told_of_event(parse, head, first, facts) if kind == "relative" else None
        apart = kind in _OF_NOUNS and stands_apart(parse, head, noun_first, first, last)
        in_remnant = kind == "relative" and any(one.first <= parse.head[head] <= one.last for one in remnants)
        if event is not None:
            kind, about = "aside", event
        elif apart or in_remnant or adds_to_noun(parse, head, first, kind):
            kind, about = kind if kind == "participle" else "aside", told_of(parse, head, first)
        else:
            first = noun_first
        last = before_long_ending(parse, head, first, last, endings, facts)
        last = min([last, *(one.mark - 1 for one in remnants if head < one.mark)])
        span = trim(parse, first, last, head)
        if span is not None and kind == "adverbial" and parse.lower[span[0]] in ("when", "where"):
            span = span[0] + 1, span[1]
        if span is not None and kind == "content" and _tells_how(parse, head, span[0]):
            span = span[0] + 1, span[1]
        if span is not None:
            yield Clause(head, *span, kind, _outer(parse, head, heads), sentence, about)
    for one in absolutes:
        heads[one.head] = "absolute"
        outer = _outer(parse, one.head, heads)
        yield Clause(one.head, one.first, one.last, "absolute", outer, sentence, _whole_of(parse, one))
    for head in endings:
        subject = shared_subject(parse, parse.head[head], itself=True)
        for verb, first, last in joined_endings(parse, head):
            while last > first and (last in cut or parse.words[last] in EDGE):
                last -= 1  # "..., killing 12, according to police"
            span = trim(parse, first, last, verb)
            if span is not None:
                yield Clause(verb, *span, "part", _outer(parse, head, heads), sentence, subject)
    for whole, first, last in find_parts(parse, sentence, facts):
        outer = whole if whole in heads else _outer(parse, whole, heads)
        yield Clause(_noun_of(parse, first, last), first, last, "part", outer, sentence, whole)
    for rest in remnants:
        head = _noun_of(parse, rest.first - 1, rest.last)
        yield Clause(head, rest.first, rest.last, "part", _outer(parse, head, heads), sentence, rest.about)
    for first, last, subject in find_gapped(parse, sentence, facts):
        head = _noun_of(parse, first - 1, last)
        if head not in heads and all(one.first != first for one in remnants):
            yield Clause(head, first, last, "part", _outer(parse, head, heads), sentence, subject)
    for aside in asides:
        outer = _outer(parse, aside.head, heads)
        yield Clause(aside.head, aside.first, aside.last, aside.kind, outer, sentence, aside.about)
    for noun, first, last in find_records(parse, sentence):
        yield Clause(noun, first, last, "record", _outer(parse, noun, heads), sentence)


def _remnants(parse: Parse, sentence: tuple[int, int], heads: dict[int, str]) -> list[Remnant]:
    """Return what remains of statements without their verb, of which no clause is left within."""
    found: list[Remnant] = []
    for one in find_remnants(parse, sentence):
        within = [at for at in range(one.first, one.last + 1) if at in heads]
        if all(heads[at] != "main" for at in within):
            found.append(one)
            for at in within:
                del heads[at]
    return found


def _hands_on(parse: Parse, item: Attribution) -> bool:
    """Tell whether what is reported behind its cue says all that is told (", with officials saying two signals had failed"); "saying this
    was wrong" needs what stands before."""
    subject = parse.subject(item.content)
    points = subject is not None and parse.lower[subject] in _POINTERS
    return item.cue < item.content and not item.whole and not points


def _tells_how(parse: Parse, head: int, first: int) -> bool:
    """Tell whether "how" opens what a hearer was told to have happened ("The court heard how | Holt hid cash"), not a question."""
    subject = parse.subject(head)
    opens = parse.lower[first] == "how" and subject is not None and parse.left[subject] == first + 1
    return opens and CUE_OF.get(parse.lower[parse.head[head]]) in _TELLS_HOW


def _is_counted(parse: Parse, one: Absolute) -> bool:
    """Tell whether an absolute says how many of those before it are what it names (", two of them officers")."""
    return parse.lower[one.first + 1 : one.first + 3] == ["of", "them"]


def _whole_of(parse: Parse, one: Absolute) -> int | None:
    """Return the noun that "them" stands for in ", two of them officers"."""
    start = parse.start_of_sentence(one.first)
    return whole_before(parse, one.first, start) if _is_counted(parse, one) else None


def _joined_cut(parse: Parse, head: int, attributions: list[Attribution]) -> frozenset[int]:
    """Return the tokens of reports that are joined to a verb, and no part of what it states ("He took the stand and
    said ...")."""
    return frozenset(
        at
        for item in attributions
        if parse.dep[item.cue] == "conj" and parse.head[item.cue] == head and item.content > item.cue
        for at in item.tokens
        if at >= parse.left[item.cue]
    )


def _is_only_sought(parse: Parse, item: Attribution) -> bool:
    """Tell whether the reporting word is an aim, a request or a condition ("sought to determine whether", "asked him to declare"),
    so that nobody has stated anything yet and the whole is what happened."""
    governor = parse.head[item.cue]
    if any(parse.dep[at] == "mark" and parse.lower[at] in _IF for at in parse.children[item.cue]):
        return True  # "only allowed if a doctor determined the mother was in danger"
    helpers = (at for at in parse.children[item.content] if parse.dep[at].startswith("aux"))
    if item.cue < item.content and any(parse.lower[at] == "having" for at in helpers):
        return True  # "denied having been paid"
    infinitive = parse.tag[item.cue] == "VB" and parse.dep[item.cue] in ("xcomp", "advcl", "acl", "ccomp")
    helped = any(parse.tag[child] == "MD" for child in parse.children[item.cue])
    speaks = (
        parse.lemma[governor] in _SPEAKS_ON or parse.lower[governor] in CUE_OF or parse.pos[governor] == "AUX"
    )
    return infinitive and not helped and governor < item.cue and not speaks


def _parted_at_joints(parse: Parse, sentence: tuple[int, int], found: list[Clause]) -> Iterator[Clause]:
    """Yield the clauses, and those that stand joined within or behind one that the parser did not part."""
    heads = [
        clause.head
        for clause in found
        if clause.kind not in ("part", "record", "relative", "participle", "aside")
    ]
    behind = max((clause.last for clause in found), default=sentence[1])
    for clause in found:
        whole = clause.kind in ("main", "conj", "content") and clause.head == heads[-1]
        end = sentence[1] if whole and clause.last == behind else clause.last + 1
        joint = find_joint(parse, clause.head, end, heads) if whole else None
        before = trim(parse, clause.first, joint.mark - 1, clause.head) if joint else None
        after = trim(parse, joint.first, end - 1, joint.verb) if joint else None
        if joint is None or before is None or after is None or clause.head > joint.mark:
            yield clause
            continue
        yield replace(clause, first=before[0], last=min(before[1], clause.last))
        yield Clause(joint.verb, *after, "joined", clause.outer if clause.outer else clause.head, sentence)


def _subject_outside(parse: Parse, head: int, kind: str) -> int | None:
    """Return the subject that a shared or an added predicate takes from the clause before it; for "which" what it stands for."""
    if kind not in ("shared", "added"):
        return None
    added = kind == "added"
    subject = shared_subject(parse, parse.head[head] if added else head, itself=added)
    return None if subject is None else _meant(parse, subject)


def _meant(parse: Parse, subject: int) -> int:
    """Return the noun that a relative pronoun stands for ("the bombing, | which killed 26 people and wounded 60"), else the subject."""
    clause = parse.head[subject]
    relative = parse.lower[subject] in ("which", "who", "that") and parse.dep[clause] == "acl:relcl"
    return parse.head[clause] if relative and parse.head[clause] < subject else subject


def _noun_of(parse: Parse, first: int, last: int) -> int:
    """Return the noun that "including" leads to: the token of the phrase that hangs outside it."""
    return next((at for at in range(first + 1, last + 1) if not first <= parse.head[at] <= last), last)


def _clause_heads(
    parse: Parse, sentence: tuple[int, int], attributions: list[Attribution], facts: set[int]
) -> dict[int, str]:
    """Return the heads of the sentence's clauses with their kinds."""
    contents = {item.content for item in attributions}
    cues = {item.cue for item in attributions if not item.whole}
    heads: dict[int, str] = {}
    for token in range(*sentence):
        kind = kind_of_head(parse, token, contents, facts)
        if kind and token not in cues:
            heads[token] = kind
    return heads


def _outer(parse: Parse, head: int, heads: dict[int, str]) -> int | None:
    here = head
    while parse.head[here] != here:
        above = parse.head[here]
        if above in heads:
            return above
        if parse.dep[here] == "ccomp" and here == head:  # the second clause that somebody states
            first = next(
                (at for at in parse.children[above] if heads.get(at) == "content" and at < here), None
            )
            if first is not None:
                return first
        here = above
    return None
