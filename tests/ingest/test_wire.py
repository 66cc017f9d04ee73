"""Wire items: what is read from each standard, and which items are refused with which sentence."""

from __future__ import annotations

import base64
import json
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.ingest import NEWSML, NINJS, Document, Limits, Refused, ninjs, read, read_text
from tests.ingest import wire_items as wire

NOON = datetime(2031, 3, 3, 11, 5, tzinfo=UTC)
BOTH = [
    wire.ninjs_1(),
    wire.ninjs_2(),
    wire.ninjs_3(),
    wire.g2(),
    wire.g2(content=wire.NITF_CONTENT),
    wire.g2(content=wire.PLAIN_CONTENT),
]
NAMES = ["ninjs 1", "ninjs 2", "ninjs 3", "xhtml", "nitf", "plain"]


def taken(item: wire.Fields | str | list[object]) -> Document:
    return read(wire.as_bytes(item))


def refused(item: wire.Fields | str | list[object]) -> Refused:
    with pytest.raises(Refused) as refusal:
        taken(item)
    return refusal.value


@pytest.mark.parametrize("item", BOTH, ids=NAMES)
def test_an_item_is_the_same_article_in_every_standard(item: wire.Fields | str) -> None:
    document = taken(item)
    assert document.text == wire.TEXT
    assert (document.headline, document.outlet, document.byline) == (
        wire.HEADLINE,
        "Meridian Wire",
        "Ana Lund",
    )
    assert document.dateline == "VARDA, March 3"
    assert document.published_at == NOON
    assert document.language.startswith("en")
    assert document.item is not None
    assert (document.item.id, document.item.version, document.item.created) == (wire.URI, "2", NOON)
    assert (document.item.status, document.is_notice) == ("usable", False)
    assert document.media_type == (NEWSML if isinstance(item, str) else NINJS)
    assert not document.others


@pytest.mark.parametrize("item", BOTH, ids=NAMES)
def test_the_source_of_an_item_may_be_pasted(item: wire.Fields | str) -> None:
    assert read_text(wire.as_bytes(item).decode()) == taken(item)


@pytest.mark.parametrize("item", [wire.ninjs_1(), wire.g2()], ids=["ninjs", "g2"])
def test_what_the_agency_says_to_editors_is_noted(item: wire.Fields | str) -> None:
    assert taken(item).notes == (
        "The agency's note to editors: Adds number of missing",
        "The agency's terms of use: Not for use in Ostland",
    )


@pytest.mark.parametrize(
    "item", [wire.ninjs_2(), wire.ninjs_3(), wire.g2()], ids=["ninjs 2", "ninjs 3", "g2"]
)
def test_the_source_of_the_information_is_the_agency(item: wire.Fields | str) -> None:
    assert taken(item).agency == "Ostland Press Service"


@pytest.mark.parametrize(
    ("changes", "field", "value"),
    [
        ({"versioncreated": None}, "published_at", datetime(2031, 3, 3, 9, 0, tzinfo=UTC)),
        ({"versioncreated": "2031-03-03T12:05:00"}, "published_at", datetime(2031, 3, 3, 12, 5, tzinfo=UTC)),
        ({"headline": None, "title": "A title"}, "headline", "A title"),
        ({"headline": None, "headline_extended": "More"}, "headline", "More"),
        ({"copyrightholder": None}, "outlet", "Meridian Wire"),
        ({"byline": "Ana Lund, Meridian Wire"}, "byline", "Ana Lund"),
        ({"byline": "MERIDIAN WIRE"}, "byline", ""),
        ({"byline": "Paulo d'Esta and Ana Lund"}, "byline", "Paulo d'Esta and Ana Lund"),
        ({"version": 7}, "text", wire.TEXT),
        ({"body_xhtml": None, "body_text": wire.TEXT}, "text", wire.TEXT),
        ({"type": None}, "text", wire.TEXT),
        ({"type": "composite"}, "text", wire.TEXT),
        ({"body_xhtml": "<p>A dam gave way.</p>", "body_text": wire.TEXT}, "text", wire.TEXT),
        ({"uri": "https://meridian.example/2031/varda-dam"}, "url", "https://meridian.example/2031/varda-dam"),
        ({"uri": "https://api.meridian.example/item?session=1"}, "url", ""),
        ({"uri": "https://meridian.example"}, "url", ""),
        ({"uri": "https://meridian.example:99999/x"}, "url", ""),
        ({"language": None}, "language", "en"),
        ({"language": "English"}, "text", wire.TEXT),
        ({"uri": None, "guid": wire.URI}, "text", wire.TEXT),
        ({"copyrightholder": None, "source": "Ostland Press Service"}, "outlet", "Ostland Press Service"),
        ({"headline": "<p>Rain &amp; flood</p>"}, "headline", "Rain & flood"),
        ({"headline": "Rain &amp; flood"}, "headline", "Rain & flood"),
        ({"headline": "Fewer than <5 dead"}, "headline", "Fewer than <5 dead"),
        ({"byline": "By <b>Ana Lund</b>"}, "byline", "Ana Lund"),
        ({"body_xhtml": None, "body_html5": f"<body><section>{wire.XHTML}</section></body>"}, "text", wire.TEXT),
        ({"body_xhtml": None, "body_nitf": wire.XHTML}, "text", wire.TEXT),
        ({"body_xhtml": None, "body_nitf": "<nitf><body>", "body_text": wire.TEXT}, "text", wire.TEXT),
        ({"versioncreated": "2031-03-03T11:05:00+0000"}, "published_at", NOON),
        ({"versioncreated": "20310303T110500Z"}, "published_at", NOON),
        ({"type": "article"}, "text", wire.TEXT),
    ],
)  # fmt: skip
def test_a_ninjs_item_with_other_values(changes: wire.Fields, field: str, value: object) -> None:
    assert getattr(taken(wire.ninjs_1(**changes)), field) == value


