"""Flags on the story's page and dismissing them: sums that do not hold, also across versions, and verdicts that differ."""

from __future__ import annotations

import pytest
from django.urls import reverse

from claims.choices import JobState, Relation, Status, Verb
from claims.models import Claim, Comparison, Event, Link, SumCheck
from claims.services import differing, sums
from claims.services.evidence import Citation, add_evidence
from claims.services.verdicts import move_claim
from tests.markup import elements

pytestmark = pytest.mark.django_db

FIGURE = {"text": "41", "start": 0, "end": 2, "low": 41, "high": 41, "bound": "exact", "counted": "people"}


@pytest.fixture
def address(client, story, reviewer):
    client.force_login(reviewer)
    return reverse("story", args=[story.pk])


@pytest.fixture
def make(comparison, claim, lifeboats, later_article, story):
    """Let the comparison find that the toll of noon is made by the lifeboats of the evening."""
    for one in (claim, lifeboats):
        Claim.objects.filter(pk=one.pk).update(figures=[FIGURE])

    def across(holds: bool = False, arithmetic: str = "41 = 41, not 50") -> SumCheck:
        found = SumCheck.objects.create(
            article=claim.article, story=story, comparison=comparison, total=claim, figure=0,
            parts=[{"claim": lifeboats.pk, "figure": 0}], arithmetic=arithmetic, consistent=holds,
        )  # fmt: skip
        found.others.add(later_article)
        return found

    return across


def texts(answer):
    return " ".join(answer.content.decode().split())


def post(client, flag, **values):
    values = {"act": "dismiss", "seen": str(flag.version), **values}
    return client.post(reverse("sum_decide", args=[flag.pk]), values, follow=True)


def test_a_sum_across_versions_that_does_not_hold_waits_for_a_person(client, address, make, claim, lifeboats):
    flag = make()
    answer = client.get(address)
    assert answer.context["attention"].count == 1
    assert "A sum does not hold</b> across the versions" in texts(answer)
    (row,) = [one for one in elements(answer.content) if one.get("id") == f"sum-{flag.pk}"]
    links = [one.get("href") for one in row.iter("a")]
    told = [f"{reverse('article', args=[one.article_id])}?claim={one.pk}" for one in (claim, lifeboats)]
    assert links == [*told, told[0]]


def test_one_that_holds_is_told_and_needs_nobody(client, address, make):
    make(holds=True, arithmetic="41 = 41")
    answer = client.get(address)
    assert answer.context["attention"].count == 0
    assert "Adds up across the versions" in texts(answer)


def test_the_panel_of_a_part_tells_the_sum_across_versions(client, address, make, lifeboats, claim):
    make()
    page = texts(client.get(f"{reverse('article', args=[lifeboats.article_id])}?claim={lifeboats.pk}"))
    assert "This sum does not hold across the versions:" in page
    assert f"{reverse('article', args=[claim.article_id])}?claim={claim.pk}" in page


def test_a_dismissed_flag_waits_no_longer_and_says_who_and_why(client, address, make):
    flag = make()
    Comparison.objects.active().delete()
    answer = post(client, flag, reason="Two counts.")
    assert answer.redirect_chain == [(address, 302)]
    assert "Dismissed. The flag stays away where the same sum is found again." in texts(answer)
    assert answer.context["attention"].count == 0
    assert "by Mira" in texts(answer)
    assert "“Two counts.”" in texts(answer)
    assert Event.objects.get(verb=Verb.SUM_DISMISSED).claim_id == flag.total_id


def test_it_is_taken_back(client, address, make, reviewer):
    flag = make()
    sums.dismiss(sum=flag, seen=1, actor=reviewer)
    answer = post(client, flag, act="take_back", seen="2")
    assert "Taken back: the sum is flagged again." in texts(answer)
    assert answer.context["attention"].count == 1


def test_with_all_dismissed_nothing_waits(client, address, make, article, later_article, reviewer):
    sums.dismiss(sum=make(), seen=1, actor=reviewer)
    Comparison.objects.all().update(state=JobState.DONE)
    Comparison.objects.create(article=article, state=JobState.DONE)
    assert "every sum holds or was dismissed" in texts(client.get(address))


def test_from_a_panel_it_leads_back_there(client, address, make, lifeboats, outsider):
    back = {"back": str(lifeboats.pk)}
    answer = post(client, make(), **back)
    panel = f"{reverse('article', args=[lifeboats.article_id])}?claim={lifeboats.pk}"
    assert answer.redirect_chain == [(panel, 302)]
    assert "Dismissed by Mira" in texts(answer)


def test_who_was_slower_is_told_and_nothing_typed_is_lost(client, address, make, second_reviewer):
    flag = make()
    sums.dismiss(sum=flag, seen=1, actor=second_reviewer)
    answer = post(client, flag, reason="Boats counted twice.")
    assert "Somebody was faster" in texts(answer)
    assert "Your note was: “Boats counted twice.”" in texts(answer)
    assert SumCheck.objects.get().dismissed_by == second_reviewer


@pytest.mark.parametrize(
    "posted", [{"act": "praise"}, {"seen": "x"}, {"seen": ""}, {"reason": "x" * 5001}, {"back": "-1"}]
)
def test_what_makes_no_sense_changes_nothing(client, address, make, posted):
    flag = make()
    assert post(client, flag, **posted).status_code == 200
    assert not SumCheck.objects.get().is_dismissed


