"""How the claims of two whole articles answer each other: order, splits, claims inside claims, reasons."""

from __future__ import annotations

import random
from datetime import date

import pytest

from claims.extraction import extract
from claims.extraction.candidate import Candidate
from claims.lineage.links.align import align
from claims.lineage.links.relations import Told
from claims.lineage.statement import Statement
from claims.lineage.statements.reading import read_statements
from claims.lineage.values import FIELDS, RELATIONS, Change
from tests.lineage.conftest import TUESDAY

pytestmark = pytest.mark.model

NOON = (
    "A blast at the Hollin plant killed four people and injured 19 on Monday, the fire service said.\n\n"
    "The plant makes paint and has 300 workers.\n\n"
    "Police in Velm arrested two managers of the plant.\n\n"
    "A fire at the plant in 2019 killed nobody."
)
EVENING = (
    "Police in Velm arrested two managers of the plant.\n\n"
    "A blast at the Hollin plant killed six people on Monday, the fire service said. It injured 23 others.\n\n"
    "The plant, which makes paint, has 300 workers.\n\n"
    "Schools in Velm stayed shut on Tuesday."
)


@pytest.fixture
def two(compared):
    return compared(NOON, EVENING)


def _by_words(comparison, link):
    return comparison.earlier.candidates[link.earlier].quote, comparison.later.candidates[link.later].quote


def test_a_sentence_that_is_split_is_answered_by_both_halves(two):
    answers = [
        _by_words(two, link)[1]
        for link in two.alignment.links
        if two.earlier.candidates[link.earlier].start < NOON.index("\n") and link.supersedes
    ]
    assert len(answers) == 2, answers
    assert any("six people" in text for text in answers)
    assert any("23 others" in text for text in answers)


def test_what_moved_in_the_article_is_still_found(two):
    repeated = [_by_words(two, link)[1] for link in two.alignment.links if link.relation == "repeats"]
    assert "Police in Velm arrested two managers of the plant" in repeated


def test_added_and_dropped(two):
    added = [two.later.candidates[at].quote for at in two.alignment.added]
    dropped = [two.earlier.candidates[at].quote for at in two.alignment.dropped]
    assert any("Schools" in quote for quote in added)
    assert any("2019" in quote for quote in dropped)
    linked = {link.later for link in two.alignment.links}
    assert not linked & set(two.alignment.added)


def test_a_link_tells_its_reason_in_one_sentence(two):
    for link in two.alignment.links:
        assert link.relation in RELATIONS
        assert 0 <= link.score <= 1
        assert link.reason[:1].isupper() or link.reason[:1] == "“"
        assert link.reason.endswith(".")
        assert {change.field for change in link.changes} <= set(FIELDS)


def test_the_reason_names_the_figures(compared):
    (link,) = compared(
        "Almost 50 people were killed in 48 hours, a monitor said.",
        "More than 60 people were killed in 48 hours, a monitor said.",
    ).alignment.links
    assert link.reason == (
        "The toll rises from “Almost 50” to “More than 60”. Both are for the same time (“in 48 hours”), from the same source (a monitor)."
    )
    assert link.figures == ((0, 0),)


def test_the_same_article_answers_itself_one_by_one(compared):
    found = compared(NOON, NOON).alignment
    assert {link.relation for link in found.links} == {"repeats"}
    assert all(link.earlier == link.later for link in found.links)
    assert found.added == found.dropped == ()


def test_a_proposal_to_supersede_is_made_once_for_claims_inside_each_other(compared):
    found = compared(
        "On Saturday rebels attacked army posts near Velm, killing 13 soldiers, the army said.",
        "On Saturday rebels attacked army posts near Velm, killing 26 soldiers, the army said.",
    ).alignment
    assert [link.supersedes for link in found.links].count(True) == 1


def test_it_is_made_for_the_part_that_changed_where_the_rest_stands(compared):
    found = compared(
        "Heavy rain swamped low-lying parts of Port Orla on Sunday, forcing about 600 people to leave their homes.",
        "Heavy rain swamped low-lying parts of Port Orla on Sunday, forcing about 1,500 people to leave their homes.",
    )
    replaced = [found.later.candidates[link.later].quote for link in found.alignment.links if link.supersedes]
    assert replaced == ["forcing about 1,500 people to leave their homes"]


