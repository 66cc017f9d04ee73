"""Which strike is a stoppage of work and which an attack: by its own words, its sentence, its paragraph, its article."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.model

OF_PAY = "The union wants a pay rise of 7 percent."
OF_WAR = "Missiles hit the army base and killed nine soldiers."

# A sentence, the rest of its article, and the word of it that tells of a stoppage.
STOPPAGES = [
    ("A 24-hour rail strike hit London on Monday.", "", "strike"),
    ("A five-day strike began in Lagos.", "", "strike"),
    ("Nurses went on strike in Leeds.", "", "strike"),
    ("A general strike paralysed Athens.", "", "strike"),
    ("Members have backed strike action.", "", "strike"),
    ("The hunger strike lasted 20 days.", "", "strike"),
    ("A strike by security staff was about to begin.", "", "strike"),
    ("Teachers' strikes closed 40 schools.", "", "strikes"),
    ("A strike over rosters halted the trams.", "", "strike"),
    ("More than 2,000 nurses joined the strike.", "", "strike"),
    ("The unions said 1,900 workers would take part in the strike.", "", "strike"),
    ("Dockers in Orla will strike for three days from Monday.", "", "strike"),
    ("Those at the plant will strike for 24 hours on Friday.", "", "strike"),
    ("Most pits worked normally despite the strike.", "", "strike"),
    ("DOCKERS TO STRIKE FOR 3 DAYS FROM MONDAY", "", "STRIKE"),
    ("Drivers at the depot voted to strike in May.", "", "strike"),
    ("Striking drivers gathered at the gate.", "", "Striking"),
    ("The 300 workers who struck on Monday returned.", "", "struck"),
    ("Pilots will walk out for 48 hours on Friday.", "", "walk"),
    ("Doctors walked off the job on Monday.", "", "walked"),
    ("They walked out at noon.", OF_PAY, "walked"),
    ("The strike began at midnight.", OF_PAY, "strike"),
    ("They will strike again next week.", OF_PAY, "strike"),
    ("About 400 flights were cancelled by the strike.", OF_PAY, "strike"),
    ("Nurses on strike said a bomb had killed two people.", OF_WAR, "strike"),
]
NONE = [
    ("An air strike killed 12 workers in the town.", ""),
    ("A missile strike hit the depot.", OF_PAY),
    ("A drone strike on a factory hurt four employees.", OF_PAY),
    ("The army launched strikes against militants.", OF_PAY),
    ("Strikes on Velm killed 20 people.", OF_PAY),
    ("Three workers died in the strike.", OF_WAR),
    ("The strike began at midnight.", OF_WAR),
    ("The strike began at midnight.", ""),
    ("The strike hit a hospital where staff were on duty.", ""),
    ("An earthquake struck the region.", OF_PAY),
    ("Tragedy struck on Monday.", OF_PAY),
    ("Two drivers were struck by a car.", OF_PAY),
    ("The rider struck by the van is out of danger.", OF_PAY),
    ("The union struck a deal with the firm on pay.", ""),
    ("The court struck down the pay law.", ""),
    ("The strike price of the option was 20 dollars.", OF_PAY),
    ("A bird strike forced the pilot to land.", OF_PAY),
    ("The union walked out of the talks.", OF_PAY),
    ("The children walked to school.", OF_PAY),
    ("His strike from 20 metres won the match.", ""),
]


@pytest.fixture
def found(parsed):
    def words(paragraph: str, rest: str) -> list[str]:
        parse = parsed(paragraph, f"{paragraph}\n\n{rest}")
        return [parse.words[at] for at in sorted(parse.stoppages)]

    return words


@pytest.mark.parametrize("sentence, rest, word", STOPPAGES)
def test_a_stoppage_of_work(found, sentence, rest, word):
    assert found(sentence, rest) == [word]


@pytest.mark.parametrize("sentence, rest", NONE)
def test_no_stoppage_of_work(found, sentence, rest):
    assert found(sentence, rest) == []


def test_the_paragraph_decides_before_the_article(found):
    told = "The strike began at midnight."
    assert found(f"{OF_PAY} {told}", f"{OF_WAR} {OF_WAR}") == ["strike"]
    assert found(f"{OF_WAR} {told}", f"{OF_PAY} {OF_PAY} {OF_PAY}") == []
