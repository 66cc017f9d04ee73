"""How much of what moved in a running story is proposed: versions that an agency wrote anew, of which each successor is labelled.

*Found*: the labelled successors whose two spans overlap those of a told link that supersedes by half (`lineage_scores.py`), over all.
*Told*: all proposals; those that no label has may be right as well, since a story tells one turn in several places.
*Conflicts*: the labelled ones that a told link of this relation matches.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from claims.lineage.compare import compare_many
from training.lineage_pairs import Pair, read_stories
from training.lineage_scores import match_links
from training.lineage_told import told_links

if TYPE_CHECKING:
    from spacy.language import Language


def report_stories(nlp: Language | None = None) -> Iterator[str]:
    """Yield the measures as lines, a half each."""
    for half, pairs in read_stories().items():
        yield line_of(half, pairs, nlp)


def line_of(half: str, pairs: Sequence[Pair], nlp: Language | None) -> str:
    """Return what was found of the pairs of a half, as a line. At least one successor is labelled in them."""
    successors = found = told = conflicts = conflicts_found = 0
    comparisons = compare_many(((pair.earlier, pair.later) for pair in pairs), nlp=nlp)
    for pair, comparison in zip(pairs, comparisons, strict=True):
        links = told_links(comparison)
        replacing = [link for link in pair.links if link.supersedes]
        opposed = [link for link in pair.links if link.relations[0] == "conflicts"]
        proposed = [link for link in links if link.supersedes]
        successors, told, conflicts = (
            successors + len(replacing),
            told + len(proposed),
            conflicts + len(opposed),
        )
        found += len(match_links(replacing, proposed).pairs)
        conflicts_found += len(
            match_links(opposed, [link for link in links if link.relation == "conflicts"]).pairs
        )
    return (
        f"  {half:8}successors labelled {successors:3} found {found:3} ({found / successors:.2f}), told {told:3};"
        f" conflicts labelled {conflicts} found {conflicts_found}"
    )
