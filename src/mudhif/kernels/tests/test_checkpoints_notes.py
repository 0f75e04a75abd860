"""Signed notes, against the published example of the format and against tampering."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mudhif.kernels.checkpoints import BadSignature, MalformedNote, Note, Signer, Verifier

# The worked example in the documentation of golang.org/x/mod/sumdb/note.
TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
SIGNATURE = "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM="
LINE = f"— PeterNeumann {SIGNATURE}\n"
NOTE = f"{TEXT}\n{LINE}"
SIGNER = Signer("mudhif.example/trail", bytes(range(32)))


def test_the_published_example_opens() -> None:
    assert Verifier.parse(KEY).open(NOTE) == TEXT


def test_a_key_is_written_as_it_was_read() -> None:
    assert Verifier.parse(KEY).encoded() == KEY
    assert SIGNER.verifier == Verifier.parse(SIGNER.verifier.encoded())


def test_a_note_is_written_as_it_was_read() -> None:
    assert Note.parse(NOTE).encoded() == NOTE


@given(st.integers(min_value=0, max_value=len(TEXT) - 2))
def test_a_changed_letter_is_found(position: int) -> None:
    changed = chr(ord(NOTE[position]) ^ 1)
    with pytest.raises((BadSignature, MalformedNote)):
        Verifier.parse(KEY).open(NOTE[:position] + changed + NOTE[position + 1 :])


def test_another_key_of_the_same_name_does_not_open_the_note() -> None:
    with pytest.raises(BadSignature, match="not signed by this key"):
        Signer("PeterNeumann", bytes(32)).verifier.open(NOTE)


def test_signatures_of_unknown_keys_are_passed_over() -> None:
    witnessed = SIGNER.sign(TEXT) + LINE
    assert SIGNER.verifier.open(witnessed) == TEXT == Verifier.parse(KEY).open(witnessed)


def test_a_bad_signature_beside_a_good_one_of_the_same_key_is_refused() -> None:
    other = SIGNER.sign("another text\n").split("\n\n")[1]
    with pytest.raises(BadSignature, match="does not belong"):
        SIGNER.verifier.open(SIGNER.sign(TEXT) + other)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_any_line_can_be_signed_and_read_back(line: str) -> None:
    assert SIGNER.verifier.open(SIGNER.sign(f"{line}\n")) == f"{line}\n"


@pytest.mark.parametrize("text", ["no newline at the end", "", "a\x00b\n", "a\tb\n", "a\rb\n"])
def test_a_text_that_could_not_be_read_back_is_not_signed(text: str) -> None:
    with pytest.raises(MalformedNote):
        SIGNER.sign(text)


@pytest.mark.parametrize(
    "note",
    [
        "",
        "\n\n",
        TEXT,
        TEXT + "\n",
        NOTE.removesuffix("\n"),
        NOTE.replace("— ", "- "),
        NOTE.replace("x08go", "x08g"),
        f"{TEXT}\n— PeterNeumann x08gow==\n",
        f"{TEXT}\n— Peter+Neumann x08go/ZJ\n",
        TEXT + "\n" + LINE * 101,
        "long\n" * 300_000 + "\n" + LINE,
        "lone surrogate \ud800\n\n" + LINE,
    ],
)
def test_what_is_not_a_note_is_refused(note: str) -> None:
    with pytest.raises(MalformedNote):
        Verifier.parse(KEY).open(note)


@given(st.text())
def test_no_text_breaks_the_reader(text: str) -> None:
    with pytest.raises(MalformedNote):
        Note.parse(text)


@pytest.mark.parametrize(
    "key",
    [
        "",
        "name",
        "a+b+c",
        KEY.replace("c74f20a3", "c74f20a4"),
        KEY[:-4],
        KEY.replace("+ARpc", "+AhpC"),
        "x" + KEY,
    ],
)
def test_what_is_not_a_key_is_refused(key: str) -> None:
    with pytest.raises(ValueError, match="key"):
        Verifier.parse(key)


@pytest.mark.parametrize("name", ["", "two words", "a+b", "line\nbreak"])
def test_a_name_that_no_signature_line_could_carry_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="name"):
        Signer(name, bytes(32))


def test_the_seed_is_not_in_the_representation_of_a_signer() -> None:
    assert "x01" not in repr(SIGNER)
