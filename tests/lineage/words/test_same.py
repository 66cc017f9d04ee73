"""A verdict passes unasked between claims in the same words alone: what is the same, and what is told where it is not."""

from __future__ import annotations

from datetime import date

import pytest

from claims.lineage.statement import Statement
from claims.lineage.words.same import other_words

pytestmark = pytest.mark.model

DAYS = date(2026, 3, 17), date(2026, 3, 18)


def _changes(compared, earlier, later):
    links = compared(earlier, later, days=DAYS).alignment.links
    return [(change.before, change.after) for link in links for change in link.changes]


@pytest.mark.parametrize(
    "earlier, later",
    [
        ("Al-Qaeda fighters left Velm on Monday.", "Al Qaeda fighters left Velm Monday."),
        ("Prices in Velm rose 60 percent in May.", "Prices in Velm rose 60 per cent in May."),
        ("The mayor of Velm called it “a disaster”.", 'The mayor of Velm called it "a disaster".'),
        ("The harbour of Velm didn't reopen.", "The harbor of Velm did not reopen."),
        ("The U.S. sent 40 tents to Velm.", "The United States sent 40 tents to Velm."),
        ("Mr Sorley told the court that he paid the clerk.", "Sorley told the court he paid the clerk."),
        ("The Velm pipeline cost $1.2 billion.", "The Velm pipeline cost $1,200 million."),
    ],
)
def test_spelling_is_no_change(compared, earlier, later):
    assert _changes(compared, earlier, later) == []


@pytest.mark.parametrize(
    "earlier, later, told",
    [
        (
            "Anna Sorley is a daughter of the mayor.",
            "Anna Sorley is the daughter of the mayor.",
            ("a", "the"),
        ),
        (
            "The agency reads the mail of lawmakers in Velm.",
            "The agency read the mail of lawmakers in Velm.",
            ("reads", "read"),
        ),
        (
            "Only the council saw the forecast in May.",
            "The council saw only the forecast in May.",
            ("Only", "only"),
        ),
        (
            "Thieves emptied the nurse's account.",
            "Thieves emptied the nurses' account.",
            ("nurse's", "nurses"),
        ),
        (
            "The council will publish the ruling in 30 days.",
            "The council will publish the ruling within 30 days.",
            ("", "within"),
        ),
        (
            "Miners who refused the test were dismissed from the pit in Velm.",
            "Miners, who refused the test, were dismissed from the pit in Velm.",
            ("", ", "),
        ),
    ],
)
def test_any_other_word_is_told(compared, earlier, later, told):
    assert told in _changes(compared, earlier, later)


def test_signing_again_is_not_leaving():
    quotes = "The broker resigned the lease.", "The broker re-signed the lease."
    statements = [Statement(0, len(quote), quote) for quote in quotes]
    assert other_words(*statements) == ("resigned", "re-signed")


@pytest.mark.parametrize(
    "earlier, later, told",
    [
        (
            "Police said the suspect fled through the back door of the shop and dropped the bag in a canal.",
            "Police said the suspects fled through the back door of the shop and dropped the bag in a canal.",
            ("the suspect", "the suspects"),
        ),
        (
            "Sorley allegedly forged the deed of his aunt and sold her farm to a neighbour.",
            "Sorley forged the deed of his aunt and sold her farm to a neighbour.",
            ("allegedly", ""),
        ),
        (
            "Rumour says he has quarrelled with the synod and has moved to a monastery in Velm.",
            "He has quarrelled with the synod and has moved to a monastery in Velm.",
            ("rumor", ""),
        ),
        (
            "26 people were killed in Velm, police said.",
            "Police had earlier said that 26 people were killed in Velm, but on Tuesday they revised the toll.",
            ("", "earlier"),
        ),
    ],
)
def test_so_is_what_bears_on_the_claim_from_outside(compared, earlier, later, told):
    assert told in _changes(compared, earlier, later)


@pytest.mark.parametrize(
    "earlier, later",
    [
        (
            "The victim's son said the ambulance took an hour to arrive.",
            "The victim's daughter said the ambulance took an hour to arrive.",
        ),
        (
            "Mayor Orla Tennick accused three colleagues of hiding the cost.",
            "Mayor Orla Tennick's deputy accused three colleagues of hiding the cost.",
        ),
        (
            "The union said 3,000 workers in Velm were on strike.",
            "The company said 3,000 workers in Velm were on strike.",
        ),
    ],
)
def test_another_source_is_told(compared, earlier, later):
    links = compared(earlier, later, days=DAYS).alignment.links
    assert any(change.field == "claimant" for link in links for change in link.changes)
