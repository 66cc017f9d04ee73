"""Finding, marking, correcting and deciding claims."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims.choices import Status
from claims.models import Claim
from claims.services.claims import add_claim
from claims.services.verdicts import move_claim


@pytest.fixture
def address(desk):
    return f"/api/desks/{desk.slug}/claims/"


def quotes(answer):
    return [claim["quote"].split()[0] for claim in answer.json()["results"]]


def test_a_span_becomes_a_claim_with_the_words_around_it(api, article):
    start = article.text.index("118 people")
    answer = api.post(
        f"/api/articles/{article.pk}/claims/", {"start": start, "end": start + 10}, format="json"
    )
    assert (answer.status_code, answer.json()["quote"], answer.json()["origin"]) == (
        201,
        "118 people",
        "person",
    )
    assert api.get(answer["Location"]).json() == answer.json()
    again = api.post(
        f"/api/articles/{article.pk}/claims/", {"start": start, "end": start + 10}, format="json"
    )
    assert (again.status_code, again.json()["code"]) == (409, "taken")


def test_what_extraction_read_is_shown_as_it_was_stored(api, claim):
    Claim.objects.filter(pk=claim.pk).update(
        figures=[{"text": "Almost 50", "start": 0, "end": 9, "low": None, "high": 50.0, "bound": "below",
                  "counted": "passengers", "unit": ""}],
        claimant={"name": "the coast guard", "text": "the coast guard", "start": 120, "end": 135, "cue": "said"},
    )  # fmt: skip
    shown = api.get(f"/api/claims/{claim.pk}/").json()
    assert (shown["figures"][0]["low"], shown["figures"][0]["high"]) == (None, 50.0)
    assert shown["claimant"]["cue"] == "said"


def test_the_span_is_corrected(api, claim):
    body = {"start": claim.start, "end": claim.start + len("Almost 50 passengers")}
    answer = api.patch(f"/api/claims/{claim.pk}/", body, format="json", headers={"If-Match": claim.etag})
    assert (answer.status_code, answer.json()["quote"], answer.json()["version"]) == (
        200,
        "Almost 50 passengers",
        2,
    )


@pytest.mark.parametrize(
    ("span", "code"),
    [((0, 10**9), "span"), ((41, 43), "span"), ((10, 5), "span")],
    ids=["beyond", "space", "backward"],
)
def test_a_span_that_is_none_is_refused(api, article, span, code):
    body = {"start": span[0], "end": span[1]}
    answer = api.post(f"/api/articles/{article.pk}/claims/", body, format="json")
    assert (answer.status_code, answer.json()["code"]) == (422, code)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({}, ["Almost", "The", "More"]),
        ({"status": "confirmed"}, ["Almost"]),
        ({"status": "unreviewed"}, ["The", "More"]),
        ({"q": "ferry linnet"}, ["The"]),
        ({"q": "harbour wire"}, ["Almost", "The", "More"]),
        ({"outlet": "Nobody"}, []),
        ({"worthiness": "0.5"}, ["The", "More"]),
        ({"sort": "newest"}, ["More", "Almost", "The"]),
    ],
)
def test_the_desks_claims_can_be_narrowed_and_sorted(
    api, address, claim, other_claim, later_claim, evidence, reviewer, query, found
):
    move_claim(claim=claim, seen=1, to=Status.CONFIRMED, actor=reviewer)
    Claim.objects.filter(pk=claim.pk).update(worthiness=0.4)
    answer = api.get(address, query)
    assert answer.json()["count"] == len(found)
    assert sorted(quotes(answer)) == sorted(found)
    if "sort" in query:
        assert quotes(answer) == found


def test_by_story_article_and_reviewer(
    api, address, claim, later_claim, evidence, reviewer, second_reviewer, story
):
    move_claim(claim=claim, seen=1, to=Status.CONFIRMED, actor=reviewer)
    assert api.get(address, {"reviewer": reviewer.pk}).json()["count"] == 1
    assert api.get(address, {"reviewer": second_reviewer.pk}).json()["count"] == 0
    assert api.get(address, {"article": later_claim.article_id}).json()["count"] == 1
    assert api.get(address, {"story": story.pk}).json()["count"] == 2


def test_the_most_worthy_come_first(api, address, claim, later_claim):
    Claim.objects.filter(pk=claim.pk).update(worthiness=0.2)
    assert quotes(api.get(address)) == ["More", "Almost"]


def test_the_claims_of_an_article_come_in_the_order_of_its_text(
    api, article, other_claim, claim, later_claim
):
    assert quotes(api.get(f"/api/articles/{article.pk}/claims/")) == ["Almost", "The"]


def test_ten_claims_cost_as_many_queries_as_one(
    api, address, article, reviewer, claim, django_assert_num_queries
):
    with CaptureQueriesContext(connection) as one:
        assert api.get(address).json()["count"] == 1
    for start in range(100, 118, 2):
        add_claim(article=article, start=start, end=start + 10, actor=reviewer)
    Claim.objects.update(decided_by=reviewer)
    with django_assert_num_queries(len(one)):
        assert api.get(address).json()["count"] == 10


def test_the_noon_toll_is_superseded_by_the_evening_one_and_back(api, claim, later_claim):
    address = f"/api/claims/{claim.pk}/"
    candidates = api.get(f"{address}superseding/", {"q": "more than 60"}).json()["results"]
    assert [one["id"] for one in candidates] == [later_claim.pk]
    body = {"status": "superseded", "reason": "Counted again at 17:20.", "superseded_by": candidates[0]["id"]}
    moved = api.post(f"{address}verdict/", body, format="json", headers={"If-Match": claim.etag})
    assert (moved.json()["status"], moved.json()["superseded_by"]) == ("superseded", later_claim.pk)
    assert moved.json()["decided_by"]["name"] == "Mira"
    undone = api.post(f"{address}undo/", headers={"If-Match": moved["ETag"]})
    assert (undone.json()["status"], undone.json()["superseded_by"], undone.json()["version"]) == (
        "unreviewed",
        None,
        3,
    )


@pytest.mark.parametrize(
    ("body", "status", "code", "field"),
    [
        ({"status": "confirmed"}, 422, "evidence", "evidence"),
        ({"status": "disputed"}, 422, "evidence", "evidence"),
        ({"status": "superseded"}, 422, "reason", "reason"),
        ({"status": "withdrawn", "reason": " x "}, 422, "reason", "reason"),
        ({"status": "unreviewed", "reason": "Again."}, 409, "unchanged", None),
        ({"status": "nonsense"}, 400, "invalid", None),
        ({}, 400, "invalid", None),
    ],
)
def test_the_rules_of_the_desk_hold(api, claim, body, status, code, field):
    answer = api.post(
        f"/api/claims/{claim.pk}/verdict/", body, format="json", headers={"If-Match": claim.etag}
    )
    assert (answer.status_code, answer.json()["code"], answer.json().get("field")) == (status, code, field)


def test_a_claim_of_another_desk_cannot_supersede(api, claim, outsider, other_desk, client_for):
    theirs = client_for(outsider)
    text = "The cup final at Marn was watched by 300 people on Sunday, the club said in its weekly letter."
    article = theirs.post(f"/api/desks/{other_desk.slug}/articles/", {"text": text}, format="json")
    other = theirs.post(f"{article['Location']}claims/", {"start": 0, "end": 20}, format="json").json()
    body = {"status": "superseded", "reason": "Counted again.", "superseded_by": other["id"]}
    answer = api.post(
        f"/api/claims/{claim.pk}/verdict/", body, format="json", headers={"If-Match": claim.etag}
    )
    assert answer.json()["errors"][0]["field"] == "superseded_by"
