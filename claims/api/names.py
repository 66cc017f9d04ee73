"""What in a request means nothing here: it is refused, for whoever misspells a filter would get everything.

That holds for unknown names, and for numbers where a text belongs: 5 made "5" would be stored as somebody's words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.http import QueryDict
from rest_framework.exceptions import ValidationError
from rest_framework.serializers import BaseSerializer, CharField, Serializer

PAGES = frozenset({"page", "page_size"})
_ANYWHERE = frozenset({"csrfmiddlewaretoken"})  # a form of a signed-in page sends it along


def check_query(query: QueryDict, known: Iterable[str]) -> None:
    """Refuse a parameter that the list does not know. Raises ValidationError, which names those it knows."""
    names = sorted(known)
    unknown = [name for name in query if name not in names]
    if unknown:
        raise ValidationError(
            {name: f"This list has no such parameter. Use {_listed(names)}." for name in unknown}
        )


def check_body(serializer: BaseSerializer[Any], sent: Any) -> None:
    """Refuse fields that the operation does not know, one that a form sends twice, and a number for a text.

    Raises ValidationError.
    """
    errors = dict(_wrong(serializer, sent, ""))
    if isinstance(sent, QueryDict):
        twice = (name for name, values in sent.lists() if len(values) > 1 and name not in errors)
        errors |= dict.fromkeys(
            twice, "This field was sent more than once, and only one can be taken. Send one."
        )
    if errors:
        raise ValidationError(errors)


def _wrong(serializer: Any, sent: Any, path: str) -> Iterator[tuple[str, str]]:
    if not isinstance(serializer, Serializer) or not isinstance(sent, Mapping):
        return
    known = [name for name, field in serializer.fields.items() if not field.read_only]
    for name, value in sent.items():
        if name in known:
            field = serializer.fields[name]
            if isinstance(field, CharField) and isinstance(value, int | float):
                yield f"{path}{name}", "A text belongs here, not a number. Put it in quotation marks."
            yield from _wrong(field, value, f"{path}{name}.")
        elif name not in _ANYWHERE:
            yield f"{path}{name}", f"There is no such field here. Use {_listed(known)}."


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)
