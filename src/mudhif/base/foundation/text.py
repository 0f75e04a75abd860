"""What people type, made safe to store without changing what it says."""

import re
import unicodedata

# Controls that can make text read differently from what it is: the bidi overrides and isolates, and C0/C1 but
# tab and line feed. ZWNJ and ZWJ stay: Kurdish and Persian spelling needs them.
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]")


def clean(value: str) -> str:
    """The text in NFC, with `\\n` line ends, without controls that hide or reorder it, stripped at both ends."""
    unified = value.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", _UNSAFE.sub("", unified)).strip()
