"""The admin panel: whose it is, what it shows, and that it has no back door past the history."""

from __future__ import annotations

import html
import math
import re

import pytest
from django.urls import reverse
from django.utils.html import escape

from claims.admin import site
from claims.admin.base import DeskRoom
from claims.choices import JobState, Role, Status
from claims.extraction.worth.model import shipped
from claims.models import (
    Article,
    Claim,
    Comparison,
    Desk,
    DeskWeights,
    Event,
    EventHead,
    Evidence,
    Link,
    Membership,
    Report,
    Run,
    SumCheck,
    User,
)
from claims.services.articles import request_run
from claims.services.claims import note
from claims.services.desks import set_role
from claims.services.evidence import remove_evidence
from claims.services.reports import request_report
from claims.services.users import change_user
from claims.services.verdicts import move_claim
from claims.services.verification import Verification
from claims.services.weights import set_weights
from claims.workflow import Refusal

MODELS = [
    "article", "claim", "comparison", "desk", "deskweights", "event", "evidence", "link", "membership", "report", "run",
    "sumcheck",
]  # fmt: skip


@pytest.fixture
def panel(client, administrator):
    client.force_login(administrator)
    return client


@pytest.fixture
def root(client, superuser):
    client.force_login(superuser)
    return client


@pytest.fixture
def everything(claim, later_claim, evidence, reviewer, desk, administrator) -> None:
    comparison = claim.article.comparisons.get()
    Link.objects.create(
        earlier=claim, later=later_claim, comparison=comparison, relation="revises", supersedes=True, score=0.9,
        changes=[{"field": "figure", "before": "almost 50", "after": "more than 60"}],
    )  # fmt: skip
    SumCheck.objects.create(
        article=claim.article, comparison=comparison, total=claim, figure=0, parts=[], arithmetic="41 + 22 = 63",
        consistent=True,
    )  # fmt: skip
    set_weights(desk=desk, weights=dict(shipped().weights), actor=administrator)
    request_run(article=claim.article, actor=reviewer)
    request_report(desk=desk, actor=reviewer, format="csv")


def room_of(model: str) -> DeskRoom:
    return next(room for shown, room in site._registry.items() if shown._meta.model_name == model)


def listing(model: str) -> str:
    return reverse(f"admin:claims_{model}_changelist")


def change(one: object) -> str:
    return reverse(f"admin:claims_{one._meta.model_name}_change", args=[one.pk])


def act(client, model: str, action: str, *rows, **more):
    given = {"action": action, "_selected_action": [row.pk for row in rows], **more}
    return client.post(listing(model), given, follow=True)


def head() -> int:
    return EventHead.objects.get(pk=1).number


def test_an_administrator_of_a_desk_comes_in_and_sees_how_things_stand(panel, everything):
    text = panel.get(reverse("admin:index")).content.decode()
    assert "How things stand" in text
    assert EventHead.objects.get(pk=1).hash in text


@pytest.mark.parametrize("who", ["viewer", "reviewer", "lead", "outsider"])
def test_a_member_without_the_role_is_refused(client, request, who, desk):
    client.force_login(request.getfixturevalue(who))
    assert client.get(reverse("admin:index"), follow=True).status_code == 403


def test_a_stranger_is_led_to_the_one_sign_in_page(client, db):
    answer = client.get(reverse("admin:index"), follow=True)
    assert answer.redirect_chain[-1][0].startswith("/accounts/login/")


def test_an_account_that_was_closed_is_out(panel, administrator):
    User.objects.filter(pk=administrator.pk).update(is_active=False)
    assert panel.get(reverse("admin:index")).status_code == 302


@pytest.mark.parametrize("model", MODELS)
def test_every_room_lists_searches_and_shows(panel, everything, model):
    assert panel.get(listing(model)).status_code == 200
    assert panel.get(listing(model), {"q": "port"}).status_code == 200
    assert panel.get(change(room_of(model).model._default_manager.last())).status_code == 200


