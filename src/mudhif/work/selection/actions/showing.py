"""Showing candidates' evidence to those who weigh it: blind, under the candidates' consent, and on the record."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from django.utils.translation import gettext_noop

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.viewer import OrganisationTie, Role, Viewer
from mudhif.people.members.actions import BlindProfile, BlindQualification, show_blind_profiles
from mudhif.people.organisations.queries import kind_of
from mudhif.work.needs.queries import Terms
from mudhif.work.selection.models import Candidacy
from mudhif.work.selection.queries.access import Access, access_selection, candidacy_of_need, is_candidate
from mudhif.work.selection.queries.clearances import ClearanceRow, waiting_clearance
from mudhif.work.selection.queries.evidence import (
    NamedLicence,
    NamedReason,
    NamedSkill,
    Names,
    names_for,
)
from mudhif.work.selection.queries.refusals import you_are_a_candidate
from mudhif.work.selection.queries.shortlists import (
    GONE,
    GatePicture,
    Marks,
    Panel,
    anyone_found,
    gate_picture,
    marks,
    on_shortlist,
    panel,
)
from mudhif.work.selection.rules.reasons import opened
from mudhif.work.selection.rules.states import WEIGHED, Status

WHY_CLEARING = gettext_noop("You asked to be cleared for urgent needs; seen without your name")
WHY_BLIND = gettext_noop("You stand on a shortlist; seen without your name")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A candidate as others see one: code, evidence and level. What is not here cannot be shown by mistake."""

    code: str
    status: Status
    place: int | None
    tenths: int
    cleared: bool
    reasons: tuple[NamedReason, ...]
    skills: tuple[NamedSkill, ...]
    qualifications: tuple[BlindQualification, ...]
    licences: tuple[NamedLicence, ...]
    hours_a_month: int
    modes: frozenset[str]
    marks: Marks
    row: Candidacy

    @property
    def points(self) -> float:
        """The score when it was found, with one decimal."""
        return self.tenths / 10


@dataclass(frozen=True, slots=True)
class Shown:
    """A page of a shortlist. `hidden` candidates are on it, but their consent does not open to this viewer's office."""

    access: Access
    candidates: tuple[Candidate, ...]
    hidden: int
    next_after: int | None
    gates: GatePicture
    may_invite: bool
    panel: Panel

    @property
    def first_to_invite(self) -> str:
        """The code of the first candidate on this page who was found and not asked yet; empty where there is none."""
        waiting = (one.code for one in self.candidates if self.may_invite and one.status == Status.FOUND)
        return next(waiting, "")


def show_shortlist(viewer: Viewer, need: UUID, after: int = 0) -> Shown:
    """A page of the shortlist with its evidence: for host and desk everyone found, for the panel those who agreed.

    The number of queries does not depend on the number of candidates.
    """
    access = access_selection(viewer, need)
    if is_candidate(viewer, need):
        raise you_are_a_candidate()
    rows, next_after = on_shortlist(need, agreed_only=not access.may_search, after=after)
    candidates = _candidates(viewer, access, rows)
    return Shown(
        access=access,
        candidates=candidates,
        hidden=len(rows) - len(candidates),
        next_after=next_after,
        gates=gate_picture(need),
        may_invite=access.may_search and access.terms.status == "open" and _somebody_to_invite(need, rows),
        panel=panel(viewer, need),
    )


def _somebody_to_invite(need: UUID, rows: Sequence[Candidacy]) -> bool:
    """Whether somebody on the shortlist was found and not asked yet, on this page or on another."""
    return any(row.status == Status.FOUND for row in rows) or anyone_found(need)


def show_candidate(viewer: Viewer, need: UUID, code: str) -> tuple[Access, Candidate]:
    """One candidate with the evidence; `NotFound` where the candidate is no longer open to the viewer's office."""
    access = access_selection(viewer, need)
    if is_candidate(viewer, need):
        raise you_are_a_candidate()
    row = candidacy_of_need(need, code)
    if row.status in GONE or (not access.may_search and row.status not in WEIGHED):
        raise NotFound
    shown = _candidates(viewer, access, [row])
    if not shown:
        raise NotFound
    return access, shown[0]


def _candidates(viewer: Viewer, access: Access, rows: Sequence[Candidacy]) -> tuple[Candidate, ...]:
    profiles = {one.member: one for one in _profiles(viewer, access, [row.member_id for row in rows])}
    reasons = {row.pk: opened(row.reasons) for row in rows}
    names = names_for([one for found in reasons.values() for one in found], tuple(profiles.values()), viewer.language)
    given = marks(viewer, rows)
    return tuple(
        _candidate(
            row,
            profiles[row.member_id],
            names,
            reasons=names.reasons(reasons[row.pk]),
            given=given[row.pk],
            terms=access.terms,
        )
        for row in rows
        if row.member_id in profiles
    )


def _candidate(
    row: Candidacy,
    profile: BlindProfile,
    names: Names,
    *,
    reasons: tuple[NamedReason, ...],
    given: Marks,
    terms: Terms,
) -> Candidate:
    return Candidate(
        code=row.code,
        status=Status(row.status),
        place=row.place,
        tenths=row.tenths,
        cleared=row.cleared,
        reasons=reasons,
        skills=names.skills_of(profile, (skill.concept for skill in terms.skills)),
        qualifications=profile.qualifications,
        licences=names.licences_of(profile),
        hours_a_month=profile.hours_a_month,
        modes=frozenset(mode.value for mode in profile.modes),
        marks=given,
        row=row,
    )


def _profiles(viewer: Viewer, access: Access, members: Sequence[UUID]) -> tuple[BlindProfile, ...]:
    """Host and panel look for the host, under the consent given to it; a desk looks under its own."""
    if not members:
        return ()
    terms = access.terms
    if access.as_desk and not (access.as_host or access.as_assessor) and terms.desk:
        return show_blind_profiles(viewer, members, terms.desk, WHY_BLIND)
    looking = viewer if access.as_host else _on_behalf_of(viewer, terms.host)
    return show_blind_profiles(looking, members, terms.host, WHY_BLIND)


def _on_behalf_of(viewer: Viewer, host: UUID) -> Viewer:
    """A seat on a panel is a tie to the host for this one purpose: candidates agreed to be assessed for that host."""
    seat = OrganisationTie(host, kind_of(host), Role.ASSESSOR)
    return replace(viewer, organisations=(*viewer.organisations, seat))


@dataclass(frozen=True, slots=True)
class ShownClearance:
    """Who asks to be cleared, by a code, with the evidence; without it where no consent opens to the desk."""

    clearance: ClearanceRow
    skills: tuple[NamedSkill, ...]
    licences: tuple[NamedLicence, ...]
    open: bool


def show_clearance(viewer: Viewer, code: str) -> ShownClearance:
    """A member who asks to be cleared, blind, to a desk."""
    row = waiting_clearance(viewer, code)
    desk = min(viewer.organisation_ids(Role.DESK))
    profiles = show_blind_profiles(viewer, [row.member], desk, WHY_CLEARING)
    names = names_for((), profiles, viewer.language)
    if not profiles:
        return ShownClearance(row, (), (), open=False)
    return ShownClearance(row, names.skills_of(profiles[0], ()), names.licences_of(profiles[0]), open=True)
