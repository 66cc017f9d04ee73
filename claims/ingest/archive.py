"""Checks on a zip archive before a library unpacks it.

The sizes an archive declares are claims, not facts: everything is unpacked once, in pieces, and counted.
"""

from __future__ import annotations

import io
import stat
import zipfile
import zlib

from claims.ingest.limits import MIB, Limits
from claims.ingest.refused import Refused

_PIECE = 256 * 1024
_SMALL = 1 * MIB  # below this any ratio is harmless, and repetitive XML packs very well
# A document type declaration brings entities, which expand without end or hide text; no Office program writes one.
_DTD = tuple("<!DOCTYPE".encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be"))
_OVERLAP = 32


def check_archive(data: bytes, limits: Limits) -> None:
    """Raise Refused (damaged, encrypted, too_large, too_complex) for an archive that must not be unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            if len(entries) > limits.zip_entries:
                raise _too_complex()
            total = 0
            for entry in entries:
                _check_entry(entry)
                total = _count(archive, entry, total, limits)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as error:
        raise Refused(
            "damaged", "The document is damaged or cut short. Save it again, or paste its text."
        ) from error


def _check_entry(entry: zipfile.ZipInfo) -> None:
    if entry.flag_bits & 1:
        raise Refused(
            "encrypted", "The document is locked with a password. Remove the password and try again."
        )
    if stat.S_ISLNK(entry.external_attr >> 16):
        raise _too_complex()


def _count(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, total: int, limits: Limits) -> int:
    """Unpack one entry and add its true size to `total`."""
    size, tail = 0, b""
    markup = entry.filename.lower().endswith((".xml", ".rels", ".vml"))
    with archive.open(entry) as stream:
        while piece := stream.read(_PIECE):
            size += len(piece)
            if total + size > limits.zip_bytes:
                raise Refused("too_large", f"The document unpacks to more than {limits.zip_bytes // MIB} MB.")
            if size > _SMALL and size > limits.zip_ratio * max(entry.compress_size, 1):
                raise _too_complex()
            if markup and any(mark in tail + piece for mark in _DTD):
                raise _too_complex()
            tail = piece[-_OVERLAP:]
    return total + size


def _too_complex() -> Refused:
    return Refused(
        "too_complex", "The document is not built the way Word builds one. Paste its text instead."
    )
