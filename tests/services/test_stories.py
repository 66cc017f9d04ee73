"""Stories as people keep them: moving articles, merging, splitting, and taking that back."""

from __future__ import annotations

import pytest

from claims.choices import PlacedBy, Verb
from claims.models import Article, Desk, Event, Story, User
from claims.sentences import sentence
from claims.services.articles import add_text, edit_details
from claims.services.events import body_of
from claims.services.stories import merge_stories, move_article, open_story, rename_story, split_story
from claims.workflow import Refusal
from tests.services.conftest import faults

INQUIRY = (
    "Police questioned the captain of the ferry Linnet on Monday about the collision in the Orla strait."
)


def told(story_or_article: Story | Article) -> list[str]:
    """The sentences of the events that name it, in order, by whoever did it."""
    column = "story_id" if isinstance(story_or_article, Story) else "article_id"
    events = Event.objects.filter(**{column: story_or_article.pk}).order_by("number")
    return [sentence(body_of(event), people={}).text for event in events]


def moved(article: Article, to: Story | str | None, actor: User, **more) -> Article:
    article.refresh_from_db()
    return move_article(article=article, seen=article.version, to=to, actor=actor, **more)


@pytest.fixture
def other_story(desk: Desk, reviewer: User) -> Story:
    return open_story(desk=desk, title="Ferry safety law", actor=reviewer)


def test_an_article_moves_to_another_story(article: Article, other_story: Story, reviewer: User):
    moved(article, other_story, reviewer, reason="It is about the law.")
    article.refresh_from_db()
    assert (article.story, article.placed_by) == (other_story, PlacedBy.PERSON)
    assert told(article)[-1] == (
        "A former member moved the article from “Orla strait ferry collision” to “Ferry safety law”."
    )
    assert Event.objects.get(verb=Verb.ARTICLE_MOVED).actor == reviewer
    assert faults() == []


def test_moving_back_undoes_it(article: Article, story: Story, other_story: Story, reviewer: User):
    moved(article, other_story, reviewer)
    moved(article, story, reviewer)
    article.refresh_from_db()
    assert article.story == story
    assert faults() == []


def test_a_title_opens_the_story(article: Article, reviewer: User):
    moved(article, "The Linnet", reviewer)
    article.refresh_from_db()
    assert article.story is not None
    assert article.story.title == "The Linnet"


def test_out_of_every_story(article: Article, reviewer: User):
    moved(article, None, reviewer)
    article.refresh_from_db()
    assert (article.story, article.placed_by) == (None, PlacedBy.PERSON)
    assert told(article)[-1] == "A former member took the article out of “Orla strait ferry collision”."
    assert faults() == []


def test_a_stale_move_is_refused(article: Article, other_story: Story, reviewer: User):
    moved(article, other_story, reviewer)
    with pytest.raises(Refusal) as refused:
        move_article(article=article, seen=1, to=None, actor=reviewer)
    assert refused.value.code == "stale"


def test_moving_to_where_it_is_says_so(article: Article, story: Story, reviewer: User):
    with pytest.raises(Refusal, match="is in “Orla strait ferry collision” already"):
        moved(article, story, reviewer)


def test_a_story_of_another_desk_is_refused(
    article: Article, other_desk: Desk, outsider: User, reviewer: User
):
    elsewhere = open_story(desk=other_desk, title="Regatta", actor=outsider)
    with pytest.raises(Refusal, match="not on this desk"):
        moved(article, elsewhere, reviewer)


def test_a_viewer_moves_nothing(article: Article, viewer: User):
    with pytest.raises(Refusal) as refused:
        moved(article, None, viewer)
    assert refused.value.code == "role"


@pytest.fixture
def merged(article: Article, later_article: Article, story: Story, other_story: Story, lead: User) -> Story:
    """The collision, merged into the law."""
    return merge_stories(story=story, into=other_story, actor=lead, reason="One and the same.")


def test_a_merger_moves_all_and_keeps_the_row(
    merged: Story, article: Article, later_article: Article, story: Story
):
    story.refresh_from_db()
    assert set(merged.articles.all()) == {article, later_article}
    assert story.merged_into == merged
    assert told(story)[-1] == "A former member merged the story into “Ferry safety law”, with 2 articles."
    assert faults() == []


def test_the_title_of_a_merged_story_leads_on(merged: Story, desk: Desk, reviewer: User):
    assert open_story(desk=desk, title="Orla strait ferry collision", actor=reviewer) == merged


def test_an_article_moved_to_a_merged_story_goes_on(
    merged: Story, story: Story, article: Article, reviewer: User
):
    moved(article, None, reviewer)
    story.refresh_from_db()
    assert moved(article, story, reviewer).story == merged


def test_an_article_added_to_a_merged_story_goes_on(merged: Story, story: Story, desk: Desk, reviewer: User):
    """`story` was read before the merger, as a form holds it that was checked before."""
    assert story.merged_into is None
    added = add_text(desk=desk, actor=reviewer, text=INQUIRY, story=story, extract=False).article
    assert added.story == merged
    assert list(story.articles.all()) == []
    assert faults() == []


def test_a_correction_that_names_a_merged_story_goes_on(
    merged: Story, story: Story, desk: Desk, reviewer: User
):
    alone = add_text(desk=desk, actor=reviewer, text=INQUIRY, alone=True, extract=False).article
    edited = edit_details(
        article=alone, seen=1, actor=reviewer, changes={"outlet": "Tarn Courier"}, story=story
    )
    assert (edited.story, edited.outlet) == (merged, "Tarn Courier")
    assert faults() == []