@pytest.mark.parametrize("model", MODELS)
def test_rows_of_another_desk_are_not_there(client, everything, desk, other_desk, model):
    client.force_login(other_desk.memberships.get(role=Role.ADMINISTRATOR).user)
    room = room_of(model)
    row = room.model._default_manager.filter(**{room.desk_path: desk.pk}).first()
    assert (
        reverse(f"admin:claims_{model}_change", args=[row.pk])
        not in client.get(listing(model)).content.decode()
    )
    assert (
        client.get(change(row)).status_code == 302
    )  # Django's panel says "does not exist" on its first page
    assert client.post(change(row), {"role": "viewer", "headline": "Mine"}).status_code in (302, 403)
    kept = room.model._default_manager.filter(**{room.desk_path: desk.pk}).get(pk=row.pk)
    assert {field.name: getattr(kept, field.attname) for field in kept._meta.fields} == {
        field.name: getattr(row, field.attname) for field in row._meta.fields
    }


def test_administering_one_desk_opens_no_other_desk_that_one_only_reads(panel, administrator, other_desk):
    set_role(
        desk=other_desk,
        user=administrator,
        role=Role.VIEWER,
        actor=other_desk.memberships.get(role="administrator").user,
    )
    assert "Sport desk" not in panel.get(listing("desk")).content.decode()


def test_accounts_are_for_superusers_only(panel, reviewer):
    assert panel.get(listing("user")).status_code == 403
    assert panel.get(change(reviewer)).status_code == 403


@pytest.mark.parametrize("model", [*MODELS, "user"])
def test_nothing_can_be_deleted(root, everything, model):
    shown = room_of(model).model
    row = shown._default_manager.first()
    rows = shown._default_manager.count()
    assert (
        root.post(reverse(f"admin:claims_{model}_delete", args=[row.pk]), {"post": "yes"}).status_code == 403
    )
    act(root, model, "delete_selected", row, post="yes")
    assert shown._default_manager.count() == rows


@pytest.mark.parametrize("model", ["claim", "desk", "event", "evidence", "report", "run"])
def test_what_is_for_reading_takes_no_writing(root, everything, model):
    shown = room_of(model).model
    row = shown._default_manager.first()
    before = shown._default_manager.filter(pk=row.pk).values().get()
    given = {field.name: "1" for field in shown._meta.fields}
    assert root.post(change(row), given).status_code == 403
    assert shown._default_manager.filter(pk=row.pk).values().get() == before


@pytest.mark.parametrize("model", ["article", "claim", "event", "evidence", "report", "run"])
def test_nothing_is_added_past_the_pages(root, everything, model):
    assert root.post(reverse(f"admin:claims_{model}_add"), {}).status_code == 403


def test_a_superuser_opens_a_desk_by_the_service(root, reviewer):
    root.post(
        reverse("admin:claims_desk_add"),
        {"name": "Local desk", "slug": "local", "administrator": reviewer.pk},
    )
    desk = Desk.objects.get(slug="local")
    assert desk.memberships.get().user == reviewer
    assert [one.verb for one in Event.objects.filter(desk=desk)] == ["desk.created", "member.added"]


def test_an_administrator_opens_no_desk(panel, reviewer):
    given = {"name": "Local desk", "slug": "local", "administrator": reviewer.pk}
    assert panel.post(reverse("admin:claims_desk_add"), given).status_code == 403


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


def test_details_of_an_article_are_corrected_by_the_service(panel, article):
    panel.post(change(article), details(article, headline="A better headline", why="It was cut off."))
    article.refresh_from_db()
    event = Event.objects.latest("number")
    assert (article.headline, article.version, event.verb) == ("A better headline", 2, "article.edited")
    assert '"reason":"It was cut off."' in event.body


def details(article: Article, **changes: object) -> dict[str, object]:
    return {
        "headline": article.headline, "outlet": article.outlet, "published_at_0": "2026-03-03", "published_at_1": "12:05:00",
        "story": article.story_id or "", "seen": article.version, **changes,
    }  # fmt: skip


def test_the_text_of_an_article_is_for_reading(panel, article):
    text = article.text
    panel.post(change(article), details(article, text="Another text", original_sha256="0" * 64, desk=99))
    article.refresh_from_db()
    assert article.text == text
    assert list(Verification().findings()) == []


def test_a_stale_form_is_refused_with_everything_typed(panel, article, reviewer):
    given = details(article, headline="Mine", seen=0)
    answer = panel.post(change(article), given)
    assert "Somebody else changed these details first." in answer.content.decode()
    assert 'value="Mine"' in answer.content.decode()
    article.refresh_from_db()
    assert article.headline != "Mine"


def test_a_failed_run_is_tried_again(panel, article, reviewer):
    run = request_run(article=article, actor=reviewer)
    Run.objects.filter(pk=run.pk).update(state=JobState.FAILED, error="The worker stopped.")
    assert "asked for extraction" in act(panel, "run", "retry", run).content.decode()
    assert article.runs.filter(state=JobState.QUEUED).count() == 1
    assert "is being read already" in act(panel, "run", "retry", run).content.decode()


