"""Arabic labels that name a man and a woman at once: two labels in one."""

import re

_ARABIC = re.compile("[\u0600-\u06ff]")
# مدرس/ة, مدرس (ة), مدرس/ـة: the feminine ending alone, set off from the word.
_ENDING = re.compile(r"(?<=\w) ?[/(]ـ?(ة|ية|ات)\)?(?!\w)")
_APART = re.compile(r" ?[/|] | [/|] ?")


def forms(label: str) -> tuple[str, ...]:
    """The labels in a label, masculine first: `طبيب / طبيبة` and `طبيب/ة` both give two.

    A label that names one form only, or is not in Arabic script, comes back alone. `label` is unfolded text.
    """
    if not _ARABIC.search(label):
        return (label,)
    spaced = " ".join(label.split())
    if _ENDING.search(spaced):
        return (_ENDING.sub("", spaced), _ENDING.sub(r"\1", spaced))
    return tuple(part for part in _APART.split(spaced) if part.strip("/| ")) or (label,)
