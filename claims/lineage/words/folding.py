"""Words in the one form in which they are compared: style folded away, content kept.

Folded are case, quotation marks, hyphens, accents, American and British spelling, and synonyms of `senses`. Numbers are not
words of content: figures are compared as quantities.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from claims.extraction.vocabulary.lexicon import words
from claims.lineage.words.senses import is_event_word, is_listed_noun, sense_of_event, sense_of_noun

STOP = words(
    "a an the this that these those some any each every all both either neither such same own its his her their our my your"
    " it he she they we i you him them us me itself himself herself themselves who whom whose which what there here"
    " of in on at by for from to with as into onto upon about over under after before since until till during between among"
    " against through across around near off out up down than per via within without toward towards along amid beside besides"
    " and or but nor so yet if while when where why how because although though whereas then"
    " be am is are was were been being have has had having do does did doing done will would shall should can could may might must"
    " not no n't also too very just only even still already again once more most less least much many few several other another"
    " meanwhile however moreover furthermore therefore thus later earlier now ever quite rather about almost nearly roughly"
    " ca wo approximately said say says saying tell told add added according mr mrs ms dr sir lord lady 's ’s ' ’ including include"
    " at_least further additional extra total around some new latest one thing way part number"
)
# Words that colour a telling and say nothing that could be checked.
COLOUR = words(
    "massive huge major big large great grinding bloody deadly dramatic tragic terrible horrific devastating brutal fierce heavy"
    " serious severe significant stunning shocking vast grim tense bitter controversial embattled troubled famous popular"
    " ongoing recent current apparently reportedly allegedly officially directly clearly simply really truly sharply steeply"
    " slightly narrowly comfortably successfully finally eventually immediately suddenly quickly slowly previously desperate"
    " nearby local powerful strong whopping mere overall so-called key top well badly"
)
# Nouns that only say what kind of place or body a name is.
KINDS = words(
    "city town village province region district county area state island river valley governorate prefecture municipality"
    " group organisation company team party club country nation capital suburb neighbourhood territory"
)
_SPELLING = (
    (re.compile(r"(?<=[a-z]{3})is(e|ed|es|ing|ation|er)$"), r"iz\1"),
    (re.compile(r"(?<=[a-z]{4}[^s])is$"), "iz"),
    (re.compile(r"(?<=[a-z]{2})our(s|ed|ing|hood|able|ite)?$"), r"or\1"),
    (re.compile(r"(?<=[a-z]{3})yse(d|s)?$"), r"yze\1"),
    (re.compile(r"([aeiou])ll(ed|ing|er|ers)$"), r"\1l\2"),
    (re.compile(r"(?<=[a-z]{2}[bdtv])re$"), "er"),
    (re.compile(r"ogue$"), "og"),
    (re.compile(r"(?<=mm)e$"), ""),
)
_NOT_OUR = frozenset(
    {"four", "hour", "hours", "tour", "tours", "toured", "pour", "pours", "poured", "your", "our", "sour"}
)
_WHOLE = {
    "grey": "gray", "tyre": "tire", "kerb": "curb", "cheque": "check", "plough": "plow", "jewellery": "jewelry",
    "programme": "program", "ageing": "aging", "storey": "story", "sceptic": "skeptic", "tonne": "ton", "metre": "meter",
    "kilometre": "kilometer", "aluminium": "aluminum", "per cent": "percent", "licence": "license", "defence": "defense", "pretence": "pretense",
    "offence": "offense", "practise": "practice", "mum": "mom", "toward": "towards", "judgement": "judgment",
    "enrol": "enroll", "ex": "former", "fulfil": "fulfill", "skilful": "skillful", "manoeuvre": "maneuver", "oestrogen": "estrogen",
    "lt": "lieutenant", "gen": "general", "co": "company", "col": "colonel", "capt": "captain", "sgt": "sergeant", "maj": "major", "cmdr": "commander", "gov": "governor",
    "sen": "senator", "supt": "superintendent", "mt": "mount", "ave": "avenue", "rd": "road", "blvd": "boulevard",
    "saint": "st", "street": "st",  # one of the two, by where it stands
}  # fmt: skip
# Names that news writes in full and by their first letters.
SHORT_NAMES = {
    "United States of America": "US",
    "United States": "US",
    "United Kingdom": "UK",
    "United Nations": "UN",
    "European Union": "EU",
}
_IN_FULL, _WITH_STOPS = re.compile("|".join(SHORT_NAMES)), re.compile(r"\b(?:[A-Z]\.){2,}")
_APART = re.compile(r"[-‐-―'’‘`\".“”_/\s]+")


@lru_cache(maxsize=65536)
def plain(word: str) -> str:
    """Return a word lower-cased, without accents, hyphens, stops and apostrophes, in American spelling."""
    flat = unicodedata.normalize("NFKD", word.casefold())
    flat = _APART.sub("", "".join(char for char in flat if not unicodedata.combining(char)))
    if flat in _WHOLE:
        return _WHOLE[flat]
    if flat in _NOT_OUR:
        return flat
    for pattern, repl in _SPELLING:
        flat = pattern.sub(repl, flat)
    return flat


# Peoples whose name is not made of their country's by an ending.
_PEOPLES = {
    "chinese": "china", "british": "britain", "uk": "britain", "french": "france", "greek": "greece", "spanish": "spain",
    "dutch": "netherlands", "swiss": "switzerland", "polish": "poland", "danish": "denmark", "turkish": "turkey",
    "irish": "ireland", "scottish": "scotland", "welsh": "wales", "english": "england", "swedish": "sweden", "thai": "thailand",
    "finnish": "finland", "german": "germany", "norwegian": "norway", "congolese": "congo", "afghan": "afghanistan",
    "filipino": "philippines", "philippine": "philippines", "kurdish": "kurd", "us": "america", "usa": "america",
    "american": "america", "cuban": "cuba", "malian": "mali", "omani": "oman", "portuguese": "portugal", "lebanese": "lebanon", "cypriot": "cyprus", "peruvian": "peru",
}  # fmt: skip
_ENDING = re.compile(
    r"(?<=[a-z]{4})(?:ations?|itions?|ions?|ments?)$|(?<=[a-z]{3})(?:ian|ia)$|(?<=[a-z]{4})(?:ese|ism|ist|an|ed|i|y|e|a)$"
)
_DOUBLED = re.compile(r"(?<=[a-z]{2})([bdgmnprt])\1$")


def with_short_names(text: str) -> str:
    """Return a text with "US" for "the United States" and "U.S."."""
    text = _IN_FULL.sub(lambda found: SHORT_NAMES[found.group()], text)
    return _WITH_STOPS.sub(lambda found: found.group().replace(".", ""), text)


@lru_cache(maxsize=65536)
def fold(lemma: str) -> str:
    """Return the form in which a word is compared, by its lemma alone: word classes are what a small parser gets wrong.

    One name for synonyms, for a verb and the noun made of it ("erupt", "eruption"), and for a country and its people.
    """
    low = lemma.lower()
    for word in (low, plain(low), _DOUBLED.sub(r"\1", low)):
        if is_event_word(word):
            return sense_of_event(word)
        if is_listed_noun(word):
            return sense_of_noun(word)
    word = plain(low)
    word = _PEOPLES.get(word, word)
    # "Pakistani" is told of Pakistan, whose own ending goes as well.
    return _ENDING.sub("", word.removesuffix("i") if word.endswith("stani") else word)


@lru_cache(maxsize=65536)
def reduce(word: str) -> str:
    """Return a form without the endings of number and past, for words of which the parser gives no lemma."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 5 and word.endswith("ed") and not word.endswith("eed"):
        shorter = _DOUBLED.sub(r"\1", word[:-2])
        return shorter if is_event_word(shorter) or not is_event_word(word[:-1]) else word[:-1]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def is_event(lemma: str) -> bool:
    """Tell whether a lemma, in either spelling, names an event that is listed."""
    return is_event_word(lemma) or is_event_word(plain(lemma))
