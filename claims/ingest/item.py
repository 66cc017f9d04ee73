"""What a wire item says of itself: which item it is, which version of it, and whether it may be used.

The words are IPTC's, alike in ninjs and NewsML-G2: an item keeps its identifier through all its versions, and its publishing
status holds for *all* of them (NewsML-G2 guidelines, pubStatus): withheld until further notice, canceled for ever.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

USABLE, WITHHELD, CANCELED = "usable", "withheld", "canceled"
STOPPED = (WITHHELD, CANCELED)
LONGEST_ID = 500  # characters; a part of an identifier would be another identifier
LONGEST_VERSION = 100
LONGEST_STATUS = 40

_SPELLINGS = {
    "cancelled": CANCELED,
    "cancel": CANCELED,
    "kill": CANCELED,
    "killed": CANCELED,
    "hold": WITHHELD,
}
_LAST_WORD = re.compile(r"[^:/#]*$")


@dataclass(frozen=True, slots=True)
class Item:
    """`id` is the same in all versions ("" when it cannot be kept); `version` is as stated, `created` when it was made.

    `status` is usable, withheld, canceled or another word of the agency's; `language` is the tag that the item gives its text
    and `located` the place it gives its making, "" where it does not say.
    """

    id: str
    version: str = ""
    created: datetime | None = None
    status: str = USABLE
    language: str = ""
    located: str = ""

    @property
    def stopped(self) -> bool:
        """Whether no version of the item may be used, for now or ever."""
        return self.status in STOPPED


def status_of(stated: str) -> str:
    """The publishing status in a value such as "canceled", "stat:usable" or ".../pubstatusg2/withheld"; usable for none."""
    match = _LAST_WORD.search(stated.strip())
    word = (match[0] if match else "").strip().lower()
    return _SPELLINGS.get(word, word)[:LONGEST_STATUS] or USABLE


def without_version(uri: str, version: str, alternatives: tuple[str, ...] = ()) -> str:
    """The identifier that all versions of an item share.

    Some agencies append the version to it ("urn:newsml:...:20310303:flood:4", ".../flood?version=4"), some put into its query
    what changes with each request; the latter is told by an alternative identifier that stands in the path already.
    """
    path, _, query = uri.partition("?")
    if query and any(len(other) >= 8 and other in path for other in alternatives):
        return path
    if not version:
        return uri
    number = re.escape(version)
    patterns = (
        rf"^(urn:newsml:[^:]+:\d{{8}}(?:t\d{{6}}z?)?:[^:]+)[:/]{number}[a-z]?$",  # RFC 3085, section 2.2
        rf"^(tag:[^:]+:.*[^\d:/].*)[:/]{number}$",
        rf"^(.*[^/])[?&;](?:v|ver|version|rev|revision)={number}$",
        rf"^(.+)[/:;.](?:v|ver|version|rev|revision)[-_.]?{number}$",
    )
    found = (re.match(pattern, uri, re.IGNORECASE) for pattern in patterns)
    return next((match[1] for match in found if match), uri)
