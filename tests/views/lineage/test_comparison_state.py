"""What the compare page says of how far its comparison is."""

from __future__ import annotations

import pytest
from django.urls import reverse
from django.utils import timezone

from claims import carryover
from claims.choices import JobState
from claims.models import Comparison, Run
from claims.services.articles import request_run
from claims.services.claims import correct_span
from tests.views.lineage.conftest import texts

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "state, said",
    [
        (JobState.QUEUED, "Waiting for a worker"),
        (JobState.RUNNING, "Reading the claims"),
        (JobState.FAILED, "The comparison failed"),
        (None, "Not compared yet"),
    ],
)
def test_how_the_comparison_stands(client, address, article, later_article, claim, state, said):
    for one in (article, later_article):
        one.runs.create(state=JobState.DONE)
    Comparison.objects.all().delete()
    if state:
        Comparison.objects.create(
            article=later_article, state=state, stage="Reading the claims", error="It took too long."
        )
    page = client.get(address).content.decode()
    assert said in page
    assert ("data-poll" in page) is (state in (JobState.QUEUED, JobState.RUNNING))


def test_rows_stay_put_while_a_second_comparison_runs(client, address, overtaking, later_article):
    Comparison.objects.all().filter(links=None).delete()
    again = Comparison.objects.create(article=later_article, state=JobState.RUNNING)
    page = client.get(address).content.decode()
    assert f'hx-get="{address}?watched=1" hx-select="#comparison"' in page
    Comparison.objects.filter(pk=again.pk).update(state=JobState.DONE)
    assert "The comparison is done." in client.get(address, {"watched": "1"}).content.decode()
    assert "The comparison is done." not in client.get(address).content.decode()


def test_versions_that_are_not_extracted_yet_say_so(client, address, article, later_article, reviewer):
    request_run(article=article, actor=reviewer)
    page = texts(client.get(address).content.decode())
    assert "The 3 March, 12:05 version has no claims yet" in page


def test_a_failed_comparison_is_asked_for_again(client, address, later_article, article, claim, later_claim):
    Comparison.objects.create(article=later_article, state=JobState.FAILED)
    answer = client.post(reverse("article_comparison", args=[later_article.pk]), {"earlier": article.pk})
    assert answer["Location"] == address
    assert later_article.comparisons.active().count() == 1


def test_a_link_that_waits_to_be_compared_again_says_so(client, address, overtaking, later_claim, reviewer):
    Comparison.objects.update(state=JobState.DONE, finished_at=timezone.now())
    correct_span(claim=later_claim, seen=1, start=later_claim.start, end=later_claim.end - 10, actor=reviewer)
    assert carryover.WAITS in texts(client.get(address).content.decode())


@pytest.mark.parametrize(
    ("whose", "state", "said"),
    [
        (None, None, "Nothing compared yet"),
        ("later", JobState.FAILED, "Nothing compared yet"),
        ("before", JobState.DONE, "Nothing compared yet"),
        ("later", JobState.DONE, "No claim of one answers a claim of the other"),
        ("earlier", JobState.DONE, "No claim of one answers a claim of the other"),
    ],
)
def test_that_nothing_answers_is_said_only_once_both_were_compared(
    client, address, claim, later_claim, article, later_article, whose, state, said
):
    Comparison.objects.all().delete()
    for one in (article, later_article):
        Run.objects.create(article=one, state=JobState.DONE)
    if whose:
        made = Comparison.objects.create(article=later_article if whose == "later" else article, state=state)
        if whose == "before":
            Comparison.objects.filter(pk=made.pk).update(created_at=article.created_at)
    page = texts(client.get(address).content.decode())
    assert said in page
    assert ("Not compared yet" in page) is (state != JobState.FAILED and said == "Nothing compared yet")