def test_a_failed_comparison_is_tried_again(panel, claim):
    comparison = claim.article.comparisons.get()
    Comparison.objects.update(state=JobState.FAILED, error="The worker stopped three times.")
    assert "asked for comparison" in act(panel, "comparison", "retry", comparison).content.decode()
    assert claim.article.comparisons.active().count() == 1
    assert "is being compared already" in act(panel, "comparison", "retry", comparison).content.decode()


def test_a_link_shows_what_changed(panel, everything):
    shown = panel.get(change(Link.objects.get())).content.decode()
    assert "figure: almost 50 → more than 60" in shown


def test_a_stale_report_says_why(panel, claim, later_claim, desk, reviewer):
    request_report(desk=desk, actor=reviewer, format="csv")
    move_claim(
        claim=claim,
        seen=1,
        to=Status.SUPERSEDED,
        actor=reviewer,
        reason="Counted again.",
        superseded_by=later_claim,
    )
    shown = panel.get(listing("report")).content.decode()
    assert "which was superseded since" in shown
    assert "icon-yes" not in shown  # a green tick at what does not hold any more


def test_a_report_is_made_again(panel, desk, reviewer):
    report = request_report(desk=desk, actor=reviewer, format="csv", filters={"status": "disputed"})
    act(panel, "report", "make_again", report)
    assert Report.objects.latest("pk").filters == {"status": "disputed"}


def test_withdrawing_asks_for_the_reason_and_writes_one_event_each(panel, claim, other_claim):
    before = head()
    asked = act(panel, "claim", "withdraw", claim, other_claim).content.decode()
    assert "This writes one event for each claim" in asked
    assert head() == before
    seen = {f"seen-{one.pk}": one.version for one in (claim, other_claim)}
    act(panel, "claim", "withdraw", claim, other_claim, reason="Not claims.", **seen)
    assert set(Claim.objects.values_list("status", "reason")) == {(Status.WITHDRAWN, "Not claims.")}
    assert head() == before + 2
    act(panel, "claim", "reopen", claim, reason="It is one.", **{f"seen-{claim.pk}": 2})
    claim.refresh_from_db()
    assert claim.status == Status.UNREVIEWED


def test_too_short_a_reason_is_asked_for_again(panel, claim):
    answer = act(panel, "claim", "withdraw", claim, reason="x", **{f"seen-{claim.pk}": 1})
    assert answer.status_code == 422
    assert "Say in a sentence why." in answer.content.decode()


def test_a_claim_that_moved_meanwhile_is_left(panel, claim):
    text = act(
        panel, "claim", "withdraw", claim, reason="Not a claim.", **{f"seen-{claim.pk}": 7}
    ).content.decode()
    assert "somebody changed it meanwhile" in text
    claim.refresh_from_db()
    assert claim.status == Status.UNREVIEWED


def account(**changes: object) -> dict[str, object]:
    return {
        "username": "nora", "first_name": "Nora", "last_name": "", "email": "", "is_active": "on",
        "new_password": "a long enough secret", **changes,
    }  # fmt: skip


def test_a_superuser_makes_an_account_and_history_keeps_no_name(root):
    root.post(reverse("admin:claims_user_add"), account())
    user = User.objects.get(username="nora")
    assert user.check_password("a long enough secret")
    assert not user.is_superuser
    event = Event.objects.latest("number")
    assert event.verb == "user.added"
    assert "nora" not in event.body.lower()


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"new_password": "short"}, "too short"),
        ({"new_password": ""}, "This field is required."),
        ({"username": "mira"}, "already exists"),
        ({"new_password": "nora-nora-1", "username": "nora-nora-1"}, "too similar"),
    ],
)
def test_an_account_that_breaks_a_rule_is_refused(root, reviewer, wrong, sentence):
    answer = root.post(reverse("admin:claims_user_add"), account(**wrong))
    assert sentence in answer.content.decode()
    assert User.objects.filter(username__startswith="nora").count() == 0


def test_a_new_account_is_led_to_a_desk(root):
    made = root.post(reverse("admin:claims_user_add"), account(), follow=True).content.decode()
    lead = re.search(r'href="([^"]+)">Put them on one</a>', made)
    assert lead is not None
    username = User.objects.latest("pk").username
    assert f'value="{username}"' in root.get(html.unescape(lead[1])).content.decode()


