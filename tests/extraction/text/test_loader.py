"""The trained pipeline as a file."""

from __future__ import annotations

import pytest

from claims.extraction.text.loader import ModelMissing, load, model_stamp


def test_a_pipeline_that_was_trained_again_has_another_stamp(tmp_path):
    stamps = {model_stamp(tmp_path / "none")}
    for name in ("first", "second"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "meta.json").write_text(f'{{"version": "0.2.0", "description": "{name}"}}')
        stamps.add(model_stamp(tmp_path / name))
    assert "" in stamps
    assert len(stamps) == 3


def test_one_that_is_missing_is_told(tmp_path):
    with pytest.raises(ModelMissing, match="holds no pipeline"):
        load(tmp_path)
