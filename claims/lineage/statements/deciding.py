"""What happened, by the word of a claim that decides it: its verb, or the noun that a light verb leaves it to."""

from __future__ import annotations

from dataclasses import dataclass

from claims.extraction.figures.counted import PASSES_MARK
from claims.extraction.parsing.parse import Parse
from claims.extraction.parsing.verb_forms import is_verb
from claims.extraction.vocabulary.cues import CUE_OF, SAY
from claims.extraction.vocabulary.lexicon import words
from claims.lineage.words.folding import fold, is_event
from claims.lineage.words.senses import LIGHT
from claims.lineage.words.wording import lemma_of

DENIALS = frozenset({"deny", "dispute", "refute"})
_WITHHOLDS = frozenset({"fail", "refuse", "decline"})
_PHASES = _WITHHOLDS | {"manage", "begin", "continue", "appear", "seem", "start"}
_OBJECTS = frozenset({"obj", "nsubj:pass", "xcomp", "obl", "obl:agent"})
_TALLIES = frozenset(
    {
        "toll",
        "number",
        "count",
        "total",
        "tally",
        "figure",
        "amount",
        "rate",
        "share",
        "value",
        "price",
        "temperature",
    }
)
_PERPETRATES = frozenset(
    {("carry", "out"), ("claim", ""), ("launch", ""), ("stage", ""), ("mount", ""), ("conduct", "")}
)
_DEEDS = frozenset({"attack", "bomb", "shell", "ambush", "shoot", "kidnap", "perpetrate", "kill", "shelling"})
_TAKES_LIVES = frozenset({"take", "claim", "lose", "cost"})
# What becomes of a thing that is lost.
_LOST = dict.fromkeys(("home", "house", "building", "structure", "property", "school", "church"), "destroy")
_LOST |= dict.fromkeys(("ship", "boat", "ferry", "vessel", "trawler"), "sink")
# A building that is hit is none that is built.
_BUILDINGS = frozenset(("building", "buildings"))
_LOOKS_AHEAD = frozenset({"expect", "forecast", "plan", "aim", "target"})
_PLANS = frozenset(
    [
        "expect",
        "plan",
        "intend",
        "schedule",
        "set",
        "due",
        "hope",
        "aim",
        "want",
        "prepare",
        "vow",
        "promise",
        "pledge",
        "agree",
        "threaten",
        "propose",
    ]
)
_BEFORE_SET = frozenset({"is", "are", "was", "were", "be", "been", "being", "'s", "’s", "now"})
_APPOINTED = frozenset({"due", "scheduled", "slated"})
# What somebody said he would do is told as he told it: "will".
_AHEAD = frozenset(("will", "shall", "'ll", "’ll", "wo", "would"))
_GUESSES = frozenset(("may", "might", "could", "should"))
_FEARS = frozenset(("fear", "suspect", "believe", "think", "presume"))
# So many words lie at most between a verb and its helpers.
_FARTHEST_HELPER = 5
_IN_MIND = frozenset({"plan", "intention", "desire", "wish"})
_NOT = frozenset(("not", "n't", "n’t", "never", "nobody", "none", "neither", "nor"))
_ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "obj", "obl"})
# "lost 19 men in the assault"
_FIGHTERS = frozenset({"man", "soldier", "troop", "fighter", "crew", "officer"})
_FARTHEST_PARTICLE = 2
_PHRASAL = {
    ("call", "off"): "cancel", ("put", "off"): "delay", ("push", "back"): "delay", ("put", "back"): "delay",
    ("step", "down"): "resign", ("stand", "down"): "resign", ("turn", "down"): "reject", ("vote", "down"): "reject",
    ("throw", "out"): "reject", ("break", "out"): "begin", ("go", "ahead"): "begin", ("set", "free"): "release",
    ("pull", "out"): "withdraw", ("lay", "off"): "layoff", ("shut", "down"): "close",
    ("give", "way"): "collapse", ("cave", "in"): "collapse", ("go", "down"): "fall",
    ("go", "up"): "raise", ("come", "down"): "fall", ("walk", "out"): "strike_work",
    ("lose", "power"): "outage", ("look", "for"): "search", ("cut", "off"): "trap", ("wave", "through"): "approve", ("run", "aground"): "aground",
    ("fall", "ill"): "infect", ("fall", "sick"): "infect", ("gun", "down"): "shoot", ("open", "fire"): "shoot", ("blow", "up"): "bomb",
    ("set", "alight"): "fire", ("set", "ablaze"): "fire", ("catch", "fire"): "fire", ("touch", "off"): "trigger", ("look", "into"): "investigate",
    ("track", "down"): "find", ("slam", "into"): "crash", ("plow", "into"): "crash", ("plough", "into"): "crash", ("kick", "off"): "begin",
    ("get", "underway"): "begin", ("wrap", "up"): "end", ("sign", "off"): "approve", ("pass", "away"): "kill", ("roll", "back"): "overturn", ("strike", "down"): "overturn", ("make", "off"): "steal",
    ("drop", "out"): "withdraw", ("go", "on"): "go_on",
    ("escape", "unhurt"): "unhurt", ("escape", "unharmed"): "unhurt", ("escape", "uninjured"): "unhurt", ("escape", "unscathed"): "unhurt", ("lock", "up"): "sentence", ("snap", "up"): "buy",
}  # fmt: skip
# What a verb and its object tell together: a strike that is joined is none that hits a town.
_OF_OBJECT = {
    ("stop", "work"): "strike_work",
    ("down", "tool"): "strike_work",
    ("join", "strike"): "strike_work",
    ("join", "walkout"): "strike_work",
}
_OF_OBJECT |= dict.fromkeys([(verb, "job") for verb in ("cut", "lose", "shed", "axe", "eliminate")], "layoff")
_PARTS_OF_TIME = frozenset(("end", "start", "beginning", "close", "turn"))
_STRETCHES = words(
    "day week weekend month year decade century quarter season term summer spring autumn winter january february march april may june"
    " july august september october november december"
)
_HANDS_IN = frozenset({"hand", "tender", "submit"})
_GIVES_UP = frozenset({"drop", "abandon", "scrap", "shelve", "withdraw", "pull", "ditch"})
_INTENTS = frozenset(
    {
        "plan",
        "bid",
        "deal",
        "offer",
        "case",
        "charge",
        "lawsuit",
        "proposal",
        "project",
        "candidacy",
        "appeal",
    }
)
_PASSING = frozenset(
    {"raise", "fall", "double", "triple", "reach", "stand", "be", "climb", "exceed", "total"}
)


