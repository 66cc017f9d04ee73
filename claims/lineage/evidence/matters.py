"""Whether two claims are on one matter: they share more than the names of who takes part."""

from __future__ import annotations

from claims.extraction.vocabulary.cues import PERSONAL_NOUNS
from claims.lineage.statements.prepared import Prepared
from claims.lineage.words.folding import fold

# "Prime Minister" says who it is, not what it is about.
_PERSONS = {fold(noun) for noun in PERSONAL_NOUNS} | {"premier"}


def are_on_one_matter(earlier: Prepared, later: Prepared) -> bool:
    """Tell whether both have a word of content beside their names and what these are ("Kestrel dam", "Singer Ana Ruiz")."""
    shared = (
        earlier.weights.keys()
        & later.weights.keys() - earlier.names - later.names - earlier.places - _PERSONS
    )
    return not shared <= _labels(earlier) | _labels(later)


def _labels(one: Prepared) -> set[str]:
    """Return the words that say what a name is: those that it describes, and those that describe it."""
    words = one.statement.words
    return {word.key for word in words if word.modifies in one.names} | {
        word.modifies for word in words if word.key in one.names
    }
