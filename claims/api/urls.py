"""Addresses of the REST API."""

from __future__ import annotations

from django.urls import path, re_path, register_converter
from django.views.generic import RedirectView

from claims.api.converters import Key, Username
from claims.api.views import (
    articles,
    claims,
    comparisons,
    desks,
    docs,
    events,
    evidence,
    links,
    members,
    people,
    placing,
    reports,
    runs,
    sums,
    verdicts,
)

register_converter(Key, "key")
register_converter(Username, "username")

app_name = "api"
urlpatterns = [
    path("", RedirectView.as_view(pattern_name="api:docs"), name="root"),
    path("schema/", docs.Schema.as_view(), name="schema"),
    path("docs/", docs.Docs.as_view(), name="docs"),
    path("problems/<slug:code>/", docs.ProblemTypes.as_view(), name="problem"),
    path("token/", people.SignIn.as_view(), name="token"),
    path("whoami/", people.WhoAmI.as_view(), name="whoami"),
    path("desks/", desks.Desks.as_view(), name="desks"),
    path("desks/<slug:slug>/", desks.OneDesk.as_view(), name="desk"),
    path("desks/<slug:slug>/members/", members.Members.as_view(), name="members"),
    path("desks/<slug:slug>/members/<username:username>/", members.OneMember.as_view(), name="member"),
    path("desks/<slug:slug>/stories/", desks.Stories.as_view(), name="stories"),
    path("desks/<slug:slug>/articles/", articles.Articles.as_view(), name="articles"),
    path("desks/<slug:slug>/runs/", runs.DeskRuns.as_view(), name="runs"),
    path("desks/<slug:slug>/comparisons/", comparisons.DeskComparisons.as_view(), name="comparisons"),
    path("desks/<slug:slug>/links/", links.DeskLinks.as_view(), name="links"),
    path("desks/<slug:slug>/sums/", sums.DeskSums.as_view(), name="sums"),
    path("desks/<slug:slug>/claims/", claims.DeskClaims.as_view(), name="claims"),
    path("desks/<slug:slug>/events/", events.DeskEvents.as_view(), name="events"),
    path("desks/<slug:slug>/reports/", reports.Reports.as_view(), name="reports"),
    path("stories/<key:pk>/", desks.OneStory.as_view(), name="story"),
    path("stories/<key:pk>/merge/", placing.Merge.as_view(), name="story_merge"),
    path("stories/<key:pk>/split/", placing.Split.as_view(), name="story_split"),
    path("articles/<key:pk>/", articles.OneArticle.as_view(), name="article"),
    path("articles/<key:pk>/move/", placing.Move.as_view(), name="article_move"),
    path("articles/<key:pk>/placing/", placing.Placing.as_view(), name="article_placing"),
    path("articles/<key:pk>/original/", articles.Original.as_view(), name="original"),
    path("articles/<key:pk>/runs/", runs.ArticleRuns.as_view(), name="article_runs"),
    path("articles/<key:pk>/claims/", claims.ArticleClaims.as_view(), name="article_claims"),
    path(
        "articles/<key:pk>/comparisons/", comparisons.ArticleComparisons.as_view(), name="article_comparisons"
    ),
    path("articles/<key:pk>/carryover/", links.CarryOver.as_view(), name="carryover"),
    path("comparisons/<key:pk>/", comparisons.OneComparison.as_view(), name="comparison"),
    path("links/<key:pk>/", links.OneLink.as_view(), name="link"),
    path("links/<key:pk>/accept/", links.Accept.as_view(), name="link_accept"),
    path("links/<key:pk>/reject/", links.Reject.as_view(), name="link_reject"),
    path("links/<key:pk>/reopen/", links.Reopen.as_view(), name="link_reopen"),
    path("links/<key:pk>/differ/", links.Differ.as_view(), name="link_differ"),
    path("links/<key:pk>/flag/", links.Flag.as_view(), name="link_flag"),
    path("links/<key:pk>/carry/", links.Carry.as_view(), name="link_carry"),
    path("sums/<key:pk>/", sums.OneSum.as_view(), name="sum"),
    path("sums/<key:pk>/dismiss/", sums.Dismiss.as_view(), name="sum_dismiss"),
    path("sums/<key:pk>/reopen/", sums.Reopen.as_view(), name="sum_reopen"),
    path("runs/<key:pk>/", runs.OneRun.as_view(), name="run"),
    path("claims/<key:pk>/", claims.OneClaim.as_view(), name="claim"),
    path("claims/<key:pk>/verdict/", verdicts.Verdict.as_view(), name="verdict"),
    path("claims/<key:pk>/undo/", verdicts.Undo.as_view(), name="undo"),
    path("claims/<key:pk>/notes/", claims.Notes.as_view(), name="notes"),
    path("claims/<key:pk>/history/", claims.History.as_view(), name="history"),
    path("claims/<key:pk>/superseding/", claims.Superseding.as_view(), name="superseding"),
    path("claims/<key:pk>/ripple/", links.Ripple.as_view(), name="ripple"),
    path("claims/<key:pk>/evidence/", evidence.ClaimEvidence.as_view(), name="claim_evidence"),
    path("claims/<key:pk>/evidence/reusable/", evidence.ReusableEvidence.as_view(), name="reusable"),
    path("claims/<key:pk>/evidence/<key:evidence>/reuse/", evidence.Reuse.as_view(), name="reuse"),
    path("evidence/<key:pk>/", evidence.OneEvidence.as_view(), name="evidence"),
    path("evidence/<key:pk>/remove/", evidence.RemoveEvidence.as_view(), name="remove_evidence"),
    path("evidence/<key:pk>/copy/", evidence.KeptCopy.as_view(), name="copy"),
    path("events/<key:pk>/", events.OneEvent.as_view(), name="event"),
    path("reports/<key:pk>/", reports.OneReport.as_view(), name="report"),
    path("reports/<key:pk>/download/", reports.ReportFile.as_view(), name="report_download"),
    re_path(r".*", docs.Nothing.as_view(), name="nothing"),
]
