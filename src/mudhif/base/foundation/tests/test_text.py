"""What people type is kept as they mean it."""

from mudhif.base.foundation.text import clean


def test_bidi_overrides_that_reorder_a_sentence_are_taken_out() -> None:
    assert clean("pay \u202e000,1\u202c now") == "pay 000,1 now"


def test_the_joiners_that_kurdish_spelling_needs_stay() -> None:
    assert clean("می\u200cخوێنم") == "می\u200cخوێنم"


def test_a_nul_is_taken_out_and_line_ends_are_made_one() -> None:
    assert clean("a\x00b\r\nc\rd ") == "ab\nc\nd"
