"""Two sources that tell one thing otherwise are a conflict, whatever the words and whatever else the later article keeps."""

from __future__ import annotations

from datetime import date

import pytest

pytestmark = pytest.mark.model

DISPUTED = [
    (
        "Unions said 2,600 workers had joined the strike.",
        "Corran said no more than 1,800 had stopped work.",
    ),
    (
        "The unions expect 2,600 workers to join the walkout.",
        "The unions put the number of strikers at 2,600. Corran said no more than 1,800 had stopped work.",
    ),
    ("Corran said it would cut 1,150 jobs.", "Unions said 1,400 people would lose their jobs."),
    (
        "The bus driver told police that 26 people died in the crash near Orla.",
        "The crash near Orla killed 26 people, the driver said. The rescue service put the death toll at 13.",
    ),
    (
        "Rescuers said 26 people died in the crash near Orla.",
        "The Orla hospital said 13 people had died in the crash.",
    ),
    (
        "Corran said the leak spilled 300 tonnes of acid into the Velm river.",
        "Corran said 300 tonnes of acid had spilled into the Velm. Residents put the spill at 900 tonnes.",
    ),
    (
        "Kelm Air said the plane was 12 years old.",
        "Kelm Air said the jet was 12 years old. Aviation records show that it was 19 years old.",
    ),
    (
        "The ministry said the bridge would cost 80 million euros.",
        "The ministry said the bridge would cost 80 million euros. The audit office estimated the cost of the bridge at 140 million euros.",
    ),
    (
        "The operator said the reactor was shut down at 3 a.m.",
        "The operator said it shut the reactor down at 3 a.m. Residents said the reactor was shut down at 11 a.m.",
    ),
    (
        "Organisers said 40,000 people marched through Orla on Saturday.",
        "Organisers put the turnout at 40,000. Police counted 15,000 marchers in Orla.",
    ),
    (
        "The ferry passed a safety inspection in February, its operator said.",
        "The ministry said the ferry's last safety inspection was in June 2024.",
    ),
    (
        "The landlord said the tower's sprinklers were checked in May.",
        "The fire service said the tower's sprinklers were last checked in October 2023.",
    ),
]
# Another place, day, part, count or lot, the same source, numbers that fit, or one that nobody tells any longer.
FITTING = [
    (
        "Unions said 2,600 workers had joined the strike in Orla.",
        "Corran said no more than 1,800 had stopped work in Velm.",
    ),
    (
        "Corran said it would cut 1,150 jobs.",
        "Corran said it would cut 1,150 jobs. Unions said 120 jobs would be lost in Velm alone.",
    ),
    (
        "Unions said more than 2,000 workers had joined the strike.",
        "Corran said 2,300 had stopped work.",
    ),
    (
        "Rescuers said 26 people died in the crash near Orla.",
        "Rescuers said 26 people died in the crash. The ministry said 13 people died in a crash near Orla in 2019.",
    ),
    (
        "Rescuers said 26 people died in the crash near Orla.",
        "Rescuers said 26 people died in the crash. The hospital said it was treating 13 people.",
    ),
    (
        "The coast guard said 62 migrants were rescued from the boat.",
        "The coast guard said 62 migrants were rescued. The charity said 75 people had been aboard the boat.",
    ),
    (
        "Prosecutors said the accountant stole 2 million pounds.",
        "Prosecutors said the accountant stole 2 million pounds. Police said they had recovered 300,000 pounds.",
    ),
    (
        "The zoo said two tigers escaped.",
        "The zoo said two tigers had escaped. Police said one of the tigers had been caught.",
    ),
    ("The hospital said nine children were among the injured.", "Police said 31 people were injured."),
    ("Corran said 1,800 workers had stopped work.", "Corran said 2,600 workers had stopped work."),
    (
        "The jet was serviced in January, Kelm Air said.",
        "The regulator said another jet was last serviced in August 2024.",
    ),
    (
        "The ferry will be inspected in April, its operator said.",
        "The ministry said the ferry's last safety inspection was in June 2024.",
    ),
]


def _relations(compared, earlier, later):
    return {link.relation for link in compared(earlier, later).alignment.links}


@pytest.mark.parametrize("earlier, later", DISPUTED)
def test_two_sources_that_differ_are_told(compared, earlier, later):
    links = compared(earlier, later).alignment.links
    assert "conflicts" in {link.relation for link in links}
    assert not any(link.supersedes for link in links)


@pytest.mark.parametrize("earlier, later", FITTING)
def test_what_fits_or_counts_something_else_is_no_conflict(compared, earlier, later):
    assert "conflicts" not in _relations(compared, earlier, later)


def test_a_number_that_is_only_recalled_is_replaced(compared):
    found = compared(
        "Rescuers said 26 people died in the crash near Orla.",
        "Rescuers had earlier said 26 people died in the crash near Orla. Police said 31 people died in the crash near Orla.",
        days=(date(2026, 3, 17), date(2026, 3, 17)),
    )
    assert any(link.supersedes for link in found.alignment.links)
