from __future__ import annotations

from datetime import date

import pytest

from claims.extraction import Options, extract
from claims.extraction.times.find import find_times
from claims.extraction.times.moment import read_time

pytestmark = pytest.mark.model


def _when(text: str, quote: str) -> tuple[str | None, str | None] | None:
    found = extract(text, published=date(2019, 4, 20), options=Options(min_worthiness=0.0))
    (candidate,) = [item for item in found if quote in item.quote]
    return (candidate.when.value_start, candidate.when.value_end) if candidate.when else None


def test_the_year_of_a_founding_is_that_of_the_founding():
    text = "Founded in 1911, the factory employs 2,700 people."
    found = extract(text, published=date(2019, 4, 20), options=Options(min_worthiness=0.0))
    assert {one.quote: one.when and one.when.value_start for one in found} == {
        "Founded in 1911": "1911-01-01",
        "the factory employs 2,700 people": None,
    }


@pytest.mark.parametrize(
    "text, quote, first, last",
    [
        ("The dam broke on Thursday.", "broke", "2019-04-18", "2019-04-18"),
        ("The council will meet on Thursday.", "meet", "2019-04-25", "2019-04-25"),
        ("Earlier this month, rebels attacked the town on April 9.", "attacked", "2019-04-09", "2019-04-09"),
        ("The war has killed 370,000 people since 2011.", "killed", "2011-01-01", "2019-04-20"),
        (
            "It was the worst flood since 1996, when 22 people died at Marn.",
            "22 people died",
            "1996-01-01",
            "1996-12-31",
        ),
        ("The council is to vote on Thursday.", "vote", "2019-04-25", "2019-04-25"),
        ("The warnings apply from tomorrow night.", "apply", "2019-04-21", None),
        ("The record would not be topped until 2012.", "topped", None, "2012-12-31"),
        ("The line took precautions from as early as March 8.", "took", "2019-03-08", "2019-04-20"),
        ("His term was to end in August.", "end", "2019-08-01", "2019-08-31"),
        (
            "The craft is scheduled to remain there and return to Earth on Thursday.",
            "return",
            "2019-04-25",
            "2019-04-25",
        ),
        ("The trial begins on Thursday.", "begins", "2019-04-25", "2019-04-25"),
        ("The council has scheduled a vote for Thursday.", "vote", "2019-04-25", "2019-04-25"),
        ("The council agreed to meet on Thursday.", "agreed", "2019-04-25", "2019-04-25"),
        ("The mill had closed in May.", "closed", "2018-05-01", "2018-05-31"),
        ("Thursday's flood took the bridge.", "took", "2019-04-18", "2019-04-18"),
        (
            "Unemployment fell to 10.4% in March, the lowest since 2008.",
            "fell",
            "2019-03-01",
            "2019-03-31",
        ),
        ("Prices in March were 3.1% higher than a year earlier.", "higher", "2019-03-01", "2019-03-31"),
        (
            "Unemployment rose to 7.9% in March, up from 7.5% in February and 6.8% in March 2018.",
            "rose",
            "2019-03-01",
            "2019-03-31",
        ),
        ("Tallwick has been the largest port in the country since 2011.", "has", "2011-01-01", "2019-04-20"),
        ("The talks are due to resume on Thursday in Tallwick.", "resume", "2019-04-25", "2019-04-25"),
        ("Output is forecast to fall 4% in March.", "fall", "2020-03-01", "2020-03-31"),
        (
            "The company raised its dividend to 40 cents from 35 cents on Thursday.",
            "raised",
            "2019-04-18",
            "2019-04-18",
        ),
        ("Police moved 2,000 people from 31 villages on Thursday.", "moved", "2019-04-18", "2019-04-18"),
        ("Schools will have to stay closed on Thursday.", "closed", "2019-04-25", "2019-04-25"),
        ("The figure, given by the ministry on Thursday, rose.", "rose", "2019-04-18", "2019-04-18"),
        (
            "The ban, introduced after a 2009 fire at a mill, was lifted on Thursday.",
            "lifted",
            "2019-04-18",
            "2019-04-18",
        ),
        (
            "The blast on Thursday destroyed a house where nine people slept.",
            "slept",
            "2019-04-18",
            "2019-04-18",
        ),
        ("The toll, 46 on Thursday, is expected to rise.", "toll", "2019-04-18", "2019-04-18"),
        ("In 2014 Ford sold 2 million trucks.", "sold", "2014-01-01", "2014-12-31"),
        ("The village was destroyed by the 2010 earthquake.", "destroyed", "2010-01-01", "2010-12-31"),
        ("Aid workers have until Thursday to leave.", "until", "2019-04-20", "2019-04-25"),
        ("Growth is forecast at 2% this year.", "forecast", "2019-01-01", "2019-12-31"),
        ("The strike runs Monday through Friday.", "runs", "2019-04-22", "2019-04-26"),
        ("He was bailed until June 4.", "bailed", "2019-04-20", "2019-06-04"),
        ("She was barred until May 31.", "barred", "2019-04-20", "2019-05-31"),
        (
            "The court directed the State government to file an affidavit within four weeks.",
            "directed",
            "2019-04-20",
            "2019-05-18",
        ),
        ("The mayor turns 90 in May.", "turns", "2019-05-01", "2019-05-31"),
        ("The store closes on Thursday after 41 years.", "closes", "2019-04-25", "2019-04-25"),
        ("The chance of rain increases to 60% on Thursday.", "increases", "2019-04-25", "2019-04-25"),
        ("Rebels have killed 40 people in 48 hours.", "killed", "2019-04-18", "2019-04-20"),
        (
            "Forty shells fell in the 24 hours to 9am on Thursday.",
            "fell",
            "2019-04-17",
            "2019-04-18",
        ),
        ("The road will be closed from 9 a.m. to noon Thursday.", "closed", "2019-04-25", "2019-04-25"),
        ("He has been held since his arrest in January.", "held", "2019-01-01", "2019-04-20"),
        ("July wheat fell 4 cents to $5.61 a bushel on Thursday.", "fell", "2019-04-18", "2019-04-18"),
        ("The measures have been planned until December.", "planned", "2019-04-20", "2019-12-31"),
        ("The airport has been closed until October.", "closed", "2019-04-20", "2019-10-31"),
        ("Schools remain closed until Thursday.", "closed", "2019-04-20", "2019-04-25"),
        ("The ban remains in force until December.", "force", "2019-04-20", "2019-12-31"),
        ("The law applies until November.", "applies", "2019-04-20", "2019-11-30"),
        ("Prices were stable until December.", "stable", None, "2018-12-31"),
        ("The airport had been closed until October.", "closed", None, "2018-10-31"),
        ("The club has not been beaten until October.", "beaten", None, "2018-10-31"),
        ("The fair continues through October 8.", "fair", "2019-04-20", "2019-10-08"),
        ("The road was closed through Thursday.", "road", None, "2019-04-18"),
        ("The budget has to be passed by December 15.", "passed", "2019-04-20", "2019-12-15"),
        ("They had to leave by November.", "leave", None, "2018-11-30"),
        ("The league has set a deadline of June 30.", "deadline", "2019-06-30", "2019-06-30"),
        ("They missed the deadline of January 5.", "deadline", "2019-01-05", "2019-01-05"),
        ("The trial has been set for November.", "trial", "2019-11-01", "2019-11-30"),
        ("The vote was put off to January.", "vote", "2020-01-01", "2020-01-31"),
        ("Work began as early as 2016.", "Work", "2016-01-01", "2016-12-31"),
        ("A year later on August 10 he fell ill.", "ill", "2018-08-10", "2018-08-10"),
    ],
)
def test_the_time_of_a_claim(parsed, text, quote, first, last):
    assert _when(text, quote) == (first, last)


