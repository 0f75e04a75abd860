"""Evidence is checked by a desk that the member chose: on the record, for a time, and never with more than it needs."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

import pytest
import time_machine

from mudhif.base.foundation import clock
from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.viewer import OrganisationTie, Role, Viewer
from mudhif.base.post.models import Letter
from mudhif.base.trail.models import Entry
from mudhif.people.members import actions, queries
from mudhif.people.members.jobs import end_checks
from mudhif.people.members.models import CheckTie, EvidenceCheck, Licence
from mudhif.people.members.queries.export import export_profile
from mudhif.people.members.rules import Evidence, Purpose, SkillLevel
from mudhif.people.members.rules.checking import CHECK_WORDING, Method, Subject
from mudhif.people.members.tests.conftest import TRAUMA_CARE, Mandated, NewMember, NewOrganisation, NewPerson, id_of

pytestmark = pytest.mark.django_db
REASON = "The register does not answer for this year"


@dataclass
class Asking:
    """A member with a licence, and the desk of a federation."""

    member: Viewer
    licence: UUID
    desk: Viewer
    federation: UUID

    def ask(self, subject: Subject = Subject.LICENCE, line: UUID | None = None, **more: str) -> str:
        """Ask the federation; the request's code."""
        asked = actions.Asked(self.federation, clock.today(self.member) + timedelta(days=30), CHECK_WORDING, **more)
        row = actions.ask_for_check(self.member, subject, line or self.licence, asked)
        return EvidenceCheck.objects.get(pk=row).code

    def found(self, **more: object) -> actions.Found:
        """Looked up today, without a tie."""
        return replace(actions.Found(Method.REGISTER, clock.today(self.desk), no_tie=True), **more)  # type: ignore[arg-type]

    def confirm(self, code: str, *, days: int = 365, **more: object) -> None:
        """The desk confirms, for a year."""
        actions.confirm(self.desk, code, self.found(**more), clock.today(self.desk) + timedelta(days=days))

    @property
    def row(self) -> queries.SearchRow:
        """What the index may know of the member."""
        return queries.search_rows([id_of(self.member)])[id_of(self.member)]


@pytest.fixture
def asking(member: NewMember, person: NewPerson, organisation: NewOrganisation, mandate: Mandated) -> Asking:
    federation = organisation("federation", verification="verified")
    desk = person(Role.DESK, organisation=federation, kind="federation")
    mandate(desk, federation, Role.DESK)
    someone = member(Purpose.INSTITUTIONS)
    until = clock.today(someone) + timedelta(days=700)
    licence = actions.save_licence(someone, "2212", "SE", number="PLANTED-7", valid_until=until)
    return Asking(someone, licence, desk, federation)


def held(asking: Asking) -> Licence:
    return Licence.objects.get(pk=asking.licence)


def test_a_confirmed_licence_is_checked_in_the_search_table_at_once(asking: Asking) -> None:
    assert [one.verified for one in asking.row.licences] == [False]
    version = queries.search_version()
    asking.confirm(asking.ask())
    assert [one.verified for one in asking.row.licences] == [True]
    assert queries.search_version() == version + 1


def test_a_confirmed_skill_counts_as_verified_until_it_is_changed(asking: Asking) -> None:
    skill = queries.my_profile(asking.member).skills[0]
    asking.confirm(asking.ask(Subject.SKILL, skill.id))
    assert asking.row.skills[0].evidence == Evidence.VERIFIED
    actions.save_skill(asking.member, TRAUMA_CARE, SkillLevel.TEACHES, 9, "Something else")
    assert asking.row.skills[0].evidence == Evidence.DESCRIBED
    assert EvidenceCheck.objects.get().status == "changed"


def test_saving_a_licence_as_it_was_keeps_its_mark(asking: Asking) -> None:
    asking.confirm(asking.ask())
    row = held(asking)
    for number, state in (("PLANTED-7", "verified"), ("PLANTED-8", "said")):
        actions.save_licence(
            asking.member, "2212", "SE", number=number, valid_until=row.valid_until, licence=asking.licence
        )
        assert held(asking).state == state


