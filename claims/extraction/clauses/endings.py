"""Participles behind a comma that end a clause and state something themselves as well ("..., killing seven and injuring three")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claims.extraction.clauses.kinds import after_comma
from claims.extraction.clauses.short import is_over, is_short_ending, is_to_be_done
from claims.extraction.clauses.trimming import EDGE
from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.event_words import VERBS

_SHORTEST_ENDING = 2  # words behind the participle
_BEHIND_ENDING = 4
_MOMENTS = frozenset({"before", "after"})
_SPANS = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})
_GOES_ON = frozenset({"where", "when", "which", "who"})
_CLAUSE = frozenset({"before", "after", "when", "while", "until", "although", "though", "because"})
_DETAILS = frozenset({"obj", "obl", "xcomp"})
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
        if tells_next(parse, token) or (marked and follows and is_to_be_done(parse, token)):
            yield token
            continue
        participle = "VerbForm=Part" in str(parse.doc[token].morph) or parse.lower[token].endswith("ing")
        long = parse.right[token] - token >= _SHORTEST_ENDING - counts
        if participle and follows and not marked and (long or is_short_ending(parse, token)):
            yield token


def tells_next(parse: Parse, token: int) -> bool:
    """Tell whether "before" or "after" without a comma leads to another deed of the same subject with what or where it was
    ("... before crashing at the junction", "after losing control")."""
    opens = parse.left[token]
    if parse.lower[opens] not in _MOMENTS or opens + 1 != token or parse.tag[token] != "VBG":
        return False
    before = parse.head[token]
    follows = token > before and parse.dep[token] == "advcl" and parse.words[opens - 1] != ","
    # "treated the woman suffering from wounds before taking her away", where the parser hung it on "suffering"
    described = parse.dep[before] == "acl" or (parse.dep[before], parse.tag[before]) == ("xcomp", "VBG")
    if not follows or not (described or is_over(parse, before)):
        return False
    return any(
        at > token
        and parse.dep[at] in _DETAILS
        and parse.pos[at] in ("NOUN", "PROPN", "NUM")
        and parse.lemma[at] not in _SPANS
        for at in parse.children[token]
    )


def before_long_ending(
    parse: Parse, head: int, first: int, last: int, endings: Sequence[int], facts: set[int]
) -> int:
    """Return where a clause with a figure ends whose ending tells more than itself ("Both won 9 seats, followed by ...")."""
    subject = parse.subject(head)
    if subject is None:
        subject = head  # that of a joined predicate stands outside
    if subject < first:
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
            if parse.lower[opens] in _MOMENTS and (
                counts or parse.lower[opens] == "after" or parse.dep[head] == "acl:relcl"
            ):
                continue  # "killed two people before firing more shots": one count, told whole
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
    end = _before_clause(parse, head, _through_figure(parse, parse.right[head]))
    for verb in reversed([head, *joined]):
        if end > verb:
            yield verb, parse.left[verb], end
            end = parse.left[verb] - 1


def _before_clause(parse: Parse, verb: int, last: int) -> int:
    """Return where what a verb tells ends before ", where", ", who" and ", before he", which go on by themselves."""
    leads_on = _GOES_ON if parse.lower[parse.left[verb]] in _MOMENTS else _CLAUSE
    opens = (at for at in range(verb + 1, last) if parse.words[at] == "," and parse.lower[at + 1] in leads_on)
    return next(opens, last + 1) - 1


def _through_figure(parse: Parse, last: int) -> int:
    """Take in a figure behind ", with" that the parser hung elsewhere ("followed by Ana Reyes of Velm, with 6 seats")."""
    if parse.lower[last + 1 : last + 3] != [",", "with"] or parse.pos[last + 3 : last + 4] != ["NUM"]:
        return last
    last += 3
    while last + 1 < len(parse) and parse.words[last + 1] not in EDGE:
        last += 1
    return last
