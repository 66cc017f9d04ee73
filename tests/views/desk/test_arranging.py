"""Moving an article, answering a suggestion, splitting and merging stories on the pages."""

from __future__ import annotations

import pytest
from django.urls import reverse

from claims.choices import Likeness, PlacedBy
from claims.models import Story, Suggestion
from claims.services.stories import merge_stories, move_article, open_story

pytestmark = pytest.mark.django_db


@pytest.fixture
def other_story(desk, reviewer) -> Story:
    return open_story(desk=desk, title="Ferry safety law", actor=reviewer)


@pytest.fixture
def at_move(client, article, reviewer) -> str:
    client.force_login(reviewer)
    return reverse("article_move", args=[article.pk])


def test_an_article_is_moved_to_a_story_there_is(client, at_move, article, other_story):
    answer = client.post(at_move, {"version": 1, "story": other_story.pk, "reason": "The law."}, follow=True)
    article.refresh_from_db()
    assert article.story == other_story
    assert "The article is in “Ferry safety law” now." in answer.content.decode()


def test_an_article_is_moved_to_a_new_story(client, at_move, article):
    client.post(at_move, {"version": 1, "new_story": "The Linnet"})
    article.refresh_from_db()
    assert article.story.title == "The Linnet"


def test_an_article_is_taken_out(client, at_move, article):
    client.post(at_move, {"version": 1, "out": "on"})
    article.refresh_from_db()
    assert (article.story, article.placed_by) == (None, PlacedBy.PERSON)


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({}, "Choose where the article goes."),
        ({"new_story": "The Linnet", "out": "on"}, "Choose one place, not several."),
        ({"new_story": " " * 3}, "Choose where the article goes."),
    ],
)
def test_one_place_is_asked_for(client, at_move, article, given, sentence):
    answer = client.post(at_move, {"version": 1, "reason": "Typed.", **given})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert sentence in page
    assert "Typed." in page


def test_somebody_was_faster(client, at_move, article, other_story, second_reviewer):
    move_article(article=article, seen=1, to=other_story, actor=second_reviewer)
    answer = client.post(at_move, {"version": 1, "new_story": "The Linnet"})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Somebody else changed this article first." in page
    assert "The Linnet" in page
    assert client.post(at_move, {"version": 2, "new_story": "The Linnet"}).status_code == 302


def test_another_desks_story_cannot_be_chosen(client, at_move, other_desk, outsider):
    elsewhere = open_story(desk=other_desk, title="Regatta", actor=outsider)
    assert client.post(at_move, {"version": 1, "story": elsewhere.pk}).status_code == 422


@pytest.fixture
def suggestion(article, later_article, reviewer) -> Suggestion:
    """The evening version, in no story, may follow the noon one."""
    later_article = move_article(article=later_article, seen=1, to=None, actor=reviewer)
    return Suggestion.objects.create(
        article=later_article, like=article, kind=Likeness.FOLLOW_UP, score=0.5, reason="Tells of Orla."
    )


def test_a_suggestion_stands_beside_the_article(client, suggestion, reviewer):
    client.force_login(reviewer)
    page = client.get(reverse("article", args=[suggestion.article_id])).content.decode()
    assert "May follow" in page
    assert "Tells of Orla." in page
    assert "Put them together" in page


def test_the_desk_says_which_of_its_articles_wait_for_an_answer(client, suggestion, reviewer, viewer):
    """An article that was put nowhere is not opened for that."""
    address = reverse("desk", args=[suggestion.article.desk.slug])
    client.force_login(reviewer)
    page = client.get(address).content.decode()
    assert f"“{suggestion.like.headline}”" in page
    assert f'href="{reverse("article", args=[suggestion.article_id])}#placing-head">Decide' in page
    client.force_login(viewer)
    page = client.get(address).content.decode()
    assert f"“{suggestion.like.headline}”" in page
    assert "#placing-head" not in page


def test_a_viewer_sees_it_without_buttons(client, suggestion, viewer):
    client.force_login(viewer)
    page = client.get(reverse("article", args=[suggestion.article_id])).content.decode()
    assert "May follow" in page
    assert "Put them together" not in page


@pytest.mark.parametrize(("answer", "together"), [("accept", True), ("keep", False)])
def test_one_click_answers_it(client, suggestion, story, reviewer, answer, together):
    client.force_login(reviewer)
    article = suggestion.article
    client.post(reverse("article_suggestion", args=[article.pk]), {"answer": answer})
    article.refresh_from_db()
    assert (article.story == story) is together
    assert not Suggestion.objects.exists()


def test_a_second_click_says_so(client, suggestion, reviewer):
    client.force_login(reviewer)
    address = reverse("article_suggestion", args=[suggestion.article_id])
    client.post(address, {"answer": "accept"})
    page = client.post(address, {"answer": "accept"}, follow=True).content.decode()
    assert "Nothing is suggested for this article any more." in page


def test_the_story_page_leads_to_arranging(client, story, article, reviewer):
    client.force_login(reviewer)
    address = reverse("story_arrange", args=[story.pk])
    assert address in client.get(reverse("story", args=[story.pk])).content.decode()
    page = client.get(address).content.decode()
    assert reverse("article_move", args=[article.pk]) in page
    assert "Split off" not in page


def test_a_lead_splits_articles_off(client, story, article, later_article, lead):
    client.force_login(lead)
    answer = client.post(
        reverse("story_split", args=[story.pk]), {"articles": [later_article.pk], "title": "The rescue"}
    )
    new = Story.objects.get(title="The rescue")
    assert answer["Location"] == reverse("story", args=[new.pk])
    assert list(new.articles.all()) == [later_article]


def test_a_refused_split_keeps_what_was_chosen(client, story, article, later_article, other_story, lead):
    client.force_login(lead)
    given = {"articles": [later_article.pk], "title": "Ferry safety law", "reason": "Typed."}
    answer = client.post(reverse("story_split", args=[story.pk]), given)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "There is a story of that title already." in page
    assert f'value="{later_article.pk}" checked' in page
    assert "Typed." in page


def test_a_lead_merges_and_the_old_address_leads_on(client, story, article, other_story, lead):
    client.force_login(lead)
    client.post(reverse("story_merge", args=[story.pk]), {"into": other_story.pk})
    article.refresh_from_db()
    assert article.story == other_story
    there = reverse("story", args=[other_story.pk])
    for name in ("story", "story_arrange"):
        assert client.get(reverse(name, args=[story.pk]))["Location"] == there


def test_merging_asks_for_a_story(client, story, lead):
    client.force_login(lead)
    answer = client.post(reverse("story_merge", args=[story.pk]), {})
    assert answer.status_code == 422


def test_a_merged_story_is_listed_nowhere(client, desk, story, article, other_story, lead):
    merge_stories(story=story, into=other_story, actor=lead)
    client.force_login(lead)
    for name in ("desk", "add"):
        assert story.title not in client.get(reverse(name, args=[desk.slug])).content.decode()


def test_none_and_one_at_once_are_refused_at_the_door(client, desk, story, reviewer):
    client.force_login(reviewer)
    given = {"way": "paste", "text": "The bridge at Marn closed at noon.", "story": story.pk, "alone": "on"}
    answer = client.post(reverse("add", args=[desk.slug]), given)
    assert answer.status_code == 422
    assert "You chose a story and none." in answer.content.decode()
