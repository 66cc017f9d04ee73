"""Page furniture: the lines of an article's text that belong to the page and not to the story.

Only the shape of a paragraph and its place among the others are looked at, so that the marks are ready
before any language model is loaded. The story itself is *prose*: paragraphs that end like a sentence or
are long. What stands before the first prose paragraph is navigation and headline, a short unpunctuated
line after it is a section head.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from claims.extraction.candidate import Mark
from claims.extraction.text.paragraphs import Paragraph, split
from claims.extraction.text.turns import find_turns, turn_at
from claims.extraction.vocabulary.lexicon import words

_SENTENCE_END = re.compile(r"[.!?…:;,][\"'”’)\]]*$")
_LONG_LINE_WORDS = 15
_HEADLINE_MIN_WORDS = 4
_MINOR = words(
    "a an and as at but by for from in into nor of off on or over out per than the to under up v vs via with"
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_AGENCY = r"(?:[A-Z][A-Z0-9.]{1,7}|Reuters|Bloomberg|Agencies|Xinhua|Interfax|Wikinews|[A-Z][a-z]+ (?:Press|News)(?: Agency)?)"

_CAPTION = re.compile(
    r"^(?:FILE|File)(?: (?:PHOTO|photo|picture|image))?\s?[-–—:]"
    r"|^(?:In this|This) (?:\w+ ){0,4}(?:photo|photograph|image|picture|handout|screengrab)\b"
    r"|^(?:Photos?|Pictures?|Images?|Photograph|Illustration|Video|Graphic|Map)(?: (?:credit|by|courtesy|via|from))?\s?[:|–—-]\s"
    r"|\S \((?:[\w. '-]+/)?(?:AP |AFP |Reuters )?(?:Photo|Picture|Image|File photo|Getty Images)\b[^)]{0,60}\)$"
    r"|\S \([\w. '-]+/(?:AP|AFP|EPA|Reuters|Getty Images)\b[^)]{0,40}\)$"
    r"|\b(?:seen|pictured) in this (?:file|undated|handout)\b",
)
_CREDIT = re.compile(
    r"^(?:By|BY|Written by|Words by|Story by|Report by|From) (?:[A-Z][\w.'’-]+,? ?(?:and |& )?){1,8}(?:[|,/].{0,60})?$"
    r"|^(?:Additional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Tt]ranslated|[Cc]ompiled) (?:by|and)\b.{0,200}$"
    r"|^(?:©|\([cC]\)|Copyright\b).{0,160}$|\b[Aa]ll rights reserved\b"
    r"|^(?:With|With inputs? from|Source|Sources|Via|Credit)(?: |: ?)(?:[A-Z][\w.&/-]*,? ?(?:and )?){1,5}$"
    rf"|^[-–—(\[]\s?{_AGENCY}(?:/{_AGENCY})*[)\]]?\.?$",
)
_TRAILING_CREDIT = re.compile(
    rf"(?<=[.!?”\"’')])\s*(?:[–—-]{{1,2}}\s?(?:with )?{_AGENCY}(?:[/, ]+(?:and )?{_AGENCY})*"
    rf"|[(\[](?:[Ww]ith inputs? from )?{_AGENCY}(?:/{_AGENCY})*[)\]])\.?$"
)
_NAVIGATION = re.compile(
    r"^(?:Share|Tweet|Print|Email|Follow us|Like us|Sign up|Sign in|Log in|Subscribe|Click|Tap|Skip to|Jump to|"
    r"Advertisement|Sponsored|Loading|Read more|Read also|Also read|READ MORE|See also|Related|Watch|Listen|"
    r"Most read|Most popular|Trending|Recommended|Newsletter|Comments?|Back to top|Continue reading|Story continues|"
    r"Cookie|We use cookies|Breaking|BREAKING|Live updates|Advert)\b"
)
# Anything this short that says "read on" in a full sentence is still the page talking, not the story.
_NAVIGATION_WORDS = 14
_DATE_LINE = re.compile(
    rf"^(?:(?:Published|Updated|Posted|Last updated|Date)(?: on)?:?\s*)?(?:{_DAY},? )?"
    rf"(?:{_MONTH} \d{{1,2}},? \d{{4}}|\d{{1,2}} {_MONTH},? \d{{4}}|\d{{4}}-\d\d-\d\d)"
    r"(?:,? (?:at )?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: ?\(?[A-Z]{2,4}\)?)?)?\.?$"
)
_NAME = r"[A-Z][\w.'’-]*"
_CITY = rf"{_NAME}(?:[ -](?:{_NAME}|of|de|la|el|al|and)){{0,3}}"
_AGENCY_ALONE = r"\([A-Z][A-Z0-9.&/-]{1,15}(?: [A-Z0-9]{1,10})?\)\s?[-–—]{1,2}\s?"  # "(WMC-TV) –"
_DATELINE = re.compile(
    rf"^(?:UPDATE: )?(?:{_AGENCY_ALONE}|(?:{_CITY})(?:(?:, |/){_CITY}){{0,2}}(?:,? (?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?)?"
    rf"(?:,? ?[(\[][^)\]\n]{{2,40}}[)\]](?:\s?[-–—:]{{1,2}}\s?|\s)|\s[-–—]{{1,2}}\s|:\s|\s?—\s?))(?=[\"“‘'A-Z0-9])"
)
_DATELINE_WORDS = 10
# What an agency or a paper says of its own text.
_OWN_TEXT = r"(?:This|The) (?:article|story|report|item|dispatch|piece|post|page)"
_CORRECTION = re.compile(
    rf"^\W*(?:(?:Correction|Clarification|Editor['’]s note)\W+)?{_OWN_TEXT} (?:has been|was) (?:\w+ )?(?:amended|corrected|updated|clarified|edited|changed|revised)\b",
    re.IGNORECASE,
)
_SLUG = re.compile(
    r"^(?:\((?:Correct(?:s|ed|ing)|Adds?|Updates?|Recasts|Refiles|Removes|Clarifies|Fixes|Deletes|Repeats|Rewrites|Changes|Amends)\b[^()\n]{0,200}\)"
    r"|(?:CORRECTION|Correction|CORRECTED|Corrected|CLARIFICATION|Clarification|REFILE|EDITOR['’]S NOTE|Editor['’]s note)\s?[:—–-]"
    r"|(?:UPDATE|WRAPUP) \d{1,2}\s?[:—–-])\s*(?=\S)"
)
# No page writes furniture longer than these; the patterns would take long over text made to provoke that.
_LONGEST_FURNITURE = 600
_LONGEST_EDGE = 90


def find_furniture(text: str) -> tuple[Mark, ...]:
    """Return the marks of page furniture in `text`, sorted and not overlapping.

    A text with no prose at all is somebody's note or a pasted line: nothing in it is marked as headline
    or section head, so that a single line can still hold a claim. Never raises.
    """
    paragraphs = split(text)
    kinds = [_own_kind(paragraph.text) for paragraph in paragraphs]
    turns = find_turns(text)
    labels = {turn.start: turn.end for turn in turns}
    prose = [
        not kind and (turn_at(turns, paragraph.start) is not None or is_prose(paragraph.text))
        for kind, paragraph in zip(kinds, paragraphs, strict=True)
    ]
    if any(prose):
        first = prose.index(True)
        _mark_top(paragraphs, kinds, first)
        _mark_section_heads(kinds, prose, first)
    marks = [Mark(p.start, p.end, kind) for p, kind in zip(paragraphs, kinds, strict=True) if kind]
    marks += _inner_marks([p for p, kind in zip(paragraphs, kinds, strict=True) if not kind], labels)
    return tuple(sorted(marks, key=lambda mark: mark.start))


def is_prose(line: str) -> bool:
    """Tell whether a paragraph reads as running text: it ends like a sentence, or is too long for a title."""
    if len(line) > _LONGEST_FURNITURE:
        return True
    line = line[: _credit_start(line)].rstrip()
    words = line.split()
    if _SENTENCE_END.search(line) and len(words) > 2:
        return True
    return len(words) > _LONG_LINE_WORDS and not _is_title_case(words)


def _is_title_case(words: list[str]) -> bool:
    open_words = [word for word in words if word[:1].isalpha() and word.lower() not in _MINOR]
    capitals = sum(word[0].isupper() for word in open_words)
    return bool(open_words) and capitals / len(open_words) > 0.7


def _own_kind(line: str) -> str:
    """Return the kind a paragraph has by its own wording, wherever it stands, or an empty string."""
    if len(line) > _LONGEST_FURNITURE:
        return ""
    if _CAPTION.search(line):
        return "caption"
    if _DATE_LINE.match(line):
        return "dateline"
    if _CORRECTION.match(line):
        return "correction"
    if _NAVIGATION.match(line) and len(line.split()) <= _NAVIGATION_WORDS and not _reads_as_story(line):
        return "navigation"
    return "credit" if _CREDIT.search(line) else ""


def _reads_as_story(line: str) -> bool:
    # "Watch sales rose 5 per cent." opens with a navigation word but is a full sentence with a full stop.
    return line.endswith(".") and not line.endswith("...") and len(line.split()) > 4 and " our " not in line


def _mark_top(paragraphs: list[Paragraph], kinds: list[str], first: int) -> None:
    """Above the first prose paragraph stand navigation and one headline: the line with the most words."""
    top = [index for index in range(first) if not kinds[index]]
    for index in top:
        kinds[index] = "navigation"
    longest = max(top, key=lambda index: len(paragraphs[index].text.split()), default=None)
    if longest is None:
        return
    if len(paragraphs[longest].text.split()) >= _HEADLINE_MIN_WORDS or len(top) == 1:
        kinds[longest] = "headline"


def _mark_section_heads(kinds: list[str], prose: list[bool], first: int) -> None:
    for index in range(first + 1, len(kinds)):
        if not kinds[index] and not prose[index]:
            kinds[index] = "section"


def _inner_marks(paragraphs: list[Paragraph], labels: Mapping[int, int]) -> Iterator[Mark]:
    """Yield the labels of speakers, the notes of corrections, the datelines and agency credits that stand inside a paragraph of the story."""
    story = [paragraph for paragraph in paragraphs if paragraph.start in labels or is_prose(paragraph.text)]
    for paragraph in story:
        if paragraph.start in labels:
            yield Mark(paragraph.start, labels[paragraph.start], "speaker")
            continue
        slug = _slug_length(paragraph.text)
        if slug:
            yield Mark(paragraph.start, paragraph.start + slug, "correction")
        if paragraph is story[0] and (dateline := _dateline_length(paragraph.text[slug:])):
            start = paragraph.start + slug
            yield Mark(start, start + dateline, "dateline")
    for paragraph in story:
        if (credit := _credit_start(paragraph.text)) < len(paragraph.text):
            yield Mark(paragraph.start + credit, paragraph.end, "credit")


def _credit_start(line: str) -> int:
    """Return where the agency signs off at the end of a paragraph, or the paragraph's length."""
    edge = max(0, len(line) - _LONGEST_EDGE)
    credit = _TRAILING_CREDIT.search(line, edge)
    if credit is None:
        return len(line)
    return credit.end() - len(credit.group().lstrip())


def _slug_length(line: str) -> int:
    """Return where the paragraph goes on behind what says how its text was corrected, 0 where nothing does."""
    slug = _SLUG.match(line)
    return slug.end() if slug else 0


def _dateline_length(line: str) -> int:
    match = _DATELINE.match(line[:_LONGEST_EDGE])
    if not match or len(match.group().split()) > _DATELINE_WORDS:
        return 0
    return len(match.group().rstrip())
