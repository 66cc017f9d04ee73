"""Files as they came in or went out, named by their SHA-256 and never overwritten."""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path

from django.conf import settings


class BlobMissing(Exception):
    """The file that the database names is not in the data folder."""


def path_of(sha256: str) -> Path:
    """Return where the file with this hash lies (64 hex digits; raises ValueError for anything else)."""
    if len(sha256) != 64 or not set(sha256) <= set("0123456789abcdef"):
        raise ValueError("A blob is named by 64 hex digits.")
    return Path(settings.BLOB_DIR) / sha256[:2] / sha256


def store(data: bytes) -> str:
    """Put `data` on disk, surviving a power loss once this returns, and return its SHA-256."""
    sha256 = hashlib.sha256(data).hexdigest()
    path = path_of(sha256)
    if path.exists():
        return sha256
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".new-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)
    return sha256


def read(sha256: str) -> bytes:
    """Return the file's bytes; raises BlobMissing when it is gone."""
    try:
        return path_of(sha256).read_bytes()
    except FileNotFoundError as gone:
        raise BlobMissing(
            f"The file {sha256[:12]} is missing from the data folder. Restore it from a backup."
        ) from gone


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
