"""A total of an article or a story and its parts, added up."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q, Value
from django.db.models.functions import Cast, Concat

from claims.choices import Status
from claims.models.article import Article
from claims.models.claim import Claim
from claims.models.comparison import Comparison
from claims.models.scoped import DeskScoped
from claims.models.story import Story

OVERTAKEN = (Status.SUPERSEDED, Status.WITHDRAWN)


class SumCheckQuerySet(DeskScoped["SumCheck"]):
    desk_path = "article__desk"

    def standing(self) -> SumCheckQuerySet:
        """Keep the sums that say something today.

        Found by the last comparison, and neither the total nor a part was withdrawn since. One across a story tells of its
        newest figures: none of them is superseded, and all stand in that story still.
        """
        found = (
            self.filter(gone=False).exclude(total__status=Status.WITHDRAWN).exclude(Exists(_named_claims()))
        )
        return found.exclude(
            Q(story__isnull=False)
            & (
                ~Q(article__story=F("story"))
                | Q(total__status=Status.SUPERSEDED)
                | Exists(_articles_elsewhere())
            )
        )

    def broken(self) -> SumCheckQuerySet:
        """Keep the sums that do not hold."""
        return self.filter(consistent=False)

    def flagged(self) -> SumCheckQuerySet:
        """Keep the sums that do not hold and of which no person said that this is well."""
        return self.broken().filter(dismissed_at=None)

    def dismissed(self) -> SumCheckQuerySet:
        """Keep the sums whose flag a person dismissed, the last one first."""
        return self.broken().exclude(dismissed_at=None).order_by("-dismissed_at", "-pk")

    def around(self, article: Article) -> SumCheckQuerySet:
        """Keep the sums of the article and those across stories that have a part or the total in it."""
        return self.filter(pk__in=self.filter(Q(article=article) | Q(others=article)).values("pk"))

    def at_version(self, one: SumCheck, version: int) -> SumCheckQuerySet:
        """Keep the sum's row if it still is what the person saw."""
        return self.filter(pk=one.pk, version=version)


def _named_claims() -> models.QuerySet[Claim]:
    """The claims that the outer sum's `parts` name and that it cannot stand on, found in its text: SQLite cannot look into
    JSON lists."""
    text: models.TextField[str, str] = models.TextField()
    before, after = Value('"claim": ', output_field=text), Value(",", output_field=text)
    within = Q(article=OuterRef("article"), status=Status.WITHDRAWN)
    across = Q(article__story=OuterRef("story"), status__in=OVERTAKEN)
    gone = Claim.objects.filter(within | across).order_by()
    return gone.annotate(
        parts=Cast(OuterRef("parts"), text), named=Concat(before, Cast("pk", text), after)
    ).filter(parts__contains=F("named"))


def _articles_elsewhere() -> models.QuerySet[Any]:
    """The articles with parts of the outer sum that left its story."""
    return SumCheck.others.through.objects.filter(sumcheck=OuterRef("pk")).exclude(
        article__story=OuterRef("story")
    )


class SumCheck(models.Model):
    """`figure` is the position of the total among its claim's figures, `parts` a list of {claim, figure} likewise.

    A part's figure is -1 for a number that its claim does not list ("the southern one 450").
    A row stays when a later comparison does not find the sum again: what a person said of it holds once it is back.
    """

    article = models.ForeignKey(
        Article, on_delete=models.PROTECT, related_name="sums", help_text="Where the total stands"
    )
    story = models.ForeignKey(
        Story,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="sums",
        help_text="Set where total and parts stand in different articles",
    )
    others = models.ManyToManyField(
        Article, blank=True, related_name="+", help_text="The other articles that have parts of it"
    )
    comparison = models.ForeignKey(
        Comparison, on_delete=models.PROTECT, related_name="sums", help_text="The last that found it"
    )
    total = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="sums")
    figure = models.PositiveSmallIntegerField()
    parts = models.JSONField()
    arithmetic = models.CharField(max_length=500, help_text="The sum as written: 27 + 8 = 35")
    consistent = models.BooleanField(help_text="Whether it holds")
    gone = models.BooleanField(default=False, help_text="Not found again by the last comparison")
    dismissed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    dismissed_at = models.DateTimeField(
        null=True, blank=True, help_text="Since when a person says that its flag is nothing to look at"
    )
    note = models.TextField(blank=True, help_text="Why it was dismissed")
    version = models.PositiveIntegerField(
        default=1, help_text="Grows with each change; a stale write is refused"
    )

    objects = SumCheckQuerySet.as_manager()

    class Meta:
        ordering = ["article", "total__start", "figure", "pk"]
        verbose_name = "sum"

    def __str__(self) -> str:
        return self.arithmetic

    @property
    def claims(self) -> set[int]:
        """The numbers of the claims that it stands on: its total and its parts."""
        return {self.total_id, *(part["claim"] for part in self.parts)}

    @property
    def is_dismissed(self) -> bool:
        """Whether a person said that its flag is nothing to look at."""
        return self.dismissed_at is not None

    @property
    def etag(self) -> str:
        """The strong entity tag of this version (RFC 9110, section 8.8.3)."""
        return f'"sum-{self.pk}-v{self.version}"'

    def as_dict(self) -> dict[str, Any]:
        """Return the sum as the history keeps it: this is what makes it the same sum when it is found again."""
        return {
            "total": self.total_id,
            "figure": self.figure,
            "parts": self.parts,
            "arithmetic": self.arithmetic,
            "consistent": self.consistent,
        }
