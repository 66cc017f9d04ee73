"""A figure over time as a drawing: marks in, geometry out. No Django, no styles: templates write the attributes."""

from __future__ import annotations

from claims.charts.drawing import HALF_WIDE, NARROW, WIDE, Box, Chart, Mark, draw

__all__ = ["HALF_WIDE", "NARROW", "WIDE", "Box", "Chart", "Mark", "draw"]