@dataclass(frozen=True, slots=True)
class Deciding:
    """The deciding token of a claim; the senses of its event words, the most telling first; its mood. `denied`: it is told as
    denied ("denied buying"), `aboard` that somebody is on board. `telling` are the words that tell the event, helpers included."""

    head: int
    senses: tuple[str, ...]
    negated: bool
    outlook: str
    past: bool
    denied: bool
    telling: str
    aboard: bool = False


def read_deciding(parse: Parse, first: int, last: int) -> Deciding:
    """Return what decides the event that the tokens `first` to `last`, both included, tell."""
    head = head_of(parse, first, last)
    core = _acting(parse, head, first, last)
    senses = list(
        dict.fromkeys([*_core_senses(parse, core, first, last), *_others(parse, core, first, last)])
    )
    return Deciding(
        head,
        tuple(senses),
        (
            _is_negated(parse, core, first, last)
            or (core == _meant(parse, head) and _is_negated(parse, head, first, last))
        )
        != (core != head and parse.lemma[head] in _WITHHOLDS),
        _outlook(parse, head, core),
        _is_past(parse, core),
        core != head and parse.lemma[head] in DENIALS,
        _telling(parse, head, core, first, last),
        _is_aboard(parse, core),
    )


def _telling(parse: Parse, head: int, core: int, first: int, last: int) -> str:
    """Return the words that tell the event: the deciding one with its helpers ("is expected to be charged")."""
    helpers = [
        at
        for verb in (head, core)
        for at in parse.children[verb]
        if parse.dep[at].startswith(("aux", "cop"))
        or parse.dep[at] == "compound:prt"
        or parse.lower[at] == "aside"
        or parse.lower[at] in _NOT
    ]
    if _phrasal(parse, core, lemma_of(parse, core)) is not None:
        behind = range(core + 1, min(core + 1 + _FARTHEST_PARTICLE, len(parse)))
        helpers += [at for at in behind if (lemma_of(parse, core), parse.lower[at]) in _PHRASAL]
    near = [at for at in (*helpers, head, core) if first <= at <= last and abs(at - core) <= _FARTHEST_HELPER]
    return parse.text(min(near), max(near)) if near else ""


