"""Names of persons, organizations, places, events and peoples, cut out of richer or rougher annotation.

GUM marks every mention of an entity ("the president, who had left"), re3d marks noun phrases of interest. Only
the part of a mention that is a name is kept, without titles ("Gen.") and articles, the outermost of nested ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from training.conllu import Block
from training.sentences import Sentence
from training.words import word_list

LABELS = ("EVENT", "LOC", "NORP", "ORG", "PERSON")
GUM_LABELS = {"person": "PERSON", "organization": "ORG", "place": "LOC", "event": "EVENT"}

TITLES = frozenset(word_list("names", "titles"))
JOINERS = {
    "ORG": frozenset({"of", "the", "for", "and", "&", "in", "on", "de", "-", "–", "to", "al"}),
    "EVENT": frozenset({"of", "the", "and", "on", "for", "'s", "’s", "-", "–"}),
    "LOC": frozenset({"of", "the", "de", "del", "la", "al", "el", "-", "–"}),
    "PERSON": frozenset(
        {"de", "del", "la", "al", "el", "bin", "ibn", "abu", "von", "van", "der", "da", "-", "–"}
    ),
    "NORP": frozenset({"-", "–"}),
}
# By their endings; those English forms without one are listed.
PEOPLE_ADJECTIVE = re.compile(
    r"[A-Z][a-z]+(?:ian|can|pean|ean|man|ban|ish|ese|[lnqst]i|mite|amist)|African|Afghan|Arab|Arabic|Catholic|Coptic|"
    r"Croat|Czech|Democratic|Druze|Dutch|French|Greek|Hispanic|Icelandic|Inuit|Islamic|Kazakh|Kurd|Kyrgyz|Māori|"
    r"Maori|Mayan|Muslim|Nazi|Orthodox|Roman|Serb|Shia|Shiite|Sikh|Slavic|Slovak|Swiss|Tajik|Thai|Tibetan|Turkic|"
    r"Uzbek|Welsh|Yazidi|Zulu"
)
PEOPLE_PLURAL = re.compile(
    r"[A-Z][a-z]+(?:ians|cans|eans|mans|[lnqst]is|ites|crats)|Arabs|Afghans|Africans|Croats|Danes|Finns|Greeks|Jews|"
    r"Kurds|Muslims|Poles|Romans|Scots|Serbs|Shias|Sikhs|Swedes|Tartars|Thais|Tibetans|Tulsans|Turks|Yazidis|Yorkers"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A marked stretch `[start, end)` of token indices; `label` is one of LABELS."""

    start: int
    end: int
    label: str


def gum_names(block: Block, sentence: Sentence) -> tuple[str, ...]:
    """IOB2 names of a GUM sentence from its `Entity=` annotation and, for peoples, its capitalised adjectives."""
    mentions = [*_gum_mentions(block)]
    spans = [name for m in mentions if (name := name_in(sentence, m)) is not None]
    return to_iob(len(sentence.words), [*without_roles(sentence.words, spans), *peoples(sentence)])


def without_roles(words: Sequence[str], names: Sequence[Mention]) -> list[Mention]:
    """The names, each person's shortened by other names and titles it opens with.

    Of "US President Anna Holm" the last two words stay. A person's name that is nothing but other names and
    titles goes altogether.
    """
    others = sorted((n for n in names if n.label != "PERSON"), key=lambda n: n.start)
    kept = [_shortened(words, n, others) if n.label == "PERSON" else n for n in names]
    return [n for n in kept if n.start < n.end]


def _shortened(words: Sequence[str], person: Mention, others: Sequence[Mention]) -> Mention:
    start = _after_titles(words, person.start, person.end)
    for other in others:
        if other.start <= start < other.end <= person.end:
            start = _after_titles(words, other.end, person.end)
    return replace(person, start=start)


def _gum_mentions(block: Block) -> Iterable[Mention]:
    """Read the bracket notation `(7-person-...` ... `7)`; types that are no kind of name are skipped."""
    opened: dict[str, list[tuple[int, str]]] = {}
    for i, row in enumerate(block.words()):
        entity = next((m[7:] for m in row[9].split("|") if m.startswith("Entity=")), "")
        for match in re.finditer(r"\(([^()]+)(\))?|([^()]+)\)", entity):
            if match[1]:
                group, _, rest = match[1].partition("-")
                opened.setdefault(group, []).append((i, rest.partition("-")[0]))
            if match[2] or match[3]:
                group = match[3] or match[1].partition("-")[0]
                if opened.get(group):
                    start, kind = opened[group].pop()
                    if kind in GUM_LABELS:
                        yield Mention(start, i + 1, GUM_LABELS[kind])


