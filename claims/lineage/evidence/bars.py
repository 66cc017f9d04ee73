"""How much must speak for a pair to make it a link: the more claims there are, the more of them are alike by chance."""

from __future__ import annotations

# A pair below this is no link: between single sentences, and among so many claims that some are alike by chance.
LINKED, _AMONG_MANY = 0.4, 0.57
# Among many claims two that are each other's best answer are hardly so by chance: of such with this score 0.8 were links.
_BEST_AMONG_MANY, _BEST_IN_CROWD = 0.24, 0.52
_CROWD = 14, 24
_FEW, _MANY = 3, 10


def among(claims: int) -> float:
    """Return how far a claim is one among many where the longer of two articles holds so many, 0..1."""
    return min(1.0, max(0.0, (claims - _FEW) / (_MANY - _FEW)))


def crowding(claims: int) -> float:
    """Return how far a claim is one in a crowd of dozens, 0..1."""
    return min(1.0, max(0.0, (claims - _CROWD[0]) / (_CROWD[1] - _CROWD[0])))


def least_score(claims: int) -> float:
    """Return the score that makes a link where the longer of two articles holds so many claims."""
    return LINKED + (_AMONG_MANY - LINKED) * among(claims)


def least_of_best_score(claims: int) -> float:
    """Return the score that makes a link of two claims of which each is the other's best answer; the more there are to
    choose from, the more often one is so by chance."""
    return (
        LINKED
        + (_BEST_AMONG_MANY - LINKED) * among(claims)
        + (_BEST_IN_CROWD - _BEST_AMONG_MANY) * crowding(claims)
    )
