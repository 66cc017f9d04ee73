"""The desk's reports, and asking for another one."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from claims import overviews, selectors
from claims.forms.reports import ReportForm
from claims.models import Article, Desk
from claims.services.reports import request_report
from claims.views.access import SignedIn, signed_in
from claims.views.lookups import desk_for
from claims.workflow import Refusal

PAGE = 25


@require_GET
@signed_in
def reports(request: SignedIn, slug: str) -> HttpResponse:
    """List the desk's reports, newest first, with the form to ask for one; the address may fill the form in."""
    desk = desk_for(request, slug)
    given = {name: value for name, value in request.GET.items() if name in ReportForm.base_fields}
    return _page(request, desk, ReportForm(initial=given, desk=desk, user=request.user))


@require_POST
@signed_in
def request(request: SignedIn, slug: str) -> HttpResponse:
    """Ask for a report and lead to its page; whatever is refused stays in the form."""
    desk = desk_for(request, slug)
    form = ReportForm(request.POST, desk=desk, user=request.user)
    if not form.is_valid():
        return _page(request, desk, form, status=422)
    wanted = form.cleaned_data
    try:
        report = request_report(
            desk=desk,
            actor=request.user,
            format=wanted["format"],
            article=wanted["article"],
            story=wanted["story"],
            filters=form.filters,
        )
    except Refusal as refusal:
        if refusal.code == "role":
            raise
        form.add_error(refusal.field if refusal.field in form.fields else None, refusal.message)
        return _page(request, desk, form, status=422)
    return redirect("report", report.pk)


def _page(request: SignedIn, desk: Desk, form: ReportForm, status: int = 200) -> HttpResponse:
    made = selectors.reports(request.user).filter(desk=desk)
    only_stale = request.GET.get("stale") == "1"
    context = {
        **overviews.desk_context(request.user, desk),
        "form": form,
        "stale": made.stale().count(),
        "only_stale": only_stale,
        "page": Paginator(made.stale() if only_stale else made, PAGE).get_page(request.GET.get("page")),
        "article": _chosen_article(request, desk, form),
        "narrowed": any(
            form[name].value() for name in ("status", "outlet", "worthiness", "event", "reviewer", "q")
        ),
    }
    return render(request, "claims/reports/reports.html", context, status=status)


def _chosen_article(request: SignedIn, desk: Desk, form: ReportForm) -> Article | None:
    value = str(form["article"].value() or "")
    if not (value.isdecimal() and len(value) < 19):
        return None
    return selectors.articles(request.user).filter(desk=desk, pk=int(value)).first()
