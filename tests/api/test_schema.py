"""The committed OpenAPI schema is the one that the code makes, and it is sound."""

from __future__ import annotations

from pathlib import Path

from django.core.management import call_command

COMMITTED = Path(__file__).resolve().parents[2] / "docs" / "openapi.yaml"
AGAIN = "manage.py spectacular --validate --fail-on-warn --file docs/openapi.yaml"


def test_the_committed_schema_is_up_to_date_and_valid(tmp_path):
    made = tmp_path / "openapi.yaml"
    call_command("spectacular", "--validate", "--fail-on-warn", "--file", str(made))
    assert made.read_text() == COMMITTED.read_text(), f"Run {AGAIN} and commit the file."


def test_the_schema_is_served_to_anybody(anonymous, db):
    answer = anonymous.get("/api/schema/")
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/vnd.oai.openapi; charset=utf-8")
    assert b"/api/claims/{id}/verdict/" in answer.content


def test_its_page_is_served_whole_from_here(client, db):
    page = client.get("/api/docs/")
    assert page.status_code == 200
    assert b"/static/drf_spectacular_sidecar/swagger-ui-dist/swagger-ui-bundle.js" in page.content
    assert b"http://" not in page.content
    assert b"https://" not in page.content
    policy = [rule.strip() for rule in page["Content-Security-Policy"].split(";")]  # in any order
    assert "script-src 'self'" in policy
    assert "style-src 'self' 'unsafe-inline'" in policy
    assert "unsafe" not in client.get("/api/whoami/")["Content-Security-Policy"]


def test_the_root_leads_to_the_page(client, db):
    assert client.get("/api/")["Location"] == "/api/docs/"
