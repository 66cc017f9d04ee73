"""An event as a sentence a person can read: pure functions over the event's body and the names of people.

Names are not part of a body (it holds numbers of accounts), so the caller brings them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from claims.choices import Relation, Verb
from claims.outcomes import outcome_words

MACHINE = "Stet"
NOBODY = "A former member"
QUOTE_CHARS = 90

Body = Mapping[str, Any]
Names = Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Scene:
    """Whom and what the event is told with: quotes of other claims, and the claim whose history this is (or None)."""

    claims: Names
    claim: int | None


@dataclass(frozen=True, slots=True)
class Sentence:
    """What happened in one sentence, with what stood before and what stands after where a text or status was replaced.

    `reason` is what the person wrote. All four are plain text; the last three may be empty.
    """

    text: str
    before: str = ""
    after: str = ""
    reason: str = ""


Teller = Callable[[Body, str, Scene], Sentence]


def sentence(body: Body, *, people: Names, claims: Names | None = None, claim: int | None = None) -> Sentence:
    """Tell the event of this body. `people` maps account numbers to names, `claims` claim numbers to quotes.

    `claim` is the claim whose history is told, where it is one. An actor that is not among `people` is "A former member";
    an event without one is Stet's own.
    """
    tell = TELLERS.get(body["verb"], _other)
    return tell(body, actor_of(body, people), Scene(claims or {}, claim))


def actor_of(body: Body, people: Names) -> str:
    """Return the name of the one who did it."""
    return MACHINE if body["actor"] is None else people.get(body["actor"], NOBODY)


def claims_named(body: Body) -> set[int]:
    """Return the numbers of the claims whose quotes the sentence wants: what supersedes, and the earlier end of a link."""
    superseding = {body[side].get("superseded_by") for side in ("before", "after")}
    linked = {one.get("earlier") for one in body["after"].get("links", ()) if body["claim"] is not None}
    parted = {(body["after"].get("difference") or {}).get("earlier", {}).get("claim")}
    return {number for number in superseding | linked | parted if number is not None}


def shorten(text: str, limit: int = QUOTE_CHARS) -> str:
    """Return `text` on one line, cut at a word with an ellipsis when it is longer than `limit` code points."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    cut = line[: limit - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[limit // 2 :] else cut) + "…"


def _verdict(words: str) -> Teller:
    def tell(body: Body, actor: str, scene: Scene) -> Sentence:
        before, after = body["before"].get("status", ""), body["after"].get("status", "")
        return Sentence(f"{actor} {words}{_sources(body)}.", before, after, body["reason"])

    return tell


def _superseded(body: Body, actor: str, scene: Scene) -> Sentence:
    other = body["after"].get("superseded_by")
    by = f" by {_claim(other, scene.claims)}" if other else ", with no claim to take its place"
    before = body["before"].get("status", "")
    text = f"{actor} marked the claim as superseded{by}.{_ripple(body)}"
    return Sentence(text, before, "superseded", body["reason"])


def _ripple(body: Body) -> str:
    ripple = body["after"].get("ripple") or {}
    claims, reports = len(ripple.get("claims", ())), len(ripple.get("stale", ()))
    told = []
    if claims:
        told.append(
            f"{claims} other {'claim' if claims == 1 else 'claims'} still {'states' if claims == 1 else 'state'} it"
        )
    if reports:
        told.append(f"{reports} {'report' if reports == 1 else 'reports'} became stale")
    return f" {'; '.join(told)}." if told else ""


def _corrected(body: Body, actor: str, scene: Scene) -> Sentence:
    before, after = body["before"].get("quote", ""), body["after"].get("quote", "")
    return Sentence(f"{actor} corrected where the claim begins and ends.", before, after, body["reason"])


def _undone(body: Body, actor: str, scene: Scene) -> Sentence:
    before, after = body["before"], body["after"]
    name = "status" if before.get("status") != after.get("status") else "quote"
    text = f"{actor} undid event {after.get('undoes')}."
    return Sentence(text, before.get(name, ""), after.get(name, ""), body["reason"])


def _noted(body: Body, actor: str, scene: Scene) -> Sentence:
    return Sentence(f"{actor} left a note.", reason=body["reason"])


def _found(body: Body, actor: str, scene: Scene) -> Sentence:
    extractor = (
        f"The extractor ({body['after']['extractor']})" if body["after"].get("extractor") else "The extractor"
    )
    found = body["after"].get("claims", [])
    if scene.claim is None and "outcome" in body["after"]:
        return Sentence(f"{extractor} read the article. {outcome_words(body['after']['outcome'])}")
    if scene.claim is None:
        return Sentence(
            f"{extractor} read the article and marked {len(found)} {'claim' if len(found) == 1 else 'claims'}."
        )
    own = next((one for one in found if one["id"] == scene.claim), None)
    if own is not None and own["status"] == "withdrawn":
        return Sentence(f"{extractor} withdrew the claim.", "unreviewed", "withdrawn", own["reason"])
    return Sentence(f"{extractor} marked the claim.")


