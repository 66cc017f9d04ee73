"""Taking articles in by every way the API knows, correcting their details, getting the original back."""

from __future__ import annotations

import hashlib

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from claims import ingest
from claims.ingest.web import Fetched
from claims.models import Article, Event, Run
from claims.services.stories import merge_stories, open_story
from tests.conftest import EVENING, NOON

FRENCH = """Le maire a ouvert le pont sur la rivi\u00e8re mardi matin devant une foule nombreuse.

Les travaux ont dur\u00e9 trois ans et ont co\u00fbt\u00e9 plus cher que pr\u00e9vu, selon le conseil de la ville. Des camions et des
voitures ont travers\u00e9 le pont pendant toute la journ\u00e9e, et les habitants se disent contents de leur nouvelle route."""
NOON_FILE = NOON.encode()
PAGE = (
    f"<html><head><title>Orla</title></head><body><article><h1>Orla</h1><p>{NOON}</p></article></body></html>"
)


@pytest.fixture
def address(desk):
    return f"/api/desks/{desk.slug}/articles/"


def upload(api, address, data=NOON_FILE, name="noon.txt", **fields):
    return api.post(address, {"file": SimpleUploadedFile(name, data), **fields}, format="multipart")


def test_a_text_becomes_an_article_and_a_queued_run(api, address, story):
    body = {
        "text": NOON,
        "headline": "Ferry hit",
        "published_at": "2026-03-03T12:05:00+02:00",
        "story": story.pk,
    }
    answer = api.post(address, body, format="json")
    assert (answer.status_code, answer.json()["created"]) == (201, True)
    article = api.get(answer["Location"]).json()
    assert article.items() <= answer.json().items()
    assert (article["headline"], article["published_at"], article["story"], article["source"]) == (
        "Ferry hit", "2026-03-03T10:05:00Z", story.pk, "api",
    )  # fmt: skip
    runs = api.get(f"{answer['Location']}runs/").json()["results"]
    assert [run["state"] for run in runs] == ["queued"]


def test_details_sent_with_a_text_that_is_there_are_not_dropped_in_silence(api, address, story):
    body = {"text": NOON, "headline": "Ferry hit", "story": story.pk}
    api.post(address, body, format="json")
    again = api.post(address, body, format="json")
    assert (again.status_code, again.json()["created"], again.json()["message"]) == (200, False, "")
    other = api.post(address, {**body, "headline": "Ferry sunk", "outlet": "Orla Post"}, format="json").json()
    assert other["headline"] == "Ferry hit"
    assert "its own headline, outlet." in other["message"]
    assert "PATCH" in other["message"]


def test_a_merged_story_leads_on_for_what_is_added_and_corrected(
    api, desk, address, article, story, reviewer, lead
):
    other = open_story(desk=desk, title="Ferry safety law", actor=reviewer)
    merge_stories(story=story, into=other, actor=lead)
    added = api.post(address, {"text": EVENING, "story": story.pk}, format="json")
    assert (added.status_code, added.json()["story"]) == (201, other.pk)
    alone = api.post(address, {"text": f"{EVENING}\n\nMore follows.", "alone": True}, format="json").json()
    where = f"/api/articles/{alone['id']}/"
    etag = api.get(where)["ETag"]
    corrected = api.patch(where, {"story": story.pk}, format="json", headers={"If-Match": etag})
    assert (corrected.status_code, corrected.json()["story"]) == (200, other.pk)


@pytest.mark.parametrize("at", ["0001-01-01T00:00:00Z", "0001-01-01T00:00:00+05:00", "9999-12-31T23:59:59Z"])
def test_a_time_at_which_nothing_was_told_is_refused(api, address, article, at):
    etag = api.get(f"/api/articles/{article.pk}/")["ETag"]
    body = {"text": EVENING, "published_at": at}
    for answer in (
        api.post(address, body, format="json"),
        api.patch(
            f"/api/articles/{article.pk}/", {"published_at": at}, format="json", headers={"If-Match": etag}
        ),
    ):
        assert (answer.status_code, "published_at" in answer.content.decode()) == (400, True)
    assert Article.objects.get() == article


