"""Events as sentences."""

from __future__ import annotations

import pytest

from claims.choices import Verb
from claims.sentences import Sentence, sentence, shorten

PEOPLE = {7: "Mira"}
PIECE = {"id": 1, "url": "https://coastguard.example/7", "citation": "", "passage": "63 persons"}


def body(verb: str, *, actor: int | None = 7, **changes):
    return {"verb": verb, "actor": actor, "before": {}, "after": {}, "reason": "", "evidence": [], **changes}


@pytest.mark.parametrize(
    ("event", "told"),
    [
        (
            body(
                "claim.confirmed", before={"status": "unreviewed"}, after={"status": "confirmed"}, evidence=[PIECE]
            ),
            Sentence("Mira confirmed the claim on 1 piece of evidence.", "unreviewed", "confirmed"),
        ),
        (
            body("claim.disputed", before={"status": "confirmed"}, after={"status": "disputed"}, reason="No."),
            Sentence("Mira disputed the claim.", "confirmed", "disputed", "No."),
        ),
        (
            body("claim.superseded", before={"status": "unreviewed"}, after={"superseded_by": 9}, reason="Later."),
            Sentence("Mira marked the claim as superseded by “More than 60”.", "unreviewed", "superseded", "Later."),
        ),
        (
            body("claim.superseded", after={"superseded_by": 404}),
            Sentence("Mira marked the claim as superseded by claim 404.", "", "superseded"),
        ),
        (
            body("claim.superseded", after={"superseded_by": None}, reason="Nobody says more."),
            Sentence(
                "Mira marked the claim as superseded, with no claim to take its place.", "", "superseded", "Nobody says more."
            ),
        ),
        (
            body("claim.corrected", before={"quote": "50"}, after={"quote": "Almost 50"}),
            Sentence("Mira corrected where the claim begins and ends.", "50", "Almost 50"),
        ),
        (
            body("claim.undone", before={"status": "disputed"}, after={"status": "unreviewed", "undoes": 12}),
            Sentence("Mira undid event 12.", "disputed", "unreviewed"),
        ),
        (
            body("claim.undone", before={"quote": "Almost 50"}, after={"quote": "50", "undoes": 13}),
            Sentence("Mira undid event 13.", "Almost 50", "50"),
        ),
        (
            body("article.reordered", actor=None, before={"replaces": 5}, after={"replaces": 9}),
            Sentence(
                "Stet put the versions in the order of their making: this one now replaces article 9.", "article 5", "article 9"
            ),
        ),
        (
            body("article.status", before={"pub_status": "usable"}, after={"pub_status": "canceled"}),
            Sentence("Mira passed on that the agency canceled the article: it must not be used.", "usable", "canceled"),
        ),
        (
            body("article.status", before={"pub_status": "withheld"}, after={"pub_status": "embargo"}),
            Sentence("Mira passed on that the agency says “embargo” of the article.", "withheld", "embargo"),
        ),
        (
            body(
                "article.placed", actor=None, before={"story": None}, after={"story": 3, "title": "Orla"}, reason="Alike."
            ),
            Sentence("Stet put the article into “Orla”.", reason="Alike."),
        ),
        (
            body("article.moved", before={"story": 3, "title": "Orla"}, after={"story": 4}),
            Sentence("Mira moved the article from “Orla” to story 4."),
        ),
        (
            body("article.moved", before={"story": None}, after={"story": None}),
            Sentence("Mira left the article in no story."),
        ),
        (body("article.kept"), Sentence("Mira left the article where it is, against a suggestion.")),
        (
            body("story.merged", after={"merged_into": 4, "title": "Law", "articles": [1, 2]}),
            Sentence("Mira merged the story into “Law”, with 2 articles."),
        ),
        (
            body("story.split", before={"story": 4, "title": "Law"}, after={"articles": [1]}),
            Sentence("Mira split the story off “Law”, with 1 article."),
        ),
        (
            body("weights.changed", after={"version": 2, "weights": {"base": 1.0}, "learned_from": 80}),
            Sentence("Mira let the desk learn its weights of worthiness from 80 verdicts (version 2)."),
        ),
        (
            body("weights.changed", after={"version": 3, "weights": {"base": 1.0}, "learned_from": None}),
            Sentence("Mira set the desk's weights of worthiness (version 3)."),
        ),
        (
            body("weights.changed", after={"version": 4, "weights": {}, "learned_from": None}),
            Sentence("Mira went back to the shipped weights of worthiness."),
        ),
        (body("claim.noted", reason="Ask again."), Sentence("Mira left a note.", reason="Ask again.")),
        (
            body("evidence.added", evidence=[PIECE]),
            Sentence("Mira added evidence: https://coastguard.example/7, “63 persons”."),
        ),
        (
            body("evidence.removed", evidence=[{**PIECE, "citation": "Bulletin 7", "passage": "So it is."}], reason="Old."),
            Sentence("Mira removed evidence: Bulletin 7, “So it is.”", reason="Old."),
        ),
        (
            body("member.changed", before={"user": 3, "role": "viewer"}, after={"user": 3, "role": "lead"}),
            Sentence("Mira changed a member's role (account 3).", "viewer", "lead"),
        ),
        (
            body("article.edited", before={"outlet": ""}, after={"outlet": "Harbour Wire"}),
            Sentence("Mira corrected the article's details.", "outlet: none", "outlet: Harbour Wire"),
        ),
        (
            body("claim.superseded", before={"status": "unreviewed"}, after={
                "status": "superseded", "superseded_by": 9, "ripple": {"claims": [2, 3], "stale": [7], "fresh": [], "event": 5},
            }),
            Sentence(
                "Mira marked the claim as superseded by “More than 60”. 2 other claims still state it; "
                "1 report became stale.",
                "unreviewed",
                "superseded",
            ),
        ),
        (
            body("link.accepted", after={"links": [{"id": 1, "relation": "repeats", "earlier": 9, "later": 4}]}),
            Sentence("Mira accepted that the claim repeats “More than 60”."),
        ),
        (
            body("link.rejected", after={"links": [{"id": 1, "relation": "conflicts", "earlier": 8}]}, reason="No."),
            Sentence("Mira rejected that the claim conflicts with claim 8.", reason="No."),
        ),
        (
            body("comparison.done", after={"versions": [1, 2], "links": [{"id": 1}]}),
            Sentence("Mira compared the article with 2 other versions: 1 link is new or changed."),
        ),
        (
            body("comparison.done", after={"versions": [1], "links": []}),
            Sentence("Mira compared the article with 1 other version: nothing changed."),
        ),
        (body("claim.invented"), Sentence("Mira claim.invented.")),
    ],
)  # fmt: skip
def test_an_event_reads_as_a_sentence(event, told):
    assert sentence(event, people=PEOPLE, claims={9: "More than 60"}) == told


