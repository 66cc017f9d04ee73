"""A story's page."""

from __future__ import annotations

import pytest
from django.urls import reverse

from claims.choices import Status
from claims.models import Story
from claims.services.articles import request_run
from claims.services.stories import open_story
from claims.services.verdicts import move_claim
from tests.conftest import mark

pytestmark = pytest.mark.django_db


@pytest.fixture
def address(client, story, reviewer):
    client.force_login(reviewer)
    return reverse("story", args=[story.pk])


def test_versions_stand_in_the_order_they_were_told(client, address, later_article, article):
    page = client.get(address).content.decode()
    assert page.index(article.headline) < page.index(later_article.headline)
    assert "2 versions by Harbour Wire" in page


def test_claims_show_by_status(client, address, claim, later_claim, reviewer):
    move_claim(
        claim=claim,
        seen=1,
        to=Status.SUPERSEDED,
        actor=reviewer,
        superseded_by=later_claim,
        reason="Evening toll.",
    )
    first = client.get(address)
    assert [one.quote for one in first.context["page"]] == [later_claim.quote]
    second = client.get(address, {"status": "superseded"})
    assert [one.quote for one in second.context["page"]] == [claim.quote]


def test_a_story_whose_claims_are_being_extracted_asks_again(client, address, story, article, reviewer, lead):
    request_run(article=article, actor=reviewer)
    page = client.get(address, {"status": "confirmed"}).content.decode()
    assert f'hx-get="{address}?status=confirmed" hx-trigger="stet:anew"' in page
    client.force_login(lead)
    refused = client.post(reverse("story_rename", args=[story.pk]), {"title": ""}).content.decode()
    assert f'hx-get="{address}?" hx-trigger="stet:anew"' in refused


def test_an_empty_story_tells_the_next_step(client, address, story):
    page = client.get(address).content.decode()
    assert "No version yet" in page
    assert f"{reverse('add', args=['world'])}?story={story.pk}" in page


def test_a_lead_renames_it(client, lead, story):
    client.force_login(lead)
    client.post(reverse("story_rename", args=[story.pk]), {"title": " Ferry  collision "})
    assert Story.objects.get(pk=story.pk).title == "Ferry collision"


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("", "Give the story a title."),
        ("x" * 301, "at most 300 characters"),
        ("Another", "of that title already"),
    ],
)
def test_a_refused_title_stays_in_the_field(client, desk, lead, story, title, said):
    open_story(desk=desk, title="Another", actor=lead)
    client.force_login(lead)
    answer = client.post(reverse("story_rename", args=[story.pk]), {"title": title})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert said in page
    assert f'value="{title}"' in page
    assert Story.objects.get(pk=story.pk).title == "Orla strait ferry collision"


@pytest.mark.parametrize(("who", "code"), [("viewer", 403), ("reviewer", 403), ("outsider", 404)])
def test_who_may_not_rename(client, request, story, who, code):
    client.force_login(request.getfixturevalue(who))
    assert client.post(reverse("story_rename", args=[story.pk]), {"title": "Mine"}).status_code == code
    assert Story.objects.get(pk=story.pk).title == "Orla strait ferry collision"


@pytest.mark.parametrize(
    ("who", "shown"), [("viewer", False), ("reviewer", False), ("lead", True), ("administrator", True)]
)
def test_the_form_to_rename_shows_to_who_may(client, request, story, who, shown):
    client.force_login(request.getfixturevalue(who))
    page = client.get(reverse("story", args=[story.pk])).content.decode()
    assert (reverse("story_rename", args=[story.pk]) in page) is shown


def test_an_outsider_finds_no_story(client, story, outsider):
    client.force_login(outsider)
    assert client.get(reverse("story", args=[story.pk])).status_code == 404


def test_ten_claims_cost_as_many_queries_as_one(
    client, address, claim, reviewer, django_assert_num_queries, django_assert_max_num_queries
):
    client.get(address)
    with django_assert_max_num_queries(21) as one:
        client.get(address)
    for quote in [
        "ferry Linnet",
        "Port Orla at 10:40",
        "118 people on board",
        "a freighter",
        "coast guard said",
    ]:
        mark(claim.article, quote, reviewer)
    with django_assert_num_queries(len(one.captured_queries)):
        client.get(address)
