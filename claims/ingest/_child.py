"""The sandbox child: reads one file from standard input under hard limits and answers in JSON.

Started by claims.ingest.sandbox as `python -m claims.ingest._child`, with an empty environment. Input is one line
of JSON (the request) followed by the file's bytes; the answer is one JSON object. It writes nothing else: the
parent gets the answer on a descriptor of its own, so a chatty library cannot spoil it.
"""

from __future__ import annotations

import ctypes
import json
import os
import resource
import signal
import sys
from pathlib import Path
from typing import Any

from claims.ingest.limits import Limits
from claims.ingest.readers import read_bytes
from claims.ingest.refused import Refused

_PR_SET_PDEATHSIG = 1
_PR_SET_NO_NEW_PRIVS = 38
_CLONE_NEWUSER = 0x10000000
_CLONE_NEWNET = 0x40000000


def main() -> None:
    """Read the request, then the file, and answer."""
    answer_to = os.dup(1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    request = json.loads(sys.stdin.buffer.readline())
    limits = Limits(**request["limits"])
    _fence_in(limits, parent=request["parent"])
    answer = _answer(request, sys.stdin.buffer.read(), limits)
    with os.fdopen(answer_to, "wb") as stream:
        stream.write(json.dumps(answer).encode())


def _answer(request: dict[str, Any], data: bytes, limits: Limits) -> dict[str, Any]:
    try:
        document = read_bytes(
            data, name=request["name"], url=request["url"], charset=request["charset"], limits=limits
        )
        return {"document": document.as_dict()}
    except Refused as refused:
        return {"code": refused.code, "message": refused.message}
    except (MemoryError, RecursionError):
        return {"failed": "too_complex"}
    except Exception as error:  # noqa: BLE001 parsers raise anything on broken input
        return {"failed": "damaged", "detail": f"{type(error).__name__}: {error}"[:500]}


def _fence_in(limits: Limits, *, parent: int) -> None:
    """Give up what reading a file does not need. Hard limits: nothing in this process can raise them again."""
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != parent:  # it died before the line above
        os._exit(1)
    libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    if libc.unshare(_CLONE_NEWNET) != 0:  # an empty network of its own: needs root, or else a user namespace
        libc.unshare(_CLONE_NEWUSER | _CLONE_NEWNET)  # where both are forbidden the other limits remain
    _limit(resource.RLIMIT_AS, _address_space() + limits.memory)
    _limit(
        resource.RLIMIT_CPU, limits.cpu_seconds, spare=1
    )  # the signal at the first tells a time limit apart
    _limit(resource.RLIMIT_NOFILE, limits.open_files)
    _limit(resource.RLIMIT_FSIZE, limits.written_bytes)
    _limit(resource.RLIMIT_CORE, 0)


def _limit(kind: int, value: int, *, spare: int = 0) -> None:
    _, hard = resource.getrlimit(kind)
    ceiling = value + spare if hard == resource.RLIM_INFINITY else min(value + spare, hard)
    resource.setrlimit(kind, (min(value, ceiling), ceiling))


def _address_space() -> int:
    """Bytes of address space this process has taken to start."""
    pages = Path("/proc/self/statm").read_text().split()[0]
    return int(pages) * resource.getpagesize()


if __name__ == "__main__":
    main()