def test_what_stands_on_the_page_changed_meanwhile_is_not_confirmed(asking: Asking) -> None:
    code = asking.ask()
    actions.show_check(asking.desk, code)
    actions.save_licence(asking.member, "2212", "SE", number="PLANTED-8", licence=asking.licence)
    with pytest.raises(NotFound):
        asking.confirm(code)


def test_the_desk_sees_the_line_and_what_was_told_and_the_member_reads_that_it_looked(asking: Asking) -> None:
    code = asking.ask(name="Planted Name", note="https://register.example")
    for _ in range(2):
        shown = actions.show_check(asking.desk, code)
    assert (shown.said.number, shown.name, shown.note) == ("PLANTED-7", "Planted Name", "https://register.example")
    (read,) = queries.read_log(asking.member).rows
    assert (read.organisation, read.role, read.shown) == (asking.federation, Role.DESK, "check")


def test_what_was_told_for_a_check_is_destroyed_with_the_answer(asking: Asking) -> None:
    code = asking.ask(name="Planted Name", note="Planted note")
    asking.confirm(code)
    row = EvidenceCheck.objects.get()
    assert [bytes(sealed) for sealed in (row.name, row.note, row.question, row.answer)] == [b""] * 4


def test_nothing_personal_of_a_check_is_on_the_trail_or_in_a_letter(asking: Asking) -> None:
    code = asking.ask(name="Planted Name", note="Planted note")
    actions.show_check(asking.desk, code)
    actions.decline(asking.desk, code, asking.found(), f"Planted reason. {REASON}")
    said = [bytes(entry.body) for entry in Entry.objects.all()] + [letter.template for letter in Letter.objects.all()]
    assert not any(word in repr(said) for word in ("lanted", "PLANTED", str(asking.member.id), str(asking.licence)))


def test_could_not_be_confirmed_flags_nobody_and_is_told_with_its_reason(asking: Asking) -> None:
    code = asking.ask()
    actions.decline(asking.desk, code, asking.found(), REASON)
    assert (held(asking).state, queries.my_checks(asking.member).rows[0].reason) == ("said", REASON)
    assert len(asking.row.licences) == 1
    assert Letter.objects.filter(person=id_of(asking.member)).count() == 1


def test_a_question_goes_to_the_member_and_the_answer_back(asking: Asking) -> None:
    code = asking.ask()
    actions.ask_question(asking.desk, code, "Under which name was it given to you?")
    (check,) = queries.my_checks(asking.member).rows
    actions.answer_question(asking.member, check.id, "Under the name I told you")
    shown = actions.show_check(asking.desk, code)
    assert (shown.question, shown.answer) == ("Under which name was it given to you?", "Under the name I told you")
    asking.confirm(code)


def test_a_mark_is_taken_off_with_a_reason_and_the_skill_counts_as_before(asking: Asking) -> None:
    skill = queries.my_profile(asking.member).skills[0]
    code = asking.ask(Subject.SKILL, skill.id)
    asking.confirm(code)
    actions.revoke(asking.desk, code, REASON)
    assert asking.row.skills[0].evidence == Evidence.DESCRIBED
    assert queries.my_checks(asking.member).rows[0].reason == REASON


def test_a_mark_ends_on_its_day_and_a_request_too(asking: Asking) -> None:
    asking.confirm(asking.ask())
    skill = queries.my_profile(asking.member).skills[0]
    waiting = asking.ask(Subject.SKILL, skill.id)
    with time_machine.travel(clock.now() + timedelta(days=367), tick=False):
        with pytest.raises(NotFound):
            actions.show_check(asking.desk, waiting)
        assert end_checks() == 2
        assert end_checks() == 0
        assert held(asking).state == "said"
    assert sorted(EvidenceCheck.objects.values_list("status", flat=True)) == ["ended", "lapsed"]


def test_no_mark_outlives_the_licence(asking: Asking) -> None:
    row = held(asking)
    row.valid_until = clock.today(asking.member) + timedelta(days=40)
    row.save()
    with pytest.raises(Refused, match="never longer than the licence"):
        asking.confirm(asking.ask())


