"""docs/api.md is true: its script does the whole job against a real server, and its table names every problem."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connections

from claims.api.problem_types import PROBLEM_TYPES
from claims.choices import JobState, LinkState, Status
from claims.models import Claim, Event, Link, Report, Run
from claims.services import comparison_runs, report_runs, runs

GUIDE = (Path(__file__).resolve().parents[2] / "docs" / "api.md").read_text()
SECONDS = 120


def script() -> str:
    """Return the guide's shell blocks as one script that stops at the first call that fails."""
    return "set -euo pipefail\n" + "\n".join(
        re.findall(r"^```bash\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)
    )


def work_until_over(program: subprocess.Popen[str]) -> None:
    """Be the worker while the script runs."""
    while program.poll() is None:
        runs.drain(seconds=1)
        comparison_runs.drain(seconds=1)
        report_runs.drain(seconds=1)
        try:
            program.wait(0.1)
        except subprocess.TimeoutExpired:
            continue


@pytest.mark.model
@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_the_script_of_the_guide_does_the_whole_job(live_server, desk, reviewer, tmp_path):
    missing = [name for name in ("bash", "curl") if shutil.which(name) is None]
    if missing:
        pytest.skip(f"The guide's script needs {' and '.join(missing)}.")
    known = {
        "STET": live_server.url,
        "DESK": desk.slug,
        "STET_USER": "mira",
        "STET_PASSWORD": "correct horse battery",
    }
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    program = subprocess.Popen(
        ["timeout", str(SECONDS), "bash", "-c", script()], cwd=tmp_path, env={**os.environ, **known, "PATH": path},
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip
    work_until_over(program)
    output = program.communicate()[0]
    assert program.returncode == 0, output
    assert {run.state for run in Run.objects.all()} == {JobState.DONE}
    assert Report.objects.get().state == JobState.DONE
    assert Link.objects.get(state=LinkState.ACCEPTED).earlier.status == Status.SUPERSEDED
    assert "Almost 30 miners" in (tmp_path / "report.csv").read_text()
    claim = Claim.objects.get(quote="Almost 30 miners")
    assert (claim.status, claim.version, claim.evidence.count()) == (Status.UNREVIEWED, 3, 1)
    verbs = list(Event.objects.filter(claim_id=claim.pk).values_list("verb", flat=True).order_by("number"))
    assert verbs == ["claim.added", "claim.superseded", "claim.undone", "evidence.added", "claim.noted"]
    connections.close_all()


def test_the_table_of_the_guide_names_every_problem():
    rows = dict(re.findall(r"^\| (\d{3}) \| (.*) \|$", GUIDE, re.MULTILINE))
    told = {(code, int(status)) for status, codes in rows.items() for code in re.findall(r"`(\w+)`", codes)}
    assert told == {(code, kind.status) for code, kind in PROBLEM_TYPES.items()}
