from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from claims.extraction.times.find import find_all_times, find_times
from claims.extraction.times.holidays import easter

SATURDAY = date(2019, 4, 20)


def _past(text: str) -> list[tuple[str, str | None, str | None]]:
    return [
        (text[item.start : item.end], *(side.isoformat() if side else None for side in item.past))
        for item in find_times(text, SATURDAY)
    ]


@pytest.mark.parametrize(
    "text, words, first, last",
    [
        ("The dam broke on Thursday.", "Thursday", "2019-04-18", "2019-04-18"),
        ("The dam broke on Saturday.", "Saturday", "2019-04-20", "2019-04-20"),
        ("The dam broke last Saturday.", "last Saturday", "2019-04-13", "2019-04-13"),
        ("It broke late on Thursday night.", "late on Thursday night", "2019-04-18", "2019-04-18"),
        ("Thursday's flood took the bridge.", "Thursday", "2019-04-18", "2019-04-18"),
        ("They will meet next Tuesday.", "next Tuesday", "2019-04-23", "2019-04-23"),
        ("Talks are next week.", "next week", "2019-04-22", "2019-04-28"),
        ("It rained last week.", "last week", "2019-04-08", "2019-04-14"),
        ("It rained this week.", "this week", "2019-04-15", "2019-04-20"),
        ("It rained last month.", "last month", "2019-03-01", "2019-03-31"),
        ("It rained earlier this month.", "earlier this month", "2019-04-01", "2019-04-20"),
        ("It is due later this month.", "later this month", "2019-04-20", "2019-04-30"),
        ("It rained last year.", "last year", "2018-01-01", "2018-12-31"),
        ("It rained this year.", "this year", "2019-01-01", "2019-04-20"),
        ("It was shut last weekend.", "last weekend", "2019-04-13", "2019-04-14"),
        ("It is shut this weekend.", "this weekend", "2019-04-20", "2019-04-21"),
        ("It began yesterday.", "yesterday", "2019-04-19", "2019-04-19"),
        ("It began today.", "today", "2019-04-20", "2019-04-20"),
        ("It starts tomorrow.", "tomorrow", "2019-04-21", "2019-04-21"),
        ("Shelling went on overnight.", "overnight", "2019-04-19", "2019-04-20"),
        ("It fell last night.", "last night", "2019-04-19", "2019-04-19"),
        ("Fifty died in 48 hours.", "in 48 hours", "2019-04-18", "2019-04-20"),
        ("Fifty died in the past three days.", "in the past three days", "2019-04-17", "2019-04-20"),
        ("Prices rose over the last two months.", "over the last two months", "2019-02-20", "2019-04-20"),
        ("It fell in the last week.", "in the last week", "2019-04-13", "2019-04-20"),
        ("Two years ago it closed.", "Two years ago", "2017-01-01", "2017-12-31"),
        ("It closed three days ago.", "three days ago", "2019-04-17", "2019-04-17"),
        ("It closed a month ago.", "a month ago", "2019-03-01", "2019-03-31"),
        ("The deal was signed in September.", "September", "2018-09-01", "2018-09-30"),
        ("The deal was signed in April.", "April", "2019-04-01", "2019-04-30"),
        ("It was hit on April 9.", "April 9", "2019-04-09", "2019-04-09"),
        ("It was hit on 9 April.", "9 April", "2019-04-09", "2019-04-09"),
        ("It was hit on the 9th of April, 2017.", "the 9th of April, 2017", "2017-04-09", "2017-04-09"),
        ("It was taken on Aug. 31, 2016.", "Aug. 31, 2016", "2016-08-31", "2016-08-31"),
        ("It was hit on Friday, April 12, 2019.", "Friday, April 12, 2019", "2019-04-12", "2019-04-12"),
        ("It ended in the year 2000.", "2000", "2000-01-01", "2000-12-31"),
        ("It ran April 9-12.", "April 9-12", "2019-04-09", "2019-04-12"),
        ("It was hit on 2016-08-31.", "2016-08-31", "2016-08-31", "2016-08-31"),
        ("It opened in March 2016.", "March 2016", "2016-03-01", "2016-03-31"),
        ("War broke out in 2014.", "2014", "2014-01-01", "2014-12-31"),
        ("War broke out in early 2014.", "early 2014", "2014-01-01", "2014-05-01"),
        ("War broke out in the 1990s.", "the 1990s", "1990-01-01", "1999-12-31"),
        ("It has lasted since Thursday.", "since Thursday", "2019-04-18", "2019-04-20"),
        ("It has lasted since 2011.", "since 2011", "2011-01-01", "2019-04-20"),
        ("Many died since starting in 2011.", "since starting in 2011", "2011-01-01", "2019-04-20"),
        ("It is shut until 2020.", "until 2020", None, "2020-12-31"),
        ("It ended before 2011.", "2011", None, "2010-12-31"),
        ("It ran from 1999 to 2003.", "1999 to 2003", "1999-01-01", "2003-12-31"),
        ("It ran between 2011 and 2014.", "2011 and 2014", "2011-01-01", "2014-12-31"),
        ("It ran from November to February.", "November to February", "2018-11-01", "2019-02-28"),
        ("Sales in the first quarter of 2018 fell.", "the first quarter of 2018", "2018-01-01", "2018-03-31"),
        (
            "Sales in the second half of last year fell.",
            "the second half of last year",
            "2018-07-01",
            "2018-12-31",
        ),
        ("It was hot in the summer of 2015.", "the summer of 2015", "2015-06-01", "2015-08-31"),
        ("It was hot last summer.", "last summer", "2018-06-01", "2018-08-31"),
        ("It was hot in early summer.", "early summer", "2018-06-01", "2018-06-30"),
        ("It rained late last year.", "late last year", "2018-09-02", "2018-12-31"),
        ("It rained in mid-June 2018.", "mid-June 2018", "2018-06-11", "2018-06-20"),
        ("It closed in July last year.", "July last year", "2018-07-01", "2018-07-31"),
        ("It closed last November.", "last November", "2018-11-01", "2018-11-30"),
        ("It closed early on Friday.", "early on Friday", "2019-04-19", "2019-04-19"),
        ("It closed on Friday last week.", "Friday last week", "2019-04-12", "2019-04-12"),
        ("It closed at 9 a.m. on Friday.", "at 9 a.m. on Friday", "2019-04-19", "2019-04-19"),
        ("It lifted off at 0512 GMT on Friday.", "at 0512 GMT on Friday", "2019-04-19", "2019-04-19"),
        ("It was shut over the weekend.", "over the weekend", "2019-04-20", "2019-04-21"),
        ("It was shut from 3 to 5 May 2018.", "from 3 to 5 May 2018", "2018-05-03", "2018-05-05"),
        ("It was shut between March and June 2018.", "March and June 2018", "2018-03-01", "2018-06-30"),
        (
            "It was shut from November to 3 March 2018.",
            "November to 3 March 2018",
            "2017-11-01",
            "2018-03-03",
        ),
        ("The 2010-2014 plan failed.", "2010-2014", "2010-01-01", "2014-12-31"),
        ("The 2018/19 season ended.", "2018/19", "2018-07-01", "2019-06-30"),
        ("He scored 31 goals in the 2018-19 season.", "2018-19", "2018-07-01", "2019-06-30"),
        ("Exports rose in January-March.", "January-March", "2019-01-01", "2019-03-31"),
        ("Sales rose in the May-January period.", "the May-January period", "2018-05-01", "2019-01-31"),
        ("FOUR HELD IN VELM ON THURSDAY", "THURSDAY", "2019-04-18", "2019-04-18"),
        ("It began before dawn on Thursday.", "before dawn on Thursday", "2019-04-18", "2019-04-18"),
        ("In Q3 2018 sales fell.", "Q3 2018", "2018-07-01", "2018-09-30"),
        ("Third-quarter sales fell.", "Third-quarter", "2018-07-01", "2018-09-30"),
        ("Sales rose in fiscal 2018.", "fiscal 2018", "2018-01-01", "2018-12-31"),
        ("It was built in the 1980s.", "the 1980s", "1980-01-01", "1989-12-31"),
        ("It was built in the late '80s.", "the late '80s", "1986-09-02", "1989-12-31"),
        ("The wreck dates from the 14th century.", "the 14th century", "1300-01-01", "1399-12-31"),
        ("The abbey dates from the twelfth century.", "the twelfth century", "1100-01-01", "1199-12-31"),
        ("It was built in the 19th century.", "the 19th century", "1800-01-01", "1899-12-31"),
        ("It was nineteen ninety-six.", "nineteen ninety-six", "1996-01-01", "1996-12-31"),
        ("The mill shut on Christmas Eve.", "Christmas Eve", "2018-12-24", "2018-12-24"),
        ("The mill shuts on Good Friday.", "Good Friday", "2019-04-19", "2019-04-19"),
        ("It shut last Thanksgiving.", "last Thanksgiving", "2018-11-22", "2018-11-22"),
        ("It fell on 24/03/2019.", "24/03/2019", "2019-03-24", "2019-03-24"),
        ("It fell on 3/24/2019.", "3/24/2019", "2019-03-24", "2019-03-24"),
        ("It fell on 04.03.2019.", "04.03.2019", "2019-03-04", "2019-03-04"),
        ("It has rained in the past 48 hours.", "in the past 48 hours", "2019-04-18", "2019-04-20"),
        ("It rained over the past two weeks.", "over the past two weeks", "2019-04-06", "2019-04-20"),
        ("It closed a decade ago.", "a decade ago", "2009-01-01", "2009-12-31"),
        (
            "Exports fell in the first two months of 2019.",
            "the first two months of 2019",
            "2019-01-01",
            "2019-02-28",
        ),
        (
            "Output rose in the last three months of last year.",
            "the last three months of last year",
            "2018-10-01",
            "2018-12-31",
        ),
        (
            "It fell in the three months ended Dec. 31.",
            "the three months ended Dec. 31",
            "2018-10-01",
            "2018-12-31",
        ),
        ("It fell in the March 2017 quarter.", "the March 2017 quarter", "2017-01-01", "2017-03-31"),
        ("It fell in the September quarter.", "the September quarter", "2018-07-01", "2018-09-30"),
        ("It fell in the quarter to 31 March.", "the quarter to 31 March", "2019-01-01", "2019-03-31"),
        (
            "It rose in the 12 months through June.",
            "the 12 months through June",
            "2017-07-01",
            "2018-06-30",
        ),
        ("It was extended by two months to June.", "June", "2018-06-01", "2018-06-30"),
        ("Imports fell in January and February.", "January and February", "2019-01-01", "2019-02-28"),
        (
            "Imports fell in December and January 2019.",
            "December and January 2019",
            "2018-12-01",
            "2019-01-31",
        ),
        ("It was shut in 2017 or 2018.", "2017 or 2018", "2017-01-01", "2018-12-31"),
        ("It closed at the end of 2018.", "end of 2018", "2018-12-01", "2018-12-31"),
        ("From roughly 1948 to 1951 he led it.", "1948 to 1951", "1948-01-01", "1951-12-31"),
        ("He led it from about 1990 until 1994.", "1990 until 1994", "1990-01-01", "1994-12-31"),
        ("She came in about 1975.", "1975", "1975-01-01", "1975-12-31"),
        ("It ran through the 1990s.", "the 1990s", "1990-01-01", "1999-12-31"),
    ],
)
def test_one_time(text, words, first, last):
    assert _past(text) == [(words, first, last)]


