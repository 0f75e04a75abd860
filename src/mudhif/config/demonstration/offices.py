"""Founding the invented organisations, and giving mandates to those who act for them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.config.demonstration.sign_ins import address_of, password_of, person_called
from mudhif.config.demonstration.written import WrittenOrganisation, organisations
from mudhif.people.members.actions.bulk import NewMember
from mudhif.people.organisations import actions

# Who looks, when a person does: the viewer that the house would build from a request.
Viewing = Callable[[UUID], Viewer]
SINCE, LASTS = timedelta(days=30), timedelta(days=400)
FEDERATION, PHYSICIANS = "federation-of-iraqis-abroad", "physicians-circle-birmingham"
LONDON, BERLIN = "embassy-london-desk", "embassy-berlin-desk"
DESKS = (LONDON, FEDERATION, BERLIN, "regional-representation-vienna", "directorate-for-iraqis-abroad")
PANELS = (
    PHYSICIANS, "engineers-circle-detroit", "reed-house-gothenburg", FEDERATION, "tigris-university-of-technology",
    "sharazur-university", "samawah-university",
)  # fmt: skip
AUDITORS = ("independent-audit-office",)
NEUTRAL = (FEDERATION,)
# Verified first, so that they can speak for others.
VOUCHERS = (FEDERATION, PHYSICIANS)
# Who holds which role where with a password, so that a newcomer can follow the Mosul need.
SIGNING_IN = {
    ("mosul-psychiatric-hospital", Role.HOST),
    (LONDON, Role.DESK),
    (PHYSICIANS, Role.ASSESSOR),
    ("independent-audit-office", Role.AUDITOR),
    (FEDERATION, Role.TRUSTEE),
    (FEDERATION, Role.CONVENOR),
    (FEDERATION, Role.MODERATOR),
}
TIME_ZONES = {
    "IQ": "Asia/Baghdad", "GB": "Europe/London", "SE": "Europe/Stockholm", "DE": "Europe/Berlin",
    "AT": "Europe/Vienna", "NL": "Europe/Amsterdam", "US": "America/Detroit", "AU": "Australia/Sydney",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Office:
    """A role in an organisation, and the invented person who holds it."""

    organisation: str
    role: Role

    @property
    def name(self) -> str:
        """What the person's address begins with; a newcomer's is the role itself."""
        signs_in = (self.organisation, self.role) in SIGNING_IN
        return self.role.value if signs_in else f"{self.role.value}-of-{self.organisation}"

    @property
    def person(self) -> UUID:
        """Who holds it."""
        return person_called(self.name)

    def account(self) -> NewMember:
        """The account to open."""
        organisation = organisations()[self.organisation]
        password = password_of(self.role) if self.name == self.role.value else None
        language = next((code for code in organisation.languages if code in {"ar", "ckb", "en"}), "en")
        zone = TIME_ZONES[organisation.country]
        return NewMember(self.person, address_of(self.name), language, zone, password=password)


def offices() -> Iterator[Office]:
    """Every office that somebody holds."""
    hosts = [key for key, found in organisations().items() if found.governorate and key not in DESKS]
    for role, keys in (
        (Role.HOST, (*hosts, *VOUCHERS)),
        (Role.DESK, DESKS),
        (Role.ASSESSOR, PANELS),
        (Role.AUDITOR, AUDITORS),
        *((role, NEUTRAL) for role in (Role.TRUSTEE, Role.CONVENOR, Role.MODERATOR)),
    ):
        yield from (Office(key, role) for key in keys)


def found_all(steward: Viewer, viewing: Viewing, today: date) -> dict[str, UUID]:
    """Create every organisation, give every mandate, verify those for which enough speaks; identifiers by key.

    One for which nothing speaks yet is left in review, for a desk to find.
    """
    founded = {key: _create(steward, found) for key, found in organisations().items()}
    for office in offices():
        actions.give_mandate(
            steward, founded[office.organisation], office.person, office.role, starts=today - SINCE, ends=today + LASTS
        )
    # The assessor who signs in also sits for the newcomer's desk, so that it can give them a seat on any panel.
    assessor = Office(PHYSICIANS, Role.ASSESSOR).person
    actions.give_mandate(steward, founded[LONDON], assessor, Role.ASSESSOR, starts=today - SINCE, ends=today + LASTS)
    for key in sorted(founded, key=_who_comes_first):
        _verify(steward, viewing, founded, key)
    return founded


def _create(steward: Viewer, organisation: WrittenOrganisation) -> UUID:
    return actions.create(
        steward,
        organisation.kind,
        organisation.names,
        organisation.country,
        organisation.governorate,
        city=organisation.city,
        languages=organisation.languages,
        time_zone=TIME_ZONES[organisation.country],
    )


def _who_comes_first(key: str) -> int:
    """The vouchers, then those whom nobody vouches for, then those who need the vouchers."""
    return 0 if key in VOUCHERS else 2 if "vouched" in organisations()[key].grounds else 1


def _verify(steward: Viewer, viewing: Viewing, founded: Mapping[str, UUID], key: str) -> None:
    """Begin to look, put its grounds on file, recorded by a steward and a desk in turn, and decide."""
    actions.decide_verification(steward, founded[key], "in_review")
    desk = viewing(Office(BERLIN if key == FEDERATION else FEDERATION, Role.DESK).person)
    grounds = [actions.Ground(ground) for ground in organisations()[key].grounds]
    for recorder, ground in zip((steward, desk), grounds, strict=False):
        if ground is actions.Ground.VOUCHED:
            for voucher in VOUCHERS:
                actions.vouch(viewing(Office(voucher, Role.HOST).person), founded[key], founded[voucher])
        else:
            actions.record_ground(recorder, founded[key], ground)
    if grounds:
        actions.decide_verification(steward, founded[key], "verified")
