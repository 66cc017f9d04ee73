"""Taking articles in."""

from __future__ import annotations

import pytest

from claims.choices import JobState, Verb
from claims.ingest import Refused
from claims.models import Article, Event, Run
from claims.services import blobs
from claims.services.articles import Details, add_file, add_text, edit_details, request_run
from claims.services.stories import open_story
from claims.workflow import Refusal
from tests.conftest import NOON


def test_a_file_becomes_an_article_a_queued_run_and_two_events(desk, reviewer):
    added = add_file(desk=desk, actor=reviewer, data=NOON.encode(), name="noon.txt")
    assert added.created
    assert added.article.runs.get().state == JobState.QUEUED
    assert blobs.read(added.article.original_sha256) == NOON.encode()
    assert [e.verb for e in Event.objects.filter(article_id=added.article.pk)] == [
        Verb.ARTICLE_ADDED,
        Verb.RUN_REQUESTED,
    ]


def test_the_same_file_twice_is_one_article(desk, reviewer):
    first = add_file(desk=desk, actor=reviewer, data=NOON.encode(), name="noon.txt")
    again = add_file(desk=desk, actor=reviewer, data=NOON.encode(), name="copy.txt")
    assert (again.article, again.created) == (first.article, False)
    assert Run.objects.count() == 1


def test_another_desk_has_its_own_copy(desk, reviewer, other_desk, outsider):
    add_text(desk=desk, actor=reviewer, text=NOON)
    assert add_text(desk=other_desk, actor=outsider, text=NOON).created


def test_what_a_person_says_goes_before_what_the_document_says(desk, reviewer):
    article = add_text(desk=desk, actor=reviewer, text=NOON, details=Details(outlet="Harbour Wire")).article
    assert article.outlet == "Harbour Wire"
    assert article.headline == "Ferry and freighter collide off Port Orla"


def test_a_refused_text_leaves_nothing(desk, reviewer):
    with pytest.raises(Refused):
        add_text(desk=desk, actor=reviewer, text="   ")
    assert not Article.objects.exists()
    assert not Event.objects.filter(verb=Verb.ARTICLE_ADDED).exists()


@pytest.mark.parametrize("who", ["viewer", "outsider"])
def test_who_may_not_add_is_refused(request, desk, who):
    with pytest.raises(Refusal):
        add_text(desk=desk, actor=request.getfixturevalue(who), text=NOON)


def test_a_story_of_another_desk_is_refused(desk, reviewer, other_desk, outsider):
    theirs = open_story(desk=other_desk, title="The final", actor=outsider)
    with pytest.raises(Refusal) as refused:
        add_text(desk=desk, actor=reviewer, text=NOON, story=theirs)
    assert refused.value.field == "story"


def test_details_are_corrected_with_before_and_after(article, story, reviewer):
    edited = edit_details(
        article=article, seen=1, actor=reviewer, changes={"outlet": "Coast Courier"}, story=story
    )
    assert (edited.outlet, edited.version) == ("Coast Courier", 2)
    event = Event.objects.latest("number")
    assert event.verb == Verb.ARTICLE_EDITED
    assert '"before":{"outlet":"Harbour Wire"}' in event.body


def test_saving_the_same_details_changes_nothing(article, story, reviewer):
    events = Event.objects.count()
    assert (
        edit_details(
            article=article, seen=1, actor=reviewer, changes={"outlet": article.outlet}, story=story
        ).version
        == 1
    )
    assert Event.objects.count() == events


def test_stale_details_are_refused(article, story, reviewer):
    edit_details(article=article, seen=1, actor=reviewer, changes={"outlet": "Coast Courier"}, story=story)
    with pytest.raises(Refusal) as refused:
        edit_details(article=article, seen=1, actor=reviewer, changes={"outlet": "Third"}, story=story)
    assert refused.value.code == "stale"


def test_a_second_run_while_one_is_under_way_is_refused(article, reviewer):
    request_run(article=article, actor=reviewer)
    with pytest.raises(Refusal) as refused:
        request_run(article=article, actor=reviewer)
    assert refused.value.code == "busy"


def test_what_a_document_states_at_too_great_length_is_shortened_and_noted(desk, reviewer):
    details = Details(outlet="Orla Wire " * 60, url="https://wire.example/" + "x" * 2000)
    article = add_text(desk=desk, actor=reviewer, text=NOON, details=details).article
    assert (len(article.outlet), article.outlet[-1], article.url) == (200, "\u2026", "")
    assert article.notes == [
        "The outlet has 600 characters and was shortened: 200 are kept.",
        "The address has 2,021 characters and was left out: 2,000 are kept.",
    ]
