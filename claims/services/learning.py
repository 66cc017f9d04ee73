"""Learning a desk's weights of worthiness from its own verdicts. It only proposes: a person applies.

What persons confirmed, disputed or superseded was worth checking; a candidate of the extractor that a person
withdrew was not. The articles are parted by a hash of their text: two thirds teach, one third judges.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import numpy as np

from claims.choices import VERDICTS, Origin, Status, Verb
from claims.extraction.candidate import Claimant, Figure, Place, When
from claims.extraction.worth.calibration import average_precision, calibration_error
from claims.extraction.worth.fitting import Floats, chances, fit_near, log_loss
from claims.extraction.worth.model import LARGEST_WEIGHT, WEIGHT_NAMES, shipped
from claims.extraction.worth.sentences import look_at_sentences
from claims.extraction.worth.signals import Facts, Look
from claims.extraction.worth.worthiness import inputs
from claims.models import Claim, Desk, Event
from claims.models.claim import ClaimQuerySet
from claims.services.weights import extractor_of
from claims.workflow import Refusal

# Each weight is held near the shipped one as firmly as about 20 verdicts would hold it.
HOLD = 20.0
LEAST_TAUGHT, LEAST_JUDGED, LEAST_OF_A_KIND = 40, 20, 5


@dataclass(frozen=True, slots=True)
class Quality:
    """How well weights rank and rate the judging claims: average precision and expected calibration error, 0..1;
    log loss, 0 is perfect."""

    average_precision: float
    log_loss: float
    calibration_error: float


@dataclass(frozen=True, slots=True)
class Lesson:
    """Weights that a desk's verdicts propose. `taught` and `judged` count claims that were (worth, not worth) checking."""

    weights: dict[str, float]
    taught: tuple[int, int]
    judged: tuple[int, int]
    before: Quality
    after: Quality
    changes: dict[str, tuple[float, float]]


@dataclass(frozen=True, slots=True)
class _Part:
    rows: Floats
    labels: Floats

    @property
    def counts(self) -> tuple[int, int]:
        worth = int(self.labels.sum())
        return worth, len(self.labels) - worth


def learn(desk: Desk) -> Lesson:
    """Return what the desk's verdicts propose, beside the weights it uses now; writes nothing.

    Raises Refusal when there are too few verdicts, and `ModelMissing`.
    """
    claims = list(_decided(desk))
    taught, judged = (_part([claim for claim in claims if _judges(claim) is held]) for held in (False, True))
    _require_enough(taught, judged)
    model = shipped()
    start = _vector(model.weights)
    now = _vector(extractor_of(desk).weights or model.weights)
    fitted = fit_near(taught.rows, taught.labels, start, np.full(len(start), HOLD))
    new = np.round(np.clip(fitted, -LARGEST_WEIGHT, LARGEST_WEIGHT), 3)
    return Lesson(
        weights=_named(new),
        taught=taught.counts,
        judged=judged.counts,
        before=_quality(judged, now),
        after=_quality(judged, new),
        changes={name: (float(old), float(to)) for name, old, to in zip(WEIGHT_NAMES, now, new, strict=True)},
    )


def _decided(desk: Desk) -> ClaimQuerySet:
    refused = Event.objects.filter(desk=desk, verb=Verb.CLAIM_WITHDRAWN, actor__isnull=False).values(
        "claim_id"
    )
    claims = Claim.objects.filter(article__desk=desk).select_related("article").order_by("pk")
    withdrawn = claims.filter(status=Status.WITHDRAWN, origin=Origin.MACHINE, pk__in=refused)
    return claims.filter(status__in=VERDICTS) | withdrawn


def _judges(claim: Claim) -> bool:
    return sha256(claim.article.text.encode()).digest()[0] % 3 == 0


def _part(claims: list[Claim]) -> _Part:
    rows = np.array(list(_rows(claims))).reshape(len(claims), len(WEIGHT_NAMES))
    return _Part(rows, np.array([float(claim.status in VERDICTS) for claim in claims]))


def _rows(claims: list[Claim]) -> Iterator[list[float]]:
    """Yield what the weights multiply, of each claim; its words are read again, its facts are those that are stored."""
    model, waiting = shipped(), iter(claims)

    def read(look: Look | None) -> list[float]:
        claim = next(waiting)
        if look is None:
            return [0.0] * len(WEIGHT_NAMES)
        found = inputs(model, look._replace(facts=_facts(claim, look.facts)))
        return [found.get(name, 0.0) for name in WEIGHT_NAMES]

    yield from look_at_sentences((claim.quote for claim in claims), read)


def _facts(claim: Claim, read: Facts) -> Facts:
    """Return the facts of a claim as stored; one that a person marked has only those that its words show."""
    if claim.origin == Origin.PERSON:
        return read
    return Facts(
        Claimant(**claim.claimant) if claim.claimant else None,
        tuple(Figure(**figure) for figure in claim.figures),
        When(**claim.when) if claim.when else None,
        tuple(Place(**place) for place in claim.places),
    )


def _require_enough(taught: _Part, judged: _Part) -> None:
    total = len(taught.labels) + len(judged.labels)
    enough = len(taught.labels) >= LEAST_TAUGHT and len(judged.labels) >= LEAST_JUDGED
    if not enough or min(*taught.counts, *judged.counts) < LEAST_OF_A_KIND:
        worth, not_worth = (one + other for one, other in zip(taught.counts, judged.counts, strict=True))
        raise Refusal(
            f"There are too few verdicts to learn from: {total} ({worth} worth checking, {not_worth} withdrawn),"
            f" of which {len(judged.labels)} are in the third of the articles that judges. Learning needs"
            f" {LEAST_TAUGHT} to teach and {LEAST_JUDGED} to judge, {LEAST_OF_A_KIND} of each kind in both.",
            code="too_few",
        )


def _quality(part: _Part, weights: Floats) -> Quality:
    chance = chances(part.rows, weights)
    labels, scores = [label > 0.5 for label in part.labels], [float(one) for one in chance]
    return Quality(
        average_precision(labels, scores), log_loss(part.labels, chance), calibration_error(labels, scores)
    )


def _vector(weights: Any) -> Floats:
    return np.array([weights[name] for name in WEIGHT_NAMES])


def _named(values: Iterable[float]) -> dict[str, float]:
    return {name: float(value) for name, value in zip(WEIGHT_NAMES, values, strict=True)}
