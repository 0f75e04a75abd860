"""What a host must see before it makes an offer."""

from dataclasses import dataclass

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.viewer import Viewer
from mudhif.work.needs.queries import Terms, terms, title
from mudhif.work.selection.queries import candidacy, released_candidacies


@dataclass(frozen=True, slots=True)
class ToOffer:
    """One who gave the host a name: the code, the need's title and its terms."""

    code: str
    title: str
    terms: Terms


def to_offer(viewer: Viewer, code: str) -> ToOffer:
    """The released candidacy of a code; `NotFound` for everyone but its host."""
    need = candidacy(viewer, code).need
    for card in released_candidacies(viewer, need):
        if card.code == code.upper():
            return ToOffer(card.code, title(need, viewer.language), terms(need))
    raise NotFound
