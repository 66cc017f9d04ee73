"""The queue and its filters."""

from __future__ import annotations

import pytest
from django.urls import reverse

from claims.choices import Status
from claims.models import Article, Claim
from claims.services.articles import add_text
from claims.services.verdicts import move_claim
from tests.conftest import mark

pytestmark = pytest.mark.django_db


@pytest.fixture
def address(client, desk, reviewer):
    client.force_login(reviewer)
    return reverse("queue", args=[desk.slug])


@pytest.fixture
def confirmed(claim, evidence, second_reviewer) -> Claim:
    return move_claim(claim=claim, seen=claim.version, to=Status.CONFIRMED, actor=second_reviewer)


def quotes(answer) -> list[str]:
    return [claim.quote for claim in answer.context["page"]]


def test_a_desk_without_claims_does_not_say_that_all_are_decided(client, address):
    page = client.get(address).content.decode()
    assert "No claim yet" in page
    assert "has been decided" not in page


def test_what_names_no_outlet_is_told_by_its_agency(client, address, claim, article):
    Article.objects.filter(pk=article.pk).update(outlet="", agency="Harbour Wire")
    assert "Harbour Wire, <time" in client.get(address).content.decode()


def test_what_names_neither_outlet_nor_agency_says_so(client, address, claim, article):
    Article.objects.filter(pk=article.pk).update(outlet="", agency="")
    assert "No outlet, <time" in client.get(address).content.decode()


def test_open_claims_show_first_with_a_link_to_their_review(client, address, confirmed, other_claim):
    answer = client.get(address)
    assert quotes(answer) == [other_claim.quote]
    assert (
        f"{reverse('article', args=[other_claim.article_id])}?claim={other_claim.pk}"
        in answer.content.decode()
    )


def test_tabs_count_every_status(client, address, confirmed, other_claim, later_claim):
    tabs = {value: count for value, _, count in client.get(address).context["tabs"]}
    assert tabs == {"unreviewed": 2, "confirmed": 1, "disputed": 0, "superseded": 0, "withdrawn": 0, "": 3}


FOUND = [
    ({"status": "confirmed"}, ["claim"]),
    ({"status": ""}, ["claim", "other_claim", "later_claim"]),
    ({"q": "linnet"}, ["other_claim"]),
    ({"q": "passengers MORE"}, ["later_claim"]),
    ({"q": "nothing like it"}, []),
    ({"status": "", "outlet": "Harbour Wire"}, ["claim", "other_claim", "later_claim"]),
    ({"outlet": "Coast Courier"}, []),
    ({"worthiness": "0.9"}, ["later_claim"]),
    ({"event": "casualty"}, ["other_claim"]),
    ({"status": "", "reviewer": "second_reviewer"}, ["claim"]),
    ({"status": "", "story": "story"}, ["claim", "other_claim", "later_claim"]),
]


@pytest.mark.parametrize(("chosen", "expected"), FOUND)
def test_filters(client, request, address, confirmed, other_claim, later_claim, chosen, expected):
    Claim.objects.filter(pk=other_claim.pk).update(worthiness=0.2, event="casualty")
    asked = {
        name: str(request.getfixturevalue(value).pk) if name in ("reviewer", "story") else value
        for name, value in chosen.items()
    }
    names = {request.getfixturevalue(name).quote for name in expected}
    assert set(quotes(client.get(address, asked))) == names


@pytest.mark.parametrize(
    ("sort", "first"), [("oldest", "other_claim"), ("newest", "later_claim"), ("worthiness", "later_claim")]
)
def test_orders(client, request, address, other_claim, later_claim, sort, first):
    Claim.objects.filter(pk=other_claim.pk).update(worthiness=0.2)
    assert quotes(client.get(address, {"sort": sort}))[0] == request.getfixturevalue(first).quote


@pytest.mark.parametrize(
    "chosen",
    [
        {"worthiness": "7"},
        {"worthiness": "much"},
        {"story": "99999999999999999999999"},
        {"reviewer": "x"},
        {"sort": "sideways"},
        {"q": "a" * 301},
    ],
)
def test_a_filter_that_makes_no_sense_is_left_out_and_named(client, address, claim, chosen):
    answer = client.get(address, chosen)
    assert answer.status_code == 200
    assert "This filter was left out." in answer.content.decode()
    assert quotes(answer) == [claim.quote]


@pytest.mark.parametrize("page", ["0", "-1", "many", "99999999999999999999"])
def test_a_page_that_is_not_there_gives_one_that_is(client, address, claim, page):
    assert quotes(client.get(address, {"page": page})) == [claim.quote]


def test_an_unknown_status_shows_all(client, address, confirmed, other_claim):
    assert len(quotes(client.get(address, {"status": "bogus"}))) == 2


def test_links_between_pages_keep_the_filters(client, address, desk, reviewer):
    words = [f"Berth {number} was closed" for number in range(60)]
    article = add_text(
        desk=desk, actor=reviewer, text=f"The harbour was shut.\n\n{'. '.join(words)}.", extract=False
    ).article
    for quote in words:
        mark(article, quote, reviewer)
    page = client.get(address, {"q": "berth"}).content.decode()
    assert "?q=berth&amp;page=2" in page
    assert len(quotes(client.get(address, {"q": "berth", "page": 2}))) == 10


def test_an_empty_queue_says_what_next(client, address, confirmed):
    assert "Nothing waits for a decision" in client.get(address).content.decode()
    assert "No claim matches" in client.get(address, {"q": "xyz"}).content.decode()


def test_an_outsider_sees_no_queue_and_no_names(client, desk, claim, outsider, other_desk, reviewer):
    client.force_login(outsider)
    assert client.get(reverse("queue", args=[desk.slug])).status_code == 404
    theirs = client.get(reverse("queue", args=[other_desk.slug])).content.decode()
    assert claim.article.story.title not in theirs
    assert reviewer.username not in theirs


def test_ten_claims_cost_as_many_queries_as_one(
    client, address, claim, reviewer, django_assert_num_queries, django_assert_max_num_queries
):
    client.get(address)
    with django_assert_max_num_queries(15) as one:
        client.get(address)
    for quote in [
        "ferry Linnet",
        "Port Orla at 10:40",
        "118 people on board",
        "a freighter",
        "coast guard said",
    ]:
        mark(claim.article, quote, reviewer)
    with django_assert_num_queries(len(one.captured_queries)):
        client.get(address)