@pytest.mark.parametrize(
    "text, first, last",
    [
        ("They will meet on Thursday.", "2019-04-25", "2019-04-25"),
        ("They will meet in May.", "2019-05-01", "2019-05-31"),
        ("They will meet on June 3.", "2019-06-03", "2019-06-03"),
        ("They will meet within 48 hours.", "2019-04-20", "2019-04-22"),
        ("They will finish by Friday.", "2019-04-20", "2019-04-26"),
        ("Its bonds are due June 3.", "2019-06-03", "2019-06-03"),
        ("Sales will fall in the third quarter.", "2019-07-01", "2019-09-30"),
        ("It will freeze overnight.", "2019-04-20", "2019-04-21"),
        ("Output will grow this year.", "2019-01-01", "2019-12-31"),
        ("Shops will shut on Boxing Day.", "2019-12-26", "2019-12-26"),
        ("They will be home this coming Sunday.", "2019-04-21", "2019-04-21"),
    ],
)
def test_the_reading_ahead(text, first, last):
    (item,) = find_times(text, SATURDAY)
    assert [side.isoformat() if side else None for side in item.future] == [first, last]


@pytest.mark.parametrize(
    "text",
    [
        "The 12 boats sank.",
        "It may march on.",
        "Some 2,014 people came.",
        "The sun was out.",
        "He was held for three days.",
        "It fell on February 30.",
        "It has rained in recent weeks.",
        "Second-hand cars sold well.",
        "It costs 1,999 euros.",
        "Some 2000 people came.",
        "They scored in the third quarter of the game.",
        "It fell on 3/4/2019.",
        "It may rain, and they march on.",
        "It happened recently.",
        "The Boeing 1900-seat hall was full.",
        "The tomb was built about 5,500 years ago.",
        "Highs were in the mid-50s.",
        "Marn led 21-3 in the fourth quarter.",
        "Sales rose in Q3 FY2018.",
        "They were held at dawn.",
        "The council may cut jobs, and JOBS MAY GO.",
    ],
)
def test_no_time_is_read(text):
    assert all(not item.past.known for item in find_times(text, SATURDAY))


