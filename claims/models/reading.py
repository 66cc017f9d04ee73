"""What the claims of an article say, kept so that a comparison need not read its text again."""

from __future__ import annotations

from django.db import models

from claims.models.article import Article


class ArticleReading(models.Model):
    """Worked out from the article and its claims, so no part of the history: a row may go at any time, and is made anew when
    its article is compared."""

    article = models.OneToOneField(
        Article, primary_key=True, on_delete=models.CASCADE, related_name="reading"
    )
    said = models.BinaryField(help_text="Statements as `lineage.packing` writes them")

    class Meta:
        ordering = ["article"]

    def __str__(self) -> str:
        return f"Reading of article {self.article_id}"
