"""What is no proposal to supersede between two reports on one subject, and still is one between two versions of a story."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from claims.lineage.evidence.degrees import SAME, UNKNOWN
from claims.lineage.evidence.scoring import Evidence
from claims.lineage.links.follow_ups import days_between, tell_different_things
from claims.lineage.values import Change

SPRING = (
    "The Hollin crew won the regatta at Norby and earned 12 points.\n\n"
    "The Selm crew earned 9 points on the river.\n\n"
    "A storm had delayed the start by two hours.\n\n"
    "The harbour sold 4,000 tickets for the stands.\n\n"
    "Organisers moved the finish to the old mole.\n\n"
    "Two boats were damaged in the first heat.\n\n"
    "The mayor of Norby opened the event.\n\n"
    "A ferry waited until the last race was over.\n\n"
    "The club hired 30 stewards."
)
AUTUMN = (
    "The Selm crew earned 7 points at Lake Orn.\n\n"
    "Fog kept the crews ashore until noon.\n\n"
    "A new sponsor paid for the cups.\n\n"
    "The lake froze later that month.\n\n"
    "The judges disqualified the Velm crew.\n\n"
    "Three rowers fell ill during the races.\n\n"
    "A helicopter filmed the last heat.\n\n"
    "The league has published its calendar.\n\n"
    "The village built a pier for the spectators."
)


@pytest.mark.model
def test_another_contest_of_one_season_replaces_nothing(compared):
    comparison = compared(SPRING, AUTUMN, days=(date(2026, 3, 17), date(2026, 9, 15)))
    (points,) = [link for link in comparison.alignment.links if link.relation == "revises"]
    assert Change("figure", "9 points", "7 points") in points.changes
    assert (points.supersedes, points.figures) == (False, ())


@pytest.mark.model
def test_what_is_told_otherwise_on_one_day_does(compared):
    assert any(link.supersedes for link in compared(SPRING, AUTUMN).alignment.links)


@pytest.mark.model
def test_and_so_does_what_is_told_otherwise_within_two_days(compared):
    comparison = compared(SPRING, AUTUMN, days=(date(2026, 3, 17), date(2026, 3, 19)))
    assert any(link.supersedes for link in comparison.alignment.links)


FIRE = (
    "A fire broke out in a hotel in Vexholm on Monday. The blaze killed four people. Eleven people were injured. "
    "Sixty firefighters fought the flames. The roof fell in at noon. Guests slept in a sports hall. The owner was abroad. "
    "Smoke could be seen for miles. The cause is not known."
)
NEXT_FIRE = (
    "A fire broke out in a factory in Lessing on Tuesday. The blaze killed seven people. Nineteen people were injured. "
    "Eighty firefighters fought the flames. A wall collapsed in the evening. Workers ran into the street. The firm makes paint. "
    "Two schools were closed. An inquiry has begun."
)


@pytest.mark.model
def test_another_fire_in_another_town_a_day_later_replaces_nothing(compared):
    comparison = compared(FIRE, NEXT_FIRE, days=(date(2026, 3, 17), date(2026, 3, 18)))
    assert not [link for link in comparison.alignment.links if link.supersedes]


@pytest.mark.model
def test_nor_does_a_state_of_nobody_named(compared):
    comparison = compared(
        f"{FIRE} The road is closed.",
        f"{NEXT_FIRE} The road is open again.",
        days=(date(2026, 3, 17), date(2026, 3, 27)),
    )
    assert not [link for link in comparison.alignment.links if link.supersedes]


@pytest.mark.model
@pytest.mark.parametrize(("days", "replaced"), [(9, True), (90, False)])
def test_a_state_that_turned_replaces_how_it_stood_unless_long_after(compared, days, replaced):
    told = date(2026, 3, 17), date.fromordinal(date(2026, 3, 17).toordinal() + days)
    comparison = compared(
        f"{SPRING}\n\nThe Mole Bridge was closed.",
        f"{AUTUMN}\n\nTraffic is again running over the Mole Bridge, which reopened at noon.",
        days=told,
    )
    later = [
        comparison.later.candidates[link.later].quote
        for link in comparison.alignment.links
        if link.supersedes
    ]
    assert any("Mole Bridge" in quote for quote in later) is replaced


@pytest.mark.model
def test_what_a_court_found_is_replaced_by_what_another_finds_long_after(compared):
    comparison = compared(
        f"{SPRING}\n\nMira Kolde was convicted of fraud.",
        f"{AUTUMN}\n\nA court quashed the conviction of Mira Kolde.",
        days=(date(2026, 3, 17), date(2026, 10, 17)),
    )
    (link,) = [link for link in comparison.alignment.links if link.supersedes]
    assert "quashed" in comparison.later.candidates[link.later].quote


@pytest.mark.model
def test_the_number_of_a_road_is_its_name(compared):
    comparison = compared(
        f"{SPRING}\n\nHighway 97C is closed in both directions.",
        f"{AUTUMN}\n\nHighway 97C reopened on Sunday night.",
        days=(date(2026, 3, 17), date(2026, 3, 22)),
    )
    assert any(link.supersedes for link in comparison.alignment.links)


@pytest.mark.parametrize(
    ("earlier", "later", "days"),
    [
        (datetime(2026, 3, 17, 6, tzinfo=UTC), datetime(2026, 3, 17, 18, tzinfo=UTC), 0.5),
        (datetime(2026, 3, 17, 22, tzinfo=UTC), datetime(2026, 3, 18, 4, tzinfo=UTC), 0.25),
        (date(2026, 3, 17), datetime(2026, 3, 18, 4, tzinfo=UTC), 1.0),
        (date(2026, 3, 18), date(2026, 3, 16), 2.0),
        (datetime(2026, 3, 17, 6), datetime(2026, 3, 17, 18, tzinfo=UTC), 0.0),
        (None, date(2026, 3, 16), None),
    ],
)
def test_the_days_between_two_tellings(earlier, later, days):
    assert days_between(earlier, later) == days


@pytest.mark.model
def test_a_recount_in_another_version_of_the_story_replaces_the_count(compared):
    comparison = compared(SPRING, SPRING.replace("earned 9 points", "earned 7 points"))
    (link,) = [link for link in comparison.alignment.links if link.supersedes]
    assert comparison.later.candidates[link.later].quote == "The Selm crew earned 7 points on the river"


def answered(pairs: int, score: float = 0.9) -> dict[tuple[int, int], Evidence]:
    evidence = Evidence(score, 0.9, 0.9, SAME, UNKNOWN, UNKNOWN, UNKNOWN, swapped=False, figures=())
    return {(at, at): evidence for at in range(pairs)}


@pytest.mark.parametrize(
    ("chosen", "earlier", "later", "different"),
    [
        (answered(8), 10, 20, False),  # the earlier is told again, with more
        (answered(8), 20, 10, False),  # the later is a shorter version
        (answered(3), 10, 10, True),
        (answered(8, score=0.6), 10, 10, True),  # hardly alike
        (answered(0), 7, 7, False),  # too little to tell by
        ({}, 12, 0, True),
    ],
)
def test_versions_tell_half_of_each_other(chosen, earlier, later, different):
    assert tell_different_things(chosen, earlier, later) is different


@pytest.mark.model
@pytest.mark.parametrize(
    "earlier, later",
    [
        ("Landslides blocked two roads in Velm.", "A sports hall in Velm was opened on Friday."),
        ("Hugo Lanz was sent to prison in Norby.", "Hugo Lanz's lawyer walked out of the prison in Norby."),
        ("The singer was taken to a prison near Selm.", "A warder left the prison near Selm."),
        ("A 22-year-old student is in custody in Selm.", "Two other men were released without charge in Selm."),
        ("The court fined Klodsby 20 million crowns.", "Lanthera's fine of 35 million crowns was set aside."),
        ("Lightning started the fire in Velm.", "The fire in Selm was man-made."),
        ("Typhoon Brast was a Category 3 storm.", "Typhoon Ilse was a Category 5 storm."),
        ("Klodsby is expected to order 100 jets.", "Klodsby is now due to open a base in Selm."),
        ("Hugo Lanz was sent to prison in Norby.", "Hugo Lanz left a prison hospital in Norby."),
        ("Two men were jailed in Norby over the theft.", "A third man walked free from a court in Norby over the theft."),
        ("Hugo Lanz was jailed in Norby for stealing from Ida Foss.", "Ida Foss walked free from a court in Norby."),
        ("Klodsby will decide on Arden's place in the league in March.", "Klodsby agreed a sponsor deal for the league."),
        ("Storm Brast is expected to hit Selm on Friday.", "Storm Brast is now expected to bring 10 inches of rain to Selm."),
        ("Storm Brast is forecast to reach Selm.", "Storm Brast is now forecast to weaken before it reaches Selm."),
        ("Typhoon Brast made landfall in Arden as a Category 5 storm.", "Typhoon Brast made landfall in Selm as a Category 3 storm."),
        ("Police said the gunman in Selm acted alone.", "Police in Selm are looking for the other gun."),
        ("Two hikers were missing on Mount Selm.", "Two other hikers were found dead on Mount Selm."),
        ("About 700 workers walked out at the mill in Selm.", "About 500 workers walked out at the mill in Selm, the workers' union said."),
        ("The crew had not reached the wreck.", "The crew reached the harbour on Friday."),
    ],
)  # fmt: skip
def test_another_matter_supersedes_nothing(compared, earlier, later):
    assert not any(link.supersedes for link in compared(earlier, later).alignment.links)


@pytest.mark.model
@pytest.mark.parametrize(
    "earlier, later",
    [
        ("Hugo Lanz was jailed in Norby for stealing from Ida Foss.", "Hugo Lanz walked free from a prison in Norby."),
        ("Klodsby will decide on Arden's place in the league in March.", "Klodsby approved Arden's place in the league."),
        ("Storm Brast is expected to hit Selm on Friday.", "Storm Brast is now expected to miss Selm."),
        ("Typhoon Brast was a Category 2 storm.", "Typhoon Brast is now a Category 4 storm."),
        ("Police said the gunman in Selm acted alone.", "Police in Selm are searching for another man."),
        ("A hiker was missing on Mount Selm on Monday.", "The hiker was found dead on Mount Selm by other hikers on Tuesday."),
        ("A miner was trapped in a shaft near Selm.", "A miner and another worker trapped in the shaft near Selm were found dead."),
        ("About 500 workers walked out at the mill in Selm.", "About 700 workers walked out at the mill in Selm, the workers' union said."),
        ("Officials have yet to confirm the death of Hugo Lanz.", "Officials confirmed the death of Hugo Lanz."),
    ],
)  # fmt: skip
def test_what_came_of_one_matter_supersedes_it(compared, earlier, later):
    assert any(link.supersedes for link in compared(earlier, later).alignment.links)


@pytest.mark.model
@pytest.mark.parametrize(("told", "replaced"), [(date(2026, 3, 18), True), (date(2027, 3, 17), False)])
def test_the_number_of_a_year_ago_stays_true(compared, told, replaced):
    later = "Klodsby sold 1.2 million cars, up from 1.1 million."
    links = compared("Klodsby sold 1.1 million cars.", later, days=(date(2026, 3, 17), told)).alignment.links
    assert any(link.supersedes for link in links) is replaced


def told_of_often(name: str, *, later: bool) -> str:
    """Return sentences of which every fourth names what an article is about, so that the name says nothing for a pair."""
    before = (
        "{0} has a long history.",
        "A song is named after {0}.",
        "A film about {0} was shown.",
        "{0} is on a stamp.",
    )
    after = (
        "Much was written about {0}.",
        "{0} has many friends.",
        "A statue of {0} was made.",
        "A book on {0} came out.",
    )
    return "\n\n".join(one.format(name) for one in (after if later else before))


@pytest.mark.model
@pytest.mark.parametrize(
    ("name", "earlier", "later", "replaced"),
    [
        ("Torven", "Torven plans to build a dam by the end of 2030.", "Torven plans to build a dam by 2034.", True),
        ("Orrel", "Orrel will close its pit by June 2029.", "Orrel will keep its pit open until 2031.", True),
        ("Liberals", "The Liberals took 38 of the 90 seats.", "Their Liberals ended up with 37 of the 90 seats.", True),
        ("Torven", "Torven has counted 2,100 cases of mumps since the start of the year.", "Torven counted 3,900 cases of mumps this year.", True),
        ("Ilke Brandt", "Ilke Brandt scored 21 points.", "Ilke Brandt scored 17 points.", False),
        ("Ilke Brandt", "Ilke Brandt hit 12 of 25 shots.", "Ilke Brandt hit 15 of 25 shots.", False),
        ("Ilke Brandt", "Ilke Brandt won 18 of the 25 duels.", "Ilke Brandt won 12 of the 25 duels.", False),
        ("Torven", "The Torven index fell 1.2 percent.", "The Torven index fell 0.8 percent.", False),
        ("Orrel", "Orrel will pay 2 crowns a share in May.", "Orrel will pay 3 crowns a share in November.", False),
    ],
)  # fmt: skip
def test_weeks_later_a_plan_a_whole_or_a_count_is_still_the_same_one(
    compared, name, earlier, later, replaced
):
    comparison = compared(
        f"{SPRING}\n\n{told_of_often(name, later=False)}\n\n{earlier}",
        f"{AUTUMN}\n\n{told_of_often(name, later=True)}\n\n{later}",
        days=(date(2026, 3, 17), date(2026, 4, 16)),
    )
    proposed = {
        comparison.later.candidates[link.later].quote
        for link in comparison.alignment.links
        if link.supersedes
    }
    assert bool(proposed & {later.rstrip(".")}) is replaced


@pytest.mark.model
@pytest.mark.parametrize(
    ("earlier", "later", "replaced"),
    [
        ("He kept the estimate of 84,000 for Velsund.", "The agency now expects the summer fair to draw 61,000 guests this year, compared with an earlier estimate of 84,000.", True),
        ("The board left its forecast of 12,400 for Torven as it was.", "The agency now expects the Torven market to reach 9,800 homes this year, compared with a previous forecast of 12,400.", True),
        ("The port handled 5.2 million tonnes last year.", "The port of Klint handled 4.6 million tonnes this year, compared with 5.2 million a year earlier.", False),
        ("Orrel built 12,400 homes in 2024.", "Orrel built 9,800 homes in 2025, down from 12,400 in 2024.", False),
    ],
)  # fmt: skip
def test_the_clause_that_recalls_a_number_does_not_hide_the_new_one(compared, earlier, later, replaced):
    days = date(2026, 3, 17), date(2026, 4, 16)
    links = compared(f"{SPRING}\n\n{earlier}", f"{AUTUMN}\n\n{later}", days=days).alignment.links
    at = max(link.earlier for link in links)
    assert any(link.supersedes for link in links if link.earlier == at) is replaced


@pytest.mark.model
@pytest.mark.parametrize(
    ("earlier", "later", "answers"),
    [
        ("With half of the ballots counted, the Harbour Party had 31.2% and the Reform Bloc 28.4%.", "The Reform Bloc took 29.9% and will try to form a cabinet. The Harbour Party of Ida Foss came second with 29.1%.", {("28.4%", "29.9%"), ("31.2%", "29.1%")}),
        ("The Greens were fourth with 9.1%, ahead of the Farmers on 8.8%.", "The Farmers came fourth with 9.4%.", {("8.8%", "9.4%")}),
        ("The survey put Selmer at 22% of the vote and Orrel at 19%.", "Orrel now has 21% of the vote, the survey said.", {("19%", "21%")}),
        ("Velm had 31% rain and Norby 28% sun.", "The mayor of Norby got 52% of the vote.", set()),
        ("Shares in Selmer rose 3.1% and those of Orrel 2.2%.", "Orrel fell 1.4% on Wednesday.", set()),
        ("The Harbour Party had 31.2% and the Reform Bloc 28.4%.", "Hugo Lanz owns 12% of the Reform Bloc's old house.", set()),
    ],
)  # fmt: skip
def test_each_row_of_a_list_of_shares_is_answered_by_its_own_name(compared, earlier, later, answers):
    comparison = compared(
        f"{SPRING}\n\n{earlier}", f"{AUTUMN}\n\n{later}", days=(date(2026, 3, 17), date(2026, 3, 18))
    )
    moved = {
        (change.before, change.after)
        for link in comparison.alignment.links
        if link.supersedes
        for change in link.changes
        if change.before.endswith("%") and change.after.endswith("%")
    }
    assert moved == answers
