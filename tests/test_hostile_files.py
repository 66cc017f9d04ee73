"""Files and addresses that strangers made: files are only ever handed out to keep, addresses only followed to web pages."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from claims.models import Article, Claim, Evidence, Report
from claims.services import blobs, report_runs
from tests.access_table import TEXT
from tests.hostile import ADDRESSES
from tests.ingest import wire_items as wire
from tests.markup import elements

pytestmark = pytest.mark.surface

PAGE = f"<html><body><script>alert(1)</script><h1>Bridge closed</h1><p>{TEXT}</p></body></html>".encode()
DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
NAMES = [
    '"><script>alert(1)</script>.html',
    "..\\..\\..\\etc\\passwd",
    "../../evil.svg",
    'a";filename=b.exe;x=".html',
    "gnp.\u202eexe.txt",
    "\u65e5\u672c.html",
    "%0d%0aSet-Cookie: x=1.html",
    ".htaccess",
    "C" * 250 + ".html",
]


@pytest.fixture
def sender(client: Client, reviewer: Any, desk: Any) -> Client:
    client.force_login(reviewer)
    return client


def upload(name: str, content: bytes) -> SimpleUploadedFile:
    file = SimpleUploadedFile("x", content)
    file.name = name
    return file


def kept_apart(answer: Any) -> bool:
    """Whether a browser would store the file and run nothing of it."""
    return (
        answer.headers["Content-Disposition"].startswith("attachment")
        and answer.headers["X-Content-Type-Options"] == "nosniff"
        and "sandbox" in answer.headers["Content-Security-Policy"]
        and "'unsafe" not in answer.headers["Content-Security-Policy"]
        and "no-store" in answer.headers["Cache-Control"]
    )


def body(answer: Any) -> bytes:
    return answer.getvalue() if answer.streaming else answer.content


@pytest.mark.parametrize("name", NAMES[:3], ids=ascii)
def test_an_original_is_handed_out_to_keep(sender, name):
    answer = sender.post(
        reverse("add", args=["world"]), {"way": "file", "files": upload(name, PAGE), "check": "on"}
    )
    assert answer.status_code == 302, answer.content.decode()[:2000]
    article = Article.objects.get()
    for room in ("article_original", "api:original"):
        handed = sender.get(reverse(room, args=[article.pk]))
        assert kept_apart(handed), room
        assert body(handed) == PAGE
        assert "/" not in handed.headers["Content-Disposition"]


@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_a_kept_copy_is_handed_out_to_keep(sender, claim, name):
    given = {"citation": "Bulletin", "passage": "63", "copy": upload(name, DRAWING)}
    assert sender.post(reverse("claim_evidence", args=[claim.pk]), given).status_code == 302
    piece = Evidence.objects.get()
    for room in ("evidence_copy", "api:copy"):
        handed = sender.get(reverse(room, args=[piece.pk]))
        assert kept_apart(handed), room
        assert handed.headers["Content-Type"] == "application/octet-stream"
        assert body(handed) == DRAWING


@pytest.mark.parametrize("kind", ["html", "csv", "json"])
def test_a_report_is_handed_out_to_keep(sender, claim, kind):
    sender.post(reverse("report_request", args=["world"]), {"format": kind})
    report = Report.objects.get()
    report_runs.perform(report_id=report.pk)
    for room in ("report_download", "api:report_download"):
        assert kept_apart(sender.get(reverse(room, args=[report.pk]))), room


def links(content: bytes) -> list[str]:
    """The addresses outside of ours that a page leads to."""
    found = [one.get(name, "/") for one in elements(content) for name in ("href", "src", "action")]
    return [one for one in found if not one.startswith(("/", "?", "#")) or one.startswith("//")]


def leads_to_the_web(link: str) -> bool:
    return urlsplit(link).scheme in ("http", "https")


@pytest.fixture
def no_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """No name leads anywhere, so that nothing is fetched."""

    def unknown(*_: Any, **__: Any) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)


def test_only_web_addresses_become_links(sender, no_names, article, claim):
    """Typed into the pages or sent to the API."""
    codes = {
        address: [one.status_code for one in offered(sender, article, claim, address)]
        for address in ADDRESSES
    }
    assert {address: found for address, found in codes.items() if max(found) >= 500} == {}
    sender.post(reverse("report_request", args=["world"]), {"format": "html"})
    report_runs.perform(report_id=Report.objects.get().pk)
    pages = [
        sender.get(reverse("article", args=[article.pk]), {"claim": claim.pk}).content,
        sender.get(reverse("article_details", args=[article.pk])).content,
        blobs.read(Report.objects.get().file_sha256),
    ]
    found = [link for page in pages for link in links(page)]
    assert found
    assert [link for link in found if not leads_to_the_web(link)] == []


def offered(sender: Client, article: Article, claim: Claim, address: str) -> Iterator[Any]:
    """Send the address wherever one is asked for."""
    evidence = {"url": address, "citation": "A", "passage": "B"}
    json = {"content_type": "application/json"}
    yield sender.post(reverse("add", args=["world"]), {"way": "url", "url": address})
    article.refresh_from_db()
    details = {"version": article.version, "headline": "A", "url": address}
    yield sender.post(reverse("article_details", args=[article.pk]), details)
    yield sender.post(reverse("claim_evidence", args=[claim.pk]), evidence)
    yield sender.post(reverse("api:claim_evidence", args=[claim.pk]), evidence, **json)
    article.refresh_from_db()
    seen = {"If-Match": f'"article-{article.pk}-v{article.version}"'}
    yield sender.patch(reverse("api:article", args=[article.pk]), {"url": address}, headers=seen, **json)


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,a"])
def test_what_a_document_states_as_its_address_is_kept_only_if_it_is_of_the_web(sender, address):
    stated = PAGE.replace(b"<body>", f'<head><link rel="canonical" href="{address}"></head><body>'.encode())
    sender.post(reverse("add", args=["world"]), {"way": "file", "files": upload("a.html", stated)})
    assert Article.objects.get().url == ""


@pytest.mark.parametrize("address", ADDRESSES, ids=ascii)
def test_what_a_wire_item_calls_itself_becomes_a_link_only_if_it_is_of_the_web(sender, address):
    item = wire.as_bytes(wire.ninjs_1(uri=address, copyrightholder=address, byline=address))
    answer = sender.post(reverse("add", args=["world"]), {"way": "file", "files": upload("a.json", item)})
    assert answer.status_code in (302, 422)
    for article in Article.objects.all():
        assert article.url == "" or leads_to_the_web(article.url)
        pages = [sender.get(reverse(room, args=[article.pk])) for room in ("article", "article_details")]
        assert [link for page in pages for link in links(page.content) if not leads_to_the_web(link)] == []


@pytest.mark.parametrize(
    "next_", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"]
)
@pytest.mark.parametrize("door", ["/accounts/login/", "/admin/login/"])
def test_signing_in_leads_to_no_other_site(client, viewer, next_, door):
    page = client.get(door, {"next": next_}, follow=True)
    address = page.redirect_chain[-1][0] if page.redirect_chain else f"{door}?next={next_}"
    given = {"login": "vera", "password": "correct horse battery", "next": next_}
    answer = client.post(address, given)
    assert answer.status_code == 302
    assert urlsplit(answer.headers["Location"]).netloc == ""
    assert answer.headers["Location"].startswith("/")
    assert not answer.headers["Location"].startswith(("//", "/\\"))
