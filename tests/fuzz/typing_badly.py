"""What nobody would type: Hypothesis strategies for the values of a form."""

from urllib.parse import quote_plus

from hypothesis import strategies as st

from tests.fuzz.reading import Input, PageForm

BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"
ZWNJ = "\u200c\u200d"
# The same word in the letters of Arabic, Kurdish and Persian keyboards, with marks, tatweel and presentation forms.
LETTERS = "يىیكکەهھةأإآاٱئؤۆێڕڵـًٌٍَُِّْﷲﻻﮎ"
DIGITS = "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹0123456789"
DAYS = (
    "0001-01-01", "9999-12-31", "10000-01-01", "2027-02-30", "٢٠٢٧-٠٦-٠١", "۲۰۲۷-۰۶-۰۱", "-1-1-1", "0000-00-00",
    "1/6/2027", "2027-6-1", "tomorrow",
)  # fmt: skip
NUMBERS = (
    "-1", "0", "99999999999999999999", "1e400", "NaN", "inf", "-0", "٣٠", "۳۰", "0x10", "1_000", "2147483648",
    "9223372036854775808", "²", "½", " 7 ", "9" * 5000,
)  # fmt: skip
OTHERS = (
    "\x00", "a\x00b", "\ud800", "\udfff\ud800", "<script>alert(1)</script>", "'; DROP TABLE x; --", "%s%n", "{{7*7}}",
    "\r\n\r\n", "\ufeff", "\U0010ffff", "../../etc/passwd", "on", "None", "[]", "{}",
)  # fmt: skip
MEGABYTE = 1_000_000

scraps = st.one_of(
    st.text(alphabet=LETTERS + ZWNJ + " ", max_size=40),
    st.text(alphabet=BIDI + LETTERS + "abc", max_size=20),
    st.text(alphabet=DIGITS, max_size=12),
    st.text(max_size=60),
    st.sampled_from((*DAYS, *NUMBERS, *OTHERS)),
)
enormous = st.sampled_from("aه\u200c\u202e\x00 ").map(lambda letter: letter * (MEGABYTE // len(letter.encode())))
values = st.one_of(*[scraps] * 12, enormous)


def _sent(one: Input) -> st.SearchStrategy[list[str]]:
    """What is sent for a field: as it stands, something odd, nothing at all, or several at once."""
    stands = [one.value] if one.value or one.kind not in {"checkbox", "radio", "submit"} else []
    return st.one_of(
        st.just(stands), st.lists(values, min_size=1, max_size=1), st.just([]), st.lists(scraps, max_size=4)
    )


def filled(form: PageForm) -> st.SearchStrategy[list[tuple[str, str]]]:
    """Pairs of name and value as they go over the line."""
    fields = {one.name: one for one in form.inputs if one.name != "csrfmiddlewaretoken"}
    sent = st.fixed_dictionaries({name: _sent(one) for name, one in fields.items()})
    return sent.map(lambda said: [(name, value) for name, found in said.items() for value in found])


def encoded(pairs: list[tuple[str, str]]) -> bytes:
    """The body of the request; lone surrogates go as the bytes that a broken client would send."""
    return "&".join(
        f"{quote_plus(name)}={quote_plus(value.encode('utf-8', 'surrogatepass'))}" for name, value in pairs
    ).encode()
