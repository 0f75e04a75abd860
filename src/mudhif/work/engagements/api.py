"""Engagements over HTTP, for their two sides."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router, Schema

from mudhif.base.foundation.paging import Page
from mudhif.base.foundation.problems import ProblemOut
from mudhif.base.foundation.requests import require_scope
from mudhif.work.engagements import queries

router = Router(tags=["engagements"])


class EngagementOut(Schema):
    """An engagement as its side sees it; the member stands in it by code."""

    id: UUID
    code: str
    need: UUID
    title: str
    host: UUID
    host_name: str
    side: str
    status: str
    mode: str
    starts: date
    ends: date
    hours_a_month: int
    words: str
    offered: datetime
    expires: datetime


class EngagementsOut(Schema):
    """A page of engagements; `next_cursor` is empty on the last one."""

    rows: list[EngagementOut]
    next_cursor: str


@router.get("", response={200: EngagementsOut, 403: ProblemOut}, operation_id="engagements_list")
def engagements(
    request: HttpRequest, side: Literal["member", "host"] = "member", cursor: Annotated[str, Query(max_length=400)] = ""
) -> Page[queries.EngagementCard]:
    """Your own engagements, or those of your institutions, newest first (scope `engagements:read`)."""
    viewer = require_scope(request, "engagements:read")
    return queries.of_host(viewer, cursor) if side == "host" else queries.of_member(viewer, cursor)


@router.get(
    "/{uuid:engagement}",
    response={200: EngagementOut, 403: ProblemOut, 404: ProblemOut},
    operation_id="engagements_one",
)
def one(request: HttpRequest, engagement: UUID) -> queries.EngagementCard:
    """One engagement, for its two sides."""
    return queries.engagement(require_scope(request, "engagements:read"), engagement)
