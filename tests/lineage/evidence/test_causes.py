"""Causes that leave no room for each other, and causes that may be one in other words."""

from __future__ import annotations

import pytest

from claims.lineage.evidence.causes import Rivals, causes_in, rival_causes


@pytest.mark.parametrize(
    "earlier, later",
    [
        ("Faulty wiring started the fire.", "The fire was set deliberately."),
        ("A discarded cigarette caused the blaze.", "The blaze was caused by an electrical fault."),
        ("Lightning sparked the heath fire.", "A barbecue set off the heath fire."),
        ("The blast was due to a gas leak.", "A bomb was behind the blast."),
        ("Hackers caused the outage.", "A software fault caused the outage."),
        ("The fire was an accident.", "It was arson, and a man has been charged with the fire."),
        ("Lightning started the fire.", "An electrical fault started the fire."),
        ("Lightning sparked the heath fire.", "The heath fire was human-caused."),
        ("The crash was caused by pilot error.", "A missile caused the crash."),
        (
            "A short circuit was the likely cause of the fire.",
            "A boiler had exploded shortly before the fire.",
        ),
        ("Faulty wiring started the blaze.", "The cause of the blaze was the explosion of a gas cylinder."),
    ],
)
def test_two_kinds_of_cause_rule_each_other_out(earlier, later):
    assert rival_causes(earlier, later)
    assert rival_causes(later, earlier)


@pytest.mark.parametrize(
    "earlier, later",
    [
        ("Lightning sparked the fire.", "A thunderbolt was to blame for the fire."),
        ("A short circuit caused the fire.", "Two gas cylinders exploded in the fire."),
        ("A gas leak caused the fire.", "A boiler exploded before the fire."),
        ("The fire was an accident.", "A candle started the fire."),
        ("Faulty wiring started the fire.", "The fire started in the kitchen."),
        ("The storm caused the outage.", "A fallen tree caused the outage."),
        ("Lightning sparked the fire.", "Candles were lit for the victims of the storm's lightning."),
        ("A bomb set off the fire.", "The fire was deliberate."),
        ("The blackout was caused by sabotage.", "The blackout was caused by a damaged transformer."),
        ("The outage was caused by human error.", "The outage was caused by a software update."),
        ("Arsonists started the fire.", "Lightning started three other fires."),
        ("The fire gutted a candle factory.", "A power line was rebuilt."),
        ("An electrical fault caused the fire.", "A cable caused the fire, and not a candle."),
    ],
)
def test_causes_that_may_both_be_true(earlier, later):
    assert not rival_causes(earlier, later)


def test_rivals_say_by_which_words_they_are_told():
    assert rival_causes("A cigarette started the fire.", "Faulty wiring caused the fire.") == Rivals(
        "cigarette", "wiring"
    )


def test_a_cause_that_is_ruled_out_is_none_that_is_stated():
    assert set(causes_in("A programming error, rather than a solar flare, caused the silence.")) == {
        "software"
    }
    assert not causes_in("Candles stood in the window.")
