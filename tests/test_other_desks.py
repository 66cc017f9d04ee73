"""What is named in a form or a body must be on the desk it is sent to, even for somebody who works on both desks."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from django.urls import reverse

from claims.choices import Role, Source
from claims.models import Article, Desk, Event, User
from claims.services.articles import Details, add_text
from claims.services.desks import set_role
from claims.services.evidence import Citation, add_evidence
from claims.services.stories import open_story
from tests.access_table import TEXT
from tests.conftest import mark

NEW = TEXT.replace("Marn", "Lisk")


@pytest.fixture
def elsewhere(other_desk: Desk, outsider: User) -> SimpleNamespace:
    """One of everything on the other desk."""
    story = open_story(desk=other_desk, title="Marn bridge", actor=outsider)
    details = Details(headline="The bridge at Marn closed", outlet="Sport Wire")
    article = add_text(
        desk=other_desk,
        actor=outsider,
        text=TEXT,
        details=details,
        story=story,
        source=Source.PASTE,
        extract=False,
    ).article
    claim = mark(article, "The bridge at Marn closed at noon", outsider)
    piece = add_evidence(claim=claim, citation=Citation(citation="Council", passage="Closed"), actor=outsider)
    return SimpleNamespace(story=story.pk, article=article.pk, claim=claim.pk, evidence=piece.pk)


@pytest.fixture
def both(reviewer: User, outsider: User, other_desk: Desk) -> User:
    """A reviewer of both desks, who may see what is on either."""
    keeper = other_desk.memberships.get(role=Role.ADMINISTRATOR).user
    set_role(desk=other_desk, user=reviewer, role=Role.REVIEWER, actor=keeper)
    return reviewer


PASTED = {"way": "paste", "text": NEW}
FORMS: list[tuple[str, str, dict[str, Any]]] = [
    ("add", "desk", {**PASTED, "story": "{story}"}),
    ("add", "desk", {**PASTED, "replaces": "{article}"}),
    ("add_one", "desk", {**PASTED, "story": "{story}"}),
    ("add_one", "desk", {**PASTED, "replaces": "{article}"}),
    ("article_details", "article", {"version": "1", "headline": "Collision", "story": "{story}"}),
    (
        "claim_move",
        "claim",
        {"version": "1", "to": "superseded", "reason": "Overtaken.", "superseded_by": "{claim}"},
    ),
    ("report_request", "desk", {"format": "csv", "story": "{story}"}),
    ("report_request", "desk", {"format": "csv", "article": "{article}"}),
]
BODIES: list[tuple[str, str, str, dict[str, Any]]] = [
    ("post", "api:articles", "desk", {"text": NEW, "story": "{story}"}),
    ("post", "api:articles", "desk", {"text": NEW, "replaces": "{article}"}),
    ("patch", "api:article", "article", {"story": "{story}"}),
    (
        "post",
        "api:verdict",
        "claim",
        {"status": "superseded", "reason": "Overtaken.", "superseded_by": "{claim}"},
    ),
    ("post", "api:reports", "desk", {"format": "csv", "story": "{story}"}),
    ("post", "api:reports", "desk", {"format": "csv", "article": "{article}"}),
]


def filled(given: dict[str, Any], elsewhere: SimpleNamespace) -> dict[str, Any]:
    return {name: value.format(**vars(elsewhere)) for name, value in given.items()}


@pytest.fixture(params=["reviewer", "both"])
def sender(request: pytest.FixtureRequest, client: Any, claim: Any) -> Any:
    """A client of somebody who may write on our desk, and perhaps on the other one."""
    client.force_login(request.getfixturevalue(request.param))
    return client


@pytest.fixture
def here(desk, article, claim) -> dict[str, Any]:
    return {
        "desk": desk.slug, "article": article.pk, "claim": claim.pk,
        "api:verdict": claim.etag, "api:article": f'"article-{article.pk}-v1"',
    }  # fmt: skip


@pytest.mark.parametrize("name, place, given", FORMS)
def test_a_form_that_names_a_thing_of_another_desk_is_refused(sender, here, elsewhere, name, place, given):
    before = Event.objects.count()
    answer = sender.post(reverse(name, args=[here[place]]), filled(given, elsewhere))
    assert answer.status_code == 422
    assert Event.objects.count() == before


@pytest.mark.parametrize("method, name, place, given", BODIES)
def test_a_body_that_names_a_thing_of_another_desk_is_refused(
    sender, here, elsewhere, method, name, place, given
):
    before = Event.objects.count()
    answer = getattr(sender, method)(
        reverse(name, args=[here[place]]),
        filled(given, elsewhere),
        content_type="application/json",
        headers={"If-Match": here.get(name, "")},
    )
    assert answer.status_code in (400, 422), answer.content
    assert Event.objects.count() == before


@pytest.mark.parametrize("name", ["evidence_reuse", "api:reuse"])
def test_evidence_of_another_desk_is_not_used_again(client, both, here, elsewhere, name):
    client.force_login(both)
    answer = client.post(reverse(name, args=[here["claim"], elsewhere.evidence]))
    assert answer.status_code == 422
    assert not Event.objects.filter(verb="evidence.added", claim_id=here["claim"]).exists()


def test_evidence_of_another_desk_is_not_there_for_its_strangers(client, reviewer, here, elsewhere):
    client.force_login(reviewer)
    for name in ("evidence_reuse", "api:reuse"):
        assert client.post(reverse(name, args=[here["claim"], elsewhere.evidence])).status_code == 404


def test_a_claim_is_shown_on_the_page_of_its_own_article_only(client, both, here, elsewhere):
    client.force_login(both)
    page = reverse("article", args=[here["article"]])
    assert client.get(page, {"claim": elsewhere.claim}).status_code == 404


@pytest.mark.parametrize("name", ["queue", "api:claims"])
@pytest.mark.parametrize("filter", ["story", "article"])
def test_a_filter_by_a_thing_of_another_desk_shows_nothing_of_it(client, both, here, elsewhere, name, filter):
    client.force_login(both)
    answer = client.get(reverse(name, args=[here["desk"]]), {filter: getattr(elsewhere, filter)})
    assert answer.status_code in (200, 400)
    assert "The bridge at Marn" not in answer.content.decode()


def test_candidates_for_superseding_are_of_the_same_desk(client, both, here, elsewhere):
    client.force_login(both)
    for name in ("claim_superseding", "api:superseding"):
        assert "Marn" not in client.get(reverse(name, args=[here["claim"]]), {"q": "Marn"}).content.decode()


def test_the_admin_panel_moves_no_article_into_a_story_of_another_desk(client, superuser, article, elsewhere):
    client.force_login(superuser)
    given = {"headline": article.headline, "seen": article.version, "story": elsewhere.story, "why": "Mine."}
    answer = client.post(reverse("admin:claims_article_change", args=[article.pk]), given)
    assert "Select a valid choice" in answer.content.decode()
    assert Article.objects.get(pk=article.pk).story_id == article.story_id
