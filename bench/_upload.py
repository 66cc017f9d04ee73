"""The uploading half of bench.extract: runs in the desk's environment, prints the seconds that it took."""

from __future__ import annotations

import os
import sys
import time

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "annotator.settings")
django.setup()

from claims.choices import JobState  # noqa: E402  Django must be set up first
from claims.models import Run, User  # noqa: E402
from claims.services import desks  # noqa: E402
from claims.services.articles import add_text  # noqa: E402

POLL_SECONDS = 0.05


def main() -> None:
    """Upload what stands on standard input, parted by NUL, and wait until every run is over."""
    texts = sys.stdin.read().split("\0")
    actor = User.objects.create_user("bench")
    desk = desks.create_desk(name="Bench", slug="bench", actor=None, administrator=actor)
    start = time.perf_counter()
    for text in texts:
        add_text(desk=desk, actor=actor, text=text)
    while Run.objects.active().exists():
        time.sleep(POLL_SECONDS)
    seconds = time.perf_counter() - start
    if failed := Run.objects.filter(state=JobState.FAILED).count():
        sys.exit(f"{failed} runs failed.")
    print(seconds)


if __name__ == "__main__":
    main()
