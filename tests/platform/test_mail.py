"""The mail server from the environment."""

from __future__ import annotations

import pytest

from annotator import environment


def test_a_mail_server_is_read(monkeypatch):
    monkeypatch.setenv("EMAIL_URL", "smtp+tls://mira:secret@mail.example:587")
    found = environment.mail("EMAIL_URL")
    assert (found["EMAIL_HOST"], found["EMAIL_PORT"], found["EMAIL_USE_TLS"]) == ("mail.example", 587, True)


def test_without_one_nothing_is_sent(monkeypatch):
    monkeypatch.delenv("EMAIL_URL", raising=False)
    assert "dummy" in environment.mail("EMAIL_URL")["EMAIL_BACKEND"]


@pytest.mark.parametrize(
    "value", ["mail.example", "https://mail.example", "consolemail://", "smtp://", "smtp://host:port"]
)
def test_anything_else_stops_the_start_with_a_sentence(monkeypatch, value):
    monkeypatch.setenv("EMAIL_URL", value)
    with pytest.raises(environment.BadSetting, match="EMAIL_URL is not a mail address such as"):
        environment.mail("EMAIL_URL")
