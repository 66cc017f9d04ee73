from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.ingest.agencies import agency_name
from claims.ingest.dateline import Dateline, find_dateline
from claims.ingest.metadata import describe, opening_line, split_names
from claims.ingest.text import tidy

STORY = (
    "The river rose overnight and swept away houses in the old town, the Institute for Rivers said on Saturday, in "
    "one of the worst floods that the province has ever seen."
)


def text(*parts: str) -> str:
    return "\n\n".join(parts)


def test_it_reads_the_head_of_a_news_text() -> None:
    described = describe(
        text(
            "Skip to main content",
            "Home > World > Ostland",
            "Breaking News",
            "Flood kills almost 50 in Varda",
            "By Ana Lund and Piet Oke, Meridian Wire",
            "Published: 3 March 2031, 10:40 GMT",
            "FILE - The old dam above Varda, seen on a quiet day last summer when the river was low and slow.",
            f"VARDA, March 3 - {STORY}",
        )
    )
    assert described.headline == "Flood kills almost 50 in Varda"
    assert described.byline == "Ana Lund and Piet Oke"
    assert described.agency == "Meridian Wire"
    assert described.dateline == "VARDA, March 3"
    assert described.stamp is not None
    assert described.stamp.at == datetime(2031, 3, 3, 10, 40, tzinfo=UTC)


TURNS = (
    "HOST: How many schools were closed?",
    "BRANDT: We closed 12 schools in 2019. It saved 40 million dollars.",
    "HOST: And how many children had to move?",
    "OKAFOR: She closed 14 schools.",
    "BRANDT: It was 12.",
    "OKAFOR: It was 14.",
)


@pytest.mark.parametrize(
    "opening, headline",
    [
        ((), ""),
        (("The candidates, Ida Brandt and Tom Okafor, met on Monday.",), ""),
        (("Two candidates argue about schools",), "Two candidates argue about schools"),
        (
            ("Two candidates argue about schools", "VARDA, March 3 (Meridian Wire) - They met on Monday."),
            "Two candidates argue about schools",
        ),
    ],
)
def test_the_label_of_a_speaker_is_no_headline_and_no_place(opening: tuple[str, ...], headline: str) -> None:
    described = describe(text(*opening, *TURNS))
    assert described.headline == headline
    assert described.dateline == ("VARDA, March 3" if len(opening) == 2 else "")


@pytest.mark.parametrize(
    "parts",
    [
        (STORY,),
        (STORY, "A short paragraph without a stop"),
        ("Breaking News", STORY),
        ("By Ana Lund", STORY),
        ("3 March 2031", STORY),
        ("Accessibility links", "FILE - A boat on the Orla river.", STORY),
        ("\u2588\u2588 Ostland Unity Party - 365 seats", STORY),
        ("Only a line", "And another line here"),
    ],
)
def test_it_invents_no_headline(parts: tuple[str, ...]) -> None:
    assert describe(text(*parts)).headline == ""


@pytest.mark.parametrize(
    ("closing", "agency"),
    [
        (f"{STORY} — AFP", "AFP"),
        (f"{STORY} - AFP", "AFP"),
        (f"{STORY} (Reuters)", "Reuters"),
        ("— Meridian News Agency", "Meridian News Agency"),
        ("Agence France-Presse", "AFP"),
        (f"{STORY} It was not here - pa", ""),
        ("The mayor (AP) left.", ""),
        (STORY, ""),
    ],
)
def test_it_finds_the_agency_that_signs(closing: str, agency: str) -> None:
    assert describe(text("Flood kills almost 50 in Varda", STORY, closing)).agency == agency


def test_a_date_of_publication_goes_before_one_of_an_update() -> None:
    described = describe(text("Flood in Varda", "Updated 4 March 2031", "Published 3 March 2031", STORY))
    assert described.stamp is not None
    assert described.stamp.at.day == 3


def test_a_date_within_the_story_is_not_the_date_of_publication() -> None:
    assert (
        describe(text("Flood in Varda town", f"{STORY} It was the worst since 3 March 1999.")).stamp is None
    )


