"""Titles and ranks that are written short before a person's name."""

from __future__ import annotations

import re

# A tokenizer cuts their stop off, and a sentence ends there: "said Cpl. | Ana Reyes".
_RANKS = "Sgt Lt Capt Cpl Col Det Supt Insp Maj Cmdr Pvt Brig"
RANKS = tuple(f"{rank}." for rank in _RANKS.split())
TITLES = re.compile(
    rf"^(?:(?:Mr|Mrs|Ms|Dr|Prof|Sir|Lord|Lady|Gen|Rep|Sen|Gov|{_RANKS.replace(' ', '|')})\.?\s+)+"
)
SHORT_OFFICES = frozenset(rank.lower() for rank in RANKS)
