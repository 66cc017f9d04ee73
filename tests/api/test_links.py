"""Links over the API: listing, deciding, taking verdicts over, and what superseding leaves behind."""

from __future__ import annotations

import pytest
from django.utils import timezone

from claims import carryover
from claims.choices import JobState, LinkState, Status
from claims.models import Claim, Comparison, Link, SumCheck
from claims.services import report_runs
from claims.services.claims import correct_span
from claims.services.links import reject
from claims.services.reports import request_report
from claims.services.verdicts import move_claim
from tests.conftest import mark


@pytest.fixture
def comparison(claim, later_claim) -> Comparison:
    Comparison.objects.all().delete()
    return Comparison.objects.create(article=later_claim.article, state=JobState.DONE)


@pytest.fixture
def link(comparison, claim, later_claim) -> Link:
    """The evening toll is proposed to replace the one of noon."""
    return Link.objects.create(
        earlier=claim, later=later_claim, comparison=comparison, relation="revises", supersedes=True, score=0.9,
        changes=[{"field": "figure", "before": "almost 50", "after": "more than 60"}], figures=[[0, 0]],
        reason="Counted again, later.",
    )  # fmt: skip


@pytest.fixture
def repeating(comparison, claim, evidence, later_claim, reviewer) -> Link:
    """The evening claim repeats a confirmed one of noon."""
    move_claim(claim=claim, seen=1, to=Status.CONFIRMED, actor=reviewer, reason="The bulletin says so.")
    return Link.objects.create(
        earlier=claim, later=later_claim, comparison=comparison, relation="repeats", score=1
    )


def decide(api, link: Link, how: str, body: dict | None = None, etag: str | None = None):
    etag = Link.objects.get(pk=link.pk).etag if etag is None else etag
    headers = {"If-Match": etag} if etag else {}
    return api.post(f"/api/links/{link.pk}/{how}/", body or {}, format="json", headers=headers)


class TestListing:
    @pytest.mark.parametrize(
        ("query", "count"),
        [
            ({}, 1),
            ({"state": "proposed"}, 1),
            ({"state": "accepted"}, 0),
            ({"state": "gone"}, 0),
            ({"relation": "revises"}, 1),
            ({"relation": "repeats"}, 0),
            ({"supersedes": "true"}, 1),
            ({"supersedes": "false"}, 0),
            ({"story": "{story}"}, 1),
            ({"article": "{article}"}, 1),
            ({"claim": "{later}"}, 1),
            ({"claim": "{other}"}, 0),
        ],
    )
    def test_the_filters_keep_what_they_name(
        self, api, desk, link, claim, later_claim, other_claim, query, count
    ):
        names = {
            "story": claim.article.story_id,
            "article": claim.article_id,
            "later": later_claim.pk,
            "other": other_claim.pk,
        }
        asked = {name: value.format(**names) for name, value in query.items()}
        assert api.get(f"/api/desks/{desk.slug}/links/", asked).json()["count"] == count

    def test_a_link_that_is_gone_is_listed_only_when_asked_for(self, api, desk, link):
        Link.objects.update(state=LinkState.GONE)
        assert api.get(f"/api/desks/{desk.slug}/links/").json()["count"] == 0
        assert api.get(f"/api/desks/{desk.slug}/links/", {"state": "gone"}).json()["count"] == 1

    @pytest.mark.parametrize(
        "query", [{"state": "odd"}, {"claim": "999999"}, {"story": "x"}, {"supersedes": "maybe"}]
    )
    def test_a_filter_that_makes_no_sense_is_refused(self, api, desk, link, query):
        answer = api.get(f"/api/desks/{desk.slug}/links/", query)
        assert (answer.status_code, answer.json()["code"]) == (400, "invalid")

    def test_one_says_what_it_joins_and_why(self, api, link, claim, later_claim):
        answer = api.get(f"/api/links/{link.pk}/")
        found = answer.json()
        assert (answer["ETag"], found["etag"]) == (link.etag, link.etag)
        assert (found["earlier"]["id"], found["later"]["quote"]) == (claim.pk, later_claim.quote)
        assert found["changes"][0]["after"] == "more than 60"
        assert (found["figures"], found["reason"]) == ([[0, 0]], "Counted again, later.")


