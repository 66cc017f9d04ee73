"""Which story an article is in: what is asked for, and what comes back."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from claims import placings, selectors
from claims.api.fields import Choice, Visible, VisibleList
from claims.models import Article, Suggestion

ONE_PLACE = "Send `story` (a number, or null for no story) or `new_story` (a title), not both."
ANSWERS = ("accept", "keep")


class ReasonIn(serializers.Serializer[None]):
    reason = serializers.CharField(max_length=5000, required=False, allow_blank=True, default="")


class MoveIn(ReasonIn):
    """Where the article goes: `story`, null for no story, or `new_story`, the title of one to open."""

    story = Visible(selectors.stories, required=False, allow_null=True)
    new_story = serializers.CharField(max_length=300, required=False)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if ("story" in attrs) == ("new_story" in attrs):
            raise serializers.ValidationError(ONE_PLACE)
        return attrs


class MergeIn(ReasonIn):
    into = Visible(selectors.stories, help_text="The story that takes all articles")


class SplitIn(ReasonIn):
    articles = VisibleList(
        selectors.articles,
        left_out=["text", "furniture", "notes"],
        max_length=500,
        help_text="The articles that leave the story",
    )
    title = serializers.CharField(max_length=300, help_text="The title of their own story")


class AnswerIn(serializers.Serializer[None]):
    answer = Choice(choices=ANSWERS, help_text="Do what is suggested, or leave the article")


class SuggestionOut(serializers.ModelSerializer[Suggestion]):
    """Another article that this one may belong with, or replace (kind same_document, in one story)."""

    class Meta:
        model = Suggestion
        fields = ("like", "kind", "score", "reason", "created_at")
        read_only_fields = fields


class PlacingOut(serializers.ModelSerializer[Article]):
    """The story that the article is in, who put it there, the machine's reason, and what it suggests."""

    reason = serializers.SerializerMethodField(help_text="Empty where a person chose")
    suggestion = serializers.SerializerMethodField()

    class Meta:
        model = Article
        fields = ("story", "placed_by", "replaces", "reason", "suggestion")
        read_only_fields = fields

    def get_reason(self, article: Article) -> str:
        return placings.why(article)

    @extend_schema_field(SuggestionOut(allow_null=True))
    def get_suggestion(self, article: Article) -> dict[str, Any] | None:
        suggestion = Suggestion.objects.filter(article=article).first()
        return dict(SuggestionOut(suggestion).data) if suggestion else None
