"""Linkages, as those see them who keep them: a trustee across owners, an owner's desk within one register."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from mudhif.atlas.places.queries import residence_name
from mudhif.base.foundation import clock
from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.paging import Page, keyset_page
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.people.mapping.models import DoubtfulPair, Linkage, LinkagePart, Register, Stage, State
from mudhif.people.mapping.queries.access import my_register
from mudhif.people.organisations import queries as organisations


@dataclass(frozen=True, slots=True)
class PartShown:
    """A register as a trustee sees it: whose it is, what kind, until when. Never what is on it, nor how much."""

    register: UUID
    name: str
    owner_name: str
    kind: str
    ends: date


@dataclass(frozen=True, slots=True)
class LinkageShown:
    """A linkage in its keeper's eyes. `open_pairs` and `decided_pairs` say whether there are any, never how many."""

    id: UUID
    across: bool
    place: str
    stage: str
    percent: int
    started: datetime
    ends: date
    open_pairs: bool = False
    decided_pairs: bool = False
    parts: tuple[PartShown, ...] = ()


def kept(viewer: Viewer) -> QuerySet[Linkage]:
    """What the viewer decides about: registers of the viewer's desks, each by itself; and, as a neutral trustee, those
    of others with one another. Whoever sits at the desk of an owner is not neutral where that owner's register is in.
    """
    desks = viewer.organisation_ids(Role.DESK)
    across = Q(across=True, keeper__in=viewer.organisation_ids(Role.TRUSTEE))
    if desks:
        theirs = Register.objects.filter(owner__in=desks).values("pk")
        across &= ~Q(pk__in=LinkagePart.objects.filter(register__in=theirs).values("linkage"))
    return Linkage.objects.filter(across | Q(across=False, keeper__in=desks))


def kept_one(viewer: Viewer, linkage: UUID, *, to_write: bool = False) -> Linkage:
    """The row; raises `NotFound` where somebody else keeps it, or nobody. One query."""
    rows = kept(viewer).select_for_update() if to_write else kept(viewer)
    row = rows.filter(pk=linkage).first()
    if row is None:
        raise NotFound
    return row


def my_linkages(viewer: Viewer, cursor: str = "") -> Page[LinkageShown]:
    """A trustee's linkages, newest first. One query."""
    page = keyset_page(kept(viewer).filter(across=True), ("-started", "id"), cursor)
    return Page([_shown(row) for row in page.rows], page.next_cursor)


def one_linkage(viewer: Viewer, linkage: UUID) -> LinkageShown:
    """One linkage across owners, with the registers in it. Five queries."""
    row = kept_one(viewer, linkage)
    if not row.across:
        raise NotFound
    registers = Register.objects.filter(pk__in=row.parts.values("register"))
    return _shown(row, _parts(registers, viewer.language))


def twice_on(viewer: Viewer, register: UUID) -> LinkageShown | None:
    """The comparison of a register with itself; None where nobody has asked for it. Four queries."""
    my_register(viewer, register)
    row = kept(viewer).filter(across=False, parts__register=register).first()
    return _shown(row) if row else None


@dataclass(frozen=True, slots=True)
class ComparisonShown:
    """A comparison as the owner of one register in it may know it: for which place, since when, until when at most.

    Never with whose lists, how far it is, or what was found.
    """

    place: str
    since: date
    ends: date


def comparisons_of(viewer: Viewer, register: UUID) -> tuple[ComparisonShown, ...]:
    """The comparisons with lists of others in which a register of the viewer's takes part now. Two queries."""
    my_register(viewer, register)
    open_ones = Linkage.objects.filter(across=True, parts__register=register).exclude(stage=Stage.ESTIMATED)
    return tuple(
        ComparisonShown(residence_name(row.place, viewer.language), row.started.date(), row.ends)
        for row in open_ones.order_by("started", "id")
    )


def registers_to_link(viewer: Viewer) -> tuple[PartShown, ...]:
    """The registers that may take part, by owner and name: held, not over, and not of a desk where the trustee sits.

    Nothing for anyone but a trustee. Two queries.
    """
    if not viewer.holds(Role.TRUSTEE):
        return ()
    today = clock.today(Viewer.anonymous())
    held = Register.objects.filter(state=State.HELD, ends__gte=today)
    return _parts(held.exclude(owner__in=viewer.organisation_ids(Role.DESK)), viewer.language)


def _parts(registers: Iterable[Register], language: str) -> tuple[PartShown, ...]:
    rows = list(registers)
    names = organisations.names({row.owner for row in rows}, language)
    parts = [PartShown(row.id, row.name, names.get(row.owner, ""), row.kind, row.ends) for row in rows]
    return tuple(sorted(parts, key=lambda part: (part.owner_name, part.name, part.register)))


def _shown(row: Linkage, parts: tuple[PartShown, ...] = ()) -> LinkageShown:
    pairs = DoubtfulPair.objects.filter(linkage=row)
    looked_for = row.stage == Stage.DECIDING
    return LinkageShown(
        row.id, row.across, row.place, row.stage, row.percent, row.started, row.ends,
        open_pairs=looked_for and pairs.filter(answered=None).exists(),
        decided_pairs=looked_for and pairs.exclude(answered=None).exists(),
        parts=parts,
    )  # fmt: skip
