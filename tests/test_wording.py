"""Figures, times and worthiness in words."""

from __future__ import annotations

import pytest

from claims.wording import claimant_words, figure_words, number_words, when_words, worthiness_words


def figure(low, high, bound, counted="", unit="", text="so many"):
    return {"text": text, "low": low, "high": high, "bound": bound, "counted": counted, "unit": unit}


@pytest.mark.parametrize(
    "given, words",
    [
        (figure(None, 50, "below", "passengers"), "below 50 passengers"),
        (figure(60, None, "above", "passengers"), "above 60 passengers"),
        (figure(118, 118, "exact", "people"), "118 people"),
        (figure(14, 14, "about", "", "knots"), "about 14 knots"),
        (figure(3, 5, "range", "boats"), "3 to 5 boats"),
        (figure(60, 60, "about", "percent of the country", "percent"), "about 60% of the country"),
        (figure(None, 12, "below", "voters", "percent"), "below 12% voters"),
        (figure(2000, 2000, "about", "", "USD"), "about $2,000"),
        (figure(370000, None, "above", "people"), "above 370,000 people"),
        (figure(None, None, "about", "boats", text="dozens of"), "dozens of boats"),
        (figure(None, None, "below", "boats", text="few"), "few boats"),
    ],
)
def test_a_figure_is_told_with_its_bound(given, words):
    assert figure_words(given) == words


@pytest.mark.parametrize(
    "more, given, words",
    [
        ({"kind": "score", "text": "3-1"}, figure(1, 3, "exact"), "3-1"),
        ({"kind": "rank", "text": "second-largest"}, figure(2, 2, "exact"), "second-largest"),
        ({"kind": "rate"}, figure(20, 20, "exact", "percent of children", "percent"), "20% of children"),
        ({"kind": "rate"}, figure(142, 142, "exact", "", "per 100,000"), "142 per 100,000"),
        ({"kind": "points"}, figure(0.5, 0.5, "exact", "", "percentage points"), "0.5 percentage points"),
        ({"kind": "duration"}, figure(12, 12, "exact", "", "year"), "12 years"),
        ({"kind": "duration"}, figure(1, 1, "exact", "", "year"), "1 year"),
        ({"kind": "duration"}, figure(6, None, "above", "", "week"), "above 6 weeks"),
        ({"kind": "age"}, figure(34, 34, "exact", "fisherman", "years old"), "34 years old"),
        ({"kind": "measure"}, figure(6.1, 6.1, "exact", "", "magnitude"), "magnitude 6.1"),
        ({"kind": "measure"}, figure(9, 9, "exact", "", "foot"), "9 feet"),
        ({"kind": "measure"}, figure(40, 40, "exact", "", "square mile"), "40 square miles"),
        ({"kind": "measure"}, figure(40, 40, "exact", "", "km"), "40 km"),
        ({"kind": "count", "role": "increment"}, figure(8, 8, "exact", "soldiers"), "8 more soldiers"),
    ],
)
def test_each_kind_of_figure_has_its_words(more, given, words):
    assert figure_words(given | more) == words


@pytest.mark.parametrize("value, words", [(1234567.0, "1,234,567"), (4.1, "4.1"), (0.25, "0.25"), (-3, "-3")])
def test_a_number_has_separators_and_no_needless_decimals(value, words):
    assert number_words(value) == words


@pytest.mark.parametrize(
    "first, last, words",
    [
        ("2026-03-03", "2026-03-03", "3 March 2026"),
        ("2019-04-18", "2019-04-20", "18 to 20 April 2019"),
        ("2019-03-31", "2019-04-02", "31 March to 2 April 2019"),
        ("2018-12-31", "2019-01-01", "31 December 2018 to 1 January 2019"),
        ("2011-01-01", None, "from 1 January 2011"),
        (None, "2011-01-01", "until 1 January 2011"),
        (None, None, "last month"),
        ("no date", None, "last month"),
    ],
)
def test_a_time_is_told_as_days(first, last, words):
    assert when_words({"text": "last month", "value_start": first, "value_end": last}) == words


def test_no_time_gives_no_words():
    assert when_words(None) == ""


@pytest.mark.parametrize(
    "worthiness, word", [(0, "low"), (0.32, "low"), (0.33, "medium"), (0.66, "high"), (1, "high")]
)
def test_worthiness_is_a_word(worthiness, word):
    assert worthiness_words(worthiness) == word


@pytest.mark.parametrize(
    "cue, words",
    [
        ("said", "Harbour Union"),
        ("denied", "Harbour Union (denies it)"),
        ("rejected reports", "Harbour Union (denies it)"),
        ("disputed", "Harbour Union (denies it)"),
        ("", "Harbour Union"),
    ],
)
def test_who_denies_a_claim_does_not_seem_to_state_it(cue, words):
    assert claimant_words({"name": "Harbour Union", "cue": cue}) == words


def test_the_article_itself_is_no_claimant():
    assert claimant_words(None) == ""
