"""The table of moves, row by row."""

from __future__ import annotations

import pytest

from claims.choices import Role, Status, Verb
from claims.workflow import Refusal, check_move, may, needs_reason

U, C, D, S, W = Status.UNREVIEWED, Status.CONFIRMED, Status.DISPUTED, Status.SUPERSEDED, Status.WITHDRAWN


@pytest.mark.parametrize(
    ("seen", "to", "evidence", "reason", "verb"),
    [
        (U, C, 1, "", Verb.CLAIM_CONFIRMED),  # "Confirmed and disputed need at least one evidence"
        (U, D, 1, "The bulletin says 41.", Verb.CLAIM_DISPUTED),
        (U, S, 0, "Overtaken at six.", Verb.CLAIM_SUPERSEDED),
        (U, W, 0, "Not a claim.", Verb.CLAIM_WITHDRAWN),
        (C, D, 1, "The bulletin was corrected.", Verb.CLAIM_DISPUTED),
        (C, U, 0, "Looked at the wrong bulletin.", Verb.CLAIM_REOPENED),
        (S, S, 0, "Another one overtakes it.", Verb.CLAIM_SUPERSEDED),
        (W, U, 0, "It is a claim after all.", Verb.CLAIM_REOPENED),
    ],
)
def test_a_move_that_has_all_it_needs_is_made(seen, to, evidence, reason, verb):
    assert check_move(seen, to, role=Role.REVIEWER, evidence=evidence, reason=reason).verb is verb


@pytest.mark.parametrize(
    ("seen", "to", "role", "evidence", "reason", "code"),
    [
        (U, C, Role.VIEWER, 1, "", "role"),
        (U, C, None, 1, "", "role"),
        (U, C, Role.REVIEWER, 0, "", "evidence"),
        (U, D, Role.REVIEWER, 0, "Because.", "evidence"),
        (U, D, Role.REVIEWER, 1, "", "reason"),  # "A reason is required for disputed, superseded ..."
        (U, S, Role.REVIEWER, 0, " ", "reason"),
        (C, D, Role.REVIEWER, 1, "", "reason"),
        (D, C, Role.REVIEWER, 1, "", "reason"),  # "... and any change of a verdict"
        (C, C, Role.REVIEWER, 1, "Again.", "unchanged"),
        (W, C, Role.REVIEWER, 1, "Because.", "withdrawn"),
        (U, U, Role.LEAD, 0, "Because.", "unchanged"),
        (U, D, Role.REVIEWER, 1, "a" * 5001, "too_long"),
    ],
)
def test_a_move_that_lacks_something_is_refused_by_name(seen, to, role, evidence, reason, code):
    with pytest.raises(Refusal) as refused:
        check_move(seen, to, role=role, evidence=evidence, reason=reason)
    assert refused.value.code == code


def test_the_first_confirmation_needs_no_reason_and_a_change_does():
    assert not needs_reason(U, C)
    assert needs_reason(D, C)


@pytest.mark.parametrize("role", list(Role))
def test_a_role_may_do_what_a_lower_one_may(role):
    assert may(role, Role.VIEWER)
    assert not may(None, role)
    assert may(role, Role.LEAD) is (role in (Role.LEAD, Role.ADMINISTRATOR))
