"""Relative clauses without a comma that add something all the same: what they hang on is a name, which needs nobody to say which
one is meant ("Mike Holm who is the secretary of state", "onto the Ellipse where an officer put out the flames")."""

from __future__ import annotations

from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.lexicon import words

_LONGEST_TITLE = 10
_STATES = words("be have live stay work remain reside")  # "Velm where the firm is based": which Velm is meant
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})


def is_of_name(parse: Parse, token: int) -> bool:
    """Tell whether "who" or "which" stands right behind a name, one in brackets or a title in quotes ("the "Rivers Bill" which")."""
    left = parse.left[token]
    if parse.lower[left] not in ("who", "which") or left < 2:
        return False
    before = left - 1
    bracketed = parse.words[before] == ")" and before - 1 in parse.name_at
    return bracketed or before in parse.name_at or _closes_title(parse, before)


def adds_to_name(parse: Parse, token: int) -> bool:
    """Tell whether a clause behind a name only adds to it: not "several Africans who", of whom there are others, nor "the Clinton who"."""
    if not is_of_name(parse, token):
        return False
    first, _, label = parse.name_at.get(parse.left[token] - 1, (0, 0, ""))
    the = parse.lower[first] == "the" or parse.lower[first - 1] == "the"
    only_some = the and parse.lower[parse.left[token]] == "who"
    return label != "NORP" and not only_some


def _closes_title(parse: Parse, mark: int) -> bool:
    """Tell whether a quotation mark closes what begins with a capital."""
    opening = {'"': '"', "”": "“"}.get(parse.words[mark])
    if opening is None:
        return False
    start = next(
        (at for at in range(mark - 1, max(-1, mark - _LONGEST_TITLE), -1) if parse.words[at] == opening), None
    )
    return start is not None and parse.words[start + 1][:1].isupper()


def tells_what_then(parse: Parse, token: int, facts: set[int], *, has_fact: bool) -> bool:
    """Tell whether "where" behind a name or a month tells what happened there ("taken to Selm General Hospital where she died on
    Monday", "an attempt in April where a man set fire to his jacket"): a figure or time with it, or somebody's deed.

    It does not say which place is meant ("the part of Velm where 400 people live")."""
    where = next((at for at in range(parse.left[token], token) if parse.lower[at] == "where"), None)
    if where is None or where == 0 or parse.pos[where - 1] != "PROPN":
        return False
    name = where - 1
    while parse.pos[parse.head[name]] == "PROPN" and parse.head[name] != name:
        name = parse.head[name]
    timed = where - 1 in facts
    return (timed or parse.dep[name] != "nmod") and (has_fact or _was_done(parse, token))


def _was_done(parse: Parse, token: int) -> bool:
    """Tell whether a clause says in the past what somebody named or described did or underwent."""
    subject = parse.child(token, _SUBJECTS)
    past = parse.tag[token] == "VBD" or any(parse.tag[at] == "VBD" for at in parse.children[token])
    return past and subject is not None and parse.pos[subject] != "PRON" and parse.lemma[token] not in _STATES
