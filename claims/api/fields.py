"""Fields that the API's serializers share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from claims.models import User

MAX_KEY = 2**63 - 1
MAX_OFFSET = 2**31 - 1
NOT_THERE = "There is nothing of that number, or you may not see it."


class KeyField(serializers.IntegerField):
    """A row's number."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"min_value": 1, "max_value": MAX_KEY, **options})


@extend_schema_field(KeyField)
class Visible(serializers.PrimaryKeyRelatedField):
    """The number of a row that the person may see; any other row is "not there"."""

    default_error_messages = {"does_not_exist": NOT_THERE}

    def __init__(self, selector: Callable[[User], QuerySet[Any]], **options: Any) -> None:
        self.selector = selector
        super().__init__(pk_field=KeyField(), queryset=selector(User(is_active=False)), **options)

    def get_queryset(self) -> QuerySet[Any]:
        return self.selector(self.context["request"].user)


class VisibleList(serializers.ListField):
    """The numbers of rows that the person may see, each once however often it is sent; one query, without `left_out`."""

    def __init__(
        self, selector: Callable[[User], QuerySet[Any]], *, left_out: Sequence[str] = (), **options: Any
    ) -> None:
        self.selector, self.left_out = selector, left_out
        super().__init__(child=KeyField(), **options)

    def to_internal_value(self, data: Any) -> list[Any]:
        """Return the rows in the order in which they were first sent; the error names each place of a row that is not there."""
        numbers = super().to_internal_value(data)
        seen = self.selector(self.context["request"].user).defer(*self.left_out).in_bulk(set(numbers))
        missing: dict[Any, Any] = {at: [NOT_THERE] for at, number in enumerate(numbers) if number not in seen}
        if missing:
            raise serializers.ValidationError(missing)
        return [seen[number] for number in dict.fromkeys(numbers)]


class Choice(serializers.ChoiceField):
    """One of a few words; another one is refused with those there are."""

    def __init__(self, choices: Any, **options: Any) -> None:
        super().__init__(choices, **options)
        self.error_messages["invalid_choice"] = f"Use one of {', '.join(map(str, self.choices))}."


class Offset(serializers.IntegerField):
    """A place in an article's text, in Unicode code points."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"min_value": 0, "max_value": MAX_OFFSET, **options})
