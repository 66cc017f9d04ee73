"""Labels before a number: "shaft No. 3", "Nos. 4 and 5", "Art. 12".

The stop of such a label is no full stop, whatever a parser makes of it: the number behind it opens no sentence.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

_LABEL = re.compile(r"\b(?:Nos?|Arts?|Secs?|Figs?|Vols?|Ch|Par|Para)\.\s?(?=\d)")


def keep_labels_with_their_number(doc: Doc, text: str) -> Doc:
    """Mark in an unparsed text, whose words are `text`, that no sentence starts at a number behind its label; return it."""
    for label in _LABEL.finditer(text):
        number = doc.char_span(label.end(), label.end() + 1, alignment_mode="expand")
        if number is not None and number.start > 0:
            number[0].is_sent_start = False
    return doc
