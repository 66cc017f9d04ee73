"""Adding articles, through the real ingest."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from claims.ingest import Fetched
from claims.models import Article, Run, Story
from claims.services.articles import add_text
from claims.services.stories import open_story
from claims.uploads import KEPT
from tests.conftest import EVENING, NOON

pytestmark = pytest.mark.django_db

HTML = f"""<!doctype html><html lang="en"><head><title>Ferry and freighter collide</title>
<meta property="og:site_name" content="Harbour Wire"></head><body><article><h1>Ferry and freighter collide</h1>
{"".join(f"<p>{one}</p>" for one in NOON.split(chr(10) * 2)[1:])}
<p>The harbour office said the strait would stay closed to shipping until Wednesday morning at the earliest.</p>
</article></body></html>"""


@pytest.fixture
def address(client, desk, reviewer):
    client.force_login(reviewer)
    return reverse("add", args=[desk.slug])


def text_file(text: str = NOON, name: str = "noon.txt") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, text.encode(), content_type="text/plain")


def test_a_file_is_added_and_its_details_are_checked_first(client, address):
    answer = client.post(address, {"way": "file", "files": [text_file()], "check": "on"})
    article = Article.objects.get()
    assert answer.headers["Location"] == reverse("article_details", args=[article.pk])
    assert not article.runs.exists()


def test_without_the_check_extraction_is_asked_for_at_once(client, address):
    answer = client.post(address, {"way": "file", "files": [text_file()]})
    article = Article.objects.get()
    assert answer.headers["Location"] == reverse("article", args=[article.pk])
    assert article.runs.count() == 1


def test_a_web_page_is_read_with_its_headline(client, address):
    upload = SimpleUploadedFile("page.html", HTML.encode(), content_type="text/html")
    client.post(address, {"way": "file", "files": [upload]})
    assert Article.objects.get().headline == "Ferry and freighter collide"


def test_a_fetched_page_keeps_its_address(client, address, monkeypatch):
    fetched = Fetched(HTML.encode(), "https://wire.example/ferry", "text/html", "ferry.html")
    monkeypatch.setattr("claims.ingest.fetch", lambda url: fetched)
    client.post(address, {"way": "url", "url": " https://wire.example/ferry?from=mail "})
    article = Article.objects.get()
    assert (article.url, article.source) == ("https://wire.example/ferry", "url")
    assert article.headline == "Ferry and freighter collide"


def test_several_files_each_have_their_own_result(client, address, desk, reviewer):
    add_text(desk=desk, actor=reviewer, text=NOON)
    files = [text_file(), text_file(EVENING, "evening.txt"), text_file("", "empty.txt")]
    answer = client.post(address, {"way": "file", "files": files})
    page = answer.content.decode()
    assert answer.status_code == 200
    assert [result.state for result in answer.context["results"]] == ["known", "added", "refused"]
    assert "This file is already on the desk." in page
    assert reverse("article", args=[Article.objects.earliest("pk").pk]) in page
    assert Article.objects.count() == 2


def test_pasted_text_goes_into_a_new_story(client, address, desk):
    client.post(address, {"way": "paste", "text": NOON, "new_story": "Orla strait"})
    assert Article.objects.get().story == Story.objects.get(title="Orla strait")


def test_a_later_version_replaces_an_article_of_its_story(client, address, article):
    client.post(address, {"way": "paste", "text": EVENING, "replaces": article.pk})
    later = Article.objects.latest("pk")
    assert (later.replaces, later.story) == (article, article.story)


def test_the_form_opens_for_a_version_of_a_story(client, address, article):
    page = client.get(address, {"replaces": article.pk}).content.decode()
    assert f'<option value="{article.story.pk}" selected>' in page
    assert f'<option value="{article.pk}" selected>' in page


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"way": "file"}, "Choose at least one file."),
        ({"way": "paste", "text": ""}, "Paste the text of the article first."),
        ({"way": "url", "url": ""}, "Give the address of the page first."),
        ({"way": "url", "url": "file:///etc/passwd"}, ""),
        ({"way": "url", "url": "http://127.0.0.1:8000/"}, ""),
        ({"way": "paste", "text": "  \n "}, ""),
        ({"way": "paste", "text": "word " * 420_000}, "characters"),
        ({"way": "fax", "text": NOON}, "Select a valid choice"),
        ({"text": NOON}, "This field is required"),
        ({"way": "paste", "text": NOON, "story": "999999999999999999999999"}, "Select a valid choice"),
    ],
)
def test_a_refusal_keeps_what_was_typed_and_stores_nothing(client, address, typed, said):
    answer = client.post(address, {"new_story": "Typed title", **typed})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Typed title" in page
    assert typed.get("url", "") in page
    assert typed.get("text", "").strip() in page
    assert said in page
    assert "errorlist" in page
    assert not Article.objects.exists()
    assert not Story.objects.exists()


def test_an_old_and_a_new_story_at_once_are_refused(client, address, story):
    typed = {"way": "paste", "text": NOON, "story": story.pk, "new_story": "Another"}
    answer = client.post(address, typed)
    assert answer.status_code == 422
    assert "Choose a story or name a new one, not both." in answer.content.decode()


def test_an_article_of_another_story_cannot_be_replaced(client, address, desk, reviewer, article):
    other = open_story(desk=desk, title="Another event", actor=reviewer)
    answer = client.post(
        address, {"way": "paste", "text": EVENING, "story": other.pk, "replaces": article.pk}
    )
    assert answer.status_code == 422
    assert "That article belongs to another story." in answer.content.decode()


def test_a_file_over_the_limit_is_refused_and_not_kept_whole(client, address):
    answer = client.post(address, {"way": "file", "files": [text_file("a" * (KEPT + 500_000), "big.txt")]})
    assert answer.status_code == 422
    assert "larger than 25 MB" in answer.content.decode()


def test_one_file_of_several_is_answered_with_its_row(client, desk, reviewer, address):
    one = reverse("add_one", args=[desk.slug])
    first = client.post(one, {"way": "file", "files": text_file()})
    again = client.post(one, {"way": "file", "files": text_file()})
    bad = client.post(one, {"way": "file", "files": text_file("", "empty.txt")})
    assert [first.status_code, again.status_code, bad.status_code] == [201, 200, 422]
    assert f'data-next="{reverse("article", args=[Article.objects.get().pk])}"' in first.content.decode()
    assert "This file is already on the desk." in again.content.decode()
    assert "empty.txt" in bad.content.decode()
    assert Run.objects.count() == 1


def test_the_choice_of_what_is_replaced_follows_the_story(
    client, desk, reviewer, address, article, later_article
):
    other = open_story(desk=desk, title="Another event", actor=reviewer)
    choice = reverse("add_replaces", args=[desk.slug])
    assert later_article.headline[:40] in client.get(choice, {"story": article.story.pk}).content.decode()
    assert later_article.headline[:40] not in client.get(choice, {"story": other.pk}).content.decode()


@pytest.mark.parametrize(("who", "code"), [("viewer", 403), ("outsider", 404)])
@pytest.mark.parametrize("name", ["add", "add_one"])
def test_who_may_not_add(client, request, desk, who, code, name):
    client.force_login(request.getfixturevalue(who))
    answer = client.post(reverse(name, args=[desk.slug]), {"way": "paste", "text": NOON})
    assert answer.status_code == code
    assert not Article.objects.exists()


def test_a_viewer_reads_why(client, desk, viewer):
    client.force_login(viewer)
    assert (
        "Only reviewers of this desk can do that."
        in client.get(reverse("add", args=[desk.slug])).content.decode()
    )


@pytest.mark.parametrize("field", ["story", "replaces"])
def test_nothing_of_another_desk_can_be_chosen(client, address, other_desk, outsider, field):
    theirs = open_story(desk=other_desk, title="The final", actor=outsider)
    article = add_text(desk=other_desk, actor=outsider, text=EVENING, story=theirs).article
    answer = client.post(
        address, {"way": "paste", "text": NOON, field: theirs.pk if field == "story" else article.pk}
    )
    assert answer.status_code == 422
    assert Article.objects.count() == 1
