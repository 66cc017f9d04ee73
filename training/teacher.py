"""Train the teacher: `python -m training.teacher --out DIR/teacher.pt`. It parses the news that `silver.py` gives the pipeline to learn from.

It learns from the same trees as the pipeline, varied in the same way. It needs PyTorch: `pip install -r training/requirements-teacher.txt`.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

import spacy
import torch

from training.augment import vary
from training.batches import chunks
from training.biaffine import Parser
from training.corpora import DataMissing, load_corpora, weight
from training.sentences import Sentence
from training.train import DEFAULT_DATA, DEFAULT_SEED

DEFAULT_OUT = Path(__file__).parent / "runs" / "teacher.pt"
DEFAULT_STEPS = 2_600
BATCH_WORDS = 2_500  # with padding
PEAK_RATE, WARMUP_STEPS, DECAY = 2e-3, 200, 0.8
REPORT_EVERY = 100


def main(argv: list[str] | None = None) -> int:
    """Run the command; 1 with a sentence on stderr where the data are missing."""
    parser = argparse.ArgumentParser(prog="python -m training.teacher", description=__doc__)
    parser.add_argument(
        "--data", type=Path, default=DEFAULT_DATA, help="folder of corpora (default: %(default)s)"
    )
    parser.add_argument("--out", type=Path, default=DEFAULT_OUT, help="default: %(default)s")
    parser.add_argument("--steps", type=int, default=DEFAULT_STEPS, help="updates of about 2,500 words")
    parser.add_argument("--seed", type=int, default=DEFAULT_SEED)
    options = parser.parse_args(argv)
    try:
        documents = [one for one in load_corpora(options.data, spacy.blank("en")).train if one[0].heads]
    except DataMissing as error:
        print(error, file=sys.stderr)
        return 1
    options.out.parent.mkdir(parents=True, exist_ok=True)
    torch.save(train(documents, steps=options.steps, seed=options.seed), options.out)
    return 0


def train(documents: Sequence[Sequence[Sentence]], *, steps: int, seed: int) -> Parser:
    """Return a parser after so many updates, the rate of learning falling to zero."""
    torch.manual_seed(seed)
    random, started = Random(seed), time.monotonic()
    parser = Parser([sentence for document in documents for sentence in document])
    optimizer = torch.optim.Adam(parser.network.parameters(), lr=PEAK_RATE, betas=(0.9, 0.95))
    wrong = 0.0
    for step, batch in zip(range(1, steps + 1), _batches(documents, random), strict=False):
        for group in optimizer.param_groups:
            group["lr"] = PEAK_RATE * min(1.0, step / WARMUP_STEPS) * (1 - step / (steps + 1)) ** DECAY
        parser.network.train()
        optimizer.zero_grad()
        with torch.autocast("cpu", torch.bfloat16):  # twice the words a second on a processor that knows it
            loss = parser.loss(batch, random)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(parser.network.parameters(), 5.0)
        optimizer.step()
        wrong += loss.item()
        if step % REPORT_EVERY == 0:
            print(
                f"step {step}/{steps}  {(time.monotonic() - started) / 60:.1f} min  loss {wrong / REPORT_EVERY:.3f}",
                flush=True,
            )
            wrong = 0.0
    return parser


def _batches(documents: Sequence[Sequence[Sentence]], random: Random) -> Iterator[list[Sentence]]:
    """Yield batches of sentences of about one length, pass after pass, each in another order and varied anew."""
    while True:
        sentences = [
            sentence
            for document in documents
            for _ in range(weight(document))
            for chunk in chunks(document, random)
            for sentence in vary(chunk, random)
        ]
        batches = list(by_length(sentences, BATCH_WORDS, random))
        random.shuffle(batches)
        yield from batches


def by_length(sentences: Sequence[Sentence], words: int, random: Random) -> Iterator[list[Sentence]]:
    """Yield all sentences in batches of `words` words at most, padding included, sentences of about one length together."""
    batch: list[Sentence] = []
    for sentence in sorted(sentences, key=lambda one: len(one.words) + random.random()):
        if batch and (len(batch) + 1) * (len(sentence.words) + 1) > words:
            yield batch
            batch = []
        batch.append(sentence)
    if batch:
        yield batch


if __name__ == "__main__":
    # A parser is saved under the name of its module, which must not be that of the command.
    sys.exit(main())
