"""Reports: asking for one, how far it is, and its file."""

from __future__ import annotations

from django.http import FileResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.reverse import reverse

from claims import selectors
from claims.api.base import AnyAccept, View
from claims.api.downloads import download
from claims.api.filters import ReportFilter
from claims.api.schema import LOCATED
from claims.api.serializers.reports import ReportIn, ReportOut
from claims.api.stopped import Stopped
from claims.choices import JobState
from claims.models import Report
from claims.services.reports import request_report

NOT_READY = "This report is not made yet. Ask again when its state is done."
FAILED = "This report could not be made. Ask for another one."


class Reports(View):
    """The reports of a desk."""

    queryset = Report.objects.none()
    serializer_class = ReportOut
    filterset_class = ReportFilter

    @extend_schema(responses=ReportOut(many=True), operation_id="reports_list", tags=["reports"])
    def get(self, request: Request, slug: str) -> Response:
        """List the desk's reports, the last asked for first."""
        return self.page(self.filtered(selectors.reports(self.user).filter(desk=self.desk())), ReportOut)

    @extend_schema(
        request=ReportIn,
        responses={201: ReportOut},
        parameters=LOCATED,
        operation_id="reports_create",
        tags=["reports"],
        filters=False,
    )
    def post(self, request: Request, slug: str) -> Response:
        """Ask for a report as of the last event there is; any member may."""
        desk = self.desk()
        report = request_report(desk=desk, actor=self.user, **self.parsed(ReportIn).validated_data)
        report.refresh_from_db()
        location = reverse("api:report", args=[report.pk])
        return Response(ReportOut(report).data, status=201, headers={"Location": location})


class OneReport(View):
    """One report."""

    @extend_schema(responses=ReportOut, operation_id="reports_retrieve", tags=["reports"])
    def get(self, request: Request, pk: int) -> Response:
        """Show how far a report is."""
        return Response(ReportOut(self.seen(selectors.reports(self.user), pk=pk)).data)


class ReportFile(View):
    """The file of a report."""

    content_negotiation_class = AnyAccept

    @extend_schema(
        responses={(200, "application/octet-stream"): OpenApiTypes.BINARY},
        operation_id="reports_download",
        tags=["reports"],
    )
    def get(self, request: Request, pk: int) -> FileResponse:
        """Download the report's file."""
        report = self.seen(selectors.reports(self.user), pk=pk)
        if report.state != JobState.DONE:
            raise Stopped("not_ready", FAILED if report.state == JobState.FAILED else NOT_READY)
        name = f"report-{report.pk}.{report.format}"
        return download(report.file_sha256, name=name, media_type="application/octet-stream")
