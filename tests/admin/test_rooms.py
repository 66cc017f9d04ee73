"""What the rooms of the admin panel show, and where they lead."""

from __future__ import annotations

import html
import re

import pytest
from django.urls import reverse
from django.utils.html import escape

from claims.choices import Status
from claims.models import Claim, Event, Evidence, Link
from claims.services.claims import note
from claims.services.evidence import remove_evidence
from claims.services.reports import request_report
from claims.services.verdicts import move_claim
from tests.admin.conftest import MODELS, change, listing, room_of


@pytest.mark.parametrize("model", MODELS)
def test_every_room_lists_searches_and_shows(panel, everything, model):
    assert panel.get(listing(model)).status_code == 200
    assert panel.get(listing(model), {"q": "port"}).status_code == 200
    assert panel.get(change(room_of(model).model._default_manager.last())).status_code == 200


def test_a_link_shows_what_changed(panel, everything):
    shown = panel.get(change(Link.objects.get())).content.decode()
    assert "figure: almost 50 → more than 60" in shown


def test_a_stale_report_says_why(panel, claim, later_claim, desk, reviewer):
    request_report(desk=desk, actor=reviewer, format="csv")
    move_claim(
        claim=claim,
        seen=1,
        to=Status.SUPERSEDED,
        actor=reviewer,
        reason="Counted again.",
        superseded_by=later_claim,
    )
    shown = panel.get(listing("report")).content.decode()
    assert "which was superseded since" in shown
    assert "icon-yes" not in shown  # a green tick at what does not hold any more


def test_ten_claims_cost_as_many_queries_as_one(
    panel, claim, article, reviewer, django_assert_max_num_queries
):
    with django_assert_max_num_queries(12) as few:
        panel.get(listing("claim"))
    for start in range(0, 36, 4):
        Claim.objects.create(
            article=article, start=start, end=start + 4, quote=article.text[start : start + 4]
        )
    with django_assert_max_num_queries(len(few.captured_queries)):
        panel.get(listing("claim"))


def test_hostile_text_is_shown_as_text(panel, article, claim, reviewer):
    note(claim=claim, text="<script>alert(1)</script>", actor=reviewer)
    event = Event.objects.latest("number")
    text = panel.get(change(event)).content.decode()
    assert "<script>alert(1)" not in text
    assert "&lt;script&gt;alert(1)" in text


@pytest.mark.parametrize("model", MODELS)
def test_every_room_says_what_can_be_done_in_it(panel, everything, model):
    answer = panel.get(listing(model))
    assert answer.context["about"].endswith(".")
    assert escape(answer.context["about"]) in answer.content.decode()


@pytest.mark.parametrize("model", MODELS)
def test_each_cell_says_its_column_for_a_phone(panel, everything, model):
    row = re.search(r"<tbody>\s*<tr>(.*?)</tr>", panel.get(listing(model)).content.decode(), re.DOTALL)
    assert row
    cells = re.findall(r"<t[dh] (data-label=\"[^\"]*\"|data-empty)[ >]", row[1])
    assert len(cells) == len(re.findall(r"</t[dh]>", row[1]))
    assert [cell for cell in cells if cell not in ('data-label=""', "data-empty")]


def test_a_list_without_rows_says_so_and_shows_the_way_back(panel, everything):
    none = panel.get(listing("evidence"), {"q": "no such words"})
    assert 'Nothing here fits. <a href="?">Show everything</a>' in none.content.decode()
    Evidence.objects.all().delete()
    assert "There is nothing here yet." in panel.get(listing("evidence")).content.decode()


def test_filters_are_told_in_the_words_of_the_desk(panel, evidence, reviewer):
    page = panel.get(listing("evidence")).content.decode()
    assert ("Removed</a>" in page, "Behind its claim</a>" in page, "Not empty" in page) == (True, True, False)
    assert "Removed (0)" in panel.get(listing("evidence"), {"_facets": "True"}).content.decode()
    remove_evidence(piece=evidence, actor=reviewer)
    assert panel.get(listing("evidence"), {"removed_at__isempty": "0"}).context["cl"].result_count == 1
    assert panel.get(listing("evidence"), {"removed_at__isempty": "1"}).context["cl"].result_count == 0


@pytest.mark.parametrize("model", ["article", "claim", "evidence", "link"])
def test_what_is_decided_elsewhere_leads_there(panel, everything, model):
    page = panel.get(change(room_of(model).model._default_manager.last())).content.decode()
    (address,) = re.findall(r'<a href="([^"]+)">Open on its desk', page)
    assert panel.get(html.unescape(address)).status_code == 200


def test_times_have_24_hours_and_say_whose_they_are(panel, everything):
    page = panel.get(listing("event")).content.decode()
    assert re.search(r"\d{4}, \d\d:\d\d UTC<", page)
    assert "a.m." not in page


def test_a_row_that_is_not_there_is_told_with_its_list(panel, claim):
    answer = panel.get(reverse("admin:claims_claim_change", args=[99999]), follow=True)
    assert answer.redirect_chain == [(listing("claim"), 302)]
    assert (
        "There is no claim 99999, or it is on a desk that you do not administer." in answer.content.decode()
    )
