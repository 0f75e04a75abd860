"""Needs over HTTP: open needs for everyone, drafts for hosts."""

from datetime import date
from typing import Annotated, Any, Literal
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils import translation
from ninja import Field, Query, Router, Schema, Status

from mudhif.base.foundation.problems import ProblemOut
from mudhif.base.foundation.requests import require_scope
from mudhif.base.foundation.viewer import Viewer
from mudhif.work.needs import actions, queries
from mudhif.work.needs.rules.drafts import (
    LONGEST,
    LONGEST_CRITERION,
    LONGEST_OFFER,
    MOST_HOURS,
    MOST_SEATS,
    MOST_STIPEND,
)
from mudhif.work.needs.rules.terms import Mode

router = Router(tags=["needs"])
Language = Literal["ar", "ckb", "en"]
Offer = Annotated[str, Field(max_length=LONGEST_OFFER)]
Part = Annotated[int, Field(ge=0, le=100)]


class NeedOut(Schema):
    """An open need in a list; `language` is the one that the title is in."""

    id: UUID
    title: str
    language: str
    host: UUID
    host_name: str
    governorate: str
    modes: list[str]
    starts: date | None
    ends: date | None
    hours_a_month: int | None
    seats: int
    urgent: bool
    status: str
    closes: date | None
    stipend_iqd_a_month: int | None


class NeedsOut(Schema):
    """A page of needs; `next_cursor` is empty on the last page, `more` says that there are more than were counted."""

    rows: list[NeedOut]
    next_cursor: str
    count: int
    more: bool


class SkillOut(Schema):
    """A skill asked for: its concept, its name, and its part of a hundred."""

    concept: UUID
    label: str
    required: bool
    weight: int


class CriterionOut(Schema):
    """A published criterion and its part of a hundred."""

    id: UUID
    text: str
    weight: int


class NeedDetailOut(NeedOut):
    """One need with its words and terms; languages are pairs of a code and a level from 1 (A1) to 6 (C2)."""

    narrative: str
    tasks: list[str]
    package: dict[str, str]
    skills: list[SkillOut]
    criteria: list[CriterionOut]
    languages: list[tuple[str, int]]
    licence: str | None
    licence_any_country: bool | None


class SkillIn(Schema):
    """A skill, whether it is required, and its part of a hundred."""

    concept: UUID
    required: bool = True
    weight: Part


class CriterionIn(Schema):
    """A criterion in the language of the draft, and its part of a hundred."""

    text: str = Field(min_length=1, max_length=LONGEST_CRITERION)
    weight: Part


class DraftIn(Schema):
    """A host's draft. Only `host`, `language` and `title` are needed; the rest can follow on the pages."""

    host: UUID
    language: Language
    title: str = Field(min_length=1, max_length=LONGEST["title"])
    narrative: str = Field("", max_length=LONGEST["narrative"])
    tasks: str = Field("", max_length=LONGEST["tasks"])
    travel: Offer = ""
    insurance: Offer = ""
    housing: Offer = ""
    visa_and_residency: Offer = ""
    tax: Offer = ""
    schooling: Offer = ""
    governorate: str = Field("", max_length=32)
    modes: list[Mode] = Field([], max_length=4)
    starts: date | None = None
    ends: date | None = None
    closes: date | None = None
    hours_a_month: int | None = Field(None, ge=1, le=MOST_HOURS)
    seats: int = Field(1, ge=1, le=MOST_SEATS)
    licence: str = Field("", pattern="^([0-9]{1,4})?$")
    licence_any_country: bool = True
    stipend_iqd_a_month: int | None = Field(None, ge=0, le=MOST_STIPEND)
    urgent: bool = False
    skills: list[SkillIn] = Field([], max_length=20)
    languages: list[tuple[Annotated[str, Field(pattern="^[a-z]{2,3}$")], Annotated[int, Field(ge=1, le=6)]]] = Field(
        [], max_length=6
    )
    criteria: list[CriterionIn] = Field([], max_length=10)


class DraftOut(Schema):
    """The identifier of the new draft."""

    id: UUID


