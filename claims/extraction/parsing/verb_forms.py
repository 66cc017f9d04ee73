"""From a verb's form to its lemma, for the verbs that happen to the counted in news.

A small model's lemmas are wrong now and then ("flead" of "fled"); for these verbs the forms are made by rule,
the irregular ones listed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claims.extraction.parsing.mended_lemmas import mended
from claims.extraction.vocabulary.event_words import VERBS
from claims.extraction.vocabulary.lexicon import words

if TYPE_CHECKING:
    from claims.extraction.parsing.parse import Parse

_IRREGULAR = {
    form: lemma
    for lemma, forms in {
        "beat": "beats beaten",
        "begin": "began begun",
        "break": "broke broken",
        "bring": "brought",
        "build": "built",
        "burn": "burnt burned",
        "buy": "bought",
        "catch": "caught",
        "come": "came",
        "cost": "costs",
        "cut": "cuts",
        "draw": "drew drawn",
        "drive": "drove driven",
        "earn": "earned",
        "eat": "ate eaten",
        "fall": "fell fallen falling",
        "feed": "fed",
        "fight": "fought",
        "find": "found",
        "flee": "fled fleeing",
        "fly": "flew flown",
        "freeze": "froze frozen",
        "get": "got gotten",
        "give": "gave given",
        "go": "went gone",
        "grow": "grew grown",
        "hang": "hung",
        "hit": "hits hitting",
        "hold": "held",
        "hurt": "hurts hurting",
        "keep": "kept",
        "lay": "laid laying lays",
        "lead": "led",
        "leave": "left",
        "lend": "lent",
        "lie": "lay lain lying",
        "lose": "lost",
        "make": "made",
        "meet": "met",
        "overthrow": "overthrew overthrown",
        "pay": "paid",
        "put": "puts putting",
        "quit": "quits quitting",
        "ride": "rode ridden",
        "rise": "rose risen",
        "run": "ran running",
        "see": "saw seen",
        "sell": "sold",
        "send": "sent",
        "shed": "sheds shedding",
        "shoot": "shot",
        "shrink": "shrank shrunk",
        "sink": "sank sunk",
        "slay": "slew slain",
        "spend": "spent",
        "spoil": "spoilt spoiled",
        "stand": "stood",
        "steal": "stole stolen",
        "strike": "struck stricken",
        "sweep": "swept",
        "swim": "swam swum",
        "take": "took taken",
        "teach": "taught",
        "tear": "tore torn",
        "throw": "threw thrown",
        "wear": "wore worn",
        "win": "won winning",
        "blow": "blew blown",
        "weave": "wove woven",
    }.items()
    for form in forms.split()
}
_MORE = words(
    "injure free fine jail burn spoil collide remain watch close reach drop pour cover dump store raise gain add save spread move"
    " handle carry contain produce generate measure weigh last employ serve house welcome attend receive reject invite rescue trap"
    " bury identify confirm record report log count stand pull use offer open complete join face file issue award demand owe own"
    " require need contribute exceed total double triple halve expect plan claim treat test survive escape surrender enter return"
    " protect feature include repay intercept slip edge ease climb jump soar advance post score fetch pledge borrow donate stage"
    " separate shut lift share force allow send evacuate displace arrive injure shell target strand idle resume trade seize extend"
    " acquire approve apply waive veto smuggle hire delay cancel divert ground loot overturn topple flood sentence release detain"
    " rezone"
)
_DOUBLES = words(
    "acquit admit commit submit permit refer occur control patrol expel nab drop slip trap ban sack stab strip ship stop plan rob jog hop spot equip step ship cap grip tap"
)


_UNCHANGED = words(
    "cost cut cast hit hurt put quit shut set let bet split spread rid burst shed broadcast come run"
)


def _forms(lemma: str) -> list[str]:
    """Return the regular forms of a verb."""
    if lemma.endswith("e"):
        return [lemma, f"{lemma}s", f"{lemma}d", f"{lemma[:-1]}ing"]
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return [lemma, f"{lemma[:-1]}ies", f"{lemma[:-1]}ied", f"{lemma}ing"]
    third = f"{lemma}es" if lemma.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{lemma}s"
    stem = lemma + lemma[-1] if lemma in _DOUBLES else lemma
    return [lemma, third, f"{stem}ed", f"{stem}ing"]


# Verbs whose other forms the parser reads well, and are nouns too ("model", "deal"): only the past misleads it.
_PAST_DOUBLED = words(
    "skid total cancel drag snap fuel level signal model swap scan pin ram jam clog net log rig beg gun gut pen tap"
)
_PAST_REGULAR = words(
    "total cancel fuel level signal model spill drill pump wipe torch"
)  # the Americans too: "canceled"
_PAST_IRREGULAR = {
    form: lemma
    for lemma, forms in {
        "bear": "bore borne",
        "bind": "bound",
        "bite": "bit bitten",
        "bleed": "bled",
        "breed": "bred",
        "cling": "clung",
        "deal": "dealt",
        "dig": "dug",
        "dwell": "dwelt",
        "forbid": "forbade forbidden",
        "leap": "leapt",
        "light": "lit",
        "overcome": "overcame",
        "oversee": "oversaw",
        "resell": "resold",
        "retake": "retook",
        "shake": "shook shaken",
        "sing": "sang",
        "slide": "slid",
        "speed": "sped",
        "spin": "spun",
        "sting": "stung",
        "string": "strung",
        "swear": "swore",
        "tread": "trod",
        "undergo": "underwent",
        "uphold": "upheld",
        "wake": "woke",
        "withhold": "withheld",
    }.items()
    for form in forms.split()
}
_PAST = (
    {f"{lemma}{lemma[-1]}ed": lemma for lemma in _PAST_DOUBLED}
    | {f"{lemma.removesuffix('e')}ed": lemma for lemma in _PAST_REGULAR}
    | _PAST_IRREGULAR
)

_LEMMA = {
    form: lemma
    for lemma in sorted({*_MORE, *_IRREGULAR.values()}.union(*VERBS.values()))
    for form in _forms(lemma)
} | _IRREGULAR


def participle_of(lemma: str) -> str:
    """Return the past participle of a verb: "killed", "stolen", "fled"."""
    irregular = [
        form for form, verb in _IRREGULAR.items() if verb == lemma and not form.endswith(("s", "ing"))
    ]
    if irregular:
        return irregular[-1]
    return lemma if lemma in _UNCHANGED else _forms(lemma)[2]


def verb_of(parse: Parse, at: int) -> str:
    """Return the lemma of the verb at token `at`, the parse's own where the form is not listed."""
    if parse.lower[at] == "lay" and (parse.tag[at] == "VB" or parse.lower[at + 1 : at + 2] == ["off"]):
        return "lay"  # "will lay off 300", no past of "lie"
    return verb_of_form(parse.lower[at], parse.lemma[at])


def verb_of_form(form: str, lemma: str) -> str:
    """Return the lemma of a verb's form in lower case, `lemma` where it is not listed; empty where that is no word."""
    lemma = _LEMMA.get(form) or _PAST.get(form) or mended(form, lemma)
    return lemma if lemma.isalpha() else ""


def is_verb_form(word: str) -> bool:
    """Tell whether a word in lower case is a form of a listed verb; many are nouns too ("strikes")."""
    return word in _LEMMA


def is_verb(parse: Parse, at: int) -> bool:
    """Tell whether a token is a verb; a past form taken for an adjective or noun ("were burnt") is one too."""
    if parse.pos[at] == "VERB":
        return True
    word = parse.lower[at]
    return parse.pos[at] in ("ADJ", "NOUN") and (
        word in _IRREGULAR or (word in _LEMMA and word.endswith("ed"))
    )
