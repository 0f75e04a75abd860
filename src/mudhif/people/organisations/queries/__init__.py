"""Reading organisations: the room's front door for reads."""

from mudhif.people.organisations.queries.cards import (
    OrganisationCard,
    country_of,
    kind_of,
    names,
    organisation,
    suspended,
    verified,
)
from mudhif.people.organisations.queries.directory import (
    Filters,
    at_desks,
    countries_with_organisations,
    directory,
    find,
    public_count,
    to_vouch_for,
    waiting_for_a_desk,
    with_somebody,
)
from mudhif.people.organisations.queries.export import export_person
from mudhif.people.organisations.queries.mine import (
    Asked,
    Colleague,
    MyMandate,
    colleagues,
    my_invitations,
    my_mandates,
    open_invitations,
)
from mudhif.people.organisations.queries.page import OrganisationPage, organisation_page
from mudhif.people.organisations.queries.standing import Standing, standing_of
from mudhif.people.organisations.queries.ties import Holder, holders, people_elsewhere, people_with, ties_of

__all__ = [
    "Asked",
    "Colleague",
    "Filters",
    "Holder",
    "MyMandate",
    "OrganisationCard",
    "OrganisationPage",
    "Standing",
    "at_desks",
    "colleagues",
    "countries_with_organisations",
    "country_of",
    "directory",
    "export_person",
    "find",
    "holders",
    "kind_of",
    "my_invitations",
    "my_mandates",
    "names",
    "open_invitations",
    "organisation",
    "organisation_page",
    "people_elsewhere",
    "people_with",
    "public_count",
    "standing_of",
    "suspended",
    "ties_of",
    "to_vouch_for",
    "verified",
    "waiting_for_a_desk",
    "with_somebody",
]
