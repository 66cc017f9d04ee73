"""What a figure counts, in what role, and what happened to it."""

from __future__ import annotations

import pytest

from claims.extraction.figures.find import find_figures


@pytest.mark.parametrize(
    "text, counted",
    [
        ("Jihadists have killed almost 50 Syrian regime fighters in two towns.", "Syrian regime fighters"),
        ("They killed 27 troops and allied militiamen.", "troops and allied militiamen"),
        ("The army lost 27 soldiers, including four senior officers.", "soldiers"),
        ("They hold around 60 per cent of the country.", "percent of the country"),
        ("Dozens of people fled the town.", "people"),
        ("The death toll rose to 35.", "The death toll"),
        ("The storm destroyed 1,200 homes.", "homes"),
        ("The outbreak has reached 11 of the country's 28 districts.", "districts"),
        ("The party won 61 of the 150 seats.", "seats"),
        ("Voters in 12 of 27 member states backed the plan.", "member states"),
        ("Police searched two of his four houses.", "houses"),
        ("Six of the company's top ten managers have left.", "managers"),
        ("Police closed three of the city's bridges.", "bridges"),
        ("Three of Okoro's brothers were arrested.", "brothers"),
        ("Ten of the workers left.", "workers"),
        ("Velm limited sales to two packs last week.", "packs"),
        ("Guards seized 40 rifles last month.", "rifles"),
        ("Gunmen killed four people Thursday.", "people"),
        ("A bomb killed nine people Thursday night.", "people"),
        ("Twelve Sunday services were held.", "Sunday services"),
    ],
)
@pytest.mark.model
def test_what_is_counted(parsed, text, counted):
    assert find_figures(parsed(text))[0].counted == counted


@pytest.mark.model
@pytest.mark.parametrize(
    "text, counted, event",
    [
        ("The number of homes it has destroyed now stands at 13.", "homes", ""),
        (
            "The number of homes and businesses in the county without power has come down to some 34,000.",
            "homes and businesses",
            "",
        ),
        ("The number of confirmed cases rose to 812.", "confirmed cases", ""),
        ("Twelve nabbed by police in Tallwick", "", "nab"),
        ("Eleven of the dead were children.", "children", "die"),
        ("Four of the injured were young officers.", "young officers", "injure"),
        ("Seventeen pilgrims died.", "pilgrims", "die"),
        ("No arrests were made.", "arrests", "arrest"),
        ("There were no deaths.", "deaths", "die"),
        ("17 of those aboard died.", "those aboard", "die"),
        ("At least 12 of those on board were killed.", "those on board", "kill"),
        ("Three of the wounded died in hospital.", "wounded", "wound"),
        ("Five of the injured officers went home.", "injured officers", "go"),
        ("Three of them died.", "", "die"),
    ],
)
def test_what_is_counted_at_last(parsed, text, counted, event):
    figure = find_figures(parsed(text))[-1]
    assert (figure.counted, figure.event) == (counted, event)


@pytest.mark.model
def test_parts_are_figures_of_their_own(parsed):
    found = find_figures(parsed("They killed 27 soldiers, including four senior officers."))
    assert [(figure.text, figure.counted) for figure in found][1] == ("four", "senior officers")


@pytest.mark.parametrize(
    "text, events",
    [
        ("They killed 12 people and injured 40.", ["kill", "injure"]),
        ("At least 12 people were killed.", ["kill"]),
        ("Power was restored to all but 200 customers.", [""]),
        ("The plant will lay off 300 workers.", ["lay"]),
        ("Inspectors found that 40 homes were unsafe.", [""]),
        ("12 people died.", ["die"]),
        ("Police arrested 40 men.", ["arrest"]),
        ("The raid led to 40 arrests.", ["arrest"]),
        ("The death toll rose to 31.", ["die"]),
        ("It left 12 dead.", ["die"]),
        ("It left one dead and three wounded.", ["die", "wound"]),
        ("The blast left 12 other people critically injured.", ["injure"]),
        ("The storm left 12 villages without power.", ["leave"]),
        ("It raised $5 million.", ["raise"]),
        ("Sales fell by 3 percent.", ["fall"]),
        ("In the flood 20 cattle drowned.", ["drown"]),
        ("The dead in Velm now number 26.", ["die"]),
        ("Officials said the injured number more than 60.", ["injure"]),
        ("Bus number 26 was hit.", []),
        ("The tanker spilled 40 litres.", ["spill"]),
        ("The airline cancelled 120 flights.", ["cancel"]),
        ("An earthquake shook three provinces.", ["shake"]),
        ("Losses totalled 40 million euros.", ["total"]),
        ("Authorities put the death toll at 46.", ["die"]),
        ("The find brought the number of arrests to 12.", ["arrest"]),
        ("A boat carrying at least 80 migrants sank off Lampara on Monday.", ["carry"]),
        ("The strike killed three people and six were wounded.", ["kill", "wound"]),
        ("Seven of the victims were children, his lawyer told the station.", [""]),
        ("At least 26 people, not 13 as earlier reported, were killed in Velm.", ["kill"]),
    ],
)
@pytest.mark.model
def test_what_happened_to_the_counted(parsed, text, events):
    assert [figure.event for figure in find_figures(parsed(text))] == events


@pytest.mark.parametrize(
    "text, role",
    [
        ("They killed another eight soldiers.", "increment"),
        ("They killed 13 more soldiers.", "increment"),
        ("An additional 250 soldiers came.", "increment"),
        ("One of the officers fled.", "part"),
        ("Two of them fled.", "part"),
        ("Seven of the judges agreed.", "part"),
        ("Of the 88 detainees, 17 were freed.", "part"),
        ("They lost men, including two officers and four sergeants.", "part"),
        ("They killed eight soldiers.", "total"),
        ("They killed the mayor and three others.", "increment"),
        ("None of the hostages was hurt.", "total"),
    ],
)
@pytest.mark.model
def test_the_role_of_a_count(parsed, text, role):
    assert find_figures(parsed(text))[-1].role == role


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "A Boeing 737-800 jet landed.",
        "The feature on the 737 Max failed.",
        "The airline grounded the 737 MAX.",
        "The class of '84 met.",
        "The shop at 1420 Broadway was robbed.",
        "He flew in on his Marine One helicopter.",
    ],
)
def test_it_names_an_aircraft(parsed, text):
    assert find_figures(parsed(text)) == ()
