"""Relative and participial clauses: whether one is told by itself, and with how much of its noun."""

from __future__ import annotations

from claims.extraction.attribution.spoken_nouns import is_owned_clause
from claims.extraction.clauses.kinds import after_comma, holds_number, only_points
from claims.extraction.clauses.of_names import adds_to_name
from claims.extraction.clauses.predicates import shared_subject
from claims.extraction.parsing.parse import Parse

_IN_NOUN_PHRASE = frozenset(
    {"det", "amod", "compound", "nummod", "nmod:poss", "nmod:desc", "flat", "det:predet", "punct", "nmod"}
)
_NAMING = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_PRONOUNS = frozenset({"which", "who", "whom", "whose", "where"})
_NEARLY_ALL = 0.7  # of the clause around it, beside which nothing is told twice
_SCENES = frozenset({"where", "when", "which", "whereby"})  # they go on telling, with a comma or without


def is_restrictive(parse: Parse, head: int, kind: str) -> bool:
    """Tell whether a participle or a relative clause only says which one is meant ("a doctor based in Tallwick", "the
    bill that banned it"), or which claim of somebody's: its noun's clause keeps it."""
    if kind == "participle":
        return "," not in parse.words[parse.left[head] - 1 : parse.right[head] + 1]
    if kind == "content":
        return is_owned_clause(parse, head)
    if kind != "relative" or after_comma(parse, head) or parse.lower[parse.left[head]] in _SCENES:
        return False
    if adds_to_name(parse, head):
        return False
    return not (holds_number(parse, head) and only_points(parse, head))


def opens_relative(parse: Parse, head: int) -> bool:
    """Tell whether a clause begins with "which" or "who", a comma before it passed."""
    left = parse.left[head]
    opens = left + (parse.words[left] == ",")
    return parse.lower[opens : opens + 1] in (["which"], ["who"])


def with_noun(parse: Parse, head: int, first: int, kind: str) -> int:
    """Begin a relative or participial clause at the noun it tells about, without which it says nothing."""
    if kind not in ("relative", "participle"):
        return first
    noun = parse.head[head]
    low = noun
    for child in reversed([child for child in parse.children[noun] if child < noun]):
        if parse.dep[child] not in _IN_NOUN_PHRASE or parse.right[child] < low - 1:
            break
        low = parse.left[child]
    name = parse.name_at.get(noun)
    if name is not None and noun - low > parse.right[head] - parse.left[head]:
        return max(low, name[0])  # "(the Mexican company) Cultura Colectiva, which sells books"
    return low


def adds_to_noun(parse: Parse, head: int, first: int, kind: str) -> bool:
    """Tell whether a relative clause too short to repeat its noun is told by itself ("..., where zebras evolved")."""
    opens = first + (parse.words[first] == ",")
    relative = kind == "aside" and parse.dep[head] == "acl:relcl" and parse.lower[opens] in _PRONOUNS
    return relative and parse.head[head] < opens


def told_of(parse: Parse, head: int, first: int) -> int:
    """Return the noun that a relative clause tells of; where the parser hung it on a verb, the one before its comma."""
    noun = parse.head[head]
    before = first - 1 - (parse.words[first] != ",")
    return noun if parse.pos[noun] in _NAMING else before


def _end_of_own(parse: Parse, verb: int) -> int:
    """Return the last token of what a verb states, that of a verb joined to it with its subject left out."""
    shared = [
        parse.left[at]
        for at in parse.children[verb]
        if at > verb and parse.dep[at] == "conj" and parse.pos[at] == "VERB"
    ]
    return shared[0] - 1 if shared else parse.right[verb]


def stands_apart(parse: Parse, head: int, noun: int, first: int, last: int) -> bool:
    """Tell whether a relative clause after a comma or behind a name, or a participle with a subject ("The ban, introduced in 2018, hurt
    sales"), is told by itself, without its noun: the noun's phrase, which begins at `noun`, is longer than what it adds, or both together
    are nearly all of the clause that holds them."""
    opens = first + (parse.words[first] == ",")
    marked = after_comma(parse, head)
    if not (marked or adds_to_name(parse, head)) or noun >= opens:
        return False
    of_subject = marked and opens == head and parse.dep[parse.head[head]].startswith("nsubj")
    if not of_subject and parse.lower[opens] not in _PRONOUNS:
        return False
    outer = parse.head[head]
    while parse.head[outer] != outer and parse.pos[outer] not in ("VERB", "AUX"):
        outer = parse.head[outer]
    around = len(parse.text(parse.left[outer], max(_end_of_own(parse, outer), last)).rstrip(" .,;"))
    phrase, added = len(parse.text(noun, opens - 1)), len(parse.text(opens, last))
    return phrase > added or len(parse.text(noun, last)) >= _NEARLY_ALL * around


def told_of_event(parse: Parse, head: int, first: int, facts: set[int]) -> int | None:
    """Return the subject of what happened, where ", which" behind a time tells what came of it ("struck at about 1:40 pm local time,
    which left 42 dead"), None where the clause tells of the noun before it."""
    noun, opens = parse.head[head], first + (parse.words[first] == ",")
    timed = noun in facts or parse.lower[noun] == "time"
    if not timed or parse.lower[opens] != "which" or not after_comma(parse, head):
        return None
    came = (
        parse.tag[head] == "VBD"
    )  # "on Monday, which marks the end of the war", "on 3 May, which was a Friday" tell of the day
    return shared_subject(parse, parse.head[noun], itself=True) if came else None
