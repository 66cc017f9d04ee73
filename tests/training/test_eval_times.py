from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from claims.extraction.text.loader import is_model_there, load
from claims.extraction.times.days import UNKNOWN, Interval
from claims.extraction.times.mention import TimeMention
from training.corpora import DataMissing
from training.eval_times import (
    SPLITS,
    Gold,
    days_of,
    judge,
    measure,
    months_or_seconds,
    read_document,
    read_documents,
    report,
    split_of,
)

DAY = date(2031, 3, 14)
DOCUMENT = """<TimeML>
<DCT><TIMEX3 tid="t0" type="DATE" value="2031-03-14" functionInDocument="CREATION_TIME">20310314</TIMEX3></DCT>
<TEXT>
The dam at Keswick <EVENT eid="e1">broke</EVENT>
on <TIMEX3 tid="t1" type="DATE" value="2031-03-13">Thursday</TIMEX3> &amp; the road was shut
for <TIMEX3 tid="t2" type="DURATION" value="P3D">three days</TIMEX3>.

It was built in the <TIMEX3 tid="t3" type="DATE" value="1990">heyday of the mill</TIMEX3>.
</TEXT>
</TimeML>"""


@pytest.fixture(scope="module")
def nlp() -> Language:
    if not is_model_there():
        pytest.skip("The trained pipeline is not in claims/extraction/model/stet_en.")
    return load()


def _interval(first: str, last: str) -> Interval:
    return Interval(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "value, first, last",
    [
        ("1998-02-13", "1998-02-13", "1998-02-13"),
        ("1998-02-13TNI", "1998-02-13", "1998-02-13"),
        ("1998-W07", "1998-02-09", "1998-02-15"),
        ("1998-W07-WE", "1998-02-14", "1998-02-15"),
        ("1998-02", "1998-02-01", "1998-02-28"),
        ("1998-02-XX", "1998-02-01", "1998-02-28"),
        ("1998-WXX", "1998-01-01", "1998-12-31"),
        ("1998-Q2", "1998-04-01", "1998-06-30"),
        ("1998-H2", "1998-07-01", "1998-12-31"),
        ("1998-SU", "1998-06-01", "1998-08-31"),
        ("1998-WI", "1998-12-01", "1999-02-28"),
        ("1998", "1998-01-01", "1998-12-31"),
        ("199", "1990-01-01", "1999-12-31"),
        ("19", "1900-01-01", "1999-12-31"),
    ],
)
def test_the_days_that_a_value_denotes(value, first, last):
    assert days_of(value) == _interval(first, last)


@pytest.mark.parametrize("value", ["P3D", "PAST_REF", "1998-02-31", "XXXX-XX-XX", ""])
def test_a_value_without_days(value):
    assert days_of(value) is None


@pytest.mark.parametrize(
    "one, other, same",
    [
        ("P2W", "P14D", True),
        ("P1.5Y", "P18M", True),
        ("P4Q", "P1Y", True),
        ("PT48H", "P2D", True),
        ("PXW", "PXY", True),
        ("P2W", "P2M", False),
        ("PXW", "P1W", False),
    ],
)
def test_lengths_are_compared_in_months_or_seconds(one, other, same):
    assert (months_or_seconds(one) == months_or_seconds(other)) is same


def _judged(type_: str, value: str, words: str, ours: Interval, link: str = "") -> bool | None:
    return judge(Gold(0, 1, type_, value), words, TimeMention(0, 1, link=link), ours, DAY)


@pytest.mark.parametrize(
    "value, words, ours, link, right",
    [
        ("2031-03-13", "Thursday", _interval("2031-03-13", "2031-03-13"), "", True),
        ("2031-03-13", "Thursday", _interval("2031-03-20", "2031-03-20"), "", False),
        ("2031-03-13", "Thursday", UNKNOWN, "", False),
        ("2031", "this year", _interval("2031-01-01", "2031-03-14"), "", True),
        ("2031", "this year", _interval("2031-01-01", "2031-03-01"), "", False),
        ("2030-11", "late November", _interval("2030-11-21", "2030-11-30"), "", True),
        ("2030-11", "November", _interval("2030-11-21", "2030-11-30"), "", False),
        ("2030-11-XX", "a day in November", _interval("2030-11-02", "2030-11-02"), "", True),
        ("2025", "since 2025", _interval("2025-01-01", "2031-03-14"), "since", True),
        ("2025", "since 2025", _interval("2026-01-01", "2031-03-14"), "since", False),
        ("2031-05", "until May", Interval(DAY, date(2031, 5, 31)), "until", True),
        ("2031-05", "until May", Interval(None, date(2030, 5, 31)), "until", False),
        ("PAST_REF", "recently", UNKNOWN, "", True),
        ("FUTURE_REF", "soon", _interval("2031-01-01", "2031-01-02"), "", False),
        ("P1D", "daily", UNKNOWN, "", None),
    ],
)
def test_whether_a_date_is_read_right(value, words, ours, link, right):
    assert _judged("DATE", value, words, ours, link) is right


def test_a_set_is_not_judged():
    assert _judged("SET", "P1D", "every day", UNKNOWN) is None


def test_a_document_comes_apart_into_paragraphs_with_its_expressions():
    first, second = read_document("one.tml", DOCUMENT)
    assert first.day == DAY
    assert first.text == "The dam at Keswick broke on Thursday & the road was shut for three days."
    assert [first.text[gold.start : gold.end] for gold in first.golds] == ["Thursday", "three days"]
    assert [gold.value for gold in second.golds] == ["1990"]


@pytest.mark.model
def test_found_and_missed_expressions_are_counted(nlp):
    name = next(name for name in (f"{n}.tml" for n in range(50)) if split_of(name) == "tune")
    scores = measure(read_document(name, DOCUMENT), nlp)
    joint = scores.joint("tune")
    assert (joint.gold, joint.found, joint.exact, joint.judged, joint.right) == (3, 2, 2, 2, 2)
    assert scores.mentions["tune"] == [2, 2]
    assert scores.joint("held").gold == 0


def test_documents_fall_into_both_halves():
    assert {split_of(f"{n}.tml") for n in range(20)} == set(SPLITS)


def test_absent_data_are_said_to_be_absent(tmp_path):
    with pytest.raises(DataMissing, match="no TimeML documents"):
        next(read_documents(tmp_path))
    with pytest.raises(DataMissing):
        report(tmp_path)


@pytest.mark.model
def test_the_aims_are_reached_on_documents_held_out(shared, nlp):
    some = [item for item in read_documents(shared) if split_of(item.document) == "held"][:120]
    joint = measure(some, nlp).joint("held")
    assert joint.gold > 60
    assert joint.recall >= 0.85
    assert joint.accuracy >= 0.82
