"""The trained pipeline, loaded once a process.

Matrices are multiplied by NumPy's OpenBLAS, which is faster than the generic kernel of thinc's blis, and in
one thread: the matrices are too small to share out, and a worker must leave the other cores to its neighbours.
"""

from __future__ import annotations

import importlib
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, cast

import threadpoolctl

from claims.extraction.text.word_cuts import cut_figures

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokenizer import Tokenizer

MODEL = Path(__file__).parents[1] / "model" / "stet_en"


class ModelMissing(RuntimeError):
    """The trained pipeline is not where it should be, or cannot be read."""


def is_model_there(path: Path = MODEL) -> bool:
    """Tell whether a trained pipeline stands at `path`."""
    return (path / "meta.json").is_file()


@cache
def model_stamp(path: Path = MODEL) -> str:
    """Tell one trained pipeline from another, without loading it: a hash of its card, which holds its version and scores. Empty
    where there is none."""
    return (
        blake2b((path / "meta.json").read_bytes(), digest_size=8).hexdigest() if is_model_there(path) else ""
    )


@cache
def load(path: Path = MODEL) -> Language:
    """Return the pipeline at `path`, the same object at every call. Raises ModelMissing."""
    if not is_model_there(path):
        raise ModelMissing(
            f"The language model is missing: {path} holds no pipeline. Train one or reinstall."
        )
    try:
        return _load(path)
    except (OSError, ValueError) as error:
        raise ModelMissing(f"The language model at {path} cannot be read: {error}") from error


def _load(path: Path) -> Language:
    # spaCy costs seconds and 100 MB to import: the web server, which only asks for furniture, never does.
    spacy, thinc = importlib.import_module("spacy"), importlib.import_module("thinc.api")
    threadpoolctl.threadpool_limits(limits=1, user_api="blas")
    with thinc.use_ops("numpy", use_blis=False):
        nlp = cast("Language", spacy.load(path))
    cut_figures(cast("Tokenizer", nlp.tokenizer))
    nlp.add_pipe(importlib.import_module("claims.extraction.text.semicolons").NAME, before="parser")
    return nlp
