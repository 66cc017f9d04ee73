"""Finding an article's story: what the machine does by itself, what it suggests, and what it leaves alone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from claims.choices import Likeness, PlacedBy, Source, Verb
from claims.lineage.stories.same_story import judge
from claims.models import Article, ArticleSketch, Desk, Event, Story, Suggestion, User
from claims.services import runs
from claims.services.articles import Details, add_text, edit_details, request_run
from claims.services.events import body_of
from claims.services.placing import accept, find_likeliest, find_story, place, wave_away
from claims.services.sketches import renew_keys, sketch_of, telling_of
from claims.services.stories import move_article, open_story
from claims.workflow import Refusal
from tests.conftest import EVENING, NOON
from tests.services.conftest import faults

NOON_AT = datetime(2026, 3, 3, 12, 5, tzinfo=UTC)
ELSEWHERE = """Dozens saved as the Linnet sinks in Orla strait

Passengers of the ferry Linnet were pulled out of the Orla strait on Tuesday after she collided with a freighter off Port Orla.

The coast guard said that almost 50 people had been rescued so far. The harbour office counted 118 people on board when the ferry left Port Orla in the morning."""
INQUIRY = """Captain of the Linnet questioned over Orla strait collision

Police questioned the captain of the ferry Linnet on Monday about the collision in the Orla strait, in which more than 60 passengers had to be rescued off Port Orla.

The harbour office handed over its radar pictures of the ferry and the freighter, the coast guard said."""
CLOSED = """Weight limit ignored for years, bridge closes

KELMOOR, 12 May (Harbour Wire) - The Tarnway Bridge in Kelmoor was closed on Tuesday evening after engineers found cracks in two cables, the county said.

Some 21,000 vehicles use the bridge every day. It stays closed until further notice, county engineer Lena Brodt said."""
SHUT = """Kelmoor bridge shut over cable cracks

Kelmoor's main bridge over the Tarn has been shut to cars and lorries since Tuesday night. Inspectors had discovered damage to the cables, the county council said.

Pedestrians may still cross. The council expects repairs to last at least two months and to cost 3.5 million pounds. Drivers must take the ferry or the road through Ostby, 18 miles longer."""
OTHER_FERRY = """Trawler and ferry collide near Cape Dunmar

Cape Dunmar: 30 passengers have been pulled from the water since the ferry Teal and a trawler collided in Tarn sound, the coast guard said on Tuesday.

