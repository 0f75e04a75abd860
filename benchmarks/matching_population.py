"""Invented profiles and needs for the benchmark of matching; the same seed gives the same ones."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from benchmarks.esco_relations import Relations, Whole
from mudhif.kernels.matching import Gates, Need, Pairs, Party, ProfileArrays, Wanted, party

Shares = NDArray[np.float64]

SKILLS_EACH: Final = 15
SKILLS_WANTED: Final = 8
STAND_INS: Final = 2
TODAY: Final = 740_000
PURPOSES: Final = 6
LANGUAGES: Final = 30
PROFESSIONS: Final = 40
SPREAD: Final = 730  # days over which consents, licences and free times end


def shares_of(relations: Relations, rng: np.random.Generator, *, crowded: bool) -> Shares:
    """How common each occupation is: by the number of its relations, or, `crowded`, as uneven as
    Zipf's law has it, so that the first has a tenth of all profiles."""
    sizes = np.array([each.size for each in relations.skills], float)
    weights = rng.permutation(1 / np.arange(1, sizes.size + 1)) if crowded else sizes
    shares: Shares = weights / weights.sum()
    return shares


def profiles_of(relations: Relations, shares: Shares, rng: np.random.Generator, count: int) -> ProfileArrays:
    """Fifteen skills each, of an occupation drawn by its share."""
    return _profiles(_skills(relations, rng.choice(shares.size, count, p=shares), rng), count, rng)


def _skills(relations: Relations, occupation: Whole, rng: np.random.Generator) -> tuple[Whole, Whole]:
    """Fifteen different skills each, of the profile's occupation; where it has fewer, of any."""
    drawn = [np.empty(0, np.int64)]
    together = np.split(np.argsort(occupation, kind="stable"), np.cumsum(np.bincount(occupation))[:-1])
    for members, skills in zip(together, relations.skills, strict=False):
        take = min(SKILLS_EACH, skills.size)
        order = np.argsort(rng.random((members.size, skills.size)), axis=1)[:, :take]
        drawn.append((np.repeat(members, take) << 32) | skills[order].ravel())
    held = np.concatenate(drawn)
    every = np.concatenate(relations.skills)
    while (short := SKILLS_EACH - np.bincount(held >> 32, minlength=occupation.size)).any():
        members = np.repeat(np.arange(occupation.size), short)
        held = np.unique(np.concatenate([held, (members << 32) | rng.choice(every, members.size)]))
    return held >> 32, held & 0xFFFFFFFF


def _profiles(held: tuple[Whole, Whole], count: int, rng: np.random.Generator) -> ProfileArrays:
    profile, skill = held
    consent = TODAY + rng.integers(-90, SPREAD, (PURPOSES, count))
    licensed = np.flatnonzero(rng.random(count) < 0.4)
    spoken = np.unique(rng.integers(0, LANGUAGES, (2, count)) + (np.arange(count) << 32))
    others = spoken[(spoken & 0xFFFFFFFF) > 0]
    people = np.concatenate([np.arange(count), others >> 32])
    languages = np.concatenate([np.zeros(count, np.int64), others & 0xFFFFFFFF])
    blocking = np.unique(rng.integers(0, count, count // 100))
    governorates = np.bitwise_or.reduce(np.uint32(1) << rng.integers(0, 19, (6, count), dtype=np.uint32))
    return ProfileArrays(
        keys=rng.integers(0, 1 << 63, count, dtype=np.uint64),
        skills=Pairs.of(profile, skill, rng.integers(1, 6, profile.size)),
        years=rng.integers(0, 25, profile.size),
        evidence=rng.integers(0, 4, profile.size),
        consent_until=np.where(rng.random((PURPOSES, count)) < 0.7, consent, 0).astype(np.int32),
        blocks=Pairs.of(blocking, party(Party.HOST, 0) + len(Party) * rng.integers(0, 40, blocking.size)),
        licences=Pairs.of(licensed, rng.integers(0, PROFESSIONS, licensed.size), TODAY + 400),
        languages=Pairs.of(people, languages, rng.integers(1, 7, people.size)),
        modes=rng.integers(1, 16, count, dtype=np.uint8),
        available_from=(TODAY + rng.integers(-SPREAD, 60, count)).astype(np.int32),
        available_until=(TODAY + rng.integers(60, SPREAD, count)).astype(np.int32),
        hours=rng.integers(2, 60, count).astype(np.int32),
        governorates=governorates,
    )


def need_of(relations: Relations, shares: Shares, rng: np.random.Generator, *, stand_ins: bool) -> Need:
    """Eight skills of an occupation drawn by its share, essential ones where it has so many."""
    number = int(rng.choice(shares.size, p=shares))
    essential, every = relations.essential[number], relations.skills[number]
    skills = essential if essential.size >= SKILLS_WANTED else every
    if skills.size < SKILLS_WANTED:
        return need_of(relations, shares, rng, stand_ins=stand_ins)
    chosen = rng.choice(skills, SKILLS_WANTED, replace=False).tolist()
    cuts = np.sort(rng.choice(np.arange(1, 100), SKILLS_WANTED - 1, replace=False))
    weights = np.diff(cuts, prepend=0, append=100).tolist()
    wanted = (
        Wanted(skill, weight, related=_near(relations, skill) if stand_ins else ())
        for skill, weight in zip(chosen, weights, strict=True)
    )
    return Need(tuple(wanted), _gates(rng), seed=int(rng.integers(0, 1 << 62)))


def _near(relations: Relations, skill: int) -> tuple[tuple[int, float], ...]:
    near = sorted(set(relations.related.get(skill, [])))
    return tuple((each, 0.4) for each in near[:STAND_INS])


def _gates(rng: np.random.Generator) -> Gates:
    governorate = int(rng.integers(0, 19))
    parties = (party(Party.HOST, int(rng.integers(0, 40))), party(Party.GOVERNORATE, governorate))
    return Gates(
        today=TODAY,
        purposes=(int(rng.integers(0, PURPOSES)),),
        parties=parties,
        licences=tuple(rng.choice(PROFESSIONS, 12, replace=False).tolist()) if rng.random() < 0.3 else (),
        languages=((0, 3),),
        modes=int(rng.integers(1, 16)),
        starts=TODAY + 30,
        ends=TODAY + 90,
        hours=8,
        governorate=governorate,
    )
