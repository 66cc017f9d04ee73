"""Direct quotation: which tokens stand between quotation marks."""

from __future__ import annotations

from claims.extraction.parsing.parse import Parse

# Typewriter text doubles the apostrophe on both sides, LaTeX and the Penn treebank write ``...''.
_CLOSING = {"“": ("”",), "«": ("»",), '"': ('"', "”"), "''": ("''",), "``": ("''",), "”": ("”",)}
MARKS = frozenset(("“", "”", '"', "''", "``", "«", "»"))


def find_quotes(parse: Parse) -> list[tuple[int, int]]:
    """Return the token spans inside quotation marks, `[first, end)`.

    A quotation that is still open when the text ends runs to the end, as news paragraphs have it.
    """
    spans: list[tuple[int, int]] = []
    opened = -1
    closing: tuple[str, ...] = ()
    for at, word in enumerate(parse.words):
        if opened < 0 and word in _CLOSING:
            opened, closing = at + 1, _CLOSING[word]
        elif opened >= 0 and word in closing:
            spans.append((opened, at))
            opened = -1
    if 0 <= opened < len(parse):
        spans.append((opened, len(parse)))
    return spans
