"""Ages: "34-year-old", "16 years old", "aged 5 to 11", "Mara Lindqvist, 34,", "nobody under 18", "joined the party at 19"."""

from __future__ import annotations

from claims.extraction.parsing.parse import Parse
from claims.extraction.parsing.verb_forms import verb_of
from claims.extraction.vocabulary.cues import PERSONAL_NOUNS
from claims.extraction.vocabulary.lexicon import words
from claims.extraction.vocabulary.number_words import read_number

UNIT = "years old"
_PERSONS = words(
    "people children child kids men women man woman boys girls those anyone nobody adults youths babies infants brothers sisters"
    " dead victims patients drivers pensioners voters teenagers students pupils them everyone all citizens residents players"
    " workers twins couple siblings suspects defendants one son daughter wife husband mother father"
)
# Lemmas of those who are told with one age behind a comma.
_SOMEBODY = PERSONAL_NOUNS | words(
    "baby infant toddler adult teenager youth pensioner victim suspect defendant accused passenger driver motorist motorcyclist cyclist"
    " pedestrian worker labourer laborer miner fisherman fireman firefighter policeman policewoman soldier sailor guard pupil patient"
    " inmate prisoner tourist migrant shopkeeper cleaner carpenter builder mechanic electrician plumber baker butcher chef waiter waitress"
    " dentist vet paramedic midwife librarian accountant banker trader businessman businesswoman entrepreneur artist painter poet novelist"
    " composer conductor dancer comedian rapper guitarist drummer photographer designer architect lawmaker politician magistrate"
    " monk nun footballer striker goalkeeper defender midfielder winger captain bowler batsman batter jockey boxer golfer swimmer"
    " runner sprinter skier skater climber hiker diver surfer racer athlete wrestler grandfather grandmother grandson granddaughter"
    " stepfather stepmother stepson stepdaughter nephew niece fiance fiancee boyfriend girlfriend partner sibling twin spouse"
    " friend colleague roommate flatmate babysitter nanny landlord tenant housewife"
)
_OF_YEARS = frozenset({"boy", "girl", "man", "woman", "child", "youth", "lad", "baby"})
_AGED = frozenset({"aged", "age", "ages"})
_LISTS = frozenset({",", "and", "or", "&"})
_ENDS = frozenset({",", ".", ";", ")"})
# What somebody does once in a life, told with the age at which it was done.
_OF_A_LIFE = words(
    "join die marry retire quit enlist emigrate immigrate enrol enroll graduate divorce debut move become start begin learn win"
)
_LAST_HOUR = 12  # "He joined them at 12"
_BEHIND_AGE = words(". , ; and but after in on because when while")
_SETS_AGE = words(
    "raise raised raises lower lowered lowers cut reduce reduced increase increased rose rises rise fell falls set sets moved kept"
)
_TO_AGE = words("to at from was is")
_SUBJECT_WORDS = words("he she who i")
_COPULAS = words("is was turned turns be are were")
_TOLD_WITH_DAY = words(". , last this next on in yesterday today tomorrow earlier")
_SUMS_UP = frozenset({("a", "total"), ("a", "combined")})  # "nine in Norby, a total of 23."
_LIMITS = {"over": "above", "above": "above", "under": "below", "below": "below"}
_COMPARED_BY_AGE = frozenset({"older", "younger"})
_OF_AGE = ("the", "age", "of")
_OLDEST = 115
_REACH = 5
_AT_THE_AGE = frozenset({"at", "in", "under", "over", "from", "until", "by", "above", "below", "of", "since"})
_LASTED = frozenset({"after", "for", "since", "within", "in"})
_BESIDE = 4  # words from "is" to the number of an age: "is thought to be about"
_FAR = 12  # tokens from "age of" to its number


