"""Checkpoints are sealed over sound entries only, and proofs come from a few stored hashes."""

from collections.abc import Callable

import pytest
from django.core.exceptions import ImproperlyConfigured
from pytest_django import DjangoAssertNumQueries, Settings

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.trail import actions, queries, signing
from mudhif.base.trail.actions import Recorded, seal
from mudhif.base.trail.append_only import lifted
from mudhif.base.trail.models import Checkpoint, Entry, Node, Salt
from mudhif.kernels import checkpoints
from mudhif.kernels.merkle import Tree, verify_consistency, verify_inclusion

Write = Callable[[int], list[Recorded]]
pytestmark = pytest.mark.django_db


def test_a_checkpoint_states_whose_record_how_many_entries_and_which_root(write: Write) -> None:
    bodies = [entry.body for entry in write(5)]
    sealed = seal()
    assert sealed is not None
    said = checkpoints.Checkpoint.parse(signing.verifier().open(sealed.note))
    assert said == checkpoints.Checkpoint("localhost/trail", 5, Tree(bodies).root())


def test_nothing_new_is_not_sealed_again(write: Write) -> None:
    assert seal() is None
    write(2)
    assert seal() is not None
    assert seal() is None
    assert Checkpoint.objects.count() == 1


def test_sealing_in_steps_gives_the_tree_of_sealing_at_once(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actions, "SEALED_AT_ONCE", 3)
    bodies = [entry.body for entry in write(11)]
    sealed = seal()
    assert sealed is not None
    assert list(Checkpoint.objects.order_by("size").values_list("size", flat=True)) == [3, 6, 9, 11]
    assert bytes(sealed.root) == Tree(bodies).root()


def test_every_entry_is_proved_under_every_later_checkpoint(write: Write, anonymous: Viewer) -> None:
    for _ in range(4):
        write(3)
        seal()
    for checkpoint in Checkpoint.objects.all():
        for entry in Entry.objects.filter(index__lt=checkpoint.size):
            proof = queries.inclusion_proof(anonymous, entry.index, checkpoint.size)
            leaf, root = bytes(entry.leaf_hash), bytes(checkpoint.root)
            assert verify_inclusion(leaf, entry.index, checkpoint.size, proof, root)


def test_every_checkpoint_is_proved_to_continue_the_earlier_ones(write: Write, anonymous: Viewer) -> None:
    for _ in range(5):
        write(3)
        seal()
    rows = [(row.size, bytes(row.root)) for row in Checkpoint.objects.order_by("size")]
    for position, (old, old_root) in enumerate(rows):
        for new, new_root in rows[position:]:
            proof = queries.consistency_proof(anonymous, old, new)
            assert verify_consistency(old, new, old_root, new_root, proof)


@pytest.mark.parametrize(("index", "size"), [(5, 5), (0, 6), (-1, 5), (3, 2)])
def test_what_is_not_sealed_has_no_proof(write: Write, anonymous: Viewer, index: int, size: int) -> None:
    write(5)
    seal()
    write(1)
    with pytest.raises(NotFound):
        queries.inclusion_proof(anonymous, index, size)


def test_a_proof_takes_the_same_few_queries_in_a_long_record(
    write: Write, anonymous: Viewer, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    write(700)
    seal()
    with django_assert_num_queries(3):
        assert len(queries.inclusion_proof(anonymous, 300, 700)) == 10
    with django_assert_num_queries(2):
        queries.consistency_proof(anonymous, 512, 700)


def test_an_entry_altered_before_sealing_is_not_signed_over(write: Write) -> None:
    write(3)
    _tamper(lambda: Entry.objects.filter(index=1).update(body=b"{}"))
    with pytest.raises(actions.Altered, match="Entry 1"):
        seal()
    assert not Checkpoint.objects.exists()


def test_a_removed_entry_is_not_signed_over(write: Write) -> None:
    write(3)
    Salt.objects.all().delete()
    _tamper(lambda: Entry.objects.filter(index=1).delete())
    with pytest.raises(actions.Altered, match="Entry 1"):
        seal()


def test_a_tree_altered_after_sealing_is_not_signed_over(write: Write) -> None:
    write(4)
    seal()
    write(1)
    _tamper(lambda: Node.objects.filter(level=2).update(hash=bytes(32)))
    with pytest.raises(actions.Altered, match="last checkpoint"):
        seal()


def _tamper(change: Callable[[], object]) -> None:
    """What an operator with the database in hand can do."""
    from django.db import connection

    with lifted(connection):
        change()


@pytest.mark.parametrize("key", ["", "default", "c2hvcnQ=", "é"])
def test_a_signing_key_that_is_none_is_refused_in_words(settings: Settings, key: str) -> None:
    settings.MUDHIF_TRAIL_KEY = key
    with pytest.raises(ImproperlyConfigured, match="32 random bytes"):
        signing.signer()


def test_an_installation_whose_name_no_checkpoint_could_carry_is_refused(settings: Settings) -> None:
    settings.MUDHIF_NAME = "two words"
    with pytest.raises(ImproperlyConfigured, match="no spaces"):
        signing.signer()
