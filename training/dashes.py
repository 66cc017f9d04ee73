"""Numbers joined by a dash are words of their own: spaCy's English tokenizer cuts "15-25" and leaves "15–25" whole.

The rules of figures read a range or a score from three tokens, whichever dash the newsroom sets.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex

_DASH, _SIGN = "[-–—]", "[$£€¥₹]"
INFIXES = (
    r"(?<=[0-9])[–—](?=[0-9])",
    rf"(?<=[0-9a-z%]){_DASH}(?={_SIGN}[0-9])",
    rf"(?<=[0-9][kmb%]){_DASH}(?=[0-9])",
    rf"(?<=[0-9][mbt]n){_DASH}(?=[0-9])",
    rf"(?<={_DASH}){_SIGN}(?=[0-9])",
    rf"(?<=[0-9])%(?={_DASH}[0-9])",
)


def cut_at_dashes(nlp: Language) -> None:
    """Let the tokenizer of an English pipeline cut "15–25", "£2m-£3m" and "3%–4%" at the dash and at the signs."""
    tokenizer = nlp.tokenizer
    if not isinstance(tokenizer, Tokenizer):
        raise TypeError("the pipeline's tokenizer is not spaCy's own")
    tokenizer.infix_finditer = compile_infix_regex([*(nlp.Defaults.infixes or ()), *INFIXES]).finditer
