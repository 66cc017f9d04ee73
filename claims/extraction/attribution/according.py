"""Attributions with "according to": whom, and what is said according to them."""

from __future__ import annotations

from itertools import pairwise

from claims.extraction.attribution.attributed import Attribution, content_beside
from claims.extraction.attribution.inserts import Insert
from claims.extraction.parsing.nounphrase import noun_phrase, through_name
from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.lexicon import words

_ADDED = frozenset(("DET", "NOUN", "PROPN", "ADJ", "NUM"))
_CITED = words(
    "document report affidavit complaint filing statement datum data police official authority source release record lawsuit"
    " indictment survey poll study ministry department office agency sheriff spokesperson spokesman spokeswoman"
)
_RELATIVE = frozenset(("which", "whom"))
_FORMERLY = words("formerly now then currently also")
_MARKS = frozenset(',.;:!?"“”–—()')
_INSIDE_CLAUSE = words(
    "nmod obl obj nsubj amod compound advmod appos nummod det iobj flat case fixed mark cop aux"
)
_VERBAL = frozenset(("VERB", "AUX"))
_NEAR = 5  # words


def according(parse: Parse, at: int) -> Attribution | None:
    """Read "according to the ministry"; the content is the clause that the phrase hangs on."""
    if at + 2 >= len(parse) or parse.lower[at + 1] != "to":
        return None
    source = _noun_after(parse, at)
    if source is None or parse.lower[source] in _RELATIVE:
        return None
    first, last = noun_phrase(parse, source)
    first, last = max(first, at + 2), through_name(parse, at + 2, max(last, at + 2))
    end = _past_attributes(parse, first, last)
    tokens = frozenset(range(at, end + 1))
    if at and parse.words[at - 1] in ',”"':
        beside = content_beside(parse, Insert(at, last, at, first, last))
        if beside is not None:
            return Attribution(at, "according to", source, first, last, beside, False, tokens)
    content = source
    for _ in range(30):
        inside = content in tokens or parse.dep[content].split(":")[0] in _INSIDE_CLAUSE
        if not inside or parse.head[content] == content:
            break
        content = parse.head[content]
    if content in tokens:
        fronted = _behind_front(parse, at, last)
        if fronted is None:
            return None
        content, opens = fronted
        tokens = frozenset(range(at, opens))
    elif content > last:
        tokens = frozenset(
            range(at, _past_additions(parse, max(last, end) if content > end else last, content))
        )
    return Attribution(at, "according to", source, first, last, content, False, tokens)


def per_source(parse: Parse, at: int) -> Attribution | None:
    """Read ", per court documents" where it ends a sentence: "per" with a document or an authority, and no rate."""
    _, end = parse.sentence_of(at)
    last = end - 2 if parse.words[end - 1] in ".!?" else end - 1
    head = next((token for token in range(at + 1, last + 1) if parse.lemma[token] in _CITED), None)
    if (
        head is None
        or parse.words[at - 1] != ","
        or any(parse.words[token] in _MARKS for token in range(at, last))
    ):
        return None
    first, last_source = noun_phrase(parse, head)
    first = max(first, at + 1)
    beside = content_beside(parse, Insert(at, last, at, first, last_source))
    tokens = frozenset(range(at, last + 1))
    return None if beside is None else Attribution(at, "per", head, first, last_source, beside, False, tokens)


def _past_attributes(parse: Parse, first: int, last: int) -> int:
    """Return the last token of a source with the participle that describes it ("figures released by a portal on
    Tuesday", "a report citing the mayor's office"), up to the next mark."""
    at = last + 1
    if parse.words[at : at + 1] == ["("] and ")" in parse.words[at : at + _NEAR]:
        return parse.words.index(")", at)
    participle = at < len(parse) and parse.tag[at] in ("VBN", "VBG") and first <= parse.head[at] <= last
    if not participle:
        return last
    while at + 1 < len(parse) and parse.words[at + 1] not in _MARKS:
        at += 1
    return at


def _past_additions(parse: Parse, last: int, content: int) -> int:
    """Return where a fronted source ends: behind its additions between commas ("According to police in Tallwick,
    Westmark, he ..."), none of which opens as an adverbial of the clause does ("..., in March, he ...")."""
    subject = parse.subject(content)
    if subject is None or subject <= last:
        return last + 1
    opens = parse.left[subject]
    commas = [at for at in range(last + 1, opens) if parse.words[at] == ","]
    for comma, closing in pairwise(commas):
        added = range(comma + 1, closing)
        names = added and (parse.pos[added[0]] in _ADDED or parse.lower[added[0]] in _FORMERLY)
        if not names or any(parse.pos[at] in _VERBAL and parse.words[at].islower() for at in added):
            break
        last = closing - 1
    return last + 1


def _behind_front(parse: Parse, at: int, last: int) -> tuple[int, int] | None:
    """Return the clause behind the comma that ends a fronted "According to ...", and where it begins."""
    _, end = parse.sentence_of(at)
    if at and parse.sentences and not any(start == at for start, _ in parse.sentences):
        return None
    for comma in (here for here in range(last + 1, end) if parse.words[here] == ","):
        for verb in range(comma + 1, end):
            if (subject := parse.subject(verb)) is not None and subject > comma:
                return verb, comma + 1
    return None


def _noun_after(parse: Parse, at: int) -> int | None:
    """Return the head of the noun phrase after "according to"."""
    ahead = range(at + 2, min(at + 14, len(parse)))
    for token in ahead:
        if token in (parse.head[at], parse.head[at + 1]) and parse.pos[token] not in _VERBAL:
            # "President Ana Reyes", "a March 14 press release"
            describes = parse.dep[token] == "nmod:desc" or parse.words[token].isdigit()
            noun = parse.head[token]
            return noun if describes and noun in ahead and parse.pos[noun] not in _VERBAL else token
    return next((token for token in ahead if parse.pos[token] in ("NOUN", "PROPN", "PRON")), None)
