"""What every room of the panel has in common: rows of administered desks only, nothing deleted, writes by services."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, ClassVar, cast
from urllib.parse import urlencode

from django import forms
from django.contrib import messages
from django.contrib.admin import EmptyFieldListFilter, ModelAdmin
from django.contrib.admin.options import IncorrectLookupParameters
from django.db import DataError
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from claims.admin.scope import administered
from claims.models import Claim, User
from claims.selectors import MAX_WORDS
from claims.workflow import Refusal


class DeskRoom(ModelAdmin):
    """A list of rows that belong to a desk, for reading. A room that writes opens the permission and calls a service."""

    desk_path: ClassVar[str] = "desk"
    about: ClassVar[str] = ""  # what the room is for, and what can be done in it
    events_by: ClassVar[str] = ""  # the event's column that holds this row's number
    list_per_page = 50
    show_full_result_count = False
    view_on_site: Any = False  # or how a row's address on its desk is found

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Keep the rows of desks that the person administers; a superuser sees all."""
        rows = super().get_queryset(request)
        user = person(request)
        return rows if user.is_superuser else rows.filter(**{f"{self.desk_path}__in": administered(user)})

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.admin_site.has_permission(request)

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return self.admin_site.has_permission(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        """Show the list, with what can be done in it."""
        return super().changelist_view(request, {"about": self.about, **(extra_context or {})})

    def get_changelist_instance(self, request: HttpRequest) -> Any:
        """Return the list; a value that no filter can hold (a year beyond the calendar) counts as a wrong filter."""
        try:
            return super().get_changelist_instance(request)
        except (ValueError, OverflowError, DataError) as error:
            raise IncorrectLookupParameters(error) from error

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        """Search for the first words only: SQLite refuses a query of a thousand conditions."""
        return super().get_search_results(request, queryset, " ".join(search_term.split()[:MAX_WORDS]))

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> Any:
        """Show or save; what a service refuses stands in the form, with everything typed."""
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except Refusal as refusal:
            request.refusal = refusal  # type: ignore[attr-defined]
            return super().changeform_view(request, object_id, form_url, extra_context)

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        """Return the form; after a refusal, one that says so."""
        form = super().get_form(request, obj, change=change, **kwargs)
        refusal = getattr(request, "refusal", None)
        return _refusing(form, refusal) if refusal is not None else form

    def _get_obj_does_not_exist_redirect(
        self, request: HttpRequest, opts: Any, object_id: str
    ) -> HttpResponse:
        """Lead to the list with what is the matter; Django's guess that the row was deleted is never true here."""
        absent = (
            f"There is no {opts.verbose_name} {object_id}, or it is on a desk that you do not administer."
        )
        self.message_user(request, absent, messages.WARNING)
        return redirect(f"admin:{opts.app_label}_{opts.model_name}_changelist")

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Lead to the events that touched this row: there is one history, not a second one in the panel."""
        wanted = f"?{urlencode({self.events_by: object_id})}" if self.events_by else ""
        return redirect(reverse("admin:claims_event_changelist") + wanted)

    def log_addition(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        """Leave no second log: the service wrote the event."""

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        """Leave no second log: the service wrote the event."""


def there_or_not(title: str, *, there: str, absent: str) -> type[EmptyFieldListFilter]:
    """Return a filter by whether a field is filled, in the words of the desk: "Removed" and not "Not empty"."""

    class ThereOrNot(EmptyFieldListFilter):
        def __init__(self, *args: Any, **kwargs: Any) -> None:
            super().__init__(*args, **kwargs)
            self.title = title

        def choices(self, changelist: Any) -> Iterator[Any]:
            words = {"1": absent, "0": there}
            for choice, value in zip(super().choices(changelist), (None, "1", "0"), strict=True):
                yield (
                    choice
                    if value is None
                    else {**choice, "display": _counted(words[value], choice["display"])}
                )

    return ThereOrNot


def _counted(words: str, display: Any) -> str:
    """Return the words with the number that Django set behind its own, where counts are shown."""
    _, bracket, number = str(display).rpartition(" (")
    return f"{words}{bracket}{number}" if bracket else words


def on_its_desk(claim: Claim) -> str:
    """Return the address at which a claim is decided on."""
    return f"{reverse('article', args=[claim.article_id])}?claim={claim.pk}"


def person(request: HttpRequest) -> User:
    """Return who is signed in; the panel's door let nobody else through."""
    return cast(User, request.user)


def ask_again(request: HttpRequest, chosen: QuerySet[Any], ask: Callable[..., object], *, done: str) -> None:
    """Ask for new work on the article of each chosen job, once an article; what a service refuses is told with its headline."""
    articles = {job.article_id: job.article for job in chosen.select_related("article__desk")}
    for article in articles.values():
        try:
            ask(article=article, actor=person(request))
        except Refusal as refusal:
            messages.error(request, f"{article.headline}: {refusal.message}")
        else:
            messages.success(request, f"{article.headline}: {done}.")


def adopt(obj: Model, stored: Model) -> None:
    """Make the object of the form the one that a service stored."""
    obj.__dict__.update(stored.__dict__)


def _refusing(form: type[forms.BaseForm], refusal: Refusal) -> type[forms.BaseForm]:
    class Refused(form):  # type: ignore[valid-type, misc]
        def clean(self) -> Any:
            cleaned = super().clean()
            self.add_error(refusal.field if refusal.field in self.fields else None, refusal.message)
            return cleaned

    return Refused
