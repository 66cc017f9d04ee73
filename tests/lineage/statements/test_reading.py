"""What a statement holds of a claim: event, mood, roles, places, time."""

from __future__ import annotations

import pytest

from claims.extraction.candidate import Candidate
from claims.lineage.statements.reading import read_statements
from tests.lineage.conftest import TUESDAY

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def read(nlp):
    """A sentence to the statement of the whole of it."""

    def of(text: str):
        marked = Candidate(0, len(text), text, "", "", 1.0)
        return read_statements(text, [marked], published=TUESDAY, nlp=nlp)[0]

    return of


@pytest.mark.parametrize(
    "text, event",
    [
        ("Rebels killed 12 soldiers near Velm.", "kill"),
        ("The death toll rose to 12.", "kill"),
        ("The blast took the lives of five workers.", "kill"),
        ("The jury found Osman Dahl guilty of fraud.", "convict"),
        ("The army came under attack near Velm.", "attack"),
        ("The group claimed responsibility for the attack.", "perpetrate"),
        ("Its fighters carried out the raid.", "perpetrate"),
        ("Brannock dropped its plan to buy Teal.", "cancel"),
        ("Osman Dahl is expected to be charged on Friday.", "charge"),
        ("Five people charged with fraud", "charge"),
        ("The union called off the strike.", "cancel"),
        ("The unions said 1,900 workers would take part in the strike.", "strike_work"),
        ("Some 1,900 workers joined the walkout.", "strike_work"),
        ("Rail staff will walk out on Friday.", "strike_work"),
        ("One of the men pulled out a handgun.", "brandish"),
        ("The army carried out a strike on the town.", "perpetrate"),
        ("The launch was pushed back to Saturday.", "delay"),
        ("The minister stepped down on Wednesday.", "resign"),
        ("Government troops lost 19 men in the assault.", "kill"),
        ("A second vote is scheduled for Friday.", "vote"),
        ("No talks were held on Monday.", "negotiate"),
    ],
)
def test_the_deciding_event(read, text, event):
    assert read(text).events[0] == event


@pytest.mark.parametrize(
    "text, outlook",
    [
        ("The rover landed on Mars.", "fact"),
        ("The rover will land on Mars.", "planned"),
        ("The rover is expected to land on Mars.", "planned"),
        ("The rover could land on Mars.", "guess"),
        ("A march is planned for Friday.", "planned"),
        ("A march was planned for Friday.", "fact"),
        ("The council approved the budget in May.", "fact"),
        ("The army managed to take the town.", "fact"),
    ],
)
def test_whether_it_is_done(read, text, outlook):
    assert read(text).outlook == outlook


@pytest.mark.parametrize(
    "text, negated",
    [
        ("The dam did not break.", True),
        ("The dam never broke.", True),
        ("No passengers were hurt.", True),
        ("The vote was neither free nor fair.", True),
        ("At no time was he beaten.", True),
        ("The dam broke.", False),
    ],
)
def test_what_did_not_happen(read, text, negated):
    assert read(text).negated is negated


def test_a_denial_is_no_claim_of_the_denied(read):
    assert read("The company denied polluting the river.").denied
    assert not read("The company admitted polluting the river.").denied


def test_roles(read):
    roles = {item.role: item.text for item in read("Rebels killed twelve soldiers near Velm.").participants}
    assert roles["agent"] == "Rebels"
    assert "soldiers" in roles["patient"]


@pytest.mark.parametrize(
    "text, places, ruled_out",
    [
        ("The plane came down near Tarrant, not near Dunmere.", {"Tarrant"}, {"dunmer"}),
        ("The plane came down near Tarrant.", {"Tarrant"}, set()),
        ("The plane came down.", set(), set()),
    ],
)
def test_places_and_those_ruled_out(read, text, places, ruled_out):
    found = read(text)
    assert set(found.places) == places
    assert set(found.ruled_out) == ruled_out


def test_a_time_of_telling_is_not_the_time_of_the_event(read):
    assert read("The fire was 90 percent contained as of Monday.").time == ""
    assert read("The fire broke out on Monday.").time != ""


def test_a_day_without_a_date_keeps_its_words(nlp):
    text = "The fire broke out on Monday."
    (found,) = read_statements(text, [Candidate(0, len(text), text, "", "", 1.0)], nlp=nlp)
    assert (found.first, found.time) == (None, "Monday")


@pytest.mark.parametrize(
    "text",
    [
        "Nurses went on strike in Velm.",
        "The nurses' walkout in Velm has begun.",
        "Nurses in Velm walked out.",
        "Nurses walked off the job in Velm.",
        "Nurses in Velm will strike on Friday.",
    ],
)
def test_a_stoppage_of_work_is_one_word(read, text):
    assert "strike_work" in {word.key for word in read(text).words}


def test_an_attack_is_another_word(read):
    assert {word.key for word in read("Two air strikes hit Velm.").words} & {"attack", "strike_work"} == {
        "attack"
    }


@pytest.mark.parametrize(
    "rest, event",
    [
        ("The union wants a pay rise of 7 percent.", "strike_work"),
        ("Missiles hit the army base and killed nine soldiers.", "attack"),
    ],
)
def test_a_strike_is_what_the_rest_of_its_article_tells_of(nlp, rest, event):
    text = "Some 400 flights were hit by the strike."
    marked = Candidate(0, len(text), text, "", "", 1.0)
    (one,) = read_statements(f"{text}\n\n{rest}", [marked], published=TUESDAY, nlp=nlp)
    assert event in one.events
