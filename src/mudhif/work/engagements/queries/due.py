"""What the clock must see to."""

from uuid import UUID

from django.db.models import Q

from mudhif.base.foundation import clock
from mudhif.base.foundation.viewer import Viewer
from mudhif.work.engagements.models import Engagement
from mudhif.work.engagements.rules.reminders import BEFORE_IT_BEGINS, Reminded
from mudhif.work.engagements.rules.states import Status

AT_ONCE = 200


def expired() -> tuple[UUID, ...]:
    """Offers whose time is over. One query."""
    due = Engagement.objects.filter(status=Status.OFFERED, expires__lte=clock.now()).order_by("expires")
    return tuple(due.values_list("pk", flat=True)[:AT_ONCE])


def to_remind() -> tuple[UUID, ...]:
    """Engagements of which both sides should be reminded, by the day in Baghdad. One query."""
    today = clock.today(Viewer.anonymous())
    begins = Q(status=Status.ACCEPTED, starts__lte=today + BEFORE_IT_BEGINS, reminded__lt=Reminded.BEGINNING)
    over = Q(status=Status.RUNNING, ends__lt=today, reminded__lt=Reminded.END)
    rows = Engagement.objects.filter(begins | over).order_by("starts")
    return tuple(rows.values_list("pk", flat=True)[:AT_ONCE])
