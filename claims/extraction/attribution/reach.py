"""How far a source's words reach: what is told behind a semicolon, or of somebody else who speaks, is no longer its word."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.cues import GROUP_NOUNS, PERSONAL_NOUNS
from claims.extraction.vocabulary.lexicon import NOT, words

_AGAINST = words("but though although while whereas however")
_CHECKS = words("verify confirm corroborate authenticate")
_COUNTS = words("put puts revise revised revises raise raised lower lowered")
_HELPERS = frozenset({"aux", "aux:pass"})
_SPEAKERS = GROUP_NOUNS | PERSONAL_NOUNS | words("source official authority ministry")
_LONGEST_OPENING = 3  # words before the "that" of one more thing told


def reaches(parse: Parse, cue: int, head: int, quotes: Sequence[tuple[int, int]]) -> bool:
    """Tell whether what a clause's `head` states may be the word of whom a reporting word before it names.

    It is not behind a semicolon ("The rebels said the town was theirs; the army denied it"), but within a quotation and where "that"
    opens one more thing told; nor where somebody else counts or checks against it ("though Reuters could not verify the number").
    """
    if head <= cue:
        return True
    parted = [at for at in range(cue + 1, head) if parse.words[at] == ";"]
    quoted = any(first <= head < end for first, end in quotes)
    if parted and not quoted and not _opens_with_that(parse, parted[-1], head):
        return False
    return quoted or not (_speaks_against(parse, head) or _came_out_otherwise(parse, head))


def _opens_with_that(parse: Parse, mark: int, head: int) -> bool:
    return "that" in parse.lower[mark + 1 : min(head, mark + 1 + _LONGEST_OPENING)]


def _came_out_otherwise(parse: Parse, head: int) -> bool:
    """Tell whether "but" opens what happened in spite of what was said would be ("The party said it would not return, but it did so")."""
    told = parse.head[head]
    told_of = parse.dep[head] == "conj" and told < head and parse.subject(head) is not None
    opened = any(parse.lower[at] == "but" for at in parse.children[head] if at < head)
    happened = parse.tag[head] == "VBD" and parse.child(head, _HELPERS) is None
    return told_of and opened and happened and any(parse.lower[at] == "would" for at in parse.children[told])


def _speaks_against(parse: Parse, head: int) -> bool:
    """Tell whether a clause that "but" or "though" opens has a speaker of its own who counts or could not confirm."""
    subject = parse.subject(head)
    opened = any(parse.lower[at] in _AGAINST for at in parse.children[head] if at < head)
    if subject is None or not opened:
        return False
    denied = any(parse.lower[at] in NOT for at in parse.children[head] if at < head)
    if parse.lemma[head] in _CHECKS:
        return denied
    return parse.lower[head] in _COUNTS and parse.lemma[subject] in _SPEAKERS
