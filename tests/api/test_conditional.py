"""No change to a claim or an article without the version that the client read."""

from __future__ import annotations

import pytest

from claims.choices import Status
from claims.models import Event
from claims.services.articles import edit_details
from claims.services.verdicts import move_claim

CHANGES = [
    ("patch", "/api/claims/{}/", {"start": 0, "end": 12}),
    ("post", "/api/claims/{}/verdict/", {"status": "disputed", "reason": "The log says 41."}),
    ("post", "/api/claims/{}/undo/", {}),
]


@pytest.fixture
def decided(claim, evidence, second_reviewer):
    """The claim after a colleague confirmed it: version 2."""
    return move_claim(claim=claim, seen=1, to=Status.CONFIRMED, actor=second_reviewer)


def send(api, change, pk, **headers):
    method, address, body = change
    return getattr(api, method)(address.format(pk), body, format="json", headers=headers)


def test_the_etag_of_the_answer_opens_the_next_change(api, claim, evidence):
    read = api.get(f"/api/claims/{claim.pk}/")
    assert read["ETag"] == read.json()["etag"] == f'"claim-{claim.pk}-v1"'
    body = {"status": "confirmed"}
    moved = api.post(
        f"/api/claims/{claim.pk}/verdict/", body, format="json", headers={"If-Match": read["ETag"]}
    )
    assert (moved.status_code, moved["ETag"]) == (200, f'"claim-{claim.pk}-v2"')
    undone = api.post(f"/api/claims/{claim.pk}/undo/", headers={"If-Match": moved["ETag"]})
    assert (undone.status_code, undone.json()["status"]) == (200, "unreviewed")


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change[1])
@pytest.mark.parametrize("if_match", [None, "", "*", "claim-1-v1", "nonsense"])
def test_a_change_without_a_version_is_refused(api, decided, change, if_match):
    before = Event.objects.count()
    answer = send(api, change, decided.pk, **({} if if_match is None else {"If-Match": if_match}))
    assert (answer.status_code, answer.json()["code"]) == (428, "precondition_required")
    assert Event.objects.count() == before


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change[1])
@pytest.mark.parametrize("tag", ['"claim-{}-v1"', 'W/"claim-{}-v1"', '"claim-0-v2"', '"x", "y"'])
def test_a_stale_change_is_refused_and_shows_what_stands_now(api, decided, change, tag):
    before = Event.objects.count()
    answer = send(api, change, decided.pk, **{"If-Match": tag.format(decided.pk)})
    assert (answer.status_code, answer.json()["code"], answer["ETag"]) == (412, "stale", decided.etag)
    current = answer.json()["current"]
    assert (current["status"], current["decided_by"]["name"]) == ("confirmed", "Jonas")
    assert Event.objects.count() == before


def test_a_tag_that_a_proxy_weakened_still_names_its_version(api, decided):
    answer = send(api, CHANGES[1], decided.pk, **{"If-Match": f"W/{decided.etag}"})
    assert answer.status_code == 200


def test_a_tag_without_its_quotation_marks_is_told_as_such(api, decided):
    answer = send(api, CHANGES[1], decided.pk, **{"If-Match": "claim-1-v2"})
    assert "holds no entity tag" in answer.json()["detail"]
    assert "as you read it" in send(api, CHANGES[1], decided.pk, **{"If-Match": "*"}).json()["detail"]


def test_one_fitting_tag_of_several_is_enough(api, decided):
    answer = send(api, CHANGES[1], decided.pk, **{"If-Match": f'"old", {decided.etag}'})
    assert answer.status_code == 200


def test_somebody_who_is_faster_between_look_and_write_still_wins(
    api, claim, evidence, second_reviewer, monkeypatch
):
    """The check of the header passes; the conditional update of the service does not."""
    real = move_claim

    def overtaken(**given):
        real(claim=claim, seen=1, to=Status.CONFIRMED, actor=second_reviewer)
        return real(**given)

    monkeypatch.setattr("claims.api.views.verdicts.move_claim", overtaken)
    answer = send(api, CHANGES[1], claim.pk, **{"If-Match": claim.etag})
    assert (answer.status_code, answer.json()["current"]["status"]) == (412, "confirmed")


def test_article_details_are_guarded_the_same_way(api, article, second_reviewer):
    address = f"/api/articles/{article.pk}/"
    tag = api.get(address)["ETag"]
    assert api.patch(address, {"outlet": "Orla Post"}, format="json").status_code == 428
    edit_details(
        article=article, seen=1, actor=second_reviewer, changes={"outlet": "Quay News"}, story=article.story
    )
    answer = api.patch(address, {"outlet": "Orla Post"}, format="json", headers={"If-Match": tag})
    assert (answer.status_code, answer.json()["current"]["outlet"]) == (412, "Quay News")
    again = api.patch(address, {"outlet": "Orla Post"}, format="json", headers={"If-Match": answer["ETag"]})
    assert (again.status_code, again.json()["outlet"], again.json()["version"]) == (200, "Orla Post", 3)


def test_article_details_that_change_between_look_and_write(api, article, second_reviewer, monkeypatch):
    def overtaken(**given):
        other = {"actor": second_reviewer, "changes": {"outlet": "Quay News"}, "story": article.story}
        edit_details(article=article, seen=1, **other)
        return edit_details(**given)

    monkeypatch.setattr("claims.api.views.articles.edit_details", overtaken)
    headers = {"If-Match": f'"article-{article.pk}-v1"'}
    answer = api.patch(
        f"/api/articles/{article.pk}/", {"outlet": "Orla Post"}, format="json", headers=headers
    )
    assert (answer.status_code, answer.json()["current"]["outlet"]) == (412, "Quay News")
