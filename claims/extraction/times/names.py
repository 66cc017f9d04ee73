"""Times that only name a thing: "a 2014 Ford", "the 2021 murder" that somebody is tried for, "July wheat"."""

from __future__ import annotations

from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.lexicon import words

_MAKES = words(
    "acura audi bentley bmw buick cadillac chevrolet chevy chrysler dodge ducati ferrari fiat ford freightliner gmc harley-davidson"
    " holden honda hummer hyundai infiniti isuzu jaguar jeep kawasaki kenworth kia lamborghini lexus lincoln maserati mazda mercedes"
    " mercedes-benz mercury mini mitsubishi nissan oldsmobile opel peterbilt peugeot pontiac porsche ram renault saab saturn scion"
    " seat skoda subaru suzuki tesla toyota vauxhall volkswagen volvo vw yamaha"
)
_VEHICLES = words(
    "car coupe hatchback minivan model motorbike motorcycle motorhome pickup sedan suv truck van"
)
# Behind these, an act of that year is what somebody answers for; "in" and "at" tell when the clause itself happened.
_FOR = words("for over about into with of from against")
_PERIODS = words("season year quarter campaign term half")
_GOODS = words(
    "wheat corn soybean soybeans soyoil soymeal oats rice cotton cocoa coffee sugar cattle hogs crude brent gold silver copper gasoline"
    " diesel futures delivery contract contracts"
)
_MONTHS = words(
    "january february march april may june july august september october november december jan jan. feb feb. mar mar. apr apr. jun jul"
    " aug aug. sept sept. oct oct. nov nov. dec dec."
)


def names_model(parse: Parse, year: int) -> bool:
    """Tell whether a year is that of a make of car: "the 2014 Ford F-150 crossed the median", not "in 2014 Ford sold"."""
    if year and parse.pos[year - 1] in ("ADP", "SCONJ"):
        return False
    return parse.lower[year + 1] in _MAKES or parse.lower[parse.head[year]] in _VEHICLES


def names_case(parse: Parse, year: int, noun: int) -> bool:
    """Tell whether a year is that of an act that somebody answers for: "sentenced for the 2021 murder of a clerk"."""
    if not parse.dep[noun].startswith("obl") or parse.lemma[noun] in _PERIODS:
        return False
    return any(
        parse.dep[child] == "case" and parse.lower[child] in _FOR
        for child in parse.children[noun]
        if child < year
    )


def names_goods(parse: Parse, time: range) -> bool:
    """Tell whether a month is that of goods to be delivered: "July wheat fell 4 cents", "corn for May delivery"."""
    behind = time.stop < len(parse.words) and parse.lower[time.stop] in _GOODS
    return behind and len(time) == 1 and parse.lower[time.start] in _MONTHS
