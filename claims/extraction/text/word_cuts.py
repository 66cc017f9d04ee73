"""Where words are cut otherwise than spaCy's English tokenizer does: it was not made for the figures of newspapers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claims.extraction.vocabulary.titles import RANKS

if TYPE_CHECKING:
    from spacy.tokenizer import Tokenizer

# Letters with a stop that it takes for one abbreviation, though they are a unit at the end of a sentence: "fell to £46m."
_NO_ABBREVIATIONS = ("m.", "g.", "t.")
# The stop behind "42.1C", "$5M" and "5G", and units glued to their number: "424ppm".
_SUFFIXES = (r"(?<=\d[CFGKMB])\.", r"(?<=\d)(?:ppm|ppb|bps|[KkMGT]bps|ins)")


def cut_figures(tokenizer: Tokenizer) -> None:
    """Let a tokenizer cut off the stop of a sentence behind a unit, and a unit behind its number; and leave ``typewriter quotes'',
    which agencies wrote for decades, and the ranks of police and army whole."""
    tokenizer.rules = {
        word: parts for word, parts in (tokenizer.rules or {}).items() if word not in _NO_ABBREVIATIONS
    }
    for whole in ("``", *RANKS):
        tokenizer.add_special_case(whole, [{"ORTH": whole}])
    known = getattr(tokenizer.suffix_search, "__self__", None)
    if isinstance(known, re.Pattern):
        tokenizer.suffix_search = re.compile(
            "|".join((known.pattern, *(f"{end}$" for end in _SUFFIXES)))
        ).search
