"""Numbers that happen to add up or to come near a total, and are no sum."""

from __future__ import annotations

import pytest

from claims.lineage.sums.find import find_sums
from tests.lineage.sums.conftest import told

# Numbers that happen to add up, or do not have to.
NO_SUM = [
    "The blast killed 12 people on Monday. Five people died in Norby in 2019 and seven died in Selm in 2018.",
    "The quake killed 35 people and injured 27 people. Eight buildings collapsed.",
    "The blast killed 12 people and injured 30 people. Police said 42 people were arrested.",
    "Rovers beat Hawks 3-1. Rovers have won four games this season.",
    "Police arrested five men on Monday. Seven women protested in Norby. The court freed 12 prisoners.",
    "The attack killed 27 troops, including four senior officers.",
    "Of the 88 detainees, 12 were women and five were minors.",
    "The blast killed 35 people. In 2015 a blast in Norby killed 20 people. In 2011 a blast in Aldery killed 15 people.",
    "A flood killed 12 people in Norby in May. A storm killed 20 people in Selm in June. A quake killed 32 people in Aldery in July.",
    "Mara suffered a total of 15 burns and 23 cuts. Tor suffered a total of 38 bruises.",
    "Police arrested 14 protesters on Monday and nine on Tuesday, making a total of 60 this year.",
    "Two buses sank, including 30 passengers.",
    "Of the 40 guests, 18 stayed in Norby and 12 stayed in Selm.",
    "Of the 100 senators, 52 voted for the bill and 46 voted against it.",
    "She was convicted of twelve counts of theft, nine counts of fraud and seven counts of assault.",
    "The box held 10 kg of rice, 5 kg of oil and 4 kg of peas.",
    "The box held 5 kg of rice, 1 kg of oil, 2 kg of wheat and 1 kg of peas.",
    "The fire burned 5,000 acres and destroyed 3,000 homes and 2,000 barns.",
    "The toll rose from 12 to 15 on Friday.",
    "Prices rose 5 percent in May. They rose 2 percent in June and 3 percent in July.",
    "The firm earned $20 million. It paid $12 million for a ship in Norby. It paid $8 million for a dock in Selm last year.",
    "The mayor is 48. Her sons are 20 and 28.",
    "More than 60 villagers were killed on Friday. In 2015, 35 villagers were killed in Norby and 26 in Aldery.",
    "The war has killed 40 soldiers and 25 civilians. On Friday 15 soldiers were wounded.",
    "Ten people died on Friday, the police said. Ten people died in the crash near Norby, the hospital said. The crash killed 20 people last year.",
    "Storms grounded 260 flights, compared with 140 in May and 120 in June.",
    "The blast killed 13 people, mostly civilians, and wounded 20 people, including 12 women and five children.",
    "Three people died on Friday, bringing the toll to 40.",
    "The storm killed 30 people. Twelve were injured and 18 are missing.",
    "Norby has 40 schools. Twenty-five have a library and 15 have a pool.",
    "The plant makes 300 cars a day. It employs 180 men and 120 women.",
    "The quake killed 50 people, a year after one that killed 30 in Aru and 20 in Belo.",
    "The storm cut power to 8,000 homes. Some 5,000 homes had been hit by a storm in May and 3,000 in June.",
    "Support for the mayor was 60 percent, with 35 percent of men and 25 percent of women strongly in favour.",
    "The firm made $50 million last year. It spent $30 million on wages and $20 million on rent in 2019.",
    "Jon Aske, 34, and Tor Aske, 21, were arrested in Dunmere. Police searched 55 houses.",
    "The school has 300 pupils. 180 pupils sat the test on Monday. 120 teachers went on strike.",
    # By what makes a part or a total elsewhere
    "The court tried 25 officers in May. It heard 19 witnesses; the rest of the trial was held in private.",
    "The charity fed 90 people, the rest went home hungry.",
    "Of the 48 patients, nine were children. The rest of the ward was empty.",
    "The train had 300 passengers. Ten were ill. The rest stop took 20 minutes.",
    "The choir sang 18 songs. Ten were old, eight of them Welsh. The rest of the evening was given to dancing.",
    "The plant made 500 cars in March, twice as many as in February. In April it made 750.",
    "The north sent 40 delegates and the south twice as many. Some 200 police were on duty.",
    "Both towns lie on the river. Five people drowned on Friday, and seven were missing.",
    "Half of the 60 arrested were fans. Thirty officers were hurt.",
    "The company employs 3,000 people, two thirds of them women. Some 1,000 work at night.",
    "A tenth of the 500 bottles leaked. The lorry had driven 450 km.",
    "The library has 40 computers, so that 25 pupils and 15 teachers can work at once on Tuesdays.",
    "The company had 240 shops and plans to shut 30. It has now opened 210 kiosks.",
    "Twenty women and 15 men applied. The firm has 35 branches.",
    "Sales came to 240 million. Shoes brought 130 million, coats 60 million and hats 40 million.",
    "The tower is 60 metres tall. Its base is 40 metres wide, and 20 metres of it lie below ground.",
    "Police arrested 22 people, 15 of them students. Seven were charged with assault.",
    "The pair scored 22 points, 15 of them after the break. Seven fans were hurt in the first half.",
    "The boat had 94 people aboard. The coastguard rescued 61. Twenty ships took part, and 13 helicopters.",
    "The judge gave him six years for fraud and fined two others; eight men were cleared.",
    "Eight people are in custody: the driver, two guards and five passengers.",
    "The union said 2,400 workers had walked out, 1,500 of them at the docks. Management counted only 900.",
    "Rain fell on 20 days in May, eight more than on the 12 days of April.",
    "The storm felled 700 trees, closed 400 roads and left 300 homes dark.",
    "",
]


@pytest.mark.model
@pytest.mark.parametrize("text", NO_SUM)
def test_numbers_that_make_no_sum(text):
    assert told(text) == []


# A list behind a total that comes near it, and is not meant to be all of it.
NO_LIST_OF_IT = [
    "The survey covered 500 homes. Some 210 had damp walls, 180 had leaking roofs and 90 had broken windows.",
    "The league has 20 clubs. Three were founded before 1900, nine have new stadiums and six play in blue.",
    "The museum owns 400 paintings. It lent 150 to Selm, 120 to Velm and 90 to Norby last year.",
    "The school has 30 teachers. In 2019 it had 12, in 2020 it had 9 and in 2021 it had 10.",
    "The shop has 60 bicycles. It sold 20 lamps, 22 locks and 19 bells.",
    "Trask won 1,200 votes. Venn won 500 votes in Kelm, 400 in Velm and 280 in Orr.",
    "The army has 2,000 tanks. Its rival has 900 tanks in the north, 700 in the south and 450 in reserve.",
    "The storm cut power to 5,000 homes. It flooded 2,000 homes in Kelm, 1,800 in Velm and 1,150 in Norby.",
    "Snow fell to 100 cm. It was 30 cm in Kelm, 34 cm in Velm and 33 cm in Norby.",
    "The ferry carries 61 cars. It left at 20, at 21 and at 19 minutes past the hour.",
]


@pytest.mark.model
@pytest.mark.parametrize("text", NO_LIST_OF_IT)
def test_a_list_that_only_comes_near_is_no_broken_sum(text):
    assert told(text) == []


def test_no_claims_have_no_sums():
    assert find_sums([]) == []
