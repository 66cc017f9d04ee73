"""`manage.py demo`: load the sample story, its desk and an account for each role; running it again changes nothing."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from claims import samples
from claims.choices import Role
from claims.models import Article, Desk, User
from claims.services import desks
from claims.services.articles import Details, add_file
from claims.services.stories import open_story

PASSWORD = "stet-demo-desk"  # noqa: S105  meant to be known; refused in production
ACCOUNTS = (
    ("admin", "Adele", "Norrlis", Role.ADMINISTRATOR),
    ("lead", "Lena", "Vasko", Role.LEAD),
    ("reviewer", "Mira", "Kolde", Role.REVIEWER),
    ("second", "Jonas", "Petrel", Role.REVIEWER),
    ("viewer", "Vera", "Minde", Role.VIEWER),
)


class Command(BaseCommand):
    help = "Load the sample story with its desk and demo accounts (not in production)."

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.PRODUCTION:
            raise CommandError(
                "The demo accounts have a known password: they are not made when STET_ENV is production."
            )
        members = {name: _user(name, first, last) for name, first, last, _ in ACCOUNTS}
        desk = _desk(members)
        _articles(desk, members["lead"])
        accounts = ", ".join(f"{name} ({role.label.lower()})" for name, _, _, role in ACCOUNTS)
        self.stdout.write(f"The sample story is on the desk “{desk.name}”.")
        self.stdout.write(f"Accounts: {accounts}; password: {PASSWORD}")


def _user(name: str, first: str, last: str) -> User:
    user, created = User.objects.get_or_create(
        username=name, defaults={"first_name": first, "last_name": last}
    )
    if created:
        user.set_password(PASSWORD)
        user.save(update_fields=["password"])
    return user


def _desk(members: dict[str, User]) -> Desk:
    desk = Desk.objects.filter(slug="world").first()
    if desk is not None:
        return desk
    administrator = members["admin"]
    desk = desks.create_desk(name="World desk", slug="world", actor=None, administrator=administrator)
    for name, _, _, role in ACCOUNTS:
        if role is not Role.ADMINISTRATOR:
            desks.set_role(desk=desk, user=members[name], role=role, actor=administrator)
    return desk


def _articles(desk: Desk, actor: User) -> None:
    story = open_story(desk=desk, title=samples.STORY, actor=actor)
    added: dict[str, Article] = {}
    for name, details in samples.VERSIONS:
        data = (samples.FOLDER / name).read_bytes()
        replaced = added.get(samples.REPLACES.get(name, ""))
        added[name] = add_file(
            desk=desk,
            actor=actor,
            data=data,
            name=name,
            details=Details(**details),
            story=story,
            replaces=replaced,
        ).article
