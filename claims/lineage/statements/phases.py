"""Verbs that only lead to the one that tells the event: "is expected to be charged", "has no plans to close"."""

from __future__ import annotations

from claims.extraction.parsing.parse import Parse

# They say that it did not come to what they lead to.
WITHHOLDS = frozenset({"fail", "refuse", "decline"})
PHASES = WITHHOLDS | {"manage", "begin", "continue", "appear", "seem", "start"}
PLANS = frozenset(
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
_IN_MIND = frozenset({"plan", "intention", "desire", "wish"})


def is_yet_to(parse: Parse, verb: int) -> bool:
    """Tell whether a verb stands behind "yet to"."""
    return verb < len(parse) and parse.lower[max(0, verb - 2) : verb] == ["yet", "to"]


def meant_by(parse: Parse, head: int) -> int | None:
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
