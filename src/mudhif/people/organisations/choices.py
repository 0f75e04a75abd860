"""Kinds, roles, states and grounds in words, for forms and pages of this room and others."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from mudhif.base.foundation.viewer import Role
from mudhif.people.organisations.rules.kinds import Kind
from mudhif.people.organisations.rules.verification import Ground, State

# Each by its own name, for the name of an organisation in it; and in the reader's words, for the languages it works in.
LANGUAGES: dict[str, Promise] = {"ar": _("Arabic"), "ckb": _("Kurdish"), "en": _("English")}
LANGUAGE_NAMES = (("ar", "العربية"), ("ckb", "کوردی"), ("en", "English"))
KINDS: dict[str, Promise] = {
    Kind.HOSPITAL: _("Hospital or clinic"),
    Kind.UNIVERSITY: _("University or institute"),
    Kind.SCHOOL: _("School"),
    Kind.MINISTRY: _("Ministry or directorate"),
    Kind.EMBASSY: _("Embassy or consulate"),
    Kind.REGIONAL_REPRESENTATION: _("Representation of a region"),
    Kind.ASSOCIATION: _("Association"),
    Kind.NGO: _("Non-governmental organisation"),
    Kind.FEDERATION: _("Federation"),
    Kind.COMPANY: _("Company"),
    Kind.AUDIT_OFFICE: _("Audit office"),
}
ROLES: dict[str, Promise] = {
    Role.HOST: _("Host: posts needs and answers for the organisation"),
    Role.ASSESSOR: _("Assessor: weighs evidence, sees no names"),
    Role.DESK: _("Desk: looks at needs and registers organisations"),
    Role.AUDITOR: _("Auditor: reads the record, changes nothing"),
    Role.TRUSTEE: _("Trustee: decides, for all owners of registers, whether two lines are one person"),
    Role.CONVENOR: _("Convenor: opens and keeps dialogues, takes no side"),
    Role.MODERATOR: _("Moderator: reads statements in dialogues by a published policy"),
}
ROLE_NAMES: dict[str, Promise] = {
    Role.HOST: _("Host"),
    Role.ASSESSOR: _("Assessor"),
    Role.DESK: _("Desk"),
    Role.AUDITOR: _("Auditor"),
    Role.TRUSTEE: _("Trustee"),
    Role.CONVENOR: _("Convenor"),
    Role.MODERATOR: _("Moderator"),
}
# Two of different offices suspend an organisation together.
OFFICES: dict[str, Promise] = {Role.STEWARD: _("Steward"), Role.DESK: _("Desk")}
STATES: dict[str, Promise] = {
    State.UNVERIFIED: _("Not verified"),
    State.IN_REVIEW: _("Being looked at"),
    State.VERIFIED: _("Verified"),
    State.SUSPENDED: _("Suspended"),
}
STATE_CHIPS = {
    State.UNVERIFIED: "",
    State.IN_REVIEW: "chip-look",
    State.VERIFIED: "chip-open",
    State.SUSPENDED: "chip-stop",
}
GROUNDS: dict[str, Promise] = {
    Ground.VISITED: _("Visited by a desk"),
    Ground.VOUCHED: _("Vouched for by two verified organisations"),
    Ground.LETTER: _("Official letter"),
    Ground.PRESENCE: _("Public presence: a website, work that people know"),
    Ground.REGISTERED: _("Registered with the state"),
}


def kind_name(kind: str) -> str:
    """The kind in the reader's language."""
    return str(KINDS.get(kind, kind))


def kind_choices() -> list[tuple[str, str]]:
    """For a form's field, given as the function itself."""
    return [(kind, str(words)) for kind, words in KINDS.items()]
