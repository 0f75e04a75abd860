"""One organisation's page."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.people.organisations.queries.cards import OrganisationCard, card_of, visible_row
from mudhif.people.organisations.queries.standing import SuspensionShown, public_grounds, suspension_of


@dataclass(frozen=True, slots=True)
class OrganisationPage:
    """An organisation as its page shows it to this viewer."""

    card: OrganisationCard
    names: tuple[tuple[str, str], ...]
    about: str
    about_language: str
    website: str
    verified_on: date | None
    grounds: tuple[str, ...]
    suspension: SuspensionShown | None
    acts_for_it: bool
    looks_at_it: bool


def organisation_page(viewer: Viewer, identifier: UUID) -> OrganisationPage:
    """The page's content; raises `NotFound` where the viewer may not see it. Three queries at most."""
    row = visible_row(viewer, identifier)
    called = (("ar", row.name_ar), ("ckb", row.name_ckb), ("en", row.name_en))
    return OrganisationPage(
        card_of(row, viewer.language),
        tuple((language, name) for language, name in called if name),
        row.about,
        row.about_language,
        row.website,
        row.verified_on,
        public_grounds(viewer, row),
        suspension_of(viewer, row.id),
        row.id in viewer.organisation_ids(Role.HOST),
        bool(viewer.roles & {Role.DESK, Role.STEWARD}),
    )
