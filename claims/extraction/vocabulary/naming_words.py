"""Words of asides that say what a thing is called: ", also called green algae,"."""

from __future__ import annotations

from claims.extraction.vocabulary.lexicon import words

NAMED = words("called nicknamed dubbed known")
HOW_NAMED = words("also sometimes often locally commonly formerly otherwise popularly widely better")
