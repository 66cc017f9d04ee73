"""What something is compared with: a clause that says how high, soon or often, and tells nothing by itself."""

from __future__ import annotations

from claims.extraction.parsing.parse import Parse

_DEGREES = frozenset({"as", "so"})


def is_compared_with(parse: Parse, token: int) -> bool:
    """Tell whether a clause with "as" only completes a degree before it ("as high as officials had expected", "as soon as it can")."""
    degree = parse.head[token]
    marked = any(parse.lower[at] == "as" and parse.dep[at] == "mark" for at in parse.children[token])
    if not marked or (parse.head[degree] > degree and parse.subject(degree) is None):
        return False  # "As keen as we are, we are not ready" sets it before the statement
    return any(
        at < degree and parse.lower[at] in _DEGREES and parse.dep[at] == "advmod"
        for at in parse.children[degree]
    )
