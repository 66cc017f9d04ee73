"""Who states what, where a small model takes a source or its verb for something else, in sentences of our own."""

from __future__ import annotations

import pytest

from claims.extraction import Options, extract

pytestmark = pytest.mark.model

EVERYTHING = Options(min_worthiness=0.0)


@pytest.mark.parametrize(
    "text, claims",
    [
        ("The arrest report states that Okafor was drunk.", [("Okafor was drunk", "the arrest report")]),
        (
            "Analysts at Selm Bank estimate that sales fell by 6%.",
            [("sales fell by 6%", "Analysts at Selm Bank")],
        ),
        (
            "Two people close to the talks said Orla Motors was paying 40 million euros.",
            [("Orla Motors was paying 40 million euros", "Two people close to the talks")],
        ),
        (
            "The tribunal ruled that the nurse had been unfairly dismissed and awarded her £41,000.",
            [("the nurse had been unfairly dismissed", "the tribunal"), ("awarded her £41,000", None)],
        ),
        (
            "Officials said that at least 40 homes were lost, that 12 people were missing and that the bridge was closed.",
            [
                ("at least 40 homes were lost", "Officials"),
                ("12 people were missing", "Officials"),
                ("the bridge was closed", "Officials"),
            ],
        ),
        (
            "The firm said sales rose 4%, but warned that costs were up 10%.",
            [("sales rose 4%", "the firm"), ("costs were up 10%", "the firm")],
        ),
        (
            "Measles cases in Oceanus fell by 75%, WHO and UNICEF said, but warned that the risk remained.",
            [
                ("Measles cases in Oceanus fell by 75%", "WHO and UNICEF"),
                ("the risk remained", "WHO and UNICEF"),
            ],
        ),
    ],
)
def test_what_is_told_and_by_whom(text, claims):
    found = extract(text, options=EVERYTHING)
    assert [(one.quote, one.claimant.name if one.claimant else None) for one in found] == claims


def test_what_goes_on_behind_the_report_is_told_of_the_event():
    found = extract("Sales rose 0.4% in March, official data showed, beating forecasts of 0.2%.")
    assert [one.text for one in found[-1].context if one.kind == "subject"] == ["Sales"]
