"""The urgent lane's pool."""

from datetime import date
from uuid import UUID

from mudhif.work.needs.queries import Terms
from mudhif.work.selection.models import Clearance


def cleared_for(terms: Terms, today: date) -> frozenset[UUID]:
    """The members cleared today for the profession that an urgent need asks for; nobody for other needs. One query."""
    if not (terms.urgent and terms.licence):
        return frozenset()
    rows = Clearance.objects.filter(profession=terms.licence.isco, ended=None, valid_until__gte=today)
    return frozenset(rows.values_list("member_id", flat=True))