class Looking(Schema):
    """What to look for; what is empty does not narrow."""

    q: str = Field("", max_length=80)
    governorate: str = Field("", max_length=32)
    mode: Literal["", "remote", "visit", "circular", "return"] = ""
    profession: str = Field("", pattern="^([0-9]{1,4})?$")
    skill: UUID | None = None
    urgent: bool = False
    spoken: str = Field("", pattern="^([a-z]{2,3})?$", description="A language of the work")


@router.get("", response=NeedsOut, auth=None, operation_id="needs_open")
def open_needs(
    request: HttpRequest,
    looking: Query[Looking],
    language: Language = "en",
    cursor: Annotated[str, Query(max_length=400)] = "",
) -> queries.NeedList:
    """Open needs, closing soonest first."""
    sought = looking.dict()
    filters = queries.Filters(language=sought.pop("spoken"), **sought)
    return queries.open_needs(Viewer.anonymous(language), filters, cursor)


@router.get("/{uuid:need}", response={200: NeedDetailOut, 404: ProblemOut}, auth=None, operation_id="needs_one")
def one(request: HttpRequest, need: UUID, language: Language = "en") -> NeedDetailOut:
    """One need that is open, closed or filled."""
    return _detail(queries.need_page(Viewer.anonymous(language), need))


@router.get(
    "/{uuid:need}/job-posting", response={200: dict[str, Any], 404: ProblemOut}, auth=None, operation_id="needs_posting"
)
def posting(request: HttpRequest, need: UUID, language: Language = "en") -> dict[str, Any]:
    """The need as a JobPosting of schema.org."""
    with translation.override(language):
        address = settings.MUDHIF_BASE_URL + reverse("needs:need", args=[need])
    return queries.job_posting(queries.need_page(Viewer.anonymous(language), need), address)


@router.post(
    "", response={201: DraftOut, 403: ProblemOut, 404: ProblemOut, 409: ProblemOut, 422: ProblemOut},
    operation_id="needs_draft",
)  # fmt: skip
def draft(request: HttpRequest, content: DraftIn) -> Status[DraftOut]:
    """Begin a draft for a host in which you hold a mandate (scope `needs:write`)."""
    viewer = require_scope(request, "needs:write")
    return Status(201, DraftOut(id=actions.draft(viewer, content.host, _draft(content))))


WORDS = ("title", "narrative", "tasks", "travel", "insurance", "housing", "visa_and_residency", "tax", "schooling")
PLAIN = (
    "governorate", "starts", "ends", "closes", "hours_a_month", "seats", "licence", "licence_any_country",
    "stipend_iqd_a_month", "urgent",
)  # fmt: skip


def _draft(content: DraftIn) -> actions.Draft:
    text = actions.TextDraft(content.language, **{name: getattr(content, name) for name in WORDS})
    return actions.Draft(
        text=text,
        modes=tuple(str(mode) for mode in content.modes),
        skills=tuple(actions.SkillWeight(skill.concept, skill.required, skill.weight) for skill in content.skills),
        languages=tuple(content.languages),
        criteria=tuple((one.weight, ((content.language, one.text),)) for one in content.criteria),
        **{name: getattr(content, name) for name in PLAIN},
    )


def _detail(need: queries.NeedPage) -> NeedDetailOut:
    row, licence = need.row, need.terms.licence
    return NeedDetailOut(
        id=row.id, title=row.title, language=row.language, host=row.host, host_name=row.host_name,
        governorate=row.governorate, modes=list(row.modes), starts=row.starts, ends=row.ends,
        hours_a_month=row.hours_a_month, seats=row.seats, urgent=row.urgent, status=row.status, closes=row.closes,
        stipend_iqd_a_month=row.stipend_iqd_a_month, narrative=need.text.narrative,
        tasks=list(need.tasks), package=dict(need.offered),
        skills=[SkillOut(concept=s.concept, label=s.label, required=s.required, weight=s.weight) for s in need.skills],
        criteria=[CriterionOut(id=one.id, text=one.text, weight=one.weight) for one in need.criteria],
        languages=list(need.terms.languages), licence=licence.isco if licence else None,
        licence_any_country=licence.any_country if licence else None,
    )  # fmt: skip