@pytest.mark.parametrize(
    ("uri", "version", "alternatives", "identity"),
    [
        ("urn:newsml:a.example:20310303:flood:4", "4", {}, "urn:newsml:a.example:20310303:flood"),
        ("urn:newsml:a.example:20310303:flood:4U", "4", {}, "urn:newsml:a.example:20310303:flood"),
        ("urn:newsml:a.example:20310303:flood/4", "4", {}, "urn:newsml:a.example:20310303:flood"),
        ("urn:newsml:a.example:20310303:flood:4", "5", {}, "urn:newsml:a.example:20310303:flood:4"),
        ("urn:newsml:a.example:20310303:4", "4", {}, "urn:newsml:a.example:20310303:4"),
        ("tag:a.example,2031:newsml_KX1:3", "3", {}, "tag:a.example,2031:newsml_KX1"),
        ("tag:a.example,2031:3", "3", {}, "tag:a.example,2031:3"),
        ("https://a.example/flood?version=3", "3", {}, "https://a.example/flood"),
        ("https://a.example/flood/v3", "3", {}, "https://a.example/flood"),
        ("https://a.example/flood/3", "3", {}, "https://a.example/flood/3"),
        ("https://a.example/c/b2b6c3f4642f?s=1", "0", {"itemid": "b2b6c3f4642f"}, "https://a.example/c/b2b6c3f4642f"),
        ("https://a.example/item?id=77", "1", {"itemid": "77"}, "https://a.example/item?id=77"),
    ],
)  # fmt: skip
def test_the_identity_is_what_all_versions_share(
    uri: str, version: str, alternatives: dict[str, str], identity: str
) -> None:
    item = taken(wire.ninjs_1(uri=uri, version=version, altids=alternatives)).item
    assert item is not None
    assert item.id == identity


@pytest.mark.parametrize(
    ("provider", "rights", "outlet"),
    [
        ('<provider qcode="nprov:REUTERS"/>', "<name>Ostland Media</name>", "Reuters"),
        ('<provider qcode="np:OPS"/>', "<name>Ostland Media</name>", "Ostland Media"),
        ('<provider uri="http://www.ostland.example/"/>', "", "Ostland Press Service"),
        ('<provider literal="OPS"><name>Ostland Press</name></provider>', "", "Ostland Press"),
    ],
)
def test_the_provider_is_the_outlet(provider: str, rights: str, outlet: str) -> None:
    item = wire.g2().replace(
        '<provider uri="http://meridian.example/"><name>Meridian Wire</name></provider>', provider
    )
    assert taken(item.replace("<name>Meridian Media Ltd</name>", rights)).outlet == outlet


