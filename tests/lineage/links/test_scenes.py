"""Two articles that open with two events of one kind: what names nobody in them is of two events."""

from __future__ import annotations

from datetime import date

import pytest

from claims.lineage.values import Change

pytestmark = pytest.mark.model

QUAY_BOMB = (
    "A roadside bomb killed four guards and wounded seven people in the Velmish district of Orla on Tuesday, police said.\n\n"
    "The device hit a patrol car on its way to the quay.\n\n"
    "No group claimed responsibility.\n\n"
    "Eleven shops were damaged.\n\n"
    "President Mira Kolde condemned the attack."
)
TEMPLE_BOMB = (
    "A suicide bomber killed nine people and wounded 26 at a temple in the Velmish city of Tarrant on Thursday, officials said.\n\n"
    "The attacker detonated his vest at noon.\n\n"
    "The Northern Front claimed responsibility.\n\n"
    "Two shops were damaged.\n\n"
    "President Mira Kolde condemned the attack."
)
APPROVED = (
    "Councillors in Selm have approved plans for 340 homes at the edge of the town.\n\n"
    "A quarter of the homes will be classed as affordable.\n\n"
    "The committee voted 7-4 in favour on Tuesday.\n\n"
    "Work is expected to start in the spring."
)
REFUSED = (
    "Plans for 275 homes on the edge of Dunmere have been turned down by councillors.\n\n"
    "A third of the homes would have been classed as affordable.\n\n"
    "The committee voted 9-2 against the scheme on Wednesday.\n\n"
    "The builder said it was considering an appeal."
)
FIRST_MATCH = (
    "Katla Dvorn beat Kay Brandt 6-3, 7-5 to reach the quarterfinals on Sunday.\n\n"
    "The Velmish player hit 31 winners.\n\n"
    "She saved seven of nine break points."
)
SECOND_MATCH = (
    "Katla Dvorn beat Lucy Ferrer 7-5, 6-2 to reach the semifinals on Wednesday.\n\n"
    "The Velmish player hit 38 winners.\n\n"
    "She saved five of eight break points."
)
QUAKE = (
    "A magnitude 5.8 earthquake shook the island of Korphos on Wednesday, injuring seven people.\n\n"
    "The tremor struck at 6:02 p.m. at a depth of 12 km.\n\n"
    "Schools on the island will stay closed on Thursday.\n\n"
    "The harbour was not damaged."
)
NEXT_QUAKE = (
    "A magnitude 6.9 earthquake struck off Tavua on Friday.\n\n"
    "The quake hit at 10:40 a.m. at a depth of 48 km.\n\n"
    "The town's harbour was damaged, and schools were shut for the day.\n\n"
    "It was the second strong quake of the week: on Wednesday a tremor injured nine people on Korphos."
)
BANK = (
    "Velmish bank Orlia reported a 9 percent rise in third-quarter profit on Tuesday.\n\n"
    "Net profit was 4.6 billion crowns, against 4.2 billion a year earlier.\n\n"
    "Analysts had expected 4.4 billion.\n\n"
    "Provisions for bad loans doubled to 610 million crowns."
)
RIVAL_BANK = (
    "Norlish bank Tarbanken reported a 9 percent fall in third-quarter profit on Thursday.\n\n"
    "Net profit was 3.8 billion crowns, against 4.2 billion a year earlier.\n\n"
    "Analysts had expected 4.1 billion.\n\n"
    "Provisions for bad loans tripled to 940 million crowns. Shares of its rival Orlia rose 1 percent."
)


@pytest.mark.parametrize(
    ("earlier", "later", "days"),
    [
        (QUAY_BOMB, TEMPLE_BOMB, (date(2026, 4, 7), date(2026, 4, 9))),
        (APPROVED, REFUSED, (date(2026, 3, 10), date(2026, 3, 18))),
        (FIRST_MATCH, SECOND_MATCH, (date(2026, 1, 25), date(2026, 6, 3))),
        (BANK, RIVAL_BANK, (date(2026, 10, 20), date(2026, 10, 22))),
    ],
    ids=["another day", "other places", "a match long after", "what two banks earned"],
)
def test_nothing_of_another_event_is_superseded_or_repeated_in_silence(compared, earlier, later, days):
    links = compared(earlier, later, days=days).alignment.links
    assert not any(link.supersedes for link in links)
    assert all(link.changes for link in links)


def test_the_same_words_of_another_event_are_told(compared):
    comparison = compared(QUAY_BOMB, TEMPLE_BOMB, days=(date(2026, 4, 7), date(2026, 4, 9)))
    (condemned,) = [link for link in comparison.alignment.links if link.relation == "repeats"]
    assert condemned.changes == (Change("wording", "Orla", "Tarrant"),)


def test_of_a_quake_that_the_next_one_recalls_only_what_names_it_is_answered(compared):
    comparison = compared(QUAKE, NEXT_QUAKE, days=(date(2026, 4, 8), date(2026, 4, 10)))
    answers = {link.later for link in comparison.alignment.links}
    assert {comparison.later.statements[at].quote for at in answers} == {
        "on Wednesday a tremor injured nine people on Korphos"
    }


UPDATES = [
    (QUAY_BOMB.replace("four guards", "six guards").replace("Eleven", "Thirteen"), date(2026, 4, 8)),
    (
        QUAY_BOMB.replace("A roadside bomb killed four", "The bomb in Orla on Tuesday killed six").replace(
            "Eleven", "Thirteen"
        ),
        date(2026, 4, 9),
    ),
]


@pytest.mark.parametrize(("later", "day"), UPDATES, ids=["the same lead", "another lead"])
def test_a_later_version_is_of_one_event(compared, later, day):
    links = compared(QUAY_BOMB, later, days=(date(2026, 4, 7), day)).alignment.links
    assert any(link.relation == "repeats" and not link.changes for link in links)
    assert any(Change("figure", "Eleven", "Thirteen") in link.changes for link in links)


def test_a_reaction_leads_a_later_report_of_the_same_event(compared):
    earlier = (
        "A bomb exploded outside a temple in Orla on Friday.\n\n"
        "Twelve people were killed and 30 were wounded, police chief Imra Kolde said.\n\n"
        "No group has claimed responsibility.\n\n"
        "The wounded were taken to the harbour hospital."
    )
    later = (
        "The Velmish army chief vowed revenge on Saturday for the bombing of a temple.\n\n"
        "Nineteen people were killed and 45 were wounded, police chief Imra Kolde said.\n\n"
        "The Northern Front claimed responsibility.\n\n"
        "The wounded were taken to the harbour hospital."
    )
    links = compared(earlier, later, days=(date(2026, 4, 3), date(2026, 4, 4))).alignment.links
    assert any(Change("figure", "Twelve", "Nineteen") in link.changes and link.supersedes for link in links)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Inspectors of the Energy Ministry said two of the six gates were worn.", False),
        ("Inspectors said two of the six gates were worn.", True),
    ],
)
def test_a_claim_of_nobody_is_known_by_a_name_in_its_own_sentence(compared, sentence, told):
    links = compared(
        f"The Isk dam failed at noon. Reyes drove to Velm. {sentence}",
        f"The Isk dam failed at noon. The mayor of Dunmere resigned. {sentence}",
    ).alignment.links
    (link,) = [link for link in links if link.earlier == link.later == 2]
    assert (link.relation, bool(link.changes)) == ("repeats", told)
