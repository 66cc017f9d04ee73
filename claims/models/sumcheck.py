"""A total of an article and its parts, added up."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Exists, F, OuterRef, Value
from django.db.models.functions import Cast, Concat

from claims.choices import Status
from claims.models.article import Article
from claims.models.claim import Claim
from claims.models.comparison import Comparison
from claims.models.scoped import DeskScoped


class SumCheckQuerySet(DeskScoped["SumCheck"]):
    desk_path = "article__desk"

    def standing(self) -> SumCheckQuerySet:
        """Keep the sums of which neither the total nor a part was withdrawn."""
        return self.exclude(total__status=Status.WITHDRAWN).exclude(Exists(_withdrawn_parts()))

    def broken(self) -> SumCheckQuerySet:
        """Keep the sums that do not hold."""
        return self.filter(consistent=False)


def _withdrawn_parts() -> models.QuerySet[Claim]:
    """The withdrawn claims that the outer sum's `parts` name, found in its text: SQLite cannot look into JSON lists."""
    text: models.TextField[str, str] = models.TextField()
    before, after = Value('"claim": ', output_field=text), Value(",", output_field=text)
    withdrawn = Claim.objects.filter(article=OuterRef("article"), status=Status.WITHDRAWN)
    return withdrawn.annotate(
        parts=Cast(OuterRef("parts"), text), named=Concat(before, Cast("pk", text), after)
    ).filter(parts__contains=F("named"))


class SumCheck(models.Model):
    """`figure` is the position of the total among its claim's figures, `parts` a list of {claim, figure} likewise.

    A part's figure is -1 for a number that its claim does not list ("the southern one 450").
    """

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="sums")
    comparison = models.ForeignKey(Comparison, on_delete=models.PROTECT, related_name="sums")
    total = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="sums")
    figure = models.PositiveSmallIntegerField()
    parts = models.JSONField()
    arithmetic = models.CharField(max_length=500, help_text="The sum as written: 27 + 8 = 35")
    consistent = models.BooleanField(help_text="Whether it holds")

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

    def as_dict(self) -> dict[str, Any]:
        """Return the sum as the history keeps it."""
        return {
            "total": self.total_id,
            "figure": self.figure,
            "parts": self.parts,
            "arithmetic": self.arithmetic,
            "consistent": self.consistent,
        }