def _compared(body: Body, actor: str, scene: Scene) -> Sentence:
    after = body["after"]
    if "links" not in after:
        return Sentence(f"{actor} compared the article, which changed meanwhile, and compares it again.")
    versions, links = len(after.get("versions", ())), len(after["links"])
    others = f"{versions} other {'version' if versions == 1 else 'versions'}"
    news = (
        f"{links} {'link is' if links == 1 else 'links are'} new or changed" if links else "nothing changed"
    )
    return Sentence(f"{actor} compared the article with {others}: {news}.")


def _linked(words: str) -> Teller:
    def tell(body: Body, actor: str, scene: Scene) -> Sentence:
        link: Mapping[str, Any] = next(iter(body["after"].get("links", ())), {})
        does = RELATIONS.get(link.get("relation", ""), "answers")
        other = _claim(link.get("earlier", 0), scene.claims)
        return Sentence(f"{actor} {words} the claim {does} {other}.", reason=body["reason"])

    return tell


def _differs(words: str) -> Teller:
    def tell(body: Body, actor: str, scene: Scene) -> Sentence:
        told: Mapping[str, Any] = body["after"].get("difference") or {}
        earlier, later = told.get("earlier") or {}, told.get("later") or {}
        verdicts = f"{later.get('status')} here, {earlier.get('status')} there"
        other = _claim(earlier.get("claim", 0), scene.claims)
        return Sentence(f"{actor} {words} {other}: {verdicts}.", reason=body["reason"])

    return tell


def _summed(words: str) -> Teller:
    def tell(body: Body, actor: str, scene: Scene) -> Sentence:
        told = (body["after"].get("sum") or {}).get("arithmetic", "a sum")
        return Sentence(f"{actor} {words}: {told}.", reason=body["reason"])

    return tell


def _evidence(words: str) -> Teller:
    def tell(body: Body, actor: str, scene: Scene) -> Sentence:
        sources = "; ".join(_source(piece) for piece in body["evidence"])
        stop = "" if sources.endswith((".”", "!”", "?”", "…”")) else "."
        return Sentence(f"{actor} {words}: {sources}{stop}", reason=body["reason"])

    return tell


def _member(words: str) -> Teller:
    def tell(body: Body, actor: str, scene: Scene) -> Sentence:
        user = {**body["before"], **body["after"]}.get("user")
        text = f"{actor} {words} (account {user})."
        return Sentence(text, body["before"].get("role", ""), body["after"].get("role", ""), body["reason"])

    return tell


def _renamed(body: Body, actor: str, scene: Scene) -> Sentence:
    before, after = body["before"].get("title", ""), body["after"].get("title", "")
    return Sentence(f"{actor} renamed the story.", before, after, body["reason"])


def _edited(body: Body, actor: str, scene: Scene) -> Sentence:
    before, after = (
        ", ".join(f"{name}: {'none' if value in ('', None) else value}" for name, value in body[side].items())
        for side in ("before", "after")
    )
    return Sentence(f"{actor} corrected the article's details.", before, after, body["reason"])


def _placed(body: Body, actor: str, scene: Scene) -> Sentence:
    into, out_of = _story(body["after"]), _story(body["before"])
    if body["after"].get("story") is None:
        text = (
            f"{actor} took the article out of {out_of}."
            if out_of
            else f"{actor} left the article in no story."
        )
    elif out_of:
        text = f"{actor} moved the article from {out_of} to {into}."
    else:
        text = f"{actor} put the article into {into}."
    return Sentence(text, reason=body["reason"])


def _merged(body: Body, actor: str, scene: Scene) -> Sentence:
    into = f"“{body['after']['title']}”" if body["after"].get("title") else "another one"
    return Sentence(f"{actor} merged the story into {into}{_articles(body)}.", reason=body["reason"])


def _split_off(body: Body, actor: str, scene: Scene) -> Sentence:
    out_of = f" off “{body['before']['title']}”" if body["before"].get("title") else ""
    return Sentence(f"{actor} split the story{out_of}{_articles(body)}.", reason=body["reason"])


def _kept(body: Body, actor: str, scene: Scene) -> Sentence:
    return Sentence(f"{actor} left the article where it is, against a suggestion.", reason=body["reason"])


