"""Sums that a passage declares, and that do not hold."""

from __future__ import annotations

import pytest

from tests.lineage.sums.conftest import told

# A passage that declares a sum which does not hold.
BROKEN = [
    (
        "Of the 40 injured, 25 were treated at the scene and 13 were taken to hospital.",
        "25 + 13 = 38, not 40",
    ),
    (
        "In all, 52 passengers were rescued, 38 by the coast guard and nine by fishing boats.",
        "38 + 9 = 47, not 52",
    ),
    ("Police arrested 14 protesters in Norby and nine in Aldery, a total of 25.", "14 + 9 = 23, not 25"),
    (
        "Police arrested 14 protesters in Norby and nine in Aldery, the mayor told the Velm Courier, giving a total of 25.",
        "14 + 9 = 23, not 25",
    ),
    (
        "The toll had stood at 12. Three more people died on Friday, bringing the toll to 16.",
        "12 + 3 = 15, not 16",
    ),
    (
        "The firm spent €1.2 million on repairs and €2.4 million on new boats, in total €4.6 million.",
        "EUR 1,200,000 + EUR 2,400,000 = EUR 3,600,000, not EUR 4,600,000",
    ),
    (
        "Of the 300 members, 180 voted for the bill, 100 voted against it and 10 abstained.",
        "180 + 100 + 10 = 290, not 300",
    ),
    (
        "A second blast killed six miners in Norby on Friday. The first blast on Thursday killed nine miners. In total, 17 miners have died this week.",
        "6 + 9 = 15, not 17",
    ),
    (
        "The ship carried 900 tonnes of grain, 500 tonnes in the first hold and 350 tonnes in the second.",
        "500 tonne + 350 tonne = 850 tonne, not 900 tonne",
    ),
    ("The blast killed 27 soldiers, including 30 officers.", "30 is more than 27"),
    ("Storms grounded 260 flights, 140 in Norby and 130 in Selm.", "140 + 130 = 270, not 260"),
    (
        "The gang stole 66 paintings in three raids. They took 20 in the first, 31 in the second and 17 in the third.",
        "20 + 31 + 17 = 68, not 66",
    ),
    (
        "The express carried 280 people and the local service 190. Together they carried 490.",
        "280 + 190 = 470, not 490",
    ),
    (
        "The council wants to spend 18 million euros on schools. Roofs get 9 million, boilers 6 million and desks 2 million.",
        "EUR 9,000,000 + EUR 6,000,000 + EUR 2,000,000 = EUR 17,000,000, not EUR 18,000,000",
    ),
    ("The prison holds 820 inmates, 760 men and 70 women.", "760 + 70 = 830, not 820"),
    (
        "The settlement is worth $36 million. The city will pay $24 million and its insurer the remaining $10 million.",
        "USD 24,000,000 + USD 10,000,000 = USD 34,000,000, not USD 36,000,000",
    ),
    (
        "Bank Orlan will cut 2,600 jobs by 2030. It is cutting 1,500 of them at headquarters, 700 in its branches and 300 abroad.",
        "1,500 + 700 + 300 = 2,500, not 2,600",
    ),
    (
        "Police in Velm recorded 98 burglaries last month. Norby had 41, Selm 33 and Aldery 26.",
        "41 + 33 + 26 = 100, not 98",
    ),
]


@pytest.mark.model
@pytest.mark.parametrize("text, arithmetic", BROKEN)
def test_a_declared_sum_that_does_not_hold(text, arithmetic):
    assert told(text) == [(arithmetic, False)]
