"""Every error is a problem (RFC 9457), whatever is sent; nothing a client sends is a mistake of ours."""

from __future__ import annotations

import ast
import json
from pathlib import Path

import pytest
from django.db import OperationalError
from django.test import RequestFactory
from rest_framework.test import APIClient

import claims
from claims.api.parsers import JSON, MAX_JSON
from claims.api.problem_types import PROBLEM_TYPES, type_of
from claims.api.stopped import Stopped
from claims.ingest.refused import REASONS

MEMBERS = {"type", "title", "status", "detail", "instance", "code"}
REFUSING = ("services", "reports", "workflow.py", "permissions.py")


def codes_raised() -> set[str]:
    """Return every literal `code=` of a Refusal in the source of the rooms that raise one."""
    root = Path(claims.__file__).parent
    files = [
        file
        for name in REFUSING
        for file in ([root / name] if name.endswith(".py") else (root / name).rglob("*.py"))
    ]
    calls = [
        node for file in files for node in ast.walk(ast.parse(file.read_text())) if isinstance(node, ast.Call)
    ]
    refusals = [call for call in calls if getattr(call.func, "id", "") == "Refusal"]
    found = {
        kw.value.value
        for call in refusals
        for kw in call.keywords
        if kw.arg == "code" and isinstance(kw.value, ast.Constant)
    }
    return {str(code) for code in found}


def problem_of(answer, status: int, code: str) -> dict:
    assert answer.status_code == status, answer.content
    assert answer["Content-Type"] == "application/problem+json"
    body = json.loads(answer.content)
    assert body.keys() >= MEMBERS
    assert (body["status"], body["code"], body["type"]) == (status, code, f"/api/problems/{code}/")
    return body


def test_a_problem_says_what_happened_and_where_to_read_on(api, article):
    problem = problem_of(
        api.post(f"/api/articles/{article.pk}/claims/", {"start": 5, "end": 5}, format="json"), 422, "span"
    )
    assert problem["field"] == "span"
    assert problem["instance"] == f"/api/articles/{article.pk}/claims/"
    kind = api.get(problem["type"]).json()
    assert (kind["title"], kind["status"]) == (problem["title"], 422)


def test_every_code_that_a_service_or_ingest_raises_has_a_type():
    assert codes_raised() | set(REASONS) <= set(PROBLEM_TYPES)


def test_an_unlisted_code_counts_as_refused():
    assert type_of("never heard of")[0] == "refused"


@pytest.mark.parametrize(
    "address",
    [
        "/api/nowhere/",
        "/api/whoami",
        "/api/claims/abc/",
        f"/api/claims/{'9' * 30}/",
        "/api/problems/no/",
        "/api/problems/x%0A/",
    ],
)
def test_an_unknown_address_is_a_problem_not_a_page(api, address):
    problem_of(api.get(address), 404, "not_found")


def test_who_forgets_the_slash_is_told_so(api):
    assert "slash" in problem_of(api.get("/api/whoami"), 404, "not_found")["detail"]
    assert "slash" not in problem_of(api.get("/api/nowhere/"), 404, "not_found")["detail"]


@pytest.mark.parametrize("header", [{}, {"Authorization": "Bearer abc"}, {"Authorization": "Token abc"}])
def test_who_is_not_signed_in_is_told_how(db, anonymous, header):
    answer = anonymous.get("/api/whoami/", headers=header)
    assert answer.status_code == 401
    assert "Authorization: Token" in json.loads(answer.content)["detail"]


def test_what_the_framework_refuses_says_what_to_do(api, anonymous, desk):
    address = f"/api/desks/{desk.slug}/articles/"
    refused = (
        api.delete(address),
        api.post(address, "text=x", content_type="application/x-www-form-urlencoded"),
    )
    assert [json.loads(answer.content)["detail"] for answer in refused] == [
        "This address knows GET and POST only.",
        "Send the body as application/json or multipart/form-data, and say so in the Content-Type header.",
    ]
    for _ in range(11):
        answer = anonymous.post("/api/token/", {"username": "x", "password": "y"}, format="json")
    assert "Try again in" in problem_of(answer, 429, "throttled")["detail"]


def test_a_method_the_address_does_not_know(api):
    answer = api.delete("/api/whoami/")
    problem_of(answer, 405, "method_not_allowed")
    assert answer["Allow"] == "GET, HEAD, OPTIONS"
    options = api.options("/api/whoami/")
    assert (options.status_code, options["Allow"]) == (204, "GET, HEAD, OPTIONS")


