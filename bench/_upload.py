"""The uploading half of bench.extract: runs in the desk's environment, prints the seconds for all and for one article."""

from __future__ import annotations

import os
import sys
import time
from itertools import cycle

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "annotator.settings")
django.setup()

from django.test import Client  # noqa: E402  Django must be set up first
from django.urls import reverse  # noqa: E402

from claims.choices import JobState  # noqa: E402
from claims.models import Desk, Run, User  # noqa: E402
from claims.services import desks  # noqa: E402
from claims.services.articles import add_text  # noqa: E402

POLL_SECONDS = 0.02
PATIENCE_SECONDS = 60
WORDS = 600
SHOWN = b'id="panel" aria-label="Selected claim" tabindex="-1" data-claim='


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
    print(seconds, one(actor, desk, texts[0]))


def one(actor: User, desk: Desk, text: str) -> float:
    """Return the seconds from posting an article of about 600 words until its page shows a claim."""
    client = Client(SERVER_NAME="localhost")
    client.force_login(actor)
    client.get(reverse("add", args=[desk.slug]))
    article = {"way": "paste", "text": f"{shortened(text)}\n\nThis is one article of {WORDS} words."}
    start = time.perf_counter()
    answer = client.post(reverse("add", args=[desk.slug]), article)
    page = answer.get("Location", "")
    if not page:
        sys.exit(f"The article was not taken in: {answer.status_code}.")
    while SHOWN not in client.get(page).content:
        if time.perf_counter() - start > PATIENCE_SECONDS:
            sys.exit(f"{page} shows no claims.")
        time.sleep(POLL_SECONDS)
    return time.perf_counter() - start


def shortened(text: str) -> str:
    """Return the paragraphs of a text up to 600 words, the text repeated where it is shorter."""
    words = 0
    kept: list[str] = []
    for paragraph in cycle(text.split("\n\n")):
        if words >= WORDS:
            return "\n\n".join(kept)
        kept.append(paragraph)
        words += len(paragraph.split())
    return text


if __name__ == "__main__":
    main()
