"""Someone who brings an entry is told what was checked and what was not."""

import json
from collections.abc import Callable
from contextlib import suppress
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from mudhif.base.foundation.viewer import Viewer
from mudhif.base.trail import queries, signing
from mudhif.base.trail.actions import Recorded, record, seal
from mudhif.base.trail.append_only import lifted
from mudhif.base.trail.models import Checkpoint, Entry, Node
from mudhif.base.trail.queries import NotVerifiable, check
from mudhif.base.trail.rules import receipt
from mudhif.base.trail.rules.entry import decode, encode
from mudhif.base.trail.rules.verdict import Verdict
from mudhif.kernels.merkle import leaf_hash

Write = Callable[[int], list[Recorded]]
pytestmark = pytest.mark.django_db
ANYONE = Viewer.anonymous()


def receipt_text(viewer: Viewer, index: int) -> str:
    """The receipt as somebody keeps it."""
    return receipt.encode(queries.receipt_for(viewer, index), signing.verifier())


def outcomes(verdict: Verdict) -> dict[str, str]:
    """Question -> how it was answered."""
    return {str(answer.question): str(answer.outcome) for answer in verdict.answers}


def sealed(write: Write, count: int) -> str:
    """Write so many acts and seal them; the checkpoint as it is kept outside."""
    write(count)
    seal()
    return queries.checkpoint_at(ANYONE).note


def test_a_receipt_with_a_checkpoint_from_outside_proves_the_entry(write: Write) -> None:
    kept = sealed(write, 5)
    verdict = check(ANYONE, receipt_text(ANYONE, 3), kept)
    assert outcomes(verdict) == {"included": "holds", "signed": "holds", "continued": "holds", "outside": "holds"}
    assert verdict.proved_outside


def test_without_a_checkpoint_from_outside_nothing_is_proved_against_the_keeper(write: Write) -> None:
    sealed(write, 5)
    verdict = check(ANYONE, receipt_text(ANYONE, 3))
    assert outcomes(verdict)["outside"] == "open"
    assert not verdict.fails
    assert not verdict.proved_outside


def test_an_old_receipt_holds_as_the_record_grows(write: Write) -> None:
    sealed(write, 5)
    old = receipt_text(ANYONE, 3)
    kept = sealed(write, 9)
    assert check(ANYONE, old, kept).proved_outside


def test_a_checkpoint_older_than_the_entry_cannot_speak_for_it(write: Write) -> None:
    kept = sealed(write, 5)
    sealed(write, 5)
    assert outcomes(check(ANYONE, receipt_text(ANYONE, 7), kept))["outside"] == "open"


def test_the_text_of_an_entry_is_enough_even_when_spaces_crept_in(write: Write) -> None:
    kept = sealed(write, 5)
    copied = json.dumps(json.loads(bytes(Entry.objects.get(index=2).body)), indent=4)
    assert check(ANYONE, copied, kept).proved_outside


def test_an_invented_entry_is_not_in_the_record(write: Write) -> None:
    kept = sealed(write, 5)
    invented = bytes(Entry.objects.get(index=2).body).replace(b'"seats":2', b'"seats":9').decode()
    verdict = check(ANYONE, invented, kept)
    assert (outcomes(verdict)["included"], outcomes(verdict)["outside"]) == ("fails", "fails")


def test_an_entry_that_is_not_sealed_yet_is_neither_proved_nor_denied(write: Write) -> None:
    sealed(write, 2)
    body = write(1)[0].body.decode()
    verdict = check(ANYONE, body)
    assert outcomes(verdict) == {"included": "open", "outside": "open"}
    assert not verdict.checked


def test_a_receipt_signed_by_somebody_else_is_not_believed(write: Write, settings: Any) -> None:
    sealed(write, 5)
    own = settings.MUDHIF_TRAIL_KEY
    settings.MUDHIF_TRAIL_KEY = "b3RoZXI" + "A" * 36 + "="
    foreign = queries.receipt_for(ANYONE, 1)
    forged = receipt.Receipt(foreign.body, foreign.proof, signing.signer().sign(foreign.checkpoint.text()))
    settings.MUDHIF_TRAIL_KEY = own
    verdict = check(ANYONE, receipt.encode(forged, signing.verifier()))
    assert outcomes(verdict) == {"included": "holds", "signed": "fails", "outside": "open"}


