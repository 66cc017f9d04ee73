"""A desk where something happened: one claim superseded, one disputed with evidence, one still open."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from claims.choices import Status
from claims.models import EventHead
from claims.reports.scope import Scope
from claims.services.claims import note
from claims.services.evidence import Citation, add_evidence
from claims.services.verdicts import move_claim


@pytest.fixture
def decided(
    desk, article, story, claim, other_claim, later_article, later_claim, reviewer
) -> SimpleNamespace:
    """The noon toll overtaken by the evening toll, the passengers on board disputed, the evening toll open."""
    move_claim(
        claim=claim,
        seen=1,
        to=Status.SUPERSEDED,
        actor=reviewer,
        reason="Overtaken at six.",
        superseded_by=later_claim,
    )
    citation = Citation(
        url="https://harbour.example/log", citation="Harbour log", passage="121 on board", copy=b"log"
    )
    add_evidence(claim=other_claim, citation=citation, actor=reviewer)
    move_claim(claim=other_claim, seen=1, to=Status.DISPUTED, actor=reviewer, reason="The log says 121.")
    note(claim=later_claim, text="Ask the coast guard again.", actor=reviewer)
    return SimpleNamespace(scope=Scope(desk.pk, story=story.pk), as_of=EventHead.objects.get(pk=1).number)
