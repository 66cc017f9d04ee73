"""Quotations behind a colon that no reporting word leads to: 'Reyes paid tribute to him online: "He saved 40 people."' and the speaker
set before her words, 'Ana Reyes, head of the council: "The dam held."'."""

from __future__ import annotations

from collections.abc import Iterator

from claims.extraction.attribution.attributed import Attribution
from claims.extraction.attribution.content import quotation_head
from claims.extraction.attribution.spoken_nouns import SPOKEN_FORMS
from claims.extraction.parsing.nounphrase import phrase_before
from claims.extraction.parsing.parse import Parse
from claims.extraction.parsing.quotes import find_quotes
from claims.extraction.vocabulary.cues import GROUP_NOUNS, PERSONAL_NOUNS, PUBLIC_WORDS
from claims.extraction.vocabulary.lexicon import words

_OPENING = frozenset(('"', "“"))
_WHOLE = frozenset((".", "!", "?", ",", "…"))
_SPEAKERS = GROUP_NOUNS | PERSONAL_NOUNS | PUBLIC_WORDS | words("he she they")
_NAMED = frozenset({"PERSON", "ORG"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_LONGEST_LABEL = 12  # tokens


def quoted_behind_colons(parse: Parse, taken: set[int]) -> Iterator[Attribution]:
    """Yield who is quoted behind each colon that leads to whole sentences in quotation marks; `taken` are the heads of contents."""
    for first, end in find_quotes(parse):
        colon = first - 2
        if colon < 1 or parse.words[colon] != ":" or parse.words[first - 1] not in _OPENING:
            continue
        head = quotation_head(parse, first, end)
        if head is None or parse.subject(head) is None or parse.words[end - 1] not in _WHOLE:
            continue
        if parse.lower[colon - 1] in SPOKEN_FORMS:
            continue  # "opposed the union's statement: ..." quotes another
        start = parse.start_of_sentence(colon)
        if taken.isdisjoint(range(start, end)):
            found = _doer(parse, start, colon, head) or _label(parse, start, colon, head)
            if found is not None:
                yield found


def _doer(parse: Parse, start: int, colon: int, content: int) -> Attribution | None:
    """Read who did what stands before the colon as who is quoted."""
    subject = next(
        (at for at in range(start, colon) if _is_speaker(parse, at) and _is_main(parse, at, colon)), None
    )
    if subject is None:
        return None
    first, last = phrase_before(parse, subject, parse.head[subject])
    return Attribution(colon, ":", subject, first, last, content, False, frozenset({colon}))


def _is_speaker(parse: Parse, at: int) -> bool:
    name = parse.name_at.get(at)
    return parse.dep[at] == "nsubj" and (
        name[2] in _NAMED
        if name is not None
        else parse.lemma[at] in _SPEAKERS or parse.lower[at] in _SPEAKERS
    )


def _is_main(parse: Parse, subject: int, colon: int) -> bool:
    """Tell whether a subject's verb stands before the colon, and is no part of a clause below another one there."""
    verb = parse.head[subject]
    return (
        subject < verb < colon
        and parse.pos[verb] == "VERB"
        and not subject <= parse.head[verb] < verb
        and (parse.head[verb] == verb or parse.head[verb] > colon or parse.dep[verb] == "conj")
    )


def _label(parse: Parse, start: int, colon: int, content: int) -> Attribution | None:
    """Read a person's name that opens the sentence, with what the person is, as who is quoted."""
    name = parse.name_at.get(start)
    bare = all(parse.tag[at] not in _FINITE for at in range(start, colon))
    if name is None or name[2] != "PERSON" or colon - start > _LONGEST_LABEL or not bare:
        return None
    tokens = frozenset(range(start, colon + 1))
    return Attribution(colon, ":", name[1] - 1, name[0], name[1] - 1, content, False, tokens)