def test_the_time_of_the_report_is_not_that_of_the_event(parsed):
    assert _when("The dam is safe, the council said on Thursday.", "safe") is None


@pytest.mark.parametrize(
    "text, quote",
    [
        ("Soldiers reached a village where rebels killed nine people in March.", "reached"),
        ("It was the worst toll in the town since the siege began last month.", "worst"),
        ("Both countries signed the 1998 treaty.", "signed"),
        ("The project, first proposed in 1998, will cost 4 million euros.", "will"),
        ("Exports totalled $9.4 billion, the most since 2011.", "totalled"),
        ("The bank raised rates for the first time in four years.", "raised"),
        ("The economy shrank 0.3%, its first contraction in a year.", "shrank"),
        ("The ministry put the death toll at 46, up from 31 on Sunday.", "put"),
        ("Net profit fell to 310 million euros from 420 million in 2017.", "fell"),
        ("Sales were 4% higher than a year ago.", "were"),
        ("Sales rose 4% from last year.", "rose"),
        ("Sales rose 4% on a year earlier.", "rose"),
        ("Turnout was 61.2%, compared with 66.8% in 2017.", "was"),
        ("The 2014 Ford F-150 hit a tree.", "hit"),
        ("Aldous was sentenced for the 2016 murder of a clerk.", "was"),
        ("Rain was above the 1991-2010 average.", "was"),
        ("The glacier shrank by 40% within six months.", "shrank"),
        ("The hall collapsed in two hours.", "collapsed"),
        ("The bus comes once in five days.", "comes"),
        ("The team scored 12 goals to break the record set in 2017.", "scored"),
        ("The council spent 9 million crowns on a hall built in 1998.", "spent"),
        ("The report, published in 2016, names 11 monks.", "names"),
        ("It was the third warmest year on record after 2016 and 2015.", "was"),
        ("Tomatoes cost Rs 15, down from Rs 22 a fortnight ago.", "cost"),
        ("Output was three times as high as in 2016.", "was"),
        ("She won as many seats as in 2016.", "won"),
        ("The number is the same as in 2015.", "is"),
        ("The inquiry has to be completed in three months.", "has"),
        ("Crews went to the 1900 block of Mill Road.", "went"),
        ("His works include a hall in 1990, a bridge in 1998 and a tower in 2004.", "include"),
    ],
)
def test_the_time_of_something_else_is_not_that_of_the_claim(parsed, text, quote):
    found = extract(text, published=date(2019, 4, 20), options=Options(min_worthiness=0.0))
    assert [item.when for item in found if item.quote.startswith(text.split(quote)[0])] == [None]