The Teal left Dunmar at 09:15 with 74 people on board, according to the port authority."""


def tell(desk: Desk, actor: User, text: str, at: datetime = NOON_AT, **more) -> Article:
    """Take the text in as told then, and extract it."""
    details = Details(
        headline=text.split("\n", 1)[0],
        outlet=more.pop("outlet", "Harbour Wire"),
        published_at=at,
        url=more.pop("url", ""),
    )
    article = add_text(
        desk=desk, actor=actor, text=text, details=details, source=Source.PASTE, extract=False, **more
    ).article
    runs.perform(run_id=request_run(article=article, actor=actor).pk)
    return article


def kind_of(article: Article) -> str:
    match = find_story(article)
    return match.kind if match else "none"


@pytest.fixture
def noon(desk: Desk, reviewer: User) -> Article:
    """The noon version, read, in no story."""
    return tell(desk, reviewer, NOON)


def later(hours: float) -> datetime:
    return NOON_AT + timedelta(hours=hours)


def test_the_first_article_finds_nothing(noon: Article):
    assert find_story(noon) is None
    assert place(noon).story is None


def test_an_article_that_was_not_read_finds_nothing(article: Article):
    assert find_story(article) is None


def test_a_sketch_comes_back_as_it_was_kept(noon: Article):
    sketch = sketch_of(noon.sketch)
    assert len(sketch.signature) == 128
    assert sketch.names["linnet"] == "Linnet"
    assert "118 people" in sketch.figures


def test_the_later_version_opens_a_story_for_both(noon: Article, desk: Desk, reviewer: User):
    evening = place(tell(desk, reviewer, EVENING, later(6)))
    noon.refresh_from_db()
    assert evening.story == noon.story
    assert evening.story is not None
    assert evening.story.title == noon.headline
    assert (evening.placed_by, noon.placed_by) == (PlacedBy.MACHINE, PlacedBy.MACHINE)
    event = Event.objects.filter(verb=Verb.ARTICLE_PLACED).order_by("number").last()
    assert event is not None
    assert event.actor is None
    assert "six hours" in body_of(event)["reason"]
    assert faults() == []


def test_another_outlet_joins_the_story_there_is(
    noon: Article, story: Story, desk: Desk, lead: User, reviewer: User
):
    noon = move_article(article=noon, seen=noon.version, to=story, actor=reviewer)
    other = place(tell(desk, reviewer, ELSEWHERE, later(1), outlet="Tarn Courier"))
    assert other.story == story
    assert Story.objects.count() == 1


def test_two_tellings_are_no_less_alike_for_being_the_only_two_of_their_event(desk: Desk, reviewer: User):
    """A word that both have was taken for a common one of the desk, for the other article alone; these two were not even suggested."""
    wire = tell(desk, reviewer, CLOSED)
    local = place(tell(desk, reviewer, SHUT, later(3), outlet="Kelmoor Gazette"))
    found = find_likeliest(local)
    assert found is not None
    alone = judge(telling_of(local, local.sketch), telling_of(wire, wire.sketch))
    assert (found.article, found.match.score) == (wire, pytest.approx(alone.score))
    assert (local.story, Suggestion.objects.get(article=local).like) == (None, wire)


def test_a_taken_headline_gets_a_number(noon: Article, desk: Desk, reviewer: User):
    open_story(desk=desk, title=noon.headline, actor=reviewer)
    evening = place(tell(desk, reviewer, EVENING, later(6)))
    assert evening.story is not None
    assert evening.story.title == f"{noon.headline} (2)"


def test_another_accident_is_not_the_story(noon: Article, desk: Desk, reviewer: User):
    other = tell(desk, reviewer, OTHER_FERRY, later(1))
    assert kind_of(other) in ("none", Likeness.FOLLOW_UP)
    assert place(other).story is None


@pytest.fixture
def inquiry(noon: Article, story: Story, desk: Desk, reviewer: User) -> Article:
    """Six days later; the noon version is in the story by then."""
    move_article(article=noon, seen=noon.version, to=story, actor=reviewer)
    return place(tell(desk, reviewer, INQUIRY, later(6 * 24)))


def test_what_follows_days_later_is_only_suggested(inquiry: Article, noon: Article):
    suggestion = Suggestion.objects.get()
    assert inquiry.story is None
    assert (suggestion.article, suggestion.like, suggestion.kind) == (inquiry, noon, Likeness.FOLLOW_UP)
    assert "Linnet" in suggestion.reason


def test_accepting_puts_it_into_the_story(inquiry: Article, story: Story, reviewer: User):
    accepted = accept(article=inquiry, actor=reviewer)
    assert (accepted.story, accepted.placed_by) == (story, PlacedBy.PERSON)
    assert not Suggestion.objects.exists()
    assert accepted.comparisons.active().count() == 1
    assert faults() == []


def test_waving_it_away_is_for_good(inquiry: Article, reviewer: User):
    wave_away(article=inquiry, actor=reviewer)
    again = place(inquiry)
    assert (again.story, again.placed_by) == (None, PlacedBy.PERSON)
    assert not Suggestion.objects.exists()
    assert faults() == []


CHANGED = NOON.replace("Almost 50 passengers", "At least 52 passengers")


@pytest.fixture
def left_out(noon: Article, desk: Desk, reviewer: User) -> Article:
    """A changed text of the noon version, left in no story against the suggestion to put the two together."""
    move_article(article=noon, seen=noon.version, to=None, actor=reviewer)
    changed = place(tell(desk, reviewer, CHANGED, later(2)))
    assert (changed.story, changed.suggestion.kind) == (None, Likeness.SAME_DOCUMENT)
    return wave_away(article=changed, actor=reviewer)


def test_what_was_left_out_does_not_follow_the_other_one(
    left_out: Article, noon: Article, story: Story, reviewer: User
):
    noon.refresh_from_db()
    move_article(article=noon, seen=noon.version, to=story, actor=reviewer)
    again = place(left_out)
    assert (again.story, again.placed_by, again.replaces) == (None, PlacedBy.PERSON, None)
    assert not Suggestion.objects.exists()
    assert faults() == []


def test_what_was_left_out_is_not_suggested_to_the_other_one(left_out: Article, noon: Article):
    assert find_likeliest(noon).article == left_out
    assert place(noon).story is None
    assert not Suggestion.objects.exists()


def test_what_was_left_unreplaced_is_not_replaced_by_its_address(noon: Article, desk: Desk, reviewer: User):
    changed = place(tell(desk, reviewer, CHANGED, later(2)))
    changed = wave_away(article=changed, actor=reviewer)
    assert (changed.story, changed.placed_by) == (Story.objects.get(), PlacedBy.MACHINE)
    for one in (noon, changed):
        one.refresh_from_db()
        edit_details(article=one, seen=one.version, actor=reviewer, changes={"url": URL}, story=one.story)
    assert find_story(changed).settled
    assert place(changed).replaces is None
    assert faults() == []


def test_nothing_suggested_is_said(noon: Article, reviewer: User):
    for answer in (accept, wave_away):
        with pytest.raises(Refusal, match="Nothing is suggested"):
            answer(article=noon, actor=reviewer)


def test_a_viewer_answers_nothing(inquiry: Article, viewer: User):
    for answer in (accept, wave_away):
        with pytest.raises(Refusal) as refused:
            answer(article=inquiry, actor=viewer)
        assert refused.value.code == "role"


@pytest.mark.parametrize("how", ["at upload", "moved out", "corrected"])
def test_no_story_by_a_person_stays(noon: Article, desk: Desk, reviewer: User, how: str):
    evening = tell(desk, reviewer, EVENING, later(6), alone=how == "at upload")
    if how == "moved out":
        evening = move_article(article=evening, seen=evening.version, to=None, actor=reviewer)
    if how == "corrected":
        for story in ("Orla", None):
            evening = edit_details(
                article=evening, seen=evening.version, actor=reviewer, changes={}, story=story
            )
    placed = place(evening)
    noon.refresh_from_db()
    assert (placed.story, noon.story) == (None, None)
    assert faults() == []


def test_the_other_one_may_be_kept_out_too(noon: Article, desk: Desk, reviewer: User):
    move_article(article=noon, seen=noon.version, to=None, actor=reviewer)
    evening = place(tell(desk, reviewer, EVENING, later(6)))
    noon.refresh_from_db()
    assert (evening.story, noon.story) == (None, None)
    assert evening.suggestion.like == noon


def test_a_chosen_story_stays(noon: Article, desk: Desk, reviewer: User):
    mine = open_story(desk=desk, title="My own", actor=reviewer)
    evening = place(tell(desk, reviewer, EVENING, later(6), story=mine))
    assert evening.story == mine
    noon.refresh_from_db()
    assert noon.story is None


URL = "https://harbourwire.example/orla"


def test_the_same_address_replaces(desk: Desk, reviewer: User):
    first = tell(desk, reviewer, NOON, url=URL)
    second = place(tell(desk, reviewer, INQUIRY, later(24 * 60), url=f"{URL}/?utm_source=mail"))
    first.refresh_from_db()
    assert second.replaces == first
    assert second.story == first.story
    assert faults() == []


def test_a_changed_text_is_only_suggested_to_replace(noon: Article, desk: Desk, reviewer: User):
    changed = NOON.replace("Almost 50 passengers", "At least 52 passengers")
    second = place(tell(desk, reviewer, changed, later(2)))
    assert (second.replaces, second.story) == (None, Story.objects.get())
    assert second.suggestion.kind == Likeness.SAME_DOCUMENT
    accept(article=second, actor=reviewer)
    second.refresh_from_db()
    assert second.replaces == noon
    assert faults() == []


def test_the_earlier_version_that_comes_in_late_replaces_nothing(noon: Article, desk: Desk, reviewer: User):
    changed = NOON.replace("Almost 50 passengers", "Some 40 passengers")
    before = place(tell(desk, reviewer, changed, later(-2)))
    assert (before.replaces, before.story) == (None, Story.objects.get())
    assert not Suggestion.objects.exists()


def test_other_desks_are_not_looked_at(noon: Article, other_desk: Desk, outsider: User):
    assert find_story(tell(other_desk, outsider, EVENING, later(6))) is None


def test_stories_that_are_over_are_not_looked_at(noon: Article, desk: Desk, reviewer: User):
    assert find_story(tell(desk, reviewer, EVENING, later(31 * 24))) is None


def test_a_corrected_time_is_looked_up_anew(noon: Article, desk: Desk, reviewer: User):
    evening = tell(desk, reviewer, EVENING, later(31 * 24))
    edit_details(
        article=evening, seen=evening.version, actor=reviewer, changes={"published_at": later(6)}, story=None
    )
    evening.refresh_from_db()
    assert kind_of(evening) == Likeness.SAME_STORY


@pytest.mark.parametrize("year", [1, 9999])
def test_a_time_at_the_end_of_all_years_is_looked_up(noon: Article, desk: Desk, reviewer: User, year: int):
    at = datetime(year, 1 if year == 1 else 12, 1 if year == 1 else 31, tzinfo=UTC)
    Article.objects.filter(pk=noon.pk).update(published_at=at)
    noon.refresh_from_db()
    renew_keys(noon)
    assert place(noon).story is None


def test_a_story_goes_before_a_stray_article(noon: Article, story: Story, desk: Desk, reviewer: User):
    tell(desk, reviewer, ELSEWHERE, later(5), outlet="Tarn Courier")
    move_article(article=noon, seen=noon.version, to=story, actor=reviewer)
    found = find_likeliest(tell(desk, reviewer, EVENING, later(6)))
    assert found is not None
    assert found.article == noon


def test_extracting_again_keeps_one_sketch(noon: Article, reviewer: User):
    runs.perform(run_id=request_run(article=noon, actor=reviewer).pk)
    row = ArticleSketch.objects.get()
    assert row.keys.count() == len(set(row.keys.values_list("key", flat=True)))
