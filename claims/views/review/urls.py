"""Addresses of this room."""

from __future__ import annotations

from django.urls import path

from claims.views.review import article, decide, linked, marking, sources

urlpatterns = [
    path("articles/<int:pk>/", article.article, name="article"),
    path("articles/<int:pk>/run/", article.start_run, name="article_run"),
    path("articles/<int:pk>/progress/", article.progress, name="article_progress"),
    path("articles/<int:pk>/claims/", marking.add, name="claim_add"),
    path("claims/<int:pk>/", article.panel, name="claim_panel"),
    path("claims/<int:pk>/verdict/", decide.move, name="claim_move"),
    path("claims/<int:pk>/links/<int:link>/", linked.decide, name="claim_link"),
    path("claims/<int:pk>/undo/", decide.undo, name="claim_undo"),
    path("claims/<int:pk>/superseding/", decide.superseding, name="claim_superseding"),
    path("claims/<int:pk>/span/", marking.correct, name="claim_correct"),
    path("claims/<int:pk>/note/", marking.note, name="claim_note"),
    path("claims/<int:pk>/evidence/", sources.add, name="claim_evidence"),
    path("claims/<int:pk>/evidence/<int:evidence>/reuse/", sources.reuse, name="evidence_reuse"),
    path("evidence/<int:pk>/remove/", sources.remove, name="evidence_remove"),
    path("evidence/<int:pk>/copy/", sources.copy, name="evidence_copy"),
]
