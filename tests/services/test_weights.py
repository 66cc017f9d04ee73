"""A desk's own weights of worthiness: set, stamped on what is extracted with them, taken back, told by the history."""

from __future__ import annotations

import pytest

from claims import extraction
from claims.choices import Role, Status
from claims.extraction.text.loader import is_model_there
from claims.extraction.worth.model import WEIGHT_NAMES, shipped
from claims.models import Claim, DeskWeights, Event, Run
from claims.services import runs
from claims.services.articles import request_run
from claims.services.desks import set_role
from claims.services.events import body_of
from claims.services.verification import Verification
from claims.services.weights import extractor_of, reset_weights, set_weights
from claims.workflow import Refusal

EVEN = {**dict.fromkeys(WEIGHT_NAMES, 0.0), "base": 2.0}


def findings() -> list[str]:
    return [f"{one.where}: {one.what}" for one in Verification().findings()]


def test_a_desk_begins_with_the_shipped_ones(desk):
    assert extractor_of(desk) == (None, extraction.EXTRACTOR_VERSION)


def test_set_weights_are_the_desks_and_leave_an_event(desk, administrator):
    own = set_weights(desk=desk, weights=EVEN, actor=administrator, learned_from=80)
    assert extractor_of(desk) == (EVEN, f"{extraction.EXTRACTOR_VERSION}+desk1")
    assert (own.version, own.learned_from, own.changed_by) == (1, 80, administrator)
    body = body_of(Event.objects.latest("number"))
    assert (body["verb"], body["actor"], body["before"]) == (
        "weights.changed",
        administrator.pk,
        {"version": 0, "weights": {}},
    )
    assert body["after"] == {"version": 1, "weights": EVEN, "learned_from": 80}
    assert findings() == []


def test_weights_are_taken_back_and_set_again_under_a_new_version(desk, administrator):
    set_weights(desk=desk, weights=EVEN, actor=administrator)
    reset_weights(desk=desk, actor=administrator)
    assert extractor_of(desk) == (None, extraction.EXTRACTOR_VERSION)
    set_weights(desk=desk, weights=EVEN, actor=administrator)
    assert extractor_of(desk).version == f"{extraction.EXTRACTOR_VERSION}+desk3"
    assert findings() == []


def test_other_desks_keep_theirs(desk, other_desk, administrator):
    set_weights(desk=desk, weights=EVEN, actor=administrator)
    assert extractor_of(other_desk).weights is None


@pytest.mark.parametrize(
    "change, sentence",
    [
        ({"figure": 9}, "must be a number from -8 to 8"),
        ({"figure": float("nan")}, "must be a number from -8 to 8"),
        ({"figure": "1"}, "must be a number from -8 to 8"),
        ({"figure": True}, "must be a number from -8 to 8"),
        ({"colour": 1.0}, "no signal called “colour”"),
    ],
)
def test_wrong_weights_are_refused(desk, administrator, change, sentence):
    with pytest.raises(Refusal, match=sentence):
        set_weights(desk=desk, weights=EVEN | change, actor=administrator)
    assert not DeskWeights.objects.exists()


def test_every_weight_must_be_given(desk, administrator):
    with pytest.raises(Refusal, match="“base” is missing"):
        set_weights(desk=desk, weights={"figure": 1.0}, actor=administrator)


def test_the_same_again_is_refused(desk, administrator):
    set_weights(desk=desk, weights=EVEN, actor=administrator)
    with pytest.raises(Refusal, match="uses these weights already"):
        set_weights(desk=desk, weights=EVEN, actor=administrator)
    reset_weights(desk=desk, actor=administrator)
    with pytest.raises(Refusal, match="uses these weights already"):
        reset_weights(desk=desk, actor=administrator)


@pytest.mark.parametrize("role", [Role.VIEWER, Role.REVIEWER, Role.LEAD])
def test_only_administrators_set_them(desk, administrator, reviewer, role):
    set_role(desk=desk, user=reviewer, role=role, actor=administrator)
    with pytest.raises(Refusal, match="Only administrators"):
        set_weights(desk=desk, weights=EVEN, actor=reviewer)
    with pytest.raises(Refusal, match="Only administrators"):
        reset_weights(desk=desk, actor=reviewer)


@pytest.mark.parametrize(
    "tamper",
    [
        lambda: DeskWeights.objects.update(weights=dict(shipped().weights)),
        lambda: DeskWeights.objects.update(weights={}),
        lambda: DeskWeights.objects.update(version=7),
        lambda: DeskWeights.objects.all().delete(),
    ],
)
def test_weights_changed_past_the_service_are_found(desk, administrator, tamper):
    set_weights(desk=desk, weights=EVEN, actor=administrator)
    tamper()
    (finding,) = findings()
    assert finding.startswith(f"desk {desk.pk}: Its weights of worthiness is")


@pytest.mark.model
@pytest.mark.skipif(not is_model_there(), reason="The trained pipeline is not there.")
def test_a_run_extracts_with_them_and_says_so(desk, article, reviewer, administrator):
    def extracted() -> tuple[set[float], set[str]]:
        run = request_run(article=article, actor=reviewer)
        runs.perform(run_id=run.pk)
        claims = Claim.objects.exclude(status=Status.WITHDRAWN)
        versions = {
            Run.objects.get(pk=run.pk).extractor_version,
            *claims.values_list("extractor_version", flat=True),
        }
        told = body_of(Event.objects.filter(verb="run.done").latest("number"))["after"]["extractor"]
        return set(claims.values_list("worthiness", flat=True)), {told, *versions}

    before, versions = extracted()
    assert len(before) > 1
    assert versions == {extraction.EXTRACTOR_VERSION}
    set_weights(desk=desk, weights=EVEN, actor=administrator)
    assert extracted() == ({0.8808}, {f"{extraction.EXTRACTOR_VERSION}+desk1"})  # 1 / (1 + e^-2)
    reset_weights(desk=desk, actor=administrator)
    assert extracted() == (before, versions)