def test_without_a_day_of_publication_only_full_dates_resolve():
    found = find_times("On Thursday the dam of 3 May 2016 broke, two years ago.", None)
    assert [item.past.first for item in found] == [None, date(2016, 5, 3), None]


def test_a_moment_counts_by_its_day():
    (item,) = find_times("It broke yesterday.", datetime(2019, 4, 20, 23, 59, tzinfo=UTC))
    assert item.past.first == date(2019, 4, 19)


def test_two_times_that_only_follow_each_other_stay_apart():
    assert len(find_times("Shops shut on Monday and Tuesday.", SATURDAY)) == 2


@pytest.mark.parametrize("anchor", [date.min, date.max])
def test_the_ends_of_the_calendar_raise_nothing(anchor):
    assert find_times("It fell 999 years ago, last week, since Monday, in 48 hours, next month.", anchor)


def test_a_weekday_and_a_month_further_on_stay_apart():
    found = find_times("On Friday, the judge sentenced a man over the August 2017 rally.", SATURDAY)
    assert [item.past.first for item in found] == [date(2019, 4, 19), date(2017, 8, 1)]


@pytest.mark.parametrize(
    "text, last",
    [
        ("The dam broke on 3 May 2016. Two days later the bridge fell.", ("2016-05-05", "2016-05-05")),
        ("The dam broke on 3 May 2016, and the bridge fell that day.", ("2016-05-03", "2016-05-03")),
        ("The dam broke in May 2016. The following month the bridge fell.", ("2016-06-01", "2016-06-30")),
        ("The dam broke in May 2016. Later that year the bridge fell.", ("2016-01-01", "2016-12-31")),
        (
            "Sales rose in the third quarter of 2018 from 3 million a year earlier.",
            ("2017-07-01", "2017-09-30"),
        ),
        (
            "Sales rose in the third quarter of 2018; in the year-earlier quarter they fell.",
            ("2017-07-01", "2017-09-30"),
        ),
    ],
)
def test_a_time_that_leans_on_the_one_before_it(text, last):
    past = find_times(text, SATURDAY)[-1].past
    assert tuple(str(side) for side in past) == last


