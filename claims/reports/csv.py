"""The report for spreadsheets: one row a claim, RFC 4180, UTF-8 with a byte order mark (Excel asks for it).

A cell that a spreadsheet would run as a formula starts with an apostrophe instead (OWASP ASVS 5.0, 1.2.10).
"""

from __future__ import annotations

import csv
import io
from typing import Any

from claims import history
from claims.reports.contents import Article, Claim, Contents, Line, Piece

BOM = "\ufeff"
FORMULA = tuple("=+-@\t\r\n\0\uff1d\uff0b\uff0d\uff20")  # the last four are their full-width forms
COLUMNS = (
    "claim", "article", "headline", "outlet", "published_at", "pub_status", "start", "end", "quote", "claimant", "figures", "when",
    "places", "event", "context",
    "status", "reason", "decided_by", "decided_at", "superseded_by", "superseding_claim", "superseding_article",
    "evidence", "history", "as_of", "head", "report",
)  # fmt: skip


def write(contents: Contents) -> bytes:
    """Return the report as CSV. The last column of the first row holds what verifying it needs."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    articles = {article.id: article for article in contents.articles}
    for number, claim in enumerate(contents.claims):
        header = history.canonical(contents.header()) if number == 0 else ""
        row = {
            **_claim(claim, articles[claim.article]), "as_of": contents.as_of, "head": contents.head, "report": header
        }  # fmt: skip
        writer.writerow([guard(row[name]) for name in COLUMNS])
    return (BOM + file.getvalue()).encode()


def guard(value: Any) -> Any:
    """Return a cell's value, made inert where a spreadsheet would take it for a formula."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value


def _claim(claim: Claim, article: Article) -> dict[str, Any]:
    other = claim.superseded_by
    return {
        "claim": claim.id,
        "article": claim.article,
        "headline": article.headline,
        "outlet": article.outlet,
        "published_at": article.published_at,
        "pub_status": article.pub_status,
        "start": claim.start,
        "end": claim.end,
        "quote": claim.quote,
        "claimant": claim.claimant,
        "figures": "; ".join(figure.words for figure in claim.figures),
        "when": claim.when,
        "places": "; ".join(claim.places),
        "event": claim.event,
        "context": "; ".join(f"{one.kind}: {one.text}" for one in claim.context),
        "status": claim.status,
        "reason": claim.reason,
        "decided_by": claim.decided_by,
        "decided_at": claim.decided_at,
        "superseded_by": other.quote if other else "",
        "superseding_claim": other.claim if other else "",
        "superseding_article": f"{other.headline} ({other.outlet or 'outlet unknown'}, {other.told_at})"
        if other
        else "",
        "evidence": "\n".join(_piece(piece) for piece in claim.evidence),
        "history": "\n".join(_line(line) for line in claim.history),
    }


def _piece(piece: Piece) -> str:
    source = " ".join(one for one in (piece.citation, piece.url) if one)
    copy = f", copy SHA-256 {piece.copy_sha256}" if piece.copy_sha256 else ""
    return f"{source}: “{piece.passage}” (retrieved {piece.retrieved_at}{copy})"


def _line(line: Line) -> str:
    change = f" [{line.before or 'nothing'} → {line.after}]" if line.after else ""
    reason = f" “{line.reason}”" if line.reason else ""
    return f"{line.event} {line.at} {line.text}{change}{reason}"
