"""The closed lists of the desk: no queries, no clock."""

from __future__ import annotations

from django.db.models import TextChoices


class Role(TextChoices):
    """What a member may do on a desk, weakest first."""

    VIEWER = "viewer", "Viewer"
    REVIEWER = "reviewer", "Reviewer"
    LEAD = "lead", "Lead"
    ADMINISTRATOR = "administrator", "Administrator"

    @property
    def rank(self) -> int:
        """Position from 0 (viewer) to 3 (administrator); a higher rank may do all that a lower one may."""
        return list(Role).index(self)


class Status(TextChoices):
    """Where a claim stands. Only people move it."""

    UNREVIEWED = "unreviewed", "Unreviewed"
    CONFIRMED = "confirmed", "Confirmed"
    DISPUTED = "disputed", "Disputed"
    SUPERSEDED = "superseded", "Superseded"
    WITHDRAWN = "withdrawn", "Withdrawn"


VERDICTS = (Status.CONFIRMED, Status.DISPUTED, Status.SUPERSEDED)


class JobState(TextChoices):
    """Where a durable job (a run, a comparison, a report) stands."""

    QUEUED = "queued", "Queued"
    RUNNING = "running", "Running"
    DONE = "done", "Done"
    FAILED = "failed", "Failed"


class Origin(TextChoices):
    """Who marked the claim in its text."""

    MACHINE = "machine", "Extractor"
    PERSON = "person", "Person"


class Source(TextChoices):
    """How an article came in."""

    PASTE = "paste", "Pasted"
    FILE = "file", "File"
    URL = "url", "Address"
    IMPORT = "import", "Imported"
    API = "api", "API"


class Relation(TextChoices):
    """What a later claim does to the earlier one that it answers."""

    REPEATS = "repeats", "Repeats"
    REWORDS = "rewords", "Rewords"
    REVISES = "revises", "Revises"
    CONFLICTS = "conflicts", "Conflicts with"


SAME = (Relation.REPEATS, Relation.REWORDS)  # what says the same


class Likeness(TextChoices):
    """How an article stands to one that was there before, as lineage judges it."""

    SAME_DOCUMENT = "same_document", "Is the same text, changed"
    SAME_STORY = "same_story", "Tells the same story"
    FOLLOW_UP = "follow_up", "May follow"


class PlacedBy(TextChoices):
    """Who chose the story that an article is in; the machine never overrules a person."""

    NOBODY = "", "Nobody"
    MACHINE = "machine", "Stet"
    PERSON = "person", "A person"


class LinkState(TextChoices):
    """Where a link between two claims stands. Only people accept and reject; gone: not found again."""

    PROPOSED = "proposed", "Proposed"
    ACCEPTED = "accepted", "Accepted"
    REJECTED = "rejected", "Rejected"
    GONE = "gone", "Gone"


class ReportFormat(TextChoices):
    """The forms in which a report is written."""

    HTML = "html", "HTML"
    CSV = "csv", "CSV"
    JSON = "json", "JSON"


class Verb(TextChoices):
    """What an event says happened."""

    DESK_CREATED = "desk.created", "opened the desk"
    MEMBER_ADDED = "member.added", "added a member"
    MEMBER_CHANGED = "member.changed", "changed a member's role"
    MEMBER_REMOVED = "member.removed", "removed a member"
    STORY_CREATED = "story.created", "opened the story"
    STORY_RENAMED = "story.renamed", "renamed the story"
    STORY_MERGED = "story.merged", "merged the story into another"
    STORY_SPLIT = "story.split", "split articles off the story"
    ARTICLE_ADDED = "article.added", "added the article"
    ARTICLE_EDITED = "article.edited", "corrected the article's details"
    ARTICLE_REORDERED = "article.reordered", "put the versions in the order of their making"
    ARTICLE_STATUS = "article.status", "passed on whether the agency lets the article be used"
    ARTICLE_PLACED = "article.placed", "found the article's story"
    ARTICLE_MOVED = "article.moved", "moved the article"
    ARTICLE_KEPT = "article.kept", "left the article where it is"
    RUN_REQUESTED = "run.requested", "asked for extraction"
    RUN_DONE = "run.done", "extracted claims"
    RUN_FAILED = "run.failed", "could not extract claims"
    COMPARISON_REQUESTED = "comparison.requested", "asked for comparison"
    COMPARISON_DONE = "comparison.done", "compared the versions"
    COMPARISON_FAILED = "comparison.failed", "could not compare the versions"
    LINK_ACCEPTED = "link.accepted", "accepted the link"
    LINK_REJECTED = "link.rejected", "rejected the link"
    LINK_REOPENED = "link.reopened", "reopened the link"
    LINK_DIFFERS = "link.differs", "said that two verdicts are meant to differ"
    LINK_FLAGGED = "link.flagged", "flagged again that two verdicts differ"
    SUM_DISMISSED = "sum.dismissed", "dismissed the flag of a sum"
    SUM_REOPENED = "sum.reopened", "flagged the sum again"
    CLAIM_ADDED = "claim.added", "marked the claim"
    CLAIM_CONFIRMED = "claim.confirmed", "confirmed"
    CLAIM_DISPUTED = "claim.disputed", "disputed"
    CLAIM_SUPERSEDED = "claim.superseded", "marked as superseded"
    CLAIM_REOPENED = "claim.reopened", "reopened"
    CLAIM_WITHDRAWN = "claim.withdrawn", "withdrew"
    CLAIM_CORRECTED = "claim.corrected", "corrected the span"
    CLAIM_NOTED = "claim.noted", "noted"
    CLAIM_UNDONE = "claim.undone", "undid the last change"
    EVIDENCE_ADDED = "evidence.added", "added evidence"
    EVIDENCE_REMOVED = "evidence.removed", "removed evidence"
    REPORT_REQUESTED = "report.requested", "asked for a report"
    REPORT_DONE = "report.done", "made the report"
    REPORT_FAILED = "report.failed", "could not make the report"
    WEIGHTS_CHANGED = "weights.changed", "changed the weights of worthiness"
    USER_ADDED = "user.added", "made an account"
    USER_CHANGED = "user.changed", "changed an account"
