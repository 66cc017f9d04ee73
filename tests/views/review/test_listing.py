"""Which claims a person goes through, in which order."""

from __future__ import annotations

import pytest

from claims.models import Claim
from claims.views.review.listing import Listing, position


def a_claim(
    pk: int, status: str = "unreviewed", worthiness: float = 0.5, quote: str = "", name: str = ""
) -> Claim:
    return Claim(
        pk=pk,
        start=pk * 10,
        end=pk * 10 + 5,
        status=status,
        worthiness=worthiness,
        quote=quote,
        claimant_name=name,
    )


CLAIMS = [
    a_claim(1, "confirmed", 0.2, "Almost 50 drowned"),
    a_claim(2, worthiness=0.4, quote="More than 60 drowned", name="the coast guard"),
    a_claim(3, "withdrawn", 0.9),
    a_claim(4, worthiness=0.8),
]


@pytest.mark.parametrize(
    "params, ids",
    [
        ({}, [1, 2, 4]),
        ({"show": "open"}, [2, 4]),
        ({"show": "withdrawn"}, [3]),
        ({"show": "disputed"}, []),
        ({"order": "worthiness"}, [4, 2, 1]),
        ({"q": "DROWNED"}, [1, 2]),
        ({"q": "drowned guard"}, [2]),
        ({"show": "no such", "order": "no such"}, [1, 2, 4]),
    ],
)
def test_it_filters_and_sorts(params, ids):
    assert [claim.pk for claim in Listing.of(params).sequence(CLAIMS)] == ids


def test_the_choice_travels_in_the_address():
    listing = Listing.of({"show": "open", "order": "worthiness", "q": "a&b"})
    assert listing.link(claim=4) == "?show=open&order=worthiness&q=a%26b&claim=4"
    assert listing.link(show="all") == "?order=worthiness&q=a%26b"
    assert Listing().suffix == ""


def test_a_claim_knows_its_place_and_neighbours():
    listing = Listing()
    place = position(listing, listing.sequence(CLAIMS), CLAIMS, CLAIMS[1])
    assert (place.number, place.count, place.previous, place.next, place.next_open) == (2, 3, 1, 4, 4)


def test_the_next_open_claim_goes_round_at_the_end():
    listing = Listing()
    assert position(listing, listing.sequence(CLAIMS), CLAIMS, CLAIMS[3]).next_open == 2


def test_a_claim_that_the_filter_leaves_out_still_has_neighbours():
    listing = Listing(show="open")
    place = position(listing, listing.sequence(CLAIMS), CLAIMS, CLAIMS[0])
    assert (place.number, place.previous, place.next) == (None, None, 2)
