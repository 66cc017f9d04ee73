"""Clauses: the stretches of a sentence that each state one thing.

A sentence is parted at joined clauses with a subject of their own, at reported content, and at relative,
participial and adverbial clauses that carry a fact of their own (a figure or a time). The attribution is
cut off. A clause stays one contiguous stretch of tokens, so that its span is an exact piece of the text;
where something is cut out of its middle, the side with the verb is kept.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from claims.extraction.attribution.attributed import Attribution
from claims.extraction.clauses.bridged import behind_insert
from claims.extraction.clauses.clause import Clause
from claims.extraction.clauses.joined import find_joint
from claims.extraction.clauses.sentence import clauses_in
from claims.extraction.clauses.trimming import trim
from claims.extraction.parsing.parse import Parse


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
        found = list(clauses_in(parse, sentence, attributions, facts))
        for clause in _parted_at_joints(parse, sentence, found):
            last = behind_insert(parse, clause.last, sentence[1], cut)
            clause = clause if last == clause.last else replace(clause, last=last)
            if (whole := _with_whole_units(parse, clause, units)) is not None:
                clauses.append(_with_whole_names(parse, whole))
    return sorted(clauses, key=lambda clause: (clause.first, -clause.last))


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
