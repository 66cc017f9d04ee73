"""A clause, and the clauses of a text by what they hang on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from claims.extraction.parsing.parse import Parse


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
