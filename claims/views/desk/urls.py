"""Addresses of this room."""

from __future__ import annotations

from django.urls import URLPattern, path

from claims.views.desk import (
    account,
    add,
    arrange,
    details,
    members,
    original,
    overview,
    placing,
    progress,
    queue,
    story,
    watching,
)

urlpatterns: list[URLPattern] = [
    path("", overview.home, name="home"),
    path("account/token/", account.token, name="account_token"),
    path("desks/<slug:slug>/", overview.desk, name="desk"),
    path("desks/<slug:slug>/state/", watching.desk_state, name="desk_state"),
    path("desks/<slug:slug>/add/", add.add, name="add"),
    path("desks/<slug:slug>/add/file/", add.add_one, name="add_one"),
    path("desks/<slug:slug>/add/replaces/", add.replaceable, name="add_replaces"),
    path("desks/<slug:slug>/queue/", queue.queue, name="queue"),
    path("desks/<slug:slug>/members/", members.members, name="members"),
    path("desks/<slug:slug>/members/<int:user>/remove/", members.remove, name="member_remove"),
    path("stories/<int:pk>/", story.story, name="story"),
    path("stories/<int:pk>/state/", watching.story_state, name="story_state"),
    path("stories/<int:pk>/rename/", story.rename, name="story_rename"),
    path("stories/<int:pk>/arrange/", arrange.arrange, name="story_arrange"),
    path("stories/<int:pk>/merge/", arrange.merge, name="story_merge"),
    path("stories/<int:pk>/split/", arrange.split, name="story_split"),
    path("articles/<int:pk>/move/", placing.move, name="article_move"),
    path("articles/<int:pk>/suggestion/", placing.suggestion, name="article_suggestion"),
    path("articles/<int:pk>/details/", details.details, name="article_details"),
    path("articles/<int:pk>/original/", original.original, name="article_original"),
    path("articles/<int:pk>/state/", progress.article_state, name="article_state"),
]
