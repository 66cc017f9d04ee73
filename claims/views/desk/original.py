"""The file as it came in."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_GET

from claims.services import blobs
from claims.views.access import SignedIn, signed_in
from claims.views.lookups import article_for

SUFFIXES = {
    "text/plain": "txt",
    "text/html": "html",
    "application/pdf": "pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
}


@require_GET
@signed_in
def original(request: SignedIn, pk: int) -> HttpResponse:
    """Hand out the original to keep, never to open here: it was written by strangers.

    Its name is made from the article's number (RFC 6266), because the name it came with is theirs too.
    """
    article = article_for(request, pk)
    try:
        data = blobs.read(article.original_sha256)
    except blobs.BlobMissing as missing:
        messages.error(request, f"{missing} Tell whoever runs this Stet.")
        return redirect("article_details", article.pk)
    suffix = SUFFIXES.get(article.original_type, "bin")
    response = HttpResponse(data, content_type=article.original_type)
    response["Content-Disposition"] = (
        content_disposition_header(True, f"article-{article.pk}.{suffix}") or "attachment"
    )
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response
