"""The word lists of words.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path

_LISTS = tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))


def word_list(section: str, key: str) -> tuple[str, ...]:
    """A list of words or, where the file parts them with `|`, of phrases. Raises KeyError on an unknown name."""
    text = " ".join(_LISTS[section][key].split())
    return tuple(text.split(" | ")) if " | " in text else tuple(text.split())