class TestDeciding:
    def test_accepting_supersedes_the_earlier_claim(self, api, link, claim, later_claim):
        answer = decide(api, link, "accept")
        assert (answer.status_code, answer.json()["state"]) == (200, "accepted")
        assert answer["ETag"] == Link.objects.get().etag
        assert answer.json()["earlier"]["superseded_by"] == later_claim.pk
        assert Claim.objects.get(pk=claim.pk).reason == "Counted again, later."

    def test_a_reason_of_ones_own(self, api, link, claim):
        decide(api, link, "accept", {"reason": "The coast guard said so."})
        assert Claim.objects.get(pk=claim.pk).reason == "The coast guard said so."

    def test_rejecting_and_reopening(self, api, link):
        assert decide(api, link, "reject", {"reason": "Others."}).json()["state"] == "rejected"
        assert decide(api, link, "reopen").json()["state"] == "proposed"

    def test_without_the_version_seen_nothing_is_decided(self, api, link):
        answer = decide(api, link, "accept", etag="")
        assert (answer.status_code, answer.json()["code"]) == (428, "precondition_required")

    def test_a_stale_decision_is_refused_and_shows_what_stands(self, api, link, second_reviewer):
        seen = link.etag
        reject(link=link, seen=link.stamp, actor=second_reviewer)
        answer = decide(api, link, "accept", etag=seen)
        assert (answer.status_code, answer.json()["code"]) == (412, "stale")
        assert answer.json()["current"]["state"] == "rejected"
        assert answer["ETag"] == Link.objects.get().etag

    def test_a_claim_that_changed_makes_it_stale_too(self, api, link, claim, evidence, second_reviewer):
        seen = link.etag
        move_claim(claim=claim, seen=1, to=Status.CONFIRMED, actor=second_reviewer)
        answer = decide(api, link, "accept", etag=seen)
        assert answer.json()["current"]["earlier"]["status"] == "confirmed"

    def test_one_that_waits_to_be_compared_again_is_not_accepted(self, api, link, claim, reviewer):
        Comparison.objects.update(finished_at=timezone.now())
        correct_span(claim=claim, seen=1, start=claim.start, end=claim.end - 10, actor=reviewer)
        assert api.get(f"/api/links/{link.pk}/").json()["waits"] is True
        answer = decide(api, Link.objects.get(), "accept")
        assert (answer.status_code, answer.json()["code"]) == (409, "busy")
        assert answer.json()["detail"] == carryover.WAITS

    def test_one_that_was_corrected_after_it_was_accepted_says_so(self, api, link, later_claim, reviewer):
        assert decide(api, link, "accept").json()["corrected_since"] is False
        correct_span(
            claim=later_claim, seen=1, start=later_claim.start, end=later_claim.end - 10, actor=reviewer
        )
        assert api.get(f"/api/links/{link.pk}/").json()["corrected_since"] is True

    def test_its_verdict_is_undone_on_the_claim(self, api, link, claim):
        decide(api, link, "accept")
        refused = decide(api, link, "reject")
        assert (refused.status_code, refused.json()["code"]) == (409, "verdict_stands")
        etag = Claim.objects.get(pk=claim.pk).etag
        api.post(f"/api/claims/{claim.pk}/undo/", headers={"If-Match": etag})
        assert Link.objects.get().state == LinkState.PROPOSED


class TestCarryingOver:
    def test_an_article_lists_what_it_could_take_over(self, api, repeating, claim, later_claim, evidence):
        (offer,) = api.get(f"/api/articles/{later_claim.article_id}/carryover/").json()
        assert (offer["claim"], offer["status"], offer["why_not"]) == (later_claim.pk, "confirmed", "")
        assert (offer["decided_by"]["username"], offer["reason"]) == ("mira", "The bulletin says so.")
        assert offer["evidence"] == [evidence.pk]

    def test_what_waits_to_be_compared_again_is_left(self, api, repeating, later_claim, reviewer):
        Comparison.objects.update(finished_at=timezone.now())
        correct_span(
            claim=later_claim, seen=1, start=later_claim.start, end=later_claim.end - 10, actor=reviewer
        )
        address = f"/api/articles/{later_claim.article_id}/carryover/"
        (offer,), (line,) = api.get(address).json(), api.post(address).json()
        assert offer["why_not"] == line["why_not"] == carryover.WAITS
        assert line["carried"] is False

    def test_one_is_taken_over(self, api, repeating, later_claim):
        answer = decide(api, repeating, "carry")
        assert (answer.status_code, answer.json()["status"]) == (200, "confirmed")
        assert answer["ETag"] == Claim.objects.get(pk=later_claim.pk).etag
        again = decide(api, repeating, "carry")
        assert (again.status_code, again.json()["code"]) == (409, "nothing_to_carry")

    def test_all_of_an_article_are_taken_over_and_each_is_told(self, api, repeating, later_claim):
        (line,) = api.post(f"/api/articles/{later_claim.article_id}/carryover/").json()
        assert (line["claim"]["id"], line["carried"], line["why_not"]) == (later_claim.pk, True, "")
        assert api.post(f"/api/articles/{later_claim.article_id}/carryover/").json() == []


