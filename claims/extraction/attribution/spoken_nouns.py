"""Attributions with a noun: what somebody's claim, remark or statement says ("the mayor's claim that the dam had held")."""

from __future__ import annotations

from collections.abc import Iterator

from claims.extraction.attribution.attributed import Attribution
from claims.extraction.attribution.content import quotation_head
from claims.extraction.parsing.nounphrase import noun_phrase
from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.lexicon import words

SPOKEN_NOUNS = words(
    "claim remark statement comment allegation accusation assertion announcement admission testimony complaint contention"
    " declaration revelation tweet post letter"
)
SPOKEN_FORMS = SPOKEN_NOUNS | {f"{noun}s" for noun in SPOKEN_NOUNS}
# Who does this with a statement makes it.
_MADE = words("issue release make publish post repeat send sign write give read deliver")
_OWNER, _OBJECT = frozenset({"nmod:poss"}), frozenset({"obj"})
_GENITIVES = (["'s"], ["’s"], ["'"], ["’"])
_OPENING = frozenset(('"', "“"))
_NEAR, _FAR = 4, 25  # words
_CLAUSES = ("acl", "acl:relcl", "ccomp", "advcl")


def spoken_in(parse: Parse, at: int) -> Iterator[Attribution]:
    """Read "the police's earlier claim that the man had refused": the clause behind "that" is what they stated, and so is a quotation
    behind a colon ("The board issued a statement: "The dam has held."")."""
    source = owner_of(parse, at)
    if source is None:
        return
    first, last = _phrase_of(parse, source)
    for content in (_behind_that(parse, at), _quoted(parse, at)):
        if content is not None:
            yield Attribution(at, parse.words[at], source, first, last, content, False, frozenset())


def _phrase_of(parse: Parse, source: int) -> tuple[int, int]:
    """Return the first and last token of who made a statement; "'s" ends it ("teacher Ana Reyes | 's remark")."""
    first, last = noun_phrase(parse, source)
    mark = next(
        (at for at in range(source + 1, last + _NEAR) if parse.lower[at : at + 1] in _GENITIVES), None
    )
    return first, last if mark is None or parse.dep[source] != "nmod:poss" else mark - 1


def _behind_that(parse: Parse, at: int) -> int | None:
    that = at + 1
    if parse.lower[that : that + 1] != ["that"] or parse.dep[that] != "mark":
        return None
    content = parse.head[that]
    told = content > that and parse.head[content] == at and parse.dep[content] in _CLAUSES
    return content if told and parse.lemma[content] not in _MADE else None


def _quoted(parse: Parse, at: int) -> int | None:
    """Return the head of what is quoted behind a colon, of a statement that is made here and not only spoken of."""
    _, end = parse.sentence_of(at)
    colon = next((here for here in range(at + 1, min(at + _FAR, end - 2)) if parse.words[here] == ":"), None)
    if colon is None or parse.words[colon + 1] not in _OPENING or parse.child(at, _OWNER) is not None:
        return None
    return quotation_head(parse, colon + 2, end)


def only_made(parse: Parse, head: int, last: int) -> bool:
    """Tell whether all a clause says is that a statement was made ("The city issued a statement")."""
    made = parse.child(head, _OBJECT)
    return made == last and parse.lemma[head] in _MADE and parse.lemma[made] in SPOKEN_NOUNS


def is_owned_clause(parse: Parse, content: int) -> bool:
    """Tell whether a clause hangs on whose claim it is ("the mayor's claim that the dam had held"), and is told with that too."""
    noun = parse.head[content]
    return parse.lemma[noun] in SPOKEN_NOUNS and parse.child(noun, _OWNER) is not None and noun < content


def owner_of(parse: Parse, noun: int) -> int | None:
    """Return who made a statement: its owner ("the mayor's claim"), or who issued it ("the city issued a statement")."""
    owner = parse.child(noun, _OWNER)
    if owner is not None:
        return owner if parse.pos[owner] in ("NOUN", "PROPN") else None
    verb = parse.head[noun]
    if parse.dep[noun] not in _OBJECT or parse.lemma[verb] not in _MADE:
        return None
    subject = parse.subject(verb)
    named = subject is not None and parse.pos[subject] in ("NOUN", "PROPN") and parse.dep[subject] == "nsubj"
    return subject if named else None
