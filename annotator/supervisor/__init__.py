"""Starts Stet's programs in order, keeps them up, and leaves none behind."""

from __future__ import annotations
