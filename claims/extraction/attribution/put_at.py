"""Attributions with "put": who gives which number ("Hospital sources put the figure at 40")."""

from __future__ import annotations

from claims.extraction.attribution.attributed import Attribution
from claims.extraction.parsing.nounphrase import phrase_before
from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.lexicon import words

PUTS = words("put puts putting")
_NUMBERS = words(
    "figure toll total count estimate cost damage loss turnout share chance magnitude price value number crowd attendance tally"
)
_NOBODY = words("that this these those which who it what")
_OBJECT, _PLACE = frozenset({"obj"}), frozenset({"obl"})


def put_at(parse: Parse, at: int) -> Attribution | None:
    """Read "hospital sources put the figure at 40": the clause itself is what they state."""
    subject, number = parse.subject(at), parse.child(at, _OBJECT)
    if subject is None or number is None or not subject < at < number:
        return None
    if (
        parse.lemma[number] not in _NUMBERS
        or parse.lower[subject] in _NOBODY
        or parse.dep[subject] != "nsubj"
    ):
        return None
    value = next(
        (child for child in parse.children[at] if parse.dep[child] in _PLACE and child > number), None
    )
    if value is None or not any(
        parse.lower[child] in ("at", "between") for child in parse.children[value] if child < value
    ):
        return None
    first, last = phrase_before(parse, subject, at)
    return Attribution(at, parse.words[at], subject, first, last, at, True, frozenset())
