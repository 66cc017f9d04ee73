"""What ninjs and NewsML-G2 have in common: refusing other kinds of item, and the article that a text item becomes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from claims.ingest.agencies import agency_name
from claims.ingest.bodies import Body, choose
from claims.ingest.dateline import find_dateline
from claims.ingest.dates import Stamp, parse_stamp
from claims.ingest.describe import date_note, finish, one_line
from claims.ingest.document import Document
from claims.ingest.item import LONGEST_ID, LONGEST_VERSION, Item, status_of, without_version
from claims.ingest.limits import Limits
from claims.ingest.metadata import split_names
from claims.ingest.refused import Refused
from claims.ingest.text import tidy
from claims.ingest.urls import check_url

_OTHER_KINDS = {
    "picture": "a picture",
    "graphic": "a graphic",
    "video": "a video",
    "audio": "a sound recording",
    "animation": "an animation",
    "composite": "a package, a list of other items",
    "component": "a component, a part of other items",
    "event": "an event",
    "planning": "a planning item",
}
_BY = re.compile(r"^(?:by|von|par|por|di|av|af|door)\s+(?=\S)", re.IGNORECASE)
_LANGUAGES = {
    "ar": "Arabic", "bg": "Bulgarian", "ca": "Catalan", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "es": "Spanish",
    "et": "Estonian", "fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian",
    "hu": "Hungarian", "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ko": "Korean", "lt": "Lithuanian", "lv": "Latvian",
    "nb": "Norwegian", "nl": "Dutch", "nn": "Norwegian", "no": "Norwegian", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian",
    "ru": "Russian", "sk": "Slovak", "sl": "Slovene", "sr": "Serbian", "sv": "Swedish", "th": "Thai", "tr": "Turkish",
    "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip
_LONGEST_NOTE = 500
_DASHES = " -\u2013\u2014"


@dataclass(frozen=True, slots=True)
class Stated:
    """The values of one text item as they stand in it, "" where it does not say.

    `created` is the version's own time; `dates` are those that may stand in for it, best first, each with what it is called.
    `outlets` are names of who supplied the item, best first, `codes` what stands for one where no name does; `sources` are names of
    whom it came from before.
    """

    media_type: str
    uri: str
    bodies: Sequence[Body] = ()
    version: str = ""
    alternatives: tuple[str, ...] = ()
    status: str = ""
    created: str = ""
    dates: tuple[tuple[str, str], ...] = ()
    headline: str = ""
    by: str = ""
    outlets: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    dateline: str = ""
    located: str = ""
    language: str = ""
    notes: tuple[str, ...] = ()


def check_kind(standard: str, kind: str, *, has_text: bool) -> None:
    """Raise Refused (wrong_type) for an item of another kind than text; a package that carries a text of its own is one."""
    if kind in ("", "text") or (has_text and kind not in _OTHER_KINDS) or (has_text and kind == "composite"):
        return
    what = _OTHER_KINDS.get(kind, f"of the type “{one_line(kind, 40)}”")
    raise other_kind(f"This {standard} item is {what}.")


def other_kind(sentence: str) -> Refused:
    """The refusal of an item that is not a text; `sentence` says what it is."""
    return Refused("wrong_type", f"{sentence} Stet reads text items only. Upload the text items themselves.")


def no_body(standard: str, elsewhere: str = "") -> Refused:
    """The refusal of a text item whose text is not in it; `elsewhere` is an address where it may be."""
    where = f" It names {one_line(elsewhere, 200)} as the place of its text." if elsewhere else ""
    return Refused("no_text", f"The {standard} item has no body, so there is no text to read.{where}")


def document_of(stated: Stated, standard: str, limits: Limits, *, url: str, elsewhere: str = "") -> Document:
    """The article in an item, finished like any other; one without text where the item only stops earlier versions.

    Raises Refused: no_text, not_english, too_large.
    """
    item = _item(stated)
    body = choose(stated.bodies)
    if body is None and not item.stopped:
        raise no_body(standard, elsewhere)
    _check_language(item.language)
    outlet = next((name for one in stated.outlets if (name := one_line(one))), "")
    outlet = agency_name(outlet) or outlet
    byline, desk = _byline(stated.by, outlet, stated.sources)
    agency = next((name for one in stated.sources if (name := one_line(one)) and name != outlet), "")
    dateline = find_dateline(one_line(stated.dateline).rstrip(_DASHES) + " - It")
    stamp, note = _published(stated, item.created)
    document = Document(
        text=body.text if body else "",
        media_type=stated.media_type,
        headline=stated.headline,
        outlet=outlet,
        agency=desk or agency_name(agency) or agency or dateline.agency,
        byline=byline,
        dateline=dateline.text or one_line(stated.dateline),
        published_at=stamp.at if stamp else None,
        language=item.language[:20] or "en",
        url=_address(stated.uri) or url,
        item=item,
    ).noting(note, *_identity_notes(stated, item), *stated.notes)
    done = finish(document, limits)
    if done.outlet:
        return done
    return replace(done, outlet=done.agency or next(filter(None, stated.codes), ""), agency="")


def merged(documents: Sequence[Document], left_out: Iterable[str]) -> Document:
    """The documents of one message as its first, with the others beside it and a note on what was left out.

    The same version of the same item counts once.
    """
    kept = {(one.item.id, one.item.version): one for one in reversed(documents) if one.item}
    once = [one for one in documents if one.item and kept[one.item.id, one.item.version] is one]
    twice = [
        f"Version “{one.item.version}” of “{one.item.id}” is there twice; the first is taken."
        for one in documents
        if one.item and one not in once
    ]
    told = (*left_out, *twice)
    first, *others = (document.noting(*told) for document in once)
    return replace(first, others=tuple(others))


def said(label: str, value: str) -> str:
    """A note that passes on the agency's own words, "" for none."""
    words = one_line(value, _LONGEST_NOTE)
    return f"{label}: {words}" if words else ""


