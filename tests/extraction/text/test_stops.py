from __future__ import annotations

import pytest

from claims.extraction.text.stops import mark_sentence_starts

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "The flood killed 12 people in Hask No. 3 shaft on Monday.",
        "The water rose in Nos. 4 and 5 on Monday.",
    ],
)
def test_a_label_and_its_number_stay_in_one_sentence(parsed, text):
    parse = parsed(text)
    assert parse.sentences == [(0, len(parse))]


def test_a_sentence_may_open_behind_an_hour(parsed):
    parse = parsed("Police found the boy at 11 p.m. Officers had looked for him all day.")
    assert [parse.words[start] for start, _ in parse.sentences] == ["Police", "Officers"]


@pytest.mark.parametrize(
    "text",
    [
        "The flood came at 11 p.m. Monday.",
        "It opens at 9 a.m. Eastern time.",
        "At 6 a.m. Soldiers stormed the palace.",
    ],
)
def test_what_belongs_to_an_hour_opens_none(parsed, text):
    assert len(parsed(text).sentences) == 1


@pytest.mark.xfail(
    strict=True, reason="MODEL.md: stet_en 0.3.0 reads the sentence otherwise than 0.2.0 did, and wrongly"
)
def test_another_stop_ends_a_sentence(parsed):
    assert len(parsed("The answer was no. 12 people left the town.").sentences) == 2


def test_only_the_number_is_marked(tokenised):
    doc = tokenised("Velm beat No. 10 Orla.").doc.copy()
    mark_sentence_starts(doc, doc.text)
    marked = [token.text for token in doc if token.i and token.is_sent_start is False]
    assert marked == ["10"]


@pytest.mark.parametrize(
    "text, openings",
    [
        (
            'Reyes wrote, "We had never seen sharks in our bay[...] Following the storm, they came every year."',
            ["Reyes", "Following"],
        ),
        ('"The dam was built by hand [...] Engineers inspected it twice," said Reyes.', ["The", "Engineers"]),
        ('"The ward was full. […] Staff left it on Monday," said Reyes.', ["The", "Staff"]),
    ],
)
def test_what_is_left_out_parts_sentences(parsed, text, openings):
    parse = parsed(text)
    opened = (parse.text(start, end - 1).strip('"').split() for start, end in parse.sentences)
    assert [words[0] for words in opened if words and words[0] != "[...]"] == openings


@pytest.mark.parametrize(
    "text",
    [
        "He wrote that the [...] Harbour board sold 12 ships.",
        'She said "the army [...] killed 12 people on Monday".',
        'He said "they met [...] Reyes, Okafor and Lind in Velm".',
    ],
)
def test_what_is_left_out_within_a_sentence_parts_none(parsed, text):
    assert len(parsed(text).sentences) == 1