def test_the_site_stands_for_a_provider_that_nothing_names() -> None:
    bare = "<p>Almost 50 people were missing after the old dam above Varda gave way, the mayor said on Tuesday.</p>"
    content = wire.XHTML_CONTENT.replace(wire.XHTML, bare)
    item = (
        wire.g2(content=content)
        .replace("<name>Meridian Wire</name>", "")
        .replace("<name>Meridian Media Ltd</name>", "")
    )
    item = item.replace("<name>Ostland Press Service</name>", "").replace(
        " (Meridian Wire)</dateline>", "</dateline>"
    )
    assert taken(item).outlet == "meridian.example"


@pytest.mark.parametrize(
    ("stated", "status"),
    [
        ('<pubStatus qcode="stat:canceled"/>', "canceled"),
        ('<pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/withheld"/>', "withheld"),
        ('<pubStatus qcode="stat:Cancelled"/>', "canceled"),
        ('<pubStatus qcode="acme:embargo"/>', "embargo"),
        ("", "usable"),
    ],
)
def test_the_status_is_read_from_any_vocabulary(stated: str, status: str) -> None:
    item = taken(wire.g2(status=stated)).item
    assert item is not None
    assert item.status == status


@pytest.mark.parametrize("status", ["canceled", "withheld"])
def test_a_stopped_item_needs_no_text(status: str) -> None:
    for item in (
        wire.ninjs_1(pubstatus=status, body_text=None, body_xhtml=None),
        wire.ninjs_3(pubStatus=status, bodies=[]),
        wire.g2(status=f'<pubStatus qcode="stat:{status}"/>', content=""),
    ):
        document = taken(item)
        assert document.is_notice
        assert document.item is not None
        assert (document.item.id, document.item.status, document.item.created) == (wire.URI, status, NOON)


def test_the_text_items_of_a_message_are_articles_of_their_own() -> None:
    picture = wire.g2(guid="urn:p", kind="picture", content="")
    document = taken(
        wire.message(wire.PACKAGE, wire.g2(), wire.g2(guid="urn:b", headline="More rain"), picture)
    )
    assert [one.item.id for one in document.all if one.item] == [wire.URI, "urn:b"]
    assert [one.headline for one in document.all] == [wire.HEADLINE, "More rain"]
    assert [one.text for one in document.all] == [wire.TEXT, wire.TEXT]
    left_out = [note for note in document.notes if "left out" in note]
    assert "a NewsML-G2 package" in left_out[0]
    assert "is a picture" in left_out[1]


def test_a_list_of_ninjs_items_is_an_article_each() -> None:
    document = taken([wire.ninjs_1(), wire.ninjs_2(uri="urn:b"), {"uri": "urn:p", "type": "picture"}])
    assert [one.item.id for one in document.all if one.item] == [wire.URI, "urn:b"]


@pytest.mark.parametrize("wrapped", ["encd:base64", "http://cv.example/b64"])
def test_wrapped_inline_data_is_unwrapped(wrapped: str) -> None:
    data = base64.encodebytes(wire.XHTML.encode()).decode()
    attribute = "encoding" if wrapped.startswith("encd") else "encodinguri"
    content = f'<inlineData contenttype="text/html" {attribute}="{wrapped}">{data}</inlineData>'
    assert taken(wire.g2(content=content)).text == wire.TEXT


def test_html_and_nitf_may_stand_in_inline_data() -> None:
    for kind, value in (("text/html", wire.XHTML), ("application/nitf+xml", wire.nitf())):
        content = f'<inlineData contenttype="{kind}"><![CDATA[{value}]]></inlineData>'
        assert taken(wire.g2(content=content)).text == wire.TEXT


def test_an_item_that_claims_to_be_in_english_is_believed_with_a_note() -> None:
    filler = (
        "Et, sent luptat luptat, commy nim zzriureet vendreetue modo dolenis ex euisis nosto et lan ullandit lum doloreet vulla "
        "feugiam coreet, cons eleniam il ute facin veril et aliquis ad minis et lor sum del iriure dit la feugiamcommy nostrud min."
    )
    document = taken(wire.ninjs_1(body_xhtml=None, body_text=filler))
    assert any("does not look so" in note for note in document.notes)
    assert refused(wire.ninjs_1(body_xhtml=None, body_text=filler, language=None)).code == "not_english"


