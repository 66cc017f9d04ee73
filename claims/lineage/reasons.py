"""One sentence that tells a person why two claims are linked, and what moved."""

from __future__ import annotations

from claims.extraction import Figure
from claims.lineage.agreement import blamed_otherwise
from claims.lineage.degrees import SAME
from claims.lineage.prepared import Prepared, place_keys
from claims.lineage.relations import Judgement
from claims.lineage.scoring import Evidence
from claims.lineage.values import Change

_LONGEST = 3
_DEATHS = frozenset({"kill", "die"})
_SAME = {"repeats": "Says the same", "rewords": "Tells the same fact in other words"}
_NAMES = {
    "counted": "what is counted",
    "event": "what happened",
    "participant": "who did it",
    "place": "the place",
    "time": "the time",
    "negation": "whether it happened",
    "detail": "a detail",
}


def tell(
    earlier: Prepared, later: Prepared, evidence: Evidence, changes: tuple[Change, ...], judged: Judgement
) -> str:
    """Return the reason of a link, in the words of the two texts."""
    where = _setting(earlier, later, evidence)
    at_odds = judged.relation == "conflicts"
    told = [
        _told(change, earlier, later, at_odds=at_odds) for change in changes if change.field != "claimant"
    ][:_LONGEST]
    if judged.relation in _SAME:
        return f"{_SAME[judged.relation]}{where}{''.join(f'; {one}' for one in told)}."
    corrects = not at_odds and judged.supersedes
    head = "; ".join(told) or ("it was told otherwise before" if corrects else "the two do not agree")
    tail = f" {_sources(earlier, later)} state it differently." if at_odds else ""
    return f"{head[:1].upper()}{head[1:]}{where}.{tail}"


def _told(change: Change, earlier: Prepared, later: Prepared, *, at_odds: bool) -> str:
    """Return one change as words: what changed, from what, to what."""
    if not change.before:
        return f"“{change.after}” is added"
    if not change.after:
        return f"“{change.before}” is gone"
    if change.field == "wording":
        return f"“{change.after}” stands for “{change.before}”"
    if change.field in ("figure", "part"):
        name, verb = _figure_name(earlier, change), _way(change, earlier, later)
        if at_odds:
            return f"{name} is “{change.before}” in one, “{change.after}” in the other"
        return f"{name} {verb} from “{change.before}” to “{change.after}”"
    if change.field == "event" and earlier.statement.outlook != later.statement.outlook:
        return f"what was “{change.before}” is now “{change.after}”"
    is_cause = _is_cause(change, earlier, later)
    name = "the cause" if is_cause else _NAMES.get(change.field, change.field)
    if is_cause and at_odds:
        return f"{name} is “{change.before}” in one, “{change.after}” in the other"
    return f"{name} changes from “{change.before}” to “{change.after}”"


def _is_cause(change: Change, earlier: Prepared, later: Prepared) -> bool:
    return blamed_otherwise(earlier, later) == (change.before, change.after)


def _figure_name(earlier: Prepared, change: Change) -> str:
    """Return what a figure tells, "the toll" or "the number of homes"."""
    figure = next((one for one in earlier.statement.figures if one.text == change.before), None)
    if figure is None or figure.kind != "count":
        return "the figure"
    if figure.event in _DEATHS:
        return "the toll"
    return f"the number of {figure.counted}" if figure.counted else "the figure"


def _way(change: Change, earlier: Prepared, later: Prepared) -> str:
    """Return "rises" or "falls" where the two figures can be compared as they are written, else "changes"."""
    one = next((figure for figure in earlier.statement.figures if figure.text == change.before), None)
    other = next((figure for figure in later.statement.figures if figure.text == change.after), None)
    if one is None or other is None or one.unit != other.unit or one.kind in ("rank", "score"):
        return "changes"
    before, after = _value(one), _value(other)
    if before is None or after is None or before == after:
        return "changes"
    return "rises" if after > before else "falls"


def _value(figure: Figure) -> float | None:
    return figure.high if figure.low is None else figure.low


def _setting(earlier: Prepared, later: Prepared, evidence: Evidence) -> str:
    """Return what holds both together: the time, the place, the source."""
    parts = []
    if evidence.time == SAME and earlier.statement.time:
        parts.append(f"for the same time (“{earlier.statement.time}”)")
    shared = earlier.places & later.places
    place = next((one for one in earlier.statement.places if place_keys(one) & shared), "")
    if evidence.place == SAME and place:
        parts.append(f"at the same place ({place})")
    if evidence.claimant == SAME:
        parts.append(f"from the same source ({max(_both(earlier, later), key=len)})")
    return f" {', '.join(parts)}" if parts else ""


def _sources(earlier: Prepared, later: Prepared) -> str:
    one, other = _both(earlier, later)
    if not one or not other or one == other:
        return "The two texts"
    if other.startswith(("The ", "A ", "An ")):
        other = other[:1].lower() + other[1:]
    return f"{one[:1].upper()}{one[1:]} and {other}"


def _both(earlier: Prepared, later: Prepared) -> tuple[str, str]:
    return earlier.statement.claimant, later.statement.claimant
