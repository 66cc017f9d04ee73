"""NewsML-G2 to the articles of its text items: a newsItem alone, or all those that a newsMessage carries."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from lxml.etree import QName
from lxml.etree import _Element as Element

from claims.ingest.agencies import agency_name
from claims.ingest.describe import one_line
from claims.ingest.document import NEWSML, Document
from claims.ingest.limits import Limits
from claims.ingest.newsml_content import Content, tail
from claims.ingest.refused import Refused
from claims.ingest.sources import parse_xml
from claims.ingest.wire import Stated, check_kind, document_of, merged, other_kind, said

_STANDARD = "NewsML-G2"
_NAR = "http://iptc.org/std/nar/2006-10-01/"
_IN_NAR = {"n": _NAR}
_MOST_ITEMS = 200
# The other items and messages of NewsML-G2 2.35, by the names of their root elements.
OTHER_ITEMS = {
    "packageItem": "a NewsML-G2 package, a list of other items",
    "conceptItem": "a NewsML-G2 concept item, which describes a person, place or thing",
    "knowledgeItem": "a NewsML-G2 knowledge item, a list of concepts",
    "planningItem": "a NewsML-G2 planning item, which announces coverage",
    "catalogItem": "a NewsML-G2 catalog, a list of vocabularies",
}


def read(data: bytes, *, url: str, charset: str, limits: Limits) -> Document:
    """Read an item, or the text items of a message.

    Raises Refused: wrong_type, bad_item, no_text, not_english, too_large, too_complex, damaged.
    """
    root = parse_xml(data, limits, charset=charset)
    name = QName(root)
    if name.namespace != _NAR:
        raise Refused(
            "wrong_type",
            f"This XML looks like NewsML-G2, but its “{name.localname}” is not in IPTC's namespace.",
        )
    if name.localname == "newsItem":
        return _document(root, url, limits)
    if name.localname in OTHER_ITEMS:
        raise other_kind(f"This is {OTHER_ITEMS[name.localname]}.")
    return _message(root, limits)


def _message(root: Element, limits: Limits) -> Document:
    """All text items of a message; what it carries besides is named in a note."""
    items = [one for one in root.iterfind("n:itemSet/*", _IN_NAR) if isinstance(one.tag, str)]
    if len(items) > _MOST_ITEMS:
        raise Refused("too_large", f"The message carries more than {_MOST_ITEMS} items. Split it.")
    found: list[Document] = []
    refusals: list[Refused] = []
    for item in items:
        try:
            found.append(_of_message(item, limits))
        except Refused as refused:
            refusals.append(refused)
    if not found:
        raise _nothing(refusals)
    return merged(
        found, (f"The message carries another item, which was left out: {one.message}" for one in refusals)
    )


def _of_message(item: Element, limits: Limits) -> Document:
    name = QName(item).localname
    if name != "newsItem":
        raise other_kind(f"This is {OTHER_ITEMS.get(name, f'of the kind “{one_line(name, 40)}”')}.")
    return _document(item, "", limits)


def _nothing(refusals: list[Refused]) -> Refused:
    if not refusals:
        return Refused("no_text", "The NewsML-G2 message carries no items.")
    if len(refusals) == 1:
        return refusals[0]
    best = next((one for one in refusals if one.code != "wrong_type"), refusals[0])
    return Refused(
        best.code, f"None of the message's {len(refusals)} items can be read. One of them: {best.message}"
    )


def _document(item: Element, url: str, limits: Limits) -> Document:
    guid = (item.get("guid") or "").strip()
    if not guid:
        raise Refused("bad_item", "The NewsML-G2 item has no “guid”, by which one item is told from another.")
    content = Content(item, limits)
    check_kind(_STANDARD, _code(item, "itemMeta/itemClass").lower(), has_text=content.has_text)
    return document_of(_stated(item, guid, content), _STANDARD, limits, url=url, elsewhere=content.elsewhere)


def _stated(item: Element, guid: str, content: Content) -> Stated:
    nitf = content.nitf
    by = _said(item, "contentMeta/by") or nitf.byline or ", ".join(_people(item))
    return Stated(
        media_type=NEWSML,
        uri=guid,
        bodies=content.bodies,
        version=(item.get("version") or "").strip(),
        alternatives=tuple(_said_all(item, "contentMeta/altId")),
        status=_code(item, "itemMeta/pubStatus"),
        created=_said(item, "itemMeta/versionCreated"),
        dates=(
            (_said(item, "contentMeta/contentModified"), "time at which its content was last changed"),
            (_said(item, "contentMeta/contentCreated"), "time of its content"),
            (_said(item, "itemMeta/firstCreated"), "time of its first version"),
        ),
        headline=_headline(item) or nitf.headline,
        by=by,
        outlets=tuple(_outlets(item)),
        codes=tuple(_codes(item)),
        sources=(
            *_said_all(item, "contentMeta/infoSource/name"),
            *(name for line in _said_all(item, "contentMeta/creditline") if (name := agency_name(line))),
            nitf.credit,
        ),
        dateline=_said(item, "contentMeta/dateline") or nitf.dateline,
        located=_said(item, "contentMeta/located/name"),
        language=_language(item),
        notes=(
            *(said("The agency's note to editors", one) for one in _said_all(item, "itemMeta/edNote")[:3]),
            *(said("The agency's terms of use", one) for one in _said_all(item, "rightsInfo/usageTerms")[:3]),
            said("The item is embargoed until", _said(item, "itemMeta/embargoed")),
        ),
    )


def _headline(item: Element) -> str:
    """The headline that is not a short or another special one, else the item's title."""
    found = item.findall("n:contentMeta/n:headline", _IN_NAR)
    plain = [one for one in found if tail(one.get("role") or "") in ("", "main")]
    line = next((words for one in (*plain, *found) if (words := _words(one))), "")
    return line or _said(item, "itemMeta/title")


