"""All addresses, by room."""

from __future__ import annotations

from django.urls import include, path

from annotator.health import health
from claims.admin import site
from claims.views.desk import mail

urlpatterns = [
    path("health/", health, name="health"),
    path("admin/", site.urls),
    path("accounts/password/reset/", mail.password_reset, name="account_reset_password"),
    path("accounts/email/", mail.email, name="account_email"),
    path("accounts/", include("allauth.urls")),
    path("api/", include("claims.api.urls")),
    path("", include("claims.views.desk.urls")),
    path("", include("claims.views.review.urls")),
    path("", include("claims.views.lineage.urls")),
    path("", include("claims.views.reports.urls")),
]
