"""Handing out stored files so that no browser runs what is in them."""

from __future__ import annotations

from io import BytesIO

from django.http import FileResponse

from claims.services import blobs


def download(sha256: str, *, name: str, media_type: str) -> FileResponse:
    """Answer with the stored file as an attachment (RFC 6266). Raises blobs.BlobMissing."""
    data = blobs.read(sha256)
    answer = FileResponse(BytesIO(data), as_attachment=True, filename=name, content_type=media_type)
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Cache-Control"] = "private, no-store"
    answer["ETag"] = f'"{sha256}"'
    return answer
