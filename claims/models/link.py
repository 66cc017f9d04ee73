"""How a later claim answers an earlier one: proposed by the machine, accepted or rejected by a person."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils.functional import cached_property

from claims.choices import SAME, VERDICTS, LinkState, Relation, Status, Verb
from claims.models.claim import Claim
from claims.models.comparison import Comparison
from claims.models.event import Event
from claims.models.scoped import DeskScoped

# An event tells what it changed only in its body; of the changes of a claim that are undone, a correction alone has a span.
CORRECTED = Q(verb=Verb.CLAIM_CORRECTED) | Q(verb=Verb.CLAIM_UNDONE, body__contains='"start":')
# What may give an article's links another relation, or none.
RETOLD = (
    Verb.RUN_DONE, Verb.ARTICLE_EDITED, Verb.ARTICLE_REORDERED, Verb.ARTICLE_MOVED, Verb.ARTICLE_PLACED,
)  # fmt: skip


class LinkQuerySet(DeskScoped["Link"]):
    desk_path = "later__article__desk"

    def standing(self) -> LinkQuerySet:
        """Keep the links that say something today: not gone, and neither of their claims withdrawn."""
        return self.exclude(
            Q(state=LinkState.GONE) | Q(earlier__status=Status.WITHDRAWN) | Q(later__status=Status.WITHDRAWN)
        )

    def undecided(self) -> LinkQuerySet:
        """Keep the links that no person accepted or rejected."""
        return self.filter(state__in=[LinkState.PROPOSED, LinkState.GONE])

    def of_article(self, article_id: int) -> LinkQuerySet:
        """Keep the links that have a claim of the article at either end."""
        return self.filter(Q(earlier__article_id=article_id) | Q(later__article_id=article_id))

    def parted(self) -> LinkQuerySet:
        """Keep the links whose two claims say the same and were decided differently; one may have superseded the other."""
        decided = Q(earlier__status__in=VERDICTS, later__status__in=VERDICTS, relation__in=SAME)
        one_for_the_other = Q(earlier__superseded_by=F("later")) | Q(later__superseded_by=F("earlier"))
        found = self.filter(decided).exclude(state__in=[LinkState.REJECTED, LinkState.GONE])
        return found.exclude(earlier__status=F("later__status")).exclude(one_for_the_other)

    def flagged(self) -> LinkQuerySet:
        """Keep the parted links of which no person said that they are meant so, or one of whose verdicts is newer than that."""
        overtaken = Q(differs_at__lt=F("earlier__decided_at")) | Q(differs_at__lt=F("later__decided_at"))
        return self.parted().filter(Q(differs_at=None) | overtaken)

    def meant(self) -> LinkQuerySet:
        """Keep the parted links of which a person said that they are meant so, the last one first (`Link.is_meant`)."""
        holds = Q(differs_at__gte=F("earlier__decided_at")) & Q(differs_at__gte=F("later__decided_at"))
        return self.parted().filter(holds).order_by("-differs_at", "-pk")

    def with_doubts(self) -> LinkQuerySet:
        """Fetch `waits` and `corrected_since` with the rows, where each would cost a query of its own."""
        claims = Q(claim_id=OuterRef("earlier")) | Q(claim_id=OuterRef("later"))
        articles = Q(article_id=OuterRef("earlier__article")) | Q(article_id=OuterRef("later__article"))
        corrected = Event.objects.filter(claims, CORRECTED)
        changed = Event.objects.filter((claims & CORRECTED) | (articles & Q(verb__in=RETOLD)))
        doubts = {
            "waits": Exists(Comparison.objects.unfinished().filter(articles))
            & Exists(changed.filter(at__gt=OuterRef("comparison__finished_at"))),
            "corrected_since": Exists(corrected.filter(at__gt=OuterRef("decided_at"))),
        }
        return self.annotate(**doubts)

    def at_version(self, link: Link, version: int) -> LinkQuerySet:
        """Keep the link's row if it still is what the person saw."""
        return self.filter(pk=link.pk, version=version)


