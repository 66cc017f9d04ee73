from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from claims.ingest.html_metadata import Found, find_metadata
from claims.ingest.jsonld import Stated, read_jsonld


def found(head: str = "", body: str = "<p>x</p>", url: str = "") -> Found:
    return find_metadata(
        html.document_fromstring(f"<html><head>{head}</head><body>{body}</body></html>"), url
    )


def meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{content}">'


@pytest.mark.parametrize(
    ("head", "body", "headline"),
    [
        (meta("og:title", "Flood in Varda"), "", "Flood in Varda"),
        (
            "<title>Flood in Varda | The Herald</title>" + meta("og:site_name", "The Herald"),
            "",
            "Flood in Varda",
        ),
        (
            "<title>Flood in Varda - Herald</title>" + meta("og:site_name", "Other"),
            "",
            "Flood in Varda - Herald",
        ),
        (meta("og:title", "You will not believe this"), "<h1>Flood in\n <b>Varda</b></h1>", "Flood in Varda"),
        (meta("og:title", "Flood in Varda"), "<h1>Herald</h1><h1>Flood</h1>", "Flood in Varda"),
        ("", "", ""),
    ],
)
def test_headline(head: str, body: str, headline: str) -> None:
    assert found(head, body or "<p>x</p>").headline == headline


@pytest.mark.parametrize(
    ("head", "body", "byline", "agency"),
    [
        (meta("author", "Ana Lund"), "", "Ana Lund", ""),
        (meta("author", "By Ana Lund, AFP"), "", "Ana Lund", "AFP"),
        (
            meta("article:author", "https://herald.example/ana") + meta("dc.creator", "Ana Lund"),
            "",
            "Ana Lund",
            "",
        ),
        ("", "<p class='meta byline big'>By <a>Ana Lund</a></p>", "Ana Lund", ""),
        ("", "<a rel='author'>Ana Lund</a>", "Ana Lund", ""),
        ("", "<p class='not-byline-at-all'>Ana Lund</p>", "", ""),
        (meta("author", "Reuters"), "", "", "Reuters"),
    ],
)
def test_byline_and_agency(head: str, body: str, byline: str, agency: str) -> None:
    metadata = found(head, body or "<p>x</p>")
    assert (metadata.byline, metadata.agency) == (byline, agency)


@pytest.mark.parametrize(
    ("head", "body", "day", "sure"),
    [
        (meta("article:published_time", "2024-03-03T10:40:00Z"), "", "2024-03-03", True),
        (meta("article:modified_time", "2024-03-09") + meta("date", "March 3, 2024"), "", "2024-03-03", True),
        ("", "<article><time datetime='2024-03-03T10:40:00Z'>then</time></article>", "2024-03-03", True),
        ("", "<p class='date'>Published on March 3, 2024</p>", "2024-03-03", False),
        (meta("date", "soon"), "", None, True),
    ],
)
def test_date_of_publication(head: str, body: str, day: str | None, sure: bool) -> None:
    metadata = found(head, body or "<p>x</p>")
    assert (metadata.stamp.at.date().isoformat() if metadata.stamp else None) == day
    assert any("guessed" in note for note in metadata.notes) is not sure


@pytest.mark.parametrize(
    ("head", "url", "stored"),
    [
        ("<link rel=canonical href='https://herald.example/flood'>", "", "https://herald.example/flood"),
        ("<link rel=canonical href='/flood'>", "https://herald.example/x", "https://herald.example/flood"),
        (meta("og:url", "https://herald.example/flood"), "", "https://herald.example/flood"),
        (
            "<link rel=canonical href='javascript:alert(1)'>",
            "https://herald.example/x",
            "https://herald.example/x",
        ),
        (
            "<link rel=canonical href='https://herald.example/'>",
            "https://herald.example/x",
            "https://herald.example/x",
        ),
        ("<link rel=canonical href='https://a:b@herald.example/x'>", "", ""),
        ("<link rel=canonical href='http://[broken'>", "", ""),
        ("", "https://herald.example/x", "https://herald.example/x"),
    ],
)
def test_address(head: str, url: str, stored: str) -> None:
    assert found(head, url=url).url == stored


ARTICLE = {"@type": "NewsArticle", "headline": "Flood &amp; fire", "datePublished": "2024-03-03"}


@pytest.mark.parametrize(
    ("block", "stated"),
    [
        (ARTICLE, Stated("Flood & fire", published="2024-03-03")),
        ([{"@type": "WebSite"}, ARTICLE], Stated("Flood & fire", published="2024-03-03")),
        ({"@graph": [ARTICLE]}, Stated("Flood & fire", published="2024-03-03")),
        ({"@type": "WebPage", "mainEntity": ARTICLE}, Stated("Flood & fire", published="2024-03-03")),
        (
            {**ARTICLE, "author": "Ana Lund"},
            Stated("Flood & fire", authors=("Ana Lund",), published="2024-03-03"),
        ),
        ({**ARTICLE, "author": [{"name": ["no"]}, 7, None]}, Stated("Flood & fire", published="2024-03-03")),
        ({**ARTICLE, "publisher": ["Herald"]}, Stated("Flood & fire", "Herald", published="2024-03-03")),
        ({"@type": "Recipe", "headline": "Soup"}, Stated()),
        ({"@type": None, "headline": []}, Stated()),
        ("text", Stated()),
    ],
)
def test_json_ld(block: object, stated: Stated) -> None:
    assert read_jsonld([json.dumps(block)]) == stated


@pytest.mark.parametrize("block", ["", "{", "[" * 100_000, '{"@type": "NewsArticle",}', "x" * 600_000])
def test_broken_json_ld_is_passed_over(block: str) -> None:
    assert read_jsonld([block, json.dumps(ARTICLE)]).published == "2024-03-03"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["@type", "@id", "@graph", "author", "name", "publisher", "mainEntity"]), inner
        )
    ),
)


@given(JSON)
def test_any_json_is_read_without_error(value: object) -> None:
    read_jsonld(
        [
            json.dumps(
                [value, {"@type": "NewsArticle", "author": value, "publisher": value, "headline": value}]
            )
        ]
    )