def test_a_story_of_another_desk_takes_no_correction(
    article: Article, other_desk: Desk, outsider: User, reviewer: User
):
    elsewhere = open_story(desk=other_desk, title="Regatta", actor=outsider)
    with pytest.raises(Refusal, match="not on this desk"):
        edit_details(article=article, seen=1, actor=reviewer, changes={}, story=elsewhere)


def test_a_merged_story_is_not_merged_again(merged: Story, story: Story, desk: Desk, lead: User):
    third = open_story(desk=desk, title="Harbour", actor=lead)
    with pytest.raises(Refusal, match="was merged into “Ferry safety law” already"):
        merge_stories(story=story, into=third, actor=lead)


def test_a_story_is_not_merged_into_itself_even_by_its_old_name(merged: Story, story: Story, lead: User):
    with pytest.raises(Refusal) as refused:
        merge_stories(story=merged, into=story, actor=lead)
    assert refused.value.code == "itself"


def test_the_surviving_story_may_take_the_merged_title(merged: Story, story: Story, lead: User):
    rename_story(story=merged, title="Orla strait ferry collision", actor=lead)
    story.refresh_from_db()
    assert story.title == "Ferry safety law"
    assert faults() == []


def test_another_story_may_not(merged: Story, desk: Desk, lead: User):
    third = open_story(desk=desk, title="Harbour", actor=lead)
    with pytest.raises(Refusal, match="was merged into “Ferry safety law”"):
        rename_story(story=third, title="Orla strait ferry collision", actor=lead)


def test_a_reviewer_neither_merges_nor_splits(
    article: Article, later_article: Article, story: Story, other_story: Story, reviewer: User
):
    for attempt in (
        lambda: merge_stories(story=story, into=other_story, actor=reviewer),
        lambda: split_story(story=story, articles=[article], title="The noon", actor=reviewer),
    ):
        with pytest.raises(Refusal) as refused:
            attempt()
        assert refused.value.code == "role"


def test_a_split_opens_a_story_for_the_chosen(
    article: Article, later_article: Article, story: Story, lead: User
):
    new = split_story(story=story, articles=[later_article], title="The rescue", actor=lead)
    assert list(new.articles.all()) == [later_article]
    assert list(story.articles.all()) == [article]
    assert told(new)[-1] == (
        "A former member split the story off “Orla strait ferry collision”, with 1 article."
    )
    assert faults() == []


def test_splitting_under_the_old_title_undoes_a_merger(
    merged: Story, article: Article, later_article: Article, story: Story, desk: Desk, lead: User
):
    back = split_story(story=merged, articles=[article], title="Orla strait ferry collision", actor=lead)
    story.refresh_from_db()
    assert (back, story.merged_into) == (story, None)
    assert list(merged.articles.all()) == [later_article]
    assert faults() == []


def test_everything_may_leave_to_undo_a_merger(
    merged: Story, article: Article, later_article: Article, story: Story, lead: User
):
    back = split_story(
        story=merged, articles=[article, later_article], title="Orla strait ferry collision", actor=lead
    )
    assert back == story
    assert set(back.articles.all()) == {article, later_article}
    assert list(merged.articles.all()) == []
    assert faults() == []


def test_the_first_of_two_mergers_in_a_row_is_undone(
    merged: Story, article: Article, story: Story, desk: Desk, reviewer: User, lead: User
):
    third = open_story(desk=desk, title="Harbour", actor=reviewer)
    merge_stories(story=merged, into=third, actor=lead)
    back = split_story(story=third, articles=[article], title="Orla strait ferry collision", actor=lead)
    merged.refresh_from_db()
    assert (back, back.merged_into, merged.merged_into) == (story, None, third)
    assert list(back.articles.all()) == [article]
    assert faults() == []


@pytest.mark.parametrize(
    ("chosen", "title", "code"),
    [
        ([], "The rescue", "empty"),
        (["later"], "  ", "empty"),
        (["noon", "later"], "The rescue", "everything"),
        (["later"], "Ferry safety law", "taken"),
        (["later"], "Orla strait ferry collision", "taken"),
    ],
)
def test_a_split_that_makes_no_sense_is_refused(
    article, later_article, story, other_story, lead, chosen, title, code
):
    articles = [{"noon": article, "later": later_article}[name] for name in chosen]
    with pytest.raises(Refusal) as refused:
        split_story(story=story, articles=articles, title=title, actor=lead)
    assert refused.value.code == code
    assert not Event.objects.filter(verb=Verb.ARTICLE_MOVED).exists()


def test_an_article_that_went_elsewhere_is_not_split_off(
    article: Article, later_article: Article, story: Story, other_story: Story, lead: User
):
    moved(later_article, other_story, lead)
    with pytest.raises(Refusal) as refused:
        split_story(story=story, articles=[later_article], title="The rescue", actor=lead)
    assert refused.value.code == "elsewhere"


def test_comparison_is_asked_for_what_moved(
    claim, later_claim, article: Article, later_article: Article, story: Story, other_story: Story, lead: User
):
    merge_stories(story=story, into=other_story, actor=lead)
    assert article.comparisons.active().count() == 1
    assert later_article.comparisons.active().count() == 1


def test_tampering_with_a_placing_is_found(article: Article, story: Story, other_story: Story, lead: User):
    Article.objects.filter(pk=article.pk).update(placed_by=PlacedBy.MACHINE)
    Story.objects.filter(pk=other_story.pk).update(merged_into=story)
    assert faults() == [
        f"article {article.pk}: Its placed_by is 'machine', but the history tells 'person'.",
        f"story {other_story.pk}: Its merged_into is {story.pk}, but the history tells None.",
    ]
