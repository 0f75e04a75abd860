"""The rows of people who are enrolled together, as their own acts would have written them."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TypeVar
from uuid import UUID
from zoneinfo import ZoneInfo

from allauth.account.models import EmailAddress

from mudhif.base.vault.actions import ensure_keys
from mudhif.base.vault.queries import field_context
from mudhif.base.vault.sealing import seal
from mudhif.people.members.models import Consent, Licence, Profile, Qualification, SearchEntry, SkillHeld, User
from mudhif.people.members.queries import sealed
from mudhif.people.members.queries.mail import MAIL_FIELD, mail_handle
from mudhif.people.members.queries.search_rows import LicenceHeld, SearchRow, to_body
from mudhif.people.members.queries.search_rows import SkillHeld as SkillFound
from mudhif.people.members.rules import WORDING, end_of_day, reminders_reached
from mudhif.people.members.rules.enrolling import NewMember, NewProfile

Row = TypeVar("Row", SkillHeld, Licence)


@dataclass(slots=True)
class Rows:
    """Everything to be stored, ready for the database."""

    users: list[User] = field(default_factory=list)
    addresses: list[EmailAddress] = field(default_factory=list)
    profiles: list[Profile] = field(default_factory=list)
    skills: list[SkillHeld] = field(default_factory=list)
    licences: list[Licence] = field(default_factory=list)
    qualifications: list[Qualification] = field(default_factory=list)
    consents: list[Consent] = field(default_factory=list)
    entries: list[SearchEntry] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Sealer:
    """Seals for one person, whose key is fetched once."""

    person: UUID
    key: bytes

    def text(self, field_name: str, text: str) -> bytes:
        """The text, bound to person and field; empty for empty."""
        return seal(self.key, text.encode(), field_context(self.person, field_name)) if text else b""

    def json(self, field_name: str, value: object) -> bytes:
        """The value as JSON; empty for None and for nothing."""
        return self.text(field_name, "" if value in (None, [], ()) else json.dumps(value))


def rows_of(people: Sequence[NewMember], moment: datetime) -> Rows:
    """The rows of these people, enrolled at this moment (aware)."""
    rows = Rows()
    keys = ensure_keys([one.person for one in people])
    for one in people:
        sealer = Sealer(one.person, keys[one.person])
        _add_account(rows, one, sealer)
        if one.profile is not None:
            _add_profile(rows, one, one.profile, sealer, moment)
    return rows


def _add_account(rows: Rows, one: NewMember, sealer: Sealer) -> None:
    handle = mail_handle(one.address)
    user = User(
        id=one.person, mail_handle=handle, mail_address=sealer.text(MAIL_FIELD, one.address), language=one.language,
        time_zone=one.time_zone, steward=one.steward,
    )  # fmt: skip
    user.set_password(one.password)
    rows.users.append(user)
    if one.password is not None:
        rows.addresses.append(EmailAddress(user_id=one.person, email=handle, primary=True, verified=True))


def _add_profile(rows: Rows, one: NewMember, said: NewProfile, sealer: Sealer, moment: datetime) -> None:
    rows.profiles.append(_profile(one, said, sealer))
    skills = [
        SkillHeld(
            profile_id=one.person, concept=skill.concept, level=skill.level, years=skill.years,
            evidence=skill.evidence, evidence_level=skill.evidence_level,
        )
        for skill in said.skills
    ]  # fmt: skip
    licences = [
        Licence(
            profile_id=one.person, profession=held.profession, country=held.country, valid_until=held.valid_until,
            state=Licence.State.VERIFIED if held.verified else Licence.State.SAID,
        )
        for held in said.licences
    ]  # fmt: skip
    rows.skills += skills
    rows.licences += licences
    rows.consents += _consents(one, said, moment)
    rows.qualifications += [
        Qualification(profile_id=one.person, field=held.field, level=held.level, country=held.country, year=held.year)
        for held in said.qualifications
    ]
    rows.entries.append(_entry(one, said, skills, licences))


def _profile(one: NewMember, said: NewProfile, sealer: Sealer) -> Profile:
    return Profile(
        member_id=one.person,
        pseudonym=said.pseudonym,
        profession=said.profession,
        country=said.country,
        city=said.city,
        decade_left=sealer.json(sealed.DECADE_LEFT, said.decade_left),
        languages=sealer.json(sealed.LANGUAGES, [list(spoken) for spoken in said.languages]),
        governorates=sealer.json(sealed.GOVERNORATES, sorted(said.governorates)),
        modes=sorted(said.modes),
        hours_a_month=said.hours_a_month,
        available_from=said.available_from,
        available_until=said.available_until,
        published=True,
        written_in=one.language,
    )


def _consents(one: NewMember, said: NewProfile, moment: datetime) -> list[Consent]:
    today = moment.astimezone(ZoneInfo(one.time_zone)).date()
    return [
        Consent(
            profile_id=one.person, purpose=purpose, wording=WORDING[purpose], given=moment, until=until,
            ends=end_of_day(until, one.time_zone), reminders=reminders_reached(until, today),
        )
        for purpose, until in sorted(said.consents)
    ]  # fmt: skip


def _entry(one: NewMember, said: NewProfile, skills: list[SkillHeld], licences: list[Licence]) -> SearchEntry:
    """What `actions.search.entry_of` would find in the database."""
    finding = [(purpose, until) for purpose, until in sorted(said.consents) if purpose.finds]
    if not finding:
        return SearchEntry(member=one.person, gone=True)
    ends = tuple((purpose, end_of_day(until, one.time_zone).astimezone(UTC)) for purpose, until in finding)
    row = SearchRow(
        member=one.person,
        skills=tuple(SkillFound(row.concept, row.level, row.years, row.evidence_level) for row in _by_id(skills)),
        languages=said.languages,
        licences=tuple(
            LicenceHeld(row.profession, row.country, row.valid_until, row.state == Licence.State.VERIFIED)
            for row in _by_id(licences)
        ),
        modes=frozenset(said.modes),
        hours_a_month=said.hours_a_month,
        available_from=said.available_from,
        available_until=said.available_until,
        governorates=frozenset(said.governorates),
        consents=tuple(finding),
        ends=ends,
        blocked_organisations=frozenset(),
        blocked_governorates=frozenset(),
    )
    return SearchEntry(member=one.person, next_end=min(end for _purpose, end in ends), body=to_body(row))


def _by_id(rows: Iterable[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: row.pk)