def name_in(sentence: Sentence, mention: Mention) -> Mention | None:
    """The name inside a mention: the run of name words round its syntactic head, or None where there is none."""
    head = _head_of(sentence, mention)
    if head is None or not is_name_word(sentence, head):
        return None
    start, end = _run_round(sentence, head, mention)
    plural = (sentence.tags or ())[end - 1] == "NNPS" and PEOPLE_PLURAL.fullmatch(sentence.words[end - 1])
    return Mention(start, end, "NORP" if mention.label == "PERSON" and plural else mention.label)


def _head_of(sentence: Sentence, mention: Mention) -> int | None:
    heads = sentence.heads or ()
    for i in range(mention.start, mention.end):
        if heads[i] == i or not mention.start <= heads[i] < mention.end:
            return i
    return None


def is_name_word(sentence: Sentence, i: int) -> bool:
    if not sentence.words[i][0].isalnum():
        return False
    tag, pos = (sentence.tags or ())[i], (sentence.pos or ())[i]
    return pos == "PROPN" or tag in ("NNP", "NNPS")


def _belongs(sentence: Sentence, i: int, label: str) -> bool:
    """Whether a word may stand inside a name beside its head: proper, or a capitalised adjective or noun."""
    word = sentence.words[i]
    if is_name_word(sentence, i) or (label == "EVENT" and word.isdigit()):
        return True
    return (
        label != "PERSON"
        and word[0].isupper()
        and (sentence.tags or ())[i] in ("JJ", "NN", "NNS", "VBN", "VBG")
    )


def _run_round(sentence: Sentence, head: int, mention: Mention) -> tuple[int, int]:
    start, end = head, head + 1
    while (step := _step(sentence, start - 1, -1, mention)) is not None:
        start = step
    while (step := _step(sentence, end, +1, mention)) is not None:
        end = step + 1
    return start, end


def _step(sentence: Sentence, i: int, direction: int, mention: Mention) -> int | None:
    """The next name word in a direction, over at most two joining words ("of the"), within the mention."""
    for _ in range(3):
        if not mention.start <= i < mention.end:
            return None
        if _belongs(sentence, i, mention.label):
            return i
        if sentence.words[i].lower() not in JOINERS[mention.label]:
            return None
        i += direction
    return None


def _after_titles(words: Sequence[str], start: int, end: int) -> int:
    """Move past titles at the front of a person's name; a title with nothing after it leaves an empty name."""
    while start < end and (words[start].lower().rstrip(".") in TITLES or not words[start][0].isalnum()):
        start += 1
    return start


def peoples(sentence: Sentence) -> list[Mention]:
    """Nationalities, faiths and parties: a capitalised adjective inside a sentence that is not a headline.

    The treebanks mark no peoples; English writes these adjectives with a capital, and few others.
    """
    words, tags = sentence.words, sentence.tags or ()
    capitals = sum(w[0].isupper() for w in words if w[0].isalpha())
    letters = sum(w[0].isalpha() for w in words)
    if letters < 4 or capitals > 0.6 * letters:
        return []
    return [
        Mention(i, i + 1, "NORP")
        for i, word in enumerate(words)
        if i > 0 and tags[i] == "JJ" and PEOPLE_ADJECTIVE.fullmatch(word)
    ]


def to_iob(length: int, mentions: Iterable[Mention]) -> tuple[str, ...]:
    """Write mentions as IOB2; of overlapping ones the longest stays, then the first."""
    column = ["O"] * length
    for m in sorted(mentions, key=lambda m: (m.start - m.end, m.start)):
        if all(tag == "O" for tag in column[m.start : m.end]):
            column[m.start : m.end] = [f"B-{m.label}"] + [f"I-{m.label}"] * (m.end - m.start - 1)
    return tuple(column)


def spans_of(names: Sequence[str]) -> list[Mention]:
    """The mentions written in an IOB2 column, labels as they stand there."""
    found: list[Mention] = []
    for i, value in enumerate(names):
        prefix, _, label = value.partition("-")
        if prefix == "I" and found and found[-1].end == i:
            found[-1] = replace(found[-1], end=i + 1)
        elif label:
            found.append(Mention(i, i + 1, label))
    return found