def test_whoever_has_a_tie_or_does_not_deny_one_decides_nothing(asking: Asking, person: NewPerson) -> None:
    code = asking.ask()
    with pytest.raises(Refused, match="without a tie"):
        asking.confirm(code, no_tie=False)
    actions.declare_check_tie(asking.desk, code)
    with pytest.raises(NotFound):
        actions.show_check(asking.desk, code)
    assert queries.checks_waiting(asking.desk).rows == []
    colleague = person(Role.DESK, organisation=asking.federation, kind="federation")
    assert actions.show_check(colleague, code).code == code


def test_nobody_checks_themselves_or_asks_the_office_they_act_for(asking: Asking) -> None:
    tie = OrganisationTie(asking.federation, "federation", Role.DESK)
    both = replace(asking.member, organisations=(tie,), roles=frozenset({Role.MEMBER, Role.DESK}))
    code = asking.ask()
    with pytest.raises(NotFound):
        actions.show_check(both, code)
    actions.withdraw_check(asking.member, EvidenceCheck.objects.get().id)
    with pytest.raises(Refused, match="act for this organisation"):
        replace(asking, member=both).ask()


@pytest.mark.parametrize("role", [Role.HOST, Role.ASSESSOR, Role.AUDITOR])
def test_no_other_role_and_no_other_office_opens_a_request(asking: Asking, person: NewPerson, role: Role) -> None:
    code = asking.ask()
    colleague = person(role, organisation=asking.federation, kind="federation")
    elsewhere = person(Role.DESK, organisation=UUID(int=7), kind="embassy")
    for viewer in (colleague, elsewhere):
        with pytest.raises(NotFound):
            actions.show_check(viewer, code)
        with pytest.raises(NotFound):
            actions.confirm(viewer, code, asking.found(), date.max)


def test_a_request_that_is_taken_back_or_whose_office_is_kept_out_opens_nothing(asking: Asking) -> None:
    code = asking.ask(note="Planted note")
    actions.block(asking.member, organisation=asking.federation)
    with pytest.raises(NotFound):
        actions.show_check(asking.desk, code)
    with pytest.raises(Refused, match="keep this organisation out"):
        asking.ask()
    assert bytes(EvidenceCheck.objects.get().note) == b""


def test_a_line_is_asked_about_once_and_again_only_near_the_end(asking: Asking) -> None:
    code = asking.ask()
    with pytest.raises(Refused, match="already"):
        asking.ask()
    asking.confirm(code, days=150)
    with pytest.raises(Refused, match="checked already"):
        asking.ask()
    with time_machine.travel(clock.now() + timedelta(days=100), tick=False):
        asking.confirm(asking.ask())
    assert sorted(EvidenceCheck.objects.values_list("status", flat=True)) == ["confirmed", "ended"]


def test_somebody_elses_line_is_asked_about_as_if_it_did_not_exist(asking: Asking, member: NewMember) -> None:
    other = Asking(member(), asking.licence, asking.desk, asking.federation)
    with pytest.raises(NotFound):
        other.ask()


def test_blind_eyes_learn_the_year_and_whether_peers_looked_and_never_who(asking: Asking, host: Viewer) -> None:
    asking.confirm(asking.ask(), method=Method.PEERS)
    (profile,) = actions.show_blind_profiles(host, [id_of(asking.member)], host.organisations[0].organisation, "")
    (licence,) = profile.licences
    assert licence.checked is not None
    assert (licence.verified, licence.checked.peers, licence.checked.year) == (True, True, clock.now().year)
    assert str(asking.federation) not in repr(profile)


def test_the_member_takes_a_check_along_and_never_learns_who_looked(asking: Asking) -> None:
    code = asking.ask(note="Planted note")
    (taken,) = export_profile(id_of(asking.member))["checks"]
    assert (taken["code"], taken["note"]) == (code, "Planted note")
    asking.confirm(code)
    assert str(asking.desk.id) not in repr(export_profile(id_of(asking.member)))


def test_who_erases_everything_leaves_no_trace_at_either_end(asking: Asking) -> None:
    code = asking.ask()
    asking.confirm(code)
    second = asking.ask(Subject.SKILL, queries.my_profile(asking.member).skills[0].id)
    actions.declare_check_tie(asking.desk, second)
    actions.erase(asking.desk)
    assert (EvidenceCheck.objects.get(code=code).by, CheckTie.objects.count()) == (None, 0)
    actions.erase(asking.member)
    assert not EvidenceCheck.objects.exists()
