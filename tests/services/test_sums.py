"""Sums across the articles of a story, and dismissing the flag of one that does not hold."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from claims.choices import JobState, Status, Verb
from claims.lineage.values import Sum, Term
from claims.models import Comparison, Event, SumCheck
from claims.models.job import MAX_ATTEMPTS
from claims.sentences import sentence
from claims.services import comparison_runs, comparisons, links, runs, sums, versions
from claims.services.articles import Details, add_text, request_run
from claims.services.events import body_of
from claims.services.stories import merge_stories, move_article, open_story
from claims.services.verdicts import move_claim, undo
from claims.workflow import MAX_REASON, Refusal
from tests.conftest import mark
from tests.services.conftest import faults
from tests.services.linking import TOLL, answer, compare

SAFE = "More than 60 passengers are safe"


def standing() -> list[SumCheck]:
    return list(SumCheck.objects.standing())


@pytest.fixture
def boats(later_claim, reviewer):
    return mark(later_claim.article, "Lifeboats from three stations brought 41 people ashore", reviewer)


@pytest.fixture
def across(core, claim, later_claim, boats):
    """The core says that the toll of noon is made by two claims of the evening, and does not add up."""

    def add_up(told, answered) -> list[Sum]:
        place = {one.pk: at for at, one in enumerate(one for version in told for one in version.claims)}
        terms = [Term(place[one.pk], 0) for one in (claim, later_claim, boats) if one.pk in place]
        whole = len(terms) == 3 and not {(claim.pk, 0), (boats.pk, 0)} & {old for old, _ in answered}
        return [Sum(terms[0], tuple(terms[1:]), "60 + 41 = 101, not 50", False)] if whole else []

    core.story_sums = add_up
    return core


@pytest.fixture
def flag(across, later_claim) -> SumCheck:
    compare(later_claim.article)
    return SumCheck.objects.get()


class TestAcrossAStory:
    def test_it_is_stored_with_its_story_and_the_articles_of_its_parts(
        self, flag, claim, later_claim, boats, story, later_article
    ):
        assert (flag.story, flag.article, flag.total) == (story, claim.article, claim)
        assert list(flag.others.all()) == [later_article]
        assert flag.claims == {claim.pk, later_claim.pk, boats.pk}
        told = body_of(Event.objects.get(verb=Verb.COMPARISON_DONE))
        assert (told["story"], told["after"]["story_sums"]) == (story.pk, [flag.as_dict()])
        assert standing() == [flag]
        assert faults() == []

    def test_the_same_one_keeps_its_row_whichever_article_is_compared(self, flag, claim, later_claim):
        compare(claim.article)
        compare(later_claim.article)
        assert SumCheck.objects.get().version == flag.version
        assert faults() == []

    def test_what_is_not_found_again_is_gone_and_may_come_back(self, flag, across, claim):
        add_up, across.story_sums = across.story_sums, lambda told, answered: []
        compare(claim.article)
        assert (standing(), SumCheck.objects.get().gone) == ([], True)
        across.story_sums = add_up
        compare(claim.article)
        assert [one.pk for one in standing()] == [flag.pk]
        assert faults() == []

    def test_a_figure_that_a_later_version_tells_again_stands_in_none(
        self, across, claim, later_claim, boats
    ):
        across.answers.append(answer(claim, boats, "revises", changes=(TOLL,), figures=((0, 0),)))
        compare(later_claim.article)
        compare(claim.article)
        assert not SumCheck.objects.exists()

    def test_a_conflict_or_a_rejected_link_overtakes_nothing(
        self, across, link, claim, later_claim, boats, reviewer
    ):
        found = link(claim, boats, "conflicts", figures=((0, 0),))
        assert len(standing()) == 1
        across.answers[:] = [answer(claim, boats, "revises", figures=((0, 0),))]
        compare(claim.article)
        assert standing() == []
        found.refresh_from_db()
        links.reject(link=found, seen=found.stamp, actor=reviewer)
        across.answers.clear()
        compare(claim.article)
        assert len(standing()) == 1
        assert faults() == []

    @pytest.mark.parametrize("which", ["claim", "boats"])
    def test_it_goes_with_a_superseded_figure_and_comes_back(
        self, request, flag, claim, later_claim, reviewer, which
    ):
        one = request.getfixturevalue(which)
        Comparison.objects.all().update(again=False)
        gone = move_claim(claim=one, seen=1, to=Status.SUPERSEDED, actor=reviewer, reason="Counted again.")
        assert standing() == []
        assert one.article.comparisons.active().exists()
        Comparison.objects.active().delete()
        undo(claim=gone, seen=gone.version, actor=reviewer)
        assert standing() == [flag]
        assert one.article.comparisons.active().exists()

    def test_it_goes_with_an_article_that_leaves_the_story(self, flag, later_article, reviewer):
        later_article.refresh_from_db()
        move_article(article=later_article, seen=later_article.version, to="Elsewhere", actor=reviewer)
        assert standing() == []
        assert faults() == []

    def test_it_goes_along_into_the_story_that_its_own_is_merged_into(self, flag, story, desk, lead):
        into = open_story(desk=desk, title="Orla strait", actor=lead)
        merge_stories(story=story, into=into, actor=lead)
        comparison_runs.drain()
        assert [(one.pk, one.story) for one in standing()] == [(flag.pk, into)]
        assert faults() == []

    def test_while_others_wait_the_last_of_them_looks_for_it(self, across, claim, later_claim):
        first, last = Comparison.objects.active().order_by("pk")
        comparison_runs.perform(comparison_id=first.pk)
        assert not SumCheck.objects.exists()
        comparison_runs.perform(comparison_id=last.pk)
        assert len(standing()) == 1


class TestTwoWorkers:
    """Two workers compare two articles of one story at once: whichever ends last, the sums are those of all links and versions."""

    @pytest.fixture
    def night_claim(self, desk, story, reviewer):
        added = add_text(desk=desk, actor=reviewer, text=SAFE, story=story, extract=False).article
        return mark(added, SAFE, reviewer)

    def test_the_last_to_end_looks_again_with_its_links(self, across, claim, boats, night_claim):
        across.answers.append(answer(claim, boats, "revises", changes=(TOLL,), figures=((0, 0),)))
        Comparison.objects.filter(article=claim.article).delete()
        slow, quick = Comparison.objects.active().order_by("pk")
        across.meanwhile = lambda: comparison_runs.perform(comparison_id=quick.pk)
        comparison_runs.perform(comparison_id=slow.pk)
        assert len(standing()) == 1  # the quick one did not know yet that noon's figure is answered
        assert comparison_runs.drain() == 1
        assert standing() == []
        assert faults() == []

    def test_it_leaves_that_to_another_that_waits(self, across, claim, boats, night_claim):
        Comparison.objects.filter(article=boats.article).delete()
        slow, quick = Comparison.objects.active().order_by("pk")

        def end_one_and_ask_for_another() -> None:
            comparison_runs.perform(comparison_id=quick.pk)
            comparisons.ask(boats.article)

        across.meanwhile = end_one_and_ask_for_another
        comparison_runs.perform(comparison_id=slow.pk)
        assert [one.article for one in Comparison.objects.active()] == [boats.article]

    def test_another_looks_for_it_where_the_last_fails(self, across, claim, boats, night_claim, monkeypatch):
        def broken(version):
            raise ValueError("no arithmetic today")

        Comparison.objects.filter(article=boats.article).delete()
        first, _ = Comparison.objects.active().order_by("pk")
        comparison_runs.perform(comparison_id=first.pk)
        assert not SumCheck.objects.exists()  # left to the last
        for _ in range(2):  # the one that is asked for again must ask for no other when it fails as well
            Comparison.objects.active().update(attempts=MAX_ATTEMPTS - 1)
            with monkeypatch.context() as patch:
                patch.setattr(versions, "sums_of", broken)
                comparison_runs.perform(comparison_id=Comparison.objects.active().get().pk)
            assert [one.article for one in Comparison.objects.active()] in ([first.article], [])
        assert Comparison.objects.filter(state=JobState.FAILED).count() == 2
        assert not Comparison.objects.active().exists()

    def test_a_sum_with_a_version_that_came_meanwhile_stays(self, core, claim, boats, request):
        def add_up(told, answered) -> list[Sum]:
            here = [one.quote for version in told for one in version.claims]
            terms = [Term(here.index(quote), 0) for quote in (claim.quote, SAFE) if quote in here]
            return [Sum(terms[0], (terms[1],), "60 = 60", True)] if len(terms) == 2 else []

        core.story_sums = add_up
        Comparison.objects.filter(article=claim.article).delete()
        slow = boats.article.comparisons.active().get()

        def come() -> None:
            late = request.getfixturevalue("night_claim").article
            comparison_runs.perform(comparison_id=late.comparisons.active().get().pk)
            assert len(standing()) == 1

        core.meanwhile = come
        comparison_runs.perform(comparison_id=slow.pk)
        assert comparison_runs.drain() == 1
        assert len(standing()) == 1
        assert not Comparison.objects.active().exists()
        assert faults() == []


@pytest.mark.model
def test_the_real_core_adds_up_two_versions(desk, reviewer):
    story = open_story(desk=desk, title="Storms", actor=reviewer)
    texts = (
        "The storms killed 35 people in two days, the Selvan Relief Office said.",
        "The storms killed 27 people in Norby province on Thursday.\n\n"
        "The storms killed another eight people in Aldery province on Friday night.",
    )
    details = Details(published_at=datetime(2026, 3, 7, 12, tzinfo=UTC))  # a Saturday, whatever today is
    for text in texts:
        added = add_text(
            desk=desk, actor=reviewer, text=text, details=details, story=story, extract=False
        ).article
        runs.perform(run_id=request_run(article=added, actor=reviewer).pk)
    comparison_runs.drain()
    (found,) = standing()
    assert (found.arithmetic, found.consistent, found.story) == ("27 + 8 = 35", True, story)
    assert faults() == []


class TestDismissing:
    def test_it_is_an_event_in_the_history_of_the_total(self, flag, claim, reviewer):
        done = sums.dismiss(sum=flag, seen=flag.version, actor=reviewer, reason=" Boats counted twice. ")
        assert (done.dismissed_by, done.note, done.version) == (reviewer, "Boats counted twice.", 2)
        event = Event.objects.get(verb=Verb.SUM_DISMISSED)
        assert (event.claim_id, event.article_id, done.dismissed_at) == (claim.pk, claim.article_id, event.at)
        told = sentence(body_of(event), people={reviewer.pk: "Mira"}, claim=claim.pk)
        assert told.text == ("Mira dismissed the flag of a sum that does not hold: 60 + 41 = 101, not 50.")
        assert told.reason == "Boats counted twice."
        assert (list(SumCheck.objects.flagged()), list(SumCheck.objects.dismissed())) == ([], [flag])
        assert faults() == []

    def test_it_is_taken_back(self, flag, reviewer, second_reviewer):
        done = sums.dismiss(sum=flag, seen=1, actor=reviewer, reason="Twice.")
        back = sums.take_back(sum=done, seen=2, actor=second_reviewer)
        assert (back.is_dismissed, back.dismissed_by, back.note, back.version) == (False, None, "", 3)
        assert list(SumCheck.objects.flagged()) == [flag]
        assert Event.objects.get(verb=Verb.SUM_REOPENED).actor == second_reviewer
        assert faults() == []

    def test_it_stands_where_the_same_sum_is_found_again(self, flag, across, claim, reviewer):
        sums.dismiss(sum=flag, seen=1, actor=reviewer)
        add_up, across.story_sums = across.story_sums, lambda told, answered: []
        compare(claim.article)
        assert faults() == []
        across.story_sums = add_up
        compare(claim.article)
        assert SumCheck.objects.standing().get().is_dismissed
        assert faults() == []

    def test_another_sum_of_the_same_claims_is_flagged(self, core, claim, reviewer):
        core.sums = lambda version: [Sum(Term(0, 0), (Term(0, 1),), "50 = 118", False)]
        compare(claim.article)
        sums.dismiss(sum=SumCheck.objects.get(), seen=1, actor=reviewer)
        core.sums = lambda version: [Sum(Term(0, 0), (Term(0, 1),), "50 = 119", False)]
        compare(claim.article)
        assert SumCheck.objects.standing().flagged().get().arithmetic == "50 = 119"
        assert faults() == []

    @pytest.mark.parametrize("who", ["viewer", "outsider"])
    def test_it_refuses_who_may_not(self, request, flag, who):
        for act in (sums.dismiss, sums.take_back):
            with pytest.raises(Refusal) as refused:
                act(sum=flag, seen=flag.version, actor=request.getfixturevalue(who))
            assert refused.value.code == "role"

    @pytest.mark.parametrize("act", [sums.dismiss, sums.take_back])
    def test_it_refuses_a_stale_screen(self, flag, reviewer, act):
        with pytest.raises(sums.StaleSum) as stale:
            act(sum=flag, seen=flag.version + 1, actor=reviewer)
        assert stale.value.sum == flag

    @pytest.mark.parametrize(
        ("change", "act", "code"),
        [
            ({"consistent": True}, sums.dismiss, "holds"),
            ({"gone": True}, sums.dismiss, "gone"),
            ({}, sums.take_back, "unchanged"),
        ],
    )
    def test_it_refuses_what_makes_no_sense(self, flag, reviewer, change, act, code):
        SumCheck.objects.filter(pk=flag.pk).update(**change)
        with pytest.raises(Refusal) as refused:
            act(sum=flag, seen=flag.version, actor=reviewer)
        assert refused.value.code == code
        assert not Event.objects.filter(verb__startswith="sum.").exists()

    def test_it_refuses_a_second_time_and_a_note_without_end(self, flag, reviewer):
        with pytest.raises(Refusal) as refused:
            sums.dismiss(sum=flag, seen=1, actor=reviewer, reason="x" * (MAX_REASON + 1))
        assert (refused.value.code, refused.value.field) == ("too_long", "reason")
        done = sums.dismiss(sum=flag, seen=1, actor=reviewer)
        with pytest.raises(Refusal) as refused:
            sums.dismiss(sum=done, seen=2, actor=reviewer)
        assert refused.value.code == "unchanged"
