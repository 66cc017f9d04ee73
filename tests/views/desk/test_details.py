"""The details of an article."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.urls import reverse

from claims.models import Article, Event, Story
from claims.services.articles import edit_details, request_run
from claims.views.desk.layout import lines

pytestmark = pytest.mark.django_db


@pytest.fixture
def address(client, article, reviewer):
    client.force_login(reviewer)
    return reverse("article_details", args=[article.pk])


def typed(article: Article, **changes: object) -> dict[str, object]:
    told = article.published_at.strftime("%Y-%m-%dT%H:%M:%S") if article.published_at else ""
    fields = {
        "version": article.version, "headline": article.headline, "outlet": article.outlet, "agency": article.agency,
        "byline": article.byline, "dateline": article.dateline, "published_at": told, "url": article.url,
        "story": article.story_id or "",
    }  # fmt: skip
    return {**fields, **changes}


def test_the_page_shows_the_details_the_notes_and_the_furniture(client, address, article):
    Article.objects.filter(pk=article.pk).update(notes=["The date was taken from the page's metadata."])
    page = client.get(address).content.decode()
    assert 'value="Harbour Wire"' in page
    assert 'value="2026-03-03T12:05:00"' in page
    assert "The date was taken from the page&#x27;s metadata." in page
    assert '<span class="kind">Caption</span> Photo: the Linnet' in page


def test_a_correction_is_saved_with_an_event(client, address, article):
    answer = client.post(address, typed(article, outlet="Coast Courier", action="save"))
    assert answer.headers["Location"] == address
    article.refresh_from_db()
    assert (article.outlet, article.version) == ("Coast Courier", 2)
    assert Event.objects.filter(verb="article.edited", article_id=article.pk).count() == 1


def test_extraction_starts_from_here(client, address, article):
    answer = client.post(address, typed(article, action="start"))
    assert (
        answer.headers["Location"] == f"{reverse('article', args=[article.pk])}?run={article.runs.get().pk}"
    )
    assert article.runs.count() == 1
    assert Article.objects.get(pk=article.pk).version == 1


def test_a_second_start_is_refused_in_words(client, address, article, reviewer):
    request_run(article=article, actor=reviewer)
    answer = client.post(address, typed(article, action="start"))
    assert answer.status_code == 422
    assert "This article is being read already." in answer.content.decode()


def test_a_new_story_can_be_opened(client, address, article):
    client.post(address, typed(article, new_story="Another event"))
    article.refresh_from_db()
    assert article.story == Story.objects.get(title="Another event")


def test_the_fraction_of_a_second_survives(client, address, article):
    Article.objects.filter(pk=article.pk).update(
        published_at=datetime(2026, 3, 3, 12, 5, 7, 123456, tzinfo=UTC)
    )
    article.refresh_from_db()
    client.post(address, typed(article))
    article.refresh_from_db()
    assert (article.published_at.microsecond, article.version) == (123456, 1)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"headline": ""}, "Give the article a headline."),
        ({"published_at": "yesterday"}, "Write the date and time as"),
        ({"published_at": "0204-03-03T12:05"}, "That date cannot be right."),
        ({"url": "javascript:alert(1)"}, "web address"),
        ({"url": "ftp://wire.example/a"}, "The address must start with"),
        ({"version": "many"}, "Enter a whole number"),
        ({"story": "12345"}, "Select a valid choice"),
    ],
)
def test_a_refusal_keeps_what_was_typed(client, address, article, changes, said):
    answer = client.post(address, typed(article, byline="By Ida Falk", **changes))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert said in page
    assert "By Ida Falk" in page
    assert Article.objects.get(pk=article.pk).byline == ""


def test_a_stale_screen_shows_both_sides_and_can_be_saved_again(client, address, article, second_reviewer):
    edit_details(
        article=Article.objects.get(pk=article.pk), seen=1, actor=second_reviewer, story=article.story,
        changes={"outlet": "Theirs"},
    )  # fmt: skip
    answer = client.post(address, typed(article, outlet="Mine", byline="By Ida Falk"))
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Jonas saved them at" in page
    assert "<td>Theirs</td><td>Mine</td>" in page
    assert 'value="By Ida Falk"' in page
    assert 'name="version" value="2"' in page
    client.post(address, typed(article, outlet="Mine", version=2))
    assert Article.objects.get(pk=article.pk).outlet == "Mine"


def test_a_new_date_after_extraction_says_what_to_do(client, address, claim, article):
    answer = client.post(address, typed(article, published_at="2026-03-02T12:05"), follow=True)
    assert "Extract again to read them against the new one." in answer.content.decode()


def test_a_viewer_reads_but_cannot_write(client, article, viewer):
    client.force_login(viewer)
    address = reverse("article_details", args=[article.pk])
    page = client.get(address).content.decode()
    assert '<fieldset class="stack" disabled>' in page
    assert "Start extraction" not in page
    assert client.post(address, typed(article, outlet="Mine")).status_code == 403


def test_an_outsider_finds_nothing(client, article, outsider):
    client.force_login(outsider)
    assert client.get(reverse("article_details", args=[article.pk])).status_code == 404
    assert client.get("/articles/99999999999999999999999999/details/").status_code == 404


def test_no_word_of_the_text_is_lost_between_the_lines(article):
    shown = "".join(line.text for line in lines(article))
    assert "".join(shown.split()) == "".join(article.text.split())
