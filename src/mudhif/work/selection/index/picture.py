"""The index at one version, with the numbers that it is written in."""

from dataclasses import dataclass, field
from uuid import UUID

from mudhif.kernels.matching import Index, Profile
from mudhif.work.selection.index.numbers import Numbers


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What identifiers mean inside the index. Grows, and never changes: older pictures stay right."""

    members: Numbers[UUID] = field(default_factory=Numbers)
    concepts: Numbers[UUID] = field(default_factory=Numbers)
    organisations: Numbers[UUID] = field(default_factory=Numbers)
    languages: Numbers[str] = field(default_factory=Numbers)
    # (ISCO-08 code, country): the empty country stands for any.
    licences: Numbers[tuple[str, str]] = field(default_factory=Numbers)


@dataclass(frozen=True, slots=True)
class Picture:
    """The kernel's index as of `version`. `latest` are the members whose change may have been the last: a database in
    which none of them stands at this version has another history (a backup was brought back), and is read anew."""

    index: Index
    vocabulary: Vocabulary
    version: int
    latest: frozenset[UUID]

    def number(self, member: UUID) -> int | None:
        """The member's number in this picture; None for somebody whom it does not know."""
        found = self.vocabulary.members.known(member)
        return found if found is not None and found < self.index.count else None

    def member(self, number: int) -> UUID:
        """Whose number this is."""
        return self.vocabulary.members.key(number)


def nobody(member: UUID) -> Profile:
    """A profile that is never found, for somebody who has gone."""
    return Profile(key=lot_key(member))


def lot_key(member: UUID) -> int:
    """What stands for a member where equal profiles are ordered by lot: the low half of a random identifier."""
    return member.int & ((1 << 64) - 1)
