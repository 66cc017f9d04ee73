"""Stops that a parser takes for what they are not, marked before it looks.

The stop of a label before a number ("shaft No. 3", "Art. 12") is no full stop: the number behind it opens no sentence. That of an
hour ("around 11 p.m. Officers said ...") is one where the next word can open a sentence and is no part of the hour. What is left out of a
quotation ("in our surveys [...] Later the sharks came") parts sentences where a capital opens the next.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

_OPENS_SENTENCE = (
    "A|An|The|He|She|It|They|We|His|Her|Its|Their|This|That|These|Those|There|No|One|Two|Three|Several|Some|Both|In|On|At|After|Before"
    "|When|While|As|But|According|Police|Officers|Officials|Deputies|Detectives|Investigators|Witnesses|Firefighters|Rescuers|Crews"
    "|Paramedics|Authorities|Residents|Neighbors|Neighbours|Prosecutors|Troops|Soldiers"
)
# What is written small behind such a word makes it no part of a name ("2 a.m. The Hague time").
_HOUR = re.compile(rf"\b[ap]\.m\.\s+(?=(?:{_OPENS_SENTENCE})\s[a-z\d])")
# "At 6 a.m. Soldiers stormed the palace": the hour opens the sentence itself.
_FRONTED = re.compile(
    r"(?:^|[.!?\n][\"”’']*\s)\W*(?:At|Around|About|By|Before|After|From|Between|Since|Until|Shortly|Just|Late|Early)\b[^.!?\n]{0,40}\b\d[\d:.]*\s?$"
)
_FRONT = 80  # code points in which a sentence may open before its hour
_LABEL = re.compile(r"\b(?:Nos?|Arts?|Secs?|Figs?|Vols?|Ch|Par|Para)\.\s?(?=\d)")
_LEFT_OUT = re.compile(r"\[\s?(?:\.\s?\.\s?\.|…)\s?\]\s*(?=[\"“]?[A-Z][a-z’']*\s[a-z\d])")
# "for the [...] Harbour board": the sentence goes on.
_GOES_ON = re.compile(
    r"\b(?:the|an?|his|her|its|their|our|my|of|to|in|by|at|on|for|with|from|and|or|as|than)\s*$",
    re.IGNORECASE,
)
# Each with whether a sentence starts behind it, and what before it tells that none does.
_STOPS = ((_LABEL, False, None), (_HOUR, True, _FRONTED), (_LEFT_OUT, True, _GOES_ON))


def mark_sentence_starts(doc: Doc, text: str) -> Doc:
    """Mark in an unparsed text, whose words are `text`, that no sentence starts at a number behind its label, and that one does
    behind an hour and behind what is left out; return it."""
    for stop, starts, goes_on in _STOPS:
        for found in stop.finditer(text):
            word = doc.char_span(found.end(), found.end() + 1, alignment_mode="expand")
            before = text[max(0, found.start() - _FRONT) : found.start()]
            kept = goes_on is not None and goes_on.search(before) is not None
            if word is not None and word.start > 0 and not kept:
                word[0].is_sent_start = starts
    return doc