def is_age(parse: Parse, first: int, end: int, value: float) -> bool:
    """Tell whether the bare number at tokens `[first, end)` is somebody's age."""
    if not 0 < value <= _OLDEST or not first or tuple(parse.lower[first : first + 2]) in _SUMS_UP:
        return False
    before, after = parse.lower[first - 1], parse.words[end] if end < len(parse) else "."
    if before in _AGED or parse.lower[max(0, first - 2) : first] in (["age", "of"], ["ages", "of"]):
        return True
    if parse.lower[end : end + 3] == ["years", "of", "age"] or _goes_on_list(parse, first, end):
        return True
    if _is_apposed(parse, first, end, before, after) or _stands_as_age(parse, first, end, before):
        return True
    return _is_age_at(parse, first, end, value) or _is_told_of_age(parse, first, end)


def is_age_limit(parse: Parse, first: int, end: int, value: float) -> bool:
    """Tell whether "under 18", "over 70" at tokens `[first, end)` limits the age of persons named just before; "older than 70" tells it
    of anybody."""
    if not 0 < value <= _OLDEST or _counts_something(parse, end):
        return False
    if not _COMPARED_BY_AGE.isdisjoint(parse.lower[first : first + 2]):
        return True
    if parse.lower[first] not in ("under", "over"):
        return False
    near = parse.lower[max(0, first - _REACH) : first]
    return not _PERSONS.isdisjoint(near)


def age_limit_before(parse: Parse, first: int) -> tuple[str, int] | None:
    """Return the bound and the first token of "over the age of" right before the number at token `first`."""
    if first < len(_OF_AGE) + 1 or tuple(parse.lower[first - len(_OF_AGE) : first]) != _OF_AGE:
        return None
    bound = _LIMITS.get(parse.lower[first - len(_OF_AGE) - 1])
    return (bound, first - len(_OF_AGE) - 1) if bound else None


def is_length_of_age(parse: Parse, first: int) -> bool:
    """Tell whether the length of time whose number stands at token `first` is what an age is: "The age of the skull is about 240,000
    years"."""
    if first > 1 and parse.lower[first - 1] == "aged":
        return _is_said_of_person(parse, first - 1)
    near = parse.lower[max(0, first - _FAR) : first]
    at = next((at for at in range(len(near) - 1, 0, -1) if near[at - 1 : at + 1] == ["age", "of"]), None)
    if at is None or (at > 2 and near[at - 3] in _AT_THE_AGE) or near[at - 2 : at - 1] != ["the"]:
        return False
    between = near[at + 1 :]
    verbs = [place for place, word in enumerate(between) if word in _COPULAS]
    if not verbs or "," in between or "and" in between or any(word[:1].isdigit() for word in between):
        return False
    beside = between[verbs[-1] + 1 :]
    return len(beside) < _BESIDE and _LASTED.isdisjoint(beside)


def _is_said_of_person(parse: Parse, aged: int) -> bool:
    """Tell "He was aged 84 years", "died aged 77 years", "Ana Reyes, aged 30 years" from "cheese aged 3 years"."""
    before = aged - 1
    if parse.lower[before] in _COPULAS or parse.lower[before] == ",":
        before -= 1
    died = parse.lemma[before] == "die"
    return before >= 0 and (died or parse.lower[before] in _SUBJECT_WORDS or _is_person(parse, before))


def _is_apposed(parse: Parse, first: int, end: int, before: str, after: str) -> bool:
    """Tell "Mara Lindqvist, 34,", "the driver (52)", "a girl of 9", "the leader, at 83,", "two men, both 27," and "two brothers, 19 and 22, were charged"."""
    match before:
        case "of":
            return parse.word_at(first - 2) in _OF_YEARS and not _counts_something(parse, end)
        case "at":
            named = _is_behind_person(parse, first - 2) and not parse.words[first - 3][:1].isupper()
            return named and after == ","
        case "both":
            return after in _ENDS and _is_behind_person(parse, first - 2)
        case "and":
            return after == "," and _is_behind_person(parse, first - 3)
        case "(":
            return after == ")" and first > 1 and _is_person(parse, first - 2)
        case ",":
            joined = after == "and" and parse.words[end + 2 : end + 3] == [","]
            return (joined or after in (",", ".", ";")) and _is_behind_person(parse, first - 1)
    return False


