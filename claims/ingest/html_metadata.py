"""Headline, outlet, byline, date and address as a page's markup states them, most reliable source first."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

import htmldate
from lxml.html import HtmlElement

from claims.ingest.agencies import agency_name
from claims.ingest.dates import Stamp, parse_stamp
from claims.ingest.describe import date_note, one_line
from claims.ingest.jsonld import Stated, read_jsonld
from claims.ingest.metadata import split_names

_TITLES = ("og:title", "twitter:title", "dc.title", "parsely-title")
_OUTLETS = ("og:site_name", "application-name", "dc.publisher", "publisher", "apple-mobile-web-app-title")
_AUTHORS = ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl")
_DATES = (
    "article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "pubdate",
    "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "date", "publishdate", "publish-date",
)  # fmt: skip
_AUTHOR_PATH = "//*[@rel='author' or @itemprop='author' or contains(concat(' ', normalize-space(@class), ' '), ' byline ')]"
_TIME_PATH = "//time[@datetime and (@pubdate or @itemprop='datePublished')] | //article//time[@datetime]"
_BETWEEN = re.compile(r"\s+[|\u2013\u2014»·-]\s+")
_LONGEST_URL = 2_000


@dataclass(frozen=True, slots=True)
class Found:
    """Metadata of a page; empty where the markup does not state it. `notes` say what was guessed."""

    headline: str = ""
    outlet: str = ""
    agency: str = ""
    byline: str = ""
    stamp: Stamp | None = None
    url: str = ""
    notes: tuple[str, ...] = ()


def find_metadata(tree: HtmlElement, url: str) -> Found:
    """Read the metadata of a parsed page that was found at `url` ("" if unknown)."""
    stated = read_jsonld([script.text or "" for script in tree.xpath("//script[contains(@type, 'ld+json')]")])
    meta = _meta(tree)
    outlet = stated.publisher or _first(meta, _OUTLETS)
    byline, agency = _people(stated, meta, tree)
    stamp, note = _published(stated, meta, tree)
    return Found(
        headline=_headline(stated, meta, tree, outlet),
        outlet=outlet,
        agency=agency_name(stated.source) or agency,
        byline=byline,
        stamp=stamp,
        url=_canonical(tree, meta, url) or url,
        notes=(note,) if note else (),
    )


def _meta(tree: HtmlElement) -> dict[str, str]:
    """The first non-empty content of each named meta tag, names in lower case."""
    found: dict[str, str] = {}
    for tag in tree.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or ""
        content = one_line(tag.get("content") or "")
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _first(meta: dict[str, str], names: Iterable[str]) -> str:
    return next((meta[name] for name in names if name in meta), "")


def _headline(stated: Stated, meta: dict[str, str], tree: HtmlElement, outlet: str) -> str:
    headings = [text for h1 in tree.iter("h1") if (text := _text(h1))]
    only_heading = headings[0] if len(headings) == 1 else ""
    title = next((text for element in tree.iter("title") if (text := _text(element))), "")
    best = stated.headline or only_heading or _first(meta, _TITLES) or title or next(iter(headings), "")
    return one_line(_without_outlet(best, outlet) if best != only_heading else best)


def _without_outlet(title: str, outlet: str) -> str:
    """ "Dam gives way | The Ostland Herald" without the name of the site."""
    parts = _BETWEEN.split(title)
    if len(parts) > 1 and outlet and parts[-1].casefold() in (outlet.casefold(), f"the {outlet}".casefold()):
        last = list(_BETWEEN.finditer(title))[-1]
        return title[: last.start()]
    return title


def _people(stated: Stated, meta: dict[str, str], tree: HtmlElement) -> tuple[str, str]:
    """Byline and agency from the authors the page names."""
    names = list(stated.authors) or [
        _first(meta, (name for name in _AUTHORS if "/" not in meta.get(name, "")))
    ]
    if not any(names):
        names = [
            text for element in tree.xpath(_AUTHOR_PATH) if (text := _text(element)) and len(text) <= 160
        ][:1]
    people, agencies = [], []
    for name in names[:10]:
        person, agency = split_names(re.sub(r"^by\s+", "", one_line(name), flags=re.IGNORECASE))
        people += [person] if person else []
        agencies += [agency] if agency else []
    return ", ".join(dict.fromkeys(people)), next(iter(agencies), "")


def _published(stated: Stated, meta: dict[str, str], tree: HtmlElement) -> tuple[Stamp | None, str]:
    times = [element.get("datetime") for element in tree.xpath(_TIME_PATH)]
    for value in (stated.published, *(meta.get(name, "") for name in _DATES), *times[:5]):
        stamp = parse_stamp(value) if value else None
        if stamp is not None:
            return stamp, date_note(stamp, "page's metadata")
    guessed = htmldate.find_date(tree, original_date=True, extensive_search=False)
    stamp = parse_stamp(guessed) if guessed else None
    return stamp, "The date of publication was guessed from the page; please check it." if stamp else ""


def _canonical(tree: HtmlElement, meta: dict[str, str], url: str) -> str:
    """The address the page gives as its own, if it is a web address of one page."""
    stated = next(
        (link.get("href") or "" for link in tree.iter("link") if "canonical" in (link.get("rel") or "")), ""
    )
    try:
        address = urljoin(url, (stated or meta.get("og:url", "")).strip())
        parts = urlsplit(address)
    except ValueError:
        return ""
    fits = parts.scheme in ("http", "https") and parts.hostname and len(address) <= _LONGEST_URL
    return address if fits and parts.path.strip("/") and "@" not in parts.netloc else ""


def _text(element: HtmlElement) -> str:
    return one_line(" ".join(element.itertext()))
