from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.ingest import Limits, Refused
from claims.ingest.html_shape import check_shape

SMALL = Limits(html_depth=20, html_nodes=200, html_attributes=10)


def outcome(markup: str, limits: Limits) -> str:
    try:
        check_shape(markup, limits)
    except Refused as refused:
        return refused.code
    return "fine"


@pytest.mark.parametrize(
    "markup",
    [
        "",
        "no tags < at all <",
        "<p>" * 150,  # an end tag may be left out
        "<ul>" + "<li>item" * 150 + "</ul>",
        "<table>" + "<tr><td>a<td>b" * 40,
        "<br>" * 150 + "<img src=a>" * 40,
        "<p><span>text</p>" * 90,  # the end of the paragraph closes the span
        "<div></div>" * 150,
        "<script>" + "<div>" * 5000 + "</script>",
        "<!--" + "<div>" * 5000 + "-->",
        "<title>" + "<b>" * 5000,
        "<p data-json='" + '{"a" = 1} ' * 100 + "'>x</p>",
        "</div>" * 5000,
        '<a title="one > two" href=x>y</a>',
    ],
)
def test_ordinary_and_sloppy_pages_pass(markup: str) -> None:
    check_shape(markup, SMALL)


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 21,
        "<div></x>" * 21,  # stray end tags close nothing
        "<ul><li>" * 11,
        "<b/>" * 21,  # a slash does not close an element of HTML
        "<br>" * 201,
        "<p></p>" * 201,
        "<p " + "a " * 11 + ">",
        "<p " + " ".join(f"a{n}='x y'" for n in range(11)) + ">",
        '<p a="' + "x" * 50 + " b" * 11,  # a quotation mark that never ends
    ],
)
def test_pages_beyond_the_limits_are_refused(markup: str) -> None:
    with pytest.raises(Refused) as refusal:
        check_shape(markup, SMALL)
    assert refusal.value.code == "too_complex"


@pytest.mark.parametrize(
    "markup",
    [
        "<a '" * 200_000,
        "<" * 1_000_000,
        "<a " * 300_000,
        "<!--" * 300_000,
        "<script>" * 200_000,
        "<p a=" * 200_000,
        "</p " * 200_000,
        "<p>" * 250_000,
    ],
    ids=["quotes", "angles", "attributes", "comments", "scripts", "values", "ends", "paragraphs"],
)
def test_hostile_pages_cost_linear_time(markup: str) -> None:
    """Each would take minutes in quadratic time; a hung test is the failure."""
    assert outcome(markup, Limits()) in ("fine", "too_complex")


@given(st.text(alphabet="<>/!-='\" abdivp", max_size=200))
def test_it_never_raises_anything_else(markup: str) -> None:
    assert outcome(markup, SMALL) in ("fine", "too_complex")
