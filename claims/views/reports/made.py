"""One report: how far it is, what it covers, and its file."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_GET

from claims import overviews, selectors
from claims.choices import JobState, ReportFormat
from claims.models import Report
from claims.services import blobs
from claims.views.access import SignedIn, signed_in

TYPES = {
    ReportFormat.HTML: "text/html; charset=utf-8",
    ReportFormat.CSV: "text/csv; charset=utf-8; header=present",
    ReportFormat.JSON: "application/json",
}


@require_GET
@signed_in
def report(request: SignedIn, pk: int) -> HttpResponse:
    """Show the report; asked by htmx, answer with the part that changes while it is made."""
    one = _report(request, pk)
    if request.htmx:
        part = "_row_state" if request.GET.get("in") == "list" else "_state"
        return render(request, f"claims/reports/{part}.html", {"report": one})
    stale = [entry["claim"] for entry in one.overtaken]
    overtaken = selectors.claims(request.user).filter(pk__in=stale) if stale else ()
    taken_back = [entry["article"] for entry in one.stopped]
    stopped = selectors.articles(request.user).filter(pk__in=taken_back).defer("text") if taken_back else ()
    context = {
        **overviews.desk_context(request.user, one.desk),
        "report": one,
        "overtaken": overtaken,
        "stopped": stopped,
    }
    return render(request, "claims/reports/page.html", context)


@require_GET
@signed_in
def download(request: SignedIn, pk: int) -> HttpResponse:
    """Hand out the report's file to keep, never to open here: it repeats what strangers wrote."""
    one = _report(request, pk)
    if one.state != JobState.DONE:
        raise Http404("This report is not made yet.")
    try:
        data = blobs.read(one.file_sha256)
    except blobs.BlobMissing as missing:
        messages.error(request, f"{missing} Or ask for the report again.")
        return redirect("report", one.pk)
    response = HttpResponse(data, content_type=TYPES[ReportFormat(one.format)])
    response["Content-Disposition"] = content_disposition_header(True, file_name(one)) or "attachment"
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response


def file_name(report: Report) -> str:
    """Return the name that a downloaded report gets."""
    return f"stet-{report.desk.slug}-report-{report.pk}-event-{report.as_of}.{report.format}"


def _report(request: SignedIn, pk: int) -> Report:
    return get_object_or_404(selectors.reports(request.user), pk=pk)
