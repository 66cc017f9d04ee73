from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.ingest.dates import Stamp, find_stamp, parse_stamp


def at(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)


@pytest.mark.parametrize(
    ("printed", "stamp"),
    [
        ("March 3, 2031", Stamp(at(2031, 3, 3), False, False)),
        ("Published: March 3, 2031 10:40 GMT", Stamp(at(2031, 3, 3, 10, 40), True, True)),
        ("Saturday, 20 April 2019 8:15 pm", Stamp(at(2019, 4, 20, 20, 15), True, False)),
        ("2031-03-03", Stamp(at(2031, 3, 3), False, False)),
        ("2031-03-03T10:40:00+02:00", Stamp(at(2031, 3, 3, 8, 40), True, True)),
        ("2031-03-03 10:40Z", Stamp(at(2031, 3, 3, 10, 40), True, True)),
        ("April 20, 2019 20:15 EDT", Stamp(at(2019, 4, 21, 0, 15), True, True)),
        ("10.40pm, 3 March 2031", Stamp(at(2031, 3, 3, 22, 40), True, False)),
        ("Updated 3rd of May 2020 at 7 a.m. BST", Stamp(at(2020, 5, 3, 6), True, True)),
        ("Sept. 4, 2020 - 12:05 am", Stamp(at(2020, 9, 4, 0, 5), True, False)),
        ("12 noon on Dec 1st 2020", Stamp(at(2020, 12, 1), False, False)),
        ("1 Jun 2020 12:30 PM", Stamp(at(2020, 6, 1, 12, 30), True, False)),
        ("May 5, 2020 25:10", Stamp(at(2020, 5, 5), False, False)),
        ("May 5, 2020, with 2.50 metres of water", Stamp(at(2020, 5, 5), False, False)),
        ("10:40 IST, May 5, 2020", Stamp(at(2020, 5, 5, 10, 40), True, False)),
    ],
)
def test_it_reads_printed_dates(printed: str, stamp: Stamp) -> None:
    assert find_stamp(printed) == stamp


@pytest.mark.parametrize(
    "printed",
    ["", "03/04/2031", "31 February 2020", "March 2031", "in 2019", "March 3", "maybe 3, 2020", "1234-13-41"],
)
def test_it_leaves_alone_what_has_no_one_meaning(printed: str) -> None:
    assert find_stamp(printed) is None


@pytest.mark.parametrize(
    ("value", "stamp"),
    [
        ("2031-03-03T10:40:00.123Z", Stamp(datetime(2031, 3, 3, 10, 40, 0, 123000, UTC), True, True)),
        ("2031-03-03T10:40:00-0500", Stamp(at(2031, 3, 3, 15, 40), True, True)),
        ("2031-03-03", Stamp(at(2031, 3, 3), False, False)),
        ("Mon, 3 Mar 2031 10:40:00 GMT", Stamp(at(2031, 3, 3, 10, 40), True, True)),
        ("20310303", None),
        ("1741000000", None),
        ("yesterday", None),
        ("0001-01-01T00:00:00+14:00", None),
    ],
)
def test_it_reads_dates_of_metadata(value: str, stamp: Stamp | None) -> None:
    assert parse_stamp(value) == stamp


@given(st.text(max_size=60))
def test_it_never_raises(text: str) -> None:
    parse_stamp(text)
    find_stamp(f"3 March 2031 {text}")


@pytest.mark.parametrize("stated", ["0001-01-01T00:00:00Z", "1799-12-31T12:00:00Z", "9999-12-31T23:59:59Z"])
def test_a_time_at_which_nothing_was_told_is_no_date(stated: str):
    assert parse_stamp(stated) is None
