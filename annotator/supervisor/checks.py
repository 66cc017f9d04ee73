"""What must be right before anything starts; each failure is one sentence for the person at the terminal."""

from __future__ import annotations

import errno
import fcntl
import os
import socket
from pathlib import Path
from typing import IO


class CannotStart(Exception):
    """Something in the way; the message is the sentence to show."""


def lock_data_folder(data_dir: Path) -> IO[str]:
    """Make sure that only one `manage.py up` uses the data folder; keep the returned file open to keep the lock.

    The kernel drops the lock with the process, so that a killed launcher never blocks the next start.
    Raises CannotStart when another one has it.
    """
    lock = (data_dir / "up.lock").open("a+", encoding="ascii")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        lock.seek(0)
        other = lock.read().strip() or "unknown"
        lock.close()
        raise CannotStart(
            f"Stet already runs with the data folder {data_dir} (process {other}). "
            "Stop it first, or set STET_DATA to another folder."
        ) from error
    lock.truncate(0)
    lock.write(str(os.getpid()))
    lock.flush()
    return lock


def listen(host: str, port: int) -> socket.socket:
    """Open the web server's socket; port 0 takes any free one.

    The launcher itself listens, so that a busy port is known before anything starts, and a browser that comes
    while the web server restarts waits instead of being turned away. Raises CannotStart.
    """
    try:
        return socket.create_server((host, port), backlog=128)
    except OSError as error:
        raise CannotStart(_why_not(host, port, error)) from error


def _why_not(host: str, port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} is in use by another program. Stop that program, or choose another port with PORT={port + 1}."
    if error.errno == errno.EACCES:
        return f"Port {port} may only be opened by root. Choose one above 1023 with PORT=8000."
    return f"The address {host}:{port} cannot be opened: {error.strerror or error}. Check HOST and PORT."
