"""The versions of a story as they are compared: their claims as the desk has them, read by the core."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from claims.choices import JobState, Status
from claims.extraction import candidate
from claims.extraction.candidate import Candidate, Claimant, Context, Place, When
from claims.lineage.links.align import align
from claims.lineage.links.follow_ups import days_between
from claims.lineage.links.relations import Told
from claims.lineage.statement import Statement
from claims.lineage.sums.find import find_sums
from claims.lineage.values import Alignment, Sum, Term
from claims.models import Article, Claim, Comparison
from claims.models.claim import ClaimQuerySet
from claims.services import readings
from claims.telling_order import in_order

# Two outlets that publish so close together tell of the same moment: neither corrects the other.
AT_ONCE = timedelta(minutes=30)

# A figure by the number of its claim and its position there.
Figure = tuple[int, int]

Print = tuple[tuple[int, int, int, int | None], ...]


@dataclass(frozen=True, slots=True)
class Version:
    """One article with its standing claims in the order of the text, and what each says."""

    article: Article
    claims: tuple[Claim, ...]
    statements: tuple[Statement, ...]

    @property
    def print(self) -> Print:
        """What tells whether the claims are still those that were read."""
        return _print(self.claims)


def read_all(articles: Sequence[Article]) -> list[Version]:
    """Read the claims of each article as they stand now: two queries for all, and slow (up to a second each) only where what they
    say is not kept.

    Raises ModelMissing then.
    """
    claims = _by_article(_standing(article.pk for article in articles))
    asked = [(article, [candidate_of(claim) for claim in claims[article.pk]]) for article in articles]
    said = readings.read_all(asked)
    return [
        Version(article, tuple(claims[article.pk]), statements)
        for article, statements in zip(articles, said, strict=True)
    ]


def changed(read: Iterable[Version]) -> set[int]:
    """Return the numbers of the articles that left their story, are told at another time or have other claims than those that
    were read. Two queries."""
    known = {version.article.pk: version for version in read}
    articles = Article.objects.only("story", "published_at", "replaces").in_bulk(known)
    claims = _by_article(_standing(known).only("article", "start", "end", "run"))
    return {
        number
        for number, version in known.items()
        if _place(articles[number]) != _place(version.article) or _print(claims[number]) != version.print
    }


def others_of(article: Article) -> list[Article]:
    """Return the other versions of the article's story, in the order of telling; their texts are loaded when they are needed."""
    if article.story_id is None:
        return []
    others = Article.objects.filter(story_id=article.story_id).exclude(pk=article.pk)
    return in_order(others.defer("text"))


def left_to(article: Article, others: Iterable[Article]) -> set[int]:
    """Return the numbers of the `others` whose own comparison waits for a worker: that one will align the two, so this need not.

    So each two of many that come in together are aligned once, unless two workers have begun with both.
    """
    waiting = Comparison.objects.filter(article__story=article.story, state=JobState.QUEUED)
    return {other.pk for other in others} & set(waiting.values_list("article", flat=True))


def answers(earlier: Version, later: Version) -> Alignment:
    """Align the claims of two versions."""
    at_once = _at_once(earlier.article, later.article)
    days = days_between(earlier.article.told_at, later.article.told_at)
    told = Told(at_once, days, earlier.article.told_at.date())
    return align(earlier.statements, later.statements, told=told)


def sums_of(version: Version) -> list[Sum]:
    """Find the totals of a version and their parts."""
    return find_sums(version.statements)


def without_superseded(version: Version) -> Version:
    """Leave out the claims that a person said are superseded."""
    both = zip(version.claims, version.statements, strict=True)
    kept = [(claim, statement) for claim, statement in both if claim.status != Status.SUPERSEDED]
    return Version(version.article, tuple(claim for claim, _ in kept), tuple(said for _, said in kept))


def story_sums_of(told: Sequence[Version], answered: Collection[tuple[Figure, Figure]]) -> list[Sum]:
    """Find the totals of a story that have their parts in another of its versions, from newest figures only.

    `told` are its versions, the last one first, and `answered` pairs a figure with what a later version says of the same.
    The sums name claims by their position in all versions, one after the other.
    """
    numbers = [place for place, version in enumerate(told) for _ in version.claims]
    claims = [claim.pk for version in told for claim in version.claims]
    statements = [statement for version in told for statement in version.statements]
    at = {claim: place for place, claim in enumerate(claims)}
    pairs = [
        (Term(at[old], mine), Term(at[new], theirs))
        for (old, mine), (new, theirs) in answered
        if old in at and new in at
    ]
    found = find_sums(statements, numbers, answered=pairs)
    return [one for one in found if len({numbers[term.claim] for term in (one.total, *one.parts)}) > 1]


def candidate_of(claim: Claim) -> Candidate:
    """Return the claim as extraction gave it; one that a person marked has only its span."""
    return Candidate(
        start=claim.start,
        end=claim.end,
        quote=claim.quote,
        prefix=claim.prefix,
        suffix=claim.suffix,
        worthiness=claim.worthiness,
        reasons=tuple(claim.reasons),
        claimant=Claimant(**claim.claimant) if claim.claimant else None,
        figures=tuple(candidate.Figure(**figure) for figure in claim.figures),
        when=When(**claim.when) if claim.when else None,
        places=tuple(Place(**place) for place in claim.places),
        event=claim.event,
        context=tuple(Context(**one) for one in claim.context),
    )


def _at_once(earlier: Article, later: Article) -> bool:
    if earlier.outlet == later.outlet or later.replaces_id == earlier.pk:
        return False
    return abs(later.told_at - earlier.told_at) < AT_ONCE


def _standing(articles: Iterable[int]) -> ClaimQuerySet:
    """Return the articles' claims that were not withdrawn, in the order of the texts."""
    return Claim.objects.standing().filter(article__in=articles).order_by("start", "end", "pk")


def _by_article(claims: Iterable[Claim]) -> Mapping[int, list[Claim]]:
    sorted_out: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        sorted_out[claim.article_id].append(claim)
    return sorted_out


def _place(article: Article) -> tuple[int | None, datetime | None, int | None]:
    return article.story_id, article.published_at, article.replaces_id


def _print(claims: Iterable[Claim]) -> Print:
    return tuple((claim.pk, claim.start, claim.end, claim.run_id) for claim in claims)
