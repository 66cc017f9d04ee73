"""Whether two claims have nothing in common but one name, or one thing with its size: those tell different facts.

"Acme put the figure at 48 percent" and "workers ended a strike after talks with Acme" share who is told of, "the 4 percent needed to enter the 90-seat
assembly" and "five seats in the 90-seat assembly" what is measured by neither.
"""

from __future__ import annotations

import re

from claims.lineage.statements.prepared import Prepared

# An adjective, or a word that many claims of the articles have.
_LEAST = 0.6
# "90-seat", "nine-storey": how large a thing is that is told of.
_SIZE = re.compile(r"[\w,.]+-[a-z]+")
_SIZES = frozenset({"count", "measure"})


def is_name_alone(earlier: Prepared, later: Prepared) -> bool:
    """Tell whether all words that both have are of one name, and each tells more besides, one of them a number."""
    shared = earlier.weights.keys() & later.weights.keys()
    if not shared or not shared <= earlier.names & later.names or shared & (earlier.places | later.places):
        return False
    if not (earlier.statement.figures or later.statement.figures):
        return False
    return all(_is_one_stretch(shared, one) and _tells_more(shared, one) for one in (earlier, later))


def _is_one_stretch(shared: set[str], one: Prepared) -> bool:
    """Tell whether some words stand together in a claim."""
    at = [place for place, unit in enumerate(one.units) if unit.key in shared]
    return bool(at) and at[-1] - at[0] == len(at) - 1


def _tells_more(shared: set[str], one: Prepared) -> bool:
    """Tell whether a claim has a number or a word of content besides."""
    return bool(one.statement.figures) or any(
        weight >= _LEAST for key, weight in one.weights.items() if key not in shared
    )


def is_size_alone(earlier: Prepared, later: Prepared, figures: tuple[tuple[int, int], ...]) -> bool:
    """Tell whether all figures that answer each other say how large a thing is of which each claim tells another number."""
    mine, theirs = earlier.statement.figures, later.statement.figures
    if not all(mine[one].kind in _SIZES and _SIZE.fullmatch(mine[one].text) for one, _ in figures):
        return False
    answered = {one for one, _ in figures}, {other for _, other in figures}
    return len(mine) > len(answered[0]) and len(theirs) > len(answered[1])