@pytest.mark.parametrize(
    ("item", "code", "sentence"),
    [
        (wire.ninjs_1(type="picture"), "wrong_type", "This ninjs item is a picture."),
        (wire.ninjs_1(type="video"), "wrong_type", "is a video"),
        (wire.ninjs_1(type="audio"), "wrong_type", "is a sound recording"),
        (wire.ninjs_1(type="graphic"), "wrong_type", "is a graphic"),
        (wire.ninjs_3(type="planning", bodies=None), "wrong_type", "is a planning item"),
        (wire.ninjs_3(type="event", bodies=None), "wrong_type", "is an event"),
        (wire.ninjs_1(type="composite", body_text=None, body_xhtml=None), "wrong_type", "is a package"),
        (wire.ninjs_1(type="hologram", body_text=None, body_xhtml=None), "wrong_type", "of the type “hologram”"),
        (wire.ninjs_1(body_text=None, body_xhtml=None), "no_text", "has no body"),
        (wire.ninjs_1(body_text=" ", body_xhtml="<p> </p>"), "no_text", "has no body"),
        (wire.ninjs_2(bodies=[]), "no_text", "has no body"),
        (wire.ninjs_1(language="de-AT"), "not_english", "in German (de-AT)"),
        (wire.ninjs_1(language="tlh"), "not_english", "in the language “tlh”"),
        (wire.ninjs_1(uri=None), "bad_item", "has no “uri”"),
        (wire.ninjs_1(uri=7), "bad_item", "“uri” is not text"),
        (wire.ninjs_1(headline=["x"]), "bad_item", "“headline” is not text"),
        (wire.ninjs_1(body_xhtml={"p": 1}), "bad_item", "“body_xhtml” is not text"),
        (wire.ninjs_1(version=True), "bad_item", "“version” is not text"),
        (wire.ninjs_1(copyrightholder=1.5), "bad_item", "“copyrightholder” is not text"),
        (wire.ninjs_2(bodies="text"), "bad_item", "“bodies” is not a list"),
        (wire.ninjs_2(bodies=["text"]), "bad_item", "“bodies” is not a list"),
        (wire.ninjs_2(bodies=[{"value": 5}]), "bad_item", "“bodies” is not text"),
        (wire.ninjs_2(headlines={"main": "x"}), "bad_item", "“headlines” is not a list"),
        (wire.ninjs_3(bodies=[{"contentType": "text/vnd.IPTC.NITF", "value": "<nitf><body>"}]), "damaged", "broken at line"),
        ({"name": "Varda"}, "wrong_type", "not a news item"),
        ([{"x": 1}], "wrong_type", "not a news item"),
        ([], "empty", "no items"),
        ("{}", "wrong_type", "not a news item"),
        ('{"uri": "urn:x", "headline": ', "damaged", "broken at line 1"),
        (wire.g2(kind="picture"), "wrong_type", "This NewsML-G2 item is a picture."),
        (wire.g2(kind="composite", content=""), "wrong_type", "is a package"),
        (wire.PACKAGE, "wrong_type", "This is a NewsML-G2 package, a list of other items."),
        (wire.PACKAGE.replace("packageItem", "planningItem"), "wrong_type", "planning item"),
        (wire.PACKAGE.replace("packageItem", "conceptItem"), "wrong_type", "concept item"),
        (wire.PACKAGE.replace("packageItem", "knowledgeItem"), "wrong_type", "knowledge item"),
        (wire.PACKAGE.replace("packageItem", "catalogItem"), "wrong_type", "catalog"),
        (wire.g2(content=""), "no_text", "has no body"),
        (wire.g2(content='<remoteContent href="http://a.example/t.html" contenttype="text/html"/>'), "no_text", "http://a.example/t.html"),
        (wire.g2(content='<inlineData encoding="encd:zip">x</inlineData>'), "bad_item", "wrapped in a way"),
        (wire.g2(content='<inlineData encoding="encd:base64">!</inlineData>'), "bad_item", "but it is not"),
        (wire.g2(guid=" "), "bad_item", "has no “guid”"),
        (wire.g2(language="nb-NO"), "not_english", "in Norwegian (nb-NO)"),
        (wire.g2()[:-40], "damaged", "broken at line"),
        (wire.g2().replace("2006-10-01", "2006-10-02", 1), "wrong_type", "namespace"),
        (wire.message(), "no_text", "carries no items"),
        (wire.message(wire.PACKAGE), "wrong_type", "a NewsML-G2 package"),
        (wire.message(wire.PACKAGE, wire.g2(content="")), "no_text", "None of the message's 2 items"),
        ("<NewsML><NewsItem/></NewsML>", "wrong_type", "NewsML 1"),
        (wire.nitf(), "wrong_type", "NITF"),
        ("<rss version='2.0'><channel/></rss>", "wrong_type", "a feed (RSS)"),
        ("<contentMeta><headline>x</headline></contentMeta>", "wrong_type", "a piece of a NewsML-G2 item"),
    ],
)  # fmt: skip
def test_other_items_are_refused_by_name(item: wire.Fields | str, code: str, sentence: str) -> None:
    refusal = refused(item)
    assert (refusal.code, sentence in refusal.message) == (code, True), refusal.message


