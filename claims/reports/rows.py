"""Selecting what a report says, once for all its forms, from the desk's history up to one event."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from claims import sentences
from claims.choices import Status
from claims.extraction.events import TYPES
from claims.models import User
from claims.reports import chronicle, contents
from claims.reports.chronicle import Chronicle
from claims.reports.scope import Filters, Scope
from claims.wording import claimant_words, figure_words, when_words
from claims.workflow import Refusal

ARTICLE_TEXTS = (
    "headline", "outlet", "agency", "byline", "dateline", "url", "item_id", "item_version", "pub_status",
)  # fmt: skip

Show = Callable[[float, str], None]
State = Mapping[str, Any]


def gather(
    scope: Scope, *, as_of: int, show: Show, people: Mapping[int, str] | None = None
) -> contents.Contents:
    """Return the contents of the report on `scope` as of event `as_of`.

    Everything comes from the history except the names of people, which are never in it: they are today's, unless `people`
    (account number -> name) is given. Raises Refusal when the scope did not exist then.
    """
    head, as_of_at = chronicle.head_at(as_of)
    desk = chronicle.read(
        scope.desk, as_of=as_of, show=lambda done, all_: show(0.6 * done / all_, "Reading the history")
    )
    _check(desk, scope, as_of)
    chosen = _choose(desk, scope)
    show(0.65, f"Writing {len(chosen)} claims")
    events = chronicle.events_by_number(number for claim in chosen for number in desk.claims[claim]["events"])
    names = dict(people) if people is not None else _names(events, (desk.claims[claim] for claim in chosen))
    claims = tuple(_claim(desk, claim, events, names) for claim in chosen)
    return contents.Contents(
        scope=scope,
        as_of=as_of,
        as_of_at=as_of_at,
        head=head,
        people=names,
        desk=desk.desk,
        title=_title(desk, scope),
        covers=_covers(scope, names),
        counts={status.value: sum(claim.status == status for claim in claims) for status in Status},
        articles=_articles(desk, scope, claims),
        claims=claims,
    )


def _check(desk: Chronicle, scope: Scope, as_of: int) -> None:
    if scope.article is not None and scope.article not in desk.articles:
        raise Refusal(
            f"This desk had no article {scope.article} at event {as_of}.", field="article", code="scope"
        )
    if scope.story is not None and scope.story not in desk.stories:
        raise Refusal(f"This desk had no story {scope.story} at event {as_of}.", field="story", code="scope")


def _choose(desk: Chronicle, scope: Scope) -> list[int]:
    chosen = (claim for claim, state in desk.claims.items() if covered(desk, scope, state))
    return sorted(chosen, key=lambda claim: _order(desk, claim))


def _order(desk: Chronicle, claim: int) -> tuple[str, int, int, int]:
    state = desk.claims[claim]
    return _article(desk, state["article"]).told_at, state["article"], state["start"], claim


def covered(desk: Chronicle, scope: Scope, state: State) -> bool:
    """Tell whether a report of this scope states a claim that stands so in the desk's history."""
    if scope.article is not None and state["article"] != scope.article:
        return False
    if scope.story is not None and desk.articles[state["article"]].get("story") != scope.story:
        return False
    return _passes(scope.filters, state, _article(desk, state["article"]))


def _passes(filters: Filters, state: State, article: contents.Article) -> bool:
    decided = state["decided"] or {}
    searched = " ".join((state["quote"], _claimant(state), article.headline, article.outlet)).casefold()
    return (
        filters.status in ("", state["status"])
        and filters.outlet in ("", article.outlet)
        and (filters.worthiness is None or state.get("worthiness", 1.0) >= filters.worthiness)
        and filters.event in ("", state.get("event", ""))
        and (filters.reviewer is None or decided.get("by") == filters.reviewer)
        and all(word in searched for word in filters.q.casefold().split())
    )


def _names(events: Mapping[int, tuple[State, str]], states: Iterable[State]) -> dict[int, str]:
    actors = {body["actor"] for body, _ in events.values()} | {
        (state["decided"] or {}).get("by") for state in states
    }
    found = User.objects.filter(pk__in=actors - {None})
    return {user.pk: user.label for user in found}


