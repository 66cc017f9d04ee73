"""Desks, members, stories."""

from __future__ import annotations

import pytest

from claims.choices import Verb
from claims.models import Desk, Event, Membership, Story


def test_only_ones_own_desks_are_listed(client_for, viewer, other_desk):
    answer = client_for(viewer).get("/api/desks/").json()
    assert (answer["count"], [desk["slug"] for desk in answer["results"]]) == (1, ["world"])


def test_the_installations_administrator_opens_a_desk(client_for, superuser, reviewer):
    body = {"name": "Science desk", "slug": "science", "administrator": reviewer.username}
    answer = client_for(superuser).post("/api/desks/", body, format="json")
    assert (answer.status_code, answer["Location"]) == (201, "/api/desks/science/")
    assert Membership.objects.get(desk__slug="science").user == reviewer
    again = client_for(superuser).post("/api/desks/", body, format="json")
    assert (again.status_code, again.json()["code"]) == (409, "taken")


def test_nobody_else_opens_one(client_for, administrator, desk):
    body = {"name": "Science desk", "slug": "science", "administrator": administrator.username}
    answer = client_for(administrator).post("/api/desks/", body, format="json")
    assert (answer.status_code, answer.json()["code"]) == (403, "role")
    assert Desk.objects.count() == 1


def test_a_member_is_added_changed_and_removed_each_with_its_event(client_for, administrator, desk, outsider):
    client, address = client_for(administrator), f"/api/desks/{desk.slug}/members/{outsider.username}/"
    added = client.put(address, {"role": "viewer"}, format="json")
    assert (added.status_code, added.json()["user"]["username"], added.json()["role"]) == (
        201,
        "olga",
        "viewer",
    )
    assert client.put(address, {"role": "lead"}, format="json").status_code == 200
    assert client.delete(address).status_code == 204
    assert client.delete(address).status_code == 404
    verbs = Event.objects.filter(desk=desk, actor=administrator).values_list("verb", flat=True)
    assert list(verbs) == [Verb.MEMBER_ADDED, Verb.MEMBER_CHANGED, Verb.MEMBER_REMOVED]


def test_the_last_administrator_stays(client_for, administrator, desk):
    client, address = client_for(administrator), f"/api/desks/{desk.slug}/members/{administrator.username}/"
    assert client.delete(address).json()["code"] == "last_administrator"
    assert client.put(address, {"role": "viewer"}, format="json").status_code == 409


def test_an_account_that_does_not_exist_cannot_be_added(client_for, administrator, desk):
    answer = client_for(administrator).put(
        f"/api/desks/{desk.slug}/members/nobody/", {"role": "lead"}, format="json"
    )
    assert (answer.status_code, "nobody" in answer.json()["detail"]) == (404, True)


def test_a_story_is_opened_once(api, desk):
    address = f"/api/desks/{desk.slug}/stories/"
    first, again = (
        api.post(address, {"title": title}, format="json") for title in ("Marn bridge", "  Marn  bridge ")
    )
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json() == again.json()
    assert api.get(first["Location"]).json()["title"] == "Marn bridge"


def test_a_story_takes_no_title_that_another_has(client_for, lead, desk, story):
    other = Story.objects.create(desk=desk, title="Marn bridge")
    answer = client_for(lead).patch(f"/api/stories/{other.pk}/", {"title": story.title}, format="json")
    assert (answer.status_code, answer.json()["field"]) == (409, "title")


@pytest.mark.parametrize("size", [1, 2])
def test_lists_come_in_pages_with_a_count(api, desk, size):
    Story.objects.bulk_create(Story(desk=desk, title=f"Story {number}") for number in range(4))
    address, titles = f"/api/desks/{desk.slug}/stories/?page_size={size}", []
    while address:
        page = api.get(address).json()
        assert (page["count"], len(page["results"])) == (4, size)
        titles += [story["title"] for story in page["results"]]
        address = page["next"]
    assert titles == [f"Story {number}" for number in (3, 2, 1, 0)]
