"""Where the words of a stored text stand in the text that came in, which ingest parts into clean paragraphs."""

from __future__ import annotations


def positions(stored: str, original: str) -> list[int] | None:
    """Return for each code point of `stored` its place in `original`, or None where more than space differs.

    A space that `original` does not have stands where the word before it ended.
    """
    found: list[int] = []
    at = 0
    for character in stored:
        if character.isspace():
            found.append(at)
            continue
        while at < len(original) and original[at].isspace():
            at += 1
        if at == len(original) or original[at] != character:
            return None
        found.append(at)
        at += 1
    return None if original[at:].strip() else found
