"""Every write in the members' room, and every showing of a member's record to somebody else."""

from mudhif.people.members.actions.checking import (
    Asked,
    Found,
    ShownCheck,
    answer_question,
    ask_for_check,
    ask_question,
    confirm,
    declare_check_tie,
    decline,
    revoke,
    show_check,
    withdraw_check,
)
from mudhif.people.members.actions.consents import block, give_consent, unblock, withdraw_consent
from mudhif.people.members.actions.erasing import erase, erase_profile, export
from mudhif.people.members.actions.importing import Checked, keep_import
from mudhif.people.members.actions.offers import (
    GivenSkill,
    remove_licence,
    remove_qualification,
    remove_skill,
    save_licence,
    save_qualification,
    save_skill,
)
from mudhif.people.members.actions.profile import (
    publish,
    save_access_needs,
    save_city,
    save_decade_left,
    save_governorates,
    save_languages,
    save_offer,
    save_profession,
    save_pseudonym,
    save_residence,
    start_profile,
    unpublish,
)
from mudhif.people.members.actions.releases import release_identity, withdraw_release
from mudhif.people.members.actions.showing import Identity, show_blind_profiles, show_identity
from mudhif.people.members.actions.whole import GivenProfile, replace_profile
from mudhif.people.members.rules import BlindProfile
from mudhif.people.members.rules.checking import BlindCheck

__all__ = [
    "Asked",
    "BlindCheck",
    "BlindProfile",
    "Checked",
    "Found",
    "GivenProfile",
    "GivenSkill",
    "Identity",
    "ShownCheck",
    "answer_question",
    "ask_for_check",
    "ask_question",
    "block",
    "confirm",
    "declare_check_tie",
    "decline",
    "erase",
    "erase_profile",
    "export",
    "give_consent",
    "keep_import",
    "publish",
    "release_identity",
    "remove_licence",
    "remove_qualification",
    "remove_skill",
    "replace_profile",
    "revoke",
    "save_access_needs",
    "save_city",
    "save_decade_left",
    "save_governorates",
    "save_languages",
    "save_licence",
    "save_offer",
    "save_profession",
    "save_pseudonym",
    "save_qualification",
    "save_residence",
    "save_skill",
    "show_blind_profiles",
    "show_check",
    "show_identity",
    "start_profile",
    "unblock",
    "unpublish",
    "withdraw_check",
    "withdraw_consent",
    "withdraw_release",
]
