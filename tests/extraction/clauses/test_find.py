from __future__ import annotations

from bisect import bisect_left, bisect_right

import pytest

from claims.extraction.attribution.find import find_attributions
from claims.extraction.clauses.clause import Clause, by_heads
from claims.extraction.clauses.find import find_clauses
from claims.extraction.clauses.trimming import trim
from claims.extraction.figures.find import find_figures
from claims.extraction.times.find import find_times


def _clauses(parse) -> list[str]:
    times = [(time.start, time.end) for time in find_times(parse.doc.text)]
    spans = times + [(figure.start, figure.end) for figure in find_figures(parse, times)]
    units = [(bisect_right(parse.end, low), bisect_left(parse.start, high)) for low, high in spans]
    return [
        parse.text(item.first, item.last) for item in find_clauses(parse, find_attributions(parse), units)
    ]


def test_joined_clauses_with_subjects_of_their_own_are_parted(tree):
    parse = tree(
        "Rebels/NOUN/nsubj/1 left/VERB/ROOT/1 town/NOUN/obj/1 ,/PUNCT/punct/6 but/CCONJ/cc/6 troops/NOUN/nsubj/6 stayed/VERB/conj/1"
        " there/ADV/advmod/6 ./PUNCT/punct/1"
    )
    assert _clauses(parse) == ["Rebels left town", "troops stayed there"]


def test_a_shared_subject_keeps_them_together(tree):
    parse = tree(
        "Rebels/NOUN/nsubj/1 left/VERB/ROOT/1 town/NOUN/obj/1 and/CCONJ/cc/4 burned/VERB/conj/1 bridges/NOUN/obj/4 ./PUNCT/punct/1"
    )
    assert _clauses(parse) == ["Rebels left town and burned bridges"]


def test_an_added_participle_is_left_out(tree):
    parse = tree(
        "Rebels/NOUN/nsubj/1 took/VERB/ROOT/1 three/ADJ/amod/3 towns/NOUN/obj/1 ,/PUNCT/punct/5 declaring/VERB/advcl/1 victory/NOUN/obj/5"
        " ./PUNCT/punct/1"
    )
    assert _clauses(parse) == ["Rebels took three towns"]


def test_an_added_participle_with_a_figure_stays_and_states_something_itself(tree):
    parse = tree(
        "Rebels/NOUN/nsubj/1 attacked/VERB/ROOT/1 the/DET/det/3 town/NOUN/obj/1 ,/PUNCT/punct/5 killing/VERB/advcl/1 13/NUM/nummod/7"
        " men/NOUN/obj/5 ./PUNCT/punct/1"
    )
    assert _clauses(parse) == ["Rebels attacked the town, killing 13 men", "killing 13 men"]


def test_a_relative_clause_with_a_figure_stands_with_its_noun(tree):
    parse = tree(
        "It/PRON/nsubj/3 was/AUX/cop/3 a/DET/det/3 war/NOUN/ROOT/3 that/PRON/nsubj/6 has/AUX/aux/6 killed/VERB/acl:relcl/3"
        " 370,000/NUM/nummod/8 people/NOUN/obj/6 ./PUNCT/punct/3"
    )
    assert "a war that has killed 370,000 people" in _clauses(parse)


@pytest.mark.model
@pytest.mark.parametrize(
    "text, clauses",
    [
        (
            "Meanwhile, the ferry left Port Orla on Monday, the coast guard said.",
            ["the ferry left Port Orla on Monday"],
        ),
        (
            "The coast guard said the ferry had sunk, but the owner denied it.",
            ["the ferry had sunk", "the owner denied it"],
        ),
        (
            "The council approved the bridge in March, and work began in June.",
            ["The council approved the bridge in March", "work began in June"],
        ),
        (
            "The company sold 40 old trains in March and laid off 200 drivers in June.",
            ["The company sold 40 old trains in March", "laid off 200 drivers in June"],
        ),
        (
            "The mayor, who was elected two years ago, denied the report.",
            [
                "The mayor, who was elected two years ago, denied the report",
                "The mayor, who was elected two years ago",
            ],
        ),
        (
            "Soldiers left the town on Monday, abandoning dozens of damaged vehicles.",
            ["Soldiers left the town on Monday", "abandoning dozens of damaged vehicles"],
        ),
        ("“The ferry has sunk,” said Mara Lindqvist.", ["The ferry has sunk"]),
        (
            "After leaving the bank in March, Castro founded a party.",
            ["After leaving the bank in March, Castro founded a party"],
        ),
        (
            "A storm hit the coast on Monday, killing seven people and injuring three more.",
            [
                "A storm hit the coast on Monday, killing seven people and injuring three more",
                "killing seven people",
                "injuring three more",
            ],
        ),
        (
            "The blaze killed three, including a nurse, and injured sixteen, including a baby.",
            ["The blaze killed three, including a nurse", "injured sixteen, including a baby"],
        ),
        (
            "Two towns voted against the plan, with Tallwick abstaining on Monday.",
            ["Two towns voted against the plan", "Tallwick abstaining on Monday"],
        ),
        (
            "The drug lowers blood pressure or reduces swelling in the legs of patients, the agency said.",
            ["The drug lowers blood pressure or reduces swelling in the legs of patients"],
        ),
        (
            "Either the pilot ignored the warning or the alarm failed to sound.",
            ["Either the pilot ignored the warning or the alarm failed to sound"],
        ),
        (
            "The plane hit a flock of birds or its engine failed, investigators said.",
            ["The plane hit a flock of birds or its engine failed"],
        ),
    ],
)
def test_a_sentence_of_the_news(parsed, text, clauses):
    assert _clauses(parsed(text)) == clauses