def test_a_correction_is_of_what_stands_in_the_place_of_another(compared):
    found = compared(
        "The earthquake that hit Port Orla on Monday had a magnitude of 7.1, the seismological centre said.",
        "The earthquake that hit Port Orla on Monday had a magnitude of 6.8, the seismological centre said, correcting its first reading.",
    )
    (link,) = [link for link in found.alignment.links if link.supersedes]
    assert found.earlier.candidates[link.earlier].quote.endswith("7.1")
    assert found.later.candidates[link.later].quote.endswith("6.8")


def test_two_sources_that_count_otherwise_are_shown_beside_a_better_answer(compared):
    noon = (
        "Almost 40 people have been killed since the Orm dam broke on Thursday, the Rescue Service said.\n\n"
        "The wave killed 21 people in Selwyn and nine in Brenn, the Rescue Service said."
    )
    evening = (
        "At least 26 people died in Selwyn when the Orm dam broke on Thursday, Mayor Hale Dunmere said.\n\n"
        "The Rescue Service said 21 people had died in Selwyn and nine in Brenn."
    )
    found = compared(noon, evening)
    told = {
        (link.earlier, link.relation)
        for link in found.alignment.links
        if "At least 26" in found.later.candidates[link.later].quote
    }
    selwyn = next(at for at, one in enumerate(found.earlier.candidates) if "21 people" in one.quote)
    assert (selwyn, "conflicts") in told


def test_claims_that_are_each_others_best_answer_are_linked_among_many(compared):
    noon = (
        "A fire broke out at the Orsk paper mill on Monday.\n\nThe mill employs 640 people.\n\n"
        "Workers left through the yard.\n\nThe owner bought it in 2019.\n\nTwo engines came from Velm.\n\n"
        "The roof fell in at noon.\n\nSmoke drifted over the river.\n\nThe road was closed.\n\n"
        "The mill is insured.\n\nIts machines date from 1987.\n\nPolice are looking into the cause."
    )
    evening = noon.replace("The mill employs 640 people.", "The firm has a payroll of 640.")
    found = compared(noon, evening)
    words = [_by_words(found, link) for link in found.alignment.links]
    assert any("employs" in one and "payroll" in other for one, other in words), words


def test_a_word_in_the_place_of_another_is_told(compared):
    found = compared(
        "Lomara is the second-largest exporter of cocoa in the region.",
        "Lomara is the second-largest exporter of cashews in the region.",
    )
    changes = [change for link in found.alignment.links for change in link.changes]
    assert [(change.before, change.after) for change in changes if change.field == "wording"] == [
        ("cocoa", "cashews")
    ]


def test_a_word_in_the_place_of_another_is_told_where_the_sentence_was_turned_round(compared):
    found = compared(
        "On Friday a court in Velm fined the energy company Orsk for rigging prices.",
        "The chemical company Orsk was fined by a court in Velm on Friday for rigging prices.",
    )
    changes = [change for link in found.alignment.links for change in link.changes]
    assert [(change.before, change.after) for change in changes if change.field == "wording"] == [
        ("energy", "chemical")
    ]


def test_two_tellings_at_once_conflict(nlp):
    texts = ("The quake in Velm killed 12 people.", "The quake in Velm killed 26 people.")
    one, other = (read_statements(text, extract(text, nlp=nlp), nlp=nlp) for text in texts)
    (later,) = align(one, other).links
    (at_once,) = align(one, other, told=Told(at_once=True)).links
    assert (later.relation, later.supersedes) == ("revises", True)
    assert (at_once.relation, at_once.supersedes) == ("conflicts", False)


def test_a_claim_that_a_person_marked_is_read_inside_its_span(nlp):
    text = "Port Orla: Twelve people were killed in Port Orla on Monday, police said."
    quote = "Twelve people were killed in Port Orla on Monday"
    start = text.index(quote)
    marked = Candidate(start, start + len(quote), quote, "", "", 1.0)
    (read,) = read_statements(text, [marked], published=TUESDAY, nlp=nlp)
    assert [figure.low for figure in read.figures] == [12]
    assert (read.first, read.last, read.event) == (read.last, read.first, "casualty")
    assert read.places == ("Port Orla",)
    assert read.events[0] == "kill"


