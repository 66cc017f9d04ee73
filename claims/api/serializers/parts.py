"""The parts of a claim that extraction reads, as the schema describes them. Offsets are those of the article's text."""

from __future__ import annotations

from rest_framework import serializers

BOUNDS = ("exact", "about", "below", "above", "range")


class PlacePart(serializers.Serializer[None]):
    text = serializers.CharField()
    start = serializers.IntegerField()
    end = serializers.IntegerField()


class FigurePart(PlacePart):
    """A quantity. An open side is null: "almost 50" has no low, "more than 60" no high."""

    low = serializers.FloatField(allow_null=True)
    high = serializers.FloatField(allow_null=True)
    bound = serializers.ChoiceField(choices=BOUNDS)
    counted = serializers.CharField(allow_blank=True)
    unit = serializers.CharField(allow_blank=True)
    kind = serializers.CharField(required=False, help_text="count, percent, money, ...")
    role = serializers.CharField(required=False, help_text="total, part or increment")
    event = serializers.CharField(required=False, allow_blank=True, help_text="What happened to the counted")


class ContextPart(PlacePart):
    """Words outside the span without which the claim cannot be understood."""

    kind = serializers.ChoiceField(choices=("subject", "time", "place"))


class ClaimantPart(PlacePart):
    """Who is said to state it, and the word that says so."""

    name = serializers.CharField()
    cue = serializers.CharField(allow_blank=True)


class WhenPart(PlacePart):
    """A time, resolved against the article's publication: both dates are inclusive."""

    value_start = serializers.DateField(allow_null=True)
    value_end = serializers.DateField(allow_null=True)
