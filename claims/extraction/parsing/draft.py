"""A parse while it is being repaired: columns that the repairs change in place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, eq=False)
class Draft:
    """The tokens of a text, a position each: `lower` are the words in lower case, `head` positions, a root being its
    own head; `sentences` are half-open stretches of tokens. The words and their sentences stay as they are; `said` tells at one look
    whether a repair that needs a certain word has anything to do."""

    sentences: Sequence[tuple[int, int]]
    words: Sequence[str]
    lower: Sequence[str]
    pos: list[str]
    tag: list[str]
    dep: list[str]
    head: list[int]
    said: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "said", frozenset(self.lower))

    def below(self, at: int) -> list[int]:
        """Return the tokens that hang on a token, in order."""
        return [here for here, above in enumerate(self.head) if above == at and here != at]

    def governors(self, *relations: str) -> set[int]:
        """Return the tokens on which others hang by a relation that begins with one of `relations`."""
        wanted = {relation for relation in set(self.dep) if relation.startswith(relations)}
        return {above for above, relation in zip(self.head, self.dep, strict=True) if relation in wanted}

    def take_place(self, new: int, old: int) -> None:
        """Hang `new` where `old` hangs, as the root where that is the root; `old` stays for the caller to hang."""
        self.dep[new] = self.dep[old]
        self.head[new] = new if self.head[old] == old else self.head[old]

    def hand_on(self, old: int, new: int, within: Iterable[int]) -> None:
        """Hang on `new` what hangs on `old`, of the tokens `within`."""
        for at in within:
            if self.head[at] == old:
                self.head[at] = new

    def relation_of_subject(self, verb: int, since: int) -> str:
        """Return the relation of a subject at `since` to the verb behind it: passive where a helper between says so."""
        passive = any(self.head[at] == verb and self.dep[at] == "aux:pass" for at in range(since, verb))
        return "nsubj:pass" if passive else "nsubj"
