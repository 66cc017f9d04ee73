"""Train the pipeline: `python -m training.train --out DIR`. One seed, one result (see README.md)."""

from __future__ import annotations

import argparse
import sys
import warnings
from pathlib import Path
from random import Random

import spacy
import srsly
from spacy.language import Language
from spacy.util import fix_random_seed, load_config, load_model_from_config
from thinc.api import NumpyOps, set_current_ops

from training.batches import make_test
from training.corpora import Corpora, DataMissing, load_corpora
from training.dashes import cut_at_dashes
from training.lexicon import load_lexicon
from training.loop import initialize, make_optimizer, train

HERE = Path(__file__).parent
DEFAULT_DATA = HERE.parent.parent / "shared" / "data"
DEFAULT_OUT = HERE / "runs" / "stet_en"
DEFAULT_SILVER = HERE / "runs" / "silver.conllu"
DEFAULT_STEPS = 7_000
DEFAULT_SEED = 20
EVALUATE_EVERY = 1_000


def main(argv: list[str] | None = None) -> int:
    """Run the command; 1 with a sentence on stderr where the data are missing."""
    options = parse_arguments(argv)
    # Gold words that the tokenizer cuts otherwise (0.4 %) are meant to be skipped.
    warnings.filterwarnings("ignore", message=r"\[W030\]")
    try:
        run(options.data, options.out, steps=options.steps, seed=options.seed, silver=options.silver)
    except DataMissing as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def parse_arguments(argv: list[str] | None) -> argparse.Namespace:
    """The options of the command."""
    parser = argparse.ArgumentParser(prog="python -m training.train", description=__doc__)
    parser.add_argument(
        "--data", type=Path, default=DEFAULT_DATA, help="folder of corpora (default: %(default)s)"
    )
    parser.add_argument("--out", type=Path, default=DEFAULT_OUT, help="where the pipeline is saved")
    parser.add_argument("--steps", type=int, default=DEFAULT_STEPS, help="updates of about 1,000 words")
    parser.add_argument("--seed", type=int, default=DEFAULT_SEED)
    parser.add_argument(
        "--silver", type=Path, help="trees that training.silver wrote; without it none are learned"
    )
    return parser.parse_args(argv)


def run(data: Path, out: Path, *, steps: int, seed: int, silver: Path | None = None) -> Language:
    """Load, train, save to `out` (also every 1,000 steps, so that an interrupted run leaves something)."""
    set_current_ops(
        NumpyOps(use_blis=False)
    )  # NumPy's OpenBLAS multiplies matrices three times as fast as blis
    fix_random_seed(seed)
    nlp = make_pipeline()
    corpora = load_corpora(data, nlp, silver)
    out.mkdir(parents=True, exist_ok=True)  # a folder that cannot be made is better known now than in an hour
    report(
        f"{sum(len(d) for d in corpora.train):,} sentences to train on, seed {seed}, spaCy {spacy.__version__}"
    )
    optimizer = make_optimizer(steps)
    initialize(nlp, corpora.train, optimizer)
    describe(nlp, steps=steps, seed=seed)

    def checkpoint(step: int) -> None:
        if step % EVALUATE_EVERY == 0 or step == steps:
            report(scores_line(nlp, corpora))
            save(nlp, out)

    train(nlp, corpora.train, steps=steps, random=Random(seed), optimizer=optimizer, report=report,
          checkpoint=checkpoint)  # fmt: skip
    return nlp


def make_pipeline() -> Language:
    """Return the pipeline of config.cfg, untrained, with our tokenizer and the table of readings."""
    nlp = load_model_from_config(load_config(HERE / "config.cfg"), auto_fill=True)
    cut_at_dashes(nlp)
    nlp.vocab.vectors = load_lexicon().vectors()
    return nlp


def save(nlp: Language, out: Path) -> None:
    """Save a pipeline with the attribute by which its table of readings is asked, which spaCy 3.8 reads but does not write."""
    nlp.to_disk(out)
    path = out / "vocab" / "vectors.cfg"
    srsly.write_json(path, {**srsly.read_json(path), "attr": nlp.vocab.vectors.attr})


def describe(nlp: Language, *, steps: int, seed: int) -> None:
    """Fill in the meta.json that travels with the weights."""
    nlp.meta["name"] = "stet_en"
    nlp.meta["version"] = "0.4.0"
    nlp.meta["description"] = (
        f"English pipeline for news, Universal Dependencies (seed {seed}, {steps} steps)"
    )
    nlp.meta["author"] = "The Stet project"
    nlp.meta["license"] = "CC BY-SA 4.0"


def scores_line(nlp: Language, corpora: Corpora) -> str:
    """Dev scores of the moment on one line."""
    parts = []
    for name, documents in corpora.dev.items():
        scores = nlp.evaluate([make_test(nlp, document) for document in documents])
        shown = ("tag_acc", "lemma_acc", "dep_las", "sents_f", "ents_f")
        values = " ".join(f"{key} {100 * scores[key]:.1f}" for key in shown if scores.get(key) is not None)
        parts.append(f"{name}: {values}")
    return "  " + "\n  ".join(parts)


def report(line: str) -> None:
    """Progress for the person at the terminal."""
    print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main())
