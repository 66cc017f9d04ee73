"""A claim's history as a person reads it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from claims import selectors
from claims.choices import Status
from claims.models import Claim, Event
from claims.sentences import Sentence, claims_named, sentence


@dataclass(frozen=True, slots=True)
class Told:
    """One event: its number, when, the sentence, and whether what changed is a status (else words of the text)."""

    number: int
    at: datetime
    verb: str
    sentence: Sentence
    is_status: bool

    @property
    def before(self) -> str:
        return _label(self.sentence.before) if self.is_status else self.sentence.before

    @property
    def after(self) -> str:
        return _label(self.sentence.after) if self.is_status else self.sentence.after


def history(claim: Claim) -> list[Told]:
    """Return the claim's events as sentences, the oldest first. Two queries at most."""
    events = selectors.history_of(claim)
    bodies = [json.loads(event.body) for event in events]
    people = {event.actor_id: event.actor.label for event in events if event.actor_id and event.actor}
    quotes = _quotes(bodies)
    return [_tell(claim, event, body, people, quotes) for event, body in zip(events, bodies, strict=True)]


def _tell(
    claim: Claim, event: Event, body: Mapping[str, Any], people: Mapping[int, str], quotes: Mapping[int, str]
) -> Told:
    said = sentence(body, people=people, claims=quotes, claim=claim.pk)
    is_status = bool(said.after) and said.after in Status.values
    return Told(event.number, event.at, event.verb, said, is_status)


def _quotes(bodies: Iterable[Mapping[str, Any]]) -> dict[int, str]:
    wanted = {number for body in bodies for number in claims_named(body)}
    return dict(Claim.objects.filter(pk__in=wanted).values_list("pk", "quote"))


def _label(status: str) -> str:
    return Status(status).label if status in Status.values else status
