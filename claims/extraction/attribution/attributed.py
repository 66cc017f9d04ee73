"""An attribution, and the clause that stands beside its words."""

from __future__ import annotations

from dataclasses import dataclass

from claims.extraction.attribution.inserts import Insert
from claims.extraction.parsing.nounphrase import TIME_NOUNS
from claims.extraction.parsing.parse import Parse

_COPULA = frozenset({"cop"})
_NEAR = 5  # words


@dataclass(frozen=True, slots=True)
class Attribution:
    """A source and a reporting word over token positions.

    `content` is the head of the clause that is reported; `first_source` to `last_source` is the noun
    phrase of the source. `whole` says that the reporting clause itself is the statement ("IS claimed the
    attacks"), so nothing is cut off. `tokens` is what to cut off otherwise.
    """

    cue: int
    cue_text: str
    source: int
    first_source: int
    last_source: int
    content: int
    whole: bool
    tokens: frozenset[int]
    extent: tuple[int, int] | None = None
    last_cue: int = -1


def content_beside(parse: Parse, insert: Insert) -> int | None:
    """Return the head of the clause that stands before the insert, whatever the parser hung where."""
    start, end = parse.sentence_of(insert.cue)
    before = parse.tops(start, insert.first)
    verb = next((at for at in before if _may_state(parse, start, at)), None)
    if verb is not None:
        return parse.head[verb] if _leads_past(parse, verb, insert, end) else verb
    if insert.first == insert.cue and parse.words[insert.first - 1] == ",":
        return None  # "Yesterday, the mayor, announced ..." is no report of what stands before
    told = [at for at in before if parse.dep[at] == "ccomp" and parse.head[at] == insert.cue]
    if told and _is_long(parse, start, insert.first):
        return told[0]  # "The planet circles a red star, ...": a verb that was read as a noun
    after = next((at for at in range(insert.last + 1, end) if parse.subject(at) is not None), None)
    if after is not None and before:
        return after
    return before[0] if len(before) == 1 and _may_be_told(parse, start, before[0]) else None


def _may_state(parse: Parse, start: int, at: int) -> bool:
    """Tell whether a token is a verb or has a subject or a copula; "Speaking to reporters" only sets the scene."""
    if parse.subject(at) is not None or parse.child(at, _COPULA) is not None:
        return True
    return parse.pos[at] in ("VERB", "AUX") and not _is_fronted_participle(parse, start, at)


def _leads_past(parse: Parse, verb: int, insert: Insert, end: int) -> bool:
    """Tell whether what stands before the insert only helps, or sets the scene of, a verb behind it."""
    return parse.dep[verb].startswith(("cop", "aux", "advcl")) and insert.last < parse.head[verb] < end


def _may_be_told(parse: Parse, start: int, at: int) -> bool:
    """Tell whether all that stands before an insert is more than a time or what somebody did while speaking."""
    return parse.lower[at] not in TIME_NOUNS and not _is_fronted_participle(parse, start, at)


def _is_long(parse: Parse, start: int, end: int) -> bool:
    return end - start > _NEAR and any(parse.pos[at] == "NUM" for at in range(start, end))


def _is_fronted_participle(parse: Parse, start: int, at: int) -> bool:
    """Tell "Speaking to reporters, she said": a participle that opens the sentence says how, and is nothing that was said."""
    return at == start and parse.lower[at].endswith("ing") and parse.subject(at) is None
