"""Articles written by a generator: two tellings of one invented story, of as many claims as are asked for."""

from __future__ import annotations

import random

_PLACES = ("Norby", "Aldery", "Selm", "Orla", "Tarnholm", "Brask", "Vemmen", "Kessel", "Hornsund", "Lidmark")
_SOURCES = (
    "the coast guard",
    "the harbour office",
    "the Selvan Relief Office",
    "the interior ministry",
    "the mayor of Norby",
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
_EVENTS = (
    "A storm killed {n} people in {place} on {day}",
    "Rescuers pulled {n} passengers from the water near {place} on {day}",
    "Police arrested {n} protesters in {place} on {day}",
    "The flood destroyed {n} homes in {place}",
    "The fire burned {n} acres of forest near {place} by {day}",
    "The council of {place} approved ${n} million for repairs on {day}",
    "Doctors in {place} treated {n} patients for smoke on {day}",
    "Some {n} percent of voters in {place} backed the plan",
    "The ferry company cut {n} jobs in {place}",
    "At least {n} schools in {place} closed on {day}",
    "More than {n} villagers fled {place} on {day}",
    "Engineers closed {n} bridges between {place} and the coast",
)


def two_tellings(claims: int, seed: int = 1) -> tuple[str, str]:
    """Return an earlier and a later article of about `claims` claims each.

    The later one keeps a third as it was, changes a figure in a third, and words, drops or adds the rest.
    """
    draw = random.Random(seed)
    facts = [(draw.choice(_EVENTS), _facts(draw)) for _ in range(claims)]
    earlier = [_sentence(event, fact) for event, fact in facts]
    later = []
    for event, fact in facts:
        chance = draw.random()
        if chance < 0.33:
            later.append(_sentence(event, fact))
        elif chance < 0.66:
            later.append(_sentence(event, {**fact, "n": int(fact["n"]) + draw.randint(1, 9)}))
        elif chance < 0.80:
            later.append(_sentence(event, {**fact, "source": draw.choice(_SOURCES)}, told_first=True))
        elif chance < 0.90:
            later.append(_sentence(draw.choice(_EVENTS), _facts(draw)))
    return _paragraphs(earlier), _paragraphs(later)


def _facts(draw: random.Random) -> dict[str, str | int]:
    return {
        "n": draw.randint(3, 90),
        "place": draw.choice(_PLACES),
        "day": draw.choice(_DAYS),
        "source": draw.choice(_SOURCES),
    }


def _sentence(event: str, fact: dict[str, str | int], *, told_first: bool = False) -> str:
    told = event.format(**fact)
    source = str(fact["source"])
    if told_first:
        return f"{source[0].upper()}{source[1:]} said that {told[0].lower()}{told[1:]}."
    return f"{told}, {source} said."


def _paragraphs(sentences: list[str]) -> str:
    return "\n\n".join(" ".join(sentences[at : at + 3]) for at in range(0, len(sentences), 3))