def test_a_file_comes_back_byte_for_byte_and_is_never_run_by_a_browser(api, address):
    added = upload(api, address, name="noon \u00e9.html", data=PAGE.encode())
    assert added.status_code == 201, added.content
    original = api.get(f"{added['Location']}original/", headers={"Accept": "text/html"})
    assert b"".join(original.streaming_content) == PAGE.encode()
    assert original["Content-Disposition"].startswith("attachment;")
    assert original["X-Content-Type-Options"] == "nosniff"
    assert original["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert original["Content-Type"] == "application/octet-stream"


@pytest.mark.parametrize("second", ["copy.txt", "noon.txt"])
def test_the_same_file_twice_is_one_article(api, address, second):
    first, again = upload(api, address), upload(api, address, name=second, outlet="Somebody else")
    assert (first.status_code, again.status_code) == (201, 200)
    assert (again.json()["created"], again.json()["id"], again["Location"]) == (
        False,
        first.json()["id"],
        first["Location"],
    )
    assert (Article.objects.count(), Run.objects.count()) == (1, 1)
    assert first.json()["original_sha256"] == hashlib.sha256(NOON.encode()).hexdigest()


def test_an_address_is_fetched(api, address, monkeypatch):
    page = Fetched(PAGE.encode(), "https://harbour.example/ferry", "text/html", "ferry.html")
    monkeypatch.setattr(ingest, "fetch", lambda url: page, raising=False)
    answer = api.post(address, {"url": "https://harbour.example/f"}, format="json")
    assert answer.status_code == 201, answer.content
    assert (answer.json()["url"], answer.json()["source"]) == ("https://harbour.example/ferry", "url")


@pytest.mark.parametrize(
    ("url", "code"), [("http://127.0.0.1/", "private_address"), ("http://harbour.example:8080/", "not_web")]
)
def test_an_address_inside_the_network_is_refused(api, address, url, code):
    answer = api.post(address, {"url": url}, format="json")
    assert (answer.status_code, answer.json()["code"]) == (422, code)


def test_extraction_can_wait_until_the_details_are_checked(api, address):
    added = api.post(address, {"text": NOON, "extract": False}, format="json")
    assert not Run.objects.exists()
    asked = api.post(f"{added['Location']}runs/")
    assert (asked.status_code, asked.json()["state"]) == (201, "queued")
    assert api.get(asked["Location"]).json() == asked.json()


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({}, 400, "invalid"),
        ({"headline": "Only that"}, 400, "invalid"),
        ({"text": " \n\t "}, 422, "empty"),
        ({"text": "\u200b"}, 422, "empty"),
        ({"text": FRENCH}, 422, "not_english"),
        ({"text": NOON, "published_at": "yesterday"}, 400, "invalid"),
        ({"text": NOON, "published_at": "0001-01-01T00:00:00+14:00"}, 400, "invalid"),
        ({"text": NOON, "url": "javascript:alert(1)"}, 400, "invalid"),
        ({"text": NOON, "url": "http://["}, 400, "invalid"),
        ({"text": NOON, "headline": "x" * 501}, 400, "invalid"),
        ({"text": NOON, "story": 10**18}, 400, "invalid"),
    ],
)  # fmt: skip
def test_what_cannot_be_taken_in_is_refused_and_nothing_is_stored(api, address, body, status, code):
    events = Event.objects.count()
    answer = api.post(address, body, format="json")
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert (Article.objects.count(), Event.objects.count()) == (0, events)


@pytest.mark.parametrize(
    ("data", "status", "code"),
    [
        (b"", 422, "empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), 415, "wrong_type"),
        (b"x" * (25 * 1024 * 1024 + 1), 413, "too_large"),
    ],
    ids=["empty", "picture", "too large"],
)
def test_a_file_that_is_no_article_is_refused(api, address, data, status, code):
    answer = upload(api, address, data=data, name="strange.bin")
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert not Article.objects.exists()


def test_a_text_and_a_file_together_are_one_too_many(api, address):
    assert upload(api, address, text=NOON).status_code == 400


def test_a_story_or_article_of_another_desk_is_not_there(api, address, other_desk, outsider, client_for):
    theirs = open_story(desk=other_desk, title="The final", actor=outsider)
    article = (
        client_for(outsider)
        .post(f"/api/desks/{other_desk.slug}/articles/", {"text": NOON}, format="json")
        .json()
    )
    answer = api.post(
        address, {"text": EVENING, "story": theirs.pk, "replaces": article["id"]}, format="json"
    )
    assert [one["field"] for one in answer.json()["errors"]] == ["story", "replaces"]


def test_corrected_details_leave_the_rest_as_it_was(api, article, story):
    address, tag = f"/api/articles/{article.pk}/", f'"article-{article.pk}-v1"'
    answer = api.patch(
        address, {"outlet": "Orla Post", "reason": "Masthead."}, format="json", headers={"If-Match": tag}
    )
    assert (answer.json()["outlet"], answer.json()["story"], answer.json()["version"]) == (
        "Orla Post",
        story.pk,
        2,
    )
    assert answer.json()["text"] == article.text
    cleared = api.patch(
        address, {"story": None, "published_at": None}, format="json", headers={"If-Match": answer["ETag"]}
    )
    assert (cleared.json()["story"], cleared.json()["published_at"]) == (None, None)


def test_the_list_leaves_the_text_out_and_can_be_narrowed(api, address, article, later_article, story):
    lines = api.get(address).json()["results"]
    assert [line["id"] for line in lines] == [later_article.pk, article.pk]
    assert "text" not in lines[0]
    narrowed = api.get(address, {"story": story.pk, "published_before": "2026-03-03T13:00:00Z"}).json()[
        "results"
    ]
    assert [line["id"] for line in narrowed] == [article.pk]
    by_hash = api.get(address, {"original_sha256": later_article.original_sha256}).json()
    assert by_hash["count"] == 1


@pytest.mark.parametrize(
    ("moment", "found"),
    [
        ("2026-03-03T12:06:00Z", 1),
        ("2026-03-04T06:06:00+18:00", 1),  # PostgreSQL itself reads no such offset
        ("2026-03-04T06:04:00+18:00", 0),
        ("0451-03-11T17:19:53+18:00", 0),
    ],
)
def test_a_period_is_narrowed_by_moments_with_any_offset(api, address, article, moment, found):
    assert api.get(address, {"published_before": moment}).json()["count"] == found


@pytest.mark.parametrize("moment", ["noon", "0001-01-01T00:00:00+18:00", "2026-13-01"])
def test_a_moment_that_is_none_is_refused(api, address, moment):
    answer = api.get(address, {"published_after": moment})
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (400, "published_after")
