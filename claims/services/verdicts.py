"""What a person decides about a claim, and undoing it. Every path (page, API, admin, bulk) comes through here."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from claims.choices import VERDICTS, LinkState, Role, Status, Verb
from claims.models import Claim, Event, Link, SumCheck, User
from claims.permissions import require, role_on
from claims.services import comparisons, link_moves, ripple
from claims.services.events import body_of, record, writing
from claims.workflow import MOVES, Refusal, check_move

UNDOABLE = (
    Verb.CLAIM_CONFIRMED,
    Verb.CLAIM_DISPUTED,
    Verb.CLAIM_SUPERSEDED,
    Verb.CLAIM_REOPENED,
    Verb.CLAIM_WITHDRAWN,
    Verb.CLAIM_CORRECTED,
)

VERDICT_VERBS = tuple(MOVES[verdict].verb for verdict in VERDICTS)
COLUMN = {"superseded_by": "superseded_by_id"}
LINK_REJECTED = (
    "The verdict that would stand again followed from a link that was rejected since. Reopen that link first."
)
# What an event says beside the columns of the claim.
BESIDE = ("undoes", "link", "ripple")


class StaleClaim(Exception):
    """Somebody changed the claim after the person saw it. `claim` is as it stands now."""

    def __init__(self, claim: Claim) -> None:
        super().__init__("Somebody changed this claim after you opened it.")
        self.claim = claim


def move_claim(
    *,
    claim: Claim,
    seen: int,
    to: Status,
    actor: User,
    reason: str = "",
    superseded_by: Claim | None = None,
    link: Link | None = None,
) -> Claim:
    """Give a verdict, withdraw a candidate or reopen a claim, and record who did it.

    `seen` is the version on the person's screen. Raises StaleClaim when it is not the claim's any more, and Refusal when
    the rules of `workflow` ask for more. `superseded_by` is the claim that overtakes it (None: `reason` says why none),
    `link` the accepted link that the verdict follows from: undoing the verdict reopens it.
    """
    with writing():
        current = _current(claim, seen)
        desk = current.article.desk
        if superseded_by is not None:
            superseded_by = Claim.objects.select_related("article").get(pk=superseded_by.pk)
            _check_superseding(current, superseded_by, to)
        if to is Status.SUPERSEDED and _same_supersession(current, superseded_by):
            raise Refusal("This claim is already superseded by that one.", code="unchanged")
        move = check_move(
            Status(current.status),
            to,
            role=role_on(actor, desk),
            evidence=current.evidence.standing().count(),
            reason=reason,
            superseding=superseded_by is not None,
        )
        after = {
            "status": to.value,
            "superseded_by": superseded_by.pk if superseded_by else None,
            "reason": reason.strip(),
            **({"link": link.pk} if link else {}),
        }
        return apply_change(current, move.verb, actor=actor, after=after, reason=reason.strip())


def undo(*, claim: Claim, seen: int, actor: User) -> Claim:
    """Take back the last change of the claim that was not undone yet; the undoing is a new event.

    A verdict that stands again accepts the link again that it followed from. Raises StaleClaim, and Refusal when there is
    nothing to undo or that link was rejected since.
    """
    with writing():
        current = _current(claim, seen)
        require(actor, current.article.desk, Role.REVIEWER)
        event = last_undoable(current)
        if event is None:
            raise Refusal("There is nothing to undo on this claim.", code="nothing_to_undo")
        undone = body_of(event)
        after = {**undone["before"], "undoes": event.number}
        again = _link_to_stand_on_again(current, event) if "status" in after else None
        changed = apply_change(current, Verb.CLAIM_UNDONE, actor=actor, after=after)
        _reopen_link(undone["after"].get("link"), actor)
        if again is not None and again.state == LinkState.PROPOSED:
            link_moves.move(again, LinkState.ACCEPTED, actor=actor)
        return changed


def last_undoable(claim: Claim) -> Event | None:
    """Return the latest change of the claim that no undo took back, or None."""
    return next(_effective(claim), None)


def stands_on(link: Link) -> bool:
    """Tell whether a verdict on one of the link's claims followed from it and was neither undone nor replaced."""
    return link.pk in (link_behind(link.earlier), link_behind(link.later))


def link_behind(claim: Claim) -> int | None:
    """Return the number of the link that the claim's verdict followed from, or None. One query."""
    changes = (body_of(event)["after"] for event in _effective(claim))
    verdict: dict[str, Any] = next((after for after in changes if "status" in after), {})
    return verdict.get("link")


def apply_change(
    current: Claim, verb: Verb, *, actor: User, after: dict[str, Any], reason: str = ""
) -> Claim:
    """Write `after` (tracked fields of the claim) and its event, one version on. Inside `writing()` only.

    Raises StaleClaim when the row is not at `current.version` any more, and Refusal when another claim has the span.
    """
    columns = {COLUMN.get(name, name): value for name, value in after.items() if name not in BESIDE}
    _check_span_is_free(current, columns)
    spread = _spread(current, columns, after)
    article = current.article
    stands_decided = columns.get("status", current.status) in VERDICTS
    event = record(
        verb,
        desk=article.desk,
        actor=actor,
        article=article,
        story=article.story,
        claim=current,
        before={name: getattr(current, COLUMN.get(name, name)) for name in after if name not in BESIDE},
        after={**after, "ripple": spread.as_dict()} if spread else after,
        reason=reason,
        evidence=[describe(piece) for piece in current.evidence.standing()] if stands_decided else (),
    )
    if "status" in columns:
        columns |= _decision(current, event, after)
    moved = Claim.objects.at_version(current, current.version).update(**columns, version=current.version + 1)
    if not moved:
        raise StaleClaim(Claim.objects.get(pk=current.pk))
    if spread:
        ripple.mark(current, spread)
    if _asks_for_comparison(current, columns):
        comparisons.ask(article)
    current.refresh_from_db()
    return current


