"""Stances: attributions of thoughts, wishes, promises, praise and attack, read off the dependency parse.

They are wider than statements: "he criticised the plan" hands nothing to him that could be checked, but tells whose view
it is. Analysis shows them, candidates do not rest on them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from claims.extraction.attribution.attributed import Attribution
from claims.extraction.attribution.speakers import source_of
from claims.extraction.parsing.nounphrase import TIME_NOUNS, noun_phrase, phrase_before
from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.stance_words import (
    ADJECTIVES,
    NOUNS,
    WITH_CLAUSE,
    WITH_INFINITIVE,
    WITH_OBJECT,
    WITH_OBJECT_AND_LABEL,
    WITH_PERSON_AND_INFINITIVE,
    WITH_PREPOSITION,
)

_VERBS = (
    WITH_CLAUSE
    | WITH_INFINITIVE
    | WITH_OBJECT
    | WITH_OBJECT_AND_LABEL
    | WITH_PERSON_AND_INFINITIVE
    | frozenset(WITH_PREPOSITION)
)
_CLAUSE = frozenset({"ccomp"})
_INFINITIVE = frozenset({"xcomp"})
_LEFT_OUT = frozenset({"punct", "conj", "cc", "parataxis", "discourse"})
_POSSESSIVE = frozenset({"nmod:poss"})
_NOUN_LINKS = frozenset(("that", "to", "about", "of", "for", "on", "whether", "against"))


def find_stances(parse: Parse, statements: Collection[Attribution]) -> list[Attribution]:
    """Return the stances of a parsed text, none of whose cues already states or lies in reporting words."""
    taken = {item.cue for item in statements}
    for item in statements:
        if not item.whole:
            taken |= item.tokens
    found: list[Attribution] = []
    for at, pos in enumerate(parse.pos):
        if at in taken:
            continue
        lemma = parse.lemma[at]
        if pos == "VERB" and lemma in _VERBS:
            found.extend(_of_verb(parse, at, lemma))
        elif pos == "NOUN" and lemma in NOUNS:
            found.extend(_of_noun(parse, at))
        elif pos in ("ADJ", "VERB") and parse.lower[at] in ADJECTIVES:
            found.extend(_of_adjective(parse, at))
    return found


def _of_verb(parse: Parse, cue: int, lemma: str) -> Iterator[Attribution]:
    source = source_of(parse, cue)
    if source is None or parse.pos[source] not in ("NOUN", "PROPN", "PRON", "DET", "NUM"):
        return
    where = _content_of_verb(parse, cue, lemma)
    if where is None:
        return
    head, extent, last_cue = where
    own = parse.subject(cue) == source and source < cue
    first, last = phrase_before(parse, source, cue) if own else noun_phrase(parse, source)
    yield Attribution(
        cue, parse.text(cue, last_cue), source, first, last, head, False, frozenset(), extent, last_cue
    )


def _content_of_verb(parse: Parse, cue: int, lemma: str) -> tuple[int, tuple[int, int] | None, int] | None:
    """Return the head of what a verb is about, its extent (None: that of a reported clause) and the cue's last token."""
    if lemma in WITH_CLAUSE and (clause := _child_behind(parse, cue, _CLAUSE)) is not None:
        return clause, None, cue
    if (particle := _preposition(parse, cue, lemma)) is not None and particle + 1 < len(parse):
        extent = (particle + 1, _end(parse, cue, particle + 1))
        return particle + 1, extent, particle
    infinitive = _child_behind(parse, cue, _INFINITIVE)
    thing = _child_behind(parse, cue, frozenset({"obj", "iobj"}))
    if infinitive is not None and parse.lower[parse.left[infinitive]] == "to":
        if thing is None and lemma in WITH_INFINITIVE:
            return infinitive, (parse.left[infinitive], _end(parse, cue, infinitive)), cue
        if thing is not None and lemma in WITH_PERSON_AND_INFINITIVE:
            return infinitive, (parse.left[thing], _end(parse, cue, infinitive)), cue
    if thing is None:
        return None
    if lemma in WITH_OBJECT or (lemma in WITH_OBJECT_AND_LABEL and _has_label(parse, cue, thing)):
        return thing, (parse.left[thing], _end(parse, cue, thing)), cue
    return None


def _child_behind(parse: Parse, at: int, deps: frozenset[str]) -> int | None:
    return next((child for child in parse.children[at] if child > at and parse.dep[child] in deps), None)


def _preposition(parse: Parse, cue: int, lemma: str) -> int | None:
    wanted = WITH_PREPOSITION.get(lemma)
    if wanted is None:
        return None
    at = cue + 1
    if at + 1 < len(parse) and parse.pos[at] == "ADV" and parse.lower[at] not in wanted:
        at += 1
    return at if at < len(parse) and parse.lower[at] in wanted else None


def _has_label(parse: Parse, cue: int, thing: int) -> bool:
    return any(
        child > thing and parse.dep[child] in ("xcomp", "obl", "advcl", "ccomp")
        for child in parse.children[cue]
    ) or any(parse.dep[child] in ("acl", "appos", "nmod") for child in parse.children[thing])


def _end(parse: Parse, cue: int, content: int) -> int:
    """Return the last token of what hangs on a verb from `content` on, another verb joined to it left out."""
    last = parse.right[content] if parse.head[content] == cue else content
    for child in parse.children[cue]:
        if child <= content or parse.dep[child] in _LEFT_OUT:
            continue
        if parse.words[parse.left[child]] == "," or parse.lower[child] in TIME_NOUNS:
            break
        if parse.dep[child] == "advcl" and parse.words[parse.left[child] - 1] == ",":
            break
        last = max(last, parse.right[child])
    return last


def _of_noun(parse: Parse, cue: int) -> Iterator[Attribution]:
    owner = parse.child(cue, _POSSESSIVE)
    if owner is None or owner > cue or cue + 2 >= len(parse) or parse.lower[cue + 1] not in _NOUN_LINKS:
        return
    first, last = parse.left[owner], parse.right[owner]
    clause = parse.lower[cue + 1] in ("that", "to", "whether")
    last_cue = cue if clause else cue + 1
    start, end = last_cue + 1, parse.right[cue]
    if end <= start:
        return
    yield Attribution(
        cue, parse.text(cue, last_cue), owner, first, last, start, False, frozenset(), (start, end), last_cue
    )


def _of_adjective(parse: Parse, cue: int) -> Iterator[Attribution]:
    subject = parse.subject(cue)
    if subject is None or subject > cue or parse.lower[subject] in ("it", "this", "that", "there", "what"):
        return
    clause = _child_behind(parse, cue, frozenset({"ccomp", "xcomp", "advcl"}))
    first, last = noun_phrase(parse, subject)
    if cue + 2 < len(parse) and parse.lower[cue + 1] in ("about", "of", "to", "with", "against", "for"):
        infinitive = clause is not None and parse.lower[cue + 1] == "to" and parse.left[clause] == cue + 1
        start = cue + 1 if infinitive else cue + 2
        end = max(parse.right[cue], start)
        yield Attribution(
            cue,
            parse.text(cue, start - 1),
            subject,
            first,
            last,
            start,
            False,
            frozenset(),
            (start, end),
            start - 1,
        )
    elif clause is not None and parse.dep[clause] == "ccomp":
        yield Attribution(cue, parse.words[cue], subject, first, last, clause, False, frozenset(), None, cue)
