"""What may come of a state that is told by a set phrase, and what may not."""

from __future__ import annotations

import pytest

from claims.lineage.evidence.states import Turn, states_in, turn


@pytest.mark.parametrize(
    "earlier, later",
    [
        ("A diver is fighting for his life in Norby.", "The diver is out of danger."),
        ("The singer is in intensive care.", "The singer died on Thursday."),
        ("The Selm fire was 40 percent contained on Friday.", "The Selm fire was fully contained on Sunday."),
        ("Nothing has been heard of the yacht; its two sailors are missing.", "Both sailors turned up in Selm."),
        ("Police are appealing for help to find Ana Moll, 82.", "Ana Moll is safe and well."),
        ("An evacuation order is in force for Mill Road.", "The order for Mill Road was lifted at noon."),
        ("The airport was closed.", "Planes were again taking off from the airport."),
        ("A gas leak was the likely cause.", "Investigators have dropped the theory of a gas leak."),
        ("Two workers are feared to have caught bird flu.", "Tests have confirmed bird flu in both workers."),
        ("Nurse Ida Foss was convicted of theft.", "Judges have thrown out the conviction of Ida Foss."),
        ("A verdict is expected on 15 June.", "Judges found Hugo Lanz guilty."),
        ("The minister has ruled out stepping down.", "She handed in her resignation."),
        ("Bus drivers in Kelm will walk out on Monday.", "The strike in Kelm was averted."),
        ("Mayor Brandt leads Askim.", "Mayor Brandt defeated Askim."),
        ("No deaths have been reported.", "A woman of 83 died on Tuesday."),
        ("Detectives are questioning a woman of 26.", "The woman was let go without charge."),
        ("Igor Tandy was charged on Monday with taking bribes.", "A court cleared Igor Tandy of taking bribes."),
        ("Ida Foss is charged with theft.", "Prosecutors dropped the charges against Ida Foss."),
        ("The treasurer is free on bail.", "The judge revoked his bail."),
        ("The coach will stay at Velm City next season.", "Velm City and the coach have parted company."),
        ("No injuries have been reported.", "Two firefighters were taken to a hospital."),
        ("The ferry is still afloat.", "The ferry sank at noon."),
        ("The striker was sent off.", "The striker's red card was rescinded."),
        ("Dana Holt took silver in the walk.", "Dana Holt was promoted to gold."),
        ("No arrests have been made.", "A man of 30 was arrested."),
        ("Police do not have a suspect.", "Joe Holt was arrested on Tuesday."),
        ("All 11 miners are trapped below Selm.", "The 11 miners trapped below Selm were brought out alive."),
        ("The president was in a stable condition on Saturday.", "The president left hospital on Monday."),
        ("India has lost contact with its probe.", "India has restored contact with its probe."),
        ("No group has claimed responsibility.", "A militia claimed responsibility."),
        ("Selm is without power.", "Power was restored in Selm."),
        ("Engineers lost contact with the probe.", "A weak signal from the probe was picked up."),
        ("Two brothers were charged with manslaughter.", "The charge against the brothers has been raised to murder."),
        ("The men are being held at the Dunav barracks.", "The men have since been moved from the Dunav barracks."),
        ("A fault is thought to have started the blaze.", "The mill was set alight on purpose."),
        ("Mayor Hart led challenger Dee Croft by 1,140 votes.", "Mayor Hart lost his bid for a third term."),
        ("Snow blocked the Askim pass.", "The Askim pass was cleared of snow."),
        ("Joe Holt was taken to Norby prison.", "Joe Holt walked out of Norby prison."),
        ("Police have arrested a man of 30.", "The man was released without charge."),
        ("Police said no other suspects were being sought.", "Detectives were looking for a second man."),
        ("The victim has not been formally identified.", "The victim was named as Dana Holt."),
        ("The board will decide on the sale by June.", "The board agreed to the sale."),
        ("Envoy Ida Brandt is on her way to Selm.", "Envoy Ida Brandt arrived in Selm."),
        ("Flights from Norby were still suspended.", "Flights from Norby resumed."),
        ("The striker remained suspended from the squad.", "The striker was reinstated."),
        ("Twelve sailors stayed aboard.", "The sailors were taken off the trawler."),
        ("Some 900 villagers have been evacuated from Selm.", "Villagers were allowed to return to their homes."),
        ("The cause of the blast was not immediately known.", "The blast was caused by a leaking bottle."),
        ("Dunmore was negotiating the purchase of a hotel.", "Dunmore completed the purchase of the hotel."),
        ("The council has not yet decided on the tram.", "The council rejected the tram."),
        ("Rosa Tamm held a narrow lead over Mayor Lund.", "Rosa Tamm won Saturday's mayoral election."),
    ],
)  # fmt: skip
def test_a_state_turns_into_another_and_not_back(earlier, later):
    assert turn(earlier, later)
    assert not turn(later, earlier)


