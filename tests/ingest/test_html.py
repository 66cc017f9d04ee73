from __future__ import annotations

import pytest

from claims.ingest import HTML, Document, Limits, Refused
from claims.ingest.html import read

JSON_LD = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
{"@type": "Organization", "@id": "#org", "name": "The Ostland Herald"},
{"@type": ["NewsArticle"], "headline": "Flood kills almost 50 in Varda", "datePublished": "2031-03-03T10:40:00+01:00",
 "author": [{"@type": "Person", "name": "Ana Lund"}, {"@type": "Person", "name": "Piet Oke"}],
 "publisher": {"@id": "#org"}}]}</script>"""
PARAGRAPHS = [
    "Almost 50 people died when the river rose overnight, the Institute for Rivers said on Saturday in Varda.",
    "Crews reached the <a href='/town'>old town</a> at noon, where <b>more than 60</b> were missing, the mayor said.",
    "It was one of the worst floods that the coastal province has ever seen, according to the institute.",
]


def page(body: str, head: str = "") -> bytes:
    menu = "<nav><ul><li><a href='/'>Home</a></li><li><a href='/world'>World</a></li></ul></nav>"
    foot = "<footer><p>Copyright The Ostland Herald</p></footer>"
    return f"<!doctype html><html><head>{head}</head><body>{menu}{body}{foot}</body></html>".encode()


def article(*paragraphs: str, title: str = "Flood kills almost 50 in Varda") -> str:
    inner = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs or PARAGRAPHS)
    return f"<article><h1>{title}</h1>{inner}</article>"


def read_page(data: bytes, **options: str) -> Document:
    return read(data, url=options.get("url", ""), charset=options.get("charset", ""), limits=Limits())


def test_it_takes_the_article_and_leaves_the_menus() -> None:
    document = read_page(page(article()))
    assert document.media_type == HTML
    assert document.text.split("\n\n") == [
        "Flood kills almost 50 in Varda",
        PARAGRAPHS[0],
        "Crews reached the old town at noon, where more than 60 were missing, the mayor said.",
        PARAGRAPHS[2],
    ]
    assert any("left out" in note for note in document.notes)


def test_it_reads_the_metadata_of_the_page() -> None:
    head = JSON_LD + "<link rel='canonical' href='/2031/flood'><title>Flood | The Ostland Herald</title>"
    document = read_page(page(article(), head), url="https://herald.example/x?ref=1")
    assert document.headline == "Flood kills almost 50 in Varda"
    assert document.outlet == "The Ostland Herald"
    assert document.byline == "Ana Lund, Piet Oke"
    assert document.published_at is not None
    assert document.published_at.isoformat() == "2031-03-03T09:40:00+00:00"
    assert document.url == "https://herald.example/2031/flood"


def test_repeated_paragraphs_survive() -> None:
    document = read_page(page(article(*([PARAGRAPHS[0]] * 20))))
    assert document.text.count(PARAGRAPHS[0]) == 20


@pytest.mark.parametrize("named", ["&#1;", "&#8;", "\x0b", "&#xFFFE;", "\x1f"])
def test_a_character_that_no_tree_may_hold_parts_two_words(named: str) -> None:
    document = read_page(page(article(f"The dam{named}broke at night.", *PARAGRAPHS)))
    assert "The dam broke at night." in document.text


def test_lists_tables_and_quotes_keep_their_order() -> None:
    table = "<table><tr><th>Town</th><th>Dead</th></tr><tr><td>Varda</td><td>31</td></tr></table>"
    listed = "<ul><li>The dam was built long ago</li><li>The road is closed to all</li></ul>"
    body = article().replace(
        "</article>", f"{table}{listed}<blockquote>We heard it at night.</blockquote></article>"
    )
    text = read_page(page(body)).text
    order = ["worst floods", "Town | Dead", "Varda | 31", "The dam was", "The road is", "We heard it"]
    places = [text.find(words) for words in order]
    assert -1 not in places
    assert places == sorted(places)


def test_a_headline_outside_the_article_is_kept() -> None:
    body = f"<header><h1>Flood kills almost 50 in Varda</h1></header><main>{article(title='').replace('<h1></h1>', '')}</main>"
    assert read_page(page(body)).text.startswith("Flood kills almost 50 in Varda\n\nAlmost 50 people")


def test_line_breaks_and_entities() -> None:
    text = read_page(
        page(article("Almost&nbsp;50 died &mdash; on<br>Saturday.<br><br>More &amp; more came.", *PARAGRAPHS))
    ).text
    assert "Almost 50 died — on\nSaturday.\n\nMore & more came." in text


def test_scripts_and_styles_are_not_text() -> None:
    body = article().replace(
        "</h1>", "</h1><script>var a = '<p>no text</p>';</script><style>p {color: red}</style>", 1
    )
    text = read_page(page(body)).text
    assert "no text" not in text
    assert "color" not in text


def test_a_page_cannot_bring_block_numbers_of_its_own() -> None:
    """The marks by which blocks are recognised are plain characters that a page may hold too."""
    body = (
        "<nav>"
        + "<p>Hidden menu text of the page</p>" * 3
        + "</nav>"
        + article("\u27e6s0\u27e7 " + PARAGRAPHS[0], *PARAGRAPHS)
    )
    text = read_page(page(body)).text
    assert "\u27e6s0\u27e7 Almost 50" in text
    assert "Hidden menu" not in text


@pytest.mark.parametrize("charset", ["windows-1252", "iso-8859-1"])
def test_it_follows_the_charset_in_the_page(charset: str) -> None:
    head = f"<meta charset='{charset}'>"
    data = (
        page(article("“Almost 50” died in Várda, the mayor’s office said.", *PARAGRAPHS), head)
        .decode()
        .encode("cp1252")
    )
    assert "“Almost 50” died in Várda, the mayor’s" in read_page(data).text


def test_the_charset_of_the_server_serves_too() -> None:
    data = page(article("Várda’s mayor spoke.", *PARAGRAPHS)).decode().encode("cp1250")
    assert "Várda’s" in read_page(data, charset="windows-1250").text


@pytest.mark.parametrize(
    "data",
    [
        b"<html><body></body></html>",
        b"<html></html>",
        b"<!-- only this -->",
        b"<html><body><script>x</script></body></html>",
    ],
)
def test_a_page_without_text_is_refused(data: bytes) -> None:
    with pytest.raises(Refused) as refusal:
        read_page(data)
    assert refusal.value.code == "no_text"


def test_a_page_that_is_too_large_is_refused() -> None:
    with pytest.raises(Refused) as refusal:
        read(page(article()), url="", charset="", limits=Limits(html_bytes=100))
    assert refusal.value.code == "too_large"
