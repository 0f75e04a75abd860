"""What a row of a register can hold. Everything else that a file brings is left where it was."""

from enum import StrEnum


class Field(StrEnum):
    """A column that is read; its value is a name of `RegisterRow`."""

    FULL_NAME = "full_name"
    NAME_IN_PASSPORT = "name_in_passport"
    GIVEN = "given"
    FATHER = "father"
    GRANDFATHER = "grandfather"
    FAMILY = "family"
    BIRTH_DATE = "birth_date"
    BIRTH_YEAR = "birth_year"
    PHONE = "phone"
    OTHER_PHONE = "other_phone"
    MAIL = "mail"
    OTHER_MAIL = "other_mail"
    COUNTRY = "country"
    CITY = "city"
    OCCUPATION = "occupation"
    LEFT_YEAR = "left_year"
    ROW_KEY = "row_key"


NAMES = frozenset({Field.FULL_NAME, Field.NAME_IN_PASSPORT, Field.GIVEN, Field.FATHER, Field.GRANDFATHER, Field.FAMILY})
YEARS = frozenset({Field.BIRTH_YEAR, Field.LEFT_YEAR})
PHONES = frozenset({Field.PHONE, Field.OTHER_PHONE})
MAILS = frozenset({Field.MAIL, Field.OTHER_MAIL})
# Any of these makes a row somebody's.
NAMING = frozenset({Field.FULL_NAME, Field.NAME_IN_PASSPORT, Field.GIVEN, Field.FAMILY})
# Where a file has two columns of one kind, the second goes here.
SECOND = {Field.PHONE: Field.OTHER_PHONE, Field.MAIL: Field.OTHER_MAIL, Field.FULL_NAME: Field.NAME_IN_PASSPORT}
