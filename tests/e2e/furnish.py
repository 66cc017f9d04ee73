"""A desk in the middle of its work, made through the services: run by `manage.py shell` in the data folder of a test."""

from __future__ import annotations

from django.utils import timezone

from claims.choices import JobState, Role, Status
from claims.models import Article, Claim, Desk, Run, Story, User
from claims.services import desks
from claims.services.articles import Details, add_text
from claims.services.claims import note
from claims.services.evidence import Citation, add_evidence
from claims.services.reports import request_report
from claims.services.verdicts import move_claim

# What a phone's screen finds hardest: words that nothing breaks, and a headline that fills it by itself.
LONG_WORD = "Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrikationsbetriebe"
AWKWARD = f"""{LONG_WORD} and the harbour of Port Orla: what is known about the night of the storm, and what is not

The storm 🌊 took 41 boats of the fishing fleet, the harbour office said on Tuesday. See https://harbour.example/{"storm-" * 20}list for all of them.

Photo: the quay at Port Orla."""
BULLETIN = Citation(
    citation="Civil Rescue Service, bulletin 9",
    url="https://rescue.example/bulletins/9",
    passage="As of 15:30: 52 dead, of whom 29 in Sellow and 11 in Lower Isk.",
)
LIST = Citation(
    citation="Passenger list of train 27, Velland Railways", passage="Sold and checked: 121 tickets."
)


def furnish() -> None:
    """Give verdicts, ask for reports, and add what is rare: an empty desk, a draft, a failed extraction."""
    desk = Desk.objects.get(slug="world")
    reviewer, second = User.objects.get(username="reviewer"), User.objects.get(username="second")
    request_report(desk=desk, actor=reviewer, format="csv")  # what is decided next makes it stale
    decide(reviewer, second)
    for name in ("html", "json"):
        request_report(desk=desk, actor=reviewer, format=name, story=Story.objects.get(desk=desk))
    _awkward_article(desk, reviewer)
    _failed_run(desk, reviewer)
    _empty_desk(User.objects.get(username="admin"), reviewer)


def decide(reviewer: User, second: User) -> None:
    """Decide four claims of the noon version, one of each verdict and one withdrawn, with a note."""
    noon, evening = Article.objects.filter(outlet="Meridian Wire").order_by("published_at")
    toll, sellow = _claim(noon, "Almost 40"), _claim(noon, "The wave killed 21")
    passengers, contact = _claim(noon, "112 passengers"), _claim(noon, "We have lost contact")
    add_evidence(claim=toll, citation=BULLETIN, actor=reviewer)
    move_claim(
        claim=toll, seen=toll.version, to=Status.SUPERSEDED, actor=reviewer,
        superseded_by=_claim(evening, "More than 50"), reason="The Rescue Service counted again in the afternoon.",
    )  # fmt: skip
    add_evidence(claim=sellow, citation=BULLETIN, actor=second)
    move_claim(claim=sellow, seen=sellow.version, to=Status.CONFIRMED, actor=second)
    add_evidence(claim=passengers, citation=LIST, actor=reviewer)
    move_claim(
        claim=passengers, seen=passengers.version, to=Status.DISPUTED, actor=reviewer,
        reason="The railway's own list has 121; the wire corrected it in the evening.",
    )  # fmt: skip
    move_claim(
        claim=contact,
        seen=contact.version,
        to=Status.WITHDRAWN,
        actor=second,
        reason="Told by the service of itself, nothing to check.",
    )
    note(claim=toll, text="Ask Kessin's office whether the two firefighters are counted in.", actor=second)


def confirm_the_gates() -> None:
    """Confirm a claim of the noon version that the evening version repeats word for word."""
    second = User.objects.get(username="second")
    noon = Article.objects.filter(outlet="Meridian Wire").earliest("published_at")
    gates = _claim(noon, "two of the dam's six gates were worn")
    add_evidence(claim=gates, citation=LIST, actor=second)
    move_claim(claim=gates, seen=gates.version, to=Status.CONFIRMED, actor=second)


def _claim(article: Article, words: str) -> Claim:
    return article.claims.get(quote__contains=words)


def _awkward_article(desk: Desk, reviewer: User) -> None:
    add_text(desk=desk, actor=reviewer, text=AWKWARD, extract=False)


def _failed_run(desk: Desk, reviewer: User) -> None:
    """A run as the third death of its worker leaves it; a real one would take a minute to die."""
    details = Details(headline="Bridge at Tarrow closed", outlet="Velm Courier", published_at=timezone.now())
    article = add_text(
        desk=desk, actor=reviewer, text="The bridge is closed.", details=details, extract=False
    ).article
    Run.objects.create(
        article=article, requested_by=reviewer, state=JobState.FAILED, attempts=3, finished_at=timezone.now(),
        error="Reading it took longer than 60 seconds, three times.",
    )  # fmt: skip


def _empty_desk(administrator: User, reviewer: User) -> None:
    desk = desks.create_desk(name="Night desk", slug="night", actor=None, administrator=administrator)
    desks.set_role(desk=desk, user=reviewer, role=Role.REVIEWER, actor=administrator)
