"""What does not fit in what a program sent, in the language asked for: pydantic's common kinds of error, our words."""

from collections.abc import Mapping
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mudhif.base.ui.languages import reader_language
from mudhif.base.ui.numerals import digits

TEXT = gettext_lazy("This must be text.")
WHOLE = gettext_lazy("This must be a whole number.")
NUMBER = gettext_lazy("This must be a number.")
YES_OR_NO = gettext_lazy("This must be true or false.")
LIST = gettext_lazy("This must be a list.")
OBJECT = gettext_lazy("This must be an object with named fields.")
DAY = gettext_lazy("This must be a day: year, month and day, such as 2027-06-01.")
MOMENT = gettext_lazy("This must be a moment, such as 2027-06-01T12:00:00Z.")
IDENTIFIER = gettext_lazy("This must be an identifier (a UUID).")
ADDRESS = gettext_lazy("This must be a web address.")
# By pydantic's names (docs.pydantic.dev, "Validation Errors"); what an error says of its bounds fills the words.
WORDS: Mapping[str, Promise] = {
    "missing": gettext_lazy("This is missing."),
    "extra_forbidden": gettext_lazy("There is no such field."),
    "none_required": gettext_lazy("This must be left empty."),
    "json_invalid": gettext_lazy("This is not JSON."),
    **dict.fromkeys(("string_type", "string_unicode"), TEXT),
    **dict.fromkeys(("int_type", "int_parsing", "int_parsing_size", "int_from_float"), WHOLE),
    **dict.fromkeys(("float_type", "float_parsing", "decimal_type", "decimal_parsing", "finite_number"), NUMBER),
    **dict.fromkeys(("bool_type", "bool_parsing"), YES_OR_NO),
    **dict.fromkeys(("list_type", "tuple_type", "set_type", "frozen_set_type", "iterable_type"), LIST),
    **dict.fromkeys(("dict_type", "model_type", "model_attributes_type", "dataclass_type", "mapping_type"), OBJECT),
    **dict.fromkeys(("date_type", "date_parsing", "date_from_datetime_parsing", "date_from_datetime_inexact"), DAY),
    **dict.fromkeys(("datetime_type", "datetime_parsing", "datetime_from_date_parsing", "timezone_aware"), MOMENT),
    **dict.fromkeys(("uuid_type", "uuid_parsing", "uuid_version"), IDENTIFIER),
    **dict.fromkeys(("url_type", "url_parsing", "url_scheme", "url_syntax_violation", "url_too_long"), ADDRESS),
    **dict.fromkeys(("literal_error", "enum"), gettext_lazy("This must be one of these: %(expected)s.")),
    "string_pattern_mismatch": gettext_lazy("This is not written in the form that is expected here."),
    "string_too_long": gettext_lazy("This is too long: %(max_length)s letters at most."),
    "string_too_short": gettext_lazy("This is too short: %(min_length)s letters at least."),
    "too_long": gettext_lazy("There are too many: %(max_length)s at most."),
    "too_short": gettext_lazy("There are too few: %(min_length)s at least."),
    "greater_than": gettext_lazy("This must be more than %(gt)s."),
    "greater_than_equal": gettext_lazy("This must be %(ge)s or more."),
    "less_than": gettext_lazy("This must be less than %(lt)s."),
    "less_than_equal": gettext_lazy("This must be %(le)s or less."),
}


def why(error: Mapping[str, Any]) -> str:
    """Why a value does not fit, from one of pydantic's errors; never the value itself, which may be personal."""
    words = WORDS.get(error["type"])
    if words is None:
        return _("This does not fit: %(reason)s.") % {"reason": error["msg"].rstrip(".")}
    return str(words) % {name: _shown(name, value) for name, value in error.get("ctx", {}).items()}


def _shown(name: str, value: object) -> str:
    """A bound in the reader's digits; the codes of a list as they are sent, without pydantic's English between them."""
    if name == "expected":
        return _(", ").join(str(value).replace(" or ", ", ").split(", "))
    return digits(str(value), reader_language())
