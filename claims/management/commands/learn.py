"""`manage.py learn DESK`: what a desk's verdicts teach about worthiness; stored only with --apply."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from claims.extraction import ModelMissing
from claims.models import Desk, User
from claims.services.learning import Lesson, learn
from claims.services.weights import reset_weights, set_weights
from claims.workflow import Refusal

CHANGES_SHOWN = 12


class Command(BaseCommand):
    help = (
        "Fit the weights of worthiness to a desk's own verdicts and tell how they do on articles they did not learn from."
        " Nothing changes without --apply; then the desk's next extractions use them."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("desk", metavar="DESK", help="short name of the desk")
        parser.add_argument(
            "--user", metavar="NAME", default="", help="the administrator who applies or resets"
        )
        change = parser.add_mutually_exclusive_group()
        change.add_argument("--apply", action="store_true", help="let the desk use the learned weights")
        change.add_argument("--reset", action="store_true", help="go back to the shipped weights")

    def handle(self, *args: Any, **options: Any) -> None:
        desk = Desk.objects.filter(slug=options["desk"]).first()
        if desk is None:
            raise CommandError(f"There is no desk “{options['desk']}”.")
        actor = _actor(options["user"]) if options["apply"] or options["reset"] else None
        try:
            self._reset(desk, actor) if options["reset"] and actor else self._learn(desk, actor)
        except Refusal as refused:
            raise CommandError(refused.message) from refused
        except ModelMissing as missing:
            raise CommandError(str(missing)) from missing

    def _reset(self, desk: Desk, actor: User) -> None:
        own = reset_weights(desk=desk, actor=actor)
        self.stdout.write(f"{desk.name} uses the shipped weights again (version {own.version} of its own).")

    def _learn(self, desk: Desk, actor: User | None) -> None:
        lesson = learn(desk)
        for line in _lines(lesson):
            self.stdout.write(line)
        if actor is None:
            self.stdout.write("Nothing was changed. Add --apply --user NAME to use these weights.")
            return
        verdicts = sum(lesson.taught)
        own = set_weights(desk=desk, weights=lesson.weights, actor=actor, learned_from=verdicts)
        self.stdout.write(
            f"{desk.name} uses these weights from its next extraction on (version {own.version})."
        )


def _actor(name: str) -> User:
    if not name:
        raise CommandError("Say who applies or resets: --user NAME, an administrator of the desk.")
    user = User.objects.filter(username=name).first()
    if user is None:
        raise CommandError(f"There is no account “{name}”.")
    return user


def _lines(lesson: Lesson) -> list[str]:
    before, after = lesson.before, lesson.after
    return [
        f"learned from {_counts(lesson.taught)}; judged on {_counts(lesson.judged)} of other articles",
        f"{'':24}{'now':>8}{'learned':>9}",
        *(
            f"{label:24}{getattr(before, name):8.3f}{getattr(after, name):9.3f}   {better}"
            for name, (label, better) in _MEASURES.items()
        ),
        "",
        f"{'weights that move most':24}{'now':>8}{'learned':>9}",
        *(f"{name:24}{old:8.2f}{new:9.2f}" for name, (old, new) in _most_moved(lesson)),
        "",
    ]


_MEASURES = {
    "average_precision": ("average precision", "higher is better"),
    "log_loss": ("log loss", "lower is better"),
    "calibration_error": ("calibration error", "lower is better"),
}


def _counts(counts: tuple[int, int]) -> str:
    return f"{sum(counts)} verdicts ({counts[0]} worth checking, {counts[1]} withdrawn)"


def _most_moved(lesson: Lesson) -> list[tuple[str, tuple[float, float]]]:
    moved = sorted(lesson.changes.items(), key=lambda item: -abs(item[1][1] - item[1][0]))
    return moved[:CHANGES_SHOWN]
