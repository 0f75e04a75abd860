"""The kinds of organisations, and the roles that each may give."""

from enum import StrEnum

from mudhif.base.foundation.viewer import Role


class Kind(StrEnum):
    """What kind of body an organisation is."""

    HOSPITAL = "hospital"
    UNIVERSITY = "university"
    SCHOOL = "school"
    MINISTRY = "ministry"
    EMBASSY = "embassy"
    REGIONAL_REPRESENTATION = "regional_representation"
    ASSOCIATION = "association"
    NGO = "ngo"
    FEDERATION = "federation"
    COMPANY = "company"
    AUDIT_OFFICE = "audit_office"


_EVERYWHERE = frozenset({Role.HOST, Role.ASSESSOR})
_DESKS = frozenset({Kind.MINISTRY, Kind.EMBASSY, Kind.REGIONAL_REPRESENTATION, Kind.FEDERATION})
_AUDITORS = frozenset({Kind.AUDIT_OFFICE, Kind.FEDERATION})
# Neutral among owners of registers, and among those who talk: only the body that belongs to all of them names one.
_NEUTRAL = frozenset({Kind.FEDERATION})
_NEUTRAL_ROLES = frozenset({Role.TRUSTEE, Role.CONVENOR, Role.MODERATOR})


def roles_in(kind: str) -> frozenset[Role]:
    """The roles that people can hold in an organisation of this kind."""
    desk = {Role.DESK} if kind in _DESKS else set()
    auditor = {Role.AUDITOR} if kind in _AUDITORS else set()
    neutral = _NEUTRAL_ROLES if kind in _NEUTRAL else frozenset()
    return _EVERYWHERE | desk | auditor | neutral
