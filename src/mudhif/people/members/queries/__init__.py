"""Reading members. Nothing here leaves a trace: showing someone's record to someone else is an action."""

from mudhif.people.members.queries.accounts import Account, account, account_of, viewer_for
from mudhif.people.members.queries.checking import (
    CheckRow,
    MyCheck,
    checks_waiting,
    mark_given,
    marks_given,
    my_check,
    my_checks,
    my_checks_by_line,
)
from mudhif.people.members.queries.consents import MyBlock, MyConsent, my_blocks, my_consents
from mudhif.people.members.queries.counting import CountedAs, MemberCounts, count_members, who_is_counted
from mudhif.people.members.queries.directory import (
    OrganisationChoice,
    OrganisationDirectory,
    find_organisations,
    organisation_choices,
    organisation_names,
    organisations_that_check,
)
from mudhif.people.members.queries.export import export_profile
from mudhif.people.members.queries.mail import confirmed_address, confirmed_handles, mail_address, mail_handle
from mudhif.people.members.queries.profile import (
    MyLicence,
    MyProfile,
    MyQualification,
    MySkill,
    institution,
    licence_number,
    my_profile,
    only_a_few,
)
from mudhif.people.members.queries.reading import Reading, Release, my_releases, read_log
from mudhif.people.members.queries.search import SearchChanges, search_changes, search_rows, search_version
from mudhif.people.members.queries.search_rows import LicenceHeld, SearchRow, SkillHeld
from mudhif.people.members.queries.time_zones import time_zone_choices, time_zone_name
from mudhif.people.members.rules import Purpose, purpose_for

__all__ = [
    "Account",
    "CheckRow",
    "CountedAs",
    "LicenceHeld",
    "MemberCounts",
    "MyBlock",
    "MyCheck",
    "MyConsent",
    "MyLicence",
    "MyProfile",
    "MyQualification",
    "MySkill",
    "OrganisationChoice",
    "OrganisationDirectory",
    "Purpose",
    "Reading",
    "Release",
    "SearchChanges",
    "SearchRow",
    "SkillHeld",
    "account",
    "account_of",
    "checks_waiting",
    "confirmed_address",
    "confirmed_handles",
    "count_members",
    "export_profile",
    "find_organisations",
    "institution",
    "licence_number",
    "mail_address",
    "mail_handle",
    "mark_given",
    "marks_given",
    "my_blocks",
    "my_check",
    "my_checks",
    "my_checks_by_line",
    "my_consents",
    "my_profile",
    "my_releases",
    "only_a_few",
    "organisation_choices",
    "organisation_names",
    "organisations_that_check",
    "purpose_for",
    "read_log",
    "search_changes",
    "search_rows",
    "search_version",
    "time_zone_choices",
    "time_zone_name",
    "viewer_for",
    "who_is_counted",
]
