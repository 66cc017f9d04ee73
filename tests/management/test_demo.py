"""The sample story: extracted and compared by the worker alone, it shows links without a click."""

from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command

from claims.choices import JobState, LinkState
from claims.models import Comparison, Link, Story
from claims.services import comparison_runs, runs
from claims.services.verification import Verification


@pytest.mark.model
def test_the_sample_story_is_linked_without_a_click(db):
    call_command("demo")
    assert runs.drain(seconds=60) == 3
    assert comparison_runs.drain(seconds=60) == 3
    assert set(Comparison.objects.values_list("state", flat=True)) == {JobState.DONE}
    links = Link.objects.standing().filter(later__article__story=Story.objects.get())
    assert {link.state for link in links} == {LinkState.PROPOSED}
    overtaken = links.filter(supersedes=True).values_list("earlier__quote", "later__quote")
    assert any("Almost 40" in earlier and "More than 50" in later for earlier, later in overtaken)
    assert links.filter(relation="repeats").exists()
    assert list(Verification().findings()) == []


def test_loading_it_again_changes_nothing(db):
    call_command("demo")
    call_command("demo")
    assert Story.objects.get().articles.count() == 3


def test_it_is_refused_in_production(db, settings):
    settings.PRODUCTION = True
    with pytest.raises(CommandError, match="not made"):
        call_command("demo")
