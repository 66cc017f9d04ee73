"""Members of a desk: added, given another role and taken off, each by the service."""

from __future__ import annotations

from django.urls import reverse

from claims.choices import Role
from claims.models import Event, Membership
from tests.admin.conftest import act, change, head


def test_a_member_is_added_by_name_and_leaves_an_event(panel, desk, outsider):
    before = head()
    panel.post(reverse("admin:claims_membership_add"), {"desk": desk.pk, "username": "olga", "role": "lead"})
    assert Membership.objects.get(desk=desk, user=outsider).role == Role.LEAD
    assert (head(), Event.objects.latest("number").verb) == (before + 1, "member.added")


def test_a_member_of_nobody_is_refused_and_stays_in_the_form(panel, desk):
    answer = panel.post(
        reverse("admin:claims_membership_add"), {"desk": desk.pk, "username": "nobody", "role": "lead"}
    )
    text = answer.content.decode()
    assert "There is no account with that username." in text
    assert 'value="nobody"' in text


def test_who_is_on_the_desk_is_not_added_again_with_another_role(panel, desk, reviewer):
    before = head()
    answer = panel.post(
        reverse("admin:claims_membership_add"), {"desk": desk.pk, "username": "mira", "role": "viewer"}
    )
    assert "Mira is on World desk already, as reviewer." in answer.content.decode()
    assert (desk.memberships.get(user=reviewer).role, head()) == (Role.REVIEWER, before)


def test_no_member_is_added_to_a_desk_of_others(panel, other_desk, reviewer):
    panel.post(
        reverse("admin:claims_membership_add"), {"desk": other_desk.pk, "username": "mira", "role": "lead"}
    )
    assert not Membership.objects.filter(desk=other_desk, user=reviewer).exists()


def test_a_role_is_changed_by_the_service(panel, desk, viewer):
    member = desk.memberships.get(user=viewer)
    panel.post(change(member), {"role": "reviewer"})
    member.refresh_from_db()
    assert (member.role, Event.objects.latest("number").verb) == (Role.REVIEWER, "member.changed")


def test_the_last_administrator_stays_one_and_the_form_says_why(panel, desk, administrator):
    member = desk.memberships.get(user=administrator)
    answer = panel.post(change(member), {"role": "viewer"})
    assert "A desk keeps at least one administrator." in answer.content.decode()
    member.refresh_from_db()
    assert member.role == Role.ADMINISTRATOR


def test_members_are_taken_off_by_the_service_once_that_is_meant(panel, desk, viewer, administrator):
    rows = [desk.memberships.get(user=viewer), desk.memberships.get(user=administrator)]
    asked = act(panel, "membership", "take_off", *rows).content.decode()
    assert "Vera (vera), viewer on World desk" in asked
    assert desk.memberships.filter(user=viewer).exists()
    text = act(panel, "membership", "take_off", *rows, sure="yes").content.decode()
    assert "Vera is no longer on World desk. Adding them again as viewer undoes that." in text
    assert "keeps at least one administrator" in text
    assert list(desk.memberships.values_list("user", flat=True)) == [administrator.pk]
