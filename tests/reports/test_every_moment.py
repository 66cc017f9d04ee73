"""Every moment of a desk's past can be told again: what was archived then is what is made now."""

from __future__ import annotations

import contextlib
import random

import pytest

from claims import reports
from claims.choices import Status
from claims.models import Claim, EventHead
from claims.reports.scope import Scope
from claims.services.articles import edit_details
from claims.services.claims import correct_span, note
from claims.services.evidence import Citation, add_evidence, remove_evidence
from claims.services.stories import rename_story
from claims.services.verdicts import move_claim, undo
from claims.workflow import Refusal


def something(chance: random.Random, claims: list[Claim], actor) -> None:
    """Do one thing that a reviewer may do; a refused one changes nothing."""
    claim = Claim.objects.select_related("article__desk", "article__story").get(pk=chance.choice(claims).pk)
    other = chance.choice(claims)
    pieces = list(claim.evidence.standing())
    deeds = {
        "move": lambda: move_claim(
            claim=claim, seen=claim.version, to=chance.choice(list(Status)), actor=actor, reason="So it is."
        ),
        "supersede": lambda: move_claim(
            claim=claim, seen=claim.version, to=Status.SUPERSEDED, actor=actor, reason="Later.", superseded_by=other
        ),
        "undo": lambda: undo(claim=claim, seen=claim.version, actor=actor),
        "correct": lambda: correct_span(
            claim=claim, seen=claim.version, start=claim.start, end=claim.end - chance.randrange(9), actor=actor
        ),
        "note": lambda: note(claim=claim, text="Ask again.", actor=actor),
        "add": lambda: add_evidence(claim=claim, citation=Citation(citation="A call", passage="Yes"), actor=actor),
        "remove": lambda: pieces and remove_evidence(piece=pieces[0], actor=actor),
        "edit": lambda: edit_details(
            article=claim.article, seen=claim.article.version, actor=actor,
            changes={"outlet": f"Outlet {chance.randrange(9)}"}, story=claim.article.story,
        ),
        "rename": lambda: rename_story(story=claim.article.story, title=f"Title {chance.randrange(9)}", actor=actor),
    }  # fmt: skip
    with contextlib.suppress(Refusal):
        deeds[chance.choice(sorted(deeds))]()


@pytest.mark.parametrize("seed", range(5))
def test_what_was_archived_is_what_is_made_now(desk, claim, other_claim, later_claim, reviewer, seed):
    chance, archive = random.Random(seed), {}
    for _ in range(25):
        something(chance, [claim, other_claim, later_claim], reviewer)
        now = EventHead.objects.get(pk=1).number
        archive[now] = reports.make(Scope(desk.pk), as_of=now, format="json").data
    assert len(archive) > 8
    for number, file in archive.items():
        assert reports.make(Scope(desk.pk), as_of=number, format="json").data == file
