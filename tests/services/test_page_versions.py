"""Versions of a page: another text from the same address."""

from __future__ import annotations

from datetime import datetime

import pytest

from claims.models import Article
from claims.services.articles import Details, add_text, edit_details
from tests.conftest import EVENING, NOON

PAGE = "https://herald.example/2031/varda-dam"


@pytest.mark.parametrize(
    ("url", "same"),
    [
        (PAGE, True),
        ("http://www.herald.example/2031/varda-dam/?utm_source=mail#top", True),
        ("https://herald.example/2031/varda-dam-2", False),
        ("https://herald.example/2031/varda-dam?page=2", False),
    ],
)
def test_another_text_from_the_same_address_replaces_the_first(desk, reviewer, article, url, same):
    edit_details(article=article, seen=1, actor=reviewer, changes={"url": PAGE}, story=article.story)
    later = add_text(desk=desk, actor=reviewer, text=EVENING, details=Details(url=url))
    assert (later.article.replaces_id == article.pk) is same
    assert (later.article.story == article.story) is same


@pytest.mark.parametrize(
    ("first", "second"), [("", "2031-03-03T09:00:00Z"), ("2031-03-03T09:00:00Z", ""), ("", "")]
)
def test_a_page_that_states_no_time_was_made_when_it_came_in(desk, reviewer, first, second):
    def page(text: str, at: str) -> Article:
        details = Details(url=PAGE, published_at=datetime.fromisoformat(at) if at else None)
        return add_text(desk=desk, actor=reviewer, text=text, details=details).article

    earlier, later = page(NOON, first), page(EVENING, second)
    assert (earlier.replaces_id, later.replaces_id) == (None, earlier.pk)


def test_the_front_page_of_a_site_is_no_article(desk, reviewer):
    details = Details(url="https://herald.example/")
    add_text(desk=desk, actor=reviewer, text=NOON, details=details)
    assert add_text(desk=desk, actor=reviewer, text=EVENING, details=details).article.replaces_id is None
