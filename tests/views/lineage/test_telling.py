"""What the story page tells: what waits for a person, what each version changed, figures over time."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse

from claims.choices import JobState, Relation, Status
from claims.models import Article, Claim, Comparison, Link, SumCheck
from claims.services import links
from claims.services.articles import add_text
from claims.services.verdicts import move_claim
from tests.conftest import mark
from tests.markup import elements

pytestmark = pytest.mark.django_db

NOON_FIGURE = {"text": "Almost 50", "start": 0, "end": 9, "low": None, "high": 50, "bound": "below", "counted": "passengers"}  # fmt: skip
EVENING_FIGURE = {**NOON_FIGURE, "text": "More than 60", "low": 60, "high": None, "bound": "above"}


@pytest.fixture
def address(client, story, reviewer):
    client.force_login(reviewer)
    return reverse("story", args=[story.pk])


@pytest.fixture
def counted(overtaking, claim, later_claim) -> Link:
    """The toll of noon and of the evening with their figures, as extraction and comparison leave them."""
    for one, figure in ((claim, NOON_FIGURE), (later_claim, EVENING_FIGURE)):
        here = {**figure, "start": one.start, "end": one.start + len(str(figure["text"]))}
        Claim.objects.filter(pk=one.pk).update(figures=[here], claimant_name="the coast guard")
    Link.objects.filter(pk=overtaking.pk).update(figures=[[0, 0]])
    return overtaking


def texts(answer):
    return " ".join(answer.content.decode().split())


def test_what_is_overtaken_leads_to_its_row(client, address, overtaking, later_claim, article, later_article):
    page = texts(client.get(address))
    assert "A claim is overtaken." in page
    assert "<del>Almost 50</del>" in page
    assert "<ins>More than 60</ins>" in page
    row = f"{reverse('compare', args=[later_article.pk, article.pk])}?at=later-{later_claim.pk}"
    assert row in page


def test_versions_of_several_days_are_all_told_with_their_day(client, address, overtaking, article):
    assert "12:05, " in texts(client.get(address))
    Article.objects.filter(pk=article.pk).update(published_at=article.told_at - timedelta(days=1))
    page = texts(client.get(address)).split('id="attention-head"')[1].split("</section>")[0]
    assert "2 March, 12:05, " in page
    assert "3 March, 18:05, " in page


def test_conflicts_and_broken_sums_come_before_what_is_overtaken(
    client, address, overtaking, link, comparison, other_claim, lifeboats, later_article
):
    link(other_claim, lifeboats, Relation.CONFLICTS)
    SumCheck.objects.create(
        article=later_article, comparison=comparison, total=lifeboats, figure=0, parts=[],
        arithmetic="38 + 9 = 47, not 52", consistent=False,
    )  # fmt: skip
    page = texts(client.get(address))
    places = [
        page.index(words) for words in ("Two versions disagree.", "38 + 9 = 47, not 52", "is overtaken.")
    ]
    assert places == sorted(places)
    assert f"{reverse('article', args=[later_article.pk])}?claim={lifeboats.pk}" in page


def test_a_sum_that_holds_needs_nobody(client, address, overtaking, comparison, lifeboats, later_article):
    SumCheck.objects.create(
        article=later_article, comparison=comparison, total=lifeboats, figure=0, parts=[],
        arithmetic="38 + 9 = 47", consistent=True,
    )  # fmt: skip
    assert "38 + 9 = 47" not in texts(client.get(address))


@pytest.mark.parametrize("decision", [links.accept, links.reject])
def test_what_was_decided_waits_no_longer(client, address, overtaking, article, reviewer, decision):
    decision(link=overtaking, seen=overtaking.stamp, actor=reviewer)
    Comparison.objects.active().delete()
    Comparison.objects.create(article=article, state=JobState.DONE)
    page = texts(client.get(address))
    assert "is overtaken." not in page
    assert "Nothing waits:" in page


def test_repeats_are_accepted_from_the_story(
    client, address, link, claim, evidence, later_claim, later_article, second_reviewer
):
    move_claim(claim=claim, seen=1, to=Status.CONFIRMED, actor=second_reviewer)
    link(claim, later_claim, Relation.REPEATS)
    Comparison.objects.active().delete()
    page = texts(client.get(address))
    assert "1 claim of the 18:05 version repeats what was decided." in page
    answer = client.post(reverse("article_repeats", args=[later_article.pk]), {"back": "story"}, follow=True)
    assert answer.redirect_chain == [(address, 302)]
    assert "1 verdict carried over: “" in texts(answer)


def test_what_took_a_verdict_over_waits_once_its_source_is_superseded(
    client, address, link, claim, evidence, later_claim, later_article, lifeboats, reviewer
):
    move_claim(claim=claim, seen=1, to=Status.CONFIRMED, actor=reviewer)
    link(claim, later_claim, Relation.REPEATS)
    client.post(reverse("article_repeats", args=[later_article.pk]))
    assert "The same is" not in texts(client.get(address))
    move_claim(
        claim=claim,
        seen=2,
        to=Status.SUPERSEDED,
        actor=reviewer,
        superseded_by=lifeboats,
        reason="Recounted.",
    )
    page = texts(client.get(address))
    assert "The same is superseded in the 12:05 version, confirmed in the 18:05 version." in page
    assert f"?at=later-{later_claim.pk}" in page
    move_claim(
        claim=later_claim,
        seen=2,
        to=Status.SUPERSEDED,
        actor=reviewer,
        superseded_by=lifeboats,
        reason="Too.",
    )
    assert "The same is" not in texts(client.get(address))


def test_a_claim_and_the_one_that_supersedes_it_may_stand_differently(
    client, address, link, claim, evidence, later_claim, reviewer
):
    link(claim, later_claim, Relation.REWORDS)
    move_claim(
        claim=claim, seen=1, to=Status.SUPERSEDED, actor=reviewer, superseded_by=later_claim, reason="Later."
    )
    Claim.objects.filter(pk=later_claim.pk).update(status=Status.CONFIRMED)
    assert "The same is" not in texts(client.get(address))


def test_a_viewer_is_led_to_the_repeats_but_accepts_none(
    client, address, link, claim, evidence, later_claim, later_article, second_reviewer, viewer
):
    move_claim(claim=claim, seen=1, to=Status.CONFIRMED, actor=second_reviewer)
    link(claim, later_claim, Relation.REPEATS)
    client.force_login(viewer)
    assert reverse("article_repeats", args=[later_article.pk]) not in texts(client.get(address))
    assert client.post(reverse("article_repeats", args=[later_article.pk])).status_code == 403


def test_each_version_tells_what_it_changed_and_leads_to_the_comparison(
    client, address, overtaking, other_claim, lifeboats, article, later_article
):
    page = texts(client.get(address))
    assert "1 revised" in page
    assert "1 dropped" in page
    assert "1 new" in page
    assert reverse("compare", args=[later_article.pk, article.pk]) in page
    assert "Compare with the one before (12:05)" in page


def test_a_figure_is_drawn_over_time_with_its_table(client, address, counted, claim, later_claim):
    answer = client.get(address)
    (figure,) = answer.context["figures"]
    assert [(one.text, one.claimant) for one in figure.told] == [
        ("Almost 50", "the coast guard"),
        ("More than 60", "the coast guard"),
    ]
    assert [mark.of.claim.pk for mark in figure.marks] == [claim.pk, later_claim.pk]
    found = elements(answer.content)
    plots = [one for one in found if one.tag == "svg" and "plot" in one.get("class", "")]
    assert [one.get("class") for one in plots] == ["plot wide", "plot narrow"]
    assert "Almost 50 at 12:05, More than 60 at 18:05." in plots[0].get("aria-label")
    marks = [one.get("href") for one in plots[0].iter("a")]
    assert marks == [
        f"{reverse('article', args=[one.article_id])}?claim={one.pk}" for one in (claim, later_claim)
    ]
    cells = [one.text_content() for one in found if one.tag == "td"]
    assert "More than 60 (above 60 passengers)" in cells


def test_of_claims_inside_each_other_the_shortest_decided_tells_how_a_figure_stands(
    client, address, counted, claim, later_claim, article, reviewer
):
    """The link is of the longer claim, the verdict of the shorter one inside it."""
    (figure,) = Claim.objects.get(pk=claim.pk).figures
    inner = mark(article, "Almost 50 passengers", reviewer)
    Claim.objects.filter(pk=inner.pk).update(figures=[figure])
    move_claim(
        claim=inner, seen=inner.version, to=Status.SUPERSEDED, actor=reviewer, reason="Counted again.",
        superseded_by=later_claim,
    )  # fmt: skip
    (chart,) = client.get(address).context["figures"]
    assert [(one.overtaken, one.of.claim.pk) for one in chart.marks] == [
        (True, inner.pk),
        (False, later_claim.pk),
    ]


def test_the_figure_most_worth_checking_is_drawn_first(
    client, address, counted, link, claim, later_claim, other_claim, lifeboats
):
    """Not the one that moves most: a small count may double while the toll of the day goes up by a few."""
    for one, text, low in ((other_claim, "38", 2), (lifeboats, "41", 41)):
        figure = {**NOON_FIGURE, "text": text, "low": low, "high": low, "bound": "exact", "counted": "boats"}
        here = {**figure, "start": one.start, "end": one.start + 2}
        Claim.objects.filter(pk=one.pk).update(figures=[here], worthiness=0.4)
    link(other_claim, lifeboats, figures=[[0, 0]])
    Claim.objects.filter(pk=later_claim.pk).update(worthiness=0.9)
    first, second = client.get(address).context["figures"]
    assert [one.claim.pk for one in first.told] == [claim.pk, later_claim.pk]
    assert first.moves < second.moves


def test_a_rejected_link_draws_no_figure(client, address, counted, reviewer):
    now = Link.objects.select_related("earlier", "later").get(pk=counted.pk)
    links.reject(link=now, seen=now.stamp, actor=reviewer)
    Comparison.objects.active().delete()
    answer = client.get(address)
    assert answer.context["figures"] == []
    assert "No figure is told by more than one version yet." in texts(answer)


def test_a_figure_told_the_same_each_time_takes_one_line(client, address, counted, claim, later_claim):
    same = {**NOON_FIGURE, "low": 50, "high": 50, "bound": "exact", "text": "50"}
    for one in (claim, later_claim):
        Claim.objects.filter(pk=one.pk).update(figures=[{**same, "start": one.start, "end": one.start + 2}])
    answer = client.get(address)
    assert answer.context["figures"] == []
    assert "1 figure told the same each time" in texts(answer)


def test_one_version_tells_the_next_step(client, address, article, claim, story):
    page = texts(client.get(address))
    assert "Only one version yet." in page
    assert f"{reverse('add', args=['world'])}?story={story.pk}&amp;replaces={article.pk}" in page


@pytest.mark.parametrize("state", [JobState.QUEUED, JobState.RUNNING])
def test_versions_being_compared_show_how_far_they_are(client, address, article, later_article, state):
    Comparison.objects.create(article=later_article, state=state, progress=0.4, stage="Reading its claims")
    answer = client.get(address)
    page = texts(answer)
    assert "Comparing the 18:05 version" in page
    assert "<progress" in page
    assert answer.context["under_way"]


def test_a_failed_comparison_offers_another_try(client, address, article, later_article):
    Comparison.objects.create(article=later_article, state=JobState.FAILED, error="It took too long.")
    answer = client.get(address)
    assert "It took too long." in texts(answer)
    assert reverse("article_comparison", args=[later_article.pk]) in texts(answer)
    assert not answer.context["under_way"]


def test_ten_links_cost_as_many_queries_as_one(
    client, address, counted, link, article, later_article, reviewer, django_assert_num_queries, django_assert_max_num_queries
):  # fmt: skip
    client.get(address)
    with django_assert_max_num_queries(22) as one:
        client.get(address)
    for quote in [
        "ferry Linnet",
        "Port Orla at 10:40",
        "118 people on board",
        "a freighter",
        "coast guard said",
    ]:
        said = mark(article, quote, reviewer)
        again = mark(later_article, later_article.text[said.start % 40 :][:30], reviewer)
        link(said, again, Relation.CONFLICTS, figures=[[0, 0]])
    with django_assert_num_queries(len(one.captured_queries)):
        client.get(address)


@pytest.mark.parametrize(
    ("states", "said"),
    [
        ([JobState.DONE, JobState.DONE], "Nothing waits:"),
        ([JobState.DONE, None], "The 18:05 version was not compared with the others."),
        ([None, None], "Not compared yet:"),
        ([JobState.DONE, JobState.FAILED], "Not compared yet:"),
        ([JobState.DONE, JobState.RUNNING], "still being compared"),
    ],
)
def test_nothing_waits_only_where_every_version_was_compared(
    client, address, claim, later_claim, article, later_article, states, said
):
    Comparison.objects.all().delete()
    for one, state in zip((article, later_article), states, strict=True):
        if state:
            Comparison.objects.create(article=one, state=state)
    page = texts(client.get(address))
    assert said in page
    assert ("Nothing waits" in page) is (said == "Nothing waits:")
    asks = reverse("article_comparison", args=[later_article.pk])
    assert (asks in page) is (states[1] in (None, JobState.FAILED))


def test_a_version_that_was_not_read_offers_no_comparison(client, address, claim, article, later_article):
    page = texts(client.get(address))
    assert "The 18:05 version was not compared with the others: its claims are not extracted yet." in page
    assert reverse("article_comparison", args=[later_article.pk]) not in page


def test_of_many_that_wait_the_first_are_shown_and_the_rest_counted(
    client, address, overtaking, link, claim, other_claim, later_claim, lifeboats, monkeypatch
):
    monkeypatch.setattr("claims.views.lineage.attention.SHOWN", 1)
    link(claim, lifeboats, Relation.CONFLICTS)
    link(other_claim, lifeboats, Relation.CONFLICTS)
    link(other_claim, later_claim, Relation.CONFLICTS)
    answer = client.get(address)
    assert texts(answer).count("Two versions disagree.") == 1
    assert "2 more disagreements;" in texts(answer)
    assert answer.context["attention"].count == 4


def test_only_what_a_version_tells_otherwise_than_the_one_before_is_counted(
    client, address, overtaking, link, claim, later_claim, desk, story, article, reviewer
):
    last = add_text(
        desk=desk, actor=reviewer, text="The ferry was towed in.", story=story, extract=False
    ).article
    link(claim, mark(last, "The ferry was towed in", reviewer), Relation.REWORDS)
    rows = {one.pk: changes for one, _, changes in client.get(address).context["rows"]}
    assert rows[last.pk] == []
    assert ("revised", 1) in rows[later_claim.article_id]
