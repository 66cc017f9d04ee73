from __future__ import annotations

import pytest

from claims.extraction.clauses.joined import find_joint

pytestmark = pytest.mark.model


def _behind(parse) -> str | None:
    joint = find_joint(parse, 0, len(parse), [])
    return None if joint is None else parse.text(joint.first, len(parse) - 2)


@pytest.mark.parametrize(
    "text, behind",
    [
        (
            "The paint was cheap because it was thin, and other colours were used by traders.",
            "other colours were used by traders",
        ),
        (
            "Two of the women were nurses; around twenty more, including a reporter, were injured.",
            "around twenty more, including a reporter, were injured",
        ),
        ("Six people were killed, and seven more were injured.", "seven more were injured"),
        ("The dam held on Monday; and the road stayed open.", "the road stayed open"),
    ],
)
def test_the_statement_behind_a_joint(parsed, text, behind):
    assert _behind(parsed(text)) == behind


@pytest.mark.parametrize(
    "text",
    [
        "They sold nets, ropes, and boats in the old harbour.",
        "The council closed the bridge, and then left the hall.",
        "The mayor, who was elected in May, denied the report.",
        "The port stayed open, and when it closed nobody came.",
    ],
)
def test_where_nothing_is_joined(parsed, text):
    assert _behind(parsed(text)) is None