def _reordered(body: Body, actor: str, scene: Scene) -> Sentence:
    before, after = (body[side].get("replaces") for side in ("before", "after"))
    text = f"{actor} put the versions in the order of their making: this one now replaces article {after}."
    return Sentence(text, f"article {before}" if before else "nothing", f"article {after}")


def _status(body: Body, actor: str, scene: Scene) -> Sentence:
    before, after = (str(body[side].get("pub_status", "")) for side in ("before", "after"))
    told = STATUSES.get(after, f"says “{shorten(after)}” of the article")
    if before == after:
        return Sentence(f"{actor} passed on once more that the agency {told}.")
    return Sentence(f"{actor} passed on that the agency {told}.{_ripple(body)}", before, after)


STATUSES = {
    "canceled": "canceled the article: it must not be used",
    "withheld": "withholds the article: it must not be used for now",
    "usable": "lets the article be used",
}


def _other(body: Body, actor: str, scene: Scene) -> Sentence:
    known = body["verb"] in Verb.values
    return Sentence(f"{actor} {Verb(body['verb']).label if known else body['verb']}.", reason=body["reason"])


def _weights(body: Body, actor: str, scene: Scene) -> Sentence:
    after = body["after"]
    if not after.get("weights"):
        return Sentence(f"{actor} went back to the shipped weights of worthiness.")
    learned = after.get("learned_from")
    how = (
        f"let the desk learn its weights of worthiness from {learned} verdicts"
        if learned
        else "set the desk's weights of worthiness"
    )
    return Sentence(f"{actor} {how} (version {after.get('version')}).")


def _story(side: Mapping[str, Any]) -> str:
    if side.get("story") is None:
        return ""
    return f"“{side['title']}”" if side.get("title") else f"story {side['story']}"


def _articles(body: Body) -> str:
    count = len(body["after"].get("articles", ()))
    return f", with {count} {'article' if count == 1 else 'articles'}"


def _sources(body: Body) -> str:
    count = len(body["evidence"])
    return f" on {count} {'piece' if count == 1 else 'pieces'} of evidence" if count else ""


def _source(piece: Mapping[str, Any]) -> str:
    passage = f", “{shorten(piece['passage'])}”" if piece.get("passage") else ""
    return f"{piece.get('citation') or piece.get('url', '')}{passage}"


def _claim(number: int, claims: Names) -> str:
    return f"“{shorten(claims[number])}”" if number in claims else f"claim {number}"


RELATIONS = {relation.value: relation.label.lower() for relation in Relation}

TELLERS: dict[str, Teller] = {
    Verb.CLAIM_CONFIRMED: _verdict("confirmed the claim"),
    Verb.CLAIM_DISPUTED: _verdict("disputed the claim"),
    Verb.CLAIM_SUPERSEDED: _superseded,
    Verb.CLAIM_REOPENED: _verdict("reopened the claim"),
    Verb.CLAIM_WITHDRAWN: _verdict("withdrew the claim"),
    Verb.CLAIM_CORRECTED: _corrected,
    Verb.CLAIM_UNDONE: _undone,
    Verb.CLAIM_NOTED: _noted,
    Verb.EVIDENCE_ADDED: _evidence("added evidence"),
    Verb.EVIDENCE_REMOVED: _evidence("removed evidence"),
    Verb.RUN_DONE: _found,
    Verb.COMPARISON_DONE: _compared,
    Verb.LINK_ACCEPTED: _linked("accepted that"),
    Verb.LINK_REJECTED: _linked("rejected that"),
    Verb.LINK_REOPENED: _linked("left open again whether"),
    Verb.LINK_DIFFERS: _differs("said that the verdict is meant to differ from that of"),
    Verb.LINK_FLAGGED: _differs("flagged again that the verdict differs from that of"),
    Verb.SUM_DISMISSED: _summed("dismissed the flag of a sum that does not hold"),
    Verb.SUM_REOPENED: _summed("flagged a sum again that does not hold"),
    Verb.MEMBER_ADDED: _member("added a member"),
    Verb.MEMBER_CHANGED: _member("changed a member's role"),
    Verb.MEMBER_REMOVED: _member("removed a member"),
    Verb.WEIGHTS_CHANGED: _weights,
    Verb.STORY_RENAMED: _renamed,
    Verb.STORY_MERGED: _merged,
    Verb.STORY_SPLIT: _split_off,
    Verb.ARTICLE_EDITED: _edited,
    Verb.ARTICLE_REORDERED: _reordered,
    Verb.ARTICLE_STATUS: _status,
    Verb.ARTICLE_PLACED: _placed,
    Verb.ARTICLE_MOVED: _placed,
    Verb.ARTICLE_KEPT: _kept,
}
