"""Fields that the API's serializers share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from claims.models import User

MAX_KEY = 2**63 - 1
MAX_OFFSET = 2**31 - 1


class KeyField(serializers.IntegerField):
    """A row's number."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"min_value": 1, "max_value": MAX_KEY, **options})


@extend_schema_field(KeyField)
class Visible(serializers.PrimaryKeyRelatedField):
    """The number of a row that the person may see; any other row is "not there"."""

    default_error_messages = {"does_not_exist": "There is nothing of that number, or you may not see it."}

    def __init__(self, selector: Callable[[User], QuerySet[Any]], **options: Any) -> None:
        self.selector = selector
        super().__init__(pk_field=KeyField(), queryset=selector(User(is_active=False)), **options)

    def get_queryset(self) -> QuerySet[Any]:
        return self.selector(self.context["request"].user)


class Offset(serializers.IntegerField):
    """A place in an article's text, in Unicode code points."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"min_value": 0, "max_value": MAX_OFFSET, **options})
