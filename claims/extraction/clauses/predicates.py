"""Predicates joined to another whose subject they share, and which of them state a fact of their own."""

from __future__ import annotations

from claims.extraction.clauses.short import adds_in_short, told_words
from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.lexicon import NOT, words

SHORTEST_SHARED = 3  # words; a number is worth one
_SHORTEST_FIRST = 3
_AGENT = frozenset({"obl:agent"})
_HELPERS = frozenset({"cop", "aux"})
_HARMED = words("killed wounded injured hurt")
_FINITE_TAGS = frozenset(("VBD", "VBP", "VBZ"))


def states_more(parse: Parse, token: int) -> bool:
    """Tell whether a joined predicate without a subject states a second fact ("sold 40 ships in March and laid
    off 200 workers in June"): both sides are long enough to be understood, and both are statements."""
    first, subject = parse.head[token], shared_subject(parse, token)
    if subject is None or not _is_predicate(parse, token) or _is_one_deed(parse, first, token):
        return False
    opens = min(first, parse.left[subject])
    here, before = (
        range(_start_of_told(parse, token), parse.right[token] + 1),
        range(opens, parse.left[token]),
    )
    denied = any(parse.lower[at] in NOT for at in parse.children[token])  # "but did not catch fire"
    long = told_words(parse, here) + denied >= SHORTEST_SHARED
    long = long and told_words(parse, before) >= _SHORTEST_FIRST
    return (long or adds_in_short(parse, first, token, opens)) and _same_mood(parse, first, token)


def _is_one_deed(parse: Parse, first: int, token: int) -> bool:
    """Tell whether the second of two verbs beside "and" says what came of the first ("was shot and killed in an alley")."""
    return token == first + 2 and parse.lower[token] in _HARMED


def _start_of_told(parse: Parse, token: int) -> int:
    """Return the first word of what a predicate states, helping and joining words aside ("35 percent contained", "in hospital")."""
    told = [
        at
        for at in parse.children[token]
        if at < token and parse.dep[at].startswith(("obl", "nummod", "case", "cop"))
    ]
    return min((parse.left[at] for at in told), default=token)


def _is_predicate(parse: Parse, token: int) -> bool:
    has = parse.pos[token] == "AUX" and parse.child(token, frozenset({"obj"})) is not None
    return (
        has or parse.pos[token] == "VERB" or any(parse.dep[child] == "cop" for child in parse.children[token])
    )


def _same_mood(parse: Parse, first: int, token: int) -> bool:
    """Tell whether a joined verb is no infinitive or participle that only its neighbour made a statement."""
    below = parse.children[token]
    to = next((at for at in below if parse.dep[at] == "mark" and parse.lower[at] == "to"), None)
    if to is not None:  # "and was due to stand down"
        return any(at < to and parse.dep[at] == "cop" and parse.tag[at] in _FINITE_TAGS for at in below)
    return (
        any(parse.dep[at].split(":")[0] in ("aux", "cop") for at in below)
        or parse.tag[token] in _FINITE_TAGS
        or "VerbForm=Fin" in str(parse.doc[token].morph)
        or (parse.tag[token] == "VB" and _takes_bare_verbs(parse, first))
        or _is_past_beside_past(parse, first, token)
        or _is_participle_beside_one(parse, first, token)
    )


def _takes_bare_verbs(parse: Parse, first: int) -> bool:
    """Tell whether a bare verb joined to another states what that states: "will raise the dam and | widen the road", "is to raise the dam
    and | widen the road", "employ 13,000 people and | turn over 2 billion"."""
    if any(parse.tag[child] == "MD" for child in parse.children[first]) or parse.tag[first] == "VBP":
        return True
    return parse.tag[first] == "VB" and parse.child(first, _HELPERS) is not None


def _is_past_beside_past(parse: Parse, first: int, token: int) -> bool:
    """Tell whether what was tagged as a participle is a second past form ("struck the plant", unlike "struck by a car")."""
    tags = parse.tag[first], parse.tag[token]
    return tags == ("VBD", "VBN") and parse.child(token, _AGENT) is None


def _is_participle_beside_one(parse: Parse, first: int, token: int) -> bool:
    """Tell whether a participle shares the helper of the first, or the "is" of an adjective."""
    if "VerbForm=Part" not in str(parse.doc[token].morph):
        return False
    if "VerbForm=Part" in str(parse.doc[first].morph):
        return True
    copular = any(parse.dep[child] == "cop" for child in parse.children[first])
    return copular and parse.tag[token] in ("VBG", "VBN")


def shared_subject(parse: Parse, token: int, *, itself: bool = False) -> int | None:
    """Return the subject of the verb that a joined verb hangs on, with `itself` the verb's own before others."""
    if itself and (own := parse.subject(token)) is not None:
        return own
    here = token
    while parse.dep[here] == "conj" and parse.head[here] != here:
        here = parse.head[here]
        if (subject := parse.subject(here)) is not None:
            return subject
        told = parse.child(here, frozenset({"ccomp"}))
        if told is not None and told < here:  # "The dam held, stated Reyes, and was later raised"
            return parse.subject(told)
    return None
