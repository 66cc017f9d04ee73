"""What is asked of taking an article in, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from claims.choices import Source
from claims.models import Article, Desk, Story, User


@dataclass(frozen=True, slots=True)
class Details:
    """What a person says about an article; an empty field leaves what the document states."""

    headline: str = ""
    outlet: str = ""
    agency: str = ""
    byline: str = ""
    dateline: str = ""
    published_at: datetime | None = None
    url: str = ""


NOTHING_SAID = Details()


@dataclass(frozen=True, slots=True)
class Intake:
    """Where an article goes and by whose word. A `story` that is a string is the title of one; `alone` means: in none."""

    desk: Desk
    actor: User
    details: Details
    story: Story | str | None
    alone: bool
    replaces: Article | None
    extract: bool
    source: Source


@dataclass(frozen=True, slots=True)
class Added:
    """The article, and whether it is new; the same file twice is one article, and so is the same version of a wire item.

    `message` tells what else happened, in sentences. `others` are the articles of the same message, `left_out` says what of it was
    not taken in.
    """

    article: Article
    created: bool
    message: str = ""
    others: tuple[Added, ...] = ()
    left_out: tuple[str, ...] = ()

    @property
    def all(self) -> tuple[Added, ...]:
        """It and the others of the same message."""
        return (self, *self.others)
