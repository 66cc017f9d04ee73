"""Comparisons with answers made by hand: the tests are about what the desk does with them, not about the core."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from claims.choices import JobState
from claims.lineage.values import Alignment, Change, Link, Sum
from claims.models import Article, Claim, Comparison
from claims.services import comparison_runs
from claims.services.comparisons import ask
from claims.services.versions import Figure, Version


def answer(earlier: Claim, later: Claim, relation: str = "repeats", **more: object) -> Answer:
    """How the later claim answers the earlier one."""
    base = Link(0, 0, relation, False, 0.9, (), (), "Same event, same source.")
    return Answer(earlier.pk, later.pk, replace(base, **more))


@dataclass(frozen=True)
class Answer:
    earlier: int
    later: int
    link: Link


@dataclass
class Core:
    """What the core says: `answers` to any two versions, `sums` in any, `story_sums` across all versions of a story (told last
    first, with the figures that are answered later). `pairs` notes what was compared with what. `meanwhile` is done once, while the
    next two versions are aligned: by other workers, or by people."""

    answers: list[Answer] = field(default_factory=list)
    sums: Callable[[Version], Iterable[Sum]] = lambda version: ()
    story_sums: Callable[[Sequence[Version], set[tuple[Figure, Figure]]], Iterable[Sum]] = (
        lambda told, answered: ()
    )
    pairs: list[tuple[int, int]] = field(default_factory=list)
    meanwhile: Callable[[], object] | None = None

    def align(self, earlier: Version, later: Version) -> Alignment:
        change, self.meanwhile = self.meanwhile, None
        if change is not None:
            change()
        self.pairs.append((earlier.article.pk, later.article.pk))
        before, after = ([claim.pk for claim in version.claims] for version in (earlier, later))
        found = [
            replace(one.link, earlier=before.index(one.earlier), later=after.index(one.later))
            for one in self.answers
            if one.earlier in before and one.later in after
        ]
        return Alignment(tuple(found), (), ())


def compare(article: Article) -> Comparison:
    """Ask for the article's comparison and do it, with no other version waiting for its own."""
    Comparison.objects.filter(state=JobState.QUEUED).exclude(article=article).delete()
    asked = ask(article)
    assert asked is not None
    comparison_runs.perform(comparison_id=asked.pk)
    asked.refresh_from_db()
    return asked


TOLL = Change("figure", "almost 50", "more than 60")
