"""Problem details as the schema describes them (RFC 9457)."""

from __future__ import annotations

from rest_framework import serializers

from claims.api.problem_types import PROBLEM_TYPES


class FieldProblem(serializers.Serializer[None]):
    field = serializers.CharField(
        allow_blank=True, help_text="Dotted path of the input; empty: the whole request"
    )
    detail = serializers.CharField()


class ProblemOut(serializers.Serializer[None]):
    type = serializers.CharField(help_text="The address that tells what the code means")
    title = serializers.CharField()
    status = serializers.IntegerField()
    detail = serializers.CharField(help_text="What happened and what to do next, in a sentence")
    instance = serializers.CharField(allow_blank=True)  # type: ignore[assignment]  # as `errors`
    code = serializers.ChoiceField(choices=sorted(PROBLEM_TYPES))
    field = serializers.CharField(required=False, help_text="The one input to mend")
    errors = FieldProblem(  # type: ignore[assignment]  # shadows the property: this serializer only describes
        many=True, required=False, help_text="The inputs to mend"
    )
    current = serializers.DictField(required=False, help_text="What stands now, when the write was stale")


class ProblemTypeOut(serializers.Serializer[None]):
    type = serializers.CharField()
    code = serializers.CharField()
    title = serializers.CharField()
    status = serializers.IntegerField()
