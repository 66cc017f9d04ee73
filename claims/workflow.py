"""Which moves a claim may make, who may make them and what they need: a table, no queries, no clock."""

from __future__ import annotations

from dataclasses import dataclass

from claims.choices import Role, Status, Verb

MIN_REASON = 3
MAX_REASON = 5000
TOO_LONG = f"A reason has at most {MAX_REASON:,} characters. Put the rest in a note."


class Refusal(Exception):
    """The desk's rules say no. `message` is a plain sentence for the person; `field` names the input to mend."""

    def __init__(self, message: str, *, field: str = "", code: str = "refused") -> None:
        super().__init__(message)
        self.message = message
        self.field = field
        self.code = code


@dataclass(frozen=True, slots=True)
class Move:
    """What a change to a status asks of the person who makes it."""

    verb: Verb
    role: Role = Role.REVIEWER
    evidence: bool = False
    reason: bool = False


MOVES: dict[Status, Move] = {
    Status.CONFIRMED: Move(Verb.CLAIM_CONFIRMED, evidence=True),
    Status.DISPUTED: Move(Verb.CLAIM_DISPUTED, evidence=True, reason=True),
    Status.SUPERSEDED: Move(Verb.CLAIM_SUPERSEDED, reason=True),
    Status.UNREVIEWED: Move(Verb.CLAIM_REOPENED, reason=True),
    Status.WITHDRAWN: Move(Verb.CLAIM_WITHDRAWN, reason=True),
}


def may(role: Role | None, needed: Role) -> bool:
    """Tell whether `role` is at least `needed`; nobody without a role may do anything."""
    return role is not None and role.rank >= needed.rank


def needs_reason(seen: Status, to: Status) -> bool:
    """Tell whether the move must say why: disputed, superseded, withdrawn, and any change of a verdict."""
    return MOVES[to].reason or seen is not Status.UNREVIEWED


def check_move(
    seen: Status,
    to: Status,
    *,
    role: Role | None,
    evidence: int = 0,
    reason: str = "",
    superseding: bool = False,
) -> Move:
    """Return the move from `seen` to `to`, or raise Refusal naming what is missing.

    `evidence` is the number of pieces attached to the claim; `superseding` tells whether a superseding claim was picked.
    """
    move = MOVES[to]
    if not may(role, move.role):
        raise Refusal(
            "Only a reviewer of this desk can do that. Ask an administrator of it for the role.", code="role"
        )
    if seen is to and to is not Status.SUPERSEDED:
        raise Refusal(f"This claim is already {to.label.lower()}.", code="unchanged")
    if seen is Status.WITHDRAWN and to is not Status.UNREVIEWED:
        raise Refusal("This claim was withdrawn. Reopen it before you decide on it.", code="withdrawn")
    if move.evidence and evidence < 1:
        raise Refusal(
            f"Add at least one piece of evidence before you mark a claim as {to.label.lower()}.",
            field="evidence",
            code="evidence",
        )
    if len(reason.strip()) > MAX_REASON:
        raise Refusal(TOO_LONG, field="reason", code="too_long")
    if needs_reason(seen, to) and len(reason.strip()) < MIN_REASON:
        raise Refusal(_reason_message(seen, to, superseding), field="reason", code="reason")
    return move


def _reason_message(seen: Status, to: Status, superseding: bool) -> str:
    if to is Status.SUPERSEDED and not superseding:
        return "Pick the claim that supersedes this one and say why, or say why there is none."
    if seen is Status.UNREVIEWED:
        return f"Say in a sentence why this claim is {to.label.lower()}."
    return f"Say why you change this claim from {seen.label.lower()} to {to.label.lower()}."
