"""The text of a checkpoint, against the example in its specification."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mudhif.kernels.checkpoints import Checkpoint, MalformedNote

EXAMPLE = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"
ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="


def test_the_example_of_the_specification_is_read() -> None:
    checkpoint = Checkpoint.parse(EXAMPLE)
    assert (checkpoint.origin, checkpoint.size) == ("example.com/behind-the-sofa", 20852163)
    assert checkpoint.text() == EXAMPLE


lines = st.text(st.characters(exclude_characters="\n", exclude_categories=["Cs"]), min_size=1)


@given(lines, st.integers(0, 2**62), st.binary(min_size=32, max_size=32), st.lists(lines))
def test_a_checkpoint_is_read_as_it_was_written(origin: str, size: int, root: bytes, more: list[str]) -> None:
    checkpoint = Checkpoint(origin, size, root, tuple(more))
    assert Checkpoint.parse(checkpoint.text()) == checkpoint


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n\n",
        f"o\n01\n{ROOT}\n",
        f"o\n-1\n{ROOT}\n",
        f"o\n٣\n{ROOT}\n",
        f"o\n1\n{ROOT}",
        f"o\n1\n{ROOT}\n\n",
        f"\n1\n{ROOT}\n",
        "o\n1\nAAAA\n",
        f"o\n1\n{ROOT[:-2]}J=\n",
        f"o\n{'9' * 40}\n{ROOT}\n",
    ],
)
def test_what_is_not_a_checkpoint_is_refused(text: str) -> None:
    with pytest.raises(MalformedNote):
        Checkpoint.parse(text)


@pytest.mark.parametrize(
    "fields",
    [
        ("", 1, bytes(32), ()),
        ("a\nb", 1, bytes(32), ()),
        ("o", -1, bytes(32), ()),
        ("o", 1, b"", ()),
        ("o", 1, bytes(32), ("",)),
    ],
)
def test_what_could_not_be_read_back_is_not_built(fields: tuple[str, int, bytes, tuple[str, ...]]) -> None:
    with pytest.raises(ValueError, match="checkpoint"):
        Checkpoint(*fields)
