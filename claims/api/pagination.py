"""One style of pages for every list: numbered, with a count."""

from __future__ import annotations

from rest_framework.pagination import PageNumberPagination


class Pages(PageNumberPagination):
    """`?page=2&page_size=100`; at most 200 on a page. Each list has a total order, so no row shows up twice."""

    page_size = 50
    page_size_query_param = "page_size"
    max_page_size = 200
    invalid_page_message = (
        "There is no page {page_number} here. Begin with page 1 and follow `next` until it is null."
    )
