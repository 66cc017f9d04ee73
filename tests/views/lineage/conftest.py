"""A compared story: the evening version against the noon one, linked as the machine would."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse

from claims.choices import JobState, Relation
from claims.models import Article, Claim, Comparison, Link, User
from tests.conftest import mark


def texts(page):
    return " ".join(page.split())


def decide(client, link, act, **more):
    values = {"act": act, "seen": link.stamp, **more}
    return client.post(reverse("link_decide", args=[link.pk]), values)


@pytest.fixture
def comparison(later_article: Article) -> Comparison:
    return Comparison.objects.create(article=later_article, state=JobState.DONE, progress=1)


@pytest.fixture
def link(comparison: Comparison):
    """Make a link between two claims, as the machine proposes it."""

    def make(earlier: Claim, later: Claim, relation: Relation = Relation.REVISES, **more: Any) -> Link:
        values = {"supersedes": False, "score": 0.9, "reason": "Same event, same source."} | more
        return Link.objects.create(
            earlier=earlier, later=later, comparison=comparison, relation=relation, **values
        )

    return make


@pytest.fixture
def overtaking(link, claim: Claim, later_claim: Claim) -> Link:
    """The proposal that the evening toll replaces the one of noon."""
    return link(
        claim,
        later_claim,
        supersedes=True,
        changes=[{"field": "figure", "before": "below 50 passengers", "after": "above 60 passengers"}],
        reason="Same event and source, later version, the ranges do not meet.",
    )


@pytest.fixture
def lifeboats(later_article: Article, reviewer: User) -> Claim:
    """What only the evening version says."""
    return mark(later_article, "Lifeboats from three stations brought 41 people ashore", reviewer)


@pytest.fixture
def address(client, article, later_article, reviewer):
    client.force_login(reviewer)
    return reverse("compare", args=[later_article.pk, article.pk])
