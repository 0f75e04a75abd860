"""Calling codes (ITU-T E.164) of the countries where registers are kept, by ISO 3166-1 code."""

CALLING = {
    "AE": "971", "AR": "54", "AT": "43", "AU": "61", "AZ": "994", "BE": "32", "BG": "359", "BH": "973", "BR": "55",
    "BY": "375", "CA": "1", "CH": "41", "CN": "86", "CY": "357", "CZ": "420", "DE": "49", "DK": "45", "DZ": "213",
    "EE": "372", "EG": "20", "ES": "34", "FI": "358", "FR": "33", "GB": "44", "GE": "995", "GR": "30", "HR": "385",
    "HU": "36", "ID": "62", "IE": "353", "IN": "91", "IQ": "964", "IR": "98", "IS": "354", "IT": "39", "JO": "962",
    "JP": "81", "KR": "82", "KW": "965", "LB": "961", "LT": "370", "LU": "352", "LV": "371", "LY": "218", "MA": "212",
    "MT": "356", "MX": "52", "MY": "60", "NL": "31", "NO": "47", "NZ": "64", "OM": "968", "PH": "63", "PK": "92",
    "PL": "48", "PT": "351", "QA": "974", "RO": "40", "RS": "381", "RU": "7", "SA": "966", "SD": "249", "SE": "46",
    "SG": "65", "SI": "386", "SK": "421", "SY": "963", "TH": "66", "TN": "216", "TR": "90", "UA": "380", "US": "1",
    "YE": "967", "ZA": "27",
}  # fmt: skip
# Where people write +44 (0)7…, and the nought is dropped. Italy keeps its nought.
_TRUNK = tuple(f"+{CALLING[code]}0" for code in sorted(CALLING.keys() - {"IT", "RU", "US", "CA", "HU", "LT"}))


def without_trunk(number: str) -> str:
    """An international number without the nought that belongs to national ones."""
    if not number.startswith(_TRUNK):
        return number
    return next(
        (number[: len(start) - 1] + number[len(start) :] for start in _TRUNK if number.startswith(start)), number
    )
