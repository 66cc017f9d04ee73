"""The cast that every test knows: one desk with a person in each role, one stranger, a running story."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.db import connection
from django.test import TransactionTestCase
from whitenoise.middleware import WhiteNoiseMiddleware
from whitenoise.responders import StaticFile

from claims import triggers
from claims.choices import Role, Source
from claims.extraction import Candidate
from claims.lineage import first_reading
from claims.lineage.first_reading import FirstReading
from claims.lineage.stories.sketch import Sketch
from claims.models import Article, Claim, Desk, Evidence, Story, User
from claims.services import desks, stories
from claims.services.articles import Added, Details, add_text
from claims.services.claims import add_claim
from claims.services.evidence import Citation, add_evidence
from tests.platform.running import manage

SHARED = Path(os.environ.get("STET_SHARED", Path(__file__).resolve().parents[2] / "shared"))

NOON = """Ferry and freighter collide off Port Orla

Port Orla: Almost 50 passengers have been pulled from the water since a ferry and a freighter collided in the Orla strait, the coast guard said on Tuesday.

The ferry Linnet left Port Orla at 10:40 with 118 people on board, according to the harbour office.

Photo: the Linnet in dry dock last spring."""

EVENING = """More than 60 rescued after ferry and freighter collide

Port Orla: More than 60 passengers have been pulled from the water since a ferry and a freighter collided in the Orla strait, the coast guard said on Tuesday.

Lifeboats from three stations brought 41 people ashore and a naval helicopter lifted a further 22, the coast guard said."""


@pytest.fixture
def shared() -> Path:
    """The folder of texts that are not ours to publish; its tests are skipped where it is absent."""
    if not SHARED.is_dir():
        pytest.skip(f"The shared texts are not at {SHARED}; set STET_SHARED to their folder.")
    return SHARED


@pytest.fixture(autouse=True)
def _own_data_folder(settings, tmp_path: Path) -> None:
    settings.DATA_DIR = tmp_path
    settings.BLOB_DIR = tmp_path / "blobs"
    # Argon2 is slow on purpose; no test is about it.
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(autouse=True)
def _no_broker(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hints go nowhere: tests that need a worker start a real one (tests/platform, tests/chaos, tests/e2e)."""
    monkeypatch.setattr("claims.tasks._send", lambda task, job_id: None)


@pytest.fixture(autouse=True, scope="session")
def _static_files_are_looked_for_once() -> Iterator[None]:
    """Each client of a test makes the middleware anew, which reads where all static files lie; they stay where they are."""
    patch = pytest.MonkeyPatch()
    look = WhiteNoiseMiddleware.add_files_from_finders
    found: dict[str, StaticFile] = {}

    def look_once(self: WhiteNoiseMiddleware) -> None:
        if not found:
            look(self)
            found.update(self.files)
        self.files.update(found)

    patch.setattr(WhiteNoiseMiddleware, "add_files_from_finders", look_once)
    yield
    patch.undo()


@pytest.fixture(autouse=True, scope="session")
def _history_may_be_emptied_between_tests() -> Iterator[None]:
    """A test with real transactions ends by emptying every table, which the triggers of history rightly refuse."""
    patch = pytest.MonkeyPatch()
    flush = TransactionTestCase._fixture_teardown

    def without_triggers(self: TransactionTestCase) -> None:
        triggers.remove(connection)
        try:
            flush(self)
        finally:
            triggers.install(connection)

    patch.setattr(TransactionTestCase, "_fixture_teardown", without_triggers)
    yield
    patch.undo()


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with an empty database, to copy where a program is started but its first start is not the subject."""
    folder = tmp_path_factory.mktemp("migrated")
    done = manage(folder, "migrate")
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def data(migrated: Path, tmp_path: Path) -> Path:
    """A data folder of this test's own with an empty database."""
    return shutil.copytree(migrated, tmp_path / "data")


def make_user(name: str, **fields: object) -> User:
    return User.objects.create_user(username=name, password="correct horse battery", **fields)


@pytest.fixture
def administrator(db) -> User:
    return make_user("adele", first_name="Adele")


@pytest.fixture
def desk(administrator: User) -> Desk:
    return desks.create_desk(name="World desk", slug="world", actor=None, administrator=administrator)


