"""Who gives which number, in sentences of our own."""

from __future__ import annotations

import pytest

from claims.extraction.attribution.find import find_attributions

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text, source",
    [
        ("Officials said 26 people had died, but hospital sources put the figure at 40.", "hospital sources"),
        ("The council put the cost of the bridge at between 3 and 4 million crowns.", "The council"),
        ("Organisers put the crowd of Saturday's march at 80,000.", "Organisers"),
        ("The mayor put the figure in a drawer.", None),
        ("The men put the boat at the pier.", None),
    ],
)
def test_who_puts_a_number_at_so_much(parsed, text, source):
    parse = parsed(text)
    found = [item for item in find_attributions(parse) if item.cue_text == "put"]
    assert [parse.text(item.first_source, item.last_source) for item in found] == ([source] if source else [])