class TestWhatIsLeftBehind:
    def test_reports_are_stale_and_say_since_when(self, api, desk, link, claim, reviewer):
        report = request_report(desk=desk, actor=reviewer, format="csv")
        report_runs.perform(report_id=report.pk)
        decide(api, link, "accept")
        listed = api.get(f"/api/desks/{desk.slug}/reports/", {"stale": "true"}).json()["results"]
        assert [(one["id"], one["stale_event"] > one["as_of"]) for one in listed] == [(report.pk, True)]
        assert "superseded since" in listed[0]["stale_reason"]
        assert api.get(f"/api/desks/{desk.slug}/reports/", {"stale": "false"}).json()["count"] == 0
        left = api.get(f"/api/claims/{claim.pk}/ripple/").json()
        assert left == {"claims": [], "reports": [report.pk]}

    def test_claims_elsewhere_that_still_state_it(self, api, comparison, claim, later_claim):
        Link.objects.create(
            earlier=claim, later=later_claim, comparison=comparison, relation="repeats", score=1
        )
        left = api.get(f"/api/claims/{claim.pk}/ripple/").json()
        assert [one["id"] for one in left["claims"]] == [later_claim.pk]


class TestComparisonsAndSums:
    def test_a_comparison_is_asked_for_again(self, api, desk, comparison):
        address = f"/api/articles/{comparison.article_id}/comparisons/"
        answer = api.post(address)
        assert (answer.status_code, answer.json()["state"]) == (201, "queued")
        assert api.get(answer["Location"]).json()["id"] == answer.json()["id"]
        busy = api.post(address)
        assert (busy.status_code, busy.json()["code"]) == (409, "busy")
        assert api.get(address).json()["count"] == 2
        queued = api.get(f"/api/desks/{desk.slug}/comparisons/", {"state": "queued"}).json()
        assert queued["count"] == 1

    def test_an_article_that_was_not_read_has_nothing_to_compare(self, api, article):
        answer = api.post(f"/api/articles/{article.pk}/comparisons/")
        assert (answer.status_code, answer.json()["code"]) == (409, "not_read")

    def test_sums_that_do_not_hold_are_listed(self, api, desk, comparison, later_claim, reviewer):
        boats = mark(later_claim.article, "Lifeboats from three stations brought 41 people ashore", reviewer)
        parts = [{"claim": boats.pk, "figure": 0}]
        for arithmetic, holds in (("41 + 22 = 63", True), ("41 + 12 = 63", False)):
            SumCheck.objects.create(
                article=later_claim.article, comparison=comparison, total=later_claim, figure=0, parts=parts,
                arithmetic=arithmetic, consistent=holds,
            )  # fmt: skip
        address = f"/api/desks/{desk.slug}/sums/"
        (broken,) = api.get(address, {"consistent": "false", "story": later_claim.article.story_id}).json()[
            "results"
        ]
        assert (broken["arithmetic"], broken["total"], broken["parts"]) == (
            "41 + 12 = 63",
            later_claim.pk,
            parts,
        )
        assert api.get(address, {"article": later_claim.article_id}).json()["count"] == 2


