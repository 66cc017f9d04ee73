"""A client for each member of the cast, and a world in which every address leads somewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.core.cache import cache
from rest_framework.authtoken.models import Token
from rest_framework.test import APIClient

from claims.choices import ReportFormat
from claims.models import Article, Claim, Desk, Event, Evidence, Link, Report, Run, Story, SumCheck, User
from claims.services.articles import request_run
from claims.services.reports import request_report
from claims.services.stories import open_story

ClientFor = Callable[[User], APIClient]


@pytest.fixture(autouse=True)
def _fresh_throttles() -> Iterator[None]:
    """The counts of earlier requests lie in the cache, which outlives a test."""
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def anonymous() -> APIClient:
    return APIClient()


@pytest.fixture
def client_for(db) -> ClientFor:
    def make(user: User) -> APIClient:
        token, _ = Token.objects.get_or_create(user=user)
        return APIClient(headers={"Authorization": f"Token {token.key}"})

    return make


@pytest.fixture
def api(client_for: ClientFor, reviewer: User) -> APIClient:
    """The reviewer's client."""
    return client_for(reviewer)


@pytest.fixture
def run(article: Article, reviewer: User) -> Run:
    return request_run(article=article, actor=reviewer)


@pytest.fixture
def report(desk: Desk, reviewer: User) -> Report:
    return request_report(desk=desk, actor=reviewer, format=ReportFormat.JSON)


@pytest.fixture
def places(
    desk: Desk,
    story: Story,
    article: Article,
    run: Run,
    claim: Claim,
    later_claim: Claim,
    evidence: Evidence,
    report: Report,
    viewer: User,
    reviewer: User,
) -> dict[str, Any]:
    """What stands for the names in the addresses of tests/api/test_matrix.py."""
    comparison = later_claim.article.comparisons.get()
    link = Link.objects.create(
        earlier=claim,
        later=later_claim,
        comparison=comparison,
        relation="revises",
        supersedes=True,
        score=0.9,
    )
    flag = SumCheck.objects.create(
        article=later_claim.article, comparison=comparison, total=later_claim, figure=0, parts=[], arithmetic="60 = 61",
        consistent=False,
    )  # fmt: skip
    return {
        "desk": desk.slug,
        "story": story.pk,
        "article": article.pk,
        "run": run.pk,
        "claim": claim.pk,
        "later": later_claim.pk,
        "later_article": later_claim.article_id,
        "other_story": open_story(desk=desk, title="Ferry safety law", actor=reviewer).pk,
        "evidence": evidence.pk,
        "report": report.pk,
        "event": Event.objects.latest("number").number,
        "member": viewer.username,
        "comparison": comparison.pk,
        "link": link.pk,
        "link_etag": link.etag,
        "sum": flag.pk,
        "sum_etag": flag.etag,
        "claim_etag": claim.etag,
        "article_etag": f'"article-{article.pk}-v{article.version}"',
    }
