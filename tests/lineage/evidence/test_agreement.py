"""Whether two statements agree in who states them and when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from claims.lineage.evidence.claimant_agreement import claimant_agreement
from claims.lineage.evidence.degrees import CLOSE, DIFFERENT, SAME, UNKNOWN
from claims.lineage.evidence.time_agreement import time_agreement
from claims.lineage.statement import Statement
from claims.lineage.statements.prepared import prepare

BARE = Statement(0, 4, "text")


def _prepared(earlier: Statement, later: Statement):
    one, other = prepare([earlier], [later])
    return one[0], other[0]


@pytest.mark.parametrize(
    "earlier, later, agreement",
    [
        ("the industry minister", "the ministry", SAME),
        ("the interior ministry", "the foreign ministry", DIFFERENT),
        ("Velm Police", "Orsk Police", DIFFERENT),
        ("Velm Police", "the force", UNKNOWN),
        ("race officials", "organisers", UNKNOWN),
        ("Ana Reyes", "Reyes", SAME),
        ("Ana Reyes", "Tom Okafor", DIFFERENT),
        ("the union", "it", UNKNOWN),
        ("", "the union", UNKNOWN),
        ("organisers", "police", DIFFERENT),
        ("the electoral commission", "observers", DIFFERENT),
        ("its discoverers", "new dating", UNKNOWN),
        ("divers", "an analysis of tree rings in its timbers", UNKNOWN),
        ("Russia's defence ministry", "Ukraine's defence ministry", DIFFERENT),
        ("the Russian defence ministry", "Ukraine's General Staff", DIFFERENT),
        ("the defence ministry", "Russia's defence ministry", SAME),
        ("Tanzania's health ministry", "the World Health Organization", DIFFERENT),
        ("Tanzania's health ministry", "WHO", DIFFERENT),
        ("the Philippine coast guard", "China's coast guard", DIFFERENT),
        ("Human Rights Watch", "the Selvan Observatory for Human Rights", DIFFERENT),
        ("Selvan Observatory chief Ana Reyes", "the Selvan Observatory for Peace", SAME),
        ("the European Commission", "the European Central Bank", DIFFERENT),
        ("USGS", "the U.S. Geological Survey", SAME),
        ("the BoE", "the Bank of England", SAME),
        ("U.S. officials", "Chinese officials", DIFFERENT),
        ("Israel's military", "the Israeli army", SAME),
        ("the Danish company", "Norvexa", UNKNOWN),
        ("its chief executive", "Norvexa", UNKNOWN),
        ("rescuers in southern Brazil", "civil defence", UNKNOWN),
        ("the mayor's deputy", "the mayor", DIFFERENT),
    ],
)
def test_who_states_it(earlier, later, agreement):
    pair = _prepared(replace(BARE, claimant=earlier), replace(BARE, claimant=later))
    assert claimant_agreement(*pair) == agreement


@pytest.mark.parametrize(
    "earlier, later, agreement",
    [
        (("January 1", date(2030, 1, 1)), ("Jan. 1", date(2031, 1, 1)), SAME),
        (("Friday", date(2030, 7, 5)), ("Friday", date(2030, 7, 12)), CLOSE),
        (("March", date(2030, 3, 1)), ("March", date(2031, 3, 1)), CLOSE),
        (("Friday", date(2030, 7, 5)), ("Monday", date(2030, 7, 8)), DIFFERENT),
        (("Friday", date(2030, 7, 5)), ("Friday", date(2030, 7, 5)), SAME),
    ],
)
def test_when_by_days(earlier, later, agreement):
    one, other = (replace(BARE, time=words, first=day, last=day) for words, day in (earlier, later))
    assert time_agreement(*_prepared(one, other)) == agreement


@pytest.mark.parametrize(
    "earlier, later, agreement",
    [
        ("Monday morning", "by Monday evening", CLOSE),
        ("Monday morning", "Tuesday morning", DIFFERENT),
        ("on Monday", "Monday", SAME),
        ("", "Monday", UNKNOWN),
    ],
)
def test_when_by_words(earlier, later, agreement):
    pair = _prepared(replace(BARE, time=earlier), replace(BARE, time=later))
    assert time_agreement(*pair) == agreement
