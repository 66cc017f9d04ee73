"""Statements as bytes, so that what a claim says is read once and kept beside it.

Each is kept under a *print* of all that it was read from: the reader, the claim, and when its article was told. So one that no longer
holds is not found, and nobody need remember to throw it away. A row of an older reader, of whatever shape, is a row of unknown prints.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from datetime import date, datetime
from functools import cache
from hashlib import blake2b
from types import NoneType, UnionType
from typing import Any, cast, get_args, get_origin, get_type_hints

from claims.extraction import EXTRACTOR_VERSION, Candidate, Figure
from claims.extraction.text.loader import model_stamp
from claims.lineage.statement import Name, Participant, Statement, Word
from claims.lineage.version import COMPARER_VERSION

# Grows when the same statement is written otherwise. A field more or less, or of another type, tells itself.
PACKING = 1
# Characters of JSON that are kept of one article: 60 claims take 44,000.
_MOST = 4_000_000

# The types of the fields by their names.
_FIELDS: dict[type[Any], dict[str, Any]] = {
    kind: get_type_hints(kind) for kind in (Statement, Word, Participant, Name, Figure)
}
_PLAIN = {str, int, float, bool, NoneType}
# How a value is made of what JSON gives back; None: it is that already.
_Make = Callable[[Any], Any] | None


def print_of(candidate: Candidate, published: date | datetime | None) -> str:
    """Return 16 hexadecimal digits that stand for all that a claim's statement is read from, but for the text of its article.

    How worthy the claim is, and the words around it, are no part of that. A claim has the same print before it is stored and
    after. Nothing is raised.
    """
    told = published.isoformat() if published else None
    figures = tuple(
        replace(one, low=_as_stored(one.low), high=_as_stored(one.high)) for one in candidate.figures
    )
    read_from = (
        *(candidate.start, candidate.end, candidate.claimant, figures, candidate.when),
        *(candidate.places, candidate.event, candidate.context),
    )
    return blake2b(repr((_reader(), told, read_from)).encode(), digest_size=8).hexdigest()


def _as_stored(number: float | None) -> float | None:
    """Return the number as it is written whether or not PostgreSQL kept it: that gives 1e16 back as a whole number, and -0.0 as 0.0."""
    return None if number is None else float(number) + 0.0


def pack(said: Mapping[str, Statement]) -> bytes:
    """Return the statements of an article, by their prints, as compressed JSON: about 120 bytes each.

    Nothing where that would be more than `unpack` reads: each claim of one endless sentence tells of all the others.
    """
    rows: list[str] = []
    size = 0
    for key, statement in said.items():
        row = f"{json.dumps(key)}:{json.dumps(_plain(statement), separators=(',', ':'))}"
        rows.append(row)
        size += len(row)
        if size > _MOST:
            return b""
    return zlib.compress(f"{{{','.join(rows)}}}".encode())


def unpack(data: bytes, wanted: Collection[str]) -> dict[str, Statement]:
    """Return those of the `wanted` prints that are there, with their statements.

    What is no packing, or was changed by another hand, holds none; nothing is raised, for all can be read anew.
    """
    inflate = zlib.decompressobj()
    try:
        values = json.loads(inflate.decompress(data, 2 * _MOST))
    except (zlib.error, ValueError, RecursionError):
        return {}
    if not inflate.eof or not isinstance(values, dict):
        return {}
    made = ((key, _made(values[key])) for key in wanted if key in values)
    return {key: statement for key, statement in made if statement is not None}


def _made(value: Any) -> Statement | None:
    try:
        statement = _STATEMENT(value)
    except (TypeError, ValueError, LookupError, AttributeError, RecursionError):
        return None
    return statement if isinstance(statement, Statement) else None


@cache
def _reader() -> str:
    """Return what tells one way of reading from another; a pipeline that was trained again reads otherwise too."""
    shape = [(kind.__name__, fields) for kind, fields in _FIELDS.items()]
    reader = (PACKING, EXTRACTOR_VERSION, COMPARER_VERSION, model_stamp(), shape)
    return blake2b(repr(reader).encode(), digest_size=8).hexdigest()


def _plain(value: Any) -> Any:
    """Return a value as JSON has it: a list of fields without their names, sets in order, days as ISO dates."""
    if (names := _FIELDS.get(type(value))) is not None:
        return [_plain(getattr(value, name)) for name in names]
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, frozenset):
        return sorted(value)
    return value.isoformat() if isinstance(value, date) else value


def _maker_of(kind: Any) -> _Make:
    """Return how a field of this type is made again. A type that nobody thought of is a TypeError as soon as this module is imported."""
    if get_origin(kind) is frozenset and _maker_of(get_args(kind)[0]) is None:
        return frozenset
    if get_origin(kind) is tuple:
        one = _maker_of(get_args(kind)[0])
        return tuple if one is None else lambda values: tuple(map(one, values))
    if _PLAIN.issuperset(get_args(kind) if get_origin(kind) is UnionType else (kind,)):
        return None
    if kind == date | None:
        return lambda text: text and date.fromisoformat(text)
    if kind in _FIELDS:
        return _class_maker(kind)
    raise TypeError(f"A field of type {kind} cannot be packed yet.")


def _class_maker(kind: Any) -> Callable[[list[Any]], Any]:
    makers = [_maker_of(field) for field in _FIELDS[kind].values()]
    unlike = [(at, maker) for at, maker in enumerate(makers) if maker is not None]

    def make(values: list[Any]) -> Any:
        for at, maker in unlike:  # the list is nobody else's
            values[at] = maker(values[at])
        return kind(*values)

    return make


_STATEMENT = cast(Callable[[list[Any]], Statement], _class_maker(Statement))
