"""The day by which the words of time in an article are read ("on Thursday")."""

from __future__ import annotations

from datetime import date, datetime

from claims.extraction.times.datelines import day_stated
from claims.models import Article


def day_to_read_by(article: Article) -> date | datetime:
    """Return when the article was published; where nobody knows, the day that its dateline states, however long before it came in, since an
    old text may be pasted any day; else when it came in."""
    return article.published_at or day_stated(article.text, article.created_at) or article.created_at
