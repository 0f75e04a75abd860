"""A scene for the pages of organisations and of second steps: mandates, invitations, a suspension, an app and a key."""

from datetime import timedelta

from mudhif.base.foundation import clock
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.config.demonstration.sign_ins import address_of, person_called
from mudhif.people.members.models import User
from mudhif.people.organisations import actions
from mudhif.people.organisations.models import Mandate, Organisation
from mudhif.people.organisations.rules.verification import Ground, State

A_YEAR = timedelta(days=365)
WRONG = "يطلب موظفوها من المتقدمين أسماءهم الحقيقية قبل أن يُختاروا."


def offices(host: Viewer, desk: Viewer, steward: Viewer, member: Viewer) -> dict[str, str]:
    """A colleague's mandate, an open invitation and one for the member, a complaint, and a suspended organisation."""
    ends = clock.today(steward) + A_YEAR
    hospital = min(host.organisation_ids(Role.HOST))
    elsewhere = Organisation.objects.filter(kind="university").earliest("id").id
    today, colleague = clock.today(steward), person_called("colleague-1")
    ended = actions.give_mandate(steward, hospital, colleague, Role.HOST, starts=today, ends=ends)
    actions.invite(host, hospital, "guest@mudhif.example", Role.HOST, ends)
    actions.invite(steward, elsewhere, address_of(Role.MEMBER.value), Role.HOST, ends)
    actions.complain(member, elsewhere, WRONG)
    return {
        "mandate_own": str(Mandate.objects.get(organisation=hospital, person=host.id, role=Role.HOST).id),
        "mandate_colleague": str(ended),
        "suspended": _suspended(desk, steward),
    }


def _suspended(desk: Viewer, steward: Viewer) -> str:
    """A second house of the host, verified, then suspended by a steward and a desk."""
    names = {"ar": "دار الرافدين للتأهيل", "ckb": "ماڵی ڕافیدەین بۆ ڕاھێنان", "en": "Rafidain Rehabilitation House"}
    found = actions.create(steward, "ngo", names, "IQ", "nineveh")
    today = clock.today(steward)
    person = person_called(Role.HOST.value)
    actions.give_mandate(steward, found, person, Role.HOST, starts=today, ends=today + A_YEAR)
    actions.record_ground(steward, found, Ground.VISITED)
    actions.record_ground(desk, found, Ground.LETTER)
    actions.decide_verification(desk, found, State.IN_REVIEW, "")
    actions.decide_verification(desk, found, State.VERIFIED, "")
    actions.decide_verification(steward, found, State.SUSPENDED, WRONG)
    actions.decide_verification(desk, found, State.SUSPENDED, WRONG)
    return str(found)


def second_step(role: Role) -> dict[str, str]:
    """An app, recovery codes and a passkey for whoever signs in with a role."""
    from allauth.mfa.models import Authenticator
    from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
    from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret

    user = User.objects.get(pk=person_called(role.value))
    TOTP.activate(user, generate_totp_secret())
    RecoveryCodes.activate(user)
    held = {"name": "الهاتف", "credential": {"clientExtensionResults": {"credProps": {"rk": True}}}}
    key = Authenticator.objects.create(user=user, type=Authenticator.Type.WEBAUTHN, data=held)
    return {"key": str(key.pk)}
