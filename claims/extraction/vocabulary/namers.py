"""Words before a number that names a thing instead of counting: "page 12", "flight 17"."""

from __future__ import annotations

from claims.extraction.vocabulary.lexicon import words

NAMERS = words(
    "no no. number nos nos. page pages pp pp. chapter chapters rooms sections articles routes gates article section room flight route level phase channel gate type version volume"
    " grade highway interstate unit figure table step rule act clause protocol resolution amendment tier group area"
    " junction junctions exit pier block zone bus platform ward district terminal hall local line runway game round week day act part season episode"
    " stage stages levels grades phases"
)
