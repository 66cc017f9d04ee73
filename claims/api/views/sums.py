"""Totals that were added up: listing them, and dismissing the flag of one that does not hold."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from claims import selectors
from claims.api.base import View
from claims.api.conditional import check_sum, tagged
from claims.api.link_filters import SumFilter
from claims.api.schema import ETAGGED, IF_MATCH
from claims.api.serializers.sums import FlagIn, SumOut
from claims.choices import Role
from claims.models import SumCheck
from claims.permissions import require
from claims.services import sums


class SumView(View):
    """A view of one sum."""

    def sum(self, needed: Role = Role.VIEWER) -> SumCheck:
        """Return the sum of the address. Raises Http404, and Refusal when the role is less than `needed`."""
        found = self.seen(selectors.all_sums(self.user), pk=self.kwargs["pk"])
        require(self.user, found.article.desk, needed)
        return found


class DeskSums(View):
    """The sums in a desk's articles and across its stories."""

    queryset = SumCheck.objects.none()
    serializer_class = SumOut
    filterset_class = SumFilter

    @extend_schema(responses=SumOut(many=True), operation_id="sums_list", tags=["links"])
    def get(self, request: Request, slug: str) -> Response:
        """List the totals that were added up; `consistent=false` keeps those that do not hold, `across=true` those whose parts
        stand in other articles of the story than the total."""
        return self.page(self.filtered(selectors.sums(self.user).filter(article__desk=self.desk())), SumOut)


class OneSum(SumView):
    """One sum."""

    @extend_schema(responses=SumOut, parameters=ETAGGED, operation_id="sums_retrieve", tags=["links"])
    def get(self, request: Request, pk: int) -> Response:
        """Show a sum; its ETag is what a decision must send as If-Match."""
        found = self.sum()
        return tagged(found, SumOut(found).data)


class Dismiss(SumView):
    """Dismissing the flag of a sum."""

    @extend_schema(
        request=FlagIn,
        responses=SumOut,
        parameters=[IF_MATCH, *ETAGGED],
        operation_id="sums_dismiss",
        tags=["links"],
    )
    def post(self, request: Request, pk: int) -> Response:
        """Say that the flag of a sum that does not hold is nothing to look at; that stands where it is found again."""
        found = self.sum(Role.REVIEWER)
        seen = check_sum(request, found)
        done = sums.dismiss(sum=found, seen=seen, actor=self.user, **self.parsed(FlagIn).validated_data)
        return tagged(done, SumOut(done).data)


class Reopen(SumView):
    """Taking the dismissal of a flag back."""

    @extend_schema(
        request=FlagIn,
        responses=SumOut,
        parameters=[IF_MATCH, *ETAGGED],
        operation_id="sums_reopen",
        tags=["links"],
    )
    def post(self, request: Request, pk: int) -> Response:
        """Flag a sum again whose flag was dismissed."""
        found = self.sum(Role.REVIEWER)
        seen = check_sum(request, found)
        done = sums.take_back(sum=found, seen=seen, actor=self.user, **self.parsed(FlagIn).validated_data)
        return tagged(done, SumOut(done).data)
