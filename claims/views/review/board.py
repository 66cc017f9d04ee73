"""Everything the review page shows about an article, gathered once: a fixed number of queries, however many claims."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from django.http import Http404

from claims import carryover, overviews, selectors
from claims.choices import VERDICTS, Role, Status
from claims.models import Article, Claim, Run
from claims.permissions import role_on
from claims.views.access import SignedIn
from claims.views.review.draft import whole
from claims.views.review.listing import SHOWS, Listing
from claims.views.review.text import Paragraph, Span, paragraphs
from claims.workflow import may

LIGHT = ("article_id", "start", "end", "status", "worthiness", "quote", "claimant_name")
METER_WIDTH = 160
LABELS = {"all": "All", "open": "Open"} | {status.value: status.label for status in Status}


@dataclass(frozen=True, slots=True)
class Tab:
    """A filter of the claims with how many it holds."""

    show: str
    label: str
    count: int
    link: str
    current: bool

    @property
    def css(self) -> str:
        return "unreviewed" if self.show == "open" else self.show


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of the progress meter, in units of its drawing."""

    status: str
    x: float
    width: float


@dataclass
class Board:
    """One article, its latest run (None for a draft), its claims (light: without what only the panel shows) and who looks."""

    request: SignedIn
    article: Article
    listing: Listing
    run: Run | None
    claims: list[Claim]
    role: Role | None

    @property
    def may_review(self) -> bool:
        return may(self.role, Role.REVIEWER)

    @cached_property
    def counts(self) -> Counter[str]:
        return Counter(claim.status for claim in self.claims)

    @property
    def decided(self) -> int:
        return sum(self.counts[status] for status in VERDICTS)

    @property
    def total(self) -> int:
        return len(self.claims) - self.counts[Status.WITHDRAWN]

    @cached_property
    def sequence(self) -> list[Claim]:
        return self.listing.sequence(self.claims)

    @cached_property
    def versions(self) -> list[Article]:
        """The versions of the story in the order they were told; only this one without a story."""
        story = self.article.story
        return overviews.versions(self.request.user, story) if story else []

    @cached_property
    def repeats(self) -> int:
        """How many verdicts one press would carry over from the versions that this one repeats."""
        if not self.may_review:
            return 0
        best = (carryover.best(offers) for offers in carryover.offers_in(self.article).values())
        return sum(offer is not None and not offer.why_not for offer in best)

    def tabs(self) -> list[Tab]:
        """Return the filters that hold something, "all" and "open" always."""
        held = {"all": self.total, "open": self.counts[Status.UNREVIEWED], **self.counts}
        wanted = [show for show in SHOWS if show in ("all", "open", self.listing.show) or held.get(show)]
        return [
            Tab(
                show, LABELS[show], held.get(show, 0), self.listing.link(show=show), show == self.listing.show
            )
            for show in wanted
        ]

    def bars(self) -> list[Bar]:
        """Return the stretches of the progress meter, METER_WIDTH in all."""
        bars, x = [], 0.0
        for status in VERDICTS if self.total else ():
            width = METER_WIDTH * self.counts[status] / self.total
            bars.append(Bar(status.value, round(x, 2), round(width, 2)))
            x += width
        return bars

    def paragraphs(self, selected: Claim | None) -> list[Paragraph]:
        """Return the article's text with its claims; a withdrawn one only when it is asked for."""
        chosen = selected.pk if selected else None
        spans = [
            Span(
                claim.start,
                claim.end,
                claim.pk,
                claim.status,
                dim=claim.pk != chosen and not self.listing.holds(claim),
            )
            for claim in self.claims
            if claim.status != Status.WITHDRAWN or claim.pk == chosen or self.listing.holds(claim)
        ]
        return paragraphs(self.article.text, spans, self.article.furniture)

    def first(self) -> Claim | None:
        """Return the claim to begin with: the first open one to go through, else the first."""
        open_ones = (claim for claim in self.sequence if claim.status == Status.UNREVIEWED)
        return next(open_ones, self.sequence[0] if self.sequence else None)


def board_of(request: SignedIn, article: Article) -> Board:
    """Gather the board of an article that the person may see."""
    # The run first: were it read after the claims, it could end in between, and be shown as done without any.
    run = article.runs.first()
    claims = list(selectors.claims(request.user).filter(article=article).select_related(None).only(*LIGHT))
    return Board(
        request, article, Listing.of(request.GET.dict()), run, claims, role_on(request.user, article.desk)
    )


def chosen(board: Board, number: str) -> Claim | None:
    """Return the claim that the address names in full, or the one to begin with; answers 404 for another article's."""
    if not number:
        first = board.first()
        return first and full(board.request, first.pk)
    pk = whole(number)
    if pk is None or pk not in {claim.pk for claim in board.claims}:
        raise Http404("This article has no such claim.")
    return full(board.request, pk)


def full(request: SignedIn, pk: int) -> Claim:
    """Return the claim with all that the panel shows, or answer 404."""
    claim = selectors.claims(request.user).filter(pk=pk).first()
    if claim is None:
        raise Http404("There is no such claim.")
    return claim
