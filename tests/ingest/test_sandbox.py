"""The child under attack. What a hostile parser could do is played by programs put in its place."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from claims.ingest import Limits, Refused, read, sandbox

QUICK = Limits(wall_seconds=3.0)
FENCED = """
import json, os, sys
request = json.loads(sys.stdin.buffer.readline())
from claims.ingest import _child
from claims.ingest.limits import Limits
_child._fence_in(Limits(**request["limits"]), parent=request["parent"])
"""


NO_NAMESPACES = (
    "import ctypes, sys; c = ctypes.CDLL(None); sys.exit(c.unshare(0x40000000) and c.unshare(0x50000000))"
)


@pytest.fixture
def child(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Put another program in the place of the reading child."""

    def replace(program: str) -> None:
        monkeypatch.setattr(sandbox, "_COMMAND", (sys.executable, "-P", "-s", "-c", program))

    return replace


def refusal_of(limits: Limits = QUICK, data: bytes = b"Almost 50 died.") -> str:
    with pytest.raises(Refused) as refusal:
        read(data, limits=limits)
    return refusal.value.code


def answer(expression: str) -> str:
    """A program that answers with a document whose text is the value of the expression."""
    return f"import json\ntext = str({expression})\n" + (
        "print(json.dumps({'document': {'text': text, 'media_type': 'text/plain', 'headline': '', 'outlet': '',"
        " 'agency': '', 'byline': '', 'dateline': '', 'published_at': None, 'language': 'en', 'url': '', 'notes': []}}))"
    )


@pytest.mark.parametrize(
    ("program", "code"),
    [
        ("import os; os.abort()", "too_complex"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)", "too_complex"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "too_complex"),
        ("raise SystemExit(3)", "damaged"),
        ("print('no JSON')", "damaged"),
        ("pass", "damaged"),
        ("print('[]')", "damaged"),
        ('print(\'{"document": {"text": "x"}}\')', "damaged"),
        ('print(\'{"code": "no such code", "message": "x"}\')', "damaged"),
        ('print(\'{"failed": "no such code"}\')', "damaged"),
        ("while True: print('x' * 100000)", "too_complex"),
        ("import time; time.sleep(60)", "timed_out"),
    ],
)
def test_any_death_becomes_a_refusal(child: Callable[[str], None], program: str, code: str) -> None:
    child(program)
    assert refusal_of(Limits(wall_seconds=2.0)) == code


def test_a_child_that_lingers_after_its_answer_is_ended(
    child: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sandbox, "_GRACE", 0.3)
    child("import os, time; os.close(1); time.sleep(60)")
    assert refusal_of() == "damaged"


@pytest.mark.parametrize(
    ("program", "limits", "code"),
    [
        ("x = bytearray(200_000_000)", Limits(memory=100_000_000), "damaged"),
        ("while True: pass", Limits(cpu_seconds=1), "timed_out"),
        ("open('big', 'wb').write(bytes(3_000_000))", Limits(written_bytes=1_000_000), "damaged"),
        ("x = [open('/dev/null') for _ in range(70)]", Limits(), "damaged"),
    ],
    ids=["memory", "cpu", "file size", "open files"],
)
def test_the_limits_hold(child: Callable[[str], None], program: str, limits: Limits, code: str) -> None:
    child(FENCED + program + "\n" + answer("'not stopped'"))
    assert refusal_of(limits) == code


def test_the_child_has_no_network(child: Callable[[str], None], trap: int) -> None:
    if subprocess.run([sys.executable, "-c", NO_NAMESPACES], check=False).returncode != 0:
        pytest.skip(
            "This machine forbids network namespaces; the child keeps the network here (docs/ingest.md)."
        )
    child(
        f"{FENCED}import socket; socket.create_connection(('127.0.0.1', {trap}), 1)\n" + answer("'connected'")
    )
    assert refusal_of() == "damaged"


def test_what_is_within_the_limits_works(child: Callable[[str], None]) -> None:
    child(FENCED + "x = bytearray(50_000_000)\n" + answer("'fine'"))
    assert read(b"x").text == "fine"


def test_the_child_sees_no_environment_of_ours(
    child: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SECRET_KEY", "do not leak")
    child("import os\n" + answer("sorted(os.environ)"))
    assert "SECRET" not in read(b"x").text


def test_the_folder_of_the_child_is_removed(child: Callable[[str], None]) -> None:
    child("import os\nopen('left-behind', 'w').close()\n" + answer("os.getcwd()"))
    assert not Path(read(b"x").text).exists()


def test_nothing_the_child_started_survives_a_timeout(child: Callable[[str], None], tmp_path: Path) -> None:
    pid_file = tmp_path / "pid"
    child(
        "import subprocess, sys, time\n"
        "other = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])\n"
        f"open({str(pid_file)!r}, 'w').write(str(other.pid))\n"
        "time.sleep(60)"
    )
    assert refusal_of(Limits(wall_seconds=2.0)) == "timed_out"
    assert _gone(int(pid_file.read_text()))


def test_the_child_dies_with_its_parent(tmp_path: Path) -> None:
    """A worker killed outright leaves no reader behind."""
    pid_file = tmp_path / "pid"
    sleeper = FENCED + f"open({str(pid_file)!r}, 'w').write(str(os.getpid()))\nimport time; time.sleep(60)"
    program = (
        "import sys\nfrom claims.ingest import read, sandbox\n"
        f"sandbox._COMMAND = (sys.executable, '-P', '-s', '-c', {sleeper!r})\nread(b'x')"
    )
    parent = subprocess.Popen([sys.executable, "-c", program], cwd=sandbox._ROOT)
    assert _until(lambda: pid_file.exists() and pid_file.read_text() != "")
    parent.kill()
    parent.wait()
    assert _gone(int(pid_file.read_text()))


def test_the_child_starts_light() -> None:
    """Plain text must not wait for libraries that read other types, nor for the rules that read claims."""
    heavy = "{'trafilatura', 'lxml', 'pypdfium2', 'docx', 'urllib3', 'htmldate', 'spacy', 'django', 'numpy', 'claims.extraction.pipeline'}"
    program = f"import sys, claims.ingest._child; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=sandbox._ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def _gone(pid: int) -> bool:
    return _until(
        lambda: not Path(f"/proc/{pid}").exists() or "\nState:\tZ" in Path(f"/proc/{pid}/status").read_text()
    )


def _until(met: Callable[[], bool], seconds: float = 10.0) -> bool:
    deadline = time.monotonic() + seconds
    while not met():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True
