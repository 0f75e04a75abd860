"""What the clock must see to."""

from uuid import UUID

from mudhif.base.foundation import clock
from mudhif.base.foundation.home import day_in_baghdad
from mudhif.work.needs.models import Need
from mudhif.work.needs.rules.states import Status


def closing_due() -> tuple[UUID, ...]:
    """Open needs whose last day is over in Baghdad. One query."""
    today = day_in_baghdad(clock.now())
    due = Need.objects.filter(status=Status.OPEN, closes__lt=today).order_by("closes", "id")
    return tuple(due.values_list("id", flat=True))
