"""A figure over time as a drawing: marks in, geometry out. No Django, no styles: templates write the attributes."""

from __future__ import annotations

from claims.charts.drawing import NARROW, WIDE, Box, Chart, Mark, draw

__all__ = ["NARROW", "WIDE", "Box", "Chart", "Mark", "draw"]
