"""What the tests of the admin panel share: who looks at it, a row in every room, and ways to ask for one."""

from __future__ import annotations

import pytest
from django.urls import reverse

from claims.admin import site
from claims.admin.base import DeskRoom
from claims.extraction.worth.model import shipped
from claims.models import Article, EventHead, Link, SumCheck
from claims.services.articles import request_run
from claims.services.reports import request_report
from claims.services.weights import set_weights

MODELS = [
    "article", "claim", "comparison", "desk", "deskweights", "event", "evidence", "link", "membership", "report", "run",
    "sumcheck",
]  # fmt: skip


@pytest.fixture
def panel(client, administrator):
    client.force_login(administrator)
    return client


@pytest.fixture
def root(client, superuser):
    client.force_login(superuser)
    return client


@pytest.fixture
def everything(claim, later_claim, evidence, reviewer, desk, administrator) -> None:
    comparison = claim.article.comparisons.get()
    Link.objects.create(
        earlier=claim, later=later_claim, comparison=comparison, relation="revises", supersedes=True, score=0.9,
        changes=[{"field": "figure", "before": "almost 50", "after": "more than 60"}],
    )  # fmt: skip
    SumCheck.objects.create(
        article=claim.article, comparison=comparison, total=claim, figure=0, parts=[], arithmetic="41 + 22 = 63",
        consistent=True,
    )  # fmt: skip
    set_weights(desk=desk, weights=dict(shipped().weights), actor=administrator)
    request_run(article=claim.article, actor=reviewer)
    request_report(desk=desk, actor=reviewer, format="csv")


def room_of(model: str) -> DeskRoom:
    return next(room for shown, room in site._registry.items() if shown._meta.model_name == model)


def listing(model: str) -> str:
    return reverse(f"admin:claims_{model}_changelist")


def change(one: object) -> str:
    return reverse(f"admin:claims_{one._meta.model_name}_change", args=[one.pk])


def act(client, model: str, action: str, *rows, **more):
    given = {"action": action, "_selected_action": [row.pk for row in rows], **more}
    return client.post(listing(model), given, follow=True)


def head() -> int:
    return EventHead.objects.get(pk=1).number


def details(article: Article, **changes: object) -> dict[str, object]:
    return {
        "headline": article.headline, "outlet": article.outlet, "published_at_0": "2026-03-03", "published_at_1": "12:05:00",
        "story": article.story_id or "", "seen": article.version, **changes,
    }  # fmt: skip
