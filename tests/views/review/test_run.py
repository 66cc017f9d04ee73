"""Asking for the extraction of an article, and watching it."""

from __future__ import annotations

import pytest
from django.urls import reverse
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from claims import selectors
from claims.choices import JobState, Status, Verb
from claims.models import Event, Run
from claims.sentences import sentence
from claims.services import runs
from claims.services.articles import request_run
from claims.services.events import body_of
from claims.services.evidence import Citation, add_evidence
from claims.services.verdicts import move_claim
from tests.conftest import finding, found

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
    answer = plain.post(reverse("article_run", args=[article.pk]))
    run = article.runs.get()
    assertRedirects(answer, f"{address}?run={run.pk}")
    assert run.state == JobState.QUEUED
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


class TestWhatCameOfIt:
    """Also where the run was over before the page came back: a worker is often faster than the browser."""

    QUOTES = ("Almost 50 passengers", "118 people")

    def extract(self, article, reviewer, monkeypatch, quotes=QUOTES) -> Run:
        run = request_run(article=article, actor=reviewer)
        finding(monkeypatch, lambda text, *, published, options: found(article, *quotes))
        runs.perform(run_id=run.pk)
        return run

    def page(self, plain, article, run) -> str:
        return plain.get(reverse("article", args=[article.pk]), {"run": run.pk})

    def test_the_first_says_how_many_it_found(self, plain, article, reviewer, monkeypatch):
        run = self.extract(article, reviewer, monkeypatch)
        assertContains(self.page(plain, article, run), "<p>2 claims found.</p>")

    def test_the_same_again_changed_nothing(self, plain, article, reviewer, monkeypatch):
        self.extract(article, reviewer, monkeypatch)
        again = self.extract(article, reviewer, monkeypatch)
        assertContains(
            self.page(plain, article, again),
            "Nothing changed: 2 claims found, none of them new or read differently.",
        )

    def test_another_says_what_changed_and_what_is_kept_for_a_person(
        self, plain, article, reviewer, monkeypatch
    ):
        self.extract(article, reviewer, monkeypatch, (*self.QUOTES, "Tuesday"))
        decided = article.claims.get(quote="118 people")
        add_evidence(claim=decided, citation=Citation(citation="Log", passage="118"), actor=reviewer)
        wrong = article.claims.get(quote="Tuesday")
        move_claim(claim=wrong, seen=1, to=Status.WITHDRAWN, actor=reviewer, reason="No claim.")
        again = self.extract(article, reviewer, monkeypatch, ("118 people", "Tuesday", "The ferry Linnet"))
        told = (
            "3 claims found. 1 is new; 1 was withdrawn because it was not found again. 1 stays as it is, because a person decided on"
            " it, corrected, linked or marked it. 1 that was found stays away, because a person withdrew it or corrected its"
            " words."
        )
        assertContains(self.page(plain, article, again), told)
        event = Event.objects.filter(verb=Verb.RUN_DONE).latest("number")
        assert sentence(body_of(event), people={}).text.endswith(told)

    def test_an_address_of_an_older_run_tells_nothing(self, plain, article, reviewer, monkeypatch):
        first = self.extract(article, reviewer, monkeypatch)
        self.extract(article, reviewer, monkeypatch)
        for asked in (first.pk, "x", "9" * 30):
            answer = plain.get(reverse("article", args=[article.pk]), {"run": asked})
            assertNotContains(answer, "claims found")

    def test_who_watched_it_is_told_the_same(self, quick, article, reviewer, monkeypatch, progress):
        self.extract(article, reviewer, monkeypatch)
        answer = quick.get(progress)
        assertContains(answer, "2 claims found.")
        again = self.extract(article, reviewer, monkeypatch, self.QUOTES[:1])
        answer = quick.get(progress)
        assertContains(answer, "1 was withdrawn because it was not found again.")
        assertContains(answer, f"?run={again.pk}")
        assertContains(answer, '<div id="extract-again" hx-swap-oob="true"><form')
        self.extract(article, reviewer, monkeypatch, self.QUOTES[:1])
        answer = quick.get(progress)
        assertContains(answer, "Nothing changed")
        assertNotContains(answer, "Show what it found")


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