def _member(desk: Desk, name: str, role: Role, actor: User) -> User:
    user = make_user(name, first_name=name.title())
    desks.set_role(desk=desk, user=user, role=role, actor=actor)
    return user


@pytest.fixture
def viewer(desk: Desk, administrator: User) -> User:
    return _member(desk, "vera", Role.VIEWER, administrator)


@pytest.fixture
def reviewer(desk: Desk, administrator: User) -> User:
    return _member(desk, "mira", Role.REVIEWER, administrator)


@pytest.fixture
def second_reviewer(desk: Desk, administrator: User) -> User:
    return _member(desk, "jonas", Role.REVIEWER, administrator)


@pytest.fixture
def lead(desk: Desk, administrator: User) -> User:
    return _member(desk, "lena", Role.LEAD, administrator)


@pytest.fixture
def other_desk(db) -> Desk:
    return desks.create_desk(name="Sport desk", slug="sport", actor=None, administrator=make_user("otto"))


@pytest.fixture
def outsider(other_desk: Desk) -> User:
    """A reviewer of another desk: sees nothing of ours."""
    return _member(other_desk, "olga", Role.REVIEWER, other_desk.memberships.get().user)


@pytest.fixture
def superuser(db) -> User:
    return User.objects.create_superuser(username="root", password="correct horse battery")


@pytest.fixture
def story(desk: Desk, reviewer: User) -> Story:
    return stories.open_story(desk=desk, title="Orla strait ferry collision", actor=reviewer)


def _article(desk: Desk, actor: User, story: Story | None, text: str, hour: int, outlet: str) -> Added:
    details = Details(
        headline=text.split("\n", 1)[0], outlet=outlet, published_at=datetime(2026, 3, 3, hour, 5, tzinfo=UTC)
    )
    return add_text(
        desk=desk, actor=actor, text=text, details=details, story=story, source=Source.PASTE, extract=False
    )


@pytest.fixture
def article(desk: Desk, reviewer: User, story: Story) -> Article:
    """The noon version; nobody has asked for its extraction yet."""
    return _article(desk, reviewer, story, NOON, 12, "Harbour Wire").article


@pytest.fixture
def later_article(desk: Desk, reviewer: User, story: Story) -> Article:
    """The evening version."""
    return _article(desk, reviewer, story, EVENING, 18, "Harbour Wire").article


def mark(article: Article, quote: str, actor: User) -> Claim:
    """Mark the first place where `quote` stands in the article."""
    start = article.text.index(quote)
    return add_claim(article=article, start=start, end=start + len(quote), actor=actor)


@pytest.fixture
def claim(article: Article, reviewer: User) -> Claim:
    """The noon toll: almost 50."""
    return mark(article, "Almost 50 passengers have been pulled from the water", reviewer)


@pytest.fixture
def other_claim(article: Article, reviewer: User) -> Claim:
    """Another claim of the noon version."""
    return mark(article, "The ferry Linnet left Port Orla at 10:40 with 118 people on board", reviewer)


@pytest.fixture
def later_claim(later_article: Article, reviewer: User) -> Claim:
    """The evening toll, which overtakes the one of noon: more than 60."""
    return mark(later_article, "More than 60 passengers have been pulled from the water", reviewer)


def finding(monkeypatch: pytest.MonkeyPatch, extract: Callable[..., list[Candidate]]) -> None:
    """Let runs find what `extract(text, published=, options=)` returns, with nothing said and an empty sketch."""

    def read(text, *, headline, published, options):
        return FirstReading(extract(text, published=published, options=options), {}, Sketch())

    monkeypatch.setattr(first_reading, "read_article", read)


def found(article, *quotes: str) -> list[Candidate]:
    """What an extractor that finds just these quotes returns."""
    spans = [(article.text.index(quote), quote) for quote in quotes]
    return [
        Candidate(
            start=start, end=start + len(quote), quote=quote, prefix="", suffix="", worthiness=0.5, reasons=(),
            claimant=None, figures=(), when=None, places=(),
        )
        for start, quote in spans
    ]  # fmt: skip


BULLETIN = Citation(url="https://coastguard.example/bulletin/7", passage="63 persons recovered as of 17:20")


@pytest.fixture
def evidence(claim: Claim, reviewer: User) -> Evidence:
    return add_evidence(claim=claim, citation=BULLETIN, actor=reviewer)
