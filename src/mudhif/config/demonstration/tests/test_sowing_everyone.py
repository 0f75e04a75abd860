"""With all three thousand members, everything that the files say comes true."""

from collections import Counter
from collections.abc import Iterator

import pytest

from mudhif.atlas.skills.actions import install
from mudhif.base.trail.models import Entry
from mudhif.config.demonstration.seed import MEMBERS, sow
from mudhif.config.demonstration.written import needs
from mudhif.people.members.models import Profile
from mudhif.work.engagements.models import Engagement
from mudhif.work.needs.models import Need
from mudhif.work.selection.index import forget_everything
from mudhif.work.selection.models import Candidacy, Decision

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture(autouse=True)
def index_of_this_test() -> Iterator[None]:
    """An index that remembers no other test, and that no other test remembers."""
    forget_everything()
    yield
    forget_everything()


def test_every_need_stands_where_its_file_says() -> None:
    install()
    sow()
    expected = Counter("closed" if need.state == "decided" else need.state for need in needs())
    assert Counter(Need.objects.values_list("status", flat=True)) == expected
    assert Profile.objects.count() == MEMBERS
    seats = sum(need.seats for need in needs() if need.state == "filled")
    assert Engagement.objects.filter(status="accepted").count() == seats
    chosen = sum(need.seats for need in needs() if need.state == "decided")
    assert Candidacy.objects.filter(status="chosen").count() == chosen
    assert Decision.objects.filter(chosen=True).count() == seats + chosen
    assert Entry.objects.count() > len(needs())
