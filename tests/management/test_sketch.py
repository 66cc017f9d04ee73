"""`manage.py sketch`."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import call_command

from claims.models import ArticleSketch
from claims.services import runs
from claims.services.articles import request_run

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