def test_a_body_of_another_kind(api, desk):
    answer = api.post(f"/api/desks/{desk.slug}/stories/", "<a/>", content_type="application/xml")
    problem_of(answer, 415, "unsupported_media_type")


def test_an_answer_in_another_form(api):
    problem_of(api.get("/api/whoami/", headers={"Accept": "text/html"}), 406, "not_acceptable")


def test_several_fields_are_named_one_by_one(api, article):
    answer = api.post(f"/api/articles/{article.pk}/claims/", {"start": -1, "end": "x"}, format="json")
    problem = problem_of(answer, 400, "invalid")
    assert [one["field"] for one in problem["errors"]] == ["start", "end"]


def test_a_nested_field_is_named_by_its_path(api, desk):
    body = {"format": "csv", "filters": {"worthiness": 2}}
    problem = problem_of(api.post(f"/api/desks/{desk.slug}/reports/", body, format="json"), 400, "invalid")
    assert problem["errors"][0]["field"] == "filters.worthiness"


@pytest.mark.parametrize(
    "body",
    [
        b"{",
        b"",
        b"[]",
        b"null",
        b'"text"',
        b'{"title": "a\\u0000b"}',
        b'{"title": "\\ud800"}',
        b'{"\\udfff": 1, "title": "x\\udc00"}',
        b'{"title": NaN}',
        b'{"title": {"a": [1]}}',
        b'{"title": ["a"]}',
        b'{"title": null}',
        b'{"title": true}',
        b'{"title": "   "}',
        b'{"title": "\xff"}',
        b'{"title": ' + b"9" * 5000 + b"}",
        b"[" * 200_000,
        b'{"title": "' + b"x" * 301 + b'"}',
    ],
)
def test_a_body_that_cannot_be_read_or_does_not_fit(api, desk, body):
    answer = api.post(f"/api/desks/{desk.slug}/stories/", body, content_type="application/json")
    assert json.loads(answer.content)["code"] in ("parse_error", "invalid")


def test_six_characters_that_only_look_like_a_nul_are_a_text(api, desk):
    answer = api.post(
        f"/api/desks/{desk.slug}/stories/", rb'{"title": "a\\u0000b"}', content_type="application/json"
    )
    assert (answer.status_code, answer.json()["title"]) == (201, r"a\u0000b")


def test_a_whole_surrogate_pair_is_a_character(api, desk):
    answer = api.post(
        f"/api/desks/{desk.slug}/stories/", rb'{"title": "\ud83d\ude00"}', content_type="application/json"
    )
    assert answer.json()["title"] == "\U0001f600"


@pytest.mark.parametrize("charset", ["utf-16", "utf-7", "cp037", "klingon"])
@pytest.mark.parametrize("kind", ["application/json", "multipart/form-data; boundary=x"])
def test_a_strange_charset_harms_nothing(api, desk, charset, kind):
    address = f"/api/desks/{desk.slug}/articles/?outlet=%C3%A9"
    assert api.post(address, b"--x--\r\n", content_type=f"{kind}; charset={charset}").status_code == 400
    assert api.get(address, content_type=f"{kind}; charset={charset}").status_code == 200


@pytest.mark.parametrize(
    "query",
    ["q=%00", "desk=%00", "outlet=a%00b", "story=99999999999999999999", "worthiness=nan", "worthiness=1e999999", "status=x",
     "sort=%ff", "reviewer=-1", "article=x"],
)  # fmt: skip
def test_a_filter_that_makes_no_sense_is_a_problem(api, desk, claim, query):
    answer = api.get(f"/api/desks/{desk.slug}/claims/?{query}")
    assert json.loads(answer.content)["code"] in ("parse_error", "invalid")


def test_a_word_that_is_not_known_is_answered_with_those_that_are(api, desk, claim):
    filtered = api.get(f"/api/desks/{desk.slug}/claims/?status=open")
    sent = api.post(
        f"/api/claims/{claim.pk}/verdict/",
        {"status": "true"},
        format="json",
        headers={"If-Match": claim.etag},
    )
    for answer in (filtered, sent):
        detail = problem_of(answer, 400, "invalid")["detail"]
        assert detail == "Use one of unreviewed, confirmed, disputed, superseded, withdrawn."


