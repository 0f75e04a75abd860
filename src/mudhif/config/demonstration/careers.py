"""What an invented member has learnt and done."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from random import Random
from uuid import UUID

from mudhif.config.demonstration.drafting import concept_of
from mudhif.config.demonstration.written import phrases, table
from mudhif.people.members.actions.bulk import Evidence, NewLicence, NewQualification, NewSkill

FEWEST, MOST = 8, 18
# What people of any profession also say they can do.
BESIDE = (
    "remote-teaching", "project-management", "volunteer-coordination", "teacher-training", "needs-assessment",
    "fundraising", "digital-literacy", "community-development", "proposal-writing", "career-guidance",
)  # fmt: skip
CLINICAL = (
    "clinical-teaching", "clinical-research", "telemedicine", "patient-education", "public-health", "history-taking",
    "hospital-management", "first-aid",
)  # fmt: skip
HEALTH_STUDIES = frozenset({"medicine", "nursing", "midwifery", "physiotherapy", "dentistry", "pharmacy"})
EVIDENCE = {Evidence.NONE: 35, Evidence.DESCRIBED: 40, Evidence.DOCUMENTED: 20, Evidence.VERIFIED: 5}
UNLICENSED, CHECKED = 0.12, 0.6


@dataclass(frozen=True, slots=True)
class Career:
    """A profession (ISCO-08 unit group), whether it is licensed, what was studied, a speciality, and years at work."""

    isco: str
    licensed: bool
    study: str
    core: tuple[str, ...]
    years: int

    @classmethod
    def drawn(cls, draw: Random) -> "Career":
        """One of the professions of `professions.csv`, by its share."""
        rows = table("professions.csv")
        row = draw.choices(rows, _shares())[0]
        core = tuple(filter(None, row["core"].split("|")))
        return cls(row["isco"], row["licensed"] == "yes", row["study"], core, draw.randint(2, 34))


@cache
def _shares() -> tuple[int, ...]:
    return tuple(int(row["share"]) for row in table("professions.csv"))


def professions() -> frozenset[str]:
    """The unit groups that members can belong to."""
    return frozenset(row["isco"] for row in table("professions.csv"))


def skills_of(draw: Random, career: Career, language: str, of_isco: tuple[UUID, ...]) -> tuple[NewSkill, ...]:
    """8 to 18 skills: the speciality's first, else the profession's, then what others do beside."""
    wanted = draw.randint(FEWEST, MOST)
    return tuple(
        _skill(draw, career, language, concept, best=place < wanted // 3)
        for place, concept in enumerate(_concepts(draw, career, of_isco, wanted))
    )


def _concepts(draw: Random, career: Career, of_isco: tuple[UUID, ...], wanted: int) -> list[UUID]:
    own = [concept_of(slug) for slug in career.core] or list(of_isco)
    clinical = [concept_of(slug) for slug in CLINICAL if career.study in HEALTH_STUDIES]
    beside = [concept_of(slug) for slug in BESIDE]
    chosen = draw.sample(own, min(len(own), wanted - 2))
    for others in (clinical, beside):
        left = [concept for concept in others if concept not in chosen]
        chosen += draw.sample(left, min(len(left), draw.randint(1, 3)))
    spare = [concept for concept in (*clinical, *beside) if concept not in chosen]
    return (chosen + draw.sample(spare, max(0, min(len(spare), FEWEST - len(chosen)))))[:MOST]


def _skill(draw: Random, career: Career, language: str, concept: UUID, *, best: bool) -> NewSkill:
    level = draw.choice((3, 4, 4, 5)) if best else draw.choice((1, 2, 3, 3, 4))
    years = draw.randint(1, career.years)
    evidence = draw.choices(tuple(EVIDENCE), tuple(EVIDENCE.values()))[0]
    return NewSkill(concept, level, years, _words(draw, evidence, language, years), evidence)


def _words(draw: Random, evidence: Evidence, language: str, years: int) -> str:
    if evidence is Evidence.NONE:
        return ""
    kind = "described" if evidence is Evidence.DESCRIBED else "documented"
    return draw.choice(phrases()[kind])[language].format(years=years)


def licence_of(draw: Random, career: Career, country: str, today: date) -> tuple[NewLicence, ...]:
    """Where the profession is licensed, most hold a licence of where they live; a few have run out."""
    if not career.licensed or draw.random() < UNLICENSED:
        return ()
    until = today + timedelta(days=draw.randint(-60, 1500))
    return (NewLicence(career.isco, country, until, verified=draw.random() < CHECKED),)


def qualification_of(
    draw: Random, career: Career, country: str, language: str, today: date
) -> tuple[NewQualification, ...]:
    """What was studied, in Iraq or where they live, in the years before work began."""
    study = next(row for row in table("studies.csv") if row["key"] == career.study)
    year = today.year - career.years - draw.randint(0, 4)
    return (NewQualification(study[language], study["degree"], draw.choice(("IQ", country)), year),)
