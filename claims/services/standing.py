"""Comparing today's tables with what the history tells: whoever changed a row past the services is found here."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any, TypeVar

from claims.history import DETAILS, GENESIS, TRACKED, State
from claims.models import Article, Claim, DeskWeights, Event, Evidence, Membership, Report, Story
from claims.reports.chronicle import Chronicle
from claims.services import standing_lineage
from claims.services.findings import Finding, differs, moment

CHUNK = 500
MISSING = object()
ARTICLE_FIELDS = ("headline", "outlet", "agency", "byline", "dateline", "url", "original_sha256")
ITEM_FIELDS = ("item_id", "item_version", "pub_status")  # empty in events of before they were kept
EVIDENCE_FIELDS = ("url", "citation", "passage", "copy_sha256")
T = TypeVar("T")


def compare(chronicle: Chronicle) -> Iterator[Finding]:
    """Yield every difference between the tables and the folded history of all desks."""
    yield from _claims(chronicle)
    yield from _evidence(chronicle.claims)
    yield from _articles(chronicle)
    yield from _stories(chronicle)
    yield from _members(chronicle)
    yield from _weights(chronicle)
    yield from _reports(chronicle.files)
    yield from standing_lineage.compare(chronicle)


def _claims(chronicle: Chronicle) -> Iterator[Finding]:
    columns = (
        "id",
        "article_id",
        "superseded_by_id",
        "decided_by_id",
        "decided_at",
        *(name for name in (*TRACKED, *DETAILS) if name != "superseded_by"),
    )
    told = dict(chronicle.claims)
    for row in Claim.objects.order_by("pk").values(*columns).iterator(chunk_size=CHUNK):
        state = told.pop(row["id"], None)
        where = f"claim {row['id']}"
        if state is None:
            yield Finding(where, "No event tells of it.")
            continue
        now = {**row, "article": row["article_id"], "superseded_by": row["superseded_by_id"]}
        for name in ("article", *TRACKED, *DETAILS):
            if (name in state or name in TRACKED) and state.get(name, MISSING) != now[name]:
                yield differs(where, name, state.get(name), now[name])
        yield from _decider(where, state["decided"] or {}, row)
    for missing in told:
        yield Finding(f"claim {missing}", "The history tells of it, but it is gone.")


def _decider(where: str, told: Mapping[str, Any], row: Mapping[str, Any]) -> Iterator[Finding]:
    if moment(told.get("at")) != row["decided_at"]:
        yield differs(where, "decided_at", told.get("at"), row["decided_at"])
    # An account that was erased leaves no name behind; the history keeps its number.
    if row["decided_by_id"] is not None and row["decided_by_id"] != told.get("by"):
        yield differs(where, "decided_by", told.get("by"), row["decided_by_id"])


def _evidence(states: Mapping[int, State]) -> Iterator[Finding]:
    told = {
        (claim, number): piece
        for claim, state in states.items()
        for number, piece in state["evidence"].items()
    }
    standing = Evidence.objects.standing().order_by("pk")
    for row in standing.values("id", "claim_id", "retrieved_at", *EVIDENCE_FIELDS).iterator(chunk_size=CHUNK):
        piece = told.pop((row["claim_id"], row["id"]), None)
        where = f"evidence {row['id']}"
        if piece is None:
            yield Finding(
                where, f"It stands behind claim {row['claim_id']}, but the history does not say so."
            )
            continue
        for name in EVIDENCE_FIELDS:
            if piece.get(name) != row[name]:
                yield differs(where, name, piece.get(name), row[name])
        if moment(piece.get("retrieved_at")) != row["retrieved_at"]:
            yield differs(where, "retrieved_at", piece.get("retrieved_at"), row["retrieved_at"].isoformat())
    for claim, number in told:
        yield Finding(
            f"evidence {number}", f"The history puts it behind claim {claim}, but it does not stand there."
        )


def _articles(chronicle: Chronicle) -> Iterator[Finding]:
    told, quotes = dict(chronicle.articles), _quotes(chronicle.claims)
    for article in Article.objects.order_by("pk").iterator(chunk_size=CHUNK // 5):
        kept = told.pop(article.pk, None)
        where = f"article {article.pk}"
        if kept is None:
            yield Finding(where, "No event tells of it.")
            continue
        yield from _details(where, kept, article)
        if "text_sha256" in kept and hashlib.sha256(article.text.encode()).hexdigest() != kept["text_sha256"]:
            yield Finding(where, "Its text was changed.")
        for claim, start, end, quote in quotes.get(article.pk, ()):
            if article.text[start:end] != quote:
                yield Finding(
                    f"claim {claim}", f"Its quote does not stand at {start} to {end} of article {article.pk}."
                )
    for missing in told:
        yield Finding(f"article {missing}", "The history tells of it, but it is gone.")


def _details(where: str, kept: Mapping[str, Any], article: Article) -> Iterator[Finding]:
    now = {name: getattr(article, name) for name in ARTICLE_FIELDS}
    now |= {"story": article.story_id, "replaces": article.replaces_id, "placed_by": str(article.placed_by)}
    for name, value in now.items():
        if kept.get(name) != value:
            yield differs(where, name, kept.get(name), value)
    for name in ITEM_FIELDS:
        if kept.get(name, "") != getattr(article, name):
            yield differs(where, name, kept.get(name, ""), getattr(article, name))
    for name in ("published_at", "versioned_at", "pub_status_at"):
        if moment(kept.get(name)) != getattr(article, name):
            yield differs(where, name, kept.get(name), getattr(article, name))


def _quotes(states: Mapping[int, State]) -> dict[int, list[tuple[int, int, int, str]]]:
    quotes: dict[int, list[tuple[int, int, int, str]]] = {}
    for claim, state in states.items():
        span = [state.get(name) for name in ("start", "end", "quote")]
        if None not in span:
            quotes.setdefault(state["article"], []).append((claim, *span))  # type: ignore[arg-type]
    return quotes


def _stories(chronicle: Chronicle) -> Iterator[Finding]:
    now = dict(Story.objects.values_list("pk", "title"))
    for number in sorted({*now, *chronicle.stories}):
        told, title = chronicle.stories.get(number), now.get(number)
        if told != title:
            yield differs(f"story {number}", "title", told, title)
    merged = dict(Story.objects.exclude(merged_into=None).values_list("pk", "merged_into"))
    for number in sorted({*merged, *chronicle.merged}):
        if merged.get(number) != chronicle.merged.get(number):
            yield differs(f"story {number}", "merged_into", chronicle.merged.get(number), merged.get(number))


def _members(chronicle: Chronicle) -> Iterator[Finding]:
    for desk, user, role in Membership.objects.values_list("desk", "user", "role"):
        told = chronicle.members.get((desk, user))
        if told != role:
            yield differs(f"account {user} on desk {desk}", "role", told, role)


def _weights(chronicle: Chronicle) -> Iterator[Finding]:
    now = {
        desk: (version, weights)
        for desk, version, weights in DeskWeights.objects.values_list("desk", "version", "weights")
    }
    for desk in sorted({*now, *chronicle.weights}):
        told, stored = chronicle.weights.get(desk), now.get(desk)
        if told != stored:
            yield differs(f"desk {desk}", "weights of worthiness", told, stored)


def _reports(files: Mapping[int, str]) -> Iterator[Finding]:
    printed = Report.objects.order_by("pk").values_list("pk", "as_of", "as_of_hash", "file_sha256")
    hashes = {0: GENESIS}
    for batch in _batched(printed.iterator(chunk_size=CHUNK), CHUNK):
        hashes |= dict(
            Event.objects.filter(number__in={row[1] for row in batch}).values_list("number", "hash")
        )
        for number, as_of, hashed, file in batch:
            if hashes.get(as_of) != hashed:
                yield Finding(f"report {number}", f"The hash it prints is not the one of event {as_of}.")
            if files.get(number, "") != file:
                yield Finding(f"report {number}", "Its file is not the one that the history tells of.")


def _batched(rows: Iterable[T], size: int) -> Iterator[list[T]]:
    left = iter(rows)
    while batch := list(islice(left, size)):
        yield batch
