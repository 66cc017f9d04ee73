"""manage.py learn: tells what the desk's verdicts teach; changes nothing unless told to."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from claims.choices import Origin, Source, Status
from claims.extraction.text.loader import is_model_there
from claims.models import Article, Claim, Desk, DeskWeights, Event, User
from claims.services.articles import Details, add_text
from claims.services.claims import add_claim
from claims.services.learning import learn
from claims.services.verdicts import move_claim
from claims.services.verification import Verification
from claims.services.weights import extractor_of
from claims.workflow import Refusal

pytestmark = [
    pytest.mark.model,
    pytest.mark.skipif(not is_model_there(), reason="The trained pipeline is not there."),
]

# This desk cares for places, not for money.
WANTED = "The mayor of Velm opened bridge number {n} near Port Orla."
UNWANTED = "The council spent {n} million dollars on new chairs."


def run(*arguments: str) -> str:
    out = StringIO()
    call_command("learn", *arguments, stdout=out)
    return out.getvalue()


def article_of(desk: Desk, actor: User, number: int) -> Article:
    text = " ".join(sentence.format(n=number * 10 + at) for at in range(2) for sentence in (WANTED, UNWANTED))
    return add_text(
        desk=desk, actor=actor, text=text, details=Details(), story=None, source=Source.PASTE, extract=False
    ).article


def decide(article: Article, actor: User) -> None:
    start = 0
    for sentence in article.text.split(". "):
        claim = add_claim(article=article, start=start, end=start + len(sentence.rstrip(".")), actor=actor)
        Claim.objects.filter(pk=claim.pk).update(origin=Origin.MACHINE)
        start += len(sentence) + 2
        if "bridge" in sentence:
            move_claim(claim=claim, seen=1, to=Status.SUPERSEDED, actor=actor, reason="Rebuilt since.")
        else:
            move_claim(claim=claim, seen=1, to=Status.WITHDRAWN, actor=actor, reason="Nobody checks that.")


@pytest.fixture
def decided(desk, reviewer) -> None:
    for number in range(1, 18):
        decide(article_of(desk, reviewer, number), reviewer)


def test_it_tells_before_and_after_and_changes_nothing(decided, desk):
    events = Event.objects.count()
    told = run("world")
    assert "average precision" in told
    assert "Nothing was changed." in told
    assert (DeskWeights.objects.count(), Event.objects.count()) == (0, events)


def test_it_learns_what_the_desk_wants(decided, desk):
    lesson = learn(desk)
    assert sum(lesson.taught) + sum(lesson.judged) == 68
    assert lesson.after.average_precision > lesson.before.average_precision
    assert lesson.after.log_loss < lesson.before.log_loss
    assert lesson.weights["several_names"] > lesson.changes["several_names"][0]
    assert lesson == learn(desk)


def test_applied_the_next_extraction_uses_them_and_the_way_back_is_open(decided, desk, administrator):
    assert "version 1" in run("world", "--apply", "--user", "adele")
    own = DeskWeights.objects.get(desk=desk)
    assert own.learned_from == sum(learn(desk).taught)
    assert extractor_of(desk).version.endswith("+desk1")
    assert "shipped weights again" in run("world", "--reset", "--user", "adele")
    assert extractor_of(desk).weights is None
    assert list(Verification().findings()) == []


def test_what_the_machine_withdrew_teaches_nothing(decided, desk, article, reviewer):
    before = learn(desk)
    claim = add_claim(article=article, start=0, end=5, actor=reviewer)
    Claim.objects.filter(pk=claim.pk).update(status=Status.WITHDRAWN, origin=Origin.MACHINE)
    assert learn(desk) == before


def test_what_a_person_marked_and_took_back_teaches_nothing(decided, desk, article, reviewer):
    before = learn(desk)
    claim = add_claim(article=article, start=0, end=5, actor=reviewer)
    move_claim(claim=claim, seen=1, to=Status.WITHDRAWN, actor=reviewer, reason="Marked twice.")
    assert learn(desk) == before


def test_too_few_verdicts_are_a_sentence(desk, reviewer):
    decide(article_of(desk, reviewer, 1), reviewer)
    with pytest.raises(Refusal, match=r"too few verdicts to learn from: 4 \(2 worth checking, 2 withdrawn\)"):
        learn(desk)


@pytest.mark.parametrize(
    "arguments, sentence",
    [
        (["nowhere"], "There is no desk “nowhere”"),
        (["world"], "too few verdicts"),
        (["world", "--apply"], "Say who applies"),
        (["world", "--apply", "--user", "nobody"], "There is no account “nobody”"),
        (["world", "--reset", "--user", "mira"], "Only administrators"),
        (["world", "--reset", "--user", "adele"], "uses these weights already"),
    ],
)
def test_what_it_refuses(desk, reviewer, arguments, sentence):
    with pytest.raises(CommandError, match=sentence):
        run(*arguments)
    assert not DeskWeights.objects.exists()
