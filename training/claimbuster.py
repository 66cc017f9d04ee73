"""ClaimBuster's debate sentences, without those that CheckThat's dev set holds too."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

from training.corpora import DataMissing

# Numbers of sentences, no text: 703 are in CheckThat dev under the same number, 11 more are the same words or nearly
# (Jaccard of character 5-grams 0.7 or more). Training on them would make its score worthless.
IN_CHECKTHAT_DEV = Path(__file__).parent / "claimbuster_in_checkthat_dev.txt"


class Labelled(NamedTuple):
    """A sentence and whether it was found check-worthy (ClaimBuster, CheckThat) or to hold a fact (PoliClaim)."""

    text: str
    label: bool


def read_claimbuster(data: Path) -> list[Labelled]:
    """Return the sentences that may train, in the order of the file. Raises DataMissing."""
    path = data / "claimbuster" / "kfold_25ncs.jsonl"
    if not path.is_file():
        raise DataMissing(f"Training data is missing: no file {path}. Name the folder with --data.")
    kept_out = {int(number) for number in IN_CHECKTHAT_DEV.read_text(encoding="utf-8").split()}
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    return [Labelled(row["text"], row["label"] == 1) for row in rows if row["sentence_id"] not in kept_out]
