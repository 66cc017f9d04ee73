"""Participles behind a comma that end a clause and state something themselves as well ("..., killing seven and injuring three")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claims.extraction.clause_kinds import after_comma
from claims.extraction.event_words import VERBS
from claims.extraction.parse import Parse
from claims.extraction.trimming import EDGE

_SHORTEST_ENDING = 2  # words behind the participle
_BEHIND_ENDING = 4
_COUNTING = frozenset({"NUM", "ADJ", "DET"})
_COMPARING = frozenset({"compared", "including"})  # what they lead to says nothing by itself


def ends_of_events(parse: Parse, sentence: tuple[int, int], heads: dict[int, str]) -> Iterator[int]:
    """Yield the participles after a comma that stay with their clause but state something themselves as well
    ("..., leaving 40 homes without power", "... in the raid, led by army officers")."""
    for token in range(*sentence):
        if token in heads or parse.pos[token] != "VERB" or parse.dep[token] not in ("advcl", "acl"):
            continue
        counts = any(parse.pos[at] == "NUM" for at in range(token, parse.right[token] + 1))
        marked = any(
            parse.dep[child] in ("mark", "case", "nsubj")
            and not (counts and parse.lower[child] in ("after", "before"))
            for child in parse.children[token]
        )
        follows = token > parse.head[token] and after_comma(parse, token)
        participle = "VerbForm=Part" in str(parse.doc[token].morph) or parse.lower[token].endswith("ing")
        long = parse.right[token] - token >= _SHORTEST_ENDING - counts
        if participle and follows and not marked and long:
            yield token


def before_long_ending(
    parse: Parse, head: int, first: int, last: int, endings: Sequence[int], facts: set[int]
) -> int:
    """Return where a clause with a figure ends whose ending tells more than itself ("Both won 9 seats, followed by ...")."""
    subject = parse.subject(head)
    if subject is None or subject < first:
        return last
    for ending in endings:
        opens = parse.left[ending]
        closing = max(parse.right[at] for at in endings if at >= ending)  # one ending may follow another
        if (
            parse.lower[ending] not in _COMPARING
            and max(head, subject) < opens <= last <= closing + _BEHIND_ENDING
        ):
            own, added = len(parse.text(first, opens - 1)), len(parse.text(opens, last))
            counts = any(parse.pos[at] in _COUNTING for at in range(first, opens) if at in facts)
            toll = any(parse.lemma[at] in VERBS["casualty"] for at in range(opens, last + 1))
            tells = counts or (parse.lower[ending].endswith("ing") and not toll)
            closes = tells or last <= closing
            return opens - 1 if closes and added > own else last
    return last


def joined_endings(parse: Parse, head: int) -> Iterator[tuple[int, int, int]]:
    """Yield a participle and those joined to it with their spans ("killing seven riders" and "injuring three more")."""
    joined = [
        child
        for child in parse.children[head]
        if parse.dep[child] == "conj" and parse.pos[child] == "VERB" and parse.lower[child].endswith("ing")
    ]
    end = _through_figure(parse, parse.right[head])
    for verb in reversed([head, *joined]):
        if end > verb:
            yield verb, parse.left[verb], end
            end = parse.left[verb] - 1


def _through_figure(parse: Parse, last: int) -> int:
    """Take in a figure behind ", with" that the parser hung elsewhere ("followed by Ana Reyes of Velm, with 6 seats")."""
    if parse.lower[last + 1 : last + 3] != [",", "with"] or parse.pos[last + 3 : last + 4] != ["NUM"]:
        return last
    last += 3
    while last + 1 < len(parse) and parse.words[last + 1] not in EDGE:
        last += 1
    return last
