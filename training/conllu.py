"""CoNLL-U (Universal Dependencies v2) to `Sentence`.

Format: https://universaldependencies.org/format.html. Multiword tokens ("don't") are kept as their syntactic
words ("do", "n't"), which is how spaCy's English tokenizer cuts them too; empty nodes are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from training.sentences import Sentence

COLUMNS = 10
UNKNOWN_TAGS = frozenset({"_", "VERB"})  # "VERB": two slips in GUM, a word class in the Penn column


@dataclass(slots=True)
class Block:
    """One sentence as read: its comment lines as key and value, and its rows of ten columns."""

    comments: dict[str, str] = field(default_factory=dict)
    rows: list[list[str]] = field(default_factory=list)

    def words(self) -> list[list[str]]:
        """The rows of syntactic words, without ranges (1-2) and empty nodes (8.1)."""
        return [row for row in self.rows if row[0].isdigit()]


def read_blocks(lines: Iterable[str]) -> Iterator[Block]:
    """Yield the sentences of a CoNLL-U file. Raises ValueError on a row that has not ten columns."""
    block = Block()
    for number, line in enumerate(lines, start=1):
        line = line.rstrip("\n")
        if not line.strip():
            if block.rows:
                yield block
                block = Block()
        elif line.startswith("#"):
            key, _, value = line[1:].partition("=")
            block.comments[key.strip().partition(" id")[0]] = value.strip()
        else:
            row = line.split("\t")
            if len(row) != COLUMNS:
                raise ValueError(f"line {number}: expected {COLUMNS} columns, found {len(row)}")
            block.rows.append(row)
    if block.rows:
        yield block


def read_sentences(path: Path) -> Iterator[tuple[Block, Sentence]]:
    """Yield each sentence of a file beside the block it was made from (names are read from that)."""
    document = genre = ""
    with path.open(encoding="utf-8") as lines:
        for block in read_blocks(lines):
            if "newdoc" in block.comments:
                document = block.comments["newdoc"]
                genre = block.comments.get("meta::genre") or genre_from_id(document)
            yield block, to_sentence(block, document=document, genre=genre)


def genre_from_id(document: str) -> str:
    """EWT writes the genre before the first hyphen of a document's id: "weblog-juancole.com_..."."""
    return document.partition("-")[0]


def to_sentence(block: Block, *, document: str = "", genre: str = "") -> Sentence:
    """Turn one block into a `Sentence` with all layers of the treebank and no names."""
    rows = block.words()
    index = {row[0]: i for i, row in enumerate(rows)}
    words, spaces = _surface(block)
    return Sentence(
        words=tuple(words),
        spaces=tuple(spaces),
        tags=tuple("" if row[4] in UNKNOWN_TAGS else row[4] for row in rows),
        pos=tuple("" if row[3] == "_" else row[3] for row in rows),
        morphs=tuple("" if row[5] == "_" else row[5] for row in rows),
        lemmas=tuple(_lemma(row) for row in rows),
        heads=tuple(index.get(row[6], i) for i, row in enumerate(rows)),
        deps=tuple("ROOT" if row[7] == "root" else row[7] for row in rows),
        opens_paragraph="newpar" in block.comments or "newdoc" in block.comments,
        document=document,
        genre=genre,
    )


def _lemma(row: list[str]) -> str:
    return row[1] if row[2] == "_" and row[1] == "_" else row[2].replace("_", "") or row[1]


def _surface(block: Block) -> tuple[list[str], list[bool]]:
    """Words and the blanks after them; inside a multiword token there is none, after it its range decides."""
    words: list[str] = []
    spaces: list[bool] = []
    range_end, range_space = 0, True
    for row in block.rows:
        if match := re.fullmatch(r"(\d+)-(\d+)", row[0]):
            range_end, range_space = int(match[2]), _space_after(row)
        elif row[0].isdigit():
            number = int(row[0])
            words.append(row[1].replace(" ", ""))  # "1 000" as one word: the tokenizer would cut it
            inside = number < range_end
            spaces.append(False if inside else range_space if number == range_end else _space_after(row))
    return words, spaces


def _space_after(row: list[str]) -> bool:
    return "SpaceAfter=No" not in row[9].split("|")


def to_conllu(sentences: Iterable[Sentence]) -> Iterator[str]:
    """Yield the lines of a CoNLL-U file that holds words and trees, and leaves every other column open.

    A new `document` opens with its id and genre. Raises ValueError on a sentence without a tree.
    """
    document = None
    for sentence in sentences:
        if sentence.heads is None or sentence.deps is None:
            raise ValueError(f"no tree: {sentence.text}")
        if sentence.document != document:
            document = sentence.document
            yield f"# newdoc id = {document}\n# meta::genre = {sentence.genre}\n"
        if sentence.opens_paragraph:
            yield "# newpar\n"
        rows = zip(sentence.words, sentence.spaces, sentence.heads, sentence.deps, strict=True)
        for at, (word, spaced, head, relation) in enumerate(rows, start=1):
            is_root = relation == "ROOT"
            tree = f"{0 if is_root else head + 1}\t{'root' if is_root else relation}"
            yield f"{at}\t{word}\t_\t_\t_\t_\t{tree}\t_\t{'_' if spaced else 'SpaceAfter=No'}\n"
        yield "\n"
