"""A desk's own weights of worthiness: who may set them, and what the worker reads them by."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from django.utils import timezone

from claims import extraction
from claims.choices import Role, Verb
from claims.extraction.worth.model import WeightsWrong, checked
from claims.models import Desk, DeskWeights, User
from claims.permissions import require
from claims.services.events import record, writing
from claims.workflow import Refusal


class Extractor(NamedTuple):
    """What a run extracts with: the weights (None: as shipped) and the version that stamps its claims."""

    weights: Mapping[str, float] | None
    version: str


def extractor_of(desk: Desk) -> Extractor:
    """Return what the desk's runs extract with now; "1.8.0+desk3" is the desk's third set of weights."""
    own = DeskWeights.objects.filter(desk=desk).first()
    if own is None or not own.weights:
        return Extractor(None, extraction.EXTRACTOR_VERSION)
    return Extractor(own.weights, f"{extraction.EXTRACTOR_VERSION}+desk{own.version}")


def set_weights(
    *, desk: Desk, weights: Mapping[str, float], actor: User, learned_from: int | None = None
) -> DeskWeights:
    """Let the desk's next runs use these weights, by `worthiness_model.WEIGHT_NAMES`; claims there are stay as they are.

    `learned_from` is the number of verdicts behind them, None when a person set them. Raises Refusal unless the actor
    administers the desk, for weights that are wrong, and for those it has already.
    """
    try:
        return _store(desk, checked(weights), actor, learned_from)
    except WeightsWrong as wrong:
        raise Refusal(str(wrong), code="weights") from wrong


def reset_weights(*, desk: Desk, actor: User) -> DeskWeights:
    """Go back to the shipped weights. Raises Refusal when the desk uses them already."""
    return _store(desk, {}, actor, None)


def _store(desk: Desk, weights: dict[str, float], actor: User, learned_from: int | None) -> DeskWeights:
    require(actor, desk, Role.ADMINISTRATOR)
    with writing():
        own = DeskWeights.objects.filter(desk=desk).first() or DeskWeights(desk=desk)
        if own.weights == weights:
            raise Refusal("The desk uses these weights already.", code="unchanged")
        before = {"version": own.version, "weights": own.weights}
        own.version += 1
        own.weights, own.learned_from = weights, learned_from
        own.changed_by, own.changed_at = actor, timezone.now()
        own.save()
        after = {"version": own.version, "weights": weights, "learned_from": learned_from}
        record(Verb.WEIGHTS_CHANGED, desk=desk, actor=actor, before=before, after=after)
    return own
