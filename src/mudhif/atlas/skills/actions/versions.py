"""Which state the taxonomy is in."""

from mudhif.atlas.skills.models import TaxonomyVersion
from mudhif.base.foundation import clock
from mudhif.base.foundation.ids import new_id


def mark_changed() -> None:
    """Search indexes built before this moment are old."""
    TaxonomyVersion.objects.update_or_create(pk=1, defaults={"token": new_id(), "changed_at": clock.now()})
