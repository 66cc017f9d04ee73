"""Receiving files: one that is too large is cut while it arrives, so that it fills neither memory nor the disk."""

from __future__ import annotations

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import TemporaryFileUploadHandler

from claims.ingest.limits import Limits

# One byte over the limit is enough for ingest to see that the file is too large and to say so.
KEPT = Limits().bytes + 1


class CappedUploadHandler(TemporaryFileUploadHandler):
    """Keep at most KEPT bytes of each file, in a temporary file."""

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """Write the part of the chunk that lies under the cap; `start` is its offset in the file."""
        room = KEPT - start
        return super().receive_data_chunk(raw_data[:room], start) if room > 0 else None

    def file_complete(self, file_size: int) -> UploadedFile | None:
        """Hand the file over with the size that was kept."""
        return super().file_complete(min(file_size, KEPT))
