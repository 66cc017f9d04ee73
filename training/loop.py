"""The training loop: Adam with warm-up and linear decay, averaged weights at the end."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from random import Random
from typing import Any

from spacy.language import Language
from spacy.training import Example
from thinc.api import Adam, Optimizer, warmup_linear

from training.batches import make_example, one_pass
from training.sentences import Sentence

BATCH_WORDS = 1000  # spaCy's quickstart uses 1,000 to 2,000 on CPU; more updates served the short runs better
DROPOUT = 0.1
PEAK_RATE = 0.0015
WARMUP_STEPS = 250
REPORT_EVERY = 200

Report = Callable[[str], None]
Checkpoint = Callable[[int], None]


def make_optimizer(steps: int) -> Optimizer:
    """spaCy's defaults for a CNN pipeline, with a rate that falls to zero at the last step."""
    rate: Any = warmup_linear(PEAK_RATE, WARMUP_STEPS, steps + 1)  # a Schedule, which Adam's stub leaves out
    return Adam(
        rate, beta1=0.9, beta2=0.999, L2=0.01, L2_is_weight_decay=True, grad_clip=1.0, use_averages=True
    )


def initialize(nlp: Language, documents: Sequence[Sequence[Sentence]], optimizer: Optimizer) -> None:
    """Give every component its labels and its random weights, from all documents as they stand."""
    examples = [make_example(nlp, document) for document in documents]
    nlp.initialize(lambda: examples, sgd=optimizer)


def train(
    nlp: Language,
    documents: Sequence[Sequence[Sentence]],
    *,
    steps: int,
    random: Random,
    optimizer: Optimizer,
    report: Report,
    checkpoint: Checkpoint,
) -> None:
    """Run `steps` updates, reporting the mean losses, and calling `checkpoint(step)` with averaged weights."""
    started = time.monotonic()
    losses: dict[str, float] = {}
    reported = 0
    for step, batch in zip(range(1, steps + 1), _passes(nlp, documents, random), strict=False):
        nlp.update(batch, drop=DROPOUT, sgd=optimizer, losses=losses)
        optimizer.step_schedules()
        if step % REPORT_EVERY == 0 or step == steps:
            mean = {name: loss / (step - reported) for name, loss in losses.items()}
            report(_progress(step, steps, mean, time.monotonic() - started))
            losses, reported = {}, step
            with nlp.use_params(optimizer.averages):
                checkpoint(step)


def _passes(
    nlp: Language, documents: Sequence[Sequence[Sentence]], random: Random
) -> Iterator[list[Example]]:
    while True:
        yield from one_pass(nlp, documents, random, BATCH_WORDS)


def _progress(step: int, steps: int, losses: dict[str, float], seconds: float) -> str:
    parts = "  ".join(f"{name} {loss:.1f}" for name, loss in sorted(losses.items()))
    return f"step {step}/{steps}  {seconds / 60:.1f} min  loss per step: {parts}"
