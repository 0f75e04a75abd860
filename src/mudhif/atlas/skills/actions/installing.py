"""The taxonomy that ships with the project."""

from django.db import transaction

from mudhif.atlas.skills import starter
from mudhif.atlas.skills.actions.storing import store
from mudhif.atlas.skills.actions.versions import mark_changed
from mudhif.atlas.skills.models import Source, TaxonomyVersion
from mudhif.atlas.skills.queries.indexes import prepare
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.trail.actions import record


def install() -> bool:
    """Bring the starter taxonomy to what ships with this version; says whether anything changed. Safe to repeat."""
    with transaction.atomic():
        changed = store(starter.read(), Source.STARTER, lambda _rows: None)
        if changed or not TaxonomyVersion.objects.exists():
            mark_changed()
            facts = {"added": changed.added, "removed": changed.removed}
            record(Viewer.anonymous(), "skills.installed", facts=facts)
    prepare()
    return bool(changed)
