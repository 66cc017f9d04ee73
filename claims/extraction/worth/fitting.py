"""Logistic regression that stays near weights given beforehand: for the shipped weights and for a desk's own."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating[Any]]

_STEPS = 50
_ENOUGH = 1e-8


def fit_near(inputs: Floats, labels: Floats, prior: Floats, hold: Floats) -> Floats:
    """Return the weights that minimise the log loss plus `hold / 2 * (weights - prior) ** 2`, both summed.

    One row of `inputs` and one label (0 or 1) an example; `hold`, one number a weight and more than 0, says how
    firmly each is held near its prior (the inverse variance of a Gaussian). Newton's method with halved steps;
    the loss is convex, so there is one answer. Without examples it is the prior.
    """
    weights = prior.astype(float)
    loss = _loss(inputs, labels, weights, prior, hold)
    for _ in range(_STEPS):
        chance = chances(inputs, weights)
        slope = inputs.T @ (chance - labels) + hold * (weights - prior)
        curve = (inputs * (chance * (1 - chance))[:, None]).T @ inputs + np.diag(hold)
        step = np.linalg.solve(curve, slope)
        while (lower := _loss(inputs, labels, weights - step, prior, hold)) > loss and abs(
            step
        ).max() > _ENOUGH:
            step = step / 2
        weights, loss = weights - step, lower
        if abs(step).max() <= _ENOUGH:
            break
    return weights


def chances(inputs: Floats, weights: Floats) -> Floats:
    """Return the probability, 0..1, that the weights give to each row."""
    return 1 / (1 + np.exp(-np.clip(inputs @ weights, -30, 30)))


def log_loss(labels: Floats, chance: Floats) -> float:
    """Return the mean of -ln(probability given to what was true)."""
    sure = np.clip(chance, 1e-9, 1 - 1e-9)
    return float(-np.mean(labels * np.log(sure) + (1 - labels) * np.log(1 - sure)))


def _loss(inputs: Floats, labels: Floats, weights: Floats, prior: Floats, hold: Floats) -> float:
    logits = inputs @ weights
    return float(
        np.sum(np.logaddexp(0, logits) - labels * logits) + np.sum(hold * (weights - prior) ** 2) / 2
    )
