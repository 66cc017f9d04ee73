"""Candidates told by their places in another text."""

from __future__ import annotations

from claims.extraction import Candidate, Claimant, Figure, Place, When
from claims.extraction.text.moving import move
from claims.ingest.offsets import positions

STORED = "Head\n\nAbout 12 boats sank off Marn on Friday, the pilot said."
FILE = "Head\n\n\n\n  About 12\nboats sank off Marn on Friday, the pilot said.\n"


def at(words: str) -> dict[str, int]:
    start = STORED.index(words)
    return {"start": start, "end": start + len(words)}


def test_every_span_is_the_file_s_own_words():
    quote = "About 12 boats sank off Marn on Friday"
    candidate = Candidate(
        **at(quote),
        quote=quote,
        prefix="Head\n\n",
        suffix=", the pilot said.",
        worthiness=0.5,
        claimant=Claimant("the pilot", "the pilot", **at("the pilot"), cue="said"),
        figures=(Figure("About 12", **at("About 12"), low=12, high=12, bound="about", counted="boats"),),
        when=When("on Friday", **at("on Friday"), value_start=None, value_end=None),
        places=(Place("Marn", **at("Marn")),),
    )
    places = positions(STORED, FILE)
    assert places is not None
    moved = move(candidate, places, FILE)
    assert moved.quote == "About 12\nboats sank off Marn on Friday"
    for span in (moved, moved.claimant, *moved.figures, moved.when, *moved.places):
        words = span.quote if span is moved else span.text
        assert FILE[span.start : span.end] == words
    assert moved.prefix == "Head\n\n\n\n  "
    assert moved.suffix.startswith(", the pilot")
