"""The floor on the two sample articles of the shared folder, which are not ours to publish."""

from __future__ import annotations

import pytest

from training.eval_extraction import measure, read_seeds

pytestmark = pytest.mark.model


def test_the_samples(shared, parsed):
    score = measure(*read_seeds(shared))
    assert score.coverage >= 0.85, score.misses
    assert score.from_furniture == 0, score.misses
    # Figures of uncovered claims count as missed here; every figure of a covered claim must be read.
    assert not [miss for miss in score.misses if " figure " in miss]
    assert score.claimants / score.covered >= 0.8, score.misses
    assert score.whens / score.covered >= 0.8, score.misses
