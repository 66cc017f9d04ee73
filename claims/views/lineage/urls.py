"""Addresses of this room."""

from __future__ import annotations

from django.urls import URLPattern, path

from claims.views.lineage import compare, flags

urlpatterns: list[URLPattern] = [
    path("articles/<int:later>/compare/<int:earlier>/", compare.compare, name="compare"),
    path("stories/<int:pk>/compare/", compare.choose, name="story_compare"),
    path("links/<int:pk>/decide/", compare.decide, name="link_decide"),
    path("links/<int:pk>/flag/", flags.decide_link, name="link_flag"),
    path("sums/<int:pk>/decide/", flags.decide, name="sum_decide"),
    path("articles/<int:pk>/repeats/", compare.accept_repeats, name="article_repeats"),
    path("articles/<int:pk>/comparison/", compare.start, name="article_comparison"),
]
