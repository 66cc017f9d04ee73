"""Splitting stories: what is sent."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims.services.articles import add_text


def split(api, story, articles):
    return api.post(
        f"/api/stories/{story.pk}/split/", {"articles": articles, "title": "Rescue"}, format="json"
    )


@pytest.fixture
def api(api, lead):
    """The API in the hands of somebody who may split."""
    api.force_authenticate(lead)
    return api


def test_an_article_that_is_sent_twice_is_split_off_once(api, story, article, later_article):
    answer = split(api, story, [later_article.pk, later_article.pk])
    assert answer.status_code == 201, answer.content
    later_article.refresh_from_db()
    assert (later_article.story_id, story.articles.get()) == (answer.json()["id"], article)


@pytest.mark.parametrize("how", ["of another desk", "of no article"])
def test_each_number_that_is_not_there_is_named(
    api, story, article, later_article, other_desk, outsider, how
):
    theirs = add_text(desk=other_desk, actor=outsider, text=article.text, extract=False).article
    number = theirs.pk if how == "of another desk" else 4711
    answer = split(api, story, [article.pk, number])
    assert answer.status_code == 400
    assert "There is nothing of that number" in answer.content.decode()
    assert story.articles.count() == 2


def test_many_articles_are_looked_up_at_once_without_their_texts(
    api, story, article, later_article, reviewer
):
    with CaptureQueriesContext(
        connection,
    ) as asked:
        split(api, story, [article.pk, later_article.pk, 4711])
    looked_up = [one["sql"] for one in asked if 'FROM "claims_article"' in one["sql"]]
    assert len(looked_up) == 1
    assert '"claims_article"."text"' not in looked_up[0]
