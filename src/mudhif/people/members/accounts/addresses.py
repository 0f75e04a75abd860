"""Sealing addresses, and finding the one behind a handle."""

from dataclasses import dataclass
from uuid import UUID

from allauth.account.models import EmailAddress

from mudhif.base.vault.actions import sealed
from mudhif.base.vault.queries import Erased, unsealed
from mudhif.people.members.models import User
from mudhif.people.members.queries.mail import MAIL_FIELD, mail_address, mail_handle

NEXT_FIELD = "next_mail_address"


@dataclass(frozen=True, slots=True)
class Reader:
    """Whoever reads mail at an address, and whether letters go there already."""

    user: User
    address: str
    current: bool


def seal_first(user: User, typed: str) -> None:
    """Put the address on an account that is not saved yet."""
    user.mail_address = sealed(user.pk, MAIL_FIELD, typed.strip())


def seal_next(person: UUID, typed: str) -> None:
    """Keep the address that the person wants to change to, until it is confirmed."""
    User.objects.filter(pk=person).update(next_mail_address=sealed(person, NEXT_FIELD, typed.strip()))


def forget_next(person: UUID) -> None:
    """The person stays with the address of now."""
    User.objects.filter(pk=person).update(next_mail_address=b"")


def next_address(person: UUID) -> str | None:
    """The address that the person wants to change to; None where there is none."""
    found = User.objects.filter(pk=person).values_list(NEXT_FIELD, flat=True).first()
    try:
        return (unsealed(person, NEXT_FIELD, found) or None) if found else None
    except Erased:
        return None


def move_in(person: UUID, handle: str) -> None:
    """Letters go to the confirmed address from now on."""
    wanted = next_address(person)
    if wanted and mail_handle(wanted) == handle:
        values = {MAIL_FIELD: sealed(person, MAIL_FIELD, wanted), NEXT_FIELD: b""}
        User.objects.filter(pk=person).update(**values)


def reader_of(handle: str, user: User | None = None) -> Reader | None:
    """Who reads mail at the address behind the handle; None where nobody here does."""
    owner = user or _owner(handle)
    if owner is None:
        return None
    for address, current in ((mail_address(owner.pk), True), (next_address(owner.pk), False)):
        if address and mail_handle(address) == handle:
            return Reader(owner, address, current)
    return None


def _owner(handle: str) -> User | None:
    rows = EmailAddress.objects.filter(email=handle).select_related("user").order_by("-verified", "-primary", "pk")
    row = rows.first()
    return row.user if row else User.objects.filter(mail_handle=handle).first()