@pytest.mark.parametrize(
    "text, span",
    [
        ("But the ferry sank.", "the ferry sank"),
        ("“The ferry sank.”", "The ferry sank"),
        ("He called it “a bad day for us”.", "He called it “a bad day for us”"),
        ("the plan to “end terror”", "the plan to “end terror”"),
        (", and the ferry sank fast ;", "the ferry sank fast"),
    ],
)
def test_edges_are_trimmed(tokenised, text, span):
    parse = tokenised(text)
    first, last = trim(parse, 0, len(parse) - 1, 0)
    assert parse.text(first, last) == span


def test_too_little_is_no_clause(tokenised):
    parse = tokenised("But he ...")
    assert trim(parse, 0, len(parse) - 1, 0) is None


def test_no_way_out_of_a_clause_leads_back_to_it():
    def clause(head: int, outer: int | None, kind: str = "conj") -> Clause:
        return Clause(head, head, head, kind, outer, (0, 9))

    round_trip = by_heads(
        [clause(1, 2), clause(2, 3), clause(3, 1), clause(4, 4, "part"), clause(4, 1, "main")]
    )
    for head in round_trip:
        steps, here = 0, head
        while here is not None and steps < 9:
            steps, here = steps + 1, round_trip[here].outer
        assert steps < 9
    assert round_trip[4].kind == "main"


