"""Whether two articles tell the same story: the cases that a desk meets, by the shipped pipeline and the shipped weights."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from claims.lineage.first_reading import read_sketch
from claims.lineage.stories.likeness import compare
from claims.lineage.stories.rarity import Rarity, Usage, shipped
from claims.lineage.stories.same_story import (
    FOLLOW_UP,
    SAME_DOCUMENT,
    SAME_STORY,
    UNRELATED,
    Match,
    Telling,
    judge,
)
from claims.lineage.stories.sketch import Sketch, bands, fold, key_of, telling_words
from tests.conftest import EVENING, NOON

AT = datetime(2026, 3, 3, 12, tzinfo=UTC)

OUTLET = """Dozens saved as the Linnet sinks in Orla strait

Passengers of the ferry Linnet were pulled out of the Orla strait on Tuesday after she collided with a freighter off Port Orla.

The coast guard said that almost 50 people had been rescued so far. The harbour office counted 118 people on board when the ferry left Port Orla in the morning."""
INQUIRY = """Captain of the Linnet questioned over Orla strait collision

Police questioned the captain of the ferry Linnet on Monday about the collision in the Orla strait, in which more than 60 passengers had to be rescued off Port Orla.

The harbour office handed over its radar pictures of the ferry and the freighter, the coast guard said."""
QUAKE = """Earthquake of magnitude 5.8 shakes Dunmar

A magnitude 5.8 earthquake struck near the town of Dunmar on Tuesday, the Geological Survey said.

The quake hit at a depth of 12 kilometres, and 14 people were injured by falling bricks, according to the Dunmar hospital. Residents ran into the streets."""
OTHER_QUAKE = """Earthquake of magnitude 6.1 shakes Velby

A magnitude 6.1 earthquake struck near the port of Velby on Tuesday, the Geological Survey said.

The quake hit at a depth of 30 kilometres, and nine people were injured by broken glass, according to the Velby fire brigade. Residents spent the night outdoors."""
MATCH = """Rovers beat Tarn United 2-1

Rovers beat Tarn United 2-1 on Saturday with two late goals by Ilsa Marrow.

Marrow scored in the 81st and the 88th minute before 14,200 spectators at Kettle Lane. Coach Bren Oday praised the defence."""
OTHER_MATCH = """Wanderers beat Port Orla 3-1

Wanderers beat Port Orla 3-1 on Saturday with an early goal by Tomas Grell.

