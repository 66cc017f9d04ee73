"""An earlier and a later claim beside each other: how they agree in what happened, where, when, and who states it."""

from __future__ import annotations

from dataclasses import dataclass

from claims.extraction import Figure
from claims.lineage.evidence.agreement import event_agreement, place_agreement
from claims.lineage.evidence.amended import is_amended
from claims.lineage.evidence.bars import among
from claims.lineage.evidence.claimant_agreement import claimant_agreement
from claims.lineage.evidence.degrees import CLOSE, DIFFERENT, OTHER, SAME, UNKNOWN
from claims.lineage.evidence.edits import Edits
from claims.lineage.evidence.figure_pairs import pair_figures, tells_as_former
from claims.lineage.evidence.latest import is_after_last
from claims.lineage.evidence.standing import has_ended
from claims.lineage.evidence.time_agreement import time_agreement
from claims.lineage.statements.prepared import Prepared

_LEAST_WEIGHT = 3.0


@dataclass(slots=True)
class Pair:
    """Two claims and how they agree.

    `alike` is how much of both wordings is shared, `contained` how much of the shorter one; `crowd` how far each is one among many
    claims, 0..1; `versions` tells that they stand in versions of one text. The later one acts upon the earlier's matter
    (`amended`), tells how it ended (`ended`), or says when something happened for the last time, before the earlier (`after_last`).
    `figures` pairs those that answer each other, `relations` says how these stand to each other; `former` tells that the later
    claim tells a number of the earlier one as former: these, and `edits`, are empty until they are looked at.
    """

    earlier: Prepared
    later: Prepared
    alike: float
    contained: float
    crowd: float
    versions: bool
    event: str
    place: str
    time: str
    claimant: str
    amended: bool = False
    ended: bool = False
    after_last: bool = False
    figures: tuple[tuple[int, int], ...] = ()
    relations: frozenset[str] = frozenset()
    former: bool = False
    edits: Edits | None = None

    @property
    def here_and_then(self) -> bool:
        """Tell whether neither place nor time sets them apart."""
        return self.place != DIFFERENT and self.time != DIFFERENT

    @property
    def rule_out(self) -> bool:
        """Tell whether two of their figures cannot both hold."""
        return "disjoint" in self.relations

    @property
    def are_equal(self) -> bool:
        """Tell whether all figures that answer each other say the same."""
        return self.relations == {"equal"}

    @property
    def both_figures(self) -> tuple[tuple[Figure, ...], tuple[Figure, ...]]:
        """The figures of the earlier and of the later claim."""
        return self.earlier.statement.figures, self.later.statement.figures


def compare(earlier: Prepared, later: Prepared, shared: float, *, claims: int, versions: bool) -> Pair:
    """Return a pair whose words share this weight, out of articles with so many claims at most."""
    pair = Pair(
        earlier,
        later,
        2 * shared / ((earlier.total + later.total) or 1.0),
        shared / max(_LEAST_WEIGHT, min(earlier.total, later.total)),
        among(claims),
        versions,
        event_agreement(earlier, later),
        place_agreement(earlier, later),
        time_agreement(earlier, later),
        claimant_agreement(earlier, later),
    )
    _allow_for_sequels(pair)
    return pair


def _allow_for_sequels(pair: Pair) -> None:
    """Let what came of a matter be another event of another day: an act upon it, its end."""
    pair.amended = is_amended(pair.earlier, pair.later)
    if pair.amended:
        pair.event = SAME if pair.event == SAME else CLOSE
        _open_time(pair)
    says_last = pair.time == DIFFERENT and " last " in pair.later.statement.quote
    pair.after_last = says_last and is_after_last(pair.earlier, pair.later, pair.event)
    if pair.after_last:
        _open_time(pair)
    pair.ended = has_ended(pair.earlier, pair.later)
    if pair.ended:
        pair.event = OTHER if pair.event == DIFFERENT else pair.event
        _open_time(pair)


def _open_time(pair: Pair) -> None:
    if pair.time == DIFFERENT:
        pair.time = UNKNOWN


def compare_figures(pair: Pair) -> None:
    """Pair the figures that answer each other, and find how they stand to each other."""
    found = pair_figures(pair.earlier, pair.later)
    pair.figures, pair.relations = tuple(found), frozenset(found.values())
    pair.former = tells_as_former(pair.earlier, pair.later)