def _language(item: Element) -> str:
    """The language of the content; that of the element which holds the text where the metadata does not say."""
    tags = [one.get("tag") or "" for one in item.findall("n:contentMeta/n:language", _IN_NAR)]
    tags = [tag.strip() for tag in tags if tag.strip()]
    english = [tag for tag in tags if tag.lower().startswith("en")]
    return next(iter(english or tags), "")


def _outlets(item: Element) -> Iterator[str]:
    """Who supplies the item, best first: its provider by name or well-known code, else who holds the rights."""
    yield from _said_all(item, "itemMeta/provider/name")
    yield agency_name(_code(item, "itemMeta/provider"))
    yield from _said_all(item, "rightsInfo/copyrightHolder/name")


def _codes(item: Element) -> Iterator[str]:
    """What stands for the provider where nothing names it: the site in its address, its code."""
    provider = item.find("n:itemMeta/n:provider", _IN_NAR)
    if provider is not None:
        yield _host(provider.get("uri") or "").removeprefix("www.")
        yield tail(provider.get("qcode") or provider.get("literal") or "").removeprefix("www.")


def _host(uri: str) -> str:
    """The host in an address, "" where it has none or is no address."""
    try:
        return urlsplit(uri).hostname or ""
    except ValueError:
        return ""


def _people(item: Element) -> Iterator[str]:
    """The names of the text's creators who are people, as far as the item tells."""
    for creator in item.findall("n:contentMeta/n:creator", _IN_NAR):
        organisation = "organisation" in (creator.get("type") or "") or "organisation" in (
            creator.get("typeuri") or ""
        )
        name = _words(creator.find("n:name", _IN_NAR))
        if name and not organisation and not agency_name(name):
            yield name


def _code(item: Element, path: str) -> str:
    """The last part of a property's code or address ("stat:usable" gives "usable")."""
    element = item.find(_path(path), _IN_NAR)
    return (
        ""
        if element is None
        else tail(element.get("qcode") or element.get("uri") or element.get("literal") or "")
    )


def _said(item: Element, path: str) -> str:
    return next(iter(_said_all(item, path)), "")


def _said_all(item: Element, path: str) -> list[str]:
    return [words for one in item.findall(_path(path), _IN_NAR) if (words := _words(one))]


def _path(path: str) -> str:
    return "/".join(f"n:{step}" for step in path.split("/"))


def _words(element: Element | None) -> str:
    return "" if element is None else " ".join("".join(element.itertext()).split())
