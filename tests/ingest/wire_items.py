"""Wire items of invented agencies, in every standard that is read."""

from __future__ import annotations

import json
from typing import Any

FIRST = (
    "VARDA, March 3 (Meridian Wire) - Almost 50 people were missing after the old dam above Varda gave way, the mayor said "
    "on Tuesday."
)
SECOND = "Another eight had been taken to the hospital in Ostport, the Institute for Rivers said."
TEXT = f"{FIRST}\n\n{SECOND}"
HEADLINE = "Dam gives way above Varda"
XHTML = f"<p>{FIRST}</p>\n<p>{SECOND}</p>"
URI = "urn:newsml:meridian.example:20310303:varda-dam"

Fields = dict[str, Any]


def ninjs_1(**changes: Any) -> Fields:
    """A whole text item of ninjs 1.x; a change to None leaves the property out."""
    return _with(
        {
            "uri": URI, "type": "text", "profile": "text-only", "version": "2", "firstcreated": "2031-03-03T09:00:00Z",
            "versioncreated": "2031-03-03T12:05:00+01:00", "pubstatus": "usable", "urgency": 3, "copyrightholder": "Meridian Wire",
            "usageterms": "Not for use in Ostland", "ednote": "Adds number of missing", "language": "en-GB", "byline": "By Ana Lund",
            "located": "Varda", "headline": HEADLINE, "body_text": TEXT.replace("\n\n", " "), "body_xhtml": XHTML,
            "altids": {"desk": "varda-dam-2"},
            "associations": {"main": {"uri": "urn:p:1", "type": "picture", "headline": "The dam", "body_text": "A picture"}},
        },
        changes,
    )  # fmt: skip


def ninjs_2(**changes: Any) -> Fields:
    """The same item in ninjs 2.x."""
    return _with(
        {
            "uri": URI, "type": "text", "version": "2", "versioncreated": "2031-03-03T11:05:00Z", "pubstatus": "usable",
            "copyrightholder": "Meridian Wire", "language": "en", "by": "Ana Lund", "located": "Varda",
            "headlines": [{"role": "short", "value": "Dam"}, {"role": "main", "contenttype": "text/plain", "value": HEADLINE}],
            "bodies": [
                {"role": "text", "contenttype": "text/plain", "value": TEXT.replace("\n\n", " ")},
                {"role": "main", "contenttype": "text/html", "value": f"<body>{XHTML}</body>"},
                {"role": "summary", "contenttype": "text/html", "value": "<p>A dam gave way.</p>"},
            ],
            "infosources": [{"name": "Ostland Press Service"}],
            "altids": [{"role": "desk", "value": "varda-dam-2"}],
        },
        changes,
    )  # fmt: skip


def ninjs_3(**changes: Any) -> Fields:
    """The same item in ninjs 3.x, its body in NITF."""
    return _with(
        {
            "uri": URI, "standard": {"name": "ninjs", "version": "3.1"}, "type": "text", "representationType": "full",
            "version": "2", "versionCreated": "2031-03-03T11:05:00Z", "pubStatus": "usable", "copyrightHolder": "Meridian Wire",
            "language": "en", "by": "Ana Lund", "located": "Varda", "headlines": [{"role": "main", "value": HEADLINE}],
            "bodies": [{"role": "nitf", "contentType": "text/vnd.IPTC.NITF", "value": nitf()}],
            "infoSources": [{"name": "Ostland Press Service"}], "altIds": [{"role": "desk", "value": "varda-dam-2"}],
        },
        changes,
    )  # fmt: skip


def nitf(namespace: str = "", content: str = XHTML) -> str:
    """An NITF document with a head of its own."""
    space = f' xmlns="{namespace}"' if namespace else ""
    return (
        f"<nitf{space}><head><title>{HEADLINE}</title></head><body><body.head><hedline><hl1>{HEADLINE}</hl1></hedline>"
        "<byline>By Ana Lund, <byttl>Rivers correspondent</byttl></byline><distributor>Ostland Press Service</distributor>"
        f"<dateline><location>Varda</location></dateline><abstract><p>A dam gave way.</p></abstract></body.head>"
        f"<body.content><block>{content}</block><media><media-caption>The dam</media-caption></media></body.content></body></nitf>"
    )


XHTML_CONTENT = (
    '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>'
    f"<body>{XHTML}</body></html></inlineXML>"
)
NITF_CONTENT = (
    '<inlineXML contenttype="application/nitf+xml">'
    + nitf("http://iptc.org/std/NITF/2006-10-18/")
    + "</inlineXML>"
)
PLAIN_CONTENT = f'<inlineData contenttype="text/plain">{TEXT}</inlineData>'


def g2(
    *,
    content: str = XHTML_CONTENT,
    status: str = '<pubStatus qcode="stat:usable"/>',
    kind: str = "text",
    guid: str = URI,
    version: str = "2",
    created: str = "2031-03-03T12:05:00+01:00",
    language: str = "en-GB",
    headline: str = HEADLINE,
    meta: str = "",
) -> str:
    """A newsItem of NewsML-G2 with its namespace, valid against the schema (All-Power)."""
    return f"""<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="{guid}" version="{version}" standard="NewsML-G2"
 standardversion="2.35" conformance="power" xml:lang="en-GB">
<catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_32.xml"/>
<rightsInfo><copyrightHolder uri="http://meridian.example/#c"><name>Meridian Media Ltd</name></copyrightHolder>
<usageTerms>Not for use in Ostland</usageTerms></rightsInfo>
<itemMeta><itemClass qcode="ninat:{kind}"/><provider uri="http://meridian.example/"><name>Meridian Wire</name></provider>
<versionCreated>{created}</versionCreated><firstCreated>2031-03-03T09:00:00Z</firstCreated>{status}
<edNote>Adds number of missing</edNote></itemMeta>
<contentMeta><contentCreated>2031-03-03T09:00:00Z</contentCreated><located qcode="geo:1"><name>Varda</name></located>
<infoSource qcode="is:ops"><name>Ostland Press Service</name></infoSource><creator uri="http://meridian.example/lund">
<name>Ana Lund</name></creator><language tag="{language}"/><headline>{headline}</headline>
<dateline>VARDA, March 3 (Meridian Wire)</dateline><by>By Ana Lund</by>{meta}</contentMeta>
<contentSet>{content}</contentSet></newsItem>"""


def message(*items: str) -> str:
    """A newsMessage that carries the items."""
    return (
        '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2031-03-03T11:06:00Z</sent></header>'
        f"<itemSet>{''.join(items)}</itemSet></newsMessage>"
    )


PACKAGE = (
    '<packageItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:p" version="1" standard="NewsML-G2" standardversion="2.35">'
    '<itemMeta><itemClass qcode="ninat:composite"/></itemMeta></packageItem>'
)


def as_bytes(item: Fields | str | list[Any]) -> bytes:
    """The item as a file."""
    return item.encode() if isinstance(item, str) else json.dumps(item).encode()


def _with(fields: Fields, changes: Fields) -> Fields:
    return {name: value for name, value in {**fields, **changes}.items() if value is not None}
