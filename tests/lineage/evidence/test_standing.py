"""What stood until further notice, and how it ended."""

from __future__ import annotations

from datetime import date

import pytest

DAYS = date(2026, 3, 16), date(2026, 3, 20)


@pytest.mark.parametrize(
    "earlier, later",
    [
        ("The Selm motorway remained closed on Monday after a rockfall.", "Traffic was moving again on the Selm motorway on Thursday after crews cleared a rockfall."),
        ("Prime Minister Ana Reyes is flying to Orla for talks on trade.", "Prime Minister Ana Reyes landed in Orla on Tuesday."),
        ("Trading in shares of Gemil Works remained suspended on Monday.", "Shares of Gemil Works resumed trading on Tuesday."),
        ("A capsule with three people aboard is en route to the Kestrel Station.", "The capsule docked with the Kestrel Station on Wednesday."),
        ("The tanker Brisa is being towed to Port Orla.", "The tanker Brisa was brought into Port Orla by two tugs on Tuesday."),
        ("The singer Tom Holt remained in intensive care on Monday.", "The singer Tom Holt was moved out of intensive care on Wednesday."),
    ],
)  # fmt: skip
def test_its_end_is_proposed_whatever_day_and_verb_tell_it(compared, earlier, later):
    assert any(link.supersedes for link in compared(earlier, later, days=DAYS).alignment.links)


@pytest.mark.parametrize(
    "earlier, later",
    [
        ("The ferry Kestrel is heading for Port Orla.", "The ferry Linnet reached Port Orla on Tuesday."),
        ("A 29-year-old man is being questioned over Saturday’s stabbing outside a pub in Velm.", "A 41-year-old man was charged over Wednesday’s stabbing at the depot in Velm."),
        ("The jet of Orla Air remains on the ground in Velm.", "The jet of Selm Air flew to Velm on Tuesday."),
        ("Four in ten nurses of Velm plan to leave.", "Forty percent of nurses in Velm said they meant to leave."),
        ("The Selm motorway remained closed on Monday after a rockfall.", "The Selm motorway was closed in January after a rockfall."),
        ("Divers are searching the harbour of Selm.", "The Selm harbour festival drew 4,000 people on Tuesday."),
    ],
)  # fmt: skip
def test_what_ends_nothing_is_not(compared, earlier, later):
    assert not any(link.supersedes for link in compared(earlier, later, days=DAYS).alignment.links)
