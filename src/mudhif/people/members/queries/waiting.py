"""What waits for a member on the home page."""

from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from mudhif.base.foundation import clock
from mudhif.base.foundation.registries import HomeCard
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.people.members.models import Consent, Profile

SOON = timedelta(days=30)


def cards(viewer: Viewer) -> list[HomeCard]:
    """A profile to begin or to finish, and consents that end within thirty days. At most two queries."""
    if viewer.id is None or (viewer.roles and Role.MEMBER not in viewer.roles):
        return []
    profile = Profile.objects.filter(pk=viewer.id).first()
    if profile is None:
        return [HomeCard(_("Begin your profile"), _("Choose a name, then say what you can do."), "members:start")]
    waiting = [] if profile.published else [_UNFINISHED]
    return [*waiting, *_ending(viewer)]


_UNFINISHED = HomeCard(
    _("Your profile is not ready yet"), _("Nobody finds you until you say that it is."), "members:profile"
)


def _ending(viewer: Viewer) -> list[HomeCard]:
    now = clock.now()
    count = Consent.objects.filter(profile=viewer.id, withdrawn=None, ends__gt=now, ends__lte=now + SOON).count()
    text = _("Look whether you want to go on. If you do nothing, it ends by itself.")
    return [HomeCard(_("A consent of yours ends soon"), text, "members:profile", count)] if count else []