def _asks_for_comparison(current: Claim, columns: dict[str, Any]) -> bool:
    """Tell whether what it says, or that it says anything, is new to the other versions, or a sum stood on it."""
    if "start" in columns or (current.status == Status.WITHDRAWN and "status" in columns):
        return True
    if not {current.status, columns.get("status", current.status)} & set(ripple.OVERTAKEN):
        return False
    sums = SumCheck.objects.around(current.article)
    if columns.get("status") != Status.WITHDRAWN:
        sums = sums.exclude(story=None)  # a superseded figure stands in its own article's sums still
    return any(current.pk in one.claims for one in sums)


def describe(piece: Any) -> dict[str, Any]:
    """Return a piece of evidence as the history keeps it."""
    return {
        "id": piece.pk,
        "url": piece.url,
        "citation": piece.citation,
        "passage": piece.passage,
        "retrieved_at": piece.retrieved_at.isoformat(),
        "copy_sha256": piece.copy_sha256,
    }


def _effective(claim: Claim) -> Iterator[Event]:
    """Yield the changes of the claim that no undo took back, newest first."""
    undone = set()
    events = Event.objects.filter(claim_id=claim.pk, verb__in=[*UNDOABLE, Verb.CLAIM_UNDONE]).order_by(
        "-number"
    )
    for event in events:
        if event.verb == Verb.CLAIM_UNDONE:
            undone.add(body_of(event)["after"]["undoes"])
        elif event.number not in undone:
            yield event


def _decision(current: Claim, event: Event, after: dict[str, Any]) -> dict[str, Any]:
    """Return who stands behind the status in `after` and since when; after an undo, whoever gave it then."""
    decider: Event | None = event
    if after["status"] not in VERDICTS:
        decider = None
    elif "undoes" in after:
        decider = _decider_before(current, after["undoes"])
    return {"decided_by": decider.actor if decider else None, "decided_at": decider.at if decider else None}


def _decider_before(claim: Claim, number: int) -> Event | None:
    """Return the event that gave the verdict which stood before event `number`."""
    earlier = (one for one in _effective(claim) if one.number < number)
    return next((one for one in earlier if one.verb in VERDICT_VERBS), None)


def _spread(current: Claim, columns: dict[str, Any], after: dict[str, Any]) -> ripple.Ripple | None:
    if "status" not in columns:
        return None
    superseding = _decider_before(current, after["undoes"]) if "undoes" in after else None
    return ripple.spread(
        current,
        columns["status"],
        superseded_by=columns.get("superseded_by_id"),
        since=superseding.number if superseding else None,
    )


def _link_to_stand_on_again(claim: Claim, undone: Event) -> Link | None:
    """Return the link that the verdict before `undone` followed from. Raises Refusal where a person rejected it since."""
    earlier = (body_of(one)["after"] for one in _effective(claim) if one.number < undone.number)
    verdict: dict[str, Any] = next((after for after in earlier if "status" in after), {})
    link = Link.objects.filter(pk=verdict["link"]).first() if verdict.get("link") else None
    if link is not None and link.state == LinkState.REJECTED:
        raise Refusal(LINK_REJECTED, code="link_rejected")
    return link and link_moves.current(link)


def _reopen_link(number: int | None, actor: User) -> None:
    """Give a link back to be decided when the verdict that followed from it was undone."""
    link = Link.objects.filter(pk=number, state=LinkState.ACCEPTED).first() if number else None
    if link is not None:
        link_moves.move(link_moves.current(link), LinkState.PROPOSED, actor=actor)


def _check_span_is_free(current: Claim, columns: dict[str, Any]) -> None:
    if columns.get("status", current.status) == Status.WITHDRAWN:
        return
    start, end = columns.get("start", current.start), columns.get("end", current.end)
    others = Claim.objects.standing().filter(article_id=current.article_id, start=start, end=end)
    if others.exclude(pk=current.pk).exists():
        raise Refusal("These very words are marked as another claim already.", field="span", code="taken")


def _current(claim: Claim, seen: int) -> Claim:
    current = Claim.objects.select_related("article__desk", "article__story").get(pk=claim.pk)
    if current.version != seen:
        raise StaleClaim(current)
    return current


def _check_superseding(claim: Claim, other: Claim, to: Status) -> None:
    if to is not Status.SUPERSEDED:
        raise Refusal(
            "Only a superseded claim names the claim that supersedes it.",
            field="superseded_by",
            code="status",
        )
    if other.pk == claim.pk:
        raise Refusal(
            "A claim cannot supersede itself. Pick another one.", field="superseded_by", code="itself"
        )
    if other.article.desk_id != claim.article.desk_id:
        raise Refusal("That claim is not on this desk.", field="superseded_by", code="desk")
    if other.status == Status.WITHDRAWN:
        raise Refusal(
            "That claim was withdrawn. Pick one that stands.", field="superseded_by", code="withdrawn"
        )
    _check_no_circle(claim, other)


def _check_no_circle(claim: Claim, other: Claim) -> None:
    step: Claim | None = other
    while step is not None:
        if step.superseded_by_id == claim.pk:
            raise Refusal(
                "That claim is itself superseded by this one. Reopen it first.",
                field="superseded_by",
                code="circle",
            )
        step = step.superseded_by


def _same_supersession(claim: Claim, other: Claim | None) -> bool:
    return claim.status == Status.SUPERSEDED and claim.superseded_by_id == (other.pk if other else None)
