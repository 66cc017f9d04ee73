"""Home and the desk's overview."""

from __future__ import annotations

import pytest
from django.urls import reverse

from claims.choices import JobState, Role
from claims.models import Run
from claims.services.articles import add_text, request_run
from claims.services.desks import set_role
from claims.services.stories import open_story
from tests.conftest import NOON, make_user

pytestmark = pytest.mark.django_db


def test_the_only_desk_is_home(client, desk, reviewer):
    client.force_login(reviewer)
    assert client.get("/").headers["Location"] == reverse("desk", args=["world"])


def test_several_desks_are_a_choice(client, desk, other_desk, reviewer):
    set_role(desk=other_desk, user=reviewer, role=Role.VIEWER, actor=other_desk.memberships.get().user)
    client.force_login(reviewer)
    page = client.get("/").content.decode()
    assert "World desk" in page
    assert "Sport desk" in page


def test_the_choice_says_what_one_is_on_each_and_what_is_open_there(
    client, desk, other_desk, claim, reviewer
):
    set_role(desk=other_desk, user=reviewer, role=Role.VIEWER, actor=other_desk.memberships.get().user)
    client.force_login(reviewer)
    page = " ".join(client.get("/").content.decode().split())
    sport, world = page.index("Sport desk"), page.index("World desk")
    assert "viewer</span><span>no article yet" in page[sport:world]
    assert "reviewer</span><span>last article" in page[world:]
    assert "1 open" in page[world:]
    assert "0 of 1 decided" in page[world:]


def test_without_a_desk_home_says_whom_to_ask(client, superuser):
    client.force_login(make_user("nina"))
    page = client.get("/").content.decode()
    assert "You are not on a desk yet" in page
    assert "<b>nina</b>" in page
    assert "<b>root</b>" in page


def test_strangers_are_led_to_the_sign_in_page(client, desk):
    answer = client.get(reverse("desk", args=["world"]))
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith("/accounts/login/?next=/desks/world/")


def test_an_outsider_finds_no_desk(client, desk, outsider):
    client.force_login(outsider)
    assert client.get(reverse("desk", args=["world"])).status_code == 404


def test_an_empty_desk_tells_the_next_step(client, desk, reviewer):
    client.force_login(reviewer)
    page = client.get(reverse("desk", args=["world"])).content.decode()
    assert "Nothing on this desk yet" in page
    assert reverse("add", args=["world"]) in page


def test_an_empty_desk_sends_a_viewer_to_a_reviewer(client, desk, viewer):
    client.force_login(viewer)
    page = client.get(reverse("desk", args=["world"])).content.decode()
    assert "Ask a reviewer of this desk" in page
    assert reverse("add", args=["world"]) not in page


def test_stories_show_their_versions_and_open_claims(
    client, desk, reviewer, claim, other_claim, later_article
):
    client.force_login(reviewer)
    page = client.get(reverse("desk", args=["world"])).content.decode()
    assert "2 versions" in page
    assert "2 open" in page
    assert "0 of 2 decided" in page


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (JobState.QUEUED, "Waiting for a worker"),
        (JobState.RUNNING, "Reading the text"),
        (JobState.FAILED, "The text could not be parsed."),
        (JobState.DONE, "0 claims"),
    ],
)
def test_an_article_shows_how_far_its_extraction_is(client, desk, reviewer, article, state, words):
    run = request_run(article=article, actor=reviewer)
    Run.objects.filter(pk=run.pk).update(
        state=state, stage="Reading the text", progress=0.4, error="The text could not be parsed."
    )
    client.force_login(reviewer)
    page = client.get(reverse("desk", args=["world"])).content.decode()
    assert words in page
    assert ('hx-trigger="every 2s"' in page) is (state in (JobState.QUEUED, JobState.RUNNING))


def test_htmx_gets_only_the_part_that_changes(client, desk, reviewer, article):
    client.force_login(reviewer)
    part = client.get(reverse("desk", args=["world"]), headers={"HX-Request": "true"})
    assert part.content.decode().lstrip().startswith('<div class="stack board"')
    assert "HX-Request" in part.headers["Vary"]


def test_going_back_gets_the_whole_page(client, desk, reviewer, article):
    client.force_login(reviewer)
    headers = {"HX-Request": "true", "HX-History-Restore-Request": "true"}
    assert "<html" in client.get(reverse("desk", args=["world"]), headers=headers).content.decode()


def test_what_people_wrote_is_text(client, desk, reviewer):
    open_story(desk=desk, title="<script>alert(1)</script>", actor=reviewer)
    client.force_login(reviewer)
    assert "<script>alert(1)" not in client.get(reverse("desk", args=["world"])).content.decode()


def test_ten_articles_cost_as_many_queries_as_one(
    client, desk, reviewer, claim, django_assert_num_queries, django_assert_max_num_queries
):
    client.force_login(reviewer)
    address = reverse("desk", args=["world"])
    client.get(address)
    with django_assert_max_num_queries(12) as one:
        client.get(address)
    for number in range(9):
        story = open_story(desk=desk, title=f"Story {number}", actor=reviewer)
        add_text(desk=desk, actor=reviewer, text=f"{NOON}\n\nVersion {number}.", story=story)
    with django_assert_num_queries(len(one.captured_queries)):
        client.get(address)


def test_a_superuser_without_a_desk_is_sent_to_open_one(client, superuser):
    client.force_login(superuser)
    assert reverse("admin:index") in client.get("/").content.decode()


def test_many_stories_come_in_pages(client, desk, reviewer):
    for number in range(21):
        open_story(desk=desk, title=f"Story {number}", actor=reviewer)
    client.force_login(reviewer)
    first = client.get(reverse("desk", args=["world"])).content.decode()
    assert "Page 1 of 2" in first
    assert "Story 0<" in client.get(reverse("desk", args=["world"]), {"page": 2}).content.decode()
