"""The desk's nouns, one file each."""

from __future__ import annotations

from claims.models.article import Article
from claims.models.claim import Claim
from claims.models.comparison import Comparison
from claims.models.desk import Desk, Membership
from claims.models.event import Event, EventHead
from claims.models.evidence import Evidence
from claims.models.job import Job
from claims.models.link import Link
from claims.models.reading import ArticleReading
from claims.models.report import Report
from claims.models.run import Run
from claims.models.sketch import ArticleSketch, SketchKey, Suggestion
from claims.models.story import Story
from claims.models.sumcheck import SumCheck
from claims.models.user import User
from claims.models.weights import DeskWeights

__all__ = [
    "Article",
    "ArticleReading",
    "ArticleSketch",
    "Claim",
    "Comparison",
    "Desk",
    "DeskWeights",
    "Event",
    "EventHead",
    "Evidence",
    "Job",
    "Link",
    "Membership",
    "Report",
    "Run",
    "SketchKey",
    "Story",
    "Suggestion",
    "SumCheck",
    "User",
]