def test_no_time_is_cut_where_the_look_for_another_ends():
    text = "It rose to 7.9% in February, up from 7.5% in January and 6.8% in February 2018."
    assert [words for words, *_ in _past(text)] == ["February", "January", "February 2018"]


def test_earlier_than_planned_is_no_time():
    found = find_times("The port will close by 2030, eight years earlier than planned.", SATURDAY)
    assert [item.past.known for item in found] == [True, False]


def test_a_time_that_leans_on_nothing_has_no_days():
    (item,) = find_times("Two days later the bridge fell.", SATURDAY)
    assert not item.past.known


def test_another_date_of_the_text_tells_the_day_from_the_month():
    found = find_times("It fell on 03/04/2019 and again on 25/04/2019.", SATURDAY)
    assert [item.past.first for item in found] == [date(2019, 4, 3), date(2019, 4, 25)]


def test_times_lengths_and_vague_words_come_together():
    found = find_all_times("Now he was held for three days, it said on Friday.", SATURDAY)
    assert [(item.kind, item.duration) for item in found] == [
        ("vague", ""),
        ("duration", "P3D"),
        ("date", ""),
    ]


@pytest.mark.parametrize(
    "year, day", [(2019, date(2019, 4, 21)), (2024, date(2024, 3, 31)), (2038, date(2038, 4, 25))]
)
def test_easter(year, day):
    assert easter(year) == day


@pytest.mark.parametrize(
    "text", ["The trial is to last four weeks.", "It may not last two days.", "It'll last three months."]
)
def test_last_may_be_what_something_does(text):
    assert find_times(text, SATURDAY) == ()
    assert [item.kind for item in find_all_times(text, SATURDAY)] == ["duration"]
