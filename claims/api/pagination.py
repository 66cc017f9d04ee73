"""One style of pages for every list: numbered, with a count."""

from __future__ import annotations

from rest_framework.exceptions import ValidationError
from rest_framework.pagination import PageNumberPagination
from rest_framework.request import Request


class Pages(PageNumberPagination):
    """`?page=2&page_size=100`; at most 200 on a page. Each list has a total order, so no row shows up twice."""

    page_size = 50
    page_size_query_param = "page_size"
    max_page_size = 200
    invalid_page_message = (
        "There is no page {page_number} here. Begin with page 1 and follow `next` until it is null."
    )

    def get_page_size(self, request: Request) -> int | None:
        """Return how many rows are asked for. Raises ValidationError for what is no such number: a default would hide the mistake."""
        asked = request.query_params.get(self.page_size_query_param)
        if asked and not (asked.isascii() and asked.isdecimal() and asked.strip("0")):
            raise ValidationError(
                {self.page_size_query_param: f"Use a whole number from 1 to {self.max_page_size}."}
            )
        return super().get_page_size(request)
