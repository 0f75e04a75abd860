"""A scene for every page: needs of the Mosul hospital, each at another station between draft and work."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from mudhif.base.foundation import clock
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.config.demonstration.drafting import concept_of, draft_of, text_of
from mudhif.config.demonstration.sign_ins import person_called
from mudhif.config.demonstration.written import needs, phrases
from mudhif.config.viewers import person_viewing
from mudhif.people.members import actions as members
from mudhif.people.members.models import EvidenceCheck, Licence, Qualification, SkillHeld
from mudhif.people.members.rules import Evidence
from mudhif.people.members.rules.checking import CHECK_WORDING, Method, Subject
from mudhif.people.organisations.models import Organisation
from mudhif.work.engagements import actions as engagements
from mudhif.work.needs import actions as writing
from mudhif.work.needs.models import Need, Question
from mudhif.work.needs.queries import terms
from mudhif.work.selection import actions as choosing
from mudhif.work.selection.models import Candidacy, Clearance
from tests.scene_dialogues import dialogues
from tests.scene_letters import Letters
from tests.scene_linkages import compared
from tests.scene_offices import offices, second_step
from tests.scene_registers import Registers
from tests.scene_urgent import cleared, second_look

FOLLOWED = 1
# Which written need lends its words to which station, so that lists are not one title over and over.
WORDS = {
    "draft": 57,
    "review": 46,
    "invited": 42,
    "chosen": 45,
    "released": 12,
    "offered": 49,
    "running": 22,
    "urgent": 44,
}


def sees(role: Role) -> Viewer:
    """The person of a role who can sign in, as the house sees them."""
    return person_viewing(person_called(role.value), "ar")


def play() -> dict[str, str]:
    """Play everything through the front doors of the rooms; identifiers and codes, by what pages call them."""
    things = _shortlist()
    somebody = cleared(sees(Role.DESK), UUID(things["need"]))
    for station in WORDS:
        way = Way(station)
        if station == "urgent":
            things |= second_look(way.host, way.desk, way.assessor, somebody, way.need)
        else:
            things |= way.walk()
    member = sees(Role.MEMBER)
    choosing.ask_to_be_cleared(member, "2212")
    things |= _checks(member) | Registers(sees(Role.DESK)).play() | compared(sees(Role.DESK), sees(Role.TRUSTEE))
    things |= Letters(sees(Role.DESK), member).play()
    # Taken now: the host gets a second house below, and identifiers have no order.
    things["organisation"] = str(min(sees(Role.HOST).organisation_ids(Role.HOST)))
    things |= offices(sees(Role.HOST), sees(Role.DESK), sees(Role.STEWARD), member) | second_step(Role.AUDITOR)
    things |= dialogues(sees(Role.CONVENOR), sees(Role.MODERATOR))
    return things | {
        "clearance": Clearance.objects.get(member=member.id, ended=None).code,
        "skill": str(concept_of("child-psychiatry")),
        "qualification": str(Qualification.objects.get(profile__member=member.id).id),
        "licence": str(Licence.objects.get(profile__member=member.id).id),
        "elsewhere": str(Organisation.objects.filter(kind="university").earliest("id").id),
    }


def _checks(member: Viewer) -> dict[str, str]:
    """The member asks the desk to check: one line waits, one is asked back, one is confirmed, one is still to ask."""
    desk = sees(Role.DESK)
    until = clock.today(member) + timedelta(days=30)
    asked = members.Asked(min(desk.organisation_ids(Role.DESK)), until, CHECK_WORDING, note="https://register.example")
    waiting, questioned, marked, unchecked = _unchecked(member)
    codes = []
    for line in (waiting, questioned, marked):
        row = members.ask_for_check(member, Subject.SKILL, line, asked)
        codes.append(EvidenceCheck.objects.get(pk=row))
    members.ask_question(desk, codes[1].code, "من يمكننا أن نسأل عن هذا التدريب؟")
    found = members.Found(Method.PEERS, clock.today(desk), no_tie=True)
    members.confirm(desk, codes[2].code, found, clock.today(desk) + timedelta(days=300))
    return {
        "check_code": codes[0].code,
        "questioned": str(codes[1].id),
        "marked": str(codes[2].id),
        "marked_code": codes[2].code,
        "unchecked": str(unchecked),
    }


def _unchecked(member: Viewer) -> tuple[UUID, ...]:
    """Four of the member's skills that nobody has checked."""
    rows = SkillHeld.objects.filter(profile=member.id, evidence_level__lt=Evidence.VERIFIED).order_by("concept")
    return tuple(rows.values_list("id", flat=True)[:4])


