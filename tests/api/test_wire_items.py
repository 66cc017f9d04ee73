"""Wire items through the API."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from claims.models import Article
from tests.ingest import wire_items as wire


@pytest.fixture
def send(api, desk):
    def send(item, **fields):
        file = SimpleUploadedFile("item", wire.as_bytes(item))
        return api.post(f"/api/desks/{desk.slug}/articles/", {"file": file, **fields}, format="multipart")

    return send


def test_an_item_brings_its_identity(api, send):
    answer = send(wire.g2())
    assert answer.status_code == 201, answer.content
    article = api.get(answer["Location"]).json()
    assert (article["item_id"], article["item_version"], article["pub_status"]) == (wire.URI, "2", "usable")
    assert (
        article["versioned_at"]
        == article["published_at"]
        == article["pub_status_at"]
        == "2031-03-03T11:05:00Z"
    )
    listed = api.get("/api/desks/world/articles/", {"item_id": wire.URI, "pub_status": "usable"}).json()
    assert [one["id"] for one in listed["results"]] == [article["id"]]


def test_a_newer_version_says_what_it_replaces(send):
    first = send(wire.ninjs_1()).json()
    later = send(wire.ninjs_1(version="3", versioncreated="2031-03-03T18:00:00Z")).json()
    assert (later["replaces"], later["created"]) == (first["id"], True)
    assert (
        later["message"]
        == "This is a newer version of “Dam gives way above Varda” of 3 March 2031, 11:05 UTC."
    )


def test_a_notice_acts_on_what_is_there(send):
    first = send(wire.ninjs_1()).json()
    answer = send(wire.ninjs_1(version="3", pubstatus="canceled", body_text=None, body_xhtml=None))
    assert answer.status_code == 200
    assert (answer.json()["id"], answer.json()["pub_status"], answer.json()["created"]) == (
        first["id"],
        "canceled",
        False,
    )


def test_a_message_names_all_its_articles(send):
    notice = wire.g2(guid="urn:n", content="", status='<pubStatus qcode="stat:canceled"/>')
    answer = send(wire.message(wire.g2(), wire.g2(guid="urn:b"), notice)).json()
    assert set(Article.objects.values_list("pk", flat=True)) == {answer["id"], *answer["others"]}
    assert len(answer["left_out"]) == 1


def test_the_source_may_be_sent_as_text(api, desk):
    answer = api.post(f"/api/desks/{desk.slug}/articles/", {"text": wire.g2()}, format="json")
    assert (answer.status_code, answer.json()["headline"]) == (201, wire.HEADLINE)


@pytest.mark.parametrize(
    ("item", "status", "code"),
    [
        (wire.PACKAGE, 415, "wrong_type"),
        (wire.ninjs_1(type="picture"), 415, "wrong_type"),
        (wire.ninjs_1(uri=None), 422, "bad_item"),
        (wire.ninjs_1(body_text=None, body_xhtml=None), 422, "no_text"),
        (wire.ninjs_1(pubstatus="canceled", body_text=None, body_xhtml=None), 422, "no_version"),
        (wire.ninjs_1(language="de"), 422, "not_english"),
        ('{"uri": ', 422, "damaged"),
    ],
)
def test_a_refusal_has_its_code(send, item, status, code):
    answer = send(item)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert not Article.objects.exists()


def test_a_message_replaces_no_single_article(send, article):
    answer = send(wire.message(wire.g2(), wire.g2(guid="urn:b")), replaces=article.pk)
    assert (answer.status_code, answer.json()["code"]) == (422, "several")


def test_what_an_item_states_cannot_be_changed(api, send):
    answer = send(wire.g2())
    seen = {"If-Match": answer["ETag"]}
    api.patch(answer["Location"], {"pub_status": "canceled", "item_id": "x"}, headers=seen, format="json")
    assert Article.objects.get().pub_status == "usable"