class Link(models.Model):
    """`changes` is a list of {field, before, after}, `figures` pairs positions: [in the earlier claim, in the later claim]."""

    earlier = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="links_to_later")
    later = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="links_to_earlier")
    comparison = models.ForeignKey(
        Comparison, on_delete=models.PROTECT, related_name="links", help_text="The last that found it"
    )
    relation = models.CharField(max_length=10, choices=Relation, help_text="Seen from the later claim")
    supersedes = models.BooleanField(
        default=False, help_text="Proposes that the later claim replaces the earlier"
    )
    score = models.FloatField(help_text="0..1: how sure the machine is")
    changes = models.JSONField(default=list, blank=True)
    figures = models.JSONField(default=list, blank=True)
    reason = models.TextField(blank=True, help_text="What the machine says for it, one sentence")
    state = models.CharField(max_length=10, choices=LinkState, default=LinkState.PROPOSED)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    differs_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    differs_at = models.DateTimeField(
        null=True,
        blank=True,
        help_text="Since when a person says that the verdicts are meant to differ; a newer verdict ends that",
    )
    differs_note = models.TextField(blank=True, help_text="Why they are meant to differ")
    version = models.PositiveIntegerField(
        default=1, help_text="Grows with each change; a stale write is refused"
    )
    created_at = models.DateTimeField(auto_now_add=True)

    objects = LinkQuerySet.as_manager()

    class Meta:
        ordering = ["later__article", "later__start", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["earlier", "later"], name="one_link_per_pair_of_claims"),
            models.CheckConstraint(condition=~Q(earlier=F("later")), name="link_joins_two_claims"),
            models.CheckConstraint(condition=Q(score__gte=0, score__lte=1), name="link_score_is_0_to_1"),
        ]
        indexes = [models.Index(fields=["state", "relation"], name="link_by_state")]

    def __str__(self) -> str:
        return f"“{self.later}” {self.get_relation_display().lower()} “{self.earlier}”"

    @property
    def is_decided(self) -> bool:
        """Whether a person accepted or rejected it."""
        return self.state in (LinkState.ACCEPTED, LinkState.REJECTED)

    @property
    def is_parted(self) -> bool:
        """Whether its claims say the same and were decided differently (`LinkQuerySet.parted`)."""
        earlier, later = self.earlier, self.later
        if self.relation not in SAME or self.state in (LinkState.REJECTED, LinkState.GONE):
            return False
        if later.pk == earlier.superseded_by_id or earlier.pk == later.superseded_by_id:
            return False
        return {earlier.status, later.status} <= set(VERDICTS) and earlier.status != later.status

    @property
    def is_meant(self) -> bool:
        """Whether a person said that these two verdicts are meant to differ. It was said of both as they stood: a newer one ends it,
        and undoing that one, which gives the older back, lets it hold again."""
        if self.differs_at is None or not self.is_parted:
            return False
        return all(one.decided_at and one.decided_at <= self.differs_at for one in (self.earlier, self.later))

    @cached_property
    def waits(self) -> bool:
        """Whether it may not hold any more: a claim or article of it changed since it was found, and is to be compared again, or
        could not be."""
        return Link.objects.with_doubts().get(pk=self.pk).waits

    @cached_property
    def corrected_since(self) -> bool:
        """Whether one of its claims was corrected, or a correction undone, since a person decided; no comparison changes such a link."""
        return Link.objects.with_doubts().get(pk=self.pk).corrected_since

    @property
    def stamp(self) -> str:
        """What a person sees of it, as one word: the versions of the link and of both its claims.

        A decision is made about all three, so a change of any of them makes it stale.
        """
        return f"{self.version}-{self.earlier.version}-{self.later.version}"

    @property
    def etag(self) -> str:
        """The strong entity tag of this version (RFC 9110, section 8.8.3)."""
        return f'"link-{self.pk}-v{self.stamp}"'