@pytest.mark.parametrize(
    "text, quote",
    [
        (
            "Rescue work ended in Tallwick on Thursday after a blast in a block of flats that killed eight people.",
            "flats that killed eight people",
        ),
        (
            "The bank, whose assets total 210 billion crowns, failed a test in November.",
            "The bank, whose assets total 210 billion crowns",
        ),
        ("The general, who led the 2011 coup, won 72% on Thursday.", "The general, who led the 2011 coup"),
        ("Brandt, who led the union for 12 years, was shot on Thursday.", "who led the union for 12 years"),
        ("The man, who was held for three weeks, was freed on Thursday.", "who was held for three weeks"),
        ("Reyes, who scored 28 goals last season, was hurt on Thursday.", "who scored 28 goals last season"),
    ],
)
def test_a_state_and_what_came_before_do_not_take_the_time_of_the_main_clause(parsed, text, quote):
    found = extract(text, published=date(2019, 4, 20), options=Options(min_worthiness=0.0))
    assert [item.when for item in found if item.quote.endswith(quote)][-1] is None


def test_a_number_that_is_compared_with_keeps_its_own_time(parsed):
    text = "Sales fell to 412 in February, compared with 498 in February 2018."
    assert _when(text, "fell") == ("2019-02-01", "2019-02-28")


def test_what_happens_meanwhile_happens_at_the_same_time(parsed):
    text = (
        "A bomb killed nine people in the capital on Thursday while a fire destroyed 20 houses in the north."
    )
    assert _when(text, "destroyed 20") == ("2019-04-18", "2019-04-18")


@pytest.mark.parametrize(
    "text, days",
    [
        ("The council, which will meet on Thursday, approved the bridge.", ("2019-04-25", "2019-04-25")),
        ("The mayor, who was shot on Thursday, will recover.", ("2019-04-18", "2019-04-18")),
    ],
)
def test_a_time_is_read_by_its_own_verb(parsed, text, days):
    parse = parsed(text)
    (time,) = find_times(text, date(2019, 4, 20))
    assert tuple(str(side) for side in read_time(parse, time)) == days


@pytest.mark.parametrize(
    "text, quote",
    [
        (
            "The bank last week sold 40 of its ships and raised its main rate to 4 percent.",
            "raised its main rate",
        ),
        (
            "Burglaries fell 12 percent last week, while the share of cases solved dropped to 17 percent.",
            "while the share",
        ),
        (
            "A strike closed all the airports last week, stranding thousands of travelers.",
            "stranding thousands",
        ),
    ],
)
def test_a_time_is_shared_with_what_goes_on_beside_it(parsed, text, quote):
    found = extract(text, published=date(2019, 4, 20), options=Options(min_worthiness=0.0))
    [when] = [item.when for item in found if item.quote.startswith(quote)]
    assert (when.value_start, when.value_end) == ("2019-04-08", "2019-04-14")


def test_a_law_in_force_does_not_take_the_day_of_its_vote(parsed):
    text = "The bill, approved last week, cuts the limit to 48 hours and raises the fine to 15,000 euros."
    found = extract(text, published=date(2019, 4, 20), options=Options(min_worthiness=0.0))
    assert [item.when for item in found if item.quote.startswith("raises the fine")] == [None]


def test_a_time_in_front_holds_for_both_clauses(parsed):
    text = "On Thursday, the dam broke and the river flooded the town."
    found = extract(text, published=date(2019, 4, 20), options=Options(min_worthiness=0.0))
    assert {candidate.when.value_start for candidate in found if candidate.when} == {"2019-04-18"}
    assert all(candidate.when for candidate in found)
