"""Say in words what a comparison got wrong in one labelled pair, the kind of mistake first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claims.lineage.compare import Comparison, Side
from training.lineage_pairs import Extent, GoldLink, Pair, Passage
from training.lineage_scores import HALF, Matched, ToldSum, same_sum, shared


def explain(pair: Pair, comparison: Comparison, matched: Matched) -> Iterator[str]:
    """Yield one entry for each mistake: what was expected, what was told, and the two texts."""
    for gold in matched.missed:
        yield f"{_why_missed(gold, comparison)} | {_wanted(pair, gold)} | {_where(pair)}"
    for told in matched.superfluous:
        mark = "+" if told.supersedes else ""
        yield f"superfluous {told.relation}{mark} | {_texts(pair, told.earlier, told.later)} | {_where(pair)}"
    for gold, told in matched.pairs:
        if told.relation not in gold.relations:
            yield f"relation {gold.relations[0]} told {told.relation} | {_wanted(pair, gold)} | {_where(pair)}"
        if gold.supersedes is not None and gold.supersedes is not told.supersedes:
            what = "supersession missed" if gold.supersedes else "supersession too many"
            yield f"{what} | {_wanted(pair, gold)} | {_where(pair)}"


def _why_missed(gold: GoldLink, comparison: Comparison) -> str:
    earlier, later = _covered(gold.earlier, comparison.earlier), _covered(gold.later, comparison.later)
    if earlier and later:
        return f"not linked {gold.relations[0]}"
    sides = " and ".join(name for name, there in (("earlier", earlier), ("later", later)) if not there)
    return f"no claim extracted in the {sides} text"


def _covered(span: Extent, side: Side) -> bool:
    return any(shared(span, (one.start, one.end)) >= HALF for one in side.candidates)


def _wanted(pair: Pair, gold: GoldLink) -> str:
    mark = {True: "+", False: "", None: "?"}[gold.supersedes]
    return f"{'/'.join(gold.relations)}{mark} {_texts(pair, gold.earlier, gold.later)}"


def _texts(pair: Pair, earlier: Extent, later: Extent) -> str:
    return f"{pair.earlier.text[slice(*earlier)]!r} -> {pair.later.text[slice(*later)]!r}"


def _where(pair: Pair) -> str:
    return f"{pair.topic} {pair.id}"


def explain_sums(
    passage: Passage, side: Side, told: Sequence[ToldSum], extra: Sequence[ToldSum]
) -> Iterator[str]:
    """Yield one entry for each sum of a passage that was not found, and one for each that no label bears out."""
    text = passage.article.text
    for gold in passage.sums:
        if any(same_sum(gold, one) for one in told):
            continue
        covered = all(_covered(span, side) for span in (gold.total, *gold.parts))
        why = "sum missed" if covered else "sum missed, not all its claims extracted"
        yield f"{why} | {_sum_in_words(text, gold.total, gold.parts, gold.consistent)} | sums {passage.id}"
    for one in extra:
        yield f"sum too many | {_sum_in_words(text, one.total, one.parts, one.consistent)} | sums {passage.id}"


def _sum_in_words(text: str, total: Extent, parts: Sequence[Extent], consistent: bool) -> str:
    pieces = " + ".join(repr(text[slice(*part)]) for part in parts)
    return f"{text[slice(*total)]!r} {'=' if consistent else 'is not'} {pieces}"
