"""Marking claims by hand: add one, correct its span, note something."""

from __future__ import annotations

from claims.choices import Origin, Role, Status, Verb
from claims.models import Article, Claim, Event, User
from claims.permissions import require
from claims.services import comparisons, verdicts
from claims.services.events import body_of, record, writing
from claims.services.verdicts import StaleClaim
from claims.workflow import Refusal

CONTEXT = 32
MAX_QUOTE = 5000
MAX_NOTE = 5000


class NotedAlready(Refusal):
    """The person's last act on the claim is this very note, as `event`: sent again, or the button pressed twice."""

    def __init__(self, event: Event) -> None:
        super().__init__("This note is in the history already.", field="note", code="taken")
        self.event = event


def add_claim(*, article: Article, start: int, end: int, actor: User) -> Claim:
    """Mark `text[start:end]` (code points) as a claim by hand; it is compared with the other versions then.

    Space at either end is left out. Raises Refusal for a span outside the text, an empty one or one that is marked already.
    """
    require(actor, article.desk, Role.REVIEWER)
    start, end = _trim(article.text, start, end)
    with writing():
        _check_free(article, start, end)
        claim = Claim.objects.create(
            article=article,
            origin=Origin.PERSON,
            worthiness=1.0,
            reasons=["Marked by a person."],
            **_span(article.text, start, end),
        )
        after = {
            "status": Status.UNREVIEWED.value, "start": start, "end": end, "quote": claim.quote, "reason": "",
            "superseded_by": None, "worthiness": 1.0,
        }  # fmt: skip
        record(
            Verb.CLAIM_ADDED,
            desk=article.desk,
            actor=actor,
            article=article,
            story=article.story,
            claim=claim,
            after=after,
        )
        comparisons.ask(article)
    return claim


def correct_span(*, claim: Claim, seen: int, start: int, end: int, actor: User) -> Claim:
    """Move the claim's ends; the words around them follow, figures that lie outside now go, and so does context that lies inside.

    Raises StaleClaim, and Refusal as `add_claim` does.
    """
    require(actor, claim.article.desk, Role.REVIEWER)
    start, end = _trim(claim.article.text, start, end)
    with writing():
        current = Claim.objects.select_related("article__desk", "article__story").get(pk=claim.pk)
        if current.version != seen:
            raise StaleClaim(current)
        if (start, end) == (current.start, current.end):
            raise Refusal("That is the span it has already.", code="unchanged")
        figures = [figure for figure in current.figures if start <= figure["start"] and figure["end"] <= end]
        context = [one for one in current.context if not (start <= one["start"] and one["end"] <= end)]
        after = {**_span(current.article.text, start, end), "figures": figures, "context": context}
        return verdicts.apply_change(current, Verb.CLAIM_CORRECTED, actor=actor, after=after)


def note(*, claim: Claim, text: str, actor: User) -> Event:
    """Add a note to the claim's history. Raises Refusal for an empty one, NotedAlready for the actor's last one once more."""
    require(actor, claim.article.desk, Role.REVIEWER)
    text = text.strip()
    if not text:
        raise Refusal("Write the note first.", field="note", code="empty")
    if len(text) > MAX_NOTE:
        raise Refusal(
            f"A note has at most {MAX_NOTE:,} characters. Yours has {len(text):,}.",
            field="note",
            code="too_long",
        )
    article = claim.article
    with writing():
        last = Event.objects.filter(claim_id=claim.pk, actor=actor).order_by("-number").first()
        if last and last.verb == Verb.CLAIM_NOTED and body_of(last)["reason"] == text:
            raise NotedAlready(last)
        return record(
            Verb.CLAIM_NOTED,
            desk=article.desk,
            actor=actor,
            article=article,
            story=article.story,
            claim=claim,
            reason=text,
        )


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    if not 0 <= start < end <= len(text):
        raise Refusal("Select some words of the article first.", field="span", code="span")
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start == end:
        raise Refusal("Select some words, not only space.", field="span", code="span")
    if end - start > MAX_QUOTE:
        raise Refusal(
            f"A claim has at most {MAX_QUOTE:,} characters. Select less.", field="span", code="too_long"
        )
    return start, end


def _check_free(article: Article, start: int, end: int) -> None:
    if article.claims.standing().filter(start=start, end=end).exists():
        raise Refusal("These very words are marked as a claim already.", field="span", code="taken")


def _span(text: str, start: int, end: int) -> dict[str, object]:
    return {
        "start": start,
        "end": end,
        "quote": text[start:end],
        "prefix": text[max(0, start - CONTEXT) : start],
        "suffix": text[end : end + CONTEXT],
    }
