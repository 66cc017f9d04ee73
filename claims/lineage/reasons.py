"""One sentence that tells a person why two claims are linked, and what moved."""

from __future__ import annotations

from claims.lineage.agreement import SAME
from claims.lineage.prepared import Prepared
from claims.lineage.relations import Judgement
from claims.lineage.scoring import Evidence
from claims.lineage.values import Change

_LONGEST = 3


def tell(
    earlier: Prepared, later: Prepared, evidence: Evidence, changes: tuple[Change, ...], judged: Judgement
) -> str:
    """Return the reason of a link, in the words of the two texts."""
    where = _setting(earlier, later, evidence)
    if judged.relation == "repeats":
        return f"Says the same{where}."
    if judged.relation == "rewords":
        added = _listed([change for change in changes if change.field != "claimant"])
        return f"Tells the same fact in other words{where}{f'; {added}' if added else ''}."
    head = _headline(earlier, changes)
    tail = f" {_sources(earlier, later)} state it differently." if judged.relation == "conflicts" else ""
    return f"{head}{where}.{tail}"


def _headline(earlier: Prepared, changes: tuple[Change, ...]) -> str:
    told = [_told(change, earlier) for change in changes if change.field != "claimant"][:_LONGEST]
    text = "; ".join(told) or "The two do not agree"
    return text[:1].upper() + text[1:]


def _told(change: Change, earlier: Prepared) -> str:
    """Return one change as words: what changed, from what, to what."""
    name = {
        "figure": _figure_name(earlier, change),
        "part": "the part",
        "counted": "what is counted",
        "event": "what happened",
        "participant": "who did it",
        "place": "the place",
        "time": "the time",
        "negation": "whether it happened",
        "detail": "a detail",
    }.get(change.field, change.field)
    if not change.before:
        return f"“{change.after}” is added"
    if not change.after:
        return f"“{change.before}” is gone"
    verb = "goes" if change.field in ("figure", "part") else "changes"
    return f"{name} {verb} from “{change.before}” to “{change.after}”"


def _figure_name(earlier: Prepared, change: Change) -> str:
    for figure in earlier.statement.figures:
        if figure.text == change.before:
            if figure.kind == "count" and figure.event in ("kill", "die"):
                return "the toll"
            if figure.kind == "count" and figure.counted:
                return f"the number of {figure.counted}"
    return "the figure"


def _listed(changes: list[Change]) -> str:
    parts = [f"“{change.after}” is added" for change in changes if not change.before]
    parts += [f"“{change.before}” is gone" for change in changes if not change.after]
    return "; ".join(parts[:_LONGEST])


def _setting(earlier: Prepared, later: Prepared, evidence: Evidence) -> str:
    """Return what holds both together: the time, the place, the source."""
    parts = []
    if evidence.time == SAME and earlier.statement.time:
        parts.append("for the same time")
    if evidence.place == SAME:
        parts.append("at the same place")
    if evidence.claimant == SAME:
        parts.append("from the same source")
    return f" {', '.join(parts)}" if parts else ""


def _sources(earlier: Prepared, later: Prepared) -> str:
    one, other = earlier.statement.claimant, later.statement.claimant
    if one and other and one != other:
        return f"{one[:1].upper()}{one[1:]} and {other}"
    return "The two texts"
