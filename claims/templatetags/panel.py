"""The admin panel's lists on a phone: each cell says which column it stands in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from django import template
from django.contrib.admin.templatetags.admin_list import ResultList, result_list
from django.contrib.admin.views.main import ChangeList
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

register = template.Library()
EMPTY = ">-</td>"  # how Django draws what is not there


@register.inclusion_tag("admin/change_list_results.html")
def labelled_result_list(cl: ChangeList) -> dict[str, Any]:
    """Draw a list as Django does, the words of its column with each cell: a phone shows a row as a card."""
    drawn: dict[str, Any] = {**result_list(cl)}
    headers = drawn["result_headers"]
    return drawn | {"results": [ResultList(row.form, _labelled(row, headers)) for row in drawn["results"]]}


def _labelled(row: Sequence[str], headers: Iterable[Mapping[str, Any]]) -> Iterator[SafeString]:
    """Yield the cells of a row with the words of their column in `data-label`; none where the cell is empty."""
    for cell, header in zip(row, headers, strict=True):
        if cell.endswith(EMPTY):
            yield mark_safe(f"{cell[:3]} data-empty{cell[3:]}")  # noqa: S308
            continue
        name = "" if "action-checkbox" in header.get("class_attrib", "") else _capitalised(header["text"])
        # The cell is markup already; its tag's name ends where its attributes begin, or at ">".
        label = format_html(' data-label="{}"', name)
        yield mark_safe(f"{cell[:3]}{label}{cell[3:]}")  # noqa: S308


def _capitalised(words: Any) -> str:
    return f"{str(words)[:1].upper()}{str(words)[1:]}"