def test_who_may_not_is_told_no(client, address, make, viewer, outsider):
    flag = make()
    client.force_login(viewer)
    assert post(client, flag).status_code == 403
    assert reverse("sum_decide", args=[flag.pk]) not in texts(client.get(address))
    client.force_login(outsider)
    assert post(client, flag).status_code == 404
    assert not SumCheck.objects.get().is_dismissed


class TestVerdictsThatDiffer:
    @pytest.fixture
    def parted(self, link, claim, later_claim, reviewer) -> Link:
        """Noon is confirmed, its repetition of the evening disputed."""
        found = link(claim, later_claim, Relation.REPEATS)
        for one, verdict in ((claim, Status.CONFIRMED), (later_claim, Status.DISPUTED)):
            add_evidence(claim=one, citation=Citation(citation="A call", passage="Yes"), actor=reviewer)
            move_claim(claim=one, seen=1, to=verdict, actor=reviewer, reason="Asked.")
        Comparison.objects.active().delete()
        return found

    def say(self, client, link, act="differ", **values):
        seen = Link.objects.select_related("earlier", "later").get(pk=link.pk).stamp
        values = {"act": act, "seen": seen, **values}
        return client.post(reverse("link_flag", args=[link.pk]), values, follow=True)

    def test_the_flag_offers_to_say_that_it_is_meant(self, client, address, parted):
        answer = client.get(address)
        assert "or that they are meant to differ." in texts(answer)
        (form,) = [
            one
            for one in elements(answer.content)
            if one.get("action") == reverse("link_flag", args=[parted.pk])
        ]
        assert form.getparent().tag == "details"
        keys = [one.tag for one in elements(answer.content) if one.get("data-key") == "f"]
        assert keys == ["summary"]

    def test_said_so_it_waits_no_longer_and_tells_who_and_why(self, client, address, parted):
        answer = self.say(client, parted, reason="True at noon, false at six.")
        assert answer.redirect_chain == [(address, 302)]
        assert "Noted: they are meant to differ. The flag comes back when either verdict changes." in texts(
            answer
        )
        assert answer.context["attention"].count == 0
        assert "The same is" not in texts(answer)
        assert (
            "confirmed in the 12:05 version, disputed in the 18:05 version: meant to differ, by Mira"
            in texts(answer)
        )
        assert "“True at noon, false at six.”" in texts(answer)

    def test_it_comes_back_with_another_verdict(self, client, address, parted, later_claim, reviewer):
        self.say(client, parted)
        move_claim(claim=later_claim, seen=2, to=Status.SUPERSEDED, actor=reviewer, reason="Overtaken.")
        assert "The same is confirmed in the 12:05 version, superseded in the 18:05 version." in texts(
            client.get(address)
        )

    def test_it_is_taken_back(self, client, address, parted):
        self.say(client, parted)
        answer = self.say(client, parted, "flag")
        assert "Taken back: the two verdicts are flagged again." in texts(answer)
        assert answer.context["attention"].count == 1

    def test_u_takes_back_what_was_dismissed_last_of_either_kind(
        self, client, address, parted, make, reviewer
    ):
        self.say(client, parted)
        sums.dismiss(sum=make(), seen=1, actor=reviewer)

        def undone(answer):
            (button,) = [one for one in elements(answer.content) if one.get("data-key") == "u"]
            return button.getparent().get("action")

        assert undone(client.get(address)) == reverse("sum_decide", args=[SumCheck.objects.get().pk])
        self.say(client, parted, "flag")
        assert undone(self.say(client, parted)) == reverse("link_flag", args=[parted.pk])

    def test_who_was_slower_is_told_and_nothing_typed_is_lost(self, client, address, parted, second_reviewer):
        seen = Link.objects.select_related("earlier", "later").get(pk=parted.pk).stamp
        differing.differ(link=parted, seen=seen, actor=second_reviewer)
        page = texts(self.say(client, parted, seen=seen, reason="Asked twice."))
        assert "Somebody was faster" in page
        assert "Your note was: “Asked twice.”" in page

    def test_what_is_alike_by_now_is_refused_in_words(self, client, address, parted, later_claim, reviewer):
        move_claim(claim=later_claim, seen=2, to=Status.CONFIRMED, actor=reviewer, reason="Right after all.")
        assert "not decided differently any more" in texts(self.say(client, parted))

    def test_a_viewer_reads_it_and_says_nothing(self, client, address, parted, viewer):
        client.force_login(viewer)
        assert reverse("link_flag", args=[parted.pk]) not in texts(client.get(address))
        assert self.say(client, parted).status_code == 403

    def test_the_compare_page_says_it_too(self, client, address, parted, article, later_article):
        page = reverse("compare", args=[later_article.pk, article.pk])
        assert "Decided differently:" in texts(client.get(page))
        decided = reverse("link_decide", args=[parted.pk])
        stamp = Link.objects.select_related("earlier", "later").get(pk=parted.pk).stamp
        answer = client.post(decided, {"act": "differ", "seen": stamp}, headers={"HX-Request": "true"})
        assert "Mira said that they are meant to differ" in texts(answer)
        assert "Flag again" in texts(answer)
        assert Event.objects.get(verb=Verb.LINK_DIFFERS).claim_id == parted.later_id
