"""The report for people: one HTML file that needs nothing beside it, for the screen and for paper."""

from __future__ import annotations

from django.template.loader import render_to_string

from claims.choices import Status
from claims.reports.contents import Contents


def write(contents: Contents) -> bytes:
    """Return the report as a standalone HTML page, UTF-8. It carries what verifying it needs as a JSON data block."""
    articles = {article.id: article for article in contents.articles}
    told = [(claim, articles[claim.article]) for claim in contents.claims]
    page = render_to_string(
        "claims/reports/report.html",
        {
            "contents": contents,
            "header": contents.header(),
            "counts": [(Status(name), count) for name, count in contents.counts.items()],
            "standing": [one for one in told if one[0].status != Status.WITHDRAWN],
            "withdrawn": [one for one in told if one[0].status == Status.WITHDRAWN],
        },
    )
    return page.encode()
