"""Who works on a desk."""

from __future__ import annotations

import pytest

from claims.choices import Role, Verb
from claims.models import Event
from claims.permissions import role_on
from claims.services.desks import create_desk, remove_member, set_role
from claims.workflow import Refusal


def test_a_desk_opens_with_its_administrator(desk, administrator):
    assert role_on(administrator, desk) is Role.ADMINISTRATOR
    assert [event.verb for event in Event.objects.filter(desk=desk)] == [Verb.DESK_CREATED, Verb.MEMBER_ADDED]


def test_a_taken_name_is_refused_and_leaves_no_event(desk, administrator):
    with pytest.raises(Refusal):
        create_desk(name="World desk", slug="other", actor=None, administrator=administrator)
    assert Event.objects.count() == 2


def test_a_role_changes_with_an_event(desk, administrator, viewer):
    set_role(desk=desk, user=viewer, role=Role.REVIEWER, actor=administrator)
    assert role_on(viewer, desk) is Role.REVIEWER
    assert Event.objects.latest("number").verb == Verb.MEMBER_CHANGED


@pytest.mark.parametrize("who", ["viewer", "reviewer", "lead", "outsider"])
def test_only_administrators_change_roles(request, desk, viewer, who):
    with pytest.raises(Refusal):
        set_role(desk=desk, user=viewer, role=Role.LEAD, actor=request.getfixturevalue(who))


def test_the_last_administrator_stays(desk, administrator):
    with pytest.raises(Refusal):
        set_role(desk=desk, user=administrator, role=Role.VIEWER, actor=administrator)
    with pytest.raises(Refusal):
        remove_member(desk=desk, user=administrator, actor=administrator)


def test_a_member_is_removed(desk, administrator, viewer):
    remove_member(desk=desk, user=viewer, actor=administrator)
    assert role_on(viewer, desk) is None
