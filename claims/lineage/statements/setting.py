"""Where a claim is set, by names that no list of places knows: "near Tarrant", "in the village of Dunmere"."""

from __future__ import annotations

from collections.abc import Iterator

from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.lexicon import words
from claims.lineage.words.folding import KINDS
from claims.lineage.words.wording import is_title_case

_WHERE = words("in at near off outside inside across around throughout from over")
# A small parser takes an invented name for a noun.
_NAMES = frozenset({"PROPN", "NOUN"})
_SIDES = words(
    "the northern southern eastern western central north south east west northwest northeast southwest southeast"
    " northwestern northeastern southwestern southeastern upper lower downtown nearby neighbouring neighboring of"
)


def named_settings(parse: Parse, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield the names that a preposition of place leads to, as first and last token; "not near Dunmere" is none."""
    for at in range(first, last):
        if parse.lower[at] not in _WHERE or (at and parse.lower[at - 1] in ("not", "than")):
            continue
        if is_title_case(parse, at):
            continue
        start = at + 1
        while start <= last and (parse.lower[start] in _SIDES or parse.lower[start] in KINDS):
            start += 1
        end = start
        while end <= last and parse.pos[end] in _NAMES and parse.words[end][:1].isupper():
            end += 1
        owned = end < len(parse) and parse.lower[end] in ("'s", "’s", "'", "’")
        # "in Selwyn" is a place, whoever else is called so.
        inside = parse.lower[at] == "in" and end == start + 1
        person = not inside and start in parse.name_at and parse.name_at[start][2] in ("PERSON", "NORP")
        if end > start and not owned and not person:
            yield start, end - 1
