"""Each side counts a crowd for itself: its number stands beside the other's, in whatever words."""

from __future__ import annotations

from datetime import date

import pytest

from claims.lineage.evidence.crowds import counts_a_crowd

pytestmark = pytest.mark.model

DAYS = (date(2026, 3, 15), date(2026, 3, 16))


@pytest.mark.parametrize(
    "text, counts",
    [
        ("Police put the crowd at 45,000.", True),
        ("Some 12,000 people took part in Saturday's rally in Zelmira.", True),
        ("160,000 people had joined Saturday's march.", True),
        ("Fewer than 6,000 nurses stayed away from work on Tuesday.", True),
        ("Unions expect 30,000 people at the protest.", False),
        ("Six people were shot at a gathering in Velm.", False),
        ("Police arrested 150 demonstrators at the rally in Velm.", False),
        ("The union put the turnout of voters at 30,000.", False),
        ("Three stewards were hurt when a crowd barrier gave way.", False),
    ],
)
def test_what_counts_a_crowd(compared, text, counts):
    assert any(map(counts_a_crowd, compared(text, text).later.statements)) is counts


@pytest.mark.parametrize(
    "earlier, later",
    [
        ("Organisers put the crowd of Saturday's rally at 80,000.", "Some 12,000 people took part in Saturday's rally, the interior ministry said."),
        ("The union put the turnout at 30,000.", "Around 12,000 people had turned out, police said."),
        (
            "Tens of thousands of people marched through Zelmira on Saturday to demand new elections.",
            "Some 12,000 people marched through Zelmira on Saturday to demand new elections, the interior ministry said.",
        ),
    ],
)  # fmt: skip
def test_two_counts_of_a_crowd_stand_beside_each_other(compared, earlier, later):
    links = compared(earlier, later, days=DAYS).alignment.links
    assert [(link.relation, link.supersedes) for link in links] == [("conflicts", False)]


def test_a_crowd_that_grew_is_counted_anew(compared):
    (link,) = compared(
        "Some 20,000 people had gathered in Velm by noon, police said.",
        "Some 30,000 people had gathered in Velm by dusk, police said.",
        days=DAYS,
    ).alignment.links
    assert link.supersedes
