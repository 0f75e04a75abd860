"""What waits for a member on the home page."""

from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from mudhif.base.foundation import clock
from mudhif.base.foundation.registries import HomeCard
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.people.members.models import Consent, EvidenceCheck, Profile
from mudhif.people.members.queries.checking import CHECKS, count_checks_waiting
from mudhif.people.members.rules.checking import CheckStatus

SOON = timedelta(days=30)


def cards(viewer: Viewer) -> list[HomeCard]:
    """A profile to begin or to finish, and consents that end within thirty days. At most three queries."""
    if viewer.id is None or (viewer.roles and Role.MEMBER not in viewer.roles):
        return []
    profile = Profile.objects.filter(pk=viewer.id).first()
    if profile is None:
        return [HomeCard(_("Begin your profile"), _("Choose a name, then say what you can do."), "members:start")]
    waiting = [] if profile.published else [_UNFINISHED]
    return [*waiting, *_asked_back(viewer), *_ending(viewer)]


_UNFINISHED = HomeCard(
    _("Your profile is not ready yet"), _("Nobody finds you until you say that it is."), "members:profile"
)


def desk_cards(viewer: Viewer) -> list[HomeCard]:
    """What members asked the viewer's desk to check. One query."""
    if not viewer.roles & CHECKS:
        return []
    count = count_checks_waiting(viewer)
    text = _("Licences, qualifications and skills that members asked your office to look at.")
    return [HomeCard(_("Evidence to check"), text, "checks:desk", count)] if count else []


def _asked_back(viewer: Viewer) -> list[HomeCard]:
    count = EvidenceCheck.objects.filter(profile=viewer.id, status=CheckStatus.QUESTION, ends__gt=clock.now()).count()
    text = _("A desk asks you something before it can check a line of your profile.")
    return [HomeCard(_("A question for you"), text, "members:checks", count)] if count else []


def _ending(viewer: Viewer) -> list[HomeCard]:
    now = clock.now()
    count = Consent.objects.filter(profile=viewer.id, withdrawn=None, ends__gt=now, ends__lte=now + SOON).count()
    text = _("Look whether you want to go on. If you do nothing, it ends by itself.")
    return [HomeCard(_("A consent of yours ends soon"), text, "members:profile", count)] if count else []
