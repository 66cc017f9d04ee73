"""What reaches Django: a Content-Type that it can read."""

from __future__ import annotations

from io import BytesIO

import pytest

from annotator.wsgi import application, readable_content_type


@pytest.mark.parametrize(
    ("header", "kept"),
    [
        ("", ""),
        ("application/json", "application/json"),
        ('multipart/form-data; boundary="x y"', 'multipart/form-data; boundary="x y"'),
        ("text/plain; charset=UTF-8", "text/plain; charset=UTF-8"),
        ("text/plain; charset=hex", "text/plain"),
        ("text/plain; charset=idna", "text/plain"),
        ("text/plain; charset*=klingon''x", "text/plain"),
    ],
)
def test_only_readable_parameters_reach_django(header, kept):
    assert readable_content_type(header) == kept


@pytest.mark.parametrize("charset", ["hex", "rot13", "bz2"])
def test_a_codec_that_is_no_charset_gets_an_answer(db, charset):
    answers = []
    environ = {
        "REQUEST_METHOD": "GET", "PATH_INFO": "/api/whoami/", "QUERY_STRING": "q=%C3%A9", "SERVER_NAME": "localhost",
        "SERVER_PORT": "80", "wsgi.input": BytesIO(), "wsgi.url_scheme": "http",
        "CONTENT_TYPE": f"application/json; charset={charset}",
    }  # fmt: skip
    body = application(environ, lambda status, headers: answers.append(status))
    body.close()
    assert answers == ["401 Unauthorized"]
