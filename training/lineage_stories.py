"""How much of what moved in a running story is proposed: versions that an agency wrote anew, and real reports on one incident, days apart,
of which each successor is labelled.

*Found*: the labelled successors whose two spans overlap those of a told link that supersedes by half (`lineage_scores.py`), over all.
*Reached*: those of which a proposal touches both spans at all, since a claim is cut otherwise than a reader does ("A girl has died", "A girl has
died, days after she shot herself"): a reviewer is led to both. *Told*: all proposals; *astray*: those that touch no labelled pair, be it a
successor, one left open or a conflict. Some of these may be right as well, since a story tells one turn in several places.
*Conflicts*: the labelled ones that a told link of this relation matches. *Traps*: pairs of clauses of which no proposal is right (a part,
a sequel, somebody else's number), and those of them that a proposal matches.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from claims.lineage.compare import compare_many
from training.lineage_pairs import TRAP, GoldLink, Pair, read_reports, read_stories, read_tellings, read_turns
from training.lineage_scores import Told, match_links, shared
from training.lineage_told import told_links

if TYPE_CHECKING:
    from spacy.language import Language


def report_stories(shared_folder: Path, nlp: Language | None = None) -> Iterator[str]:
    """Yield the measures as lines, a half each. Raises DataMissing."""
    for half, pairs in read_stories().items():
        yield line_of(half, pairs, nlp)
    for half, pairs in read_tellings().items():
        yield line_of(f"anew, {half}", pairs, nlp)
    for half, pairs in read_reports(shared_folder).items():
        yield line_of(f"reports, {half}", pairs, nlp)
    yield line_of_turns(read_turns(), nlp)


def line_of(half: str, pairs: Sequence[Pair], nlp: Language | None) -> str:
    """Return what was found of the pairs of a half, as a line. At least one successor is labelled in them."""
    successors = found = reached = told = astray = conflicts = conflicts_found = traps = taken = 0
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
        labelled = [link for link in pair.links if link.relations[0] != TRAP]
        reached += sum(any(_touch(link, one) for one in proposed) for link in replacing)
        astray += sum(not any(_touch(link, one) for link in labelled) for one in proposed)
        sprung = [link for link in pair.links if link.relations[0] == TRAP]
        traps, taken = traps + len(sprung), taken + len(match_links(sprung, proposed).pairs)
        conflicts_found += len(
            match_links(opposed, [link for link in links if link.relation == "conflicts"]).pairs
        )
    return (
        f"  {half:15} successors labelled {successors:3} found {found:3} ({found / successors:.2f}), reached {reached:3};"
        f" told {told:3}, astray {astray:3};"
        f" conflicts labelled {conflicts} found {conflicts_found}; traps {traps} taken {taken}"
    )


def _touch(link: GoldLink, told: Told) -> bool:
    """Tell whether a labelled and a told link have words of both their claims in common."""
    return shared(link.earlier, told.earlier) > 0 and shared(link.later, told.later) > 0


def line_of_turns(pairs: Sequence[Pair], nlp: Language | None = None) -> str:
    """Return of how many pairs of a sentence or two something is proposed or told as a conflict, by what was labelled, as a line."""
    labelled: Counter[str] = Counter()
    told: Counter[str] = Counter()
    comparisons = compare_many(((pair.earlier, pair.later) for pair in pairs), nlp=nlp)
    for pair, comparison in zip(pairs, comparisons, strict=True):
        wanted = pair.links[0].relations[0]
        links = told_links(comparison)
        conflicts = any(link.relation == "conflicts" for link in links)
        proposed = any(link.supersedes for link in links)
        labelled[wanted] += 1
        told[wanted] += conflicts if wanted == "conflicts" else proposed
    return (
        f"  turns           labelled {labelled['revises']:3} proposed {told['revises']:3}; conflicts labelled {labelled['conflicts']}"
        f" found {told['conflicts']}; traps {labelled[TRAP]} taken {told[TRAP]}"
    )