LAUGHS = (
    '<!DOCTYPE newsItem [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)
OUTSIDE = '<!DOCTYPE newsItem [<!ENTITY x SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize(
    "data",
    [
        LAUGHS + wire.g2(headline="&c;"),
        "<?xml version='1.0'?><!-- a --> " + OUTSIDE + wire.g2(headline="&x;"),
        "<!DOCTYPE newsItem SYSTEM 'http://127.0.0.1/x.dtd'>" + wire.g2(),
        wire.g2(content="<inlineXML>" + "<p>" * 5_000 + "x" + "</p>" * 5_000 + "</inlineXML>"),
        wire.g2(content=f'<inlineData contenttype="text/html">{"&lt;b>" * 400_000}</inlineData>'),
        wire.g2(content="<inlineXML>" + "<p/>" * 400_000 + "</inlineXML>"),
        wire.g2(content="<inlineXML>" + wire.nitf().replace("<nitf", LAUGHS + "<nitf") + "</inlineXML>"),
        wire.g2(content="<inlineData contenttype='application/nitf+xml'><![CDATA[" + LAUGHS + wire.nitf() + "]]></inlineData>"),
        '{"uri": "urn:x", "body_text": ' + "[" * 200_000 + "]" * 200_000 + "}",
        '{"uri": "urn:x", "body_text": ' + "[" * 200_000,
        json.dumps(wire.ninjs_1(body_xhtml="<div>" * 100_000, body_text=None)),
        json.dumps(wire.ninjs_1(body_text="word " * 500_000, body_xhtml=None)),
        '{"uri": "urn:x", "version": ' + "9" * 1_000_000 + ', "body_text": ""}',
    ],
    ids=[
        "laughs", "outside", "foreign dtd", "deep xml", "many tags", "many elements", "laughs inside", "laughs in data", "deep json",
        "open json", "deep html", "long text", "long number",
    ],
)  # fmt: skip
def test_what_is_made_to_harm_is_refused(data: str) -> None:
    with pytest.raises(Refused) as refusal:
        read(data.encode())
    assert refusal.value.code in ("too_complex", "too_large", "damaged", "no_text", "timed_out")
    assert "root:" not in refusal.value.message


def test_an_entity_is_never_expanded_into_the_text() -> None:
    """The five of XML are; others are not known."""
    assert taken(wire.g2(headline="Rain &amp; flood")).headline == "Rain & flood"
    assert refused(wire.g2(headline="Rain &and; flood")).code == "damaged"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1"])
def test_xml_in_any_encoding(encoding: str) -> None:
    text = f"<?xml version='1.0' encoding='{encoding}'?>\n" + wire.g2(headline="Flood at Östport")
    assert read(text.encode(encoding)).headline == "Flood at Östport"


def test_an_identifier_that_is_too_long_is_left_out_whole() -> None:
    document = taken(wire.ninjs_1(uri="urn:x:" + "y" * 600))
    assert document.item is not None
    assert document.item.id == ""
    assert any("identifier is longer" in note for note in document.notes)


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(st.characters(), max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["value", "role", "contenttype", "name"]), inner, max_size=3),
    max_leaves=6,
)  # fmt: skip


@given(
    st.dictionaries(
        st.sampled_from([*wire.ninjs_1(), *wire.ninjs_2(), *wire.ninjs_3()]), JSON_VALUES, max_size=5
    )
)
@settings(max_examples=300, deadline=None)
def test_any_values_are_read_or_refused(changes: wire.Fields) -> None:
    """In this process, so that no sandbox hides a fault."""
    for base in (wire.ninjs_1(), wire.ninjs_3()):
        data = json.dumps({**base, **changes}).encode()
        try:
            document = ninjs.read(data, url="", charset="", limits=Limits())
        except Refused:
            continue
        assert document.text or document.is_notice
        json.dumps(document.as_dict(), ensure_ascii=False).encode()  # as a database takes it
        assert Document.from_dict(json.loads(json.dumps(document.as_dict()))) == document