@pytest.mark.parametrize(
    "earlier, later",
    [
        ("Two sailors are missing.", "Two sailors are still missing."),
        ("The clerks were held at gunpoint.", "The clerks were moved to another branch."),
        ("The talks were held in Geneva.", "The talks were moved from Geneva to Oslo."),
        ("Ann Orlin led Bo Rand by 4 percentage points.", "Bo Rand lost his bid for the senate."),
        ("Ann Orlin led the effort to count ballots.", "Ann Orlin lost her bid for mayor."),
        ("The utility was charged with polluting the river.", "Water charges in Arden would be raised to $40."),
        ("The band led the parade.", "The mayor lost his seat."),
        ("The mill was closed.", "The mill, which has since been sold, is still closed."),
        ("The road was closed.", "The road remains shut."),
        ("A gas leak was the likely cause.", "A gas leak is thought to have caused it."),
        ("The team sailed home.", "The team arrived on Friday."),
        ("The party will hold its congress in May.", "The party will hold its congress in May after last year's was cancelled."),
        ("Jan Holt was convicted of murder.", "Jan Holt was convicted of murder and acquitted of theft."),
        ("Brast, who leads the rebels, was killed.", "Brast, who won the vote, was wounded."),
        ("Shares closed up 3 percent.", "Shares resumed trading up 3 percent."),
        ("The curfew stays in place.", "The team lifted the cup, and fans went home."),
        ("Police arrested a suspect.", "Police confirmed the arrest of a suspect."),
        ("The team is missing two players.", "The players turned up late."),
        ("Three deaths have been reported.", "A man died."),
        ("Two men were arrested.", "Two men were arrested and a woman was questioned."),
        ("The ferry left Norby at noon.", "The ferry sank in the evening."),
        ("Dana Holt took silver in the walk.", "Dana Holt won silver again."),
        ("The council charged drivers 5 dollars.", "A court cleared the council."),
        ("Senators blocked the nomination.", "The judge was cleared of wrongdoing."),
        ("Joe Holt was taken to Norby prison.", "Joe Holt walked out of the meeting."),
        ("Police are looking for a second man.", "Police are looking for a third man."),
        ("The player will stay on the bench.", "The player has scored."),
        ("A vigil was held for Tomas Reed.", "Tomas Reed was released without charge."),
        ("Karl Reed will stay in Oslo until Sunday.", "Karl Reed resigned."),
        ("Ada Moll remains in her post.", "Ada Moll has left the country."),
        ("Mara Dell won silver in the walk.", "Mara Dell was awarded the title of Sportswoman of the Year."),
        ("The dam was at risk of collapsing.", "Talks on the dam collapsed."),
        ("The minister heads a delegation to Selm.", "The minister arrived in Selm."),
        ("Some 900 villagers were evacuated on Monday.", "Villagers returned to their homes last year."),
        ("The council has not yet decided on the tram.", "The council has still not decided on the tram."),
    ],
)  # fmt: skip
def test_a_state_that_lasts_is_none_that_turned(earlier, later):
    assert not turn(earlier, later)


def test_a_turn_says_by_which_words_it_is_told():
    assert turn("The road is closed.", "The road reopened at noon.") == Turn("is closed", "reopened", "shut")
    assert turn("The bill is before the upper house.", "The house passed the bill.") == Turn(
        "is before", "passed", "undecided"
    )


def test_a_plain_sentence_tells_no_state():
    assert states_in("Forty people work at the mill.") == {}


def test_a_letter_that_has_no_small_one_of_one_code_point_hides_nothing():
    found = turn("The mayor of İzmar is Missing.", "The mayor of İzmar was Found alive.")
    assert found is not None
    assert (found.before, found.after) == ("Missing", "was Found")
