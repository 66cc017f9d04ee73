"""A list of ten rows costs as many queries as a list of one."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from claims.choices import JobState, ReportFormat, Role, Source
from claims.models import Article, Evidence, Membership, Report, Run, Story, User


def articles(desk, story, article, claim, user, number):
    return Article(
        desk=desk, story=story, text="x", headline="x", source=Source.API, original_sha256=f"{number:064}",
        original_type="text/plain", original_size=1, added_by=user,
    )  # fmt: skip


def stories(desk, story, article, claim, user, number):
    return Story(desk=desk, title=f"Story {number}")


def members(desk, story, article, claim, user, number):
    return Membership(desk=desk, user=User.objects.create(username=f"member{number}"), role=Role.VIEWER)


def runs(desk, story, article, claim, user, number):
    return Run(article=article, state=JobState.DONE, requested_by=user)


def reports(desk, story, article, claim, user, number):
    return Report(
        desk=desk,
        article=article,
        story=story,
        format=ReportFormat.CSV,
        as_of=1,
        as_of_hash="0" * 64,
        requested_by=user,
    )


def evidence(desk, story, article, claim, user, number):
    return Evidence(
        claim=claim, citation=f"Log {number}", passage="63", retrieved_at=timezone.now(), added_by=user
    )


ROWS = [
    ("/api/desks/{desk}/articles/", articles, 2),  # two come with the cast
    ("/api/desks/{desk}/stories/", stories, 1),
    ("/api/desks/{desk}/members/", members, 2),
    ("/api/desks/{desk}/runs/", runs, 0),
    ("/api/articles/{article}/runs/", runs, 0),
    ("/api/desks/{desk}/reports/", reports, 0),
    ("/api/claims/{claim}/evidence/", evidence, 0),
    ("/api/claims/{later}/evidence/reusable/", evidence, 0),
]


@pytest.mark.parametrize(("address", "make", "there"), ROWS, ids=[row[0] for row in ROWS])
def test_ten_rows_cost_as_many_queries_as_one(
    api, desk, story, article, claim, later_claim, reviewer, django_assert_num_queries, address, make, there
):
    address = address.format(desk=desk.slug, article=article.pk, claim=claim.pk, later=later_claim.pk)
    rows = [make(desk, story, article, claim, reviewer, number) for number in range(10)]
    rows[0].save()
    with CaptureQueriesContext(connection) as one:
        assert api.get(address).json()["count"] == there + 1
    for row in rows[1:]:
        row.save()
    with django_assert_num_queries(len(one)):
        assert api.get(address).json()["count"] == there + 10
