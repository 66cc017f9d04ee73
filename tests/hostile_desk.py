"""A desk on which one text was typed into every field that the pages have, and read by the machine besides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from claims.extraction.candidate import Candidate, Claimant, Figure, Place, When
from claims.models import Article, Desk, Evidence, Report, Run, Story, User
from claims.services import blobs, report_runs, runs
from tests.access_table import TEXT
from tests.conftest import finding

SOURCE = "https://x.example/bulletin?a=1&b=2"
NOTICE = (
    "The notice on the door of the bridge house read {} and nobody took it down that day, the council said."
)
ROOMS = ("article", "claim", "event", "evidence", "membership", "report", "run", "user")


@dataclass
class HostileDesk:
    """Drives the pages with `text` in every field; `client` is signed in as somebody who may do everything."""

    client: Client
    desk: Desk
    user: User
    text: str

    def post(self, name: str, *place: object, **given: Any) -> Any:
        answer = self.client.post(reverse(name, args=place), given)
        assert answer.status_code == 302, (name, answer.status_code, answer.content.decode()[:3000])
        return answer

    def furnish(self, patch: pytest.MonkeyPatch) -> None:
        """Do everything that a person and the machine can do."""
        User.objects.filter(pk=self.user.pk).update(first_name=self.text[:150], last_name=self.text[:150])
        Desk.objects.filter(pk=self.desk.pk).update(name=self.text[:120])
        self.article = self.add()
        self.find_claims(patch)
        self.decide()
        self.reports = [self.ask_for(kind) for kind in ("html", "csv", "json")]

    def add(self) -> Article:
        files = SimpleUploadedFile("page.txt", f"{TEXT}\n\n{NOTICE.format(self.text)}".encode())
        files.name = f"{self.text}.txt"
        self.post("add", self.desk.slug, way="file", files=files, new_story=self.text, check="on")
        article = Article.objects.get()
        details = dict.fromkeys(("headline", "outlet", "agency", "byline", "dateline"), self.text)
        self.post("article_details", article.pk, version=1, action="start", url=SOURCE, **details)
        article.refresh_from_db()
        return article

    def find_claims(self, patch: pytest.MonkeyPatch) -> None:
        """Let the run find two claims whose every part is the text."""
        words, text = self.text, self.article.text
        start = text.index("The notice")
        spans = [(0, text.index(",")), (start, text.index(" and nobody"))]
        candidates = [
            Candidate(
                start, end, text[start:end], words[:32], words[:32], 0.5, (words,),
                Claimant(words, words, start, start + 3, words),
                (Figure(words, start, start + 3, 2, 5, "range", words, words),),
                When(words, start, start + 3, None, None), (Place(words, start, start + 3),),
            )
            for start, end in spans
        ]  # fmt: skip
        finding(patch, lambda text, *, published, options: candidates)
        runs.perform(run_id=self.article.runs.get().pk)
        self.second, self.first = self.article.claims.order_by("start")

    def decide(self) -> None:
        first, second, text = self.first.pk, self.second.pk, self.text
        copy = SimpleUploadedFile("copy.html", text.encode())
        copy.name = f"{text}.html"
        for claim in (first, second):
            self.post("claim_evidence", claim, url=SOURCE, citation=text, passage=text)
        self.post("claim_evidence", first, citation=text, passage=f"{text}\n{text}", copy=copy)
        self.post("claim_note", first, note=text)
        self.post("claim_move", first, version=1, to="disputed", reason=text)
        self.post("claim_move", second, version=1, to="superseded", reason=text, superseded_by=first)
        self.post("evidence_remove", Evidence.objects.filter(claim=second).get().pk, reason=text)

    def ask_for(self, kind: str) -> Report:
        self.post(
            "report_request", self.desk.slug, format=kind, q=self.text.split()[0] if kind == "html" else ""
        )
        report = Report.objects.latest("pk")
        report_runs.perform(report_id=report.pk)
        report.refresh_from_db()
        assert report.state == "done", report.error
        return report

    def file(self, kind: str) -> bytes:
        return blobs.read(next(one for one in self.reports if one.format == kind).file_sha256)

    def break_things(self) -> None:
        """Let a run and a report fail with the text as the reason."""
        Run.objects.update(state="failed", error=self.text, stage=self.text)
        Report.objects.update(state="failed", error=self.text, stage=self.text)

    def addresses(self) -> Iterator[str]:
        """Every page that shows something of this desk."""
        words = {
            "q": self.text,
            "find": self.text,
            "outlet": self.text,
            "reason": self.text,
            "to": "disputed",
        }
        slug, article = [self.desk.slug], [self.article.pk]
        yield from (
            reverse(name, args=slug)
            for name in ("desk", "queue", "members", "reports", "add", "add_replaces")
        )
        yield reverse("queue", args=slug, query={**words, "status": ""})
        yield reverse("reports", args=slug, query={**words, "article": self.article.pk})
        yield reverse("story", args=[Story.objects.get().pk])
        yield reverse("article_details", args=article)
        for claim in (self.first, self.second):
            yield reverse("article", args=article, query={**words, "q": "", "claim": claim.pk})
        yield reverse("claim_superseding", args=[self.first.pk], query={"find": "lorries"})
        yield reverse("report", args=[self.reports[0].pk])
        yield reverse("account_token")
        yield from (reverse(f"admin:claims_{room}_changelist") for room in ROOMS)
        for one in (self.article, self.first, self.user, Evidence.objects.last()):
            yield reverse(f"admin:claims_{one._meta.model_name}_change", args=[one.pk])

    def broken(self) -> Iterator[str]:
        """The pages that say why a run or a report failed."""
        yield from (reverse(name, args=[self.desk.slug]) for name in ("desk", "reports"))
        yield from (reverse(name, args=[self.article.pk]) for name in ("article_state", "article_progress"))
        yield reverse("report", args=[self.reports[0].pk])
        yield reverse("admin:claims_run_changelist")
