"""The shortlist written as plainly as it can be said, and invented profiles to compare it on."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from math import floor
from typing import Any

from hypothesis import strategies as st

from mudhif.kernels.matching import Evidence, Gate, Gates, Holding, Index, Need, Profile, Wanted
from mudhif.kernels.matching.credit import YEARS_THOUSANDTHS
from mudhif.kernels.matching.profile import arrays_of
from mudhif.kernels.matching.ties import lots

PURPOSES = 2
TODAY = 100


def index_of(profiles: Sequence[Profile]) -> Index:
    """An index built from scratch."""
    return Index.build(arrays_of(profiles, PURPOSES))


def tenths_for(wanted: Wanted, profile: Profile) -> int:
    """What a profile earns for one wanted skill, by the published formula."""
    parts = {wanted.skill: Fraction(1), **{skill: Fraction(round(part * 100), 100) for skill, part in wanted.related}}
    earned = [
        Fraction(round(wanted.weight * 100), 10) * parts[held.skill] * _quality(held) / 1000
        for held in profile.skills
        if held.skill in parts
    ]
    return max((max(1, floor(points + Fraction(1, 2))) for points in earned), default=0)


def _quality(held: Holding) -> int:
    return held.level * 100 + held.evidence * 100 + YEARS_THOUSANDTHS[min(held.years, 10)]


def score(need: Need, profile: Profile) -> int:
    """The whole score in tenths of a point."""
    return sum(tenths_for(wanted, profile) for wanted in need.skills)


def gate_of(gates: Gates, profile: Profile) -> Gate | None:
    """The first gate that stops a profile."""
    spoken, licensed = dict(profile.languages), dict(profile.licences)
    consents = [*profile.consent_until, *[0] * PURPOSES]
    passed = {
        Gate.CONSENT: all(consents[purpose] >= gates.today for purpose in gates.purposes),
        Gate.BLOCK: not set(gates.parties) & set(profile.blocks),
        Gate.LICENCE: not gates.licences or any(licensed.get(each, 0) >= gates.today for each in gates.licences),
        Gate.LANGUAGE: all(spoken.get(language, 0) >= level for language, level in gates.languages),
        Gate.MODE: not gates.modes or bool(gates.modes & profile.modes),
        Gate.DATES: profile.hours >= gates.hours and _free(gates, profile),
        Gate.PLACE: gates.governorate is None
        or bool(profile.governorates >> gates.governorate & 1)
        or bool(profile.modes & gates.from_afar),
    }
    return next((gate for gate in Gate if not passed[gate]), None)


def _free(gates: Gates, profile: Profile) -> bool:
    if gates.starts is None or gates.ends is None:
        return True
    free = set(range(profile.available_from, profile.available_until + 1))
    days = gates.ends - gates.starts + 1 if gates.days is None else gates.days
    return len(free & set(range(gates.starts, gates.ends + 1))) >= days


def order(need: Need, profiles: Sequence[Profile]) -> list[int]:
    """Numbers of all who are ranked, best first."""
    index = index_of(profiles)
    drawn = lots(need.seed, index.base.segment.keys).tolist()
    ranked = [
        (-score(need, each), drawn[number], number)
        for number, each in enumerate(profiles)
        if score(need, each) and gate_of(need.gates, each) is None
    ]
    return [number for *_, number in sorted(ranked)]


def counts(need: Need, profiles: Sequence[Profile]) -> tuple[int, ...]:
    """Who has any of the skills, then who is left after each gate."""
    gates = [gate_of(need.gates, each) for each in profiles if score(need, each)]
    left = [sum(gate is None or gate > last for gate in gates) for last in Gate]
    return (len(gates), *left)


SKILLS = st.integers(0, 6)
days = st.integers(TODAY - 3, TODAY + 3)
holdings = st.builds(Holding, SKILLS, st.integers(1, 5), st.integers(0, 14), st.sampled_from(Evidence))


def _facts(
    number: st.SearchStrategy[int], value: st.SearchStrategy[int]
) -> st.SearchStrategy[tuple[tuple[int, int], ...]]:
    return st.dictionaries(number, value, max_size=3).map(lambda found: tuple(found.items()))


profiles = st.builds(
    Profile,
    key=st.integers(0, 2**64 - 1),
    skills=st.lists(holdings, max_size=5, unique_by=lambda held: held.skill).map(tuple),
    consent_until=st.tuples(days, days),
    blocks=st.sets(st.integers(0, 4), max_size=2).map(tuple),
    licences=_facts(st.integers(0, 3), days),
    languages=_facts(st.integers(0, 3), st.integers(1, 6)),
    modes=st.integers(0, 15),
    available_from=days,
    available_until=days,
    hours=st.integers(0, 20),
    governorates=st.integers(0, 15),
)

open_profiles = profiles.map(
    lambda profile: replace(
        profile,
        consent_until=(TODAY, TODAY),
        blocks=(),
        languages=((0, 6),),
        modes=15,
        available_from=0,
        available_until=2 * TODAY,
        hours=20,
        governorates=15,
    )
)

# What a need allows, and which of it is done from afar.
WAYS = ((0, 0), (1, 0), (6, 0), (1, 1), (7, 1), (6, 4))


def _gates(*, ways: tuple[int, int], **others: Any) -> Gates:
    return Gates(modes=ways[0], from_afar=ways[1], **others)


gates = st.builds(
    _gates,
    ways=st.sampled_from(WAYS),
    today=st.just(TODAY),
    purposes=st.sampled_from([(), (0,), (1,), (0, 1)]),
    parties=st.sampled_from([(), (0,), (1, 4)]),
    licences=st.sampled_from([(), (), (0,), (1, 2)]),
    languages=st.sampled_from([(), ((0, 2),), ((0, 1), (1, 1))]),
    starts=st.just(TODAY - 1),
    ends=st.just(TODAY + 1),
    days=st.sampled_from([None, 1, 2]),
    hours=st.integers(0, 4),
    governorate=st.sampled_from([None, 0, 3]),
)


@st.composite
def needs(draw: st.DrawFn, asked: st.SearchStrategy[Gates] = gates) -> Need:
    """Needs of one to five skills, with stand-ins, weights that sum to 100."""
    skills = draw(st.lists(SKILLS, min_size=1, max_size=5, unique=True))
    cuts = sorted(draw(st.sets(st.integers(1, 9_999), min_size=len(skills) - 1, max_size=len(skills) - 1)))
    weights = [(high - low) / 100 for low, high in zip([0, *cuts], [*cuts, 10_000], strict=True)]
    related = st.dictionaries(SKILLS, st.sampled_from([0.2, 0.5, 0.5, 1.0]), max_size=3)
    wanted = tuple(
        Wanted(skill, weight, draw(st.booleans()), tuple((k, v) for k, v in draw(related).items() if k != skill))
        for skill, weight in zip(skills, weights, strict=True)
    )
    return Need(wanted, draw(asked), draw(st.integers(0, 2**70)))
