"""Messages of several wire items in one file."""

from __future__ import annotations

import pytest

from claims.models import Article
from claims.services.articles import Details, add_file
from claims.workflow import Refusal
from tests.ingest import wire_items as wire
from tests.services.conftest import faults


def test_each_text_item_of_a_message_is_an_article_of_the_same_file(desk, reviewer):
    data = wire.message(wire.PACKAGE, wire.g2(), wire.g2(guid="urn:b", headline="More rain")).encode()
    added = add_file(
        desk=desk, actor=reviewer, data=data, name="m.xml", details=Details(headline="No", outlet="Wire")
    )
    assert [one.article.headline for one in added.all] == [wire.HEADLINE, "More rain"]
    assert {one.article.original_sha256 for one in added.all} == {added.article.original_sha256}
    assert [one.article.outlet for one in added.all] == ["Wire", "Wire"]
    again = add_file(desk=desk, actor=reviewer, data=data, name="m.xml")
    assert [one.created for one in again.all] == [False, False]
    assert faults() == []


def test_what_of_a_message_is_refused_leaves_the_others_alone(desk, reviewer):
    notice = wire.g2(guid="urn:b", content="", status='<pubStatus qcode="stat:canceled"/>')
    added = add_file(
        desk=desk,
        actor=reviewer,
        data=wire.message(notice, wire.g2(), wire.g2(guid="urn:c")).encode(),
        name="",
    )
    assert [one.article.item_id for one in added.all] == [wire.URI, "urn:c"]
    assert len(added.left_out) == 1


def test_a_message_of_several_items_replaces_no_single_article(desk, reviewer, article):
    data = wire.message(wire.g2(), wire.g2(guid="urn:b")).encode()
    with pytest.raises(Refusal) as refused:
        add_file(desk=desk, actor=reviewer, data=data, name="", replaces=article)
    assert (refused.value.code, refused.value.field) == ("several", "replaces")
    assert Article.objects.count() == 1