FOUND = {
    "extractor": "1.0.0",
    "claims": [{"id": 4, "status": "unreviewed"}, {"id": 5, "status": "withdrawn", "reason": "Gone."}],
}


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        (None, Sentence("The extractor (1.0.0) read the article and marked 2 claims.")),
        (4, Sentence("The extractor (1.0.0) marked the claim.")),
        (5, Sentence("The extractor (1.0.0) withdrew the claim.", "unreviewed", "withdrawn", "Gone.")),
    ],
)
def test_a_run_is_told_for_the_article_and_for_each_of_its_claims(claim, told):
    assert sentence(body("run.done", actor=None, after=FOUND), people={}, claim=claim) == told


def test_an_account_without_a_name_is_a_former_member_and_none_is_stet():
    assert sentence(body("claim.noted"), people={}).text == "A former member left a note."
    assert sentence(body("run.failed", actor=None), people={}).text == "Stet could not extract claims."


@pytest.mark.parametrize("verb", Verb.values)
def test_every_verb_has_a_sentence(verb):
    told = sentence(body(verb), people=PEOPLE)
    assert told.text.endswith(".")
    assert verb not in told.text


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("short", "short"),
        ("two\n\nlines", "two lines"),
        ("one two three four", "one two…"),
        ("nowheretocutit", "nowhereto…"),
    ],
)
def test_long_texts_are_cut_at_a_word(text, cut):
    assert shorten(text, 10) == cut
