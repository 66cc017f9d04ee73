"""The file as it came in."""

from __future__ import annotations

import pytest
from django.urls import reverse

from claims.services import blobs
from claims.services.articles import add_file
from tests.conftest import NOON

pytestmark = pytest.mark.django_db


@pytest.fixture
def stored(desk, reviewer):
    return add_file(
        desk=desk, actor=reviewer, data=NOON.encode(), name='evil"\r\nname.html.txt', extract=False
    ).article


def test_it_is_handed_out_to_keep_and_never_to_open(client, viewer, stored):
    client.force_login(viewer)
    answer = client.get(reverse("article_original", args=[stored.pk]))
    assert answer.content == NOON.encode()
    assert answer.headers["Content-Disposition"] == f'attachment; filename="article-{stored.pk}.txt"'
    assert answer.headers["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_another_desk_cannot_have_it(client, outsider, stored):
    client.force_login(outsider)
    assert client.get(reverse("article_original", args=[stored.pk])).status_code == 404


def test_a_stranger_is_asked_to_sign_in(client, stored):
    assert client.get(reverse("article_original", args=[stored.pk])).status_code == 302


def test_a_missing_file_is_said_in_words(client, reviewer, stored):
    blobs.path_of(stored.original_sha256).unlink()
    client.force_login(reviewer)
    answer = client.get(reverse("article_original", args=[stored.pk]), follow=True)
    assert "is missing from the data folder" in answer.content.decode()
