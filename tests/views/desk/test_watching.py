"""What a board asks for while workers are busy: how far they are, and whether to draw itself anew."""

from __future__ import annotations

import pytest
from django.urls import reverse

from claims.choices import JobState
from claims.models import Comparison, Run
from claims.services.articles import request_run
from claims.services.claims import note
from claims.services.stories import move_article
from tests.conftest import mark
from tests.markup import elements

pytestmark = pytest.mark.django_db


@pytest.fixture(params=["story", "desk"])
def board(request, client, story, desk, article, reviewer):
    """A board with an extraction under way, and the address that it asks."""
    client.force_login(reviewer)
    request_run(article=article, actor=reviewer)
    name, place, part = (
        ("story", story.pk, "story-state") if request.param == "story" else ("desk", desk.slug, "board-state")
    )

    def watched() -> str:
        answer = client.get(reverse(name, args=[place]))
        (state,) = [one for one in elements(answer.content) if one.get("id") == part]
        return str(state.get("hx-get"))

    return watched


def test_nothing_new_costs_a_small_part(client, board, article, django_assert_max_num_queries):
    Run.objects.update(state=JobState.RUNNING, progress=0.4, stage="Reading paragraph 3")
    address = board()
    with django_assert_max_num_queries(10):
        answer = client.get(address, headers={"HX-Request": "true"})
    assert answer.status_code == 200
    found = elements(answer.content)
    (row,) = [one for one in found if one.get("id") == f"run-{article.pk}"]
    assert row.get("hx-swap-oob") == "true"
    assert "Reading paragraph 3" in answer.content.decode()
    assert not [one for one in found if one.tag in ("h1", "h2", "section")]
    assert address in [one.get("hx-get") for one in found]


def test_what_happened_has_the_board_drawn_anew(client, board, article, reviewer):
    address = board()
    note(claim=mark(article, "118 people", reviewer), text="Ask again.", actor=reviewer)
    answer = client.get(address, headers={"HX-Request": "true"})
    assert (answer.status_code, answer.content, answer["HX-Trigger"]) == (204, b"", "stet:anew")
    assert client.get(board(), headers={"HX-Request": "true"}).status_code == 200


def test_an_article_that_left_the_story_has_it_drawn_anew(client, story, article, later_article, reviewer):
    client.force_login(reviewer)
    Comparison.objects.create(article=later_article)
    address = f"{reverse('story_state', args=[story.pk])}?seen={client.get(reverse('story', args=[story.pk])).context['stamp']}"
    assert client.get(address).status_code == 200
    move_article(article=article, seen=article.version, to=None, actor=reviewer)
    assert client.get(address).status_code == 204


def test_it_shows_how_far_the_comparisons_are(client, story, article, later_article, reviewer):
    client.force_login(reviewer)
    Comparison.objects.create(
        article=later_article, state=JobState.RUNNING, progress=0.4, stage="Reading its claims"
    )
    seen = client.get(reverse("story", args=[story.pk])).context["stamp"]
    page = client.get(reverse("story_state", args=[story.pk]), {"seen": seen}).content.decode()
    assert "Comparing the 18:05 version: reading its claims" in " ".join(page.split())


def test_of_a_long_import_only_what_is_shown_is_told(
    client, desk, article, later_article, reviewer, monkeypatch
):
    monkeypatch.setattr("claims.overviews.LATEST_SHOWN", 1)
    client.force_login(reviewer)
    for one in (article, later_article):
        request_run(article=one, actor=reviewer)
    seen = client.get(reverse("desk", args=[desk.slug])).context["stamp"]
    page = client.get(reverse("desk_state", args=[desk.slug]), {"seen": seen}).content.decode()
    assert f"run-{later_article.pk}" in page
    assert f"run-{article.pk}" not in page


def test_with_nothing_under_way_nobody_asks(client, story, desk, article, reviewer):
    client.force_login(reviewer)
    for name, place in (("story", story.pk), ("desk", desk.slug)):
        assert "data-poll" not in client.get(reverse(name, args=[place])).content.decode()
