"""Worthiness: how much a statement deserves a fact-checker's time, 0..1, with the reasons in words.

Two steps. A linear model over the wording (`clause_features`) says how much the statement is put like those that
fact-checkers pick; named signals (`signals`) say what is at stake in it. A logistic sum of both is the score. The
weights were fitted on debate sentences, each held near a weight set by hand, because debates know no death tolls.
"""

from __future__ import annotations

from collections.abc import Mapping

from claims.extraction.clauses.clause import Clause
from claims.extraction.parsing.parse import Parse
from claims.extraction.worth.features import features
from claims.extraction.worth.model import BASE, WORDING, Model, probability, shipped
from claims.extraction.worth.signals import SIGNALS, Facts, Look, lead_reason, look_at, told_by_lead

__all__ = ["Facts", "inputs", "weigh"]

_WORDED_WELL, _WORDED_BADLY = 0.5, -1.5
_LEAST_WEIGHT = 0.05
_MOST_REASONS = 4


def weigh(
    parse: Parse, clause: Clause, facts: Facts, weights: Mapping[str, float] | None = None
) -> tuple[float, tuple[str, ...]]:
    """Return the worthiness of a clause and at most four reasons for it, the strongest first.

    `weights` are a desk's own, by `worthiness_model.WEIGHT_NAMES`; without them the shipped ones count.
    """
    model = shipped()
    weights = weights or model.weights
    look = look_at(parse, clause, facts)
    worded = model.wording(features(look))
    found = [signal for signal in SIGNALS if signal.holds(look)]
    logit = weights[BASE] + weights[WORDING] * worded + sum(weights[signal.name] for signal in found)
    lead = lead_reason(look)
    told = told_by_lead(look) if lead else frozenset()
    strength = {
        signal.reason: abs(weights[signal.name])
        for signal in found
        if signal.reason and signal.name not in told
    }
    strength |= _wording_reason(worded, weights[WORDING])
    telling = [reason for reason, weight in strength.items() if weight >= _LEAST_WEIGHT]
    reasons = sorted(telling, key=lambda reason: -strength[reason])
    return probability(logit), tuple([lead, *reasons] if lead else reasons)[:_MOST_REASONS]


def inputs(model: Model, look: Look) -> dict[str, float]:
    """Return what the weights multiply: 1 for the base, the wording's log-odds, 1 for each signal that holds."""
    held = {signal.name: 1.0 for signal in SIGNALS if signal.holds(look)}
    return {BASE: 1.0, WORDING: model.wording(features(look)), **held}


def _wording_reason(worded: float, weight: float) -> dict[str, float]:
    if worded >= _WORDED_WELL:
        return {"is worded like statements that people check": abs(worded * weight) / 2}
    if worded <= _WORDED_BADLY:
        return {"is worded like remarks that people let pass": abs(worded * weight) / 2}
    return {}