@pytest.mark.parametrize("count", [0, 1])
def test_nothing_answers_nothing(count):
    some = [Statement(0, 3, "one")] * count
    found = align([], some)
    assert (found.links, found.added, found.dropped) == ((), tuple(range(count)), ())


def test_any_text_can_be_compared(compared):
    signs = "a 12 , . “ ” ' % $ € Velm killed no — \n\n é 千 ½ 3–1 IS US"
    maker = random.Random(4)
    for _ in range(40):
        words = signs.split(" ")
        one, other = (" ".join(maker.choices(words, k=maker.randint(1, 30))) for _ in range(2))
        found = compared(one or "x", other or "x")
        assert len(found.alignment.added) <= len(found.later.candidates)


def test_one_word_for_two_days_is_told_with_its_days(compared):
    earlier = "Twelve miners of the Hollin pit were missing yesterday, the police said."
    later = "Nine miners of the Hollin pit were missing yesterday, the police said."
    (link,) = compared(earlier, later, days=(TUESDAY, date(2026, 3, 24))).alignment.links
    assert Change("time", "yesterday (16 March 2026)", "yesterday (23 March 2026)") in link.changes
    assert "yesterday (23 March 2026)" in link.reason


def test_what_happened_is_told_by_the_words_that_tell_it(compared):
    earlier = "A man who was wounded in a shooting in Norby on Monday."
    later = "The man who was shot in Norby on Monday has died."
    comparison = compared(earlier, later)
    (link,) = [link for link in comparison.alignment.links if link.supersedes]
    (event,) = [change for change in link.changes if change.field == "event"]
    assert event.before == "wounded"


@pytest.mark.model
def test_the_same_words_of_another_are_looked_at(compared):
    earlier = "Police in Norby detained Karim Haddad on Tuesday. He has lived in Norby since 2016. He has no criminal record."
    later = "Police in Velm detained Aslan Dorev on Wednesday. He has lived in Norby since 2016. He has no criminal record."
    links = compared(earlier, later).alignment.links
    assert all(link.changes for link in links if link.relation == "repeats"), links


@pytest.mark.model
def test_claims_that_name_nobody_answer_none_of_another_event(compared):
    earlier = "Iberra Steel reported its results on Tuesday. Sales fell 3 percent to 4.4 billion euros."
    later = "Norvexa reported its results on Wednesday. Sales fell 5 percent to 3.1 billion euros."
    assert not any(link.supersedes for link in compared(earlier, later).alignment.links)


def test_a_number_is_told_with_what_it_counts_only_where_that_follows_it(compared):
    (link,) = compared(
        "Cholera cases were recorded in 11 of the country's 28 districts, Velm among them.",
        "Cholera cases were recorded in Velm.",
    ).alignment.links
    assert {change.before for change in link.changes if change.field in ("figure", "part")} == {
        "11",
        "28 districts",
    }


MONDAYS_STRIKE = (
    "Baggage handlers at Velm airport will stop work for 48 hours from Thursday, their union said on Monday.\n\n"
    "Some 1,900 workers have signed up for it, the union said.\n\n"
    "The airport carried nine million passengers last year. Its owner, the city of Velm, wants to build a third runway by 2031.\n\n"
    "Mayor Ida Brandt called for talks. A pay deal expired in March."
)
TUESDAYS_STRIKE = (
    "The airport of Velm cancelled every departure on Tuesday, as ground staff prepared to walk out.\n\n"
    "Organisers now expect 2,600 workers to stay at home.\n\n"
    "Trains to the airport will run as usual. Hotels in the city reported a wave of bookings. The museum of flight is closed.\n\n"
    "Brandt, the mayor, invited both sides to the town hall. No talks were held on Monday."
)


def test_what_both_articles_count_once_is_one_thing_in_whatever_words(compared):
    both = compared(MONDAYS_STRIKE, TUESDAYS_STRIKE)
    told = {_by_words(both, link): link for link in both.alignment.links if link.supersedes}
    assert any("1,900 workers" in earlier and "2,600 workers" in later for earlier, later in told), told