def _item(stated: Stated) -> Item:
    stamp = parse_stamp(stated.created) if stated.created else None
    version = _line(stated.version)
    identifier = without_version(_line(stated.uri), version, tuple(_line(one) for one in stated.alternatives))
    return Item(
        id=identifier if len(identifier) <= LONGEST_ID else "",
        version=version if len(version) <= LONGEST_VERSION else "",
        created=stamp.at if stamp else None,
        status=status_of(_line(stated.status)),
        language=_line(stated.language),
        located=one_line(stated.located),
    )


def _line(value: str) -> str:
    return " ".join(tidy(value).split())


def _identity_notes(stated: Stated, item: Item) -> tuple[str, ...]:
    lost_id = stated.uri.strip() and not item.id
    return (
        f"The item's identifier is longer than {LONGEST_ID} characters, so its versions cannot be told."
        if lost_id
        else "",
        f"The item states a time of its version that cannot be read: “{one_line(stated.created, 60)}”."
        if stated.created and item.created is None
        else "",
    )


def _published(stated: Stated, created: datetime | None) -> tuple[Stamp | None, str]:
    """The version's time, or the best stand-in with a note that says which."""
    if created is not None:
        stamp = parse_stamp(stated.created)
        complete = stamp is None or (stamp.has_zone and stamp.has_time)
        return stamp, "" if complete else date_note(stamp, "item")
    for value, name in stated.dates:
        if value and (stamp := parse_stamp(value)):
            return stamp, date_note(stamp, f"{name}, for the item states no time of its version")
    return None, ""


def _check_language(tag: str) -> None:
    main = tag.strip().lower().replace("_", "-").split("-")[0]
    if main in ("", "en", "eng", "english", "und", "mul", "mis", "zxx"):
        return
    name = _LANGUAGES.get(main)
    told = f"in {name} ({one_line(tag, 20)})" if name else f"in the language “{one_line(tag, 20)}”"
    raise Refused("not_english", f"The item says that it is {told}. Stet reads articles in English only.")


def _byline(by: str, outlet: str, sources: Sequence[str]) -> tuple[str, str]:
    """The people of a byline, and the agency that it names; a byline that only repeats who supplied the item is none."""
    line = _BY.sub("", one_line(by))
    people, desk = split_names(line)
    if not people and not desk:
        people = line
    known = {_bare(one) for one in (outlet, *sources)}
    return "" if _bare(people) in known else people, "" if desk == outlet else desk


def _bare(name: str) -> str:
    return one_line(name).casefold().removeprefix("the ")


def _address(uri: str) -> str:
    """The identifier as the address of a page where it can be one; one with a query asks a machine for something."""
    if not uri.lower().startswith(("http://", "https://")) or "?" in uri:
        return ""
    try:
        target = check_url(uri)
    except Refused:
        return ""
    return target.url if target.path.strip("/") else ""
