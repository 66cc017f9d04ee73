"""Filters of the lists of links, sums and comparisons."""

from __future__ import annotations

from django.db.models import Q
from django_filters import FilterSet
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field

from claims.api.filters import AmongFilter, TruthFilter
from claims.choices import JobState, LinkState, Relation
from claims.filters import OneOfFilter, visible_articles, visible_claims, visible_stories
from claims.models import Article, Claim, Comparison, Link, SumCheck
from claims.models.link import LinkQuerySet
from claims.models.sumcheck import SumCheckQuerySet


class LinkFilter(FilterSet):
    """`article` and `claim` may stand at either end; without `state`, links that are gone are left out.

    `parted` keeps those whose claims say the same and were decided differently, `meant` those of which a person said that they are
    meant so: `parted=true&meant=false` are the flags that wait.
    """

    story = AmongFilter(visible_stories, field_name="later__article__story")
    article = AmongFilter(visible_articles, method="of_article")
    claim = AmongFilter(visible_claims, method="of_claim")
    state = OneOfFilter(choices=LinkState.choices)
    relation = OneOfFilter(choices=Relation.choices)
    supersedes = TruthFilter()
    parted = TruthFilter(method="are_parted")
    meant = TruthFilter(method="are_meant")

    class Meta:
        model = Link
        fields: list[str] = []

    @extend_schema_field(OpenApiTypes.INT)
    def of_article(self, links: LinkQuerySet, name: str, article: Article) -> LinkQuerySet:
        return links.of_article(article.pk)

    @extend_schema_field(OpenApiTypes.INT)
    def of_claim(self, links: LinkQuerySet, name: str, claim: Claim) -> LinkQuerySet:
        return links.filter(Q(earlier=claim) | Q(later=claim))

    def are_parted(self, links: LinkQuerySet, name: str, parted: bool) -> LinkQuerySet:
        found = Link.objects.parted().values("pk")
        return links.filter(pk__in=found) if parted else links.exclude(pk__in=found)

    def are_meant(self, links: LinkQuerySet, name: str, meant: bool) -> LinkQuerySet:
        found = Link.objects.meant().order_by().values("pk")
        return links.filter(pk__in=found) if meant else links.exclude(pk__in=found)


class SumFilter(FilterSet):
    """`article` may have the total or a part."""

    story = AmongFilter(visible_stories, field_name="article__story")
    article = AmongFilter(visible_articles, method="around_article")
    consistent = TruthFilter()
    across = TruthFilter(field_name="story", lookup_expr="isnull", exclude=True)
    dismissed = TruthFilter(field_name="dismissed_at", lookup_expr="isnull", exclude=True)

    class Meta:
        model = SumCheck
        fields: list[str] = []

    @extend_schema_field(OpenApiTypes.INT)
    def around_article(self, sums: SumCheckQuerySet, name: str, article: Article) -> SumCheckQuerySet:
        return sums.around(article)


class ComparisonFilter(FilterSet):
    article = AmongFilter(visible_articles)
    state = OneOfFilter(choices=JobState.choices)

    class Meta:
        model = Comparison
        fields: list[str] = []
