"""What an address asks of the map: the release, a group of occupations, a decade of leaving. Links carry it on."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest

from mudhif.base.foundation.viewer import Viewer
from mudhif.people.mapping import queries, wording
from mudhif.people.mapping.queries import REST, ReleaseSummary, Shelf
from mudhif.people.mapping.rules.keys import DECADES, GROUPS

Choices = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class View:
    """One view of a release; None stands for all."""

    release: ReleaseSummary
    shelf: Shelf
    newest: bool
    group: str | None
    decade: str | None

    @property
    def quarter(self) -> str:
        """The quarter as addresses write it."""
        return str(self.release.quarter)

    @property
    def query(self) -> str:
        """The view as the end of an address; empty for the newest release and everyone."""
        asked = {"quarter": None if self.newest else self.quarter, "group": self.group, "decade": self.decade}
        said = urlencode({name: value for name, value in asked.items() if value is not None})
        return f"?{said}" if said else ""

    @property
    def narrowed(self) -> bool:
        """Whether a group or a decade is asked for."""
        return self.group is not None or self.decade is not None


def view_of(request: HttpRequest, viewer: Viewer) -> View | None:
    """What the address asks for; None where nothing is published. What it gets wrong counts as not asked."""
    found = queries.releases(viewer)
    if not found:
        return None
    asked = request.GET.get("quarter", "")
    release = next((one for one in found if str(one.quarter) == asked), found[0])
    group, decade = request.GET.get("group"), request.GET.get("decade")
    return View(
        release=release,
        shelf=queries.shelf_of(str(release.quarter)),
        newest=release == found[0],
        group=group if group in {each or REST for each in GROUPS} else None,
        decade=decade if decade in {str(each or REST) for each in DECADES} else None,
    )


def group_choices(viewer: Viewer) -> Choices:
    """Groups of occupations by code, in the order of the classification."""
    return list(queries.group_names(viewer.language))


def decade_choices(viewer: Viewer) -> Choices:
    """Decades of leaving by their first year."""
    known = [(str(year), wording.decade(year, viewer.language)) for year in DECADES if year is not None]
    return [*known, (REST, str(wording.DECADE_NOT_SAID))]


def quarter_choices(viewer: Viewer) -> Choices:
    """Releases, the latest first."""
    return [(str(one.quarter), wording.quarter(one.quarter, viewer.language)) for one in queries.releases(viewer)]