def _claim(
    desk: Chronicle, number: int, events: Mapping[int, tuple[State, str]], names: Mapping[int, str]
) -> contents.Claim:
    state = desk.claims[number]
    decided = state["decided"] or {}
    return contents.Claim(
        id=number,
        article=state["article"],
        start=state["start"],
        end=state["end"],
        quote=state["quote"],
        claimant=_claimant(state),
        figures=tuple(_figure(one) for one in state.get("figures") or ()),
        when=when_words(state.get("when")),
        places=tuple(one["text"] for one in state.get("places") or ()),
        event=state.get("event") or "",
        context=tuple(_context(one) for one in state.get("context") or ()),
        status=state["status"],
        reason=state["reason"],
        decided_by=names.get(decided["by"], sentences.NOBODY) if decided else "",
        decided_at=_utc(decided.get("at")),
        superseded_by=_superseding(desk, state),
        evidence=tuple(_piece(one) for one in state["evidence"].values()),
        history=tuple(_line(desk, number, *events[event], names) for event in state["events"]),
    )


def _line(desk: Chronicle, claim: int, body: State, hashed: str, names: Mapping[int, str]) -> contents.Line:
    named = sentences.claims_named(body)
    quotes = {number: desk.claims[number]["quote"] for number in named if number in desk.claims}
    told = sentences.sentence(body, people=names, claims=quotes, claim=claim)
    return contents.Line(
        body["number"], _utc(body["at"]), told.text, str(told.before), str(told.after), told.reason, hashed
    )


def _superseding(desk: Chronicle, state: State) -> contents.Superseding | None:
    other = state.get("superseded_by")
    if other is None:
        return None
    article = _article(desk, desk.claims[other]["article"])
    return contents.Superseding(
        other, desk.claims[other]["quote"], article.id, article.headline, article.outlet, article.told_at
    )


def _figure(one: State) -> contents.Figure:
    known = {name: one[name] for name in ("text", "low", "high", "bound", "counted", "unit")}
    return contents.Figure(words=figure_words(one), **known)


def _context(one: State) -> contents.Context:
    return contents.Context(kind=one["kind"], text=one["text"])


def _piece(one: State) -> contents.Piece:
    known = {name: one[name] for name in ("id", "url", "citation", "passage", "copy_sha256")}
    return contents.Piece(retrieved_at=_utc(one["retrieved_at"]), **known)


def _articles(
    desk: Chronicle, scope: Scope, claims: Iterable[contents.Claim]
) -> tuple[contents.Article, ...]:
    wanted = {claim.article for claim in claims} | ({scope.article} if scope.article is not None else set())
    if scope.story is not None:
        wanted |= {number for number, article in desk.articles.items() if article.get("story") == scope.story}
    return tuple(
        sorted((_article(desk, one) for one in wanted), key=lambda article: (article.told_at, article.id))
    )


def _article(desk: Chronicle, number: int) -> contents.Article:
    kept = desk.articles[number]
    plain = {name: kept.get(name) or "" for name in ARTICLE_TEXTS}
    return contents.Article(
        id=number,
        published_at=_utc(kept.get("published_at")),
        pub_status_at=_utc(kept.get("pub_status_at")),
        added_at=_utc(kept["added_at"]),
        story=desk.stories.get(kept.get("story") or 0, ""),
        original_sha256=kept["original_sha256"],
        **plain,
    )


def _claimant(state: State) -> str:
    return claimant_words(state.get("claimant"))


def _title(desk: Chronicle, scope: Scope) -> str:
    if scope.article is not None:
        return str(desk.articles[scope.article]["headline"])
    if scope.story is not None:
        return desk.stories[scope.story]
    return desk.desk


def _covers(scope: Scope, names: Mapping[int, str]) -> str:
    whole = (
        "one article"
        if scope.article is not None
        else "one story"
        if scope.story is not None
        else "the whole desk"
    )
    told = {
        "status": "status {}",
        "outlet": "outlet {}",
        "worthiness": "worthiness at least {}",
        "event": "about {}",
        "reviewer": "decided by {}",
        "q": "words “{}”",
    }
    set_ = scope.filters.as_dict()
    if "reviewer" in set_:
        set_["reviewer"] = names.get(set_["reviewer"], f"account {set_['reviewer']}")
    if "event" in set_:
        set_["event"] = TYPES[set_["event"]]
    narrowed = ", ".join(told[name].format(value) for name, value in set_.items())
    return f"Claims of {whole}{f', only those with {narrowed}' if narrowed else ''}."


def _utc(iso: str | None) -> str:
    if not iso:
        return ""
    return datetime.fromisoformat(iso).astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
