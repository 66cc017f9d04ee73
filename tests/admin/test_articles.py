"""Details of an article are corrected, its text is for reading."""

from __future__ import annotations

from claims.models import Event
from claims.services.verification import Verification
from tests.admin.conftest import change, details


def test_details_of_an_article_are_corrected_by_the_service(panel, article):
    panel.post(change(article), details(article, headline="A better headline", why="It was cut off."))
    article.refresh_from_db()
    event = Event.objects.latest("number")
    assert (article.headline, article.version, event.verb) == ("A better headline", 2, "article.edited")
    assert '"reason":"It was cut off."' in event.body


def test_the_text_of_an_article_is_for_reading(panel, article):
    text = article.text
    panel.post(change(article), details(article, text="Another text", original_sha256="0" * 64, desk=99))
    article.refresh_from_db()
    assert article.text == text
    assert list(Verification().findings()) == []


def test_a_stale_form_is_refused_with_everything_typed(panel, article, reviewer):
    given = details(article, headline="Mine", seen=0)
    answer = panel.post(change(article), given)
    assert "Somebody else changed these details first." in answer.content.decode()
    assert 'value="Mine"' in answer.content.decode()
    article.refresh_from_db()
    assert article.headline != "Mine"