@pytest.mark.parametrize(
    ("who", "people", "agency"),
    [
        ("Ana Lund", "Ana Lund", ""),
        ("ANA LUND", "ANA LUND", ""),
        ("Ana Lund, Piet Oke and Mara Sol", "Ana Lund, Piet Oke and Mara Sol", ""),
        ("Ana Lund, Middle Coast correspondent", "Ana Lund", ""),
        ("Ana Lund in Varda", "Ana Lund", ""),
        ("Ana Lund | AFP", "Ana Lund", "AFP"),
        ("Associated Press", "", "AP"),
        ("Jan van der Oke", "Jan van der Oke", ""),
        ("our own staff", "", ""),
    ],
)
def test_it_splits_people_from_agencies(who: str, people: str, agency: str) -> None:
    assert split_names(who) == (people, agency)


@pytest.mark.parametrize(
    ("opening", "dateline", "agency"),
    [
        ("VARDA, March 3 (Meridian Wire) - The river", "VARDA, March 3", "Meridian Wire"),
        ("OSTPORT (AFP) — Some", "OSTPORT", "AFP"),
        ("Varda: Militants have", "Varda", ""),
        ("NEW VARDA -- The river", "NEW VARDA", ""),
        ("Varda, Ostland — Rescuers", "Varda, Ostland", ""),
        ("Port-au-Lac, 3 March 2031 (Reuters) – A", "Port-au-Lac, 3 March 2031", "Reuters"),
        ("(Reuters) - A man", "", "Reuters"),
        ("St. Orla's, March 3: The river", "St. Orla's, March 3", ""),
        ("TEL-VARDA/OSTPORT, March 3 - A", "TEL-VARDA/OSTPORT, March 3", ""),
    ],
)
def test_it_finds_datelines(opening: str, dateline: str, agency: str) -> None:
    found = find_dateline(f"{opening} rose overnight.")
    assert (found.text, found.agency) == (dateline, agency)
    assert f"{opening} rose overnight."[found.end :].split()[0] == opening.split()[-1] or found.end > 0


@pytest.mark.parametrize(
    "opening",
    [
        "Update: The river rose",
        "Breaking: The river rose",
        "Lund - the mayor - said",
        "The city — once rich — fell",
        "UN: The world must act",
        "The mayor said: We act",
        "Varda (pop. 3,000) - The",
        "In Varda: the river",
        "",
    ],
)
def test_it_takes_no_sentence_for_a_dateline(opening: str) -> None:
    assert find_dateline(opening) == Dateline()


@pytest.mark.parametrize(
    ("name", "stored"),
    [
        ("AFP", "AFP"),
        ("(Reuters)", "Reuters"),
        ("The Associated Press", "AP"),
        ("dpa", "dpa"),
        ("pa", ""),
        ("Ostland Press Agency", "Ostland Press Agency"),
        ("the mayor", ""),
        ("", ""),
    ],
)
def test_it_knows_agencies(name: str, stored: str) -> None:
    assert agency_name(name) == stored


def test_the_seed_articles(shared: Path) -> None:
    """One opens with furniture and a headline, the other with a dateline and closes with a credit."""
    first, second = (describe(tidy(path.read_text())) for path in sorted((shared / "seeds").glob("00*.txt")))
    assert len(first.headline.split()) == 8
    assert (first.dateline, first.agency, first.byline) == ("", "", "")
    assert (second.headline, second.dateline, second.agency) == ("", "Beirut", "AFP")


@given(st.text(max_size=400))
def test_it_never_raises(messy: str) -> None:
    describe(tidy(messy))
    describe(tidy(f"By {messy}\n\nVARDA, March 3 ({messy}) - {messy}"))


@pytest.mark.parametrize(
    ("first", "line"),
    [
        (f"VARDA, March 3 (Meridian Wire) - {STORY}", STORY),
        (STORY, STORY),
        ("Flood in Varda", "Flood in Varda"),
        ("VARDA, March 3 - ", "VARDA, March 3 - "),
    ],
)
def test_an_article_without_headline_is_called_by_its_opening_line(first: str, line: str) -> None:
    assert opening_line(text(first, "The rain went on.")) == line


@given(st.text())
def test_a_text_with_words_has_an_opening_line(said: str) -> None:
    assert bool(opening_line(tidy(said))) == bool(tidy(said))
