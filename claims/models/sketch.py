"""What is kept of an article to find its story again, and what the desk was told about where it may belong.

A sketch is found by its keys: rows with an index that begins with the desk, so that every worker looks up the same and a
restart rebuilds nothing. Sketches hold nothing that the article does not say; they are made anew with each extraction.
"""

from __future__ import annotations

from django.db import models

from claims.choices import Likeness
from claims.models.article import Article
from claims.models.desk import Desk
from claims.models.scoped import DeskScoped


class ArticleSketchQuerySet(DeskScoped["ArticleSketch"]):
    pass


class ArticleSketch(models.Model):
    """`lineage.sketch.Sketch` as columns; `told_at` repeats the article's, for the window of a look-up."""

    article = models.OneToOneField(Article, primary_key=True, on_delete=models.CASCADE, related_name="sketch")
    desk = models.ForeignKey(Desk, on_delete=models.CASCADE, related_name="+", db_index=False)
    told_at = models.DateTimeField()
    version = models.PositiveSmallIntegerField(help_text="Of the way sketches are made")
    signature = models.BinaryField(help_text="MinHash: 32-bit numbers, little-endian")
    shingles = models.PositiveIntegerField()
    told = models.JSONField(default=dict, help_text="Its terms, names, places, figures and days")

    objects = ArticleSketchQuerySet.as_manager()

    class Meta:
        ordering = ["article"]
        indexes = [models.Index(fields=["desk", "told_at"], name="sketch_by_time")]

    def __str__(self) -> str:
        return f"Sketch of article {self.article_id}"


class SketchKey(models.Model):
    """One thing that an article can be found by: a band of its signature, a word that tells much, its address or wire item.

    All are hashed to 64 bits; what they stand for is part of what is hashed.
    """

    sketch = models.ForeignKey(ArticleSketch, on_delete=models.CASCADE, related_name="keys")
    desk = models.ForeignKey(Desk, on_delete=models.CASCADE, related_name="+", db_index=False)
    key = models.BigIntegerField()
    told_at = models.DateTimeField()

    class Meta:
        ordering = ["pk"]
        # Holds all that a look-up reads, so that the table itself is not touched.
        indexes = [models.Index(fields=["desk", "key", "told_at", "sketch"], name="sketch_by_key")]

    def __str__(self) -> str:
        return f"{self.key} of sketch {self.sketch_id}"


class SuggestionQuerySet(DeskScoped["Suggestion"]):
    desk_path = "article__desk"


class Suggestion(models.Model):
    """Another article that this one may belong with, for a person to accept or wave away; there is one at a time."""

    article = models.OneToOneField(
        Article, primary_key=True, on_delete=models.CASCADE, related_name="suggestion"
    )
    like = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="suggested_for")
    kind = models.CharField(max_length=15, choices=Likeness)
    score = models.FloatField(help_text="0..1: how sure the machine is that both tell the same story")
    reason = models.TextField(help_text="What they have in common, one sentence")
    created_at = models.DateTimeField(auto_now=True)

    objects = SuggestionQuerySet.as_manager()

    class Meta:
        ordering = ["article"]

    def __str__(self) -> str:
        return f"Article {self.article_id} may belong with article {self.like_id}"
