"""Of whom or what a state has turned, and what is only denied, aimed at or told of others."""

from __future__ import annotations

from datetime import date

import pytest

DAYS = date(2026, 3, 16), date(2026, 3, 17)


@pytest.mark.parametrize(
    "earlier, later",
    [
        ("Foreign Minister Ida Brandt was on her way to Tunis.", "Foreign Minister Ida Brandt arrived in Tunis."),
        ("The tanker Lindvik was heading for Rotterdam.", "The tanker Lindvik reached Rotterdam."),
        ("Two tugs were towing the trawler Siv to Odal.", "The trawler Siv was towed into Odal."),
        ("Liberal candidate Rosa Tamm held a lead over Mayor Lund.", "Rosa Tamm won Saturday's mayoral election."),
        ("The cause of the crash was not immediately clear.", "Investigators traced the crash to a broken rail."),
        ("The board has not decided on the merger.", "The board approved the merger."),
        ("Selm's government faces a no-confidence vote on Thursday over the boats.", "Selm's government survived a no-confidence vote on Thursday."),
        ("Schools in Odal province were closed until further notice.", "Schools in Odal province will stay closed until Monday."),
    ],
)  # fmt: skip
def test_what_was_under_way_is_told_as_over(compared, earlier, later):
    assert any(link.supersedes for link in compared(earlier, later, days=DAYS).alignment.links)


@pytest.mark.parametrize(
    "earlier, later",
    [
        ("Minister Ida Brandt was on her way to Tunis.", "President Omar Said arrived in Tunis."),
        ("The Lions were heading for victory over Kessal.", "The Lions reached the final in Kessal."),
        ("Two tugs were towing the trawler Siv to Odal.", "Two tugs were still towing the trawler Siv to Odal at dusk."),
        ("Thousands were marching in Lunde.", "Thousands marched in Lunde."),
        ("Rosa Tamm held a narrow lead over Mayor Erik Lund.", "Erik Lund won the mayoral election four years ago."),
        ("The cause of the crash was not known.", "The fire was caused by a faulty cable."),
        ("The cause of her death was not known.", "Protests were triggered by her death."),
        ("The board has not decided on the merger.", "The regulator approved the merger."),
        ("The firm is in talks to buy brewer Halden.", "The firm was negotiating to buy brewer Halden."),
        ("The firm is in talks to sell its dairy arm to Belmont.", "The firm was discussing the sale of its dairy arm with Belmont."),
        ("Route 9 was closed.", "Route 9 has not reopened."),
        ("Selm's government faces a no-confidence vote over the boats.", "Selm's mayor faces a no-confidence vote as well."),
        ("Schools in Odal province were closed until further notice.", "Schools in Odal province stay closed until further notice."),
        ("Police looked for suspects after a girl was shot in Velm.", "A girl who was shot in Velm has died."),
        ("There were no injuries in Velm.", "Police in Velm are working to confirm who was hurt."),
        ("Police are looking for the gun at Norman Park.", "Norman Park is located on Mill Lane."),
        ("A teenager from Velm was injured in a shooting on Saturday night.", "Police said he was not seriously injured in the shooting."),
        ("Tom Okafor is charged with theft in Velm.", "Police in Velm arrested Tom Okafor over the theft."),
        ("Ida Brandt and her brother were riding to a party in Velm.", "Ida Brandt was killed by her brother on the way to a party in Velm."),
        ("Police in Velm are investigating the shooting of five people.", "Five people were injured in a shooting in Velm."),
        ("The mother is at the hospital in Velm.", "No one else was hurt in Velm."),
        ("As of Sunday night no one was in custody in Velm.", "No arrests have been made in Velm."),
        ("Ida Brandt has not been taken into custody.", "In 2010, Ida Brandt was arrested."),
        ("Ana Wirth was in intensive care.", "Ana Wirth has not left hospital."),
        ("His party won no seats three years ago.", "The Green League, which won no seats in 2023, ran again."),
    ],
)  # fmt: skip
def test_what_goes_on_or_is_told_of_others_has_not_turned(compared, earlier, later):
    assert not any(link.supersedes for link in compared(earlier, later, days=DAYS).alignment.links)
