"""How the review page writes an article's text and a claim's quote: escaped, and not one character more or less."""

from __future__ import annotations

from collections.abc import Iterable

from django import template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe

from claims.choices import Status
from claims.models import Claim
from claims.views.review.listing import Listing
from claims.views.review.text import Paragraph, Segment, Span

register = template.Library()


@register.simple_tag
def marked(paragraph: Paragraph, listing: Listing, selected: Claim | None = None) -> SafeString:
    """Write a paragraph with its claims: the innermost is a link that selects it, those around it are drawn under it."""
    chosen = selected.pk if selected else None
    return _joined(_segment(segment, listing, chosen) for segment in paragraph.segments)


@register.simple_tag
def quoted(segments: list[Segment]) -> SafeString:
    """Write a quote with its figures marked."""
    return _joined(
        format_html("<mark>{}</mark>", segment.text) if segment.covers else conditional_escape(segment.text)
        for segment in segments
    )


@register.filter
def status_label(value: str) -> str:
    """Return the word that a person reads for a status; any other text as it is."""
    return Status(value).label if value in Status.values else value


def _segment(segment: Segment, listing: Listing, chosen: int | None) -> SafeString:
    html = conditional_escape(segment.text)
    if segment.furniture:
        html = format_html('<span class="furniture">{}</span>', html)
    for depth, span in enumerate(reversed(segment.covers)):
        html = (_under if depth else _link)(html, span, segment, listing, chosen, depth)
    return html


def _link(
    html: SafeString, span: Span, segment: Segment, listing: Listing, chosen: int | None, depth: int
) -> SafeString:
    opens = span.claim_id in segment.opens
    return format_html(
        '<a class="claim {}{}"{} href="{}" data-claim="{}" draggable="false" aria-describedby="is-{}"{}{}>{}</a>',
        span.status,
        _state(span, chosen),
        _anchor(span) if opens else "",
        listing.link(claim=span.claim_id),
        span.claim_id,
        span.status,
        "" if opens else mark_safe(' tabindex="-1"'),
        mark_safe(' aria-current="true"') if span.claim_id == chosen else "",
        html,
    )


def _under(
    html: SafeString, span: Span, segment: Segment, listing: Listing, chosen: int | None, depth: int
) -> SafeString:
    return format_html(
        '<span class="claim under {}{} depth-{}"{} data-claim="{}">{}</span>',
        span.status,
        _state(span, chosen),
        min(depth, 3),
        _anchor(span) if span.claim_id in segment.opens else "",
        span.claim_id,
        html,
    )


def _state(span: Span, chosen: int | None) -> str:
    return (" dim" if span.dim else "") + (" current" if span.claim_id == chosen else "")


def _anchor(span: Span) -> SafeString:
    return format_html(' id="claim-{}"', span.claim_id)


def _joined(parts: Iterable[str]) -> SafeString:
    return mark_safe("".join(parts))  # noqa: S308  every part is escaped above
