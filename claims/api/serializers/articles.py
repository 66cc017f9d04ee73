"""Articles: what is sent to add one or to correct its details, and what comes back."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from rest_framework import serializers

from claims import selectors
from claims.api.fields import Visible
from claims.ingest.dates import is_possible
from claims.models import Article
from claims.services.intake import Added, Details

SUMMARY = (
    "id", "desk", "story", "placed_by", "replaces", "headline", "outlet", "agency", "byline", "dateline", "published_at", "language",
    "url", "item_id", "item_version", "versioned_at", "pub_status", "pub_status_at", "source", "original_sha256", "original_name",
    "original_type", "original_size", "version", "created_at",
)  # fmt: skip
ONE_SOURCE = "Send exactly one of `text`, `file` and `url`. (With a text or a file, `url` says where it was published.)"
DETAILS = tuple(Details.__dataclass_fields__)


class ArticleLineOut(serializers.ModelSerializer[Article]):
    """An article in a list: all but its text."""

    desk = serializers.SlugField(source="desk.slug", read_only=True)
    url = serializers.CharField(read_only=True, help_text="Empty when it is not known")

    class Meta:
        model = Article
        fields: tuple[str, ...] = SUMMARY
        read_only_fields: tuple[str, ...] = SUMMARY


class ArticleOut(ArticleLineOut):
    """A whole article. Offsets of furniture and claims count the code points of `text`."""

    furniture = serializers.ListField(
        child=serializers.ListField(),
        read_only=True,
        help_text="[start, end, kind] of lines that yield no claims",
    )
    notes = serializers.ListField(
        child=serializers.CharField(), read_only=True, help_text="What was found or assumed when it was read"
    )

    class Meta(ArticleLineOut.Meta):
        fields: tuple[str, ...] = (*SUMMARY, "text", "furniture", "notes")
        read_only_fields: tuple[str, ...] = fields


class ArticleAddedOut(ArticleOut):
    """The article, and whether it is new: the same file, text or version of a wire item twice is one article."""

    created = serializers.SerializerMethodField()
    message = serializers.SerializerMethodField(
        help_text="What else happened: which version it follows, what the agency's status changed"
    )
    others = serializers.SerializerMethodField(
        help_text="The articles of the other text items, where a message carried several"
    )
    left_out = serializers.SerializerMethodField(help_text="Why items of the message were not taken in")

    class Meta(ArticleOut.Meta):
        fields = (*ArticleOut.Meta.fields, "created", "message", "others", "left_out")
        read_only_fields = fields

    def get_created(self, article: Article) -> bool:
        return self._added.created

    def get_message(self, article: Article) -> str:
        return self._added.message

    def get_others(self, article: Article) -> list[int]:
        return [one.article.pk for one in self._added.others]

    def get_left_out(self, article: Article) -> list[str]:
        return list(self._added.left_out)

    @property
    def _added(self) -> Added:
        added: Added = self.context["added"]
        return added


class DetailsIn(serializers.Serializer[None]):
    """What a person says about an article. Fields that are left out stay as they are."""

    headline = serializers.CharField(max_length=500, required=False)
    outlet = serializers.CharField(max_length=200, required=False, allow_blank=True)
    agency = serializers.CharField(max_length=200, required=False, allow_blank=True)
    byline = serializers.CharField(max_length=300, required=False, allow_blank=True)
    dateline = serializers.CharField(max_length=200, required=False, allow_blank=True)
    published_at = serializers.DateTimeField(required=False, allow_null=True)
    url = serializers.URLField(max_length=2000, required=False, allow_blank=True)
    story = Visible(selectors.stories, required=False, allow_null=True)

    def validate_published_at(self, value: datetime | None) -> datetime | None:
        """Refuse a year in which no article was told."""
        if value and not is_possible(value):
            raise serializers.ValidationError("That date cannot be right. Check the year.")
        return value

    def details(self) -> dict[str, Any]:
        """Return the fields of services.articles.Details that were sent."""
        return {name: value for name, value in self.validated_data.items() if name in DETAILS}


class DetailsChangeIn(DetailsIn):
    reason = serializers.CharField(max_length=5000, required=False, allow_blank=True, default="")


class ArticleIn(DetailsIn):
    """An article as text (JSON or form), as a file (form), or by its address; empty details are read from the document."""

    text = serializers.CharField(
        required=False, allow_blank=True, trim_whitespace=False, help_text="At most 2,000,000 characters"
    )
    file = serializers.FileField(
        required=False,
        allow_empty_file=True,
        help_text="txt, html, pdf, docx, ninjs or NewsML-G2, at most 25 MB",
    )
    url = serializers.URLField(
        max_length=2000,
        required=False,
        allow_blank=True,
        help_text="Alone: the page to fetch. With a text or a file: where it was published.",
    )
    alone = serializers.BooleanField(
        default=False, help_text="In no story, for good; otherwise, without `story`, Stet looks for one"
    )
    replaces = Visible(selectors.articles, required=False, allow_null=True)
    extract = serializers.BooleanField(default=True, help_text="Whether extraction starts at once")

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        contents = [name for name in ("text", "file") if name in attrs]
        if len(contents) == 2 or not (contents or attrs.get("url")):
            raise serializers.ValidationError(ONE_SOURCE)
        return attrs