def head_of(parse: Parse, first: int, last: int) -> int:
    """Return the token on which the stretch hangs: of several, a predicate before others, then the one that rules most."""
    tops = [
        at for at in range(first, last + 1) if parse.head[at] == at or not first <= parse.head[at] <= last
    ] or [first]
    return max(
        tops,
        key=lambda at: (
            is_verb(parse, at) or parse.subject(at) is not None,
            min(parse.right[at], last) - max(parse.left[at], first),
        ),
    )


def _acting(parse: Parse, head: int, first: int, last: int) -> int:
    """Return the verb that tells the event: "charged" in "is expected to be charged", "held" in "said the dam held"."""
    if _is_yet_to(parse, head + 3) and head + 3 <= last and parse.lemma[head] == "have":
        return head + 3  # "have yet to confirm"
    reports = CUE_OF.get(parse.lower[head]) in SAY and parse.pos[head] == "VERB"
    if (meant := _meant(parse, head)) is not None and first <= meant <= last:
        return meant
    if not reports and parse.lemma[head] not in _PLANS | _PHASES:
        return head
    inner = parse.child(head, frozenset({"ccomp", "xcomp"} if reports else {"xcomp"}))
    if inner is None and not reports and parse.lower[head + 1 : head + 2] == ["to"]:
        inner = parse.child(head, frozenset({"advcl"}))  # "is preparing to close"
    if inner is None or not first <= inner <= last:
        return head
    return _acting(parse, inner, first, last) if reports else inner


def _is_yet_to(parse: Parse, verb: int) -> bool:
    return verb < len(parse) and parse.lower[max(0, verb - 2) : verb] == ["yet", "to"]


def _meant(parse: Parse, head: int) -> int | None:
    """Return the verb of what somebody has in mind or not: "has no plans to close", "have no intention of closing"."""
    if parse.lemma[head] != "have":
        return None
    plan = next((at for at in parse.children[head] if parse.lemma[at] in _IN_MIND and at > head), None)
    if plan is None:
        return None
    below = (at for child in (plan, head) for at in parse.children[child] if at > plan)
    return next((at for at in below if parse.pos[at] == "VERB" and _is_aim(parse, plan, at)), None)


def _is_aim(parse: Parse, plan: int, verb: int) -> bool:
    """Tell whether a verb stands as "to close" or "of closing" right behind a plan."""
    marks = [parse.lower[at] for at in range(plan + 1, verb)]
    return marks[:1] == ["to"] or (marks[:1] == ["of"] and parse.tag[verb] == "VBG")


