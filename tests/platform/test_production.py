"""Production starts with everything shut."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

pytestmark = pytest.mark.platform

ROOT = Path(settings.BASE_DIR)

PRODUCTION = """
import io, json, django
from django.conf import settings
from django.core.management import call_command
django.setup()
said = io.StringIO()
call_command("check", deploy=True, fail_level="WARNING", stdout=said, stderr=said)
names = ("DEBUG", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SESSION_COOKIE_HTTPONLY", "SECURE_SSL_REDIRECT",
         "SECURE_HSTS_SECONDS", "X_FRAME_OPTIONS", "SECURE_CONTENT_TYPE_NOSNIFF", "SESSION_COOKIE_SAMESITE")
print(json.dumps({"said": said.getvalue(), **{name: getattr(settings, name) for name in names}}))
"""


def test_production_starts_with_everything_shut(tmp_path):
    """In a process of its own: the settings are read from the environment when it starts."""
    given = {
        "PATH": os.environ["PATH"], "DJANGO_SETTINGS_MODULE": "annotator.settings", "STET_DATA": str(tmp_path),
        "STET_ENV": "production", "SECRET_KEY": "k9!" * 30 + "QwErTy", "ALLOWED_HOSTS": "stet.example",
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-c", PRODUCTION], cwd=ROOT, env=given, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout.splitlines()[-1])
    assert "no issues" in found.pop("said")
    assert found == {
        "DEBUG": False, "SESSION_COOKIE_SECURE": True, "CSRF_COOKIE_SECURE": True, "SESSION_COOKIE_HTTPONLY": True,
        "SECURE_SSL_REDIRECT": True, "SECURE_HSTS_SECONDS": 31_536_000, "X_FRAME_OPTIONS": "DENY",
        "SECURE_CONTENT_TYPE_NOSNIFF": True, "SESSION_COOKIE_SAMESITE": "Lax",
    }  # fmt: skip
