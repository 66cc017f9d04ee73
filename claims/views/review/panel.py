"""The panel beside the text: one claim, everything about it, and what the person may do with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from claims import selectors
from claims.choices import VERDICTS, Status
from claims.extraction.events import TYPES
from claims.models import Claim, Event, Evidence
from claims.services.verdicts import last_undoable
from claims.views.review.board import Board
from claims.views.review.draft import CORRECT, EVIDENCE, NOTE, Draft, whole
from claims.views.review.lineage import Lineage
from claims.views.review.listing import Position, position
from claims.views.review.ranges import Drawing, draw
from claims.views.review.text import Segment, Span, paragraphs
from claims.views.review.told import Told, history
from claims.wording import when_words, worthiness_words
from claims.workflow import MOVES, needs_reason

REUSABLE_SHOWN = KEYS = 9
EVIDENCE_FIELDS = ("url", "citation", "passage", "copy")
ALL_CANDIDATES = 2000
CONTEXT_LABELS = {"subject": "Subject", "time": "Time", "place": "Place"}
VERDICT_KEYS = {Status.CONFIRMED: "c", Status.DISPUTED: "d", Status.SUPERSEDED: "s"}


@dataclass(frozen=True, slots=True)
class Choice:
    """A verdict to give. `direct` tells that one press is enough; else `link` opens what must be filled in first."""

    status: Status
    key: str
    pressed: bool
    direct: bool
    link: str


@dataclass
class Panel:
    """Read by the panel's templates; each part asks the database at most once."""

    board: Board
    claim: Claim
    draft: Draft

    @property
    def status(self) -> Status:
        return Status(self.claim.status)

    @property
    def may_review(self) -> bool:
        return self.board.may_review

    @property
    def suffix(self) -> str:
        return self.board.listing.suffix

    @property
    def link(self) -> str:
        return self.board.listing.link(claim=self.claim.pk)

    @cached_property
    def position(self) -> Position:
        return position(self.board.listing, self.board.sequence, self.board.claims, self.claim)

    @property
    def previous_link(self) -> str:
        return self._link_to(self.position.previous)

    @property
    def next_link(self) -> str:
        return self._link_to(self.position.next)

    @property
    def next_open_link(self) -> str:
        return self._link_to(self.position.next_open)

    @cached_property
    def paragraph(self) -> int:
        """Number of the paragraph that the claim begins in, from 1."""
        starts = [one.start for one in paragraphs(self.board.article.text, ())]
        return sum(start <= self.claim.start for start in starts) or 1

    @property
    def quote(self) -> list[Segment]:
        """The quote, its figures marked."""
        return _marked_quote(self.claim)

    @property
    def before(self) -> str:
        """The words before the quote in its paragraph, begun at a whole word."""
        line = self.claim.prefix.rsplit("\n", 1)[-1]
        cut = line == self.claim.prefix and self.claim.start > len(line)
        return f"…{line.partition(' ')[2]}" if cut else line

    @property
    def after(self) -> str:
        """The words after the quote in its paragraph, ended at a whole word."""
        line = self.claim.suffix.split("\n", 1)[0]
        cut = line == self.claim.suffix and self.claim.end + len(line) < len(self.board.article.text)
        return f"{line.rpartition(' ')[0]}…" if cut else line

    @property
    def figures(self) -> list[Drawing]:
        return [draw(figure) for figure in self.claim.figures]

    @property
    def when(self) -> str:
        return when_words(self.claim.when)

    @property
    def event(self) -> str:
        """What type of event it states, in words; empty where none is known."""
        return TYPES.get(self.claim.event, "")

    @property
    def context(self) -> list[tuple[str, str]]:
        """What the claim needs from outside its span, a label and the words, but for what the facts tell as its time and places."""
        told = {("time", (self.claim.when or {}).get("text"))}
        told |= {("place", place["text"]) for place in self.claim.places}
        return [
            (CONTEXT_LABELS[one["kind"]], one["text"])
            for one in self.claim.context
            if (one["kind"], one["text"]) not in told
        ]

    @property
    def worthiness(self) -> str:
        return worthiness_words(self.claim.worthiness)

    @cached_property
    def evidence(self) -> list[Evidence]:
        return list(self.claim.evidence.standing().select_related("added_by"))

    @cached_property
    def reusable(self) -> list[tuple[str, Evidence]]:
        """Evidence used before in the story, each with its key: 1 to 9, none beyond. Using one moves no other's key."""
        found = selectors.numbered_evidence(self.claim)[:REUSABLE_SHOWN] if self.may_review else []
        return [(str(number) if number <= KEYS else "", piece) for number, piece in found]

    @cached_property
    def lineage(self) -> Lineage:
        """What other versions say of the same, and the sums that the claim stands in."""
        return Lineage(self.board.request.user, self.claim)

    @cached_property
    def history(self) -> list[Told]:
        return history(self.claim)

    @property
    def latest(self) -> Told | None:
        """The last event that changed the claim, for the person whose screen was out of date."""
        return next((told for told in reversed(self.history) if told.is_status or told.before), None)

    @cached_property
    def undoable(self) -> Event | None:
        return last_undoable(self.claim) if self.may_review else None

    @property
    def choices(self) -> list[Choice]:
        return [self._choice(status) for status in VERDICTS]

    @property
    def is_decided(self) -> bool:
        return self.status in VERDICTS

    @property
    def composing(self) -> Status | None:
        """The status for which a reason, or the evidence that comes first, is being written."""
        return (self.draft.to or self._waiting) if self.may_review else None

    @property
    def _waiting(self) -> Status | None:
        """The verdict that waits for the evidence which is being written."""
        then = self.draft.values.get("then", "") if self.draft.act == EVIDENCE else ""
        return Status(then) if then in Status.values else None

    @property
    def reason_needed(self) -> bool:
        return self.composing is not None and needs_reason(self.status, self.composing)

    @property
    def evidence_needed(self) -> bool:
        return self.composing is not None and MOVES[self.composing].evidence and not self.evidence

    @property
    def notice(self) -> str:
        """The refusal, where no field below shows it."""
        draft = self.draft
        if draft.to:
            below = bool(draft.field) and (not self.evidence_needed or draft.field == "evidence")
        else:
            below = draft.act in (NOTE, CORRECT) or (draft.act == EVIDENCE and draft.field in EVIDENCE_FIELDS)
        return "" if draft.stale or below else draft.message

    @property
    def agrees(self) -> bool:
        """Whether what somebody else wrote first is what this person was about to write."""
        return self.draft.stale and self.draft.act == self.claim.status

    @cached_property
    def candidates(self) -> list[Claim]:
        """Claims of the story that could supersede this one, the picked one among them."""
        query = self.draft.values.get("find", "")
        found = selectors.superseding_candidates(self.claim, query)
        picked = whole(self.picked)
        if picked is not None and picked not in {one.pk for one in found}:
            everything = selectors.superseding_candidates(self.claim, limit=ALL_CANDIDATES)
            found = [one for one in everything if one.pk == picked] + found
        return found

    @property
    def picked(self) -> str:
        """What is picked as superseding: a claim's number, "none" or nothing yet."""
        current = self.claim.superseded_by_id
        return self.draft.values.get("superseded_by") or (str(current) if current else "")

    def move_link(self, status: Status) -> str:
        """Return the address at which the move to `status` is written."""
        return self.board.listing.link(claim=self.claim.pk, to=status.value)

    @property
    def withdraw_link(self) -> str:
        return self.move_link(Status.WITHDRAWN)

    @property
    def reopen_link(self) -> str:
        return self.move_link(Status.UNREVIEWED)

    def _choice(self, status: Status) -> Choice:
        ready = not MOVES[status].evidence or bool(self.evidence)
        direct = ready and not needs_reason(self.status, status)
        return Choice(status, VERDICT_KEYS[status], self.status is status, direct, self.move_link(status))

    def _link_to(self, pk: int | None) -> str:
        return self.board.listing.link(claim=pk) if pk else ""


def _marked_quote(claim: Claim) -> list[Segment]:
    spans = [
        Span(figure["start"] - claim.start, figure["end"] - claim.start, index, "figure")
        for index, figure in enumerate(_within(claim, claim.figures), 1)
    ]
    found = paragraphs(claim.quote, spans)
    joined = [segment for paragraph in found for segment in [Segment(" "), *paragraph.segments]]
    return joined[1:]


def _within(claim: Claim, parts: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    return [one for one in parts if claim.start <= one["start"] < one["end"] <= claim.end]
