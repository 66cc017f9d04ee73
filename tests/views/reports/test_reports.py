"""The desk's reports: asking, watching, downloading."""

from __future__ import annotations

import pytest
from django.urls import reverse

from claims.choices import JobState, Status
from claims.models import Article, Report
from claims.services import blobs, report_runs
from claims.services.reports import request_report
from claims.services.verdicts import move_claim


@pytest.fixture
def signed_in(client, viewer):
    client.force_login(viewer)
    return client


@pytest.fixture
def report(desk, claim, viewer) -> Report:
    return request_report(desk=desk, actor=viewer, format="html")


@pytest.fixture
def made(report) -> Report:
    report_runs.perform(report_id=report.pk)
    report.refresh_from_db()
    return report


def page(report, name="report"):
    return reverse(name, args=[report.pk])


def test_a_viewer_asks_for_a_report_and_lands_on_its_page(signed_in, desk, story):
    answer = signed_in.post(reverse("report_request", args=[desk.slug]), {"format": "csv", "story": story.pk})
    report = Report.objects.get()
    assert (answer.status_code, answer["Location"]) == (302, page(report))
    assert (report.format, report.story_id) == ("csv", story.pk)


def test_the_list_says_what_to_do_when_there_is_none(signed_in, desk):
    assert "No report yet" in signed_in.get(reverse("reports", args=[desk.slug])).content.decode()


def test_the_address_fills_the_form_in(signed_in, desk, article):
    text = signed_in.get(
        reverse("reports", args=[desk.slug]), {"article": article.pk, "status": "disputed"}
    ).content.decode()
    assert article.headline in text
    assert '<option value="disputed" selected>' in text


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"format": "docx"}, "docx is not one of the available choices"),
        ({"worthiness": "3"}, "less than or equal to 1"),
        ({"story": "999999"}, "That story is not on this desk."),
        ({"article": "999999"}, "That article is not on this desk."),
    ],
)
def test_a_refusal_keeps_what_was_chosen(signed_in, desk, wrong, sentence):
    answer = signed_in.post(
        reverse("report_request", args=[desk.slug]), {"format": "csv", "q": "ferry toll", **wrong}
    )
    text = answer.content.decode()
    assert answer.status_code == 422
    assert sentence in text
    assert 'value="ferry toll"' in text
    assert not Report.objects.exists()


def test_an_article_and_a_story_at_once_are_refused_by_the_service(signed_in, desk, article, story):
    given = {"format": "csv", "article": article.pk, "story": story.pk}
    answer = signed_in.post(reverse("report_request", args=[desk.slug]), given)
    assert answer.status_code == 422
    assert "not on both" in answer.content.decode()


def test_a_page_of_an_unfinished_report_asks_again_and_a_finished_one_does_not(signed_in, report):
    assert "hx-trigger" in signed_in.get(page(report)).content.decode()
    report_runs.perform(report_id=report.pk)
    part = signed_in.get(page(report), headers={"HX-Request": "true"}).content.decode()
    assert "Download the report" in part
    assert "hx-trigger" not in part
    assert "<html" not in part


def test_a_row_of_the_list_is_drawn_alone(signed_in, report):
    part = signed_in.get(page(report) + "?in=list", headers={"HX-Request": "true"}).content.decode()
    assert f'id="report-state-{report.pk}"' in part
    assert "Waiting for a worker" in part


def test_a_failed_report_says_why_and_offers_another(signed_in, report):
    Report.objects.filter(pk=report.pk).update(state=JobState.FAILED, error="The disk is full.")
    text = signed_in.get(page(report)).content.decode()
    assert "The disk is full." in text
    assert "Try again" in text


def test_the_file_is_handed_out_to_keep(signed_in, made, desk):
    answer = signed_in.get(page(made, "report_download"))
    assert answer.content == blobs.read(made.file_sha256)
    assert (
        answer["Content-Disposition"]
        == f'attachment; filename="stet-world-report-{made.pk}-event-{made.as_of}.html"'
    )
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"].startswith("sandbox")


