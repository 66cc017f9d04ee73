"""`manage.py sketch`."""

from __future__ import annotations

from datetime import UTC, datetime
from io import StringIO

import pytest
from django.core.management import call_command

from claims.models import Article, ArticleSketch
from claims.services import runs, sketches
from claims.services.articles import edit_details, request_run

EVENING_BEFORE = datetime(2026, 3, 2, 20, 30, tzinfo=UTC)

pytestmark = pytest.mark.django_db


def sketch() -> str:
    out = StringIO()
    call_command("sketch", stdout=out, stderr=StringIO())
    return out.getvalue().strip()


@pytest.fixture
def read_before(article, later_article, reviewer):
    """The noon version was read when no sketches were kept; the evening version was not read yet."""
    runs.perform(run_id=request_run(article=article, actor=reviewer).pk)
    ArticleSketch.objects.all().delete()
    return article


def test_what_was_read_before_gets_its_sketch(read_before):
    claims = list(read_before.claims.values_list("pk", "version"))
    assert sketch() == "Sketched 1 article."
    assert ArticleSketch.objects.get().article == read_before
    assert list(read_before.claims.values_list("pk", "version")) == claims
    assert sketch() == "Every article has its sketch."


def test_a_sketch_of_an_older_kind_is_made_again(read_before):
    sketch()
    ArticleSketch.objects.update(version=0)
    assert sketch() == "Sketched 1 article."
    assert ArticleSketch.objects.get().keys.exists()


def test_what_was_never_read_waits_for_its_extraction(article):
    assert sketch() == "Every article has its sketch."


def test_a_correction_during_the_reading_stays(read_before, reviewer, monkeypatch):
    read = sketches.read_sketch

    def read_slowly(*args, **options):
        made = read(*args, **options)
        corrected = {"published_at": EVENING_BEFORE, "url": "https://harbourwire.example/orla"}
        edit_details(
            article=read_before,
            seen=read_before.version,
            actor=reviewer,
            changes=corrected,
            story=read_before.story,
        )
        return made

    monkeypatch.setattr(sketches, "read_sketch", read_slowly)
    assert sketch() == "Sketched 1 article."
    row = ArticleSketch.objects.get()
    assert row.told_at == EVENING_BEFORE
    keys = sketches.keys_of(Article.objects.get(pk=read_before.pk), sketches.sketch_of(row))
    assert set(row.keys.values_list("key", "told_at")) == {(key, EVENING_BEFORE) for key in keys}
