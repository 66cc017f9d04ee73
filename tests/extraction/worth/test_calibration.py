"""Average precision, reliability and calibration error."""

from __future__ import annotations

import pytest

from claims.extraction.worth.calibration import average_precision, calibration_error, reliability


@pytest.mark.parametrize(
    "labels, scores, expected",
    [
        ([True, True, False], [0.9, 0.8, 0.1], 1.0),
        ([True, False, True], [0.9, 0.8, 0.1], (1 + 2 / 3) / 2),
        ([False, False, True], [0.9, 0.8, 0.1], 1 / 3),
        ([True, False, False, True], [0.5, 0.5, 0.5, 0.5], 0.5),  # equal scores tell nothing apart
        ([False, False], [0.2, 0.3], 0.0),
        ([], [], 0.0),
    ],
)
def test_average_precision(labels, scores, expected):
    assert average_precision(labels, scores) == pytest.approx(expected)


def test_bins_hold_their_lower_edge_and_the_last_its_upper_one():
    bins = reliability([True, False, True], [0.1, 0.0, 1.0])
    assert [(row.low, row.size, row.share) for row in bins] == [(0.0, 1, 0.0), (0.1, 1, 1.0), (0.9, 1, 1.0)]


@pytest.mark.parametrize(
    "labels, scores, expected",
    [
        ([True, False], [1.0, 0.0], 0.0),
        ([False, True], [1.0, 0.0], 1.0),
        ([True, False, False, False], [0.25] * 4, 0.0),
        ([True, True, False, False], [0.9, 0.9, 0.2, 0.2], 0.15),
        ([], [], 0.0),
    ],
)
def test_calibration_error(labels, scores, expected):
    assert calibration_error(labels, scores) == pytest.approx(expected)
