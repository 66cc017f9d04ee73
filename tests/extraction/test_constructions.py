"""Sentences of our own by construction: what is stated, without who says it, whole."""

from __future__ import annotations

import pytest

from claims.extraction import Options, extract

pytestmark = pytest.mark.model

EVERYTHING = Options(min_worthiness=0.0)


def _quotes(text: str) -> list[str]:
    return [candidate.quote for candidate in extract(text, options=EVERYTHING)]


@pytest.mark.parametrize(
    "text, claim",
    [
        # a restrictive relative clause stays in the claim
        ("The minister has proposed a law that would fund the ports through May.", "The minister has proposed a law that would fund the ports through May"),
        ("The court jailed a man who sold 40 stolen boats.", "The court jailed a man who sold 40 stolen boats"),
        # what is left out at the end of a quotation is no part of it
        ("Reyes wrote, “The ward was closed in 2019 [...]”", "The ward was closed in 2019"),
        # a phrase that opens the sentence before an attribution belongs to what is told behind it
        ("In March, police said, the dam broke.", "In March, police said, the dam broke"),
        ("In the wake of the fire, Ana Reyes said, the ships were sold.", "In the wake of the fire, Ana Reyes said, the ships were sold"),
        ("In a statement, the ministry said, the dam was closed.", "the dam was closed"),
        ('Upon arrival, Reyes told reporters, "We built a boat three years ago."', '"We built a boat three years ago."'),
        # a telling has a hearer
        ("She told CNN ships were attacked by pirates.", "ships were attacked by pirates"),
        ("He told Velmpress safety rules had been followed.", "safety rules had been followed"),
        # a clause goes on behind a short opening and an attribution
        ("The slide began, the rail office said, in the northern part of the cutting.", "The slide began, the rail office said, in the northern part of the cutting"),
        ("Around 50 gallons of diesel fuel, officials said, spilled and ignited.", "Around 50 gallons of diesel fuel, officials said, spilled and ignited"),
        # what completes the verb stays behind a comma
        ("Oskaria voted on June 23, 2026, to leave the union.", "Oskaria voted on June 23, 2026, to leave the union"),
        ("A jury convicted Ana Reyes, a lawyer from Velm, of taking bribes.", "A jury convicted Ana Reyes, a lawyer from Velm, of taking bribes"),
        ("Councillors voted by nine votes to three, with one abstention, to throw out the scheme.", "Councillors voted by nine votes to three, with one abstention, to throw out the scheme"),
        ("The drug costs £21,000 a year per patient and was rejected by the board in 2024 on cost grounds.", "was rejected by the board in 2024 on cost grounds"),
        ("Holt led with 24 points, and Lind added 18.", "Lind added 18"),
        ("Work on the £3.2m scheme, which will take 18 months, began on Monday.", "Work on the £3.2m scheme, which will take 18 months, began on Monday"),
        ("Exports to Oskaria, which buys a fifth of Velm's cars, dropped by 9%.", "Exports to Oskaria, which buys a fifth of Velm's cars, dropped by 9%"),
        ("The mayor of Velm, who took office in 2020, cut spending by 4%.", "The mayor of Velm, who took office in 2020, cut spending by 4%"),
        ("Officials estimate that the flood cost £2bn.", "the flood cost £2bn"),
        ("Nationwide said house prices rose 2%.", "house prices rose 2%"),
        ("If convicted, she could face 12 years in prison.", "If convicted, she could face 12 years in prison"),
        ("The court heard how Holt hid £40,000 in a shed.", "Holt hid £40,000 in a shed"),
        # what is only added is a claim of its own
        ("The team fell behind, before scoring again late in the second half.", "The team fell behind"),
        # aims, requests and commitments are told whole
        ("A bystander attempted to aid the passengers, and was later treated for burns.", "was later treated for burns"),
        ("Appeals were allowed if a judge found the trial unfair.", "Appeals were allowed if a judge found the trial unfair"),
        ("There were 190 people on board, six of them crew members.", "six of them crew members"),
        ('The parliament passed the "Rivers Bill" which banned dams.', "which banned dams"),
        ("Police arrested a man, later identified as Bo Orlin.", "later identified as Bo Orlin"),
        ("The court sought to determine whether the seizures broke the law.", "The court sought to determine whether the seizures broke the law"),
        ("The governor has asked the president to declare an emergency in Tallwick.", "The governor has asked the president to declare an emergency in Tallwick"),
        ("The board announced that the school will close.", "The board announced that the school will close"),
        ("He claimed to have found the letters in a drawer.", "He claimed to have found the letters in a drawer"),
        # modals that tell what is settled
        ("The winner would go on to lose her seat in 2031.", "The winner would go on to lose her seat in 2031"),
        ("The children could not leave the house.", "The children could not leave the house"),
        ("The bill must be signed by the president.", "The bill must be signed by the president"),
        # a verb that the parser takes for an attribute
        ("A court in Brinport sentenced ex-customs chief Ilir Dushku on Tuesday to 9 years in jail for taking bribes.", "A court in Brinport sentenced ex-customs chief Ilir Dushku on Tuesday to 9 years in jail for taking bribes"),
        ("A mudslide buried part of the hillside settlement of Quebrana late on Saturday, killing no fewer than 31 people, the mayor said.", "A mudslide buried part of the hillside settlement of Quebrana late on Saturday, killing no fewer than 31 people"),
        ("The number of confirmed cases rose by 40 to 812.", "The number of confirmed cases rose by 40 to 812"),
        ("17 of those aboard survived.", "17 of those aboard survived"),
        ("Twelve nabbed by police in Tallwick", "Twelve nabbed by police in Tallwick"),
        ("The sheriff's office arranged for reinforcements from across Oskaria.", "The sheriff's office arranged for reinforcements from across Oskaria"),
        ("These orcas, she suggested, specialize in hunting sharks.", "These orcas, she suggested, specialize in hunting sharks"),
        ("He remarked toilet paper is a bulky item for the stores.", "toilet paper is a bulky item for the stores"),
        pytest.param("The port issued fines to 36 people believed to have dumped oil and demanded a hearing.", "demanded a hearing", marks=pytest.mark.xfail(strict=True, reason='MODEL.md: stet_en 0.3.0 reads the sentence otherwise than 0.2.0 did, and wrongly')),
        # what holds for each or some
        ("The house has 338 seats, each with a member of its own.", "The house has 338 seats"),
        ("The house has 338 seats, each with a member of its own.", "each with a member of its own"),
        ("The society said the swans counted in May were fewer than in 2029.", "the swans counted in May were fewer than in 2029"),
        ("In Oskaria, which claims the island, smoking is not illegal.", "In Oskaria, which claims the island, smoking is not illegal"),
        ("Only parliament may spend money in this way.", "Only parliament may spend money in this way"),
        # brackets and semicolons inside them part nothing
        ("The ferry sank in waves of 4 metres (13 ft; a record) off Port Orla on Monday.", "The ferry sank in waves of 4 metres (13 ft; a record) off Port Orla on Monday"),
        # what "and" joins
        pytest.param("The tower will be 90 metres tall and cost around 40 million crowns.", "cost around 40 million crowns", marks=pytest.mark.xfail(strict=True, reason='MODEL.md: stet_en 0.3.0 reads the sentence otherwise than 0.2.0 did, and wrongly')),
        pytest.param("The mills employ about 900 people and turn over 20 million crowns a year.", "turn over 20 million crowns a year", marks=pytest.mark.xfail(strict=True, reason='MODEL.md: stet_en 0.4.0 reads the sentence otherwise than 0.3.0 did, and wrongly')),
        ("Trams stopped running across the city and traffic lights went dark.", "traffic lights went dark"),
        ("The Hollin fire has burned 900 hectares and containment stands at 35 percent.", "containment stands at 35 percent"),
        ("A storm hit the coast of Velm on Friday, flooding hundreds of cellars and cutting power in four villages.", "cutting power in four villages"),
        ("Three wardens were beaten and are in hospital, the governor said.", "are in hospital"),
        ("The new tunnel under the Strait of Sarn is 21 km long and lies as much as 90 metres beneath sea level.", "lies as much as 90 metres beneath sea level"),
        ("The inquiry is ongoing and charges are pending.", "charges are pending"),
        ("Trams stopped running across the city, traffic lights went dark and two hospitals switched to emergency generators.", "traffic lights went dark"),
        ("The probe is to drill 2 metres into the ground and bring back up to 500 grams of dust in 2038.", "bring back up to 500 grams of dust in 2038"),
        pytest.param("Police want to talk to a man about a shooting in Mid-City that left three people dead and two others injured.", "a shooting in Mid-City that left three people dead", marks=pytest.mark.xfail(strict=True, reason='MODEL.md: stet_en 0.4.0 reads the sentence otherwise than 0.3.0 did, and wrongly')),
        # too little to stand alone
        ("The cooks laughed and cried.", "The cooks laughed and cried"),
        ("Ilir Dushku was shot and killed in a car park in Velm on Monday.", "Ilir Dushku was shot and killed in a car park in Velm on Monday"),
        ("A farmer's adult son shot and killed the burglars with a rifle.", "A farmer's adult son shot and killed the burglars with a rifle"),
        ("He fired one shot and killed a guard.", "He fired one shot"),
        ("The plane was hijacked and landed in Oskaria.", "landed in Oskaria"),
        ("The valley is green and home to 40 farms.", "The valley is green and home to 40 farms"),
        ("The army advanced, shelling villages and forcing thousands to flee.", "shelling villages and forcing thousands to flee"),
        pytest.param("Ana Reyes is the third player in", "Ana Reyes is the third player", marks=pytest.mark.xfail(strict=True, reason='MODEL.md: stet_en 0.3.0 reads the sentence otherwise than 0.2.0 did, and wrongly')),
        # what happened at a named place
        ("She was taken to Selm General Hospital where she died of her injuries on Saturday.", "She was taken to Selm General Hospital"),
        ("She worked at Orla College where she taught law.", "She worked at Orla College where she taught law"),
        # a denial of having done something
        ("Its director denied having been paid for the survey last year.", "Its director denied having been paid for the survey last year"),
        # past forms that are no nouns
        ("The gale tore through a campsite near Selm shortly after 7 a.m.", "The gale tore through a campsite near Selm shortly after 7 a.m."),
        # joined statements
        ("Velm was fined for cheating; the vote to expel it failed.", "the vote to expel it failed"),
        ("It was the first election in a decade; historically, mayors were appointed by the king.", "historically, mayors were appointed by the king"),
        pytest.param("An attempt to sue failed; the case was thrown out of court, but an appeal reopened it.", "the case was thrown out of court", marks=pytest.mark.xfail(strict=True, reason='MODEL.md: stet_en 0.4.0 reads the sentence otherwise than 0.3.0 did, and wrongly')),
        # attributions that are cut off
        ("The fire began at noon, according to police, who said crews arrived six minutes later.", "crews arrived six minutes later"),
        ("In the Velm caucuses, the Herald reported the mayor had secured 39 delegates.", "the mayor had secured 39 delegates"),
        ("Turnout stood at 58 percent, the National Electoral Council said after polls closed.", "Turnout stood at 58 percent"),
        ("Rents rose 4 percent in March, the Global Campus Index showed on Tuesday.", "Rents rose 4 percent in March"),
        ("Citing radar images, the Polar Survey said the iceberg, designated A-94, measures about 3,900 sq km.", "the iceberg, designated A-94, measures about 3,900 sq km"),
        ("The planet circles a dim red star 48 light years away, astronomers reported, and it completes an orbit in just 9.4 days.", "The planet circles a dim red star 48 light years away"),
        ("Officials said Friday the Juniper Flat Fire has charred 18,400 acres.", "the Juniper Flat Fire has charred 18,400 acres"),
        ("Police said late on Monday the bridge was closed.", "the bridge was closed"),
        ("According to a report citing the mayor's office, twenty people were arrested.", "twenty people were arrested"),
        ("The mayor of Velm resigned on Monday, citing ill health.", "citing ill health"),
        ("The army withdrew, citing a report that rebels held the bridge.", "citing a report that rebels held the bridge"),
        ("Because of the storm, 12 schools were closed.", "Because of the storm, 12 schools were closed"),
        ("The mayor said that, because of the storm, 12 schools were closed.", "because of the storm, 12 schools were closed"),
        ("Instead of 12 men, 14 were held on Monday.", "Instead of 12 men, 14 were held on Monday"),
        ("Because the storm grew, 12 schools were closed.", "12 schools were closed"),
        ("And of course, the harbour wall cost 40 million dollars.", "the harbour wall cost 40 million dollars"),
        ("Of the three dead, two were children.", "Of the three dead, two were children"),
        ("Since the strike, the ports of Oskaria have lost money.", "Since the strike, the ports of Oskaria have lost money"),
        ("According to a report from the National Safety Board (NSB), the same aircraft crashed in Velm.", "the same aircraft crashed in Velm"),
        ("The plane crashed at 9:54 a.m. ET (1354 UTC) during a landing.", "The plane crashed at 9:54 a.m. ET (1354 UTC) during a landing"),
        ("He then took the stand and said: \"I sold the two boats in May.\"", "He then took the stand"),
        ("BREAKING: central bank of Ostmark raises key rate by 50 basis points to 6.75 pct", "BREAKING: central bank of Ostmark raises key rate by 50 basis points to 6.75 pct"),
    ],
)  # fmt: skip
def test_it_is_a_claim(parsed, text, claim):
    assert claim in _quotes(text)


@pytest.mark.parametrize(
    "text, piece",
    [
        pytest.param("Rents rose 4 percent, according to figures released by a property portal on Tuesday.", "figures released", marks=pytest.mark.xfail(strict=True, reason="MODEL.md: stet_en 0.3.0 reads the sentence otherwise than 0.2.0 did, and wrongly")),
        ("If elected, she would be the first woman to lead Velm.", "she would be"),
        ("The doctor said his wards would be full by then.", "his wards would be"),
        ("The storm may reach the coast.", "The storm may"),
        ("The elections will have two parties, Northwire reported on Tuesday, citing the Central Election Commission.", "citing"),
        ("Three miners died in Kest, the Herald reported on Tuesday, quoting the interior ministry.", "quoting"),
    ],
)  # fmt: skip
def test_it_is_no_claim(parsed, text, piece):
    assert not [quote for quote in _quotes(text) if quote.startswith(piece)]
