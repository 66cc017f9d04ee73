"""The extent of reported content: the clause with its "that", its quotation marks and its quoted sentences."""

from __future__ import annotations

from collections.abc import Collection

from claims.extraction.attribution.attributed import Attribution
from claims.extraction.parsing.parse import Parse
from claims.extraction.parsing.quotes import MARKS, find_quotes
from claims.extraction.vocabulary.cues import CUE_OF
from claims.extraction.vocabulary.lexicon import words

_LOOSE = frozenset(",;:.–—-―") | {"--", "…"}
_OPENERS = words("and but so yet or meanwhile however")
_RELATIVES = words("who which that whom what")
_CLOSERS = frozenset({"”", '"', "''", "»"})

Extent = tuple[int, int]


class Contents:
    """The content spans of the attributions of one parsed text. `cues` are the positions of all their cues."""

    def __init__(self, parse: Parse, cues: Collection[int]) -> None:
        self.parse, self.cues = parse, cues
        self.quotes = [(max(first - 1, 0), min(end, len(parse) - 1)) for first, end in find_quotes(parse)]

    def of(self, item: Attribution) -> tuple[Extent, ...]:
        """Return the token spans, first and last included, of all that an attribution hands to its source."""
        if item.extent is not None:
            pieces = [item.extent]
        elif item.content < item.cue and not item.whole:
            pieces = self._around(item)
        else:
            pieces = [self._behind(item)]
        bare = (self._bare(*piece) for piece in pieces)
        return tuple(piece for piece in bare if piece is not None)

    def _around(self, item: Attribution) -> list[Extent]:
        """Return what stands before reporting words, and what goes on behind them."""
        first, last = self._reporting(item)
        start, end = self.parse.sentence_of(item.cue)
        pieces = [(self._start_before(item, first, start), first - 1)]
        behind = last + 1
        if behind < end and self.parse.words[behind] in (",", "–", "—", "--", ":"):
            pieces.append((behind, self._end_of(behind + 1, end)))
        elif (
            (quote := self._quote_at(end)) is not None
            and self._is_direct(first)
            and not self._is_taken(quote)
        ):
            pieces.append(quote)
        return pieces

    def _reporting(self, item: Attribution) -> Extent:
        """Return the stretch of the reporting words around the cue."""
        first, last = min(item.first_source, item.cue), max(item.last_source, item.cue)
        while first - 1 in item.tokens and self.parse.words[first - 1] not in MARKS | {","}:
            first -= 1
        while last + 1 in item.tokens and self.parse.words[last + 1] not in MARKS:
            last += 1
        if last > item.cue and self.parse.words[last] in _LOOSE:
            last -= 1
        return first, last

    def _start_before(self, item: Attribution, first: int, start: int) -> int:
        """Return where the content before the reporting words begins, a sentence or a quotation earlier."""
        before = first - 1
        while before > start and self.parse.words[before] in _LOOSE:
            before -= 1
        quote = self._quote_around(before)
        if quote is not None and quote[1] == before and quote[0] < start:
            start = self.parse.sentence_of(quote[0])[0]
            return start if self._is_lead_in(start, quote[0]) else quote[0]
        head = item.content
        below = self.parse.head[head] != head and self.parse.head[head] not in item.tokens
        if below and self.parse.lower[before] in _RELATIVES:
            return before
        if below and self.parse.dep[head] != "parataxis" and self.parse.dep[head] != "conj":
            start = max(start, self.parse.left[head]) if self.parse.left[head] < first else start
        while start < before and self.parse.lower[start] in _OPENERS | _LOOSE:
            start += 1
        return start

    def _is_lead_in(self, start: int, quote: int) -> bool:
        """Tell whether the words before a quotation run into it ("Kaine “has a passion ...”")."""
        return (
            quote > start
            and self.parse.words[quote - 1] not in ",:"
            and not (self.cues and any(start <= cue < quote for cue in self.cues))
        )

    def _is_direct(self, first: int) -> bool:
        before = first - 1
        while before > 0 and self.parse.words[before] in _LOOSE:
            before -= 1
        return self.parse.words[before] in _CLOSERS

    def _is_taken(self, quote: Extent) -> bool:
        """Tell whether the sentence in which a quotation ends has an attribution of its own."""
        start, end = self.parse.sentence_of(quote[1])
        return any(start <= cue < end and not quote[0] <= cue <= quote[1] for cue in self.cues)

    def _behind(self, item: Attribution) -> Extent:
        """Return what follows the reporting words."""
        parse = self.parse
        _, end = self.parse.sentence_of(item.cue)
        if item.whole:
            return self._below_object(item, end)
        first = self._first_behind(item)
        if item.content < first:
            return first, self._end_of(first, end)
        last = self._end_of(first, end)
        for at in range(first + 2, last):
            if parse.words[at] == "," and self._adds_speech(item, at + 1) and self._quote_around(at) is None:
                return first, at - 1
        return first, last

    def _first_behind(self, item: Attribution) -> int:
        parse, cue = self.parse, item.cue
        left = parse.left[item.content]
        first = left if left > cue else cue + 1
        inside = [at for at in item.tokens if cue < at < item.content]
        if inside and not self._is_mark(max(inside)):
            first = max(first, max(inside) + 1) if left <= cue or left in item.tokens else first
        for at in range(cue + 1, item.content):
            if self._is_mark(at):
                first = at
                break
        while first < item.content and parse.words[first] in _LOOSE:
            first += 1
        if first - 1 > cue and parse.words[first - 1] in MARKS:
            first -= 1
        return first

    def _is_mark(self, at: int) -> bool:
        parse = self.parse
        return parse.lower[at] in ("that", "whether", "if", "how", "why") and parse.dep[at] in (
            "mark",
            "advmod",
        )

    def _adds_speech(self, item: Attribution, at: int) -> bool:
        """Tell whether a reporting participle of the same speaker begins ("..., adding that ...")."""
        parse = self.parse
        return parse.lower[at].endswith("ing") and parse.lower[at] in CUE_OF and at in self.cues

    def _below_object(self, item: Attribution, end: int) -> Extent:
        below = [
            child
            for child in self.parse.children[item.cue]
            if child > item.cue and self.parse.dep[child] in ("obj", "xcomp", "ccomp")
        ]
        if not below:
            return item.cue + 1, item.cue
        return min(self.parse.left[child] for child in below), self._end_of(below[0], end)

    def _end_of(self, first: int, end: int) -> int:
        """Return the end of what begins at `first`: that of the quotation that it opens, or of the sentence."""
        opened = next((quote for quote in self.quotes if quote[0] in (first, first - 1)), None)
        if opened is not None:
            return opened[1]
        last = end - 1
        crossing = self._quote_around(last)
        if crossing is not None and crossing[0] < last < crossing[1] and first <= crossing[0]:
            return crossing[1]
        return last

    def _quote_at(self, at: int) -> Extent | None:
        return next((quote for quote in self.quotes if quote[0] == at), None)

    def _quote_around(self, at: int) -> Extent | None:
        return next((quote for quote in self.quotes if quote[0] <= at <= quote[1]), None)

    def _bare(self, first: int, last: int) -> Extent | None:
        """Strip loose punctuation and blanks; a quotation mark goes when its partner is outside."""
        parse = self.parse
        moved = True
        while moved and first <= last:
            moved = False
            if (
                parse.words[last] in _LOOSE
                or not parse.words[last].strip()
                or self._is_half(last, first, last)
            ):
                last, moved = last - 1, True
            elif (
                parse.words[first] in _LOOSE
                or not parse.words[first].strip()
                or self._is_half(first, first, last)
            ):
                first, moved = first + 1, True
        return (first, last) if first <= last else None

    def _is_half(self, at: int, first: int, last: int) -> bool:
        if self.parse.words[at] not in MARKS:
            return False
        quote = self._quote_around(at)
        return quote is None or not (first <= quote[0] and quote[1] <= last)
