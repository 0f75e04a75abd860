"""What templates say of accounts: the owner's address, to its owner."""

from typing import Any

from django import template

from mudhif.people.members.accounts import addresses
from mudhif.people.members.queries import mail_address

register = template.Library()


@register.simple_tag(takes_context=True)
def my_address(context: dict[str, Any]) -> str:
    """The address that letters to whoever is signed in go to."""
    user = context["request"].user
    return (mail_address(user.pk) or "") if user.is_authenticated else ""


@register.simple_tag(takes_context=True)
def my_next_address(context: dict[str, Any]) -> str:
    """The address that whoever is signed in wants to change to."""
    user = context["request"].user
    return (addresses.next_address(user.pk) or "") if user.is_authenticated else ""