@pytest.mark.model
@pytest.mark.parametrize(
    "text, clauses",
    [
        ("A car bombing killed five and wounded 110.", ["A car bombing killed five", "wounded 110"]),
        (
            "Reyes waived the hearing and did not appear in court.",
            ["Reyes waived the hearing", "did not appear in court"],
        ),
        (
            "A judge sentenced a doctor based in Tallwick to 40 years on Monday.",
            ["A judge sentenced a doctor based in Tallwick to 40 years on Monday"],
        ),
        (
            "After the gate had failed for a second time, the council closed the road.",
            ["the gate had failed for a second time", "the council closed the road"],
        ),
        pytest.param(
            "Patients came from five states, some driving to his office for hours.",
            ["Patients came from five states", "some driving to his office for hours"],
            marks=pytest.mark.xfail(
                strict=True,
                reason="MODEL.md: stet_en 0.4.0 reads the sentence otherwise than 0.3.0 did, and wrongly",
            ),
        ),
        (
            "The ministry reported the magnitude was 6.6 and, as of Wednesday, 185 aftershocks had occurred.",
            ["the magnitude was 6.6", "as of Wednesday, 185 aftershocks had occurred"],
        ),
        (
            "The firm, which runs the port, is building a second quay.",
            ["The firm, which runs the port, is building a second quay"],
        ),
        pytest.param(
            "Both towns won 9 seats, followed by Ana Reyes of Velm, with 6.",
            ["Both towns won 9 seats", "followed by Ana Reyes of Velm, with 6"],
            marks=pytest.mark.xfail(
                strict=True,
                reason="MODEL.md: stet_en 0.4.0 reads the sentence otherwise than 0.3.0 did, and wrongly",
            ),
        ),
        (
            "The vote was set for March 3, when both parties hold 12 primaries.",
            ["The vote was set for March 3", "both parties hold 12 primaries"],
        ),
        (
            "The data came from the Velmish company Orla Data Services, which sells books.",
            ["which sells books"],
        ),
        (
            "A car hit a bus, killing seven passengers and badly injuring the driver.",
            ["A car hit a bus, killing seven passengers and badly injuring the driver"],
        ),
        ("The fire has burned 12,400 acres and is 35 percent contained.", ["is 35 percent contained"]),
        (
            "The planet is 1.7 times as large as Earth and orbits its star once every 9 days.",
            ["The planet is 1.7 times as large as Earth", "orbits its star once every 9 days"],
        ),
        (
            "The robber entered the bank, breaking a window, smashing three desks and taking a caretaker hostage.",
            ["breaking a window", "smashing three desks", "taking a caretaker hostage"],
        ),
        (
            "The first tranche, worth $2 billion, was paid in January and the second, worth $1.5 billion, is due in June.",
            ["the second, worth $1.5 billion, is due in June"],
        ),
        ("Gunmen robbed 17 shops and burnt 40 houses.", ["Gunmen robbed 17 shops", "burnt 40 houses"]),
        (
            "The airline, which lost £40m last year, cut 300 jobs and sold six planes.",
            ["which lost £40m last year", "sold six planes"],
        ),
        (
            "Complaints rose by 4% even though spills fell by 11%.",
            ["Complaints rose by 4%", "spills fell by 11%"],
        ),
        (
            "The mayor did not resign or admit guilt on Monday, however, and vowed to fight the charges.",
            ["The mayor did not resign or admit guilt on Monday, however", "vowed to fight the charges"],
        ),
        (
            "The firm closed two plants, after losing over 40 customers in a year.",
            ["losing over 40 customers in a year"],
        ),
        (
            "Reyes became president of the union in 2005 and was due to stand down in August.",
            ["Reyes became president of the union in 2005", "was due to stand down in August"],
        ),
        (
            "She leads, with Orla Polls showing her ahead 3 points, Selm Data 4.3 points and Velm News 2.1 points.",
            ["Orla Polls showing her ahead 3 points", "Selm Data 4.3 points", "Velm News 2.1 points"],
        ),
        (
            "Van Delden, who scored 28 goals in 34 league games last season, did not play on Saturday.",
            [
                "Van Delden, who scored 28 goals in 34 league games last season, did not play on Saturday",
                "who scored 28 goals in 34 league games last season",
            ],
        ),
        (
            "Ousted as president in 2014, Idris Barrow lived in exile in Morocco for six years.",
            ["Ousted as president in 2014", "Idris Barrow lived in exile in Morocco for six years"],
        ),
        (
            "A gunman opened fire in Mersa, killing two guards and injuring at least nine people, before he was overpowered by customers.",
            ["killing two guards", "injuring at least nine people", "he was overpowered by customers"],
        ),
        (
            "The court jailed Omondi for 20 years and fined him 20 million shillings, acquitting five others for lack of evidence.",
            ["fined him 20 million shillings", "acquitting five others for lack of evidence"],
        ),
        (
            "Only 9 of the 54 ambulances work, the others lacking tyres, batteries or fuel.",
            ["Only 9 of the 54 ambulances work", "the others lacking tyres, batteries or fuel"],
        ),
        (
            "The rocket's first stage disengaged and returned to a ship off the coast.",
            ["The rocket's first stage disengaged", "returned to a ship off the coast"],
        ),
        (
            "Two brothers confessed to setting the fire and led detectives to a shed.",
            ["Two brothers confessed to setting the fire", "led detectives to a shed"],
        ),
        (
            "Exports rose 4 percent while imports fell 2 percent.",
            ["Exports rose 4 percent", "imports fell 2 percent"],
        ),
    ],
)
def test_what_a_sentence_is_parted_into(parsed, text, clauses):
    assert set(clauses) <= set(_clauses(parsed(text)))


@pytest.mark.model
@pytest.mark.parametrize(
    "text, whole",
    [
        ("The council called off the works it planned.", "The council called off the works it planned"),
        ("The port is open and safe.", "The port is open and safe"),
        (
            "A boy, aged 17, and two men, aged 19 and 22, have been charged with theft.",
            "A boy, aged 17, and two men, aged 19 and 22, have been charged with theft",
        ),
        (
            "The hospital recorded 12 births in the 24 hours ending 8.30 am on Monday.",
            "The hospital recorded 12 births in the 24 hours ending 8.30 am on Monday",
        ),
        (
            "People who slept fewer than five hours a night were 30% more likely to fall ill.",
            "People who slept fewer than five hours a night were 30% more likely to fall ill",
        ),
        (
            "Residents were told to keep their windows and doors shut.",
            "Residents were told to keep their windows and doors shut",
        ),
        (
            "The company paid what it described as a fair price for the land.",
            "The company paid what it described as a fair price for the land",
        ),
        ("Ten were hurt when two trams met at noon.", "Ten were hurt when two trams met at noon"),
        ("The fire started while the family slept.", "The fire started while the family slept"),
        (
            "Selm was packing winds of 150 kph as it neared the coast on Sunday.",
            "Selm was packing winds of 150 kph as it neared the coast on Sunday",
        ),
    ],
)
def test_what_stays_together(parsed, text, whole):
    assert _clauses(parsed(text)) == [whole]
