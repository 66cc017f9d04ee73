"""The chain of events and what follows from it: plain functions over plain values.

An event's body is canonical JSON. Its hash covers the hash before it, so that a change, a deletion or a swap anywhere
shows in every hash after it (the construction of RFC 6962's leaf prefix over a linear chain). Names and e-mail addresses
are never part of a body.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

GENESIS = "0" * 64
TRACKED = ("status", "superseded_by", "start", "end", "quote", "reason")
DETAILS = (
    "worthiness",
    "claimant",
    "figures",
    "when",
    "places",
    "event",
    "context",
)  # what the extractor read, so that a report can tell it again
VERDICTS = ("confirmed", "disputed", "superseded")
LINK = ("earlier", "later", "relation", "supersedes", "score", "changes", "figures", "reason", "state")
LINK_DECIDED = ("accepted", "rejected")

State = dict[str, Any]
Decided = dict[str, Any] | None


def canonical(body: Mapping[str, Any]) -> str:
    """Return `body` as canonical JSON: sorted keys, no spaces, UTF-8 characters as they are."""
    return json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def link(previous: str, body: str) -> str:
    """Return the hash (64 hex digits) of an event: SHA-256 of 0x00, the previous hash's bytes and the body's UTF-8."""
    return hashlib.sha256(b"\x00" + bytes.fromhex(previous) + body.encode()).hexdigest()


def fold(bodies: Iterable[Mapping[str, Any]]) -> dict[int, State]:
    """Return claim id -> state after all `bodies`, given in the order of their numbers.

    A state holds the TRACKED fields and DETAILS that were recorded, `article`, `evidence` (id -> piece, as recorded),
    `events` (the numbers that touched it) and `decided` (who gave the standing verdict and when, or None).
    """
    states: dict[int, State] = {}
    for moment in fold_along(bodies):
        states = moment
    return states


def fold_along(bodies: Iterable[Mapping[str, Any]]) -> Iterator[dict[int, State]]:
    """Yield what `fold` returns after each of `bodies`: always the same dictionary, brought up to date."""
    states: dict[int, State] = {}
    earlier: dict[int, Decided] = {}
    for body in bodies:
        for claim_id, after in _changes(body):
            state = states.setdefault(claim_id, {"evidence": {}, "events": [], "decided": None})
            state.setdefault("article", body.get("article"))
            state["events"].append(body["number"])
            state.update({key: value for key, value in after.items() if key in TRACKED or key in DETAILS})
            if body["claim"] is not None:
                earlier[body["number"]] = state["decided"]
                state["decided"] = _decided(state["decided"], body, earlier)
            _fold_evidence(state, body)
        yield states


def _decided(standing: Decided, body: Mapping[str, Any], earlier: Mapping[int, Decided]) -> Decided:
    """Who stands behind the status after `body`: an undo gives it back to whoever stood there before what it undoes."""
    after = body["after"]
    if "status" not in after:
        return standing
    if after["status"] not in VERDICTS:
        return None
    if "undoes" in after:
        return earlier.get(after["undoes"])
    return {"by": body.get("actor"), "at": body.get("at")}


def _changes(body: Mapping[str, Any]) -> Iterable[tuple[int, Mapping[str, Any]]]:
    for found in body["after"].get("claims", ()):
        yield found["id"], found
    if body["claim"] is not None:
        yield body["claim"], body["after"]


def _fold_evidence(state: State, body: Mapping[str, Any]) -> None:
    if body["verb"] == "evidence.added":
        for piece in body["evidence"]:
            state["evidence"][piece["id"]] = piece
    elif body["verb"] == "evidence.removed":
        for piece in body["evidence"]:
            state["evidence"].pop(piece["id"], None)


def fold_links(links: dict[int, State], body: Mapping[str, Any]) -> None:
    """Bring link id -> state up to `body`: the LINK fields, and `decided` (who accepted or rejected it and when, or None)."""
    for found in body["after"].get("links", ()):
        state = links.setdefault(found["id"], {"decided": None})
        state.update({name: value for name, value in found.items() if name in LINK})
        stands = state.get("state") in LINK_DECIDED
        state["decided"] = {"by": body.get("actor"), "at": body.get("at")} if stands else None


def fold_differences(meant: dict[int, State], body: Mapping[str, Any]) -> None:
    """Bring the differences that are meant up to `body`: link id -> who said so of its two verdicts, when and why (`note`)."""
    told = body["after"].get("difference")
    if told is None:
        return
    if told.get("meant"):
        meant[told["link"]] = {
            "by": body.get("actor"),
            "at": body.get("at"),
            "note": body.get("reason", ""),
        }
    else:
        meant.pop(told["link"], None)


def fold_sums(dismissed: dict[str, State], body: Mapping[str, Any]) -> None:
    """Bring the dismissed flags up to `body`: a sum as canonical JSON -> who dismissed its flag, when and why (`note`).

    What a sum states names it, so that the dismissal holds whenever the same one is found again.
    """
    told = body["after"].get("sum")
    if told is None:
        return
    if body["after"].get("dismissed"):
        state = {"by": body.get("actor"), "at": body.get("at"), "note": body.get("reason", "")}
        dismissed[canonical(told)] = state
    else:
        dismissed.pop(canonical(told), None)


def fold_overtaken(reports: dict[int, dict[int, int]], body: Mapping[str, Any]) -> None:
    """Bring report id -> (claim id -> event that superseded it after the report) up to `body`."""
    if body["claim"] is not None:
        _fold_ripple(reports, body, body["claim"])


def fold_stopped(reports: dict[int, dict[int, int]], body: Mapping[str, Any]) -> None:
    """Bring report id -> (article id -> event by which its agency stopped it after the report) up to `body`."""
    if body["claim"] is None and body["article"] is not None:
        _fold_ripple(reports, body, body["article"])


def _fold_ripple(reports: dict[int, dict[int, int]], body: Mapping[str, Any], key: int) -> None:
    ripple = body["after"].get("ripple")
    if not ripple:
        return
    for report in ripple["fresh"]:
        reports.get(report, {}).pop(key, None)
    for report in ripple["stale"]:
        reports.setdefault(report, {})[key] = ripple.get("event")
