"""Mail addresses: a keyed handle finds the account, and only a sealed copy says where mail goes."""

from uuid import UUID

from mudhif.base.vault.queries import Erased, mail_lookup, unsealed
from mudhif.people.members.models import User

# RFC 2606: no mail ever goes there. Libraries that expect an address get this one.
HANDLE_DOMAIN = "handle.invalid"
MAIL_FIELD = "mail_address"


def mail_handle(address: str) -> str:
    """The address's keyed hash, in the form of an address; a handle is its own handle."""
    typed = address.strip()
    return typed.lower() if is_handle(typed) else f"{mail_lookup(typed)}@{HANDLE_DOMAIN}"


def is_handle(address: str) -> bool:
    """Whether this is a handle and not somebody's address."""
    return address.lower().endswith(f"@{HANDLE_DOMAIN}")


def mail_address(person: UUID) -> str | None:
    """Where letters to the person go; None where there is no account or its address was erased. Two queries."""
    found = User.objects.filter(pk=person).values_list(MAIL_FIELD, flat=True).first()
    try:
        return (unsealed(person, MAIL_FIELD, found) or None) if found else None
    except Erased:
        return None


def confirmed_address(person: UUID) -> str | None:
    """The address at which the person has shown to read mail; None where there is none. Three queries."""
    address = mail_address(person)
    return address if address and mail_handle(address) in confirmed_handles(person) else None


def confirmed_handles(person: UUID) -> frozenset[str]:
    """The handles of addresses that the person has shown to read mail at. One query."""
    from allauth.account.models import EmailAddress

    rows = EmailAddress.objects.filter(user=person, verified=True)
    return frozenset(rows.values_list("email", flat=True))
