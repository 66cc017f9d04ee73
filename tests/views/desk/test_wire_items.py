"""Wire items through the pages: what became of them, which version they follow, what must not be used."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from pytest_django.asserts import assertContains, assertNotContains

from claims.ingest import Fetched
from claims.models import Article, Report
from claims.reports.csv import COLUMNS
from claims.services import blobs, report_runs
from claims.services.articles import edit_details, request_run
from tests.conftest import mark
from tests.ingest import wire_items as wire

pytestmark = pytest.mark.django_db
SIX = "2031-03-03T18:10:00Z"


@pytest.fixture
def sender(client, desk, reviewer):
    client.force_login(reviewer)
    return client


def post(sender, *items, room: str = "add", **fields):
    files = [SimpleUploadedFile(f"{number}.json", wire.as_bytes(item)) for number, item in enumerate(items)]
    return sender.post(reverse(room, args=["world"]), {"way": "file", "files": files, **fields})


@pytest.fixture
def first(sender) -> Article:
    post(sender, wire.ninjs_1())
    return Article.objects.get()


def newer(**changes):
    changes = {"body_text": wire.TEXT.replace("Almost 50", "More than 60"), "body_xhtml": None, **changes}
    return wire.ninjs_1(version="3", versioncreated=SIX, headline="More missing at Varda", **changes)


CANCELED = {"pubstatus": "canceled", "body_text": None, "body_xhtml": None}


def test_a_newer_version_says_what_it_follows(sender, first):
    answer = post(sender, newer())
    second = Article.objects.get(item_version="3")
    page = sender.get(answer.headers["Location"])
    said = "This is a newer version of “Dam gives way above Varda” of 3 March 2031, 11:05 UTC."
    assertContains(page, said)
    again = sender.get(reverse("article", args=[second.pk]))
    assertContains(
        again,
        f'This is a newer version of <a href="{reverse("article", args=[first.pk])}">Dam gives way above Varda</a>',
    )
    assertContains(again, "of 3 March 2031, 11:05 UTC.")


def test_the_details_tell_the_item(sender, first):
    page = sender.get(reverse("article_details", args=[first.pk]))
    for words in (wire.URI, "version 2", "Wire item", "usable", "note to editors: Adds number of missing"):
        assertContains(page, words)


def test_a_notice_flags_the_article_wherever_it_is_shown(sender, first, reviewer, desk, story):
    edit_details(article=first, seen=1, actor=reviewer, changes={}, story=story)
    claim = mark(first, "the old dam above Varda gave way", reviewer)
    answer = post(sender, newer(**CANCELED))
    assertContains(
        answer, "One article is now marked as canceled by Meridian Wire. The claims keep their verdicts."
    )
    flag = "Canceled by Meridian Wire"
    for address in (
        reverse("article", args=[first.pk]),
        reverse("article_details", args=[first.pk]),
        reverse("desk", args=[desk.slug]),
        reverse("queue", args=[desk.slug]),
        reverse("story", args=[story.pk]),
    ):
        assertContains(sender.get(address), flag)
    assertContains(
        sender.get(reverse("article", args=[first.pk])), "3 Mar 2031, 18:10 UTC</time>: do not use"
    )
    for kind, words in (
        ("html", b"Canceled by Meridian Wire at 3 March 2031"),
        ("csv", b",canceled,"),
        ("json", b'"canceled"'),
    ):
        sender.post(reverse("report_request", args=[desk.slug]), {"format": kind})
        report = Report.objects.latest("pk")
        report_runs.perform(report_id=report.pk)
        report.refresh_from_db()
        assert words in blobs.read(report.file_sha256), kind
    assert claim.status == "unreviewed"
    assert "pub_status" in COLUMNS


def test_a_usable_article_bears_no_flag(sender, first):
    assertNotContains(sender.get(reverse("article", args=[first.pk])), "do not use")


def test_a_notice_of_nothing_stands_by_the_field(sender):
    answer = post(sender, newer(**CANCELED))
    assertContains(answer, "no version of it is on this desk", status_code=422)
    assert not Article.objects.exists()


def test_a_stopped_version_waits_for_a_person(sender, first):
    answer = post(sender, newer(pubstatus="withheld"))
    second = Article.objects.get(item_version="3")
    assert answer.headers["Location"] == reverse("article_details", args=[second.pk])
    assert not second.runs.exists()
    assertContains(sender.get(answer.headers["Location"]), "It is withheld by Meridian Wire: do not use it.")
    request_run(article=second, actor=second.added_by)
    assert second.runs.count() == 1


def test_a_message_gives_a_row_for_each_of_its_items(sender):
    message = wire.message(wire.g2(), wire.g2(guid="urn:b", headline="More rain"))
    answer = post(sender, message, room="add_one")
    assert answer.status_code == 201
    assertContains(answer, 'data-state="added"', count=2, status_code=201)
    assertContains(answer, "0.json: More rain", status_code=201)
    assertNotContains(answer, "data-next", status_code=201)
    whole = post(sender, message)
    assertContains(whole, "already on the desk", count=2)


def test_what_of_a_message_is_refused_has_its_row(sender):
    notice = wire.g2(guid="urn:b", content="", status='<pubStatus qcode="stat:canceled"/>')
    answer = post(sender, wire.message(wire.g2(), notice), room="add_one")
    assertContains(answer, 'data-state="refused"', count=1, status_code=201)
    assertContains(answer, "nothing to mark", status_code=201)


@pytest.mark.parametrize(
    ("media_type", "item"),
    [("application/json", wire.ninjs_3()), ("application/xml", wire.g2())],
    ids=["ninjs", "g2"],
)
def test_an_item_is_retrieved_from_an_address(sender, monkeypatch, media_type, item):
    fetched = Fetched(wire.as_bytes(item), "https://api.meridian.example/items/7", media_type, "7", "utf-8")
    monkeypatch.setattr("claims.ingest.fetch", lambda url: fetched)
    sender.post(reverse("add", args=["world"]), {"way": "url", "url": "https://api.meridian.example/items/7"})
    article = Article.objects.get()
    assert (article.item_id, article.url, article.text) == (
        wire.URI,
        "https://api.meridian.example/items/7",
        wire.TEXT,
    )


def test_the_source_of_an_item_is_pasted(sender):
    sender.post(
        reverse("add", args=["world"]), {"way": "paste", "text": wire.as_bytes(wire.ninjs_2()).decode()}
    )
    assert Article.objects.get().headline == wire.HEADLINE


@pytest.mark.parametrize(
    "item",
    [
        wire.PACKAGE,
        wire.g2(kind="picture"),
        wire.ninjs_1(type="video"),
        wire.ninjs_1(uri=None),
        wire.ninjs_2(bodies=7),
        '{"uri": "urn:x", "headline": ',
        "<newsItem>",
        "<!DOCTYPE newsItem [<!ENTITY a 'x'>]><newsItem/>",
    ],
)
def test_what_is_refused_says_why_and_stores_nothing(sender, item):
    answer = post(sender, item)
    assert answer.status_code == 422
    assert not Article.objects.exists()


@pytest.mark.parametrize(
    "text", ["\x00", "\ud800", "<script>alert(1)</script>", "x" * 700, "\u202ea\u0301" * 100]
)
def test_odd_values_of_an_item_do_no_harm(sender, text):
    """In every property that is shown: refused or stored, never a fault, never markup."""
    odd = dict.fromkeys(("headline", "byline", "copyrightholder", "ednote", "located", "version"), text)
    answer = post(sender, wire.ninjs_1(**odd, uri=f"urn:x:{text}", pubstatus=text))
    assert answer.status_code in (200, 302, 422)
    for article in Article.objects.all():
        page = sender.get(reverse("article_details", args=[article.pk]))
        assert page.status_code == 200
        assertNotContains(page, "<script>alert(1)")
