"""A few steps of training on hand-written text: one seed, one result; silence about names teaches nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
import spacy
from spacy.language import Language
from spacy.util import fix_random_seed

from training import train
from training.attributions import reported
from training.augment import with_dateline
from training.corpora import Corpora
from training.loop import initialize, make_optimizer
from training.loop import train as run_loop
from training.sentences import Sentence

GIVEN = Sentence(
    words=("Ada", "gave", "Bo", "coal", "."),
    spaces=(True, True, True, False, False),
    tags=("NNP", "VBD", "NNP", "NN", "."),
    pos=("PROPN", "VERB", "PROPN", "NOUN", "PUNCT"),
    morphs=("Number=Sing", "Tense=Past", "Number=Sing", "Number=Sing", ""),
    lemmas=("Ada", "give", "Bo", "coal", "."),
    heads=(1, 1, 1, 1, 1),
    deps=("nsubj", "ROOT", "iobj", "obj", "punct"),
    names=("B-PERSON", "O", "B-PERSON", "O", "O"),
    document="d",
    genre="news",
)
OPENING = replace(GIVEN, opens_paragraph=True)
TAGS_ONLY = Sentence(
    words=("Coal", "burns", "."),
    spaces=(True, False, False),
    tags=("NN", "VBZ", "."),
    document="t",
    genre="masc",
)

# The variants bring labels of their own, which real corpora have anyway.
VARIANTS = [
    *(reported(GIVEN, Random(seed)) for seed in range(60)),
    *(with_dateline(GIVEN, Random(seed)) for seed in range(10)),
]


def trained(steps: int) -> tuple[Language, list[str]]:
    """A pipeline after some steps, and what was reported on the way."""
    fix_random_seed(1)
    nlp = train.make_pipeline()
    documents = [[GIVEN, OPENING] * 6, [TAGS_ONLY] * 4, VARIANTS]
    optimizer, lines = make_optimizer(steps), []
    initialize(nlp, documents, optimizer)
    run_loop(
        nlp,
        documents,
        steps=steps,
        random=Random(1),
        optimizer=optimizer,
        report=lines.append,
        checkpoint=lambda step: lines.append(f"saved {step}"),
    )
    return nlp, lines


def test_one_seed_gives_one_pipeline_and_progress_is_reported() -> None:
    nlp, lines = trained(4)
    assert [line.split("  ")[0] for line in lines] == ["step 4/4", "saved 4"]
    again, _ = trained(4)
    assert nlp.get_pipe("tagger").model.to_bytes() == again.get_pipe("tagger").model.to_bytes()


def test_what_is_saved_can_be_loaded_and_says_how_it_was_made(tmp_path: Path) -> None:
    nlp, _ = trained(2)
    train.describe(nlp, steps=2, seed=1)
    train.save(nlp, tmp_path / "stet_en")
    loaded = spacy.load(tmp_path / "stet_en")
    assert (loaded.meta["name"], loaded.meta["version"]) == ("stet_en", "0.4.0")
    assert "seed 1, 2 steps" in loaded.meta["description"]


def test_a_run_makes_its_folder_and_saves_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    corpora = Corpora(train=[[GIVEN, OPENING] * 6, VARIANTS], dev={"small": [[GIVEN]]})
    monkeypatch.setattr(train, "load_corpora", lambda data, nlp, silver: corpora)
    train.run(tmp_path, tmp_path / "runs" / "one", steps=1, seed=3)
    assert spacy.load(tmp_path / "runs" / "one").pipe_names[-1] == "ner"


@pytest.mark.parametrize(
    ("option", "value"), [("--steps", "300"), ("--seed", "7"), ("--silver", "silver.conllu")]
)
def test_the_command_takes_steps_seed_and_silver(option: str, value: str) -> None:
    options = train.parse_arguments([option, value])
    assert str(getattr(options, option[2:])) == value
