"""Asking for the extraction of an article, and watching it."""

from __future__ import annotations

import pytest
from django.urls import reverse
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from claims import selectors
from claims.choices import JobState
from claims.models import Run
from claims.services.articles import request_run

pytestmark = pytest.mark.django_db


@pytest.fixture
def run(article, reviewer) -> Run:
    return request_run(article=article, actor=reviewer)


@pytest.fixture
def progress(article) -> str:
    return reverse("article_progress", args=[article.pk])


def end(run: Run, state: JobState, **fields) -> None:
    Run.objects.filter(pk=run.pk).update(state=state, **fields)


def test_it_asks_for_the_extraction(plain, article):
    address = reverse("article", args=[article.pk])
    assertRedirects(plain.post(reverse("article_run", args=[article.pk])), address)
    assert article.runs.get().state == JobState.QUEUED
    assertContains(plain.get(address), "Waiting for a worker")


def test_a_second_request_says_that_one_is_under_way(plain, article, run):
    answer = plain.post(reverse("article_run", args=[article.pk]), follow=True)
    assertContains(answer, "This article is being read already.")
    assert article.runs.count() == 1


def test_the_page_asks_again_while_the_run_goes_on(plain, progress, run):
    Run.objects.filter(pk=run.pk).update(
        state=JobState.RUNNING, progress=0.4, stage="Reading the text", attempts=1
    )
    answer = plain.get(progress)
    assertContains(answer, 'hx-trigger="every 1s"')
    assertContains(answer, 'value="40"')
    assertContains(answer, "Reading the text")


def test_a_run_that_ends_while_the_page_is_drawn_is_still_watched(plain, article, run, monkeypatch):
    """Claims and run are two reads: with the run read last, the page would say for good that nothing was found."""
    claims = selectors.claims

    def claims_then_end(user):
        found = list(claims(user).filter(article=article))
        assert found == []
        end(run, JobState.DONE, progress=1)
        return claims(user)

    monkeypatch.setattr(selectors, "claims", claims_then_end)
    assertContains(plain.get(reverse("article", args=[article.pk])), 'hx-trigger="every 1s"')


def test_a_page_without_claims_draws_itself_anew_when_they_are_there(quick, progress, run, claim):
    end(run, JobState.DONE, progress=1)
    answer = quick.get(progress, {"fresh": 1})
    assert answer["HX-Retarget"] == "#desk"
    assertContains(answer, f'data-claim="{claim.pk}"')
    assertContains(answer, "0 of 1 decided")


def test_claims_that_come_while_the_page_asks_do_not_make_it_a_page_in_use(quick, progress, run, claim):
    """Claims are there before the run is over: what asks next must still say that the page shows none."""
    Run.objects.filter(pk=run.pk).update(state=JobState.RUNNING, progress=0.9, attempts=1)
    assertContains(quick.get(progress, {"fresh": 1}), f'hx-get="{progress}?fresh=1"')


def test_a_page_that_is_in_use_is_only_told(quick, progress, run, claim):
    end(run, JobState.DONE, progress=1)
    answer = quick.get(progress)
    assert "HX-Retarget" not in answer
    assertContains(answer, "Show what it found")
    assertNotContains(answer, "hx-trigger")


def test_a_failed_run_says_why_and_offers_another(plain, article, run):
    end(run, JobState.FAILED, error="The worker stopped three times.")
    answer = plain.get(reverse("article", args=[article.pk]))
    assertContains(answer, "The worker stopped three times.")
    assertContains(answer, ">Retry</button>")
    plain.post(reverse("article_run", args=[article.pk]))
    assert article.runs.count() == 2


def test_a_viewer_watches_but_may_not_start(client, viewer, article, progress):
    client.force_login(viewer)
    assert client.get(progress).status_code == 200
    assert client.post(reverse("article_run", args=[article.pk])).status_code == 403


def test_an_article_in_which_nothing_was_found_says_so(plain, article, run):
    end(run, JobState.DONE, progress=1)
    assertContains(plain.get(reverse("article", args=[article.pk])), "No claims found")