@pytest.mark.parametrize("room", ["claims", "articles", "links", "reports"])
def test_a_filter_by_a_story_that_is_not_there(api, desk, room):
    problem = problem_of(api.get(f"/api/desks/{desk.slug}/{room}/?story=999"), 400, "invalid")
    assert problem["detail"] == "There is nothing of that number, or you may not see it."


@pytest.mark.parametrize("page", ["0", "-1", "x", "9" * 40, "9" * 5000])
def test_a_page_that_is_not_there(api, desk, page):
    problem_of(api.get(f"/api/desks/{desk.slug}/claims/?page={page}"), 404, "not_found")


@pytest.mark.parametrize("superseded_by", [0, -1, 1.5, 10**30, "x", [], {}, True, "\x00"])
def test_a_number_that_names_no_row(api, claim, superseded_by):
    body = {"status": "superseded", "reason": "Counted again.", "superseded_by": superseded_by}
    answer = api.post(
        f"/api/claims/{claim.pk}/verdict/", body, format="json", headers={"If-Match": claim.etag}
    )
    assert json.loads(answer.content)["code"] in ("parse_error", "invalid")


def test_a_body_that_is_too_large_is_refused_before_it_is_read(api, desk):
    answer = api.generic("POST", f"/api/desks/{desk.slug}/stories/", b"{}", CONTENT_LENGTH=str(10**9))
    problem_of(answer, 413, "too_large")


def test_json_that_is_too_large_is_refused(api, desk, monkeypatch):
    monkeypatch.setattr("claims.api.parsers.MAX_JSON", 10)
    answer = api.post(f"/api/desks/{desk.slug}/stories/", {"title": "A long one"}, format="json")
    assert "JSON body" in problem_of(answer, 413, "too_large")["detail"]


class Unread:
    """A body that must not be read."""

    def read(self, _size: int) -> bytes:
        pytest.fail("it was read")


def test_json_that_is_announced_as_too_large_is_not_read():
    request = RequestFactory().post("/api/", CONTENT_LENGTH=str(MAX_JSON + 1))
    with pytest.raises(Stopped, match="JSON body"):
        JSON().parse(Unread(), parser_context={"request": request})


def test_the_limit_of_forms_is_not_that_of_json(api, desk, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 100
    answer = api.post(f"/api/desks/{desk.slug}/stories/", {"title": "x" * 200}, format="json")
    assert answer.status_code == 201


def test_a_form_field_that_is_too_large_is_refused(api, desk, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 100
    answer = api.post(f"/api/desks/{desk.slug}/articles/", {"text": "x" * 1000}, format="multipart")
    problem_of(answer, 413, "too_large")


def test_a_form_with_too_many_fields_is_refused(api, desk, settings):
    settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = 3
    answer = api.post(f"/api/desks/{desk.slug}/articles/", dict.fromkeys("abcdef", "x"), format="multipart")
    problem_of(answer, 400, "parse_error")


@pytest.mark.parametrize(
    ("error", "status", "code"),
    [(OperationalError("down"), 503, "unavailable"), (RuntimeError("secret"), 500, "error")],
)
def test_a_fault_of_ours_is_a_problem_without_its_traceback(
    client_for, reviewer, monkeypatch, error, status, code
):
    def fail(user):
        raise error

    client = client_for(reviewer)
    client.raise_request_exception = False
    monkeypatch.setattr("claims.selectors.desks", fail)
    answer = client.get("/api/desks/")
    problem_of(answer, status, code)
    assert b"secret" not in answer.content
    assert b"Traceback" not in answer.content


def test_a_missing_file_is_told_as_such(api, article, settings, tmp_path):
    settings.BLOB_DIR = tmp_path / "elsewhere"
    api.raise_request_exception = False
    problem = problem_of(api.get(f"/api/articles/{article.pk}/original/"), 500, "file_missing")
    assert "backup" in problem["detail"]


def test_a_session_must_carry_its_csrf_token(reviewer, desk):
    client = APIClient(enforce_csrf_checks=True)
    client.force_login(reviewer, backend="allauth.account.auth_backends.AuthenticationBackend")
    assert client.get("/api/whoami/").status_code == 200
    problem_of(
        client.post(f"/api/desks/{desk.slug}/stories/", {"title": "x"}, format="json"),
        403,
        "permission_denied",
    )
