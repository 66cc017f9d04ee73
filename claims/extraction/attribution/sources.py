"""Sources: one article's speakers, and the fullest name it uses for each.

Deliberately plain coreference that can be explained to a reviewer: a name stands for the longest name of
the article that holds its words ("the Observatory" for "Syrian Observatory for Human Rights") or begins with its
letters ("WMO"), a pronoun or a group noun ("it", "the group") for the nearest name before it in its paragraph that
fits, else for the last source of its kind.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from claims.extraction.attribution.attributed import Attribution
from claims.extraction.attribution.belonging import body_of_speaker
from claims.extraction.attribution.mentions import (
    bodies_named,
    body_before,
    doer_beside,
    head_noun,
    is_acronym,
    may_be_called,
    name_before,
    person_before,
    short_names,
    topic_before,
)
from claims.extraction.attribution.name_words import (
    bare_name,
    ends_like,
    has_words,
    name_on_label,
    with_small_article,
    words_in,
)
from claims.extraction.attribution.offices import SMALL, after_office, name_added, offices_in
from claims.extraction.candidate import Claimant
from claims.extraction.parsing.parse import Parse
from claims.extraction.text.turns import Turn
from claims.extraction.vocabulary.cues import (
    COMPANY_NOUNS,
    CUE_OF,
    GROUP_NOUNS,
    PERSONAL_NOUNS,
    PRONOUNS,
    PRONOUNS_PERSON,
    PUBLIC_WORDS,
    SAY,
)
from claims.extraction.vocabulary.given_names import may_be_called as may_be_pronoun
from claims.extraction.vocabulary.lexicon import words
from claims.extraction.vocabulary.titles import TITLES

_STRESS = frozenset({"himself", "herself", "itself", "themselves"})
_TOLD_OF = frozenset({"nsubj:pass"})
_OWNERS = frozenset(("'s", "’s", "'", "’"))
_CLOSES = frozenset(',.;)"”')
_DETERMINERS = words("the a an its their his her my our this")
_LONG_NAME = 4  # words
_LONGEST_BESIDE = 12  # words, its comma among them
_WHERE = frozenset({"in", "at", "near", "outside", "around", "across", "from", "through"})


@dataclass(slots=True)
class Sources:
    """The names met so far in one article, and who spoke last."""

    names: list[str] = field(default_factory=list)
    people: set[str] = field(default_factory=set)
    offices: dict[str, set[str]] = field(default_factory=dict)
    last: str = ""
    last_person: str = ""
    spoken: list[str] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)
    shortened: dict[str, str] = field(default_factory=dict)

    def meet(self, parse: Parse, attributions: Iterable[Attribution]) -> None:
        """Take in the names of a paragraph, so that short forms before the full one resolve too."""
        for first, end, label in parse.names:
            if label in ("PERSON", "ORG", "LOC"):
                name = after_office(parse, first, end - 1) or bare_name(parse.text(first, end - 1))
                self._add(name)
                if label == "PERSON":
                    self.people.add(name)
        for name in bodies_named(parse):
            self._add(bare_name(name))
        self.shortened |= {short: bare_name(full) for short, full in short_names(parse)}
        for item in attributions:
            text = after_office(parse, item.first_source, item.last_source)
            if text:
                self.people.add(text)
            text = text or bare_name(parse.text(item.first_source, item.last_source))
            if text[:1].isupper() and parse.pos[item.source] == "PROPN":
                self._add(text)

    def _add(self, name: str) -> None:
        if name not in self.names and words_in(name):
            self.names.append(name)

    @property
    def last_group(self) -> str:
        """The group that spoke last, or an empty string."""
        return self.groups[-1] if self.groups else ""

    def claimant(self, parse: Parse, item: Attribution, offset: int) -> Claimant:
        """Return the claimant of an attribution and remember it as the last speaker."""
        last = item.last_source
        if parse.lower[last] in _STRESS and last > item.first_source:
            last -= 1  # "the minister himself said"
        text = parse.text(item.first_source, last)
        name, person = self._name(parse, item, text)
        if name in self.people or person:
            self.offices.setdefault(name, set()).update(offices_in(parse, item))
        if body := body_of_speaker(parse, item):
            self._add(body)
            self.groups.append(self._fullest(body))
        self._remember(name, person, pronoun=parse.lower[item.source] in PRONOUNS)
        start = parse.start[item.first_source] + offset
        return Claimant(name, text, start, start + len(text), item.cue_text)

    def meet_speakers(self, turns: Iterable[Turn]) -> None:
        """Take in the full names on the labels of an interview: each is a person's, or a role's ("Witness A")."""
        for name in (name_on_label(turn) for turn in turns):
            if " " in name:
                self._add(name)
                self.people.add(name)

    def speaker(self, turn: Turn) -> Claimant:
        """Return who has the floor in an interview, by the fullest name that the article has for the label ("DOE (D-OH)", "ABC")."""
        name = name_on_label(turn)
        spelled_out = next((one for one in sorted(self.people) if is_acronym(name, one)), "")
        return Claimant(
            spelled_out or self._fullest(name, titled=True),
            turn.name,
            turn.named,
            turn.named + len(turn.name),
            ":",
        )

    def _name(self, parse: Parse, item: Attribution, text: str) -> tuple[str, bool]:
        """Return the fullest name of who speaks, and whether that is a person."""
        word = parse.lower[item.source]
        if word in PRONOUNS and item.first_source == item.last_source:
            if word in PRONOUNS_PERSON:
                return self._of_person(parse, item, word) or text, True
            return self._of_thing(parse, item, word) or text, False
        if group := self._group(parse, item):
            return group, False
        person = self._person_in(parse, item) or _beside_office(parse, item.first_source, item.last_source)
        if person:
            called = bool(after_office(parse, item.first_source, item.last_source))
            return self._fullest(person, titled=called), True
        return self._of_phrase(parse, item, text), parse.lemma[item.source] in PERSONAL_NOUNS

    def _of_thing(self, parse: Parse, item: Attribution, word: str) -> str:
        """Return what "it" or "they" stands for: what the sentence is about, a body before it or who did something beside it, else who
        spoke last."""
        topic = topic_before(parse, item.first_source)
        body = body_before(parse, item.first_source) if word == "it" and not topic else ""
        doer = doer_beside(parse, item) if not self.last or self.last in self.people else ""
        named = self._fullest(bare_name(doer))
        return (
            self._fullest(bare_name(topic))
            or self._of_body(body)
            or (self._of_body(doer) if named.islower() and word == "it" else with_small_article(named))
            or self._of_pronoun(word)
        )

    def _group(self, parse: Parse, item: Attribution) -> str:
        """Return the group that a phrase names ("the bank Orla Trust") or stands for ("the company"), or an empty string."""
        if parse.lemma[item.source] in GROUP_NOUNS | COMPANY_NOUNS and (name := _name_beside(parse, item)):
            return self._fullest(name)
        return self._group_called(parse, item) if self._stands_for_group(parse, item) else ""

    def _of_phrase(self, parse: Parse, item: Attribution, text: str) -> str:
        """Return the name in a phrase, or whom a description without one stands for."""
        if not any(part[:1].isupper() for part in text.split()[1:]) and text.lower().startswith("the "):
            return self._of_description(parse, item, text)
        bare = bare_name(text)
        if bare[:1].isupper() and bare != text.lower():
            return self._fullest(bare, titled=TITLES.match(text) is not None)
        return with_small_article(text)

    def _of_person(self, parse: Parse, item: Attribution, word: str) -> str:
        """Return whom "he" or "she" stands for: the person whom the sentences before tell of, else the last whom the
        article told of or let speak; always one whom the pronoun fits."""
        before = self._fullest(bare_name(person_before(parse, item.first_source)))
        unnamed = [name for name in self.groups if _looks_like_person(name)]  # whom the name finder missed
        found = (before, *reversed(self.spoken), *reversed(unnamed))
        return next((name for name in found if name and may_be_pronoun(name, word)), "")

    def leave(self, parse: Parse) -> None:
        """Take leave of a paragraph: its last sentences may tell of a person whom the next one calls "he" or "she"."""
        if person := person_before(parse, len(parse)):
            self.spoken.append(self._fullest(bare_name(person)))

    def _of_body(self, body: str) -> str:
        """Return the name of "the ministry" or "the fire service", of "the charity" that has just spoken, else these words."""
        if not body:
            return ""
        noun = body.split()[-1]
        spoke = self.last if noun in GROUP_NOUNS and self.last == self.last_group else ""
        return self._named(noun) or (spoke if may_be_called(spoke, noun) else "") or with_small_article(body)

    def _of_pronoun(self, word: str) -> str:
        return self.last_group if word == "it" and self.last_group else self.last

    def _person_in(self, parse: Parse, item: Attribution) -> str:
        """Return the person named at the end of the phrase: "council chief Ana Reyes" speaks as Ana Reyes."""
        if named := after_office(parse, item.first_source, item.last_source):
            return named
        for first, end, label in reversed(parse.names):
            if label == "PERSON" and item.first_source <= first and end - 1 <= item.last_source:
                joint = first - 1 - (parse.pos[first - 1] == "DET")
                joined = item.first_source <= joint and parse.pos[joint] in ("ADP", "CCONJ")
                if joined and not first <= item.source < end:
                    if parse.pos[joint] == "ADP":
                        continue  # "a lawyer for Ana Reyes", "Ana Reyes of the Robert Holm Institute"
                    return ""  # "the High Court of England and Wales"
                return "" if _is_part(parse, end, item.last_source) else parse.text(first, end - 1)
        return ""

    def _of_description(self, parse: Parse, item: Attribution, text: str) -> str:
        if parse.lemma[item.source] not in PERSONAL_NOUNS and (name := self._named(parse.words[item.source])):
            return name
        if parse.lemma[item.source] in PERSONAL_NOUNS and item.last_source - item.first_source == 1:
            one = parse.tag[item.source] != "NNS"
            name = self._holder(parse.lemma[item.source]) if one else self._several(parse, item.source)
            return name or with_small_article(text)
        return with_small_article(text)

    def _several(self, parse: Parse, noun: int) -> str:
        """Return whom "the researchers" takes up: the last who were called so ("Researchers from the Orla Institute")."""
        called = (name for name in reversed(self.spoken) if parse.lower[noun] in name.lower().split())
        return next(called, "")

    def _holder(self, office: str) -> str:
        """Return the person who was named with an office ("the mayor"), or the last speaker if none was told of them."""
        holders = [name for name, held in self.offices.items() if office in held]
        if holders:
            return self.last_person if self.last_person in holders else holders[-1]
        return "" if self.offices.get(self.last_person) else self.last_person

    def _named(self, noun: str) -> str:
        """Return the name whose head is a noun ("the ministry" for "Interior Ministry"): the last one that spoke where
        several are, none where none of them has."""
        matches = [name for name in self.names if len(words_in(name)) > 1 and head_noun(name) == noun.lower()]
        longest = max(matches, key=len, default="")
        if all(name == longest or has_words(longest, words_in(name)) for name in matches):
            return longest
        return self.last_group if self.last_group in matches else ""

    def _group_called(self, parse: Parse, item: Attribution) -> str:
        """Return whom "the company" stands for: a name or a speaker with that word, the nearest fitting name before, the
        last to speak."""
        noun = parse.lemma[item.source]
        if name := self._named(parse.words[item.source]):
            return name
        if spoke := next((group for group in reversed(self.groups) if _is_the(group, noun)), ""):
            return spoke
        told_of = parse.child(item.cue, _TOLD_OF)
        ahead = item.first_source if told_of is None else parse.left[told_of]
        before = name_before(parse, ahead, noun)
        if before and not self._is_person_in_full(full := self._fullest(bare_name(before))):
            return full
        return next((group for group in reversed(self.groups) if may_be_called(group, noun)), "")

    def _is_person_in_full(self, name: str) -> bool:
        return name in self.people and len(words_in(name)) > 1

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

    def _fullest(self, name: str, *, titled: bool = False) -> str:
        """Return the longest name of the article that holds all words of `name`, in their order."""
        if name in self.shortened:
            return self.shortened[name]
        words = words_in(name)
        is_person = (
            titled
            or name in self.people
            or any(ends_like(other, words) and len(words) == 1 for other in self.people)
        )
        if is_person:
            return self._person_called(name, words, titled=titled)
        fuller = [
            other
            for other in self.names
            if len(other) > len(name) and (has_words(other, words) or is_acronym(name, other))
        ]
        return max((other for other in fuller if other not in self.people), key=len, default=name)

    def _person_called(self, name: str, words: list[str], *, titled: bool) -> str:
        """Return the plainest full name of a person known here by one name ("Reyes"); a full name stays as it is.

        Behind a title ("Mr Reyes") any name that ends so is the person's, whatever the pipeline took it for.
        """
        if len(words) > 1:
            return name
        full = [other for other in sorted(self.people) if self._is_full(other, words)]
        if titled or not full:
            full += [
                other
                for other in self.names
                if self._is_full(other, words) and len(words_in(other)) < _LONG_NAME
            ]
        return min(full, key=self._met, default=name)

    def _is_full(self, name: str, words: list[str]) -> bool:
        return len(words_in(name)) > 1 and ends_like(name, words) and not name.lower().startswith("the ")

    def _met(self, name: str) -> int:
        """Return how early in the article a name stands."""
        return self.names.index(name) if name in self.names else len(self.names)

    def _remember(self, name: str, person: bool, *, pronoun: bool) -> None:
        if name.lower() not in PRONOUNS:
            self.last = name
        if pronoun:
            return
        if person or name in self.people:
            self.last_person = name
            self.spoken.append(name)
        if not person and (name not in self.people or len(words_in(name)) == 1):
            self.groups.append(
                name
            )  # a lone word that only the name finder takes for a person may be a company


def _is_the(group: str, noun: str) -> bool:
    """Tell whether a group is a described one with that noun: "the electoral commission", not "a commission"."""
    return group.startswith("the ") and group.endswith(f" {noun}") and group != f"the {noun}"


def _looks_like_person(name: str) -> bool:
    """Tell whether a name is two or three capitalised words, none of them that of a body."""
    parts = name.split()
    plain = all(part[:1].isupper() and part[1:].islower() for part in parts)
    return (
        plain
        and 2 <= len(parts) <= 3
        and not any(part.lower() in PUBLIC_WORDS | GROUP_NOUNS for part in parts)
    )


def _is_part(parse: Parse, end: int, last: int) -> bool:
    """Tell whether a name that ends at token `end` only owns or names a noun behind it ("Reyes's lawyer", "the Reyes fund")."""
    return end <= last and (parse.lower[end] in _OWNERS or parse.pos[end] in ("NOUN", "PROPN"))


def _beside_office(parse: Parse, first: int, last: int) -> str:
    """Return the person in apposition to an office ("Ana Reyes, the mayor, said", "The mayor, Ana Reyes, said"),
    or an empty string."""
    owned = any(parse.lower[at] in _OWNERS for at in range(first, last + 1))
    if not owned and parse.lower[first] not in _DETERMINERS:
        return ""
    before = parse.name_at.get(first - 2) if first > 1 and parse.words[first - 1] == "," else None
    if before and before[0] and (parse.pos[before[0] - 1] == "NUM" or parse.lower[before[0] - 1] in _WHERE):
        # "rose to 94 Mbps, the regulator found", "a bridge in Sellow, the district office said"
        before = None
    after = name_added(parse, last + 2) if parse.words[last + 1 : last + 2] == [","] else None
    if after and after[1] < len(parse) and not _ends_addition(parse, after[1]):
        after = None  # "According to his wife, Reyes left"
    name = before or after
    if name is None:
        return ""
    called = parse.text(name[0], name[1] - 1)
    holds_office = name is after and parse.lemma[last] in PERSONAL_NOUNS and _looks_like_person(called)
    return called if name[2] == "PERSON" or holds_office else ""


def _name_beside(parse: Parse, item: Attribution) -> str:
    """Return the name between commas behind a group noun ("The union, Unite, said"), or an empty string."""
    opens = item.last_source + 1
    if parse.words[opens : opens + 1] != [","]:
        return ""
    closes = next(
        (at for at in range(opens + 1, min(opens + _LONGEST_BESIDE, len(parse))) if parse.words[at] == ","),
        opens,
    )
    named = closes - opens > 1 and all(
        parse.words[at][:1].isupper() or parse.lower[at] in SMALL for at in range(opens + 1, closes)
    )
    return bare_name(parse.text(opens + 1, closes - 1)) if named and closes + 1 == item.cue else ""


def _ends_addition(parse: Parse, at: int) -> bool:
    """Tell whether a token stands behind a name that was only added: a mark, or the reporting verb ("Reyes said")."""
    return parse.words[at] in _CLOSES or CUE_OF.get(parse.lower[at]) in SAY
