"""Passages that tell a total and its parts, and the sum holds."""

from __future__ import annotations

import pytest

from claims.lineage.sums.find import find_sums
from tests.lineage.sums.conftest import statements_of, told

# A passage and the one sum that it tells.
HOLD = [
    # Deaths and fighting
    (
        "Rebels have killed 35 soldiers in the east since Thursday, the Selvan Monitor said.\n\n"
        "Attacks by the rebels killed 27 soldiers in Norby province since Thursday.\n\n"
        "The rebels killed another eight soldiers in Aldery province on Thursday night.",
        "27 + 8 = 35",
    ),
    (
        "Gunmen have killed almost 50 soldiers in 48 hours, a monitor said on Saturday.\n\n"
        "Since Thursday, gunmen have killed 35 soldiers in central Selvania.\n\n"
        "On Saturday, other gunmen attacked a checkpoint near Norby, killing 13 more soldiers.",
        "35 + 13 = 48, almost 50",
    ),
    (
        "More than 60 villagers were killed in 48 hours, officials said on Saturday.\n\n"
        "A raid killed 35 villagers in Norby on Thursday.\n\n"
        "On Friday gunmen killed 26 villagers in Aldery.",
        "35 + 26 = 61, more than 60",
    ),
    ("The shelling killed 17 people: 12 in Norby and five in Aldery.", "12 + 5 = 17"),
    (
        "Two bombs killed 31 people on Friday. The first killed 19 people in Norby. The second killed 12 people in Aldery.",
        "19 + 12 = 31",
    ),
    # Injuries and rescues
    (
        "In all, 52 passengers were rescued, 38 by the coast guard and 14 by fishing boats.",
        "38 + 14 = 52",
    ),
    ("Of the 40 injured, 25 were treated at the scene and 15 were taken to hospital.", "25 + 15 = 40"),
    ("The bodies of 20 divers were found, 11 women and nine men.", "11 + 9 = 20"),
    ("There were 43 casualties: 12 dead and 31 injured.", "12 + 31 = 43"),
    # Arrests and courts
    ("Police arrested 21 people on Friday: 16 in Norby and five in Selm.", "16 + 5 = 21"),
    (
        "Police arrested 14 protesters in Norby and nine in Aldery, a total of 23.",
        "14 + 9 = 23",
    ),
    (
        "Officers detained 46 suspects this week. They detained 30 suspects in Norby on Monday. Another 16 suspects were detained in Selm on Tuesday.",
        "30 + 16 = 46",
    ),
    # Votes
    (
        "Of the 300 members, 180 voted for the bill, 100 voted against it and 20 abstained.",
        "180 + 100 + 20 = 300",
    ),
    # Money
    (
        "The council will spend $12 million on roads and $8 million on schools, a total of $20 million.",
        "USD 12,000,000 + USD 8,000,000 = USD 20,000,000",
    ),
    (
        "The firm spent €1.2 million on repairs and €2.4 million on new boats, in total €3.6 million.",
        "EUR 1,200,000 + EUR 2,400,000 = EUR 3,600,000",
    ),
    # Fires, floods, quakes
    (
        "The fires destroyed 130 homes: 90 homes in Norby and 40 homes in Aldery.",
        "90 + 40 = 130",
    ),
    (
        "The two fires burned a total of 5,000 acres. The ridge fire burned 3,200 acres on Monday. The valley fire burned 1,800 acres on Tuesday.",
        "3,200 acre + 1,800 acre = 5,000 acre",
    ),
    # People on the move
    (
        "The flood displaced 1,500 residents. In Norby it displaced 900 residents. It displaced a further 600 residents in Selm.",
        "900 + 600 = 1,500",
    ),
    # Health
    (
        "The ministry reported 84 infections on Friday, 50 in Norby, 22 in Selm and 12 in Aldery.",
        "50 + 22 + 12 = 84",
    ),
    # Jobs
    (
        "The carmaker will cut 1,100 jobs: 700 jobs in Norby and 400 jobs in Aldery.",
        "700 + 400 = 1,100",
    ),
    # Sport
    ("The team won 11 medals, six on Friday and five on Saturday.", "6 + 5 = 11"),
    (
        "Two ferries carried 1,400 passengers on Sunday. The Orla Star carried 800 passengers. The Brask Queen carried 600 passengers.",
        "800 + 600 = 1,400",
    ),
    (
        "The ministry gave $30 million to three towns. Norby was given $15 million. Aldery was given $10 million. Selm was given $5 million.",
        "USD 15,000,000 + USD 10,000,000 + USD 5,000,000 = USD 30,000,000",
    ),
    (
        "More than 90,000 homes lost power, the utility said. About 60,000 homes lost power in Norby. Some 33,000 homes lost power in Selm.",
        "60,000 + 33,000 = 93,000, more than 90,000",
    ),
    (
        "The harvest reached 9.2 million tonnes. Wheat made up 5.7 million tonnes. Barley made up 3.5 million tonnes.",
        "5,700,000 tonne + 3,500,000 tonne = 9,200,000 tonne",
    ),
    (
        "Voters cast 12,400 ballots. The mayor received 7,900 votes. Her rival received 4,500 votes.",
        "7,900 + 4,500 = 12,400",
    ),
    (
        "A crash killed nine people. Seven people in the bus died, and two people in the car died.",
        "7 + 2 = 9",
    ),
    ("Four people died on Monday and six more died on Tuesday, bringing the death toll to 10.", "4 + 6 = 10"),
    (
        "The committee has 21 members. Twelve members backed the plan, seven opposed it and two abstained.",
        "12 + 7 + 2 = 21",
    ),
    (
        "The race is 240 km long. The first stage is 150 km and the second stage is 90 km.",
        "150 km + 90 km = 240 km",
    ),
    (
        "Selvania took in 300 refugees and Ostland took in 200 refugees. Together the two countries took in 500 refugees.",
        "300 + 200 = 500",
    ),
    ("The blaze killed 16 people. Eleven of them died in the hotel and five in the street.", "11 + 5 = 16"),
    (
        "Nearly 200 homes burned in Orla county. The fire destroyed 120 homes in Norby and 75 homes in Selm.",
        "120 + 75 = 195, nearly 200",
    ),
    (
        "The quake killed at least 45 people, the governor said. It killed 30 people in Norby and 15 in Selm.",
        "30 + 15 = 45, at least 45",
    ),
    (
        "Boats rescued 58 people from four ferries. They rescued 21 people from the Orla Star. They rescued 17 people from the Brask Queen."
        " They rescued 12 people from the Selm Lady. They rescued eight people from the Norby Belle.",
        "21 + 17 + 12 + 8 = 58",
    ),
    (
        "The army said 18 soldiers and 12 civilians had been killed, bringing the number of dead to 30.",
        "18 + 12 = 30",
    ),
    ("The mine employed 480 people: 300 miners, 120 drivers and 60 clerks.", "300 + 120 + 60 = 480"),
    # A toll that grows
    (
        "The toll had stood at 12. Three more people died on Friday, bringing the toll to 15.",
        "12 + 3 = 15",
    ),
    # Travel
    ("Storms grounded 260 flights, 140 in Norby and 120 in Selm.", "140 + 120 = 260"),
    # Percent
    (
        "About the dam, 30 percent of voters chose repair and 25 percent chose removal, a total of 55 percent.",
        "30% + 25% = 55%",
    ),
    # Parts in the next sentence, without a noun or a verb of their own
    ("Nineteen schools will close. Eleven are in the capital and eight in the north.", "11 + 8 = 19"),
    (
        "Voters elected 65 lawmakers on Sunday. The ruling party won 34 seats, the Liberals 19, the Greens eight and a farmers' list four.",
        "34 + 19 + 8 + 4 = 65",
    ),
    (
        "The bus was carrying 44 passengers. Six were killed, 21 hurt and 17 walked away unharmed, the operator said.",
        "6 + 21 + 17 = 44",
    ),
    (
        "Some 5,000 people marched in two cities, police said. In Orla 3,200 turned out and in Kest 1,800.",
        "3,200 + 1,800 = 5,000, some 5,000",
    ),
    (
        "The museum drew 91,000 visitors in its first year, 58,000 from home and 33,000 from abroad.",
        "58,000 + 33,000 = 91,000",
    ),
    ("Norby reported 310 cases and Selm 145. That makes 455 for the region.", "310 + 145 = 455"),
    ("Rovers collected 68 points, 41 at home and 27 away.", "41 points + 27 points = 68 points"),
    # Kinds of a whole, the rest of it
    ("The hosts won 23 medals. They collected nine golds, eight silvers and six bronzes.", "9 + 8 + 6 = 23"),
    (
        "The hospital admitted 74 patients with burns. Thirty-one have been discharged; the other 43 remain.",
        "31 + 43 = 74",
    ),
    ("The jury convicted 14 of the 20 defendants and acquitted the remaining six.", "14 + 6 = 20"),
    (
        "The inquiry heard 85 witnesses. Fifty gave evidence in person, 20 by video link and another 15 in writing.",
        "50 + 20 + 15 = 85",
    ),
    ("The storm cut power to 31 villages, including 19 in Harrow and 12 in Pike.", "19 + 12 = 31"),
    # Growth
    (
        "The death toll climbed to 64 on Sunday after seven more bodies were found. It had been 57.",
        "57 + 7 = 64",
    ),
    ("Enrolment rose by 340 pupils to 4,540 this year, from 4,200 last year.", "4,200 + 340 = 4,540"),
    # Parts that are told by another number or by a word
    (
        "The clinic vaccinated 400 children on Saturday and twice as many on Sunday, 1,200 in all.",
        "400 + 800 (twice as many) = 1,200",
    ),
    (
        "The dairy exported 300 tonnes of cheese in May and half as much in June, 450 tonnes altogether.",
        "300 tonne + 150 tonne (half as much) = 450 tonne",
    ),
    (
        "The airline cancelled 120 flights. Half of them were to Rome, 35 to Milan and 25 to Turin.",
        "60 (half) + 35 + 25 = 120",
    ),
    (
        "Customs seized 48 tortoises. A third of them had died, and 32 were handed to a zoo.",
        "16 (a third) + 32 = 48",
    ),
    ("Half of the 84 flats are let, 30 stand empty and 12 are being repaired.", "42 (half) + 30 + 12 = 84"),
    (
        "Both pilots and all 44 passengers died, taking the number of dead to 46.",
        "2 (both) + 44 = 46",
    ),
    # A rest, with and without its number
    ("The court tried 25 officers. It convicted 19 and acquitted the rest.", "19 + 6 (the rest) = 25"),
    (
        "Inspectors visited 210 kitchens in the spring; 160 were clean, 38 got a warning and the remainder were shut.",
        "160 + 38 + 12 (the remainder) = 210",
    ),
    (
        "The union has 5,400 members, 3,100 at the docks, 1,900 on the railways and the remainder in the post.",
        "3,100 + 1,900 + 400 (the remainder) = 5,400",
    ),
    ("The fleet has 80 trams, 50 of them built before 1990. The other 30 are new.", "50 + 30 = 80"),
    # Totals that close what stands before them
    (
        "Farmers lost 7,000 sheep and 2,000 goats in the snow, 9,000 animals altogether.",
        "7,000 + 2,000 = 9,000",
    ),
    ("Customs found 60 parrots in one crate and 45 in another. That makes 105 birds.", "60 + 45 = 105"),
    (
        "The party won 48 seats in the north and 37 in the south, which gives it 85 of the 150 seats.",
        "48 + 37 = 85",
    ),
    (
        "He walked 40 km on the first day, 35 on the second and 25 on the third: 100 km in three days.",
        "40 km + 35 km + 25 km = 100 km",
    ),
    # Lots that exclude each other, lists behind a semicolon, the total's unit
    (
        "The ferry sank with 83 people on board. Fishermen saved 50. Another vessel brought back 21 bodies. Twelve passengers are missing.",
        "50 + 21 + 12 = 83",
    ),
    ("The town tested 35 drivers; 20 passed and 15 failed.", "20 + 15 = 35"),
    ("The strike closed 14 of the 20 mines. Six stayed open.", "14 + 6 = 20"),
    (
        "The bridge will cost 80 million dollars, of which the state will pay 50 million and the county 30 million.",
        "USD 50,000,000 + USD 30,000,000 = USD 80,000,000",
    ),
    (
        "There were 37 children on the bus. Nobody died, but 12 were taken to hospital and 25 were sent home with scratches.",
        "12 + 25 = 37",
    ),
    ("The regatta drew 36 boats; 29 finished, five retired and two were disqualified.", "29 + 5 + 2 = 36"),
    ("The two quakes killed 220 people: the first 140, the second 80.", "140 + 80 = 220"),
    ("The rig had a crew of 41. Helicopters lifted off 28, and 13 are missing.", "28 + 13 = 41"),
    (
        "The road will cost 640 million kroner. The state pays 400 million, the county 150 million and the town 90 million.",
        "NOK 400,000,000 + NOK 150,000,000 + NOK 90,000,000 = NOK 640,000,000",
    ),
]


@pytest.mark.model
@pytest.mark.parametrize("text, arithmetic", HOLD)
def test_a_sum_that_holds(text, arithmetic):
    assert told(text) == [(arithmetic, True)]


@pytest.mark.model
def test_what_the_parts_and_the_total_are():
    statements = statements_of(HOLD[0][0])
    (found,) = find_sums(statements)
    figures = [statements[term.claim].figures[term.figure].text for term in (found.total, *found.parts)]
    assert figures == ["35", "27", "another eight"]