def test_a_record_rewritten_and_sealed_anew_is_found_out_by_what_was_kept(write: Write) -> None:
    kept = sealed(write, 5)
    old = receipt_text(ANYONE, 1)
    rewrite(3)
    verdict = check(ANYONE, old, kept)
    assert (outcomes(verdict)["continued"], outcomes(verdict)["outside"]) == ("fails", "fails")


def rewrite(index: int) -> None:
    """What an operator with all keys can do: change an entry, and seal everything again."""
    with lifted(connection):
        for entry in Entry.objects.filter(index__gte=index).order_by("index"):
            content = decode(bytes(entry.body))
            before = Entry.objects.get(index=entry.index - 1)
            changed = {"facts": {"seats": 999}, "previous": bytes(before.leaf_hash).hex()}
            body = encode(type(content)(**{**{name: getattr(content, name) for name in content.__slots__}, **changed}))
            Entry.objects.filter(index=entry.index).update(body=body, leaf_hash=leaf_hash(body))
        Node.objects.all().delete()
        Checkpoint.objects.all().delete()
    seal()


def test_a_record_cut_short_is_found_out_by_what_was_kept(write: Write) -> None:
    kept = sealed(write, 5)
    old = receipt_text(ANYONE, 1)
    with lifted(connection):
        Checkpoint.objects.all().delete()
    verdict = check(ANYONE, old, kept)
    assert (outcomes(verdict)["continued"], outcomes(verdict)["outside"]) == ("fails", "fails")


def test_whom_it_concerns_can_show_it_and_nobody_else(host: Viewer) -> None:
    member = Viewer(uuid4(), frozenset(), (), "ckb", "Asia/Baghdad")
    assert member.id is not None
    record(host, "selection.invited", subjects=[member.id, uuid4()])
    seal()
    assert outcomes(check(ANYONE, receipt_text(member, 0)))["concerns"] == "holds"
    assert "concerns" not in outcomes(check(ANYONE, receipt_text(ANYONE, 0)))
    assert str(member.id) not in receipt_text(host, 0)


def test_a_receipt_cannot_be_turned_on_somebody_else(host: Viewer) -> None:
    member = Viewer(uuid4(), frozenset(), (), "ckb", "Asia/Baghdad")
    record(host, "selection.invited", subjects=[uuid4() if member.id is None else member.id])
    seal()
    turned = receipt_text(member, 0).replace(str(member.id), str(uuid4()))
    assert outcomes(check(ANYONE, turned))["concerns"] == "fails"


@pytest.mark.parametrize("text", ["", "نص", "{}", "[]", "null", "1e999", '{"format": 1}', "[" * 99_999, "\x00", "NaN"])
def test_what_is_no_entry_is_refused_beside_its_field(text: str) -> None:
    with pytest.raises(NotVerifiable) as refusal:
        check(ANYONE, text)
    assert refusal.value.part == "entry"


@pytest.mark.parametrize("note", ["x", "a\n1\nAAAA\n\n— a AAAA\n", "\u202e", "—"])
def test_what_is_no_checkpoint_of_ours_is_refused_beside_its_field(write: Write, note: str) -> None:
    sealed(write, 1)
    with pytest.raises(NotVerifiable) as refusal:
        check(ANYONE, receipt_text(ANYONE, 0), note)
    assert refusal.value.part == "outside"


def test_a_checkpoint_pasted_from_windows_is_understood(write: Write) -> None:
    kept = sealed(write, 2).replace("\n", "\r\n").rstrip()
    assert check(ANYONE, receipt_text(ANYONE, 0), kept).proved_outside


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(st.fixed_dictionaries(dict.fromkeys(("format", "entry", "proof", "checkpoint", "openings"), json_values)))
def test_no_receipt_breaks_the_reader(fields: dict[str, Any]) -> None:
    fields["format"] = receipt.FORMAT
    with suppress(receipt.NotAReceipt):
        receipt.parse(json.dumps(fields))


@pytest.mark.parametrize("proof", [["00"], ["zz"], "abc", [1], None])
def test_a_receipt_with_a_broken_proof_never_holds(write: Write, proof: Any) -> None:
    sealed(write, 3)
    fields = {**json.loads(receipt_text(ANYONE, 1)), "proof": proof}
    try:
        verdict = check(ANYONE, json.dumps(fields))
    except NotVerifiable:
        return
    assert verdict.fails
