from __future__ import annotations

import json

from claims.extraction import Candidate, Claimant, Figure, Place, When


def test_as_dict_is_the_object_that_the_command_prints():
    candidate = Candidate(
        start=8,
        end=20,
        quote="Fifty drowned",
        prefix="Beirut: ",
        suffix=".",
        worthiness=0.9,
        reasons=("a death toll",),
        claimant=Claimant("Mara Lindqvist", "Lindqvist", 30, 39, "said"),
        figures=(Figure("Fifty", 8, 13, None, 50.0, "below", "people", ""),),
        when=When("Thursday", 21, 29, "2019-04-18", None),
        places=(Place("Port Orla", 1, 10),),
    )
    plain = json.loads(json.dumps(candidate.as_dict()))
    assert plain["claimant"] == {
        "name": "Mara Lindqvist",
        "text": "Lindqvist",
        "start": 30,
        "end": 39,
        "cue": "said",
    }
    assert plain["figures"][0] | {"low": None, "high": 50.0, "bound": "below"} == plain["figures"][0]
    assert plain["when"]["value_end"] is None
    assert plain["places"] == [{"text": "Port Orla", "start": 1, "end": 10}]
    assert plain["reasons"] == ["a death toll"]


def test_what_is_absent_is_null_or_empty():
    plain = Candidate(0, 1, "x", "", "", 0.1).as_dict()
    assert (plain["claimant"], plain["when"], plain["figures"], plain["places"]) == (None, None, [], [])
