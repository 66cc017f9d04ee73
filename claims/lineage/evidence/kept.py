"""Whether two articles are versions of one text: sentences of the earlier stand in the later as they were."""

from __future__ import annotations

from collections.abc import Sequence

from claims.lineage.statements.prepared import Prepared

_FEWEST, _SHARE = 2, 0.2
_LONG_ENOUGH = 3  # words of content: shorter claims are alike by chance


def are_versions(earlier: Sequence[Prepared], later: Sequence[Prepared]) -> bool:
    """Tell whether so many claims are kept word for word that one text is the other, edited.

    Then a sentence that is nearly the same but for its day or place is that sentence corrected, and tells of no other event.
    """
    before = _wordings(earlier)
    kept = len(before & _wordings(later))
    return kept >= _FEWEST and kept >= _SHARE * min(len(earlier), len(later))


def _wordings(statements: Sequence[Prepared]) -> set[frozenset[str]]:
    return {
        frozenset(one.weights) | {str(figure.low) for figure in one.statement.figures}
        for one in statements
        if len(one.weights) >= _LONG_ENOUGH
    }
