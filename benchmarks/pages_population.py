"""Fills a database for the benchmark of pages: invented members, one hospital, and its needs. Run by `pages_house`."""

import gc
import random
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from typing import Final
from uuid import NAMESPACE_URL, UUID, uuid5

from django.conf import settings
from django.db import transaction

from benchmarks import SHARED_DATA
from benchmarks.pages_storing import DROPPED, in_haste, insert
from mudhif.atlas.skills.actions import import_files, install, read_files
from mudhif.atlas.skills.models import Relation
from mudhif.base.foundation import clock
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.people.members.actions.bulk import Evidence, Mode, NewLicence, NewMember, NewProfile, NewSkill, enrol
from mudhif.people.members.models import User
from mudhif.people.members.queries import Purpose
from mudhif.people.organisations.models import Mandate, Organisation
from mudhif.work.needs.models import Criterion, CriterionText, LanguageAsked, Need, NeedText, SkillAsked

SEED: Final = 20_261_122
SKILLS_EACH: Final = 15
SKILLS_WANTED: Final = 8
NEEDS: Final = 120
AT_ONCE: Final = 5_000
TONGUES: Final = ("ar", "en", "de", "sv", "ckb", "fr", "nl", "tr")
PLACES: Final = ("baghdad", "basra", "nineveh", "erbil", "najaf", "anbar", "kirkuk", "dhi-qar")
PROFESSIONS: Final = ("2211", "2212", "2221", "2310", "2142", "2511")

Skills = list[list[UUID]]


def named(what: str) -> UUID:
    """The identifier of a thing of this benchmark; the same in each run."""
    return uuid5(NAMESPACE_URL, f"mudhif:benchmark:{what}")


HOST: Final = named("host")
DESK: Final = named("desk")
MEMBER: Final = named("member 0")


def fill(members: int) -> None:
    """Everything, once; says on the error stream how far it is."""
    _taxonomy()
    of_occupation = skills_of_occupations()
    if not Organisation.objects.exists():
        with transaction.atomic():
            _house(of_occupation)
    first = User.objects.filter(steward=False).exclude(pk__in=(HOST, DESK)).count()
    if first < members or (settings.MUDHIF_DATA / DROPPED).exists():
        gc.disable()  # Looking for cycles among so many rows, which have none, takes a third of the time.
        with in_haste():
            _enrol(of_occupation, range(first, members))
        gc.enable()


def _enrol(of_occupation: Skills, numbers: range) -> None:
    for start in range(numbers.start, numbers.stop, AT_ONCE):
        after = min(start + AT_ONCE, numbers.stop)
        enrol([*_members(of_occupation, range(start, after))], insert)
        print(f"  {after:,} of {numbers.stop:,} members", file=sys.stderr, flush=True)


def _taxonomy() -> None:
    if Relation.objects.exists():
        return
    install()
    archives = sorted((SHARED_DATA / "esco").glob("*.zip"))
    if archives:
        import_files(Viewer.anonymous(), read_files(archives))


def skills_of_occupations() -> Skills:
    """The skills of each occupation that has enough of them; ESCO's where it is there, else the starter's."""
    found: dict[UUID, list[UUID]] = {}
    for occupation, skill in Relation.objects.order_by("occupation", "skill").values_list("occupation", "skill"):
        found.setdefault(occupation, []).append(skill)
    return [skills for skills in found.values() if len(skills) >= SKILLS_WANTED]


def _members(of_occupation: Skills, numbers: range) -> Iterator[NewMember]:
    today, every = clock.now().date(), sorted({skill for skills in of_occupation for skill in skills})
    up_to = [*accumulate(len(skills) for skills in of_occupation)]
    for number in numbers:
        draw = random.Random(f"{SEED} {number}")
        own = draw.choices(of_occupation, cum_weights=up_to)[0]
        held = set(draw.sample(own, min(SKILLS_EACH, len(own))))
        while len(held) < SKILLS_EACH:
            held.add(draw.choice(every))
        yield NewMember(
            named(f"member {number}"), f"member-{number}@bench.example", "ar", "Europe/Stockholm",
            profile=_profile(draw, sorted(held), today, number),
        )  # fmt: skip


def _profile(draw: random.Random, held: list[UUID], today: date, number: int) -> NewProfile:
    until = today + timedelta(days=draw.randint(30, 700))
    licensed = draw.random() < 0.4
    return NewProfile(
        pseudonym=f"{number}",
        profession=draw.choice(PROFESSIONS),
        country="SE",
        city="",
        modes=frozenset(draw.sample([*Mode], draw.randint(1, 4))),
        hours_a_month=draw.randint(2, 60),
        skills=tuple(
            NewSkill(skill, draw.randint(1, 5), draw.randint(0, 25), "", Evidence(draw.randint(0, 3))) for skill in held
        ),
        languages=tuple((code, draw.randint(1, 6)) for code in ("ar", *draw.sample(TONGUES[1:], 2))),
        licences=(NewLicence(draw.choice(PROFESSIONS), "SE", today + timedelta(days=400)),) if licensed else (),
        governorates=tuple(draw.sample(PLACES, 4)),
        consents=tuple((purpose, until) for purpose in Purpose if draw.random() < 0.7),
    )


def _house(of_occupation: Skills) -> None:
    """A hospital with its host, a federation with its desk, and open needs of eight skills each."""
    people = ((HOST, "host"), (DESK, "desk"))
    enrol([NewMember(person, f"{name}@bench.example", "ar", "Asia/Baghdad") for person, name in people])
    hospital, federation = (
        Organisation.objects.create(id=named(kind), kind=kind, name_en=kind, name_ar=kind, name_ckb=kind,
                                    country="IQ", governorate="nineveh")
        for kind in ("hospital", "federation")
    )  # fmt: skip
    for (person, role), office in zip(((HOST, Role.HOST), (DESK, Role.DESK)), (hospital, federation), strict=True):
        today = clock.now().date()
        dates = {"starts": today - timedelta(days=9), "ends": today + timedelta(days=365)}
        Mandate.objects.create(organisation=office, person_id=person, role=role, **dates)
    for number in range(NEEDS):
        _need(hospital, federation, number, of_occupation)


def _need(hospital: Organisation, federation: Organisation, number: int, of_occupation: Skills) -> None:
    draw, today = random.Random(f"{SEED} need {number}"), clock.now().date()
    need = Need.objects.create(
        id=named(f"need {number}"), host=hospital, desk=federation, status="open", governorate="nineveh",
        modes=draw.sample([mode.value for mode in Mode], 2), hours_a_month=8, seats=2, opened=clock.now(),
        starts=today + timedelta(days=30), ends=today + timedelta(days=90), closes=today + timedelta(days=25),
    )  # fmt: skip
    NeedText.objects.create(need=need, language="ar", title=f"احتياج {number}", narrative="لماذا")
    for place, concept in enumerate(draw.sample(draw.choice(of_occupation), SKILLS_WANTED)):
        SkillAsked.objects.create(need=need, concept=concept, required=False, weight=(16, 12)[place >= 1])
    LanguageAsked.objects.create(need=need, language="ar", level=3)
    criterion = Criterion.objects.create(need=need, weight=100, position=0)
    CriterionText.objects.create(criterion=criterion, language="ar", text="المعيار")
