"""Who and what takes part in the event of a claim, and in which role."""

from __future__ import annotations

from collections.abc import Iterator

from claims.extraction import Candidate
from claims.extraction.parsing.nounphrase import noun_phrase
from claims.extraction.parsing.parse import Parse
from claims.lineage.statement import AGENT, OTHER, PATIENT, Participant
from claims.lineage.words.folding import fold, reduce
from claims.lineage.words.wording import is_content, key_of, lemma_of

_ROLES = {"nsubj": AGENT, "obl:agent": AGENT, "nsubj:pass": PATIENT, "obj": PATIENT, "iobj": OTHER}
_PUTS = frozenset({"put", "estimate", "count", "tally"})
_POLLS = frozenset({"poll", "survey", "count", "study", "report", "estimate"})
_BEATS = frozenset({"beat", "defeat", "thrash", "trounce", "edge", "down", "rout", "outscore"})
_SEEKS = frozenset({"search", "hunt", "look"})
_OWNS = frozenset({"its", "his", "her", "their"})
_POINTERS = frozenset({"this", "that", "these", "those"})


def find_participants(parse: Parse, first: int, last: int, candidate: Candidate) -> Iterator[Participant]:
    """Yield the participants that the tokens `first` to `last` tell, in order, and the subject that stands outside.

    "its", "their" and their like in a claim that somebody states are read as the claimant's.
    """
    claimant = candidate.claimant.name if candidate.claimant else ""
    for item in candidate.context:
        if item.kind == "subject":
            yield _of_text(item.text, AGENT)
    contest = list(sides_of_contest(parse, first, last))
    yield from contest
    for at in range(first, last + 1):
        if contest and parse.words[at][:1].isupper():
            continue
        role = _ROLES.get(parse.dep[at]) or _role_of_noun(parse, at)
        if role:
            yield _of_phrase(parse, at, first, last, role, claimant)
        elif at in parse.name_at and parse.name_at[at][0] == at and not _leads(parse, at):
            low, end, _ = parse.name_at[at]
            yield _of_tokens(parse, low, end - 1, OTHER, named=True)


def sides_of_contest(parse: Parse, first: int, last: int) -> Iterator[Participant]:
    """Yield who beat whom by their order, "Hawks beat Rovers", where a parser without the names takes "beat" for a noun."""
    for at in range(first + 1, last):
        between = _is_capital(parse, at - 1) and _is_capital(parse, at + 1)
        if not between or lemma_of(parse, at) not in _BEATS:
            continue
        low, high = at - 1, at + 1
        while low - 1 >= first and _is_capital(parse, low - 1):
            low -= 1
        while high + 1 <= last and _is_capital(parse, high + 1):
            high += 1
        yield _of_tokens(parse, low, at - 1, AGENT, named=True)
        yield _of_tokens(parse, at + 1, high, PATIENT, named=True)
        return


def _is_capital(parse: Parse, at: int) -> bool:
    return parse.words[at][:1].isupper()


def _role_of_noun(parse: Parse, at: int) -> str:
    """Return agent for "by rebels" behind a noun of an event ("an attack by rebels"), patient for whom somebody seeks ("hunting for a
    murderer"), else an empty string."""
    if parse.dep[at] not in ("nmod", "obl"):
        return ""
    led = {parse.lower[child] for child in parse.children[at] if parse.dep[child] == "case"}
    if "by" in led:
        return AGENT
    return PATIENT if "for" in led and parse.lemma[parse.head[at]] in _SEEKS else ""


def _leads(parse: Parse, at: int) -> bool:
    """Tell whether a name stands in a phrase that is a participant itself."""
    low, end, _ = parse.name_at[at]
    return any(parse.dep[here] in _ROLES for here in range(low, end))


def _of_phrase(parse: Parse, at: int, first: int, last: int, role: str, claimant: str) -> Participant:
    low, high = noun_phrase(parse, at)
    low, high = max(low, first), min(high, last)
    pronoun = parse.pos[at] == "PRON" or parse.lower[low] in _POINTERS
    found = _of_tokens(parse, low, high, role, named=parse.pos[at] == "PROPN", head=at)
    if claimant and parse.lower[low] in _OWNS:
        found = Participant(
            role, found.text, found.head, found.keys | _of_text(claimant, role).keys, found.named, False
        )
    return Participant(role, found.text, found.head, found.keys, found.named, pronoun) if pronoun else found


def _of_tokens(
    parse: Parse, low: int, high: int, role: str, *, named: bool, head: int | None = None
) -> Participant:
    while low < high and (parse.pos[low] in ("DET", "ADP") or parse.lower[low] in ("the", "a", "an")):
        low += 1
    keys = frozenset(
        key_of(parse, at) for at in range(low, high + 1) if parse.pos[at] != "NUM" and is_content(parse, at)
    )
    return Participant(
        role, parse.text(low, high), key_of(parse, high if head is None else head), keys, named
    )


def _of_text(text: str, role: str) -> Participant:
    words = [
        word for word in text.replace("-", " ").split() if word.lower() not in ("the", "a", "an", "of", "for")
    ]
    bare = [word.strip(",.'’\"“”").lower() for word in words]
    keys = frozenset(fold(reduce(word)) for word in bare if word)
    last = bare[-1] if bare else text.lower()
    return Participant(role, text, fold(reduce(last)), keys, any(word[:1].isupper() for word in words))


def teller(parse: Parse, head: int, holds_figure: bool) -> str:
    """Return who puts a number to something ("the audit office put the cost at 140 million"), or an empty string."""
    if not holds_figure or parse.lemma[head] not in _PUTS:
        return ""
    subject = parse.subject(head)
    if subject is None or parse.dep[subject].endswith("pass"):
        return ""
    low, high = noun_phrase(parse, subject)
    return parse.text(low, high)


def is_day_of_telling(parse: Parse, verb: int, start: int) -> bool:
    """Tell whether the time at code point `start` says when somebody put a number to something ("Police on Monday put the toll at
    six"), not of what: it stands between who puts it, who is no poll, and the verb."""
    subject = parse.subject(verb)
    if subject is None or parse.lemma[subject] in _POLLS:
        return False
    return parse.end[subject] < start < parse.start[verb]