def test_an_account_is_changed_and_keeps_its_password_when_none_is_given(root, reviewer):
    root.post(change(reviewer), account(username="mira", first_name="Miriam", new_password=""))
    reviewer.refresh_from_db()
    assert reviewer.first_name == "Miriam"
    assert reviewer.check_password("correct horse battery")
    event = Event.objects.latest("number")
    assert '"changed":["first_name"]' in event.body
    root.post(change(reviewer), account(username="mira", new_password="another long secret"))
    reviewer.refresh_from_db()
    assert reviewer.check_password("another long secret")
    assert '"changed":["first_name","password"]' in Event.objects.latest("number").body


def test_the_last_superuser_stays_one(root, superuser):
    answer = root.post(change(superuser), account(username="root", new_password=""))
    assert "One active superuser must be left." in answer.content.decode()
    superuser.refresh_from_db()
    assert superuser.is_superuser


def test_only_a_superuser_changes_accounts(administrator, reviewer):
    reviewer.is_superuser = True
    with pytest.raises(Refusal) as refused:
        change_user(actor=administrator, user=reviewer)
    assert refused.value.code == "role"


def test_everything_the_panel_wrote_stands_in_the_history(panel, desk, article, claim, viewer):
    panel.post(change(article), details(article, headline="A better headline"))
    panel.post(change(desk.memberships.get(user=viewer)), {"role": "lead"})
    act(panel, "claim", "withdraw", claim, reason="Not a claim.", **{f"seen-{claim.pk}": 1})
    assert list(Verification().findings()) == []


def test_the_history_button_leads_to_the_events_of_the_row(panel, claim, reviewer):
    note(claim=claim, text="Ask again.", actor=reviewer)
    answer = panel.get(reverse("admin:claims_claim_history", args=[claim.pk]), follow=True)
    assert answer.status_code == 200
    text = answer.content.decode()
    assert "noted" in text
    assert text.count('class="field-number"') == 2


def test_ten_claims_cost_as_many_queries_as_one(
    panel, claim, article, reviewer, django_assert_max_num_queries
):
    with django_assert_max_num_queries(12) as few:
        panel.get(listing("claim"))
    for start in range(0, 36, 4):
        Claim.objects.create(
            article=article, start=start, end=start + 4, quote=article.text[start : start + 4]
        )
    with django_assert_max_num_queries(len(few.captured_queries)):
        panel.get(listing("claim"))


def test_hostile_text_is_shown_as_text(panel, article, claim, reviewer):
    note(claim=claim, text="<script>alert(1)</script>", actor=reviewer)
    event = Event.objects.latest("number")
    text = panel.get(change(event)).content.decode()
    assert "<script>alert(1)" not in text
    assert "&lt;script&gt;alert(1)" in text


def weights(**changes: object) -> dict[str, object]:
    return {**shipped().weights, **changes}


def test_an_administrator_sets_the_weights_of_a_desk_by_the_service(panel, desk):
    before = head()
    page = panel.get(reverse("admin:claims_deskweights_add")).content.decode()
    assert f'value="{shipped().weights["death_toll"]}"' in page
    panel.post(reverse("admin:claims_deskweights_add"), {"desk": desk.pk, **weights(money="2.5")})
    assert DeskWeights.objects.get(desk=desk).weights == weights(money=2.5)
    assert (head(), Event.objects.latest("number").verb) == (before + 1, "weights.changed")
    panel.post(change(DeskWeights.objects.get()), weights(money="-1"))
    own = DeskWeights.objects.get()
    assert (own.version, own.weights["money"]) == (2, -1.0)
    assert list(Verification().findings()) == []


def test_every_weight_says_what_it_looks_at_and_what_it_does(panel, desk):
    form = panel.get(reverse("admin:claims_deskweights_add")).context["adminform"].form
    helps = {name: form.fields[name].help_text for name in shipped().weights}
    assert [name for name, text in helps.items() if text.startswith("Shipped")] == []
    assert f"odds × {math.exp(shipped().weights['death_toll']):.2g}" in helps["death_toll"]
    assert "Holds an amount of money" in helps["money"]


def test_a_panel_without_weights_tells_the_next_step(panel, desk):
    page = panel.get(reverse("admin:claims_deskweights_changelist")).content.decode()
    assert "all use the shipped ones" in page


