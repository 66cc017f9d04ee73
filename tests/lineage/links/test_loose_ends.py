"""What a report left open, and what settles it in a later one on the same incident."""

from __future__ import annotations

from datetime import date

import pytest

pytestmark = pytest.mark.model

DAYS = date(2026, 3, 14), date(2026, 3, 16)

NIGHT = """PORT ORLA - A shooting at the Mole Club on Harbour Street in Port Orla left one man dead on Friday night, police said.

Detective Mara Lindqvist said no arrests have been made. The name of the man was not released.

A 16-year-old girl was taken to Orla General Hospital in critical condition. Her brother was not hurt.

Police could not provide a motive for the shooting. About 60 guests were in the club when the shots were fired."""

NEXT = """PORT ORLA - A 24-year-old man was charged on Sunday with the shooting at the Mole Club on Harbour Street.

Prosecutor Lise Holm said the men had met twice before. The victim was identified on Saturday as Ida Brandt's son, Piet Brandt, a cook.

The 16-year-old girl died on Sunday, Detective Mara Lindqvist said. The club on Harbour Street was closed until further notice.

The man was shot after an argument over a seat, witnesses told the Coastline News."""


def _settled(compared, earlier: str, later: str, days: tuple[date, date] = DAYS) -> dict[str, str]:
    """Return the later claim by the earlier one of each proposal that settles a matter."""
    found = compared(earlier, later, days=days)
    return {
        found.earlier.candidates[link.earlier].quote: found.later.candidates[link.later].quote
        for link in found.alignment.links
        if link.supersedes and "leaves it at" in link.reason
    }


def test_each_matter_is_settled_by_its_own_answer(compared):
    found = _settled(compared, NIGHT, NEXT)
    assert {
        before: next(
            (words for words in ("charged", "identified", "died", "argument") if words in after), after
        )
        for before, after in found.items()
    } == {
        "no arrests have been made": "charged",
        "The name of the man was not released": "identified",
        "A 16-year-old girl was taken to Orla General Hospital in critical condition": "died",
        "Police could not provide a motive for the shooting": "argument",
    }


def test_the_reason_says_what_was_open_and_what_settles_it(compared):
    links = compared(NIGHT, NEXT, days=DAYS).alignment.links
    reasons = [link.reason for link in links if "no arrests" in link.reason]
    assert reasons == ["The earlier text leaves it at “no arrests”, the later one tells “was charged”."]


def test_what_the_earlier_report_knew_is_settled_by_nothing(compared):
    knew = NIGHT.replace("no arrests have been made", "no arrests have been made. A man was arrested at noon")
    assert "no arrests have been made" not in _settled(compared, knew, NEXT)


def test_a_report_that_still_leaves_it_open_settles_nothing(compared):
    later = NEXT.replace("A 24-year-old man was charged on Sunday with", "Police made no arrests in").replace(
        "The man was shot", "A man was arrested in Velm in the shooting. The man was shot"
    )
    assert "no arrests have been made" not in _settled(compared, NIGHT, later)


def test_somebody_else_is_another_matter(compared):
    found = _settled(compared, NIGHT, NEXT.replace("The 16-year-old girl died", "A 70-year-old man died"))
    assert not any("critical condition" in before for before in found)


def test_another_town_is_another_incident(compared):
    later = (
        NEXT.replace("PORT ORLA", "TALLWICK")
        .replace("Mole Club on Harbour Street", "Blue Barn on Mill Lane")
        .replace("Harbour Street", "Mill Lane")
        .replace("Mara Lindqvist", "Tom Okafor")
    )
    assert _settled(compared, NIGHT, later) == {}


def test_months_later_it_may_be_another_one(compared):
    assert _settled(compared, NIGHT, NEXT, (date(2026, 3, 14), date(2026, 9, 16))) == {}


def test_what_was_years_before_settles_nothing(compared):
    later = NEXT.replace(
        "A 24-year-old man was charged on Sunday with the shooting at",
        "In 2010, a man was charged with a shooting at",
    )
    assert "no arrests have been made" not in _settled(compared, NIGHT, later)


def test_a_motive_under_investigation_is_settled_by_no_arrest(compared):
    earlier = NIGHT.replace("no arrests have been made", "the motive is still under investigation")
    assert not any("motive is still" in before for before in _settled(compared, earlier, NEXT))


def test_a_name_that_was_told_is_no_news(compared):
    earlier = NIGHT.replace("one man dead on", "the cook Piet Brandt dead on")
    later = NEXT.replace("Ida Brandt's son, Piet Brandt", "Piet Brandt")
    assert "The name of the man was not released" in _settled(compared, NIGHT, later)
    assert "The name of the man was not released" not in _settled(compared, earlier, later)
