"""The bundled broker: a real Valkey server, and the stand-in for machines where it does not run."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import redis

from annotator import broker
from annotator.supervisor.stack import _answers_ping
from tests.platform.running import wait_until

pytestmark = pytest.mark.platform


@pytest.fixture(params=["valkey", "stand-in"])
def bundled(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[broker.Bundled]:
    if request.param == "stand-in":
        monkeypatch.setattr(broker, "_valkey", lambda: None)
    prepared = broker.prepare(tmp_path)
    server = subprocess.Popen(prepared.command)
    wait_until(_answers_ping(prepared.address), 30, "the broker answers")
    yield prepared
    server.terminate()
    server.wait(10)


def test_it_keeps_messages(bundled: broker.Bundled) -> None:
    with redis.Redis.from_url(bundled.address) as client:
        client.lpush("hints", "1")
        assert client.brpop(["hints"], timeout=1) == (b"hints", b"1")


def test_valkey_wants_its_password(tmp_path: Path, bundled: broker.Bundled) -> None:
    if bundled.note:
        pytest.skip("The stand-in knows no passwords; the docs say so.")
    port = bundled.address.rpartition(":")[2].partition("/")[0]
    with redis.Redis(port=int(port)) as stranger, pytest.raises(redis.AuthenticationError):
        stranger.ping()


def test_its_files_are_private_and_its_address_is_found_until_it_is_forgotten(
    tmp_path: Path, bundled: broker.Bundled
) -> None:
    assert broker.address_in(tmp_path) == bundled.address
    for file in (tmp_path / "broker").iterdir():
        if file.name in {"address", "valkey.conf"}:
            assert file.stat().st_mode & 0o077 == 0
    broker.forget(tmp_path)
    assert broker.address_in(tmp_path) == broker.NO_BROKER


def test_a_binary_that_does_not_start_makes_room_for_the_stand_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake = tmp_path / "valkey-server"
    fake.write_bytes(b"\x7fELF of another machine")
    fake.chmod(0o755)
    monkeypatch.setattr(broker, "get_binary_path", lambda: fake)
    assert broker.prepare(tmp_path).note.startswith("The bundled Valkey server does not run on this machine")
