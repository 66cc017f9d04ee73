"""Sources: one article's speakers, and the fullest name it uses for each.

Deliberately plain coreference that can be explained to a reviewer: a name stands for the longest name of
the article that holds its words ("the Observatory" for "Syrian Observatory for Human Rights"), a pronoun
or a group noun ("it", "the group") for the last source of its kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from claims.extraction.attribution import Attribution
from claims.extraction.candidate import Claimant
from claims.extraction.cues import GROUP_NOUNS, PERSONAL_NOUNS, PRONOUNS, PRONOUNS_PERSON
from claims.extraction.lexicon import words
from claims.extraction.parse import Parse

_ARTICLE = re.compile(r"^(?:the|a|an|its|their|his|her)\s+(?=[A-Z])", re.IGNORECASE)
_TITLES = re.compile(r"^(?:Mr|Mrs|Ms|Dr|Prof|Sir|Lord|Lady|Gen|Col|Lt|Sgt|Rep|Sen|Gov)\.?\s+")
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_SMALL = words("the a an of for and in on to at by de al el la")


@dataclass(slots=True)
class Sources:
    """The names met so far in one article, and who spoke last."""

    names: list[str] = field(default_factory=list)
    people: set[str] = field(default_factory=set)
    last: str = ""
    last_person: str = ""
    last_group: str = ""

    def meet(self, parse: Parse, attributions: Iterable[Attribution]) -> None:
        """Take in the names of a paragraph, so that short forms before the full one resolve too."""
        for first, end, label in parse.names:
            if label in ("PERSON", "ORG", "LOC"):
                name = _after_office(parse, first, end - 1) or _bare(parse.text(first, end - 1))
                self._add(name)
                if label == "PERSON":
                    self.people.add(name)
        for item in attributions:
            text = _after_office(parse, item.first_source, item.last_source)
            if text:
                self.people.add(text)
            text = text or _bare(parse.text(item.first_source, item.last_source))
            if text[:1].isupper() and parse.pos[item.source] == "PROPN":
                self._add(text)

    def _add(self, name: str) -> None:
        if name not in self.names and _words(name):
            self.names.append(name)

    def claimant(self, parse: Parse, item: Attribution, offset: int) -> Claimant:
        """Return the claimant of an attribution and remember it as the last speaker."""
        text = parse.text(item.first_source, item.last_source)
        name, person = self._name(parse, item, text)
        self._remember(name, person, pronoun=parse.lower[item.source] in PRONOUNS)
        start = parse.start[item.first_source] + offset
        return Claimant(name, text, start, start + len(text), item.cue_text)

    def _name(self, parse: Parse, item: Attribution, text: str) -> tuple[str, bool]:
        word = parse.lower[item.source]
        if word in PRONOUNS and item.first_source == item.last_source:
            return self._of_pronoun(word) or text, word in PRONOUNS_PERSON
        if self._stands_for_group(parse, item) and self.last_group:
            return self.last_group, False
        person = self._person_in(parse, item) or _beside_office(parse, item.first_source, item.last_source)
        if person:
            return self._fullest(person), True
        is_person = parse.lemma[item.source] in PERSONAL_NOUNS
        if not any(part[:1].isupper() for part in text.split()[1:]) and text.lower().startswith("the "):
            return self._of_description(parse, item, text), is_person
        bare = _bare(text)
        return (
            self._fullest(bare) if bare[:1].isupper() and bare != text.lower() else _lower_article(text)
        ), is_person

    def _of_pronoun(self, word: str) -> str:
        if word in PRONOUNS_PERSON:
            return self.last_person
        return self.last_group if word == "it" and self.last_group else self.last

    def _person_in(self, parse: Parse, item: Attribution) -> str:
        """Return the person named at the end of the phrase: "council chief Ana Reyes" speaks as Ana Reyes."""
        if after_office := _after_office(parse, item.first_source, item.last_source):
            return after_office
        for first, end, label in reversed(parse.names):
            if label == "PERSON" and item.first_source <= first and end - 1 <= item.last_source:
                is_owner = end <= item.last_source and parse.lower[end] in ("'s", "’s", "'", "’")
                return "" if is_owner else parse.text(first, end - 1)
        return ""

    def _of_description(self, parse: Parse, item: Attribution, text: str) -> str:
        head = parse.words[item.source]
        matches = [name for name in self.names if _has_words(name, [head]) and len(_words(name)) > 1]
        if matches and parse.lemma[item.source] not in PERSONAL_NOUNS:
            return max(matches, key=len)
        if (
            parse.lemma[item.source] in PERSONAL_NOUNS
            and self.last_person
            and item.last_source - item.first_source == 1
        ):
            return self.last_person
        return _lower_article(text)

    def _stands_for_group(self, parse: Parse, item: Attribution) -> bool:
        definite = parse.lower[item.first_source] == "the"
        bare = (
            item.last_source - item.first_source == 1
            or "based" in parse.lower[item.first_source : item.last_source]
        )
        return (
            definite
            and bare
            and parse.lemma[item.source] in GROUP_NOUNS
            and parse.words[item.source].islower()
        )

    def _fullest(self, name: str) -> str:
        """Return the longest name of the article that holds all words of `name`, in their order."""
        name = _TITLES.sub("", name)
        words = _words(name)
        is_person = name in self.people or any(
            _ends_like(other, words) and len(words) == 1 for other in self.people
        )
        if is_person:
            return self._person_called(name, words)
        fuller = [other for other in self.names if len(other) > len(name) and _has_words(other, words)]
        return max((other for other in fuller if other not in self.people), key=len, default=name)

    def _person_called(self, name: str, words: list[str]) -> str:
        """Return the plainest full name of a person known here by one name ("Reyes"); a full name stays as it is."""
        if len(words) > 1:
            return name
        full = [other for other in self.people if len(_words(other)) > 1 and _ends_like(other, words)]
        return min(sorted(full), key=len, default=name)

    def _remember(self, name: str, person: bool, *, pronoun: bool) -> None:
        self.last = name
        if pronoun:
            return
        if person or name in self.people:
            self.last_person = name
        else:
            self.last_group = name


def _after_office(parse: Parse, first: int, last: int) -> str:
    """Return the name after an office ("council chief Ana Reyes", "President Reyes"), or an empty string."""
    offices = [at for at in range(first, last) if parse.lower[at] in PERSONAL_NOUNS]
    if not offices or not all(
        parse.words[at][:1].isupper() or parse.lower[at] in _SMALL or parse.words[at] in "-'’"
        for at in range(offices[-1] + 1, last + 1)
    ):
        return ""
    return parse.text(offices[-1] + 1, last) if parse.words[offices[-1] + 1][:1].isupper() else ""


def _beside_office(parse: Parse, first: int, last: int) -> str:
    """Return the person in apposition to an office ("Ana Reyes, the mayor, said", "The mayor, Ana Reyes, said"),
    or an empty string."""
    if parse.lower[first] not in ("the", "a", "an", "its"):
        return ""
    before = parse.name_at.get(first - 2) if first > 1 and parse.words[first - 1] == "," else None
    after = parse.name_at.get(last + 2) if parse.words[last + 1 : last + 2] == [","] else None
    name = before or after
    return parse.text(name[0], name[1] - 1) if name and name[2] == "PERSON" else ""


def _bare(text: str) -> str:
    return _TITLES.sub("", _ARTICLE.sub("", text)).removesuffix("'s").removesuffix("’s").strip()


def _lower_article(text: str) -> str:
    first, _, rest = text.partition(" ")
    return (
        f"{first.lower()} {rest}"
        if rest and first in ("The", "A", "An", "Its", "Their", "His", "Her")
        else text
    )


def _words(name: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(name) if word.lower() not in _SMALL]


def _has_words(name: str, words: list[str]) -> bool:
    """Tell whether `name` holds `words` one after the other, other words between allowed."""
    rest = iter(_words(name))
    return bool(words) and all(any(word.lower() == other for other in rest) for word in words)


def _ends_like(name: str, words: list[str]) -> bool:
    return _words(name)[-1:] == [word.lower() for word in words[-1:]]
