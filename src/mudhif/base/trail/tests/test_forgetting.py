"""Someone who erases is forgotten by the record, and the record stays whole."""

from uuid import uuid4

import pytest

from mudhif.base.foundation.registries import erasers, exporters
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.trail import queries
from mudhif.base.trail.actions import forget, record, seal
from mudhif.base.trail.models import Entry, Salt
from mudhif.base.trail.queries.auditing import audit_database
from mudhif.base.trail.rules.entry import commitment, decode
from mudhif.kernels.checkpoints import Checkpoint, Note

pytestmark = pytest.mark.django_db
MEMBER, OTHER = uuid4(), uuid4()


def test_entries_stay_and_name_nobody(host: Viewer) -> None:
    before = [record(host, "selection.invited", subjects=[MEMBER]).body for _ in range(3)]
    forget(MEMBER)
    assert [bytes(entry.body) for entry in Entry.objects.order_by("index")] == before
    assert queries.entries_about(host, MEMBER) == []


def test_the_checkpoint_of_before_still_fits(host: Viewer) -> None:
    for _ in range(9):
        record(host, "selection.invited", subjects=[MEMBER, OTHER])
    sealed = seal()
    assert sealed is not None
    forget(MEMBER)
    audited = audit_database([Checkpoint.parse(Note.parse(sealed.note).text)])
    assert audited.passed
    assert audited.report.protected == 9


def test_what_was_done_by_the_person_is_forgotten_too() -> None:
    acting = Viewer(MEMBER, frozenset(), (), "ckb", "Asia/Baghdad")
    record(acting, "members.consented", subjects=[OTHER])
    forget(MEMBER)
    assert queries.entries_about(acting, MEMBER) == []


def test_others_in_the_same_entry_are_not_forgotten(host: Viewer) -> None:
    record(host, "members.listed", subjects=[MEMBER, OTHER])
    forget(MEMBER)
    assert [entry.index for entry in queries.entries_about(host, OTHER)] == [0]


def test_identifiers_among_the_facts_can_no_longer_be_opened(host: Viewer) -> None:
    record(host, "selection.invited", subjects=[MEMBER], facts={"member": MEMBER})
    record(host, "selection.invited", subjects=[OTHER], facts={"member": OTHER})
    forget(MEMBER)
    assert list(Salt.objects.filter(kind="facts").values_list("entry_id", flat=True)) == [1]


def test_forgetting_somebody_unknown_changes_nothing(host: Viewer) -> None:
    record(host, "selection.invited", subjects=[OTHER])
    forget(MEMBER)
    assert Salt.objects.filter(subject=OTHER).exists()


def test_whoever_leaves_can_take_along_what_the_record_holds_of_them(host: Viewer) -> None:
    body = record(host, "selection.invited", subjects=[MEMBER, OTHER]).body
    record(Viewer(MEMBER, frozenset(), (), "ar", "Asia/Baghdad"), "selection.agreed")
    taken = dict(exporters.items())["trail"](MEMBER)["entries"]
    assert [(line["entry"], line["as"]) for line in taken] == [(0, "subject"), (1, "actor")]
    assert commitment(bytes.fromhex(taken[0]["salt"]), "subject", str(MEMBER)) in decode(body).subjects
    assert str(OTHER) not in str(taken)


def test_the_house_forgets_through_the_record_too(host: Viewer) -> None:
    record(host, "selection.invited", subjects=[MEMBER])
    dict(erasers.items())["trail"](MEMBER)
    assert not Salt.objects.filter(subject=MEMBER).exists()
