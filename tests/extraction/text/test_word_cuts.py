from __future__ import annotations

import pytest

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text, opens",
    [
        ("Profit fell to £46m. Revenue was £1.2bn.", ["Profit", "Revenue"]),
        ("It had paid €40M. The deal closed in May.", ["It", "The"]),
        ("The temperature hit 42.1C. Schools closed.", ["The", "Schools"]),
        ("The phone has 5G. Sales rose.", ["The", "Sales"]),
    ],
)
def test_the_stop_behind_a_unit_ends_a_sentence(parsed, text, opens):
    parse = parsed(text)
    assert [parse.words[start] for start, _ in parse.sentences] == opens


@pytest.mark.parametrize("text", ["It opens at 11 p.m. on Monday.", "He runs at 5 a.m. daily."])
def test_an_abbreviation_stays_whole(parsed, text):
    assert len(parsed(text).sentences) == 1


def test_a_unit_glued_to_its_number_is_a_word(parsed):
    assert parsed("It reached 424ppm and 500Mbps.").words[2:7] == ["424", "ppm", "and", "500", "Mbps"]