class TestDifferingVerdicts:
    @pytest.fixture
    def parted(self, repeating, later_claim, reviewer) -> Link:
        """Noon is confirmed, its repetition superseded."""
        move_claim(claim=later_claim, seen=1, to=Status.SUPERSEDED, actor=reviewer, reason="Overtaken.")
        return repeating

    def test_they_are_said_to_be_meant_and_flagged_again(self, api, desk, parted):
        shown = api.get(f"/api/links/{parted.pk}/").json()
        assert (shown["parted"], shown["meant"]) == (True, False)
        done = decide(api, parted, "differ", {"reason": "True at noon."})
        told = done.json()
        assert (done.status_code, told["meant"], told["differs_note"]) == (200, True, "True at noon.")
        assert (told["differs_by"]["username"], done["ETag"]) == ("mira", told["etag"])
        back = decide(api, parted, "flag").json()
        assert (back["meant"], back["differs_by"], back["differs_at"]) == (False, None, None)

    def test_what_the_rules_refuse_is_told(self, api, parted):
        assert decide(api, parted, "flag").json()["code"] == "unchanged"
        Claim.objects.update(status=Status.CONFIRMED)
        refused = decide(api, parted, "differ")
        assert (refused.status_code, refused.json()["code"]) == (409, "alike")

    @pytest.mark.parametrize(
        ("query", "before", "after"),
        [
            ({"parted": "true"}, 1, 1),
            ({"parted": "false"}, 0, 0),
            ({"meant": "true"}, 0, 1),
            ({"meant": "false"}, 1, 0),
            ({"parted": "true", "meant": "false"}, 1, 0),
        ],
    )
    def test_the_filters_keep_what_they_name(self, api, desk, parted, query, before, after):
        address = f"/api/desks/{desk.slug}/links/"
        assert api.get(address, query).json()["count"] == before
        decide(api, parted, "differ")
        assert api.get(address, query).json()["count"] == after


class TestFlags:
    @pytest.fixture
    def flag(self, comparison, claim, later_claim) -> SumCheck:
        """The toll of noon, made of the one of the evening."""
        found = SumCheck.objects.create(
            article=claim.article, story=claim.article.story, comparison=comparison, total=claim, figure=0,
            parts=[{"claim": later_claim.pk, "figure": 0}], arithmetic="60 = 60, not 50", consistent=False,
        )  # fmt: skip
        found.others.add(later_claim.article)
        return found

    def send(self, api, flag, how, body=None, etag=None):
        headers = {"If-Match": etag} if etag else {}
        return api.post(f"/api/sums/{flag.pk}/{how}/", body or {}, format="json", headers=headers)

    def test_a_flag_is_dismissed_and_taken_back(self, api, flag):
        shown = api.get(f"/api/sums/{flag.pk}/")
        assert (shown["ETag"], shown.json()["dismissed"]) == (flag.etag, False)
        done = self.send(api, flag, "dismiss", {"reason": "Two counts."}, shown["ETag"])
        told = done.json()
        assert (done.status_code, told["dismissed"], told["note"]) == (200, True, "Two counts.")
        assert (told["dismissed_by"]["username"], done["ETag"]) == ("mira", told["etag"])
        back = self.send(api, flag, "reopen", etag=done["ETag"]).json()
        assert (back["dismissed"], back["dismissed_by"], back["note"]) == (False, None, "")

    def test_it_wants_to_know_what_was_seen(self, api, flag):
        missing = self.send(api, flag, "dismiss")
        assert (missing.status_code, missing.json()["code"]) == (428, "precondition_required")
        stale = self.send(api, flag, "dismiss", etag='"sum-1-v9"')
        assert (stale.status_code, stale.json()["code"], stale["ETag"]) == (412, "stale", flag.etag)
        assert stale.json()["current"]["id"] == flag.pk

    def test_what_the_rules_refuse_is_told(self, api, flag):
        assert self.send(api, flag, "reopen", etag=flag.etag).json()["code"] == "unchanged"
        SumCheck.objects.update(consistent=True)
        refused = self.send(api, flag, "dismiss", etag=flag.etag)
        assert (refused.status_code, refused.json()["code"]) == (409, "holds")

    @pytest.mark.parametrize(
        ("query", "count"),
        [
            ({"across": "true"}, 1),
            ({"across": "false"}, 0),
            ({"dismissed": "true"}, 0),
            ({"dismissed": "false"}, 1),
            ({"article": "{article}"}, 1),
            ({"article": "{later_article}"}, 1),
            ({"story": "{story}"}, 1),
        ],
    )
    def test_the_filters_keep_what_they_name(self, api, desk, flag, claim, later_claim, query, count):
        names = {"article": claim.article_id, "later_article": later_claim.article_id, "story": flag.story_id}
        asked = {name: value.format(**names) for name, value in query.items()}
        listed = api.get(f"/api/desks/{desk.slug}/sums/", asked).json()
        assert (listed["count"], [one["story"] for one in listed["results"]]) == (
            count,
            [flag.story_id] * count,
        )
