"""The weights of worthiness of each desk, set by its administrators through the service."""

from __future__ import annotations

import math
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest

from claims.admin.base import DeskRoom, adopt, person
from claims.admin.scope import administered
from claims.admin.site import site
from claims.extraction.worth.model import BASE, LARGEST_WEIGHT, WEIGHT_NAMES, WORDING, shipped
from claims.extraction.worth.signals import SIGNALS
from claims.models import DeskWeights
from claims.services.weights import reset_weights, set_weights
from claims.workflow import Refusal

# A signal without a reason of its own is told by what it is part of; here each must say what it looks at.
UNTOLD = {
    "figure": "holds a figure",
    "share": "holds a share or a percentage",
    "money": "holds an amount of money",
    "death_toll": "tells how many died",
    "several_names": "names three or more people, groups or places",
}
MEANINGS = {
    BASE: "where every claim starts",
    WORDING: "counted as far as it is worded like statements that people check",
    **{signal.name: signal.reason or UNTOLD.get(signal.name, "") for signal in SIGNALS},
}
NONE_YET = "No desk has weights of its own: all use the shipped ones. Add weights to set a desk’s, or let “manage.py learn” learn them."
ABOUT = (
    "What makes a claim worth checking on this desk: a claim gets the weight of each sign that it has, and the sum decides its "
    "worthiness. A weight of 0 makes a sign count for nothing, 0.7 about doubles the odds that a claim is worth a check, 1.1 "
    "trebles them, and a weight below 0 lowers them likewise. New extractions use these weights; claims found before keep "
    "their worthiness until their article is extracted again. “manage.py learn” sets the weights from the desk’s own verdicts."
)
SHOWN = ("version", "learned_from", "changed_by", "changed_at")


class WeightsForm(forms.ModelForm):
    """A number for each weight; those not given yet show the desk's, else the shipped ones."""

    class Meta:
        model = DeskWeights
        fields = ("desk",)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, value in (self.instance.weights or shipped().weights).items():
            if name in self.fields:
                self.fields[name].initial = value


def _field(name: str) -> forms.FloatField:
    meaning = f"{MEANINGS[name]}. " if MEANINGS[name] else ""
    value = shipped().weights[name]
    return forms.FloatField(
        label=name.replace("_", " ").capitalize(),
        min_value=-LARGEST_WEIGHT,
        max_value=LARGEST_WEIGHT,
        help_text=f"{meaning[:1].upper()}{meaning[1:]}Shipped: {value:g} ({effect_words(value)}).",
    )


def effect_words(weight: float) -> str:
    """Return what a weight (log-odds) does to the odds of a claim: "odds × 2.2"."""
    return f"odds × {math.exp(weight):.2g}"


@admin.register(DeskWeights, site=site)
class DeskWeightsAdmin(DeskRoom):
    events_by = "desk__id__exact"
    about = "Which signs make a claim worth checking, desk by desk. To go back to the shipped weights, tick a desk and choose the action."
    list_display = ("desk", *SHOWN)
    list_select_related = ("desk", "changed_by")
    search_fields = ("desk__name", "desk__slug")
    actions = ("reset",)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return self.admin_site.has_permission(request)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.admin_site.has_permission(request)

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        # The fields are made here, not with the class: the shipped weights are read when somebody opens the room.
        fields = {name: _field(name) for name in WEIGHT_NAMES}
        form = type("DeskWeightsForm", (WeightsForm,), fields)
        return super().get_form(request, obj, change, form=form, **kwargs)

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        whose = ("desk", *SHOWN) if obj else ("desk",)
        return (
            (None, {"fields": whose}),
            ("How much each sign counts", {"fields": WEIGHT_NAMES, "description": ABOUT}),
        )

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        if not self.get_queryset(request).exists():
            self.message_user(request, NONE_YET)
        return super().changelist_view(request, extra_context)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return ("desk", *SHOWN) if obj else ()

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "desk":
            free = administered(person(request)).filter(weights=None)
            kwargs["queryset"] = free
            if len(only := list(free[:2])) == 1:
                kwargs["initial"] = only[0].pk
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if field is not None:
            field.widget.can_add_related = field.widget.can_change_related = field.widget.can_view_related = (
                False
            )
        return field

    def save_model(self, request: HttpRequest, obj: DeskWeights, form: Any, change: bool) -> None:
        """Set the weights through the service."""
        weights = {name: form.cleaned_data[name] for name in WEIGHT_NAMES}
        adopt(obj, set_weights(desk=obj.desk, weights=weights, actor=person(request)))

    @admin.action(description="Go back to the shipped weights")
    def reset(self, request: HttpRequest, chosen: QuerySet[DeskWeights]) -> None:
        """Reset desks, each through the service."""
        for own in chosen.select_related("desk"):
            try:
                reset_weights(desk=own.desk, actor=person(request))
                self.message_user(request, f"{own.desk.name} uses the shipped weights again.")
            except Refusal as refused:
                self.message_user(request, f"{own.desk.name}: {refused.message}", messages.ERROR)
