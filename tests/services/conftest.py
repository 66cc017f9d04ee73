"""What the tests of services share: a core that answers as it is told, claims to carry verdicts between, versions of a wire item."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from claims.choices import Status
from claims.models import Claim, Comparison, Event, Link
from claims.services import comparisons, readings, versions
from claims.services.articles import Added, Details, add_file, add_text
from claims.services.verdicts import move_claim
from claims.services.verification import Verification
from tests.conftest import EVENING, mark
from tests.ingest import wire_items as wire
from tests.services.linking import Core, answer, compare

NOON_AT, THREE_AT, SIX_AT = "2031-03-03T12:05:00Z", "2031-03-03T15:00:00Z", "2031-03-03T18:10:00Z"
NO_TEXT = "no text"


def faults() -> list[str]:
    """What a check of the whole history finds wrong with it."""
    return [f"{one.where}: {one.what}" for one in Verification().findings()]


def fresh(claim) -> Claim:
    return Claim.objects.get(pk=claim.pk)


def events(verb: str) -> list[dict[str, Any]]:
    return [json.loads(one.body) for one in Event.objects.filter(verb=verb).order_by("number")]


@pytest.fixture
def core(monkeypatch) -> Core:
    """Stand for the core: no text is read, and versions answer each other as `core.answers` says."""
    core = Core()
    monkeypatch.setattr(readings, "read_all", lambda asked: [(None,) * len(claims) for _, claims in asked])
    monkeypatch.setattr(versions, "answers", core.align)
    monkeypatch.setattr(versions, "sums_of", lambda version: list(core.sums(version)))
    monkeypatch.setattr(
        versions, "story_sums_of", lambda told, answered: list(core.story_sums(told, answered))
    )
    return core


@pytest.fixture
def link(core, later_article):
    """Let a comparison of the evening version find a link, and return it."""

    def find(earlier, later, relation="repeats", **more) -> Link:
        core.answers.append(answer(earlier, later, relation, **more))
        compare(later.article)
        return Link.objects.get(earlier=earlier, later=later)

    return find


@pytest.fixture
def quiet(claim, later_claim) -> None:
    """Nothing waits: what marking asked for is over."""
    Comparison.objects.all().delete()


@pytest.fixture
def comparison(quiet, later_article, core) -> Comparison:
    return comparisons.ask(later_article)


@pytest.fixture
def night_article(desk, story, reviewer):
    """A third version, told after the evening one."""
    details = Details(outlet="Coast Post", published_at=datetime(2026, 3, 3, 23, tzinfo=UTC))
    text = EVENING + "\n\nThe search goes on."
    return add_text(desk=desk, actor=reviewer, text=text, details=details, story=story, extract=False).article


@pytest.fixture
def night_claim(night_article, reviewer) -> Claim:
    return mark(night_article, "More than 60 passengers have been pulled from the water", reviewer)


@pytest.fixture
def confirmed(claim, evidence, reviewer) -> Claim:
    return move_claim(
        claim=claim, seen=1, to=Status.CONFIRMED, actor=reviewer, reason="The bulletin says so."
    )


@pytest.fixture
def repeating(confirmed, later_claim, link) -> Link:
    return link(confirmed, later_claim)


@pytest.fixture
def send(desk, reviewer):
    """Take in a version of one wire item, by number and time; other properties as in ninjs 1.x."""

    def send(version: str, at: str, text: str = "", *, story=None, replaces=None, **changes: Any) -> Added:
        body = text or wire.TEXT.replace("Almost 50", f"Almost {version}0")
        body = None if text == NO_TEXT else body
        item = wire.ninjs_1(
            version=version,
            versioncreated=at,
            body_text=body,
            body_xhtml=None,
            headline=f"Version {version}",
            **changes,
        )
        data = wire.as_bytes(item)
        return add_file(
            desk=desk, actor=reviewer, data=data, name="item.json", story=story, replaces=replaces
        )

    return send
