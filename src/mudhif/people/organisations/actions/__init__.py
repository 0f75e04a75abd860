"""Every write of this room: its front door for what changes something."""

from mudhif.people.organisations.actions.invitations import (
    accept_invitation,
    address_of,
    decline_invitation,
    forget_unanswered,
    invite,
    withdraw_invitation,
)
from mudhif.people.organisations.actions.leaving import erase_person
from mudhif.people.organisations.actions.mandates import Ending, end_mandate, give_mandate, may_end, roles_to_give
from mudhif.people.organisations.actions.registering import create, describe_organisation
from mudhif.people.organisations.actions.suspending import answer_suspension, complain, drop_suspension
from mudhif.people.organisations.actions.verifying import decide_verification, record_ground, vouch, withdraw_ground
from mudhif.people.organisations.rules.verification import Ground

__all__ = [
    "Ending",
    "Ground",
    "accept_invitation",
    "address_of",
    "answer_suspension",
    "complain",
    "create",
    "decide_verification",
    "decline_invitation",
    "describe_organisation",
    "drop_suspension",
    "end_mandate",
    "erase_person",
    "forget_unanswered",
    "give_mandate",
    "invite",
    "may_end",
    "record_ground",
    "roles_to_give",
    "vouch",
    "withdraw_ground",
    "withdraw_invitation",
]
