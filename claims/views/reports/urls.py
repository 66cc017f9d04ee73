"""Addresses of this room."""

from __future__ import annotations

from django.urls import URLPattern, path

from claims.views.reports import asking, made

urlpatterns: list[URLPattern] = [
    path("desks/<slug:slug>/reports/", asking.reports, name="reports"),
    path("desks/<slug:slug>/reports/request/", asking.request, name="report_request"),
    path("reports/<int:pk>/", made.report, name="report"),
    path("reports/<int:pk>/download/", made.download, name="report_download"),
]
