"""The trail as Django sees it."""

from datetime import timedelta

from django.apps import AppConfig


class TrailConfig(AppConfig):
    """Names the trail, and makes its contributions to the house."""

    name = "mudhif.base.trail"
    label = "base_trail"

    def ready(self) -> None:
        """Entries are sealed within a minute and handed out each hour; links to a person go with the person."""
        from django.utils.translation import gettext_lazy as _

        from mudhif.base.foundation.registries import NavigationEntry, erasers, exporters, mail_addresses, navigation
        from mudhif.base.jobs.clockwork import every
        from mudhif.base.trail.actions import forget, hand_out, seal
        from mudhif.base.trail.acts import name_act
        from mudhif.base.trail.queries import address_of_subscriber, taken_out

        every(timedelta(seconds=30), "trail.seal", seal)
        every(timedelta(hours=1), "trail.hand_out", hand_out)
        erasers.add("trail", forget)
        exporters.add("trail", taken_out)
        mail_addresses.add("trail", address_of_subscriber)
        navigation.add("trail", NavigationEntry(_("Public record"), "trail:list", order=90))
        name_act("trail.subscribed", _("Someone outside began to keep checkpoints of this record"))
        name_act("trail.unsubscribed", _("Someone outside stopped keeping checkpoints of this record"))