@pytest.mark.parametrize(
    "wrong, sentence",
    [
        ("9", "less than or equal to 8"),
        ("-8.5", "greater than or equal to -8"),
        ("much", "Enter a number"),
        ("nan", "Enter a number"),
        ("", "This field is required"),
    ],
)
def test_a_weight_that_is_none_is_refused_and_stays_in_the_form(panel, desk, administrator, wrong, sentence):
    own = set_weights(desk=desk, weights=weights(), actor=administrator)
    text = panel.post(change(own), weights(money=wrong)).content.decode()
    assert sentence in text
    assert f'name="money" value="{wrong}"' in text or not wrong
    assert DeskWeights.objects.get().version == 1


def test_the_same_weights_again_are_refused_in_the_form(panel, desk, administrator):
    own = set_weights(desk=desk, weights=weights(), actor=administrator)
    assert "uses these weights already" in panel.post(change(own), weights()).content.decode()


def test_weights_of_a_desk_of_others_are_not_set(panel, other_desk):
    panel.post(reverse("admin:claims_deskweights_add"), {"desk": other_desk.pk, **weights(money=1)})
    assert not DeskWeights.objects.exists()


def test_a_desk_goes_back_to_the_shipped_weights_by_the_service(panel, desk, administrator):
    own = set_weights(desk=desk, weights=weights(), actor=administrator)
    assert "uses the shipped weights again" in act(panel, "deskweights", "reset", own).content.decode()
    assert "uses these weights already" in act(panel, "deskweights", "reset", own).content.decode()
    own.refresh_from_db()
    assert (own.version, own.weights) == (2, {})


@pytest.mark.parametrize("model", MODELS)
def test_every_room_says_what_can_be_done_in_it(panel, everything, model):
    answer = panel.get(listing(model))
    assert answer.context["about"].endswith(".")
    assert escape(answer.context["about"]) in answer.content.decode()


@pytest.mark.parametrize("model", MODELS)
def test_each_cell_says_its_column_for_a_phone(panel, everything, model):
    row = re.search(r"<tbody>\s*<tr>(.*?)</tr>", panel.get(listing(model)).content.decode(), re.DOTALL)
    assert row
    cells = re.findall(r"<t[dh] (data-label=\"[^\"]*\"|data-empty)[ >]", row[1])
    assert len(cells) == len(re.findall(r"</t[dh]>", row[1]))
    assert [cell for cell in cells if cell not in ('data-label=""', "data-empty")]


def test_a_list_without_rows_says_so_and_shows_the_way_back(panel, everything):
    none = panel.get(listing("evidence"), {"q": "no such words"})
    assert 'Nothing here fits. <a href="?">Show everything</a>' in none.content.decode()
    Evidence.objects.all().delete()
    assert "There is nothing here yet." in panel.get(listing("evidence")).content.decode()


def test_filters_are_told_in_the_words_of_the_desk(panel, evidence, reviewer):
    page = panel.get(listing("evidence")).content.decode()
    assert ("Removed</a>" in page, "Behind its claim</a>" in page, "Not empty" in page) == (True, True, False)
    assert "Removed (0)" in panel.get(listing("evidence"), {"_facets": "True"}).content.decode()
    remove_evidence(piece=evidence, actor=reviewer)
    assert panel.get(listing("evidence"), {"removed_at__isempty": "0"}).context["cl"].result_count == 1
    assert panel.get(listing("evidence"), {"removed_at__isempty": "1"}).context["cl"].result_count == 0


@pytest.mark.parametrize("model", ["article", "claim", "evidence", "link"])
def test_what_is_decided_elsewhere_leads_there(panel, everything, model):
    page = panel.get(change(room_of(model).model._default_manager.last())).content.decode()
    (address,) = re.findall(r'<a href="([^"]+)">Open on its desk', page)
    assert panel.get(html.unescape(address)).status_code == 200


def test_times_have_24_hours_and_say_whose_they_are(panel, everything):
    page = panel.get(listing("event")).content.decode()
    assert re.search(r"\d{4}, \d\d:\d\d UTC<", page)
    assert "a.m." not in page


def test_a_row_that_is_not_there_is_told_with_its_list(panel, claim):
    answer = panel.get(reverse("admin:claims_claim_change", args=[99999]), follow=True)
    assert answer.redirect_chain == [(listing("claim"), 302)]
    assert (
        "There is no claim 99999, or it is on a desk that you do not administer." in answer.content.decode()
    )
