"""Persons named with their office: behind it ("council chief Ana Reyes") or in apposition to it ("its chair, Judge Ana Reyes,")."""

from __future__ import annotations

from claims.extraction.attribution.attributed import Attribution
from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.cues import PERSONAL_NOUNS
from claims.extraction.vocabulary.lexicon import words
from claims.extraction.vocabulary.titles import SHORT_OFFICES

SMALL = words("the a an of for and in on to at by de al el la")
_DESCRIBING = frozenset({"amod", "compound"})
_MARKS = frozenset(",.;:")
_NEAR = 6  # words


def after_office(parse: Parse, first: int, last: int) -> str:
    """Return the name after an office ("council chief Ana Reyes", "President Reyes"), or an empty string."""
    offices = [at for at in range(first, last) if parse.lower[at] in PERSONAL_NOUNS | SHORT_OFFICES]
    begin = end = _behind_office(parse, offices[-1], last) if offices else last + 1
    if begin > last or not parse.words[begin][:1].isupper():
        return ""
    while end <= last and (
        parse.words[end][:1].isupper() or parse.lower[end] in SMALL or parse.words[end] in "-'’."
    ):
        end += 1
    while parse.lower[end - 1] in SMALL:
        end -= 1
    if all(word in PERSONAL_NOUNS for word in parse.lower[begin:end]):
        return ""  # "the Chief Minister"
    parts = [at for at in range(begin, end) if parse.lower[at] in ("of", "for", "in", "at", "on")]
    plain = end > last or parts or parse.pos[end] in ("ADP", "PUNCT")
    return parse.text(begin, (parts[0] if parts and end <= last else end) - 1) if plain else ""


def _behind_office(parse: Parse, office: int, last: int) -> int:
    """Return where the name behind an office begins, over what the office is of ("Secretary of State | Ana Reyes")."""
    holder = parse.head[office]
    of_what = parse.lower[office + 1] == "of" and parse.dep[office] == "nmod:desc"
    return holder if of_what and office < holder <= last else office + 1


def offices_in(parse: Parse, item: Attribution) -> set[str]:
    """Return the offices that stand in a source's phrase or beside it ("the mayor, Tom Okafor,")."""
    near = [item.source, *parse.children[item.source], *range(item.first_source, item.last_source + 1)]
    if parse.dep[item.source] == "appos":
        near.append(parse.head[item.source])
    return {parse.lemma[at] for at in near if parse.lemma[at] in PERSONAL_NOUNS}


def name_added(parse: Parse, at: int) -> tuple[int, int, str] | None:
    """Return the name in apposition that begins at a token, or behind its offices there ("Its chair, Judge Amina Reyes, said", "The
    study's author, doctoral candidate Amina Reyes, said")."""
    behind = at
    while behind < len(parse) and parse.lower[behind] in PERSONAL_NOUNS and parse.words[behind].istitle():
        behind += 1
    if behind > at or behind >= len(parse) or parse.dep[at] not in _DESCRIBING:
        return parse.name_at.get(behind)
    for here in range(at, min(at + _NEAR, len(parse) - 1)):
        name = parse.name_at.get(here)
        if parse.words[here] in _MARKS or (name is not None and name[2] == "PERSON"):
            return name
        if parse.lower[here] in PERSONAL_NOUNS and parse.words[here + 1].istitle():
            return _titled_run(parse, here + 1)
    return None


def _titled_run(parse: Parse, first: int) -> tuple[int, int, str] | None:
    """Return the two words or more with capitals that begin at a token and run up to a comma."""
    end = first
    while end < len(parse) and parse.words[end].istitle():
        end += 1
    return (first, end, "") if end - first > 1 and parse.words[end : end + 1] == [","] else None