def _is_behind_person(parse: Parse, comma: int) -> bool:
    """Tell whether a token is a comma right behind a person."""
    return comma > 0 and parse.words[comma] == "," and _is_person(parse, comma - 1)


def _is_person(parse: Parse, at: int) -> bool:
    return parse.pos[at] == "PROPN" or parse.lower[at] in _PERSONS or parse.lemma[at] in _SOMEBODY


def _goes_on_list(parse: Parse, first: int, end: int) -> bool:
    """Tell the 29 of "men aged 31 and 29" and of "aged 31, 30 and 29"."""
    at = first
    while at > 2 and parse.lower[at - 1] in _LISTS:
        before = at - 2 - (parse.lower[at - 2] == ",")  # "20, and 19"
        if read_number(parse.lower, before) is None:
            break
        at = before
    return at < first and parse.lower[at - 1] in _AGED and not _counts_something(parse, end)


def _is_age_at(parse: Parse, first: int, end: int, value: float) -> bool:
    """Tell "He joined the party at 19"."""
    if value <= _LAST_HOUR or parse.lower[first - 1] != "at" or "." in parse.lower[first]:
        return False
    if end < len(parse) and parse.lower[end] not in _BEHIND_AGE:
        return False
    verb = next((at for at in range(first - 2, -1, -1) if parse.pos[at] == "VERB"), None)
    subject = None if verb is None or verb_of(parse, verb) not in _OF_A_LIFE else parse.subject(verb)
    return subject is not None and _is_one(parse, subject)


def _is_one(parse: Parse, at: int) -> bool:
    named = at in parse.name_at and parse.name_at[at][2] == "PERSON"
    return named or parse.lower[at] in _SUBJECT_WORDS or parse.lemma[at] in _SOMEBODY


def _is_told_of_age(parse: Parse, first: int, end: int) -> bool:
    """Tell "The average age of the victims was 34" and "raised the retirement age to 67"."""
    if parse.lower[first - 1] not in _TO_AGE or _counts_something(parse, end):
        return False
    for at in range(first - 2, max(0, first - 2 - _FAR), -1):
        if parse.lower[at] == "age":
            return parse.pos[at + 1] != "NOUN" and _AT_THE_AGE.isdisjoint(parse.lower[max(0, at - 2) : at])
        if parse.pos[at] in ("PUNCT", "CCONJ", "SCONJ"):
            return False
        if parse.pos[at] == "VERB" and parse.lower[at] not in _SETS_AGE:
            return False
    return False


def _stands_as_age(parse: Parse, first: int, end: int, before: str) -> bool:
    """Tell "she is 45", "who turned 17" from other numbers."""
    if before not in _COPULAS or first < 2:
        return False
    if before == "turned" and _is_of_day(parse, end) and _is_somebody(parse, first - 2):
        return True  # "The boy turned 8 on Monday"
    if _counts_something(parse, end):
        return False
    after = parse.lower[end] if end < len(parse) else "."
    if after in ("-", "to", "per", "of", "for", "%", "points", "under"):
        return False
    return parse.lower[first - 2] in _SUBJECT_WORDS or (
        before == "turned" and parse.pos[first - 2] == "PROPN"
    )


def _is_of_day(parse: Parse, end: int) -> bool:
    """Tell whether nothing is left of the statement at token `end`, or only when it was: "last week", "on Monday"."""
    return end >= len(parse) or parse.lower[end] in _TOLD_WITH_DAY


def _is_somebody(parse: Parse, at: int) -> bool:
    return parse.lower[at] in _SUBJECT_WORDS or parse.lower[at] in _OF_YEARS or _is_person(parse, at)


def _counts_something(parse: Parse, end: int) -> bool:
    if end >= len(parse):
        return False
    return parse.pos[end] in ("NOUN", "PROPN", "ADJ", "NUM", "SYM") or parse.words[end] in ("-", "%", "$")