def _shortlist() -> dict[str, str]:
    """The need to be followed: five are asked, four agree, one is assessed, the rest still stand there."""
    host, member = sees(Role.HOST), sees(Role.MEMBER)
    need = Need.objects.filter(host__in=host.organisation_ids(Role.HOST), status="open").earliest("opened").id
    choosing.find(host, need)
    asked = list(Candidacy.objects.filter(need=need).order_by("place")[:5])
    choosing.invite(host, need, [row.code for row in asked])
    for row in asked[:4]:
        choosing.agree(person_viewing(row.member_id, "ar"), row.code)
    others = [row.code for row in asked[:4] if row.member_id != member.id]
    _assess(need, others[0])
    return {"need": str(need), "assessed": others[0], "agreed": others[1]}


def _assess(need: UUID, code: str) -> None:
    said = phrases()["assessed"][0]["ar"]
    criteria = enumerate(terms(need).criteria)
    choosing.assess(
        sees(Role.ASSESSOR), need, code, [choosing.Score(one.id, 86 - 7 * place, said) for place, one in criteria]
    )


class Way:
    """One need on its way, as far as a station."""

    def __init__(self, station: str) -> None:
        self.station = station
        self.host, self.desk = sees(Role.HOST), sees(Role.DESK)
        self.assessor, self.member = sees(Role.ASSESSOR), sees(Role.MEMBER)
        self.need, self.code = self._draft(), ""
        self.things = {f"{station}_need": str(self.need)}

    def walk(self) -> dict[str, str]:
        """Walk as far as the station; what its pages name."""
        steps: tuple[tuple[str, Callable[[], object]], ...] = (
            ("draft", lambda: None),
            ("review", self._review),
            ("invited", self._invite),
            ("chosen", self._choose),
            ("released", lambda: choosing.release(self.member, self.code, "د. سنونو")),
            ("offered", self._offer),
            ("running", self._begin),
        )
        for station, step in steps:
            step()
            if station == self.station:
                break
        return self.things

    def _draft(self) -> UUID:
        """The words of one need, on the terms of the followed one."""
        written = {need.number: need for need in needs()}
        lent = written[WORDS[self.station]]
        draft = replace(draft_of(written[FOLLOWED], clock.now().date()), text=text_of(lent, "ar"), seats=1)
        draft = replace(draft, urgent=self.station == "urgent")
        need = writing.draft(self.host, min(self.host.organisation_ids(Role.HOST)), draft)
        for language in ("ckb", "en"):
            writing.translate(self.host, need, text_of(lent, language))
        return need

    def _review(self) -> None:
        writing.submit(self.host, self.need)
        if self.station == "review":
            writing.ask(self.desk, self.need, "من يستقبل من يأتي في اليوم الأول؟")
            self.things["question"] = str(Question.objects.get(need=self.need).id)

    def _invite(self) -> None:
        writing.open_need(self.desk, self.need)
        choosing.assign_assessor(self.desk, self.need, person_called(Role.ASSESSOR.value))
        choosing.find(self.host, self.need)
        self.code = Candidacy.objects.get(need=self.need, member=self.member.id).code
        choosing.invite(self.host, self.need, [self.code])
        self.things[self.station] = self.code

    def _choose(self) -> None:
        choosing.agree(self.member, self.code)
        _assess(self.need, self.code)
        reason = phrases()["chosen"][0]["ar"]
        choosing.decide(self.assessor, self.need, self.code, chosen=True, reason=reason)

    def _offer(self) -> None:
        asked = terms(self.need)
        today = clock.now().date()
        content = engagements.OfferTerms(
            "visit", asked.starts or today, asked.ends or today, 16, phrases()["offer"][0]["ar"]
        )
        self.engagement = engagements.offer(self.host, self.code, content)
        self.things |= {self.station: str(self.engagement), f"{self.station}_code": self.code}

    def _begin(self) -> None:
        engagements.accept(self.member, self.engagement, warned=True)
        engagements.start(self.host, self.engagement)
