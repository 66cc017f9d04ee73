"""Logistic regression near a prior."""

from __future__ import annotations

import numpy as np
import pytest

from claims.extraction.worth.fitting import chances, fit_near, log_loss

_ROWS = np.array([[1.0, 0.0], [1.0, 0.0], [1.0, 1.0], [1.0, 1.0], [1.0, 1.0]])
_LABELS = np.array([0.0, 1.0, 1.0, 1.0, 0.0])


def test_held_loosely_it_gives_the_shares_that_were_seen():
    weights = fit_near(_ROWS, _LABELS, np.zeros(2), np.full(2, 1e-9))
    assert chances(_ROWS, weights) == pytest.approx([1 / 2, 1 / 2, 2 / 3, 2 / 3, 2 / 3])


def test_held_firmly_it_stays_at_the_prior():
    prior = np.array([0.3, -1.0])
    assert fit_near(_ROWS, _LABELS, prior, np.full(2, 1e9)) == pytest.approx(prior)


def test_without_examples_it_is_the_prior():
    assert fit_near(np.zeros((0, 2)), np.zeros(0), np.array([1.0, 2.0]), np.ones(2)) == pytest.approx([1, 2])


def test_what_no_example_has_keeps_its_prior():
    rows = np.column_stack([_ROWS, np.zeros(5)])
    assert fit_near(rows, _LABELS, np.array([0, 0, 0.7]), np.ones(3))[2] == pytest.approx(0.7)


def test_it_ends_even_where_the_labels_are_parted_perfectly():
    rows = np.array([[1.0, -50.0], [1.0, 50.0]])
    weights = fit_near(rows, np.array([0.0, 1.0]), np.zeros(2), np.full(2, 1e-3))
    assert np.isfinite(weights).all()
    assert chances(rows, weights) == pytest.approx([0, 1], abs=1e-3)


def test_the_loss_of_an_even_guess_is_the_logarithm_of_two():
    assert log_loss(_LABELS, np.full(5, 0.5)) == pytest.approx(np.log(2))
