"""Install a trained run as the shipped pipeline: `python -m training.package [RUN]`.

What is checked before anything is replaced: the pipeline loads, has the parts that the rules ask for, takes at most 15 MB and loads
in under 1.5 s. The words of the corpora, which a run keeps and no part looks up again, are left behind; a slimmed pipeline
must read our sample articles exactly as the run does.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import spacy
import srsly
from spacy.language import Language
from spacy.strings import StringStore

from claims import samples
from training.train import DEFAULT_OUT

SHIPPED = Path(__file__).parent.parent / "claims" / "extraction" / "model" / "stet_en"
PARTS = ("tok2vec", "tagger", "morphologizer", "lemmatizer", "parser", "ner")
MOST_BYTES = 15_000_000
MOST_SECONDS = 1.5
NO_TREE = 0xFFFF_FFFF  # how spaCy's edit trees say that there is none
_TIME_LOADING = (
    "import sys, timeit, spacy; print(min(timeit.repeat(lambda: spacy.load(sys.argv[1]), number=1, repeat=3))); "
    "print(*spacy.load(sys.argv[1]).pipe_names)"
)


class Unfit(Exception):
    """A run that must not be shipped; the message says why."""


def main(argv: list[str] | None = None) -> int:
    """Run the command; 1 with a sentence on stderr where the run is unfit."""
    parser = argparse.ArgumentParser(prog="python -m training.package", description=__doc__)
    parser.add_argument("run", nargs="?", type=Path, default=DEFAULT_OUT, help="default: %(default)s")
    parser.add_argument("--to", type=Path, default=SHIPPED, help="default: %(default)s")
    options = parser.parse_args(argv)
    try:
        size, seconds = install(options.run, options.to)
    except Unfit as unfit:
        print(unfit, file=sys.stderr)
        return 1
    print(f"{options.to} holds the pipeline of {options.run}: {size / 1e6:.1f} MB, loads in {seconds:.2f} s.")
    return 0


def install(run: Path, to: Path) -> tuple[int, float]:
    """Put a slimmed copy of `run` in the place of `to`; return its bytes and the seconds that it takes to load.

    Raises Unfit, and then leaves `to` as it is.
    """
    if not (run / "meta.json").is_file():
        raise Unfit(f"There is no trained pipeline in {run}. Train one first: python -m training.train")
    to.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=to.parent) as folder:
        copy = Path(folder) / to.name
        shutil.copytree(run, copy)
        slim(copy)
        figures = check(copy)
        if to.exists():
            shutil.move(to, Path(folder) / "before")
        shutil.move(copy, to)
    return figures


def slim(model: Path) -> None:
    """Leave in a saved pipeline only the strings that its parts name. Raises Unfit where that changes a reading."""
    nlp = spacy.load(model)
    before = readings(nlp)
    StringStore(sorted(named_strings(nlp))).to_disk(model / "vocab" / "strings.json")
    if readings(spacy.load(model)) != before:
        raise Unfit("The pipeline reads differently without the words of its corpora.")


def named_strings(nlp: Language) -> set[str]:
    """The strings that the parts of a pipeline refer to by number: labels, and what its lemmatizer puts for endings."""
    # The labels of a lemmatizer are numbers of trees.
    labels = {
        str(label)
        for name, part in nlp.pipeline
        if name != "lemmatizer"
        for label in getattr(part, "labels", ())
    }
    lemmatizer: Any = nlp.get_pipe("lemmatizer")
    return labels | lemma_strings(
        srsly.msgpack_loads(lemmatizer.trees.to_bytes())["trees"], lemmatizer.cfg["labels"], nlp
    )


def lemma_strings(trees: list[dict[str, int]], labels: list[int], nlp: Language) -> set[str]:
    """The strings in those edit trees that are labels of the lemmatizer, and in the trees below them."""
    found: set[str] = set()
    todo = list(labels)
    while todo:
        tree = trees[todo.pop()]
        found |= {nlp.vocab.strings[tree[key]] for key in ("orig", "subst") if key in tree}
        todo += [tree[key] for key in ("prefix_tree", "suffix_tree") if tree.get(key, NO_TREE) != NO_TREE]
    return found


def readings(nlp: Language) -> list[list[tuple[str, ...]]]:
    """Everything that a pipeline says of the sample articles."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(samples.FOLDER.glob("*.txt"))]
    return [
        [
            (t.text, t.tag_, t.pos_, str(t.morph), t.lemma_, t.dep_, str(t.head.i), t.ent_type_, t.norm_)
            for t in doc
        ]
        for doc in nlp.pipe(texts)
    ]


def check(model: Path) -> tuple[int, float]:
    """Return the bytes and the loading time of a pipeline. Raises Unfit."""
    size = sum(path.stat().st_size for path in model.rglob("*") if path.is_file())
    if size > MOST_BYTES:
        raise Unfit(f"The pipeline takes {size / 1e6:.1f} MB; at most {MOST_BYTES / 1e6:.0f} may be shipped.")
    loaded = subprocess.run(
        [sys.executable, "-c", _TIME_LOADING, model], capture_output=True, text=True, check=False
    )
    if loaded.returncode:
        raise Unfit(f"The pipeline does not load: {loaded.stderr.strip().splitlines()[-1]}")
    first, parts = loaded.stdout.splitlines()
    if tuple(parts.split()) != PARTS:
        raise Unfit(f"The pipeline has the parts {parts}; the rules need {' '.join(PARTS)}.")
    if float(first) > MOST_SECONDS:
        raise Unfit(f"The pipeline takes {float(first):.1f} s to load; {MOST_SECONDS} s is the most.")
    return size, float(first)


if __name__ == "__main__":
    sys.exit(main())
