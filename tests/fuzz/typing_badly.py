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
URLENCODED = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data; boundary=reed"

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


RESUMES = (
    b"", b"{", b"[]", b"null", b"{}" * 9, b'{"basics": 7, "skills": "x", "work": null}', b"\x00" * 99, b"\xff\xfe{\x00",
    b'{"skills": [{"name": "\xe2\x80\xae\x00", "level": []}], "languages": [null, {"language": {}}]}', b"[" * 9000,
    b'{"skills": [' + b'{"name": "nursing"},' * 9000 + b"{}]}", b"<x", b"<?xml version='1.0'?><SkillsPassport/>",
    b"<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><x>&b;</x>", b"x" * 2 * MEGABYTE, b"PK\x03\x04", b"%PDF-1.7",
)  # fmt: skip
# What stands in an upload: its name, its kind, its bytes.
files = st.tuples(
    scraps.map(lambda name: "".join(letter for letter in name if letter not in '\r\n"') or "cv"),
    st.sampled_from(("application/json", "text/xml", "image/png", "nonsense", "text/plain; charset=utf-7")),
    st.one_of(st.sampled_from(RESUMES), st.binary(max_size=200)),
)


def multipart(pairs: list[tuple[str, str]], brought: list[tuple[str, str, str, bytes]]) -> bytes:
    """The body of a form with files: (name, file name, kind, bytes) each."""
    head = b'--reed\r\nContent-Disposition: form-data; name="%s"'
    texts = [(head % _bytes(name)) + b"\r\n\r\n" + _bytes(value) + b"\r\n" for name, value in pairs]
    heavy = [
        (head % _bytes(name))
        + b'; filename="%s"\r\nContent-Type: %s\r\n\r\n' % (_bytes(file), kind.encode())
        + held
        + b"\r\n"
        for name, file, kind, held in brought
    ]
    return b"".join([*texts, *heavy, b"--reed--\r\n"])


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _broken(body: bytes) -> st.SearchStrategy[bytes]:
    """The body cut off, without its end, with another boundary, or in an encoding that it is not in."""
    return st.sampled_from((
        body[: len(body) // 2], body.replace(b"--reed--", b""), body.replace(b"reed", b"rush", 1),
        body.replace(b"\r\n\r\n", b"\r\nContent-Transfer-Encoding: base64\r\n\r\n"), body.replace(b"\r\n", b"\n"),
        body.replace(b'; name="', b'; nomen="'), b"--reed" * 2000, b"",
    ))  # fmt: skip


@st.composite
def bodies(draw: st.DrawFn, names: list[str]) -> tuple[bytes, str]:
    """A whole body and the kind that it claims: as a browser would send it, or as none would."""
    some = st.lists(st.tuples(st.sampled_from(names), values), max_size=6)
    pairs = draw(some) * draw(st.sampled_from((1, 1, 1, 30)))
    brought = [(draw(st.sampled_from(names)), *draw(files)) for _ in range(draw(st.integers(0, 2)))]
    way = draw(st.sampled_from(("urlencoded", "urlencoded", "multipart", "broken", "charset", "json", "bytes")))
    whole = multipart([(name, value[:9000]) for name, value in pairs], brought)
    ways: dict[str, tuple[bytes, str]] = {
        "urlencoded": (encoded(pairs), URLENCODED),
        "multipart": (whole, MULTIPART),
        "charset": (encoded(pairs), URLENCODED + "; charset=" + draw(st.sampled_from(("utf-16", "none", "utf-7")))),
        "json": (b'{"x": [1, null]}', "application/json"),
        "bytes": (draw(st.binary(max_size=99)), draw(st.sampled_from((URLENCODED, MULTIPART, "", "multipart/x")))),
    }
    return (draw(_broken(whole)), MULTIPART) if way == "broken" else ways[way]
