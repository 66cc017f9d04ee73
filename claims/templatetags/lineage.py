"""How the pages of lineage write what differs, and what a link proposes."""

from __future__ import annotations

from collections.abc import Sequence

from django import template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe

from claims import overviews
from claims.inline_diff import Pieces
from claims.models import Article, Link
from claims.views.lineage.proposals import Proposal, version_words

register = template.Library()

SIGNS = {"repeats": "=", "rewords": "≈", "revises": "Δ", "conflicts": "≠", "dropped": "−", "added": "+"}
FIELD_WORDS = {
    "figure": "Figure",
    "counted": "What is counted",
    "part": "Part",
    "event": "Event",
    "participant": "Who",
    "place": "Place",
    "time": "Time",
    "claimant": "Says who",
    "negation": "Denied",
    "detail": "Detail",
    "wording": "Wording",
}


@register.simple_tag
def told(pieces: Pieces, tag: str, quiet: bool = False) -> SafeString:
    """Write a text with what differs inside `tag` (del or ins); `quiet` marks it without weight. Every part is escaped."""
    css = mark_safe(' class="quiet"') if quiet else ""
    parts = (
        format_html("<{}{}>{}</{}>", tag, css, piece.text, tag)
        if piece.changed
        else conditional_escape(piece.text)
        for piece in pieces
    )
    return mark_safe("".join(parts))  # noqa: S308  every part is escaped above


@register.filter
def proposal(link: Link) -> Proposal:
    """Return the link as a person decides on it."""
    return Proposal(link)


@register.filter
def sign(relation: str) -> str:
    """Return the sign of a relation, told beside its word."""
    return SIGNS.get(relation, "")


@register.filter
def field_words(field: str) -> str:
    """Return what changed as a person calls it."""
    return FIELD_WORDS.get(field, field)


@register.filter
def is_read(article: Article) -> bool:
    """Tell whether the version has claims to compare (see overviews)."""
    return overviews.is_read(article)


@register.filter
def version(article: Article, other: Article | None = None) -> str:
    """Return the version's time, with its day where that of `other` is another."""
    return version_words(article, other)


@register.filter
def among(article: Article, versions: Sequence[Article]) -> str:
    """Return the version's time, with its day where `versions` were told on several days: then none of them goes without."""
    one_day = len({one.told_at.date() for one in versions}) == 1
    return version_words(article, article if one_day else None)
