"""How much each signal of worthiness counts on a desk, where it is not as shipped."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from claims.models.desk import Desk
from claims.models.scoped import DeskScoped


class DeskWeightsQuerySet(DeskScoped["DeskWeights"]):
    pass


class DeskWeights(models.Model):
    """`weights` by `worthiness_model.WEIGHT_NAMES`; empty: the shipped ones. Each change is an event of the history."""

    desk = models.OneToOneField(Desk, primary_key=True, on_delete=models.PROTECT, related_name="weights")
    version = models.PositiveIntegerField(default=0, help_text="Grows with each change")
    weights = models.JSONField(default=dict, blank=True)
    learned_from = models.PositiveIntegerField(
        null=True, blank=True, help_text="How many verdicts they were learned from; none: set by hand"
    )
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    changed_at = models.DateTimeField()

    objects = DeskWeightsQuerySet.as_manager()

    class Meta:
        ordering = ["desk"]
        verbose_name = "desk's weights"
        verbose_name_plural = "desks' weights"

    def __str__(self) -> str:
        return f"Weights of {self.desk}, version {self.version}"
