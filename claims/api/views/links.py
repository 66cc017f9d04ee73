"""Links between the claims of a story: listing them, and deciding on them."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from claims import carryover, selectors
from claims.api.base import View
from claims.api.conditional import check_link, tagged
from claims.api.link_filters import LinkFilter
from claims.api.schema import ETAGGED, IF_MATCH
from claims.api.serializers.claims import ClaimOut
from claims.api.serializers.links import CarriedOut, DecisionIn, LinkOut, OfferOut, StatedOut
from claims.choices import LinkState, Role
from claims.models import Link
from claims.permissions import require
from claims.services import carrying, differing, links, ripple


class LinkView(View):
    """A view of one link."""

    def link(self, needed: Role = Role.VIEWER) -> Link:
        """Return the link of the address. Raises Http404, and Refusal when the role is less than `needed`."""
        link = self.seen(selectors.all_links(self.user), pk=self.kwargs["pk"])
        require(self.user, link.later.article.desk, needed)
        return link


class DeskLinks(View):
    """The links of a desk."""

    queryset = Link.objects.none()
    serializer_class = LinkOut
    filterset_class = LinkFilter

    @extend_schema(responses=LinkOut(many=True), operation_id="links_list", tags=["links"])
    def get(self, request: Request, slug: str) -> Response:
        """List the desk's links in the order of the later claims; those that are gone only with `state=gone`."""
        gone = request.query_params.get("state") == LinkState.GONE
        rows = selectors.all_links(self.user) if gone else selectors.links(self.user)
        return self.page(self.filtered(rows.filter(later__article__desk=self.desk())), LinkOut)


class OneLink(LinkView):
    """One link."""

    @extend_schema(responses=LinkOut, parameters=ETAGGED, operation_id="links_retrieve", tags=["links"])
    def get(self, request: Request, pk: int) -> Response:
        """Show a link; its ETag is what a decision must send as If-Match."""
        link = self.link()
        return tagged(link, LinkOut(link).data)


class Accept(LinkView):
    """Accepting a link."""

    @extend_schema(
        request=DecisionIn,
        responses=LinkOut,
        parameters=[IF_MATCH, *ETAGGED],
        operation_id="links_accept",
        tags=["links"],
    )
    def post(self, request: Request, pk: int) -> Response:
        """Accept a link, and give the verdict that it proposes: superseded to the earlier claim, or a repeated verdict to the later."""
        link = self.link(Role.REVIEWER)
        seen = check_link(request, link)
        decided = links.accept(
            link=link, seen=seen, actor=self.user, **self.parsed(DecisionIn).validated_data
        )
        return tagged(decided, LinkOut(decided).data)


class Reject(LinkView):
    """Rejecting a link."""

    @extend_schema(
        request=DecisionIn,
        responses=LinkOut,
        parameters=[IF_MATCH, *ETAGGED],
        operation_id="links_reject",
        tags=["links"],
    )
    def post(self, request: Request, pk: int) -> Response:
        """Reject a link: it is not proposed again."""
        link = self.link(Role.REVIEWER)
        seen = check_link(request, link)
        decided = links.reject(
            link=link, seen=seen, actor=self.user, **self.parsed(DecisionIn).validated_data
        )
        return tagged(decided, LinkOut(decided).data)


class Reopen(LinkView):
    """Taking the decision on a link back."""

    @extend_schema(
        request=DecisionIn,
        responses=LinkOut,
        parameters=[IF_MATCH, *ETAGGED],
        operation_id="links_reopen",
        tags=["links"],
    )
    def post(self, request: Request, pk: int) -> Response:
        """Make a decided link a proposal again. (Undoing the verdict that followed from a link does that too.)"""
        link = self.link(Role.REVIEWER)
        seen = check_link(request, link)
        decided = links.reopen(
            link=link, seen=seen, actor=self.user, **self.parsed(DecisionIn).validated_data
        )
        return tagged(decided, LinkOut(decided).data)


class Differ(LinkView):
    """Saying that two verdicts are meant to differ."""

    @extend_schema(
        request=DecisionIn,
        responses=LinkOut,
        parameters=[IF_MATCH, *ETAGGED],
        operation_id="links_differ",
        tags=["links"],
    )
    def post(self, request: Request, pk: int) -> Response:
        """Say that the verdicts of two claims that say the same are meant to differ. A newer verdict of either ends that."""
        link = self.link(Role.REVIEWER)
        seen = check_link(request, link)
        said = differing.differ(
            link=link, seen=seen, actor=self.user, **self.parsed(DecisionIn).validated_data
        )
        return tagged(said, LinkOut(said).data)


class Flag(LinkView):
    """Taking that back."""

    @extend_schema(
        request=DecisionIn,
        responses=LinkOut,
        parameters=[IF_MATCH, *ETAGGED],
        operation_id="links_flag",
        tags=["links"],
    )
    def post(self, request: Request, pk: int) -> Response:
        """Flag two verdicts again of which somebody said that they are meant to differ."""
        link = self.link(Role.REVIEWER)
        seen = check_link(request, link)
        back = differing.flag(link=link, seen=seen, actor=self.user, **self.parsed(DecisionIn).validated_data)
        return tagged(back, LinkOut(back).data)


class Carry(LinkView):
    """Taking a verdict over along a link."""

    @extend_schema(
        request=None,
        responses=ClaimOut,
        parameters=[IF_MATCH, *ETAGGED],
        operation_id="links_carry",
        tags=["links"],
    )
    def post(self, request: Request, pk: int) -> Response:
        """Give the later claim the earlier one's verdict with copies of its evidence; answers with the later claim."""
        link = self.link(Role.REVIEWER)
        seen = check_link(request, link)
        claim = carrying.carry(link=link, seen=seen, actor=self.user)
        return tagged(claim, ClaimOut(claim).data)


class CarryOver(View):
    """The verdicts that an article's unreviewed claims could take over."""

    queryset = Link.objects.none()
    serializer_class = OfferOut
    pagination_class = None

    @extend_schema(responses=OfferOut(many=True), operation_id="carryover_list", tags=["links"])
    def get(self, request: Request, pk: int) -> Response:
        """List what could be taken over in the order of the text, the last told source of each claim first."""
        offers = carryover.offers_in(self.article()).values()
        ordered = sorted(offers, key=lambda found: found[0].claim.start)
        return Response(OfferOut([offer for found in ordered for offer in found], many=True).data)

    @extend_schema(
        request=None, responses=CarriedOut(many=True), operation_id="carryover_take", tags=["links"]
    )
    def post(self, request: Request, pk: int) -> Response:
        """Take over every verdict that the article's claims repeat; one line a claim says what became of it."""
        article = self.article(Role.REVIEWER)
        return Response(CarriedOut(carrying.carry_all(article=article, actor=self.user), many=True).data)


class Ripple(View):
    """What still states a claim."""

    @extend_schema(responses=StatedOut, operation_id="claims_ripple", tags=["links"])
    def get(self, request: Request, pk: int) -> Response:
        """List the claims that still state a claim, and the reports that it made stale."""
        claim = self.claim()
        stated = {
            "claims": ripple.still_stated(claim),
            "reports": [one.pk for one in ripple.overtaken_by(claim)],
        }
        return Response(StatedOut(stated).data)
