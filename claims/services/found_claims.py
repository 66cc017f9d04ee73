"""Storing what an extraction found beside what the desk already has; a claim that a person touched, or linked, stays as it is."""

from __future__ import annotations

from typing import Any

from claims.choices import LinkState, Origin, Status, Verb
from claims.extraction import Candidate
from claims.history import DETAILS, canonical
from claims.models import Article, Claim, Event, Link, Run
from claims.services.events import body_of

GONE = "Not found again by a later extraction."


def store(run: Run, article: Article, candidates: list[Candidate]) -> dict[str, Any]:
    """Write the candidates as claims and return the event's `after`: every claim that this run added, renewed or withdrew, and the
    `outcome` in numbers: claims there before, found, added, changed (renewed, and read differently), gone, kept as they are for
    people, and found but away for people.

    A claim at the same span is renewed while nobody has touched it. One that nobody touched and that is not found again is
    withdrawn, never deleted. What people turned down is not found again. The run says which extractor found them. Runs in the
    transaction of the run's end.
    """
    standing = {(claim.start, claim.end): claim for claim in article.claims.standing().select_for_update()}
    untouched = _untouched(article)
    away = _turned_down(article) - set(standing)
    all_found = len(candidates)
    candidates = [one for one in candidates if (one.start, one.end) not in away]
    added = [_new(run, article, one) for one in candidates if (one.start, one.end) not in standing]
    Claim.objects.bulk_create(added)
    found = {(one.start, one.end) for one in candidates}
    before = {span: _read(standing[span]) for span in untouched}
    renewed = [
        _renew(standing[one.start, one.end], run, one)
        for one in candidates
        if (one.start, one.end) in untouched
    ]
    Claim.objects.bulk_update(renewed, [*_fields(), "run"])
    gone = [claim for span, claim in standing.items() if span not in found and span in untouched]
    for claim in gone:
        claim.status, claim.reason, claim.version = Status.WITHDRAWN, GONE, claim.version + 1
    Claim.objects.bulk_update(gone, ["status", "reason", "version"])
    outcome = {
        "before": len(standing),
        "found": all_found,
        "added": len(added),
        "changed": sum(_read(claim) != before[claim.start, claim.end] for claim in renewed),
        "gone": len(gone),
        "kept": len(standing) - len(untouched),
        "away": all_found - len(candidates),
    }
    return {
        "extractor": run.extractor_version,
        "outcome": outcome,
        "claims": [_state(claim) for claim in [*added, *renewed, *gone]],
    }


def _untouched(article: Article) -> set[tuple[int, int]]:
    claims = article.claims.standing().filter(version=1, origin=Origin.MACHINE, evidence__isnull=True)
    decided = Link.objects.of_article(article.pk).filter(state__in=[LinkState.ACCEPTED, LinkState.REJECTED])
    linked = {end for pair in decided.values_list("earlier", "later") for end in pair}
    return {(start, end) for pk, start, end in claims.values_list("pk", "start", "end") if pk not in linked}


def _turned_down(article: Article) -> set[tuple[int, int]]:
    """Return the spans that people withdrew, and those that they corrected a claim from."""
    withdrawn = article.claims.filter(status=Status.WITHDRAWN).exclude(reason=GONE)
    corrections = Event.objects.filter(article_id=article.pk, verb=Verb.CLAIM_CORRECTED)
    before = [body_of(event)["before"] for event in corrections]
    return {*withdrawn.values_list("start", "end"), *((one["start"], one["end"]) for one in before)}


def _fields() -> tuple[str, ...]:
    return (
        "worthiness", "reasons", "claimant", "claimant_name", "figures", "when", "places", "event", "context",
        "extractor_version",
    )  # fmt: skip


def _columns(run: Run, one: Candidate) -> dict[str, Any]:
    plain = one.as_dict()
    return {
        "worthiness": one.worthiness,
        "reasons": plain["reasons"],
        "claimant": plain["claimant"],
        "claimant_name": one.claimant.name[:300] if one.claimant else "",
        "figures": plain["figures"],
        "when": plain["when"],
        "places": plain["places"],
        "event": one.event,
        "context": plain["context"],
        "extractor_version": run.extractor_version,
    }


def _new(run: Run, article: Article, one: Candidate) -> Claim:
    return Claim(
        article=article,
        run=run,
        start=one.start,
        end=one.end,
        quote=one.quote,
        prefix=one.prefix,
        suffix=one.suffix,
        **_columns(run, one),
    )


def _renew(claim: Claim, run: Run, one: Candidate) -> Claim:
    for name, value in _columns(run, one).items():
        setattr(claim, name, value)
    claim.run = run
    return claim


def _read(claim: Claim) -> str:
    """Return what an extractor read of the claim as JSON, in which a list is one whether it was stored or not."""
    return canonical({name: getattr(claim, name) for name in _fields() if name != "extractor_version"})


def _state(claim: Claim) -> dict[str, Any]:
    return {
        "id": claim.pk,
        "status": str(claim.status),
        "start": claim.start,
        "end": claim.end,
        "quote": claim.quote,
        "reason": claim.reason,
        "superseded_by": None,
        **{name: getattr(claim, name) for name in DETAILS},
    }
