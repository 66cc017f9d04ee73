"""Events: lines of history, with the sentence that tells each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rest_framework import serializers

from claims.api.serializers.people import PersonOut
from claims.models import Event
from claims.sentences import sentence
from claims.services.events import body_of


class EventOut(serializers.ModelSerializer[Event]):
    """One line of history. An event without an actor is Stet's own. `hash` covers the body and the hash before it."""

    actor = PersonOut(read_only=True, allow_null=True)
    sentence = serializers.SerializerMethodField()
    story = serializers.IntegerField(source="story_id", read_only=True, allow_null=True)
    article = serializers.IntegerField(source="article_id", read_only=True, allow_null=True)
    run = serializers.IntegerField(source="run_id", read_only=True, allow_null=True)
    claim = serializers.IntegerField(source="claim_id", read_only=True, allow_null=True)
    report = serializers.IntegerField(source="report_id", read_only=True, allow_null=True)
    before = serializers.SerializerMethodField()
    after = serializers.SerializerMethodField()
    reason = serializers.SerializerMethodField()
    evidence = serializers.SerializerMethodField()

    class Meta:
        model = Event
        fields: tuple[str, ...] = (
            "number", "at", "verb", "actor", "sentence", "story", "article", "run", "claim", "report", "before", "after",
            "reason", "evidence", "previous", "hash",
        )  # fmt: skip
        read_only_fields: tuple[str, ...] = fields

    def get_sentence(self, event: Event) -> str:
        people = {event.actor.pk: event.actor.label} if event.actor else {}
        quotes: Mapping[int, str] = self.context.get("quotes", {})
        return sentence(body_of(event), people=people, claims=quotes, claim=self.context.get("claim")).text

    def get_before(self, event: Event) -> dict[str, Any]:
        return dict(body_of(event)["before"])

    def get_after(self, event: Event) -> dict[str, Any]:
        """Of a run only what it did to the claim whose history this is, if it is one's."""
        after = dict(body_of(event)["after"])
        if "claims" in after and "claim" in self.context:
            after["claims"] = [one for one in after["claims"] if one["id"] == self.context["claim"]]
        return after

    def get_reason(self, event: Event) -> str:
        return str(body_of(event)["reason"])

    def get_evidence(self, event: Event) -> list[dict[str, Any]]:
        return list(body_of(event)["evidence"])


class EventBodyOut(EventOut):
    """An event with its body as it was hashed: SHA-256 of a zero byte, the bytes of `previous` and the body in UTF-8."""

    class Meta(EventOut.Meta):
        fields = (*EventOut.Meta.fields, "body")
        read_only_fields = fields
