"""The network of the teacher: word forms, letters and what a lexicon knows, a bidirectional LSTM, and two biaffine attentions.

After Dozat and Manning, "Deep Biaffine Attention for Neural Dependency Parsing" (ICLR 2017): every word scores every word as its head, the
root among them, and every relation to the head it gets. It takes 26 MB beside PyTorch
(`training/requirements-teacher.txt`), which is why it is never shipped.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from random import Random
from typing import Any, NamedTuple

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from training.lexicon import load_lexicon
from training.sentences import Sentence
from training.trees import Tree, best_tree

PAD, UNKNOWN, ROOT = 0, 1, 2
SPECIAL = ("<pad>", "<unknown>", "<root>")
LONGEST_WORD = 20  # letters; of a longer word the middle is left out
# A word is taken for an unknown one with 0.25 / (0.25 + its count), as in Kiperwasser and Goldberg (TACL 2016), and once in 50 besides.
RARE, ANY = 0.25, 0.02
DROPOUT = 0.33
WORD, READING, LETTER, LETTERS, FILTERS, HIDDEN, LAYERS, ARC, RELATION = 125, 25, 40, 100, 64, 256, 3, 300, 64
TAGS_COUNT = 0.5  # of the loss: tags are learned beside the trees, for what they teach the words
NEVER = -1e4
# Of 0.7, 1.2 and 1.8 the best on held-out GUM and EWT.
VOTE, RELATION_VOTE = 1.2, 1.0


class Vocabulary:
    """Names with numbers, the special ones first; what was seen fewer than `least` times is unknown."""

    def __init__(self, names: Iterable[str], *, least: int = 1) -> None:
        self.counts = Counter(names)
        self.names = [*SPECIAL, *(name for name, count in self.counts.items() if count >= least)]
        self._numbers = {name: number for number, name in enumerate(self.names)}

    def __getitem__(self, name: str) -> int:
        return self._numbers.get(name, UNKNOWN)

    def __contains__(self, name: str) -> bool:
        return name in self._numbers

    def __len__(self) -> int:
        return len(self.names)


class Encoded(NamedTuple):
    """Sentences as numbers: words and their readings [sentence, word], the letters of each form [form, letter], the form of each word,
    the lengths with root."""

    words: torch.Tensor
    readings: torch.Tensor
    letters: torch.Tensor
    forms: torch.Tensor
    lengths: list[int]


class Network(nn.Module):
    """Scores of heads, and the vectors out of which those of relations are made."""

    def __init__(self, words: int, readings: int, letters: int, tags: int, relations: int) -> None:
        super().__init__()
        self.word = nn.Embedding(words, WORD, padding_idx=PAD)
        self.reading = nn.Embedding(readings, READING, padding_idx=PAD)
        self.letter = nn.Embedding(letters, LETTER, padding_idx=PAD)
        self.filters = nn.ModuleList(
            nn.Conv1d(LETTER, FILTERS, width, padding=width // 2) for width in (1, 3, 5)
        )
        self.form = nn.Linear(3 * FILTERS, LETTERS)
        self.lstm = nn.LSTM(
            WORD + READING + LETTERS, HIDDEN, LAYERS, batch_first=True, bidirectional=True, dropout=DROPOUT
        )
        self.head_arc, self.word_arc = nn.Linear(2 * HIDDEN, ARC), nn.Linear(2 * HIDDEN, ARC)
        self.head_relation, self.word_relation = (
            nn.Linear(2 * HIDDEN, RELATION),
            nn.Linear(2 * HIDDEN, RELATION),
        )
        self.arc = nn.Parameter(torch.zeros(ARC + 1, ARC))
        self.relation = nn.Parameter(torch.zeros(relations, RELATION + 1, RELATION + 1))
        self.tag = nn.Linear(2 * HIDDEN, tags)
        nn.init.xavier_uniform_(self.arc)

    def forward(self, encoded: Encoded) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]:
        """Return the scores of heads [sentence, word, head], both vectors for relations, and the scores of tags."""
        count, length = encoded.words.shape
        letters = self.letter(encoded.letters).transpose(1, 2)
        forms = torch.cat([F.relu(one(letters)).max(2)[0] for one in self.filters], 1)
        spelt = F.relu(self.form(forms))[encoded.forms].view(count, length, -1)
        known = torch.cat(
            [self._drop(self.word(encoded.words)), self.reading(encoded.readings), self._drop(spelt)], 2
        )
        packed = nn.utils.rnn.pack_padded_sequence(
            known, encoded.lengths, batch_first=True, enforce_sorted=False
        )
        read, _ = nn.utils.rnn.pad_packed_sequence(self.lstm(packed)[0], batch_first=True)
        read = self._drop(read)
        head, word = self._project(self.head_arc, read), self._project(self.word_arc, read)
        arcs = _with_one(word) @ self.arc @ head.transpose(1, 2)
        return (
            arcs.masked_fill((encoded.words == PAD).unsqueeze(1), NEVER),
            self._project(self.head_relation, read),
            self._project(self.word_relation, read),
            self.tag(read),
        )

    def relations(self, heads: torch.Tensor, words: torch.Tensor, chosen: torch.Tensor) -> torch.Tensor:
        """Return the scores of each relation [sentence, word, relation] to the heads that were chosen."""
        count, length = chosen.shape
        ruling = heads.gather(1, chosen.unsqueeze(2).expand(-1, -1, heads.size(2)))
        ruling, ruled = (_with_one(one).view(count * length, -1) for one in (ruling, words))
        half = torch.einsum("ni,lij->nlj", ruled, self.relation)
        return torch.einsum("nlj,nj->nl", half, ruling).view(count, length, -1)

    def _project(self, layer: nn.Module, read: torch.Tensor) -> torch.Tensor:
        return self._drop(F.leaky_relu(layer(read), 0.1))

    def _drop(self, read: torch.Tensor) -> torch.Tensor:
        """Drop the same numbers for all words of a sentence."""
        if not self.training:
            return read
        mask = read.new_empty(read.size(0), 1, read.size(2)).bernoulli_(1 - DROPOUT) / (1 - DROPOUT)
        return read * mask


def _with_one(read: torch.Tensor) -> torch.Tensor:
    return torch.cat([read, read.new_ones(*read.shape[:2], 1)], 2)


class Parser:
    """A network with its vocabularies."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self.words = Vocabulary((plain(word) for one in sentences for word in one.words), least=2)
        self.readings = Vocabulary(_readings(word) for one in sentences for word in one.words)
        self.letters = Vocabulary(letter for one in sentences for word in one.words for letter in word)
        self.tags = Vocabulary(tag for one in sentences for tag in one.tags or ())
        self.relations = Vocabulary(relation for one in sentences for relation in one.deps or ())
        kinds = self.words, self.readings, self.letters, self.tags, self.relations
        self.network = Network(*map(len, kinds))

    def loss(self, sentences: Sequence[Sentence], random: Random) -> torch.Tensor:
        """Return what the network has wrong in annotated sentences; some of their words are hidden from it."""
        encoded = self._encode(sentences, random)
        heads, relations, tags = self._answers(sentences, encoded.words.shape)
        arcs, ruling, ruled, tagged = self.network(encoded)
        related = self.network.relations(ruling, ruled, heads.clamp(min=0))
        return _wrong(arcs, heads) + _wrong(related, relations) + TAGS_COUNT * _wrong(tagged, tags)

    @torch.no_grad()
    def parse(self, sentences: Sequence[Sentence], votes: Sequence[Tree]) -> list[Tree]:
        """Return the best tree of each sentence, another parser's tree of it having a say in it.

        The vote is added to the logarithms of likelihood: VOTE for its heads, and RELATION_VOTE for its relations where its head was chosen.
        """
        self.network.eval()
        encoded = self._encode(sentences)
        arcs, ruling, ruled, _ = self.network(encoded)
        likely = F.log_softmax(arcs, 2).double().numpy()
        heads = np.zeros(encoded.words.shape, dtype=np.int64)
        for at, (vote, size) in enumerate(zip(votes, encoded.lengths, strict=True)):
            for place, (head, relation) in enumerate(zip(*vote, strict=True), start=1):
                likely[at, place, 0 if relation == "ROOT" else head + 1] += VOTE
            heads[at, :size] = best_tree(likely[at, :size, :size])
        told = F.log_softmax(self.network.relations(ruling, ruled, torch.from_numpy(heads)), 2).numpy()
        return [
            self._named(heads[at, 1:size], told[at, 1:size], vote)
            for at, (vote, size) in enumerate(zip(votes, encoded.lengths, strict=True))
        ]

    def _named(self, heads: Any, told: Any, vote: Tree) -> Tree:
        """Return the tree with heads counted from 0, the root its own, and the likeliest relation of each word."""
        relations = []
        for place, (head, voted, relation) in enumerate(zip(heads, *vote, strict=True)):
            if head == 0:
                relations.append("ROOT")
                continue
            likely = told[place].copy()
            likely[: len(SPECIAL)] = likely[self.relations["ROOT"]] = NEVER
            if relation != "ROOT" and voted + 1 == head and relation in self.relations:
                likely[self.relations[relation]] += RELATION_VOTE
            relations.append(self.relations.names[int(likely.argmax())])
        return tuple(int(head) - 1 if head else place for place, head in enumerate(heads)), tuple(relations)

    def _encode(self, sentences: Sequence[Sentence], random: Random | None = None) -> Encoded:
        size = max(len(one.words) for one in sentences) + 1
        words, readings, forms = (np.zeros((len(sentences), size), dtype=np.int64) for _ in range(3))
        known = {"": 0}
        words[:, 0] = readings[:, 0] = ROOT
        for at, one in enumerate(sentences):
            for place, word in enumerate(one.words, start=1):
                hidden = random is not None and random.random() < self._hides(plain(word))
                words[at, place] = UNKNOWN if hidden else self.words[plain(word)]
                readings[at, place] = self.readings[_readings(word)]
                forms[at, place] = known.setdefault(word, len(known))
        letters = np.zeros((len(known), LONGEST_WORD), dtype=np.int64)
        for form, at in known.items():
            spelt = (
                form if len(form) <= LONGEST_WORD else form[: LONGEST_WORD // 2] + form[-LONGEST_WORD // 2 :]
            )
            letters[at, : len(spelt)] = [self.letters[letter] for letter in spelt]
        lengths = [len(one.words) + 1 for one in sentences]
        return Encoded(
            torch.from_numpy(words),
            torch.from_numpy(readings),
            torch.from_numpy(letters),
            torch.from_numpy(forms.reshape(-1)),
            lengths,
        )

    def _hides(self, word: str) -> float:
        return RARE / (RARE + self.words.counts[word]) + ANY

    def _answers(self, sentences: Sequence[Sentence], shape: torch.Size) -> tuple[torch.Tensor, ...]:
        heads, relations, tags = (np.full(shape, -100, dtype=np.int64) for _ in range(3))
        for at, one in enumerate(sentences):
            columns = zip(one.heads or (), one.deps or (), one.tags or (), strict=True)
            for place, (head, relation, tag) in enumerate(columns, start=1):
                heads[at, place] = 0 if relation == "ROOT" else head + 1
                relations[at, place] = self.relations[relation]
                tags[at, place] = self.tags[tag] if tag else -100
        return tuple(map(torch.from_numpy, (heads, relations, tags)))


def plain(word: str) -> str:
    """Return a form in small letters, its digits as one, its quotation marks straight."""
    lower = word.lower().replace("’", "'").replace("“", '"').replace("”", '"')
    return "".join("0" if letter.isdigit() else letter for letter in lower)


def _readings(word: str) -> str:
    return " ".join(load_lexicon().readings(word))


def _wrong(scores: torch.Tensor, answers: torch.Tensor) -> torch.Tensor:
    return F.cross_entropy(scores.flatten(0, 1), answers.flatten(), ignore_index=-100)
