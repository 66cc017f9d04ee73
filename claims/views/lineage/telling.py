"""What the story page tells beside its claims: what waits, what each version changed, its figures over time."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from claims import overviews
from claims.models import Article, Link, Story, User
from claims.views.lineage.adding import Added, sums
from claims.views.lineage.attention import attention, changes, last_comparisons, meant, unfinished
from claims.views.lineage.figures import figures


def telling(user: User, story: Story, versions: list[Article]) -> dict[str, Any]:
    """Return what the story page's templates read; a fixed number of queries, however many claims and versions."""
    found = figures(user, story, versions)
    added = sums(user, story)
    last = last_comparisons(user, versions)
    comparisons = unfinished(last)
    comparing = any(not one.is_over for one in comparisons)
    changed = changes(user, versions)
    differing = meant(user, story)
    before = {later.pk: earlier for earlier, later in pairwise(versions)}
    return {
        "attention": attention(user, story, versions, added.flagged),
        "dismissed": added.dismissed,
        "meant": differing,
        "last_is_meant": _is_last(differing, added.dismissed),
        "across": added.across,
        "comparisons": comparisons,
        "comparing": comparing,
        "uncompared": [one for one in versions if one.pk not in last],
        "rows": [(one, before.get(one.pk), changed.get(one.pk, [])) for one in versions],
        "figures": [one for one in found if one.changes],
        "steady": [one for one in found if not one.changes],
        "under_way": comparing or any(map(overviews.is_under_way, versions)),
    }


def _is_last(differing: list[Link], dismissed: list[Added]) -> bool:
    """Tell whether the last flag that was dismissed is of two verdicts, not of a sum; both lists begin with their last."""
    said = differing[0].differs_at if differing else None
    other = dismissed[0].sum.dismissed_at if dismissed else None
    return said is not None and (other is None or said > other)
