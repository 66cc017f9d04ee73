"""Characters, numbers and bodies that programs stumble over get the page, a refusal in words or 404, and never an error."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from claims.models import User
from tests.access_table import TEXT
from tests.hostile import NUMBERS, ODD

pytestmark = pytest.mark.slow

ANSWERS = (200, 201, 302, 404, 409, 422)


@pytest.fixture
def root(superuser: User, desk: Any) -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(superuser)
    return client


@pytest.fixture
def places(desk, story, article, claim, later_claim, evidence, reviewer) -> dict[str, Any]:
    return {
        "desk": desk.slug, "story": story.pk, "article": article.pk, "claim": claim.pk, "evidence": evidence.pk,
    }  # fmt: skip


FIELDS = [
    ("add", "desk", {"way": "paste", "text": TEXT + "\n\n{odd}", "new_story": "{odd}", "check": "on"}),
    ("add", "desk", {"way": "url", "url": "{odd}"}),
    ("add", "desk", {"way": "{odd}", "text": TEXT, "check": "{odd}"}),
    ("members", "desk", {"username": "{odd}", "role": "{odd}"}),
    ("story_rename", "story", {"title": "{odd}"}),
    (
        "article_details",
        "article",
        {
            "version": "1",
            "headline": "A {odd}",
            "outlet": "{odd}",
            "agency": "{odd}",
            "byline": "{odd}",
            "dateline": "{odd}",
        },
    ),
    (
        "article_details",
        "article",
        {"version": "1", "headline": "A", "published_at": "{odd}", "url": "{odd}"},
    ),
    ("claim_add", "article", {"words": "{odd}"}),
    ("claim_note", "claim", {"note": "{odd}"}),
    ("claim_move", "claim", {"version": "1", "to": "withdrawn", "reason": "Say {odd}", "find": "{odd}"}),
    ("claim_move", "claim", {"version": "1", "to": "superseded", "find": "{odd}", "superseded_by": "{odd}"}),
    ("claim_evidence", "claim", {"url": "", "citation": "A {odd}", "passage": "A {odd}", "then": "{odd}"}),
    ("evidence_remove", "evidence", {"reason": "{odd}"}),
    ("report_request", "desk", {"format": "csv", "q": "{odd}"}),
    ("account_token", "", {"action": "{odd}"}),
    (
        "admin:claims_claim_changelist",
        "",
        {"action": "withdraw", "_selected_action": "{claim}", "reason": "Say {odd}"},
    ),
    (
        "admin:claims_claim_changelist",
        "",
        {"action": "{odd}", "_selected_action": "{odd}", "select_across": "{odd}"},
    ),
    ("admin:claims_membership_add", "", {"desk": "{odd}", "username": "{odd}", "role": "{odd}"}),
    (
        "admin:claims_user_add",
        "",
        {"username": "{odd}", "first_name": "{odd}", "email": "{odd}", "new_password": "{odd}"},
    ),
    ("admin:claims_desk_add", "", {"name": "{odd}", "slug": "{odd}", "administrator": "{odd}"}),
    ("account_login", "", {"login": "{odd}", "password": "{odd}"}),
]
PAGES = [
    ("desk", "desk"), ("queue", "desk"), ("members", "desk"), ("reports", "desk"), ("story", "story"),
    ("article", "article"), ("article_details", "article"), ("claim_superseding", "claim"),
]  # fmt: skip


@pytest.mark.parametrize("odd", ODD.values(), ids=ODD)
def test_odd_characters_are_taken_or_refused_in_words(root, places, odd):
    """And whatever was taken shows on the pages."""
    wrong = []
    for name, place, given in FIELDS:
        body = {
            field: value.replace("{odd}", odd).replace("{claim}", str(places["claim"]))
            for field, value in given.items()
        }
        answer = root.post(reverse(name, args=[places[place]] if place else []), body)
        if answer.status_code not in ANSWERS:
            wrong.append(f"{name}: {answer.status_code}")
    wrong += [
        name for name, place in PAGES if root.get(reverse(name, args=[places[place]])).status_code != 200
    ]
    assert not wrong


QUESTIONS = [
    ("desk", "desk", ["page"]),
    ("add", "desk", ["story", "replaces"]),
    ("add_replaces", "desk", ["story"]),
    (
        "queue",
        "desk",
        ["page", "status", "sort", "q", "desk", "story", "article", "outlet", "worthiness", "reviewer"],
    ),
    ("story", "story", ["page", "status"]),
    ("article", "article", ["claim"]),
    ("article", "article", ["show", "order", "q", "to", "find", "reason", "superseded_by"]),
    ("article_progress", "article", ["fresh", "show", "order", "q"]),
    ("claim_superseding", "claim", ["find", "superseded_by"]),
    ("claim_superseding", "claim", ["q"]),
    (
        "reports",
        "desk",
        ["page", "article", "story", "status", "outlet", "worthiness", "reviewer", "q", "format"],
    ),
    ("account_login", "", ["next"]),
    ("admin:claims_claim_changelist", "", ["p", "q", "o", "status__exact", "article__desk__id__exact", "e"]),
    ("admin:claims_event_changelist", "", ["claim_id", "desk__id__exact", "verb__exact"]),
    ("admin:claims_article_changelist", "", ["created_at__year", "created_at__month", "source__exact"]),
    (
        "api:claims",
        "desk",
        ["status", "sort", "q", "story", "article", "worthiness", "reviewer"],
    ),
    ("api:stories", "desk", ["page", "page_size"]),
    ("api:events", "desk", ["after", "verb", "article", "claim"]),
    ("api:articles", "desk", ["story", "outlet", "published_after", "published_before"]),
]


@pytest.mark.parametrize(
    "name, place, params", QUESTIONS, ids=lambda one: one if isinstance(one, str) else ""
)
def test_any_question_gets_the_page_or_404(root, places, name, place, params):
    address = reverse(name, args=[places[place]] if place else [])
    allowed = (200, 302, 400, 404) if ":" in name else (200, 302, 404)
    codes = {
        value: root.get(address, dict.fromkeys(params, value)).status_code
        for value in (*NUMBERS, *ODD.values())
    }
    assert {value[:30]: code for value, code in codes.items() if code not in allowed} == {}


@pytest.mark.parametrize("number", ["0", "9999999999999999999", "9" * 400, "9" * 5000])
def test_a_number_beyond_all_rows_is_a_404(root, places, number):
    addresses = [
        f"/stories/{number}/", f"/articles/{number}/", f"/articles/{number}/original/", f"/claims/{number}/",
        f"/evidence/{number}/copy/", f"/reports/{number}/", f"/reports/{number}/download/", f"/api/claims/{number}/",
        f"/api/events/{number}/",
    ]  # fmt: skip
    assert {root.get(address).status_code for address in addresses} == {404}
    posted = [
        f"/desks/world/members/{number}/remove/", f"/claims/{number}/verdict/", f"/evidence/{number}/remove/",
        f"/claims/{places['claim']}/evidence/{number}/reuse/", f"/articles/{number}/run/",
    ]  # fmt: skip
    assert {root.post(address).status_code for address in posted} == {404}


@pytest.mark.parametrize("odd", ODD.values(), ids=ODD)
def test_a_reason_typed_in_the_admin_panel_is_taken_or_refused_in_words(root, claim, odd):
    given = {
        "action": "withdraw",
        "_selected_action": claim.pk,
        f"seen-{claim.pk}": 1,
        "reason": f"Say {odd}",
    }
    for seen in ("1", "9" * 5000, odd):
        answer = root.post(reverse("admin:claims_claim_changelist"), {**given, f"seen-{claim.pk}": seen})
        assert answer.status_code in (200, 302, 422)
