"""What a claim says, taken apart so that two claims can be compared by what they say, not only by how.

Words are compared in a folded form (lower case, one spelling, one word for a small group of synonyms); beside it stands what
the article writes, because reasons and changes are told in the article's own words.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from claims.extraction import Figure

AGENT, PATIENT, OTHER = "agent", "patient", "other"


class Word(NamedTuple):
    """A word of content. `key` is its folded form, `text` what the article writes at `[start, end)` (code points).

    `weight` says how much it tells (names most, modifiers least). `modifies` is the key of the noun that an adjective or
    a noun before it describes, or empty.
    """

    key: str
    text: str
    start: int
    end: int
    weight: float
    modifies: str = ""
    lemma: str = ""


class Participant(NamedTuple):
    """Who or what takes part. `role` is agent, patient or other; `text` is the phrase without its article.

    `keys` are the folded words of the phrase, `head` that of its noun. `named` tells a proper name, `pointing` a pronoun or
    a phrase that only points back ("they", "that attack").
    """

    role: str
    text: str
    head: str
    keys: frozenset[str]
    named: bool = False
    pointing: bool = False


class Name(NamedTuple):
    """A name of several words: its folded words, and the initials by which a text may shorten it."""

    keys: frozenset[str]
    initials: str


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim, read. `start` and `end` are its span in the article, in code points; `quote` is the text there.

    `claimant` is the fullest name of who states it, or empty for the article itself, `source` how the text writes it there
    ("Observatory chief Ana Reyes"); `denied` tells that it is stated only
    to be denied. `first` and `last` are the days of its time window, inclusive, None where open or unknown; `time` is
    how the text writes it. `event` is one of extraction's types of event, `events` the senses of its deciding words, the
    verb's first. `negated` tells a "not" or "no" on that verb, `outlook` whether it is told as done ("fact"), as coming
    ("planned") or as possible ("guess"), `past` whether in a form of the past. `near` are the folded words of its sentence outside the span, `near_figures`
    the figures there. `ruled_out` are names mentioned only to be corrected ("not near Dunmere"). `telling` are the
    words that tell the event, helpers included ("was not hurt"). `names` are the capitalised names of several words with their
    initials ("wmo"). `sentence` is the whole sentence, `sentence_start` its place. `about` is the subject that stands outside the span
    ("the suspect", of "dropped the bag"), or empty.
    """

    start: int
    end: int
    quote: str
    claimant: str = ""
    source: str = ""
    denied: bool = False
    figures: tuple[Figure, ...] = ()
    first: date | None = None
    last: date | None = None
    time: str = ""
    places: tuple[str, ...] = ()
    event: str = ""
    events: tuple[str, ...] = ()
    participants: tuple[Participant, ...] = ()
    negated: bool = False
    outlook: str = "fact"
    past: bool = False
    words: tuple[Word, ...] = ()
    near: frozenset[str] = frozenset()
    names: tuple[Name, ...] = ()
    near_figures: tuple[Figure, ...] = ()
    ruled_out: frozenset[str] = frozenset()
    telling: str = ""
    sentence: str = ""
    sentence_start: int = 0
    about: str = ""

    @property
    def keys(self) -> frozenset[str]:
        """The folded words of content."""
        return frozenset(word.key for word in self.words)

    @property
    def weight(self) -> float:
        """How much its words of content tell, each once."""
        return sum({word.key: word.weight for word in self.words}.values())

    def contains(self, other: Statement) -> bool:
        """Tell whether `other`, of the same article, is a shorter stretch of this one."""
        return (
            self.start <= other.start
            and other.end <= self.end
            and (other.end - other.start) < (self.end - self.start)
        )