def _core_senses(parse: Parse, core: int, first: int, last: int) -> list[str]:
    if _is_aboard(parse, core):
        return [fold("carry")]
    core = _told_of(parse, core, first, last)
    lemma = lemma_of(parse, core)
    particle = next(
        (parse.lower[child] for child in parse.children[core] if parse.dep[child] == "compound:prt"), ""
    )
    objects = [at for at in parse.children[core] if parse.dep[at] in _OBJECTS and first <= at <= last]
    named = [
        "building" if parse.lower[at] in _BUILDINGS else lemma_of(parse, at)
        for at in objects
        if not _is_of_calendar(parse, at)
    ]
    if lemma in _TAKES_LIVES and ("life" in named or (lemma == "lose" and set(named) & _FIGHTERS)):
        return ["kill"]
    joint = next((_OF_OBJECT[lemma, noun] for noun in named if (lemma, noun) in _OF_OBJECT), None)
    if joint is not None:
        return [joint]
    if lemma == "lose" and any(parse.dep[at] == "nsubj:pass" for at in objects):
        lost = next((_LOST[noun] for noun in named if noun in _LOST), None)  # "No homes were lost"
        if lost is not None:
            return [lost]
    if (phrasal := _phrasal(parse, core, lemma)) is not None:
        return [phrasal, *(fold(noun) for noun in named if is_event(noun))]
    subject = parse.subject(core)
    if lemma in PASSES_MARK and "mark" in named:
        passing = () if subject is None else sorted(parse.subtree(subject))
        return [*(fold(noun) for at in passing if is_event(noun := lemma_of(parse, at))), "raise"]
    events = [fold(noun) for noun in named if is_event(noun)]
    if lemma in _HANDS_IN and "resign" in events:
        return events
    if lemma in _GIVES_UP and set(named) & _INTENTS:
        return ["cancel", *events]
    if ((lemma, particle) in _PERPETRATES or (lemma, "") in _PERPETRATES) and set(events) & _DEEDS:
        return ["perpetrate", *events]
    if subject is not None and parse.lemma[subject] in _TALLIES and first <= subject <= last:
        counted = [lemma_of(parse, at) for at in sorted(parse.subtree(subject))]
        told = [fold(noun) for noun in counted if is_event(noun) and noun not in ("number", "total")]
        return [*told, fold(lemma)]
    if lemma in LIGHT:
        if lemma == "be" or not is_verb(parse, core):
            return [fold(lemma)]
        return events or [fold(lemma)]
    if not is_verb(parse, core) and parse.subject(core) is None and not is_event(lemma):
        return []  # a noun with clauses on it: these tell what happened
    return [fold(lemma), *(event for event in events if lemma not in _PASSING)]


def _is_aboard(parse: Parse, core: int) -> bool:
    """Tell whether somebody is said to be on board ("200 people were aboard the ferry", "... on board")."""
    if parse.lower[core] == "board":
        return core > 0 and parse.lower[core - 1] == "on"
    return parse.lower[core] == "aboard" or any(
        parse.lower[at] == "aboard" and parse.dep[at] == "case" for at in parse.children[core]
    )


def _is_of_calendar(parse: Parse, at: int) -> bool:
    """Tell whether a noun is a part of a stretch of time ("until the end of the year")."""
    behind = parse.lower[at + 2 : at + 5]
    return (
        parse.lower[at] in _PARTS_OF_TIME
        and parse.lower[at + 1 : at + 2] == ["of"]
        and any(word in _STRETCHES or (word.isdigit() and len(word) == len("2031")) for word in behind)
    )


def _phrasal(parse: Parse, core: int, lemma: str) -> str | None:
    """Return what a verb means with the small word behind it ("called off", "pushed back to Saturday"), or None."""
    behind = parse.lower[core + 1 : core + 1 + _FARTHEST_PARTICLE]
    return next((sense for word in behind if (sense := _PHRASAL.get((lemma, word))) is not None), None)


def _told_of(parse: Parse, core: int, first: int, last: int) -> int:
    """Return the participle that tells what befell a bare noun ("Five people charged with fraud"), else the token itself."""
    if is_verb(parse, core) or parse.subject(core) is not None or is_event(lemma_of(parse, core)):
        return core
    lots = (
        at
        for at in parse.children[core]
        if parse.dep[at] in ("acl", "amod") and core < at <= last and is_verb(parse, at) and at >= first
    )
    return next(lots, core)


