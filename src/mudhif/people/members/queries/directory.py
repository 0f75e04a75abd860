"""Organisations, as far as members must name them: the organisations' room lies above and contributes what it knows."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from mudhif.base.foundation.registries import Registry


@dataclass(frozen=True, slots=True)
class OrganisationChoice:
    """An organisation that a member can pick; `about` tells those of one name apart (kind and place, in words)."""

    id: UUID
    name: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class OrganisationDirectory:
    """`find(text, language)` gives choices whose name fits, best first; `names(ids, language)` gives names.

    `checking(language)` gives those at which somebody can look at a member's evidence now.
    """

    find: Callable[[str, str], Sequence[OrganisationChoice]]
    names: Callable[[Collection[UUID], str], dict[UUID, str]]
    checking: Callable[[str], Sequence[OrganisationChoice]]


organisation_choices: Registry[OrganisationDirectory] = Registry()


def find_organisations(text: str, language: str) -> list[OrganisationChoice]:
    """Organisations whose name fits what somebody typed; none for nothing."""
    wanted = text.strip()
    return (
        [choice for directory in organisation_choices for choice in directory.find(wanted, language)] if wanted else []
    )


def organisations_that_check(language: str) -> list[OrganisationChoice]:
    """Organisations that a member can ask to look at a licence, a qualification or a skill."""
    return [choice for directory in organisation_choices for choice in directory.checking(language)]


def organisation_names(ids: Collection[UUID], language: str) -> dict[UUID, str]:
    """The names of organisations, as far as they are known."""
    return {id_: name for directory in organisation_choices for id_, name in directory.names(ids, language).items()}
