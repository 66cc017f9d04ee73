"""Reading how an article came into its story."""

from __future__ import annotations

import json

from claims.choices import PlacedBy, Verb
from claims.models import Article, Event


def why(article: Article) -> str:
    """Return the machine's reason for the story that the article is in; empty where a person chose it. One query."""
    if article.placed_by != PlacedBy.MACHINE:
        return ""
    placed = Event.objects.filter(article_id=article.pk, verb=Verb.ARTICLE_PLACED).order_by("-number").first()
    return str(json.loads(placed.body)["reason"]) if placed else ""