def test_there_is_no_file_before_it_is_made(signed_in, report):
    assert signed_in.get(page(report, "report_download")).status_code == 404


def test_a_file_that_is_gone_is_told_in_words(signed_in, made):
    blobs.path_of(made.file_sha256).unlink()
    answer = signed_in.get(page(made, "report_download"), follow=True)
    assert "is missing from the data folder" in answer.content.decode()


@pytest.mark.parametrize("name", ["report", "report_download"])
def test_an_outsider_finds_no_report(client, outsider, made, name):
    client.force_login(outsider)
    assert client.get(page(made, name)).status_code == 404


def test_an_outsider_finds_no_list_and_asks_for_nothing(client, outsider, desk):
    client.force_login(outsider)
    assert client.get(reverse("reports", args=[desk.slug])).status_code == 404
    assert client.post(reverse("report_request", args=[desk.slug]), {"format": "csv"}).status_code == 404
    assert not Report.objects.exists()


def test_a_stranger_is_led_to_sign_in(client, made):
    answer = client.get(page(made))
    assert answer.status_code == 302
    assert "/accounts/login/" in answer["Location"]


def test_asking_by_get_changes_nothing(signed_in, desk):
    assert signed_in.get(reverse("report_request", args=[desk.slug])).status_code == 405


def test_ten_reports_cost_as_many_queries_as_one(
    signed_in, desk, viewer, report, django_assert_max_num_queries
):
    address = reverse("reports", args=[desk.slug])
    with django_assert_max_num_queries(20) as few:
        signed_in.get(address)
    for _ in range(9):
        request_report(desk=desk, actor=viewer, format="html")
    with django_assert_max_num_queries(len(few.captured_queries)):
        signed_in.get(address)


@pytest.fixture
def stale(made, claim, later_claim, reviewer) -> Report:
    """The report went out with the toll of noon, which was superseded afterwards."""
    claim.refresh_from_db()
    move_claim(
        claim=claim, seen=claim.version, to=Status.SUPERSEDED, actor=reviewer,
        superseded_by=later_claim, reason="Counted again.",
    )  # fmt: skip
    made.refresh_from_db()
    return made


def test_a_stale_report_says_so_and_what_to_do(signed_in, stale, desk, claim, later_claim):
    listed = signed_in.get(reverse("reports", args=[desk.slug])).content.decode()
    assert "1 report is stale:" in listed
    assert stale.stale_reason.split("“")[0] in listed
    told = signed_in.get(page(stale)).content.decode()
    assert "This report is stale" in told
    assert claim.quote in told
    assert later_claim.quote in told
    assert told.count("Make it again as of now") == 1


def test_a_report_on_what_an_agency_took_back_says_so(signed_in, made, claim):
    Article.objects.filter(pk=claim.article_id).update(pub_status="canceled")
    Report.objects.update(stopped=[{"article": claim.article_id, "event": 1}], stale_event=1)
    told = " ".join(signed_in.get(page(made)).content.decode().split())
    assert "It states claims of an article that its agency took back since, or withholds:" in told
    assert "Canceled by Harbour Wire: do not use" in told
    assert "superseded" not in told


def test_only_the_stale_reports_are_listed(signed_in, stale, desk, viewer):
    fresh = request_report(desk=desk, actor=viewer, format="csv")
    listed = signed_in.get(reverse("reports", args=[desk.slug]), {"stale": "1"})
    assert list(listed.context["page"]) == [stale]
    assert fresh not in listed.context["page"]


def test_a_fresh_report_is_not_called_stale(signed_in, made, desk):
    assert "stale" not in signed_in.get(page(made)).content.decode()
    assert "stale" not in signed_in.get(reverse("reports", args=[desk.slug])).content.decode()
    assert (
        "No report is stale"
        in signed_in.get(reverse("reports", args=[desk.slug]), {"stale": "1"}).content.decode()
    )
