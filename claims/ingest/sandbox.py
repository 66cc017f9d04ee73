"""Each file is opened in a child process of its own, which may fail in any way without harm.

A try block is no protection here: parsers of PDF, zip and HTML abort the process, eat gigabytes or run for
minutes on small hostile files. The child works under limits of the kernel (see _child.py), in an empty
environment and an empty folder that is removed afterwards; the parent bounds the time and the size of the answer
and turns any kind of death into a plain sentence.
"""

from __future__ import annotations

import json
import os
import selectors
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any

from claims.ingest.document import Document
from claims.ingest.limits import Limits
from claims.ingest.refused import Refused

_ROOT = Path(__file__).resolve().parents[2]
_COMMAND = (sys.executable, "-P", "-s", "-m", "claims.ingest._child")
_CHUNK = 64 * 1024
_GRACE = 5.0  # seconds to exit once the answer is given

_MESSAGES = {
    "too_complex": "The file is damaged or far more complex than a news article. Paste its text instead.",
    "damaged": "The file cannot be read: it is damaged or cut short. Save it again, or paste its text instead.",
    "timed_out": "Reading the file took too long and was given up. Paste its text instead.",
}


def read_sandboxed(data: bytes, *, name: str, url: str, charset: str, limits: Limits) -> Document:
    """Read one file in a child process.

    Raises Refused with the reader's own reason, or too_complex, damaged, timed_out for a child that failed.
    """
    request = {"name": name, "url": url, "charset": charset, "parent": os.getpid(), "limits": asdict(limits)}
    with tempfile.TemporaryDirectory(prefix="stet-read-") as folder, tempfile.TemporaryFile() as source:
        source.write(json.dumps(request).encode() + b"\n" + data)
        source.seek(0)
        answer, status = _run(source, folder, limits)
    return _document(answer, status)


def _run(source: IO[bytes], folder: str, limits: Limits) -> tuple[bytes, int]:
    """The child's answer and exit status. A child past its time or answering too much is killed."""
    child = subprocess.Popen(
        _COMMAND,
        stdin=source,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=folder,
        env=_environment(folder),
        start_new_session=True,
    )
    with child:
        try:
            return _collect(child, limits), child.wait(timeout=_GRACE)
        except subprocess.TimeoutExpired as error:
            raise _failed("damaged") from error
        finally:
            _kill(child)


def _collect(child: subprocess.Popen[bytes], limits: Limits) -> bytes:
    assert child.stdout is not None
    deadline = time.monotonic() + limits.wall_seconds
    answer = bytearray()
    with selectors.DefaultSelector() as selector:
        selector.register(child.stdout, selectors.EVENT_READ)
        while selector.select(max(0.0, deadline - time.monotonic())):
            chunk = os.read(child.stdout.fileno(), _CHUNK)
            if not chunk:
                return bytes(answer)
            answer += chunk
            if len(answer) > limits.result_bytes:
                raise _failed("too_complex")
    raise _failed("timed_out")


def _kill(child: subprocess.Popen[bytes]) -> None:
    """End the child and anything it started; it leads a process group of its own."""
    if child.poll() is None:
        os.killpg(child.pid, signal.SIGKILL)


def _environment(folder: str) -> dict[str, str]:
    """Nothing of ours: no secrets to leak, no settings to be changed by."""
    return {
        "PYTHONPATH": str(_ROOT),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONHASHSEED": "0",
        "LC_ALL": "C.UTF-8",
        "HOME": folder,
        "TMPDIR": folder,
    }


def _document(answer: bytes, status: int) -> Document:
    if status == -signal.SIGXCPU:
        raise _failed("timed_out")
    if status != 0:  # parsers in C end by a signal when they run out of memory or into a fault of their own
        raise _failed("too_complex" if status < 0 else "damaged")
    try:
        values: dict[str, Any] = json.loads(answer)
        if "document" in values:
            return Document.from_dict(values["document"])
        if "failed" in values:
            raise _failed(values["failed"], values.get("detail", ""))
        raise Refused(values["code"], values["message"])
    except (ValueError, KeyError, TypeError) as error:
        raise _failed("damaged") from error


def _failed(code: str, detail: str = "") -> Refused:
    refused = Refused(code, _MESSAGES[code])
    if detail:
        refused.add_note(detail)
    return refused