Grell scored in the 4th minute before 9,800 spectators at the Harbour Ground. Coach Ana Pelling praised the attack."""


def telling(text: str, *, hours: float | None = 0, url: str = "", item: str = "") -> Telling:
    headline = text.split("\n", 1)[0]
    told = None if hours is None else AT + timedelta(hours=hours)
    sketch = read_sketch(text, headline=headline, published=AT)
    return Telling(sketch, headline, told, url, item)


def against(earlier: str, later: str, hours: float | None = 6) -> Match:
    return judge(telling(later, hours=hours), telling(earlier))


@pytest.mark.parametrize(
    ("earlier", "later", "hours", "kind"),
    [
        (NOON, NOON.replace("Almost 50 passengers", "At least 52 passengers"), 1, SAME_DOCUMENT),
        (NOON, f"{NOON}\n\nTwo freighters helped in the search, the coast guard said.", 1, SAME_DOCUMENT),
        (NOON, EVENING, 6, SAME_STORY),
        (NOON, OUTLET, 2, SAME_STORY),
        (NOON, OUTLET, None, SAME_STORY),
        (NOON, OUTLET, 8 * 24, FOLLOW_UP),
        (NOON, INQUIRY, 6 * 24, FOLLOW_UP),
        (NOON, QUAKE, 1, UNRELATED),
        (MATCH, OTHER_MATCH, 1, UNRELATED),
        (QUAKE, OTHER_QUAKE, 2, UNRELATED),
        ("No name here at all, it was said.", "No name here at all, it was said.", 1, SAME_DOCUMENT),
        (NOON, MATCH, 1, UNRELATED),
    ],
)
def test_what_a_desk_meets(earlier, later, hours, kind):
    assert against(earlier, later, hours).kind == kind


def test_a_form_filled_in_with_other_names_is_not_the_same_document():
    names = {"Dunmar": "Velby", "5.8": "6.1", "14 people": "nine people", "12 kilometres": "30 kilometres"}
    form = QUAKE
    for before, after in names.items():
        form = form.replace(before, after)
    match = against(QUAKE, form, 2)
    assert match.phrases > 0.2
    assert match.kind != SAME_DOCUMENT


def test_the_order_of_the_two_changes_nothing_but_the_words():
    one, other = telling(EVENING, hours=6), telling(NOON)
    assert judge(one, other).kind == judge(other, one).kind
    assert judge(one, other).score == pytest.approx(judge(other, one).score)


def test_the_reason_names_what_is_shared():
    match = against(NOON, OUTLET, 6)
    assert "Linnet" in match.names
    assert "118 people" in match.figures
    assert match.reason.startswith("Tells of the same names (")
    assert "within six hours" in match.reason
    assert "118 people" in match.reason


@pytest.mark.parametrize(
    ("hours", "words"),
    [
        (0, "an hour"),
        (1, "an hour"),
        (1.2, "two hours"),
        (24, "24 hours"),
        (49, "three days"),
        (20 * 24, "20 days"),
    ],
)
def test_how_far_apart_is_told_in_words(hours, words):
    assert f"within {words};" in against(NOON, EVENING, hours).reason


def test_how_far_apart_two_came_in_says_nothing_of_their_telling():
    reason = judge(replace(telling(EVENING), dated=False), telling(NOON)).reason
    assert reason.startswith("Tells of the same names (")
    assert "within" not in reason


def test_what_has_nothing_in_common_says_so():
    assert against(NOON, MATCH, 1).reason == "Has too little in common: 0\u00a0% of the phrases."


URL = "https://www.harbourwire.example/orla"


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ({"url": URL}, {"url": f"{URL}/?utm_source=mail#top"}, "Comes from the same web address."),
        ({"item": "urn:wire:1"}, {"item": "urn:wire:1"}, "Is another version of the same wire item."),
    ],
)
def test_metadata_settles_it_whatever_the_text(one, other, reason):
    match = judge(telling(MATCH, hours=24 * 90, **one), telling(NOON, **other))
    assert (match.kind, match.score, match.settled, match.reason) == (SAME_DOCUMENT, 1.0, True, reason)


def test_no_address_is_not_the_same_address():
    assert not judge(telling(MATCH), telling(NOON)).settled


def test_the_front_page_of_a_site_settles_nothing():
    front = {"url": "https://harbourwire.example/"}
    assert not judge(telling(MATCH, **front), telling(NOON, **front)).settled


@pytest.mark.parametrize("text", ["", "Two words", "😀" * 300, "-- \n\n --", "a" * 5000])
def test_any_text_has_a_sketch_and_is_judged(text):
    match = judge(telling(text), telling(NOON))
    assert match.kind == UNRELATED


def test_signatures_stay_comparable():
    """Stored signatures are compared with new ones: they must not change with a release of datasketch, or SKETCH_VERSION must."""
    assert telling("The ferry left the port at noon.").sketch.signature[:3] == SIGNATURE


SIGNATURE = (501775539, 1035886074, 291395510)


def test_keys_are_the_same_everywhere():
    assert key_of("word:linnet") == KEY


KEY = -8501181016470100026


def test_near_copies_meet_in_a_band():
    one = telling(NOON).sketch
    other = telling(NOON.replace("Almost 50", "At least 52")).sketch
    assert set(bands(one)) & set(bands(other))
    assert not set(bands(one)) & set(bands(telling(MATCH).sketch))


def test_a_short_text_has_no_bands():
    assert bands(Sketch()) == []


def test_a_ship_is_a_name_and_a_day_is_none():
    names = telling(OUTLET).sketch.names
    assert names["linnet"] == "Linnet"
    assert "tuesday" not in names


def test_what_opens_a_quotation_is_no_name():
    names = telling(
        "The Tarn mine\n\nIla Brandt told the workers: “We close the Kestrel on Friday.”"
    ).sketch.names
    assert "we" not in names
    assert "kestrel" in names


def test_a_large_figure_keeps_all_its_digits():
    text = "The Tarn line\n\nSome 1,200,004 passengers used the Tarn line in 2025, the operator said."
    assert "1,200,004 passengers" in telling(text).sketch.figures


def test_figures_are_kept_with_what_they_count_and_ages_are_not():
    text = (
        "The Tarn mine\n\nSome 340 workers of the Tarn mine were sent home. Ila Brandt, 45, lost $12 million."
    )
    figures = telling(text).sketch.figures
    assert "340 workers" in figures
    assert not any(figure.startswith("45") for figure in figures)


@pytest.mark.parametrize(
    ("name", "folded"), [("The Linnet", "linnet"), ("Orla’s", "orla"), (" Port\nOrla ", "port orla")]
)
def test_names_are_folded(name, folded):
    assert fold(name) == folded


def test_it_is_found_by_its_rare_words():
    words = telling_words(telling(OUTLET).sketch)
    assert "linnet" in words
    assert "say" not in words


RARITY = Rarity(articles=99, counts={"say": 99, "ferry": 9})


def test_rare_words_tell_more():
    assert RARITY.of("linnet") > RARITY.of("ferry") > RARITY.of("say") == pytest.approx(0, abs=0.01)


def test_a_desk_that_always_writes_of_it_learns_nothing_from_the_word():
    desk = RARITY.with_own({"linnet": 300, "ferry": 0}, 300)
    assert desk.of("linnet") < RARITY.of("linnet")
    assert desk.of("ferry") == RARITY.of("ferry")  # never more than everywhere


def test_what_only_the_other_story_has_is_as_rare_as_anywhere():
    usage = Usage({"linnet": {7}, "orla": {7, 8}, "ferry": {8, 9}})
    beside = usage.beside(7)
    assert beside.of("linnet") == shipped().of("linnet")
    assert usage.beside(8).of("linnet") < shipped().of("linnet")
    assert shipped().of("orla") > beside.of("orla")
    assert beside.of("ferry") == usage.beside(5).of("ferry") < shipped().of("ferry")


def test_the_shipped_counts_know_common_words():
    assert shipped().of("say") < 1 < shipped().of("ferry") < shipped().of("linnet")


def test_two_empty_sketches_have_nothing_in_common():
    alike = compare(Sketch(), Sketch(), ("", ""), shipped())
    assert (alike.phrases, alike.kept, alike.words, alike.names, alike.headlines) == (0, 0, 0, 0, 0)