def _others(parse: Parse, core: int, first: int, last: int) -> list[str]:
    """Return the senses of the other event words of the stretch, verbs before nouns."""
    verbs, nouns = [], []
    for at in range(first, last + 1):
        if at == core:
            continue
        lemma = lemma_of(parse, at)
        if parse.pos[at] == "VERB" and lemma not in LIGHT:
            verbs.append(fold(lemma))
        elif parse.pos[at] in ("NOUN", "ADJ", "VERB") and is_event(lemma):
            nouns.append(fold(lemma))
    return [*verbs, *nouns]


def _is_negated(parse: Parse, core: int, first: int, last: int) -> bool:
    if parse.lower[core + 1 : core + 3] == ["yet", "to"] or _is_yet_to(parse, core):
        return True  # "have yet to identify him"
    helpers = [at for at in parse.children[core] if first <= at <= last]
    if any(parse.lower[at] in _NOT for at in helpers):
        return True
    # "opted not to hold a vote"
    aims = [at for at in helpers if parse.dep[at] == "xcomp" and at > core]
    if any(parse.lower[child] in _NOT and child < at for at in aims for child in parse.children[at]):
        return True
    # "At no time was he ill-treated", "played no part in the failure"
    arguments = [at for at in helpers if parse.dep[at] in _ARGUMENTS]
    return any(parse.lower[child] == "no" for at in arguments for child in parse.children[at]) or any(
        parse.lower[at] in ("no", "nobody", "none", "nothing") for at in arguments
    )


def _outlook(parse: Parse, head: int, core: int) -> str:
    helpers = {
        parse.lower[at]
        for at in (*parse.children[head], *parse.children[core])
        if parse.dep[at].startswith("aux") or parse.pos[at] == "AUX"
    }
    told = (
        head
        if is_verb(parse, head)
        else next((at for at in parse.children[head] if is_verb(parse, at)), head)
    )
    verbs = (told,) if parse.lemma[head] in _PHASES else (told, core)
    intends = any(
        at > 0 and parse.lower[at - 1] == "to" and parse.lower[at] != "blame" and not _is_yet_to(parse, at)
        for at in verbs
    )
    if (
        intends
        or helpers & _AHEAD
        or (head != core and (parse.lemma[head] in _PLANS or core == _meant(parse, head)))
        or _is_appointed(parse, head)
        or (parse.lemma[head] in _LOOKS_AHEAD and parse.tag[head] in ("VBZ", "VBP"))
    ):
        return "planned"
    if helpers & _GUESSES or (
        parse.lower[head] != "suspects" and parse.pos[head] == "VERB" and parse.lemma[head] in _FEARS
    ):
        return "guess"
    return "fact"


def _is_appointed(parse: Parse, head: int) -> bool:
    """Tell what is due or set for a time from what somebody set ("set a record", "set out")."""
    if parse.lower[head] != "set":
        return parse.lower[head] in _APPOINTED
    if head > 0 and parse.lower[head - 1] not in _BEFORE_SET and parse.lower[head - 1] not in _NOT:
        return False
    word, behind = parse.lower[head + 1 : head + 2], head + 2
    if behind >= len(parse):
        return False
    return (word == ["to"] and parse.tag[behind] == "VB") or (
        word == ["for"] and parse.words[behind][:1].isupper()
    )


def _is_past(parse: Parse, core: int) -> bool:
    """Tell whether the deciding verb or a helper of it has a form of the past ("landed", "was seen", "have parted")."""
    helpers = [at for at in parse.children[core] if parse.dep[at].startswith(("aux", "cop"))]
    return parse.tag[core] == "VBD" or any(
        parse.tag[at] == "VBD" or (parse.lemma[at] == "have" and parse.tag[core] == "VBN") for at in helpers
    )
