"""The two ways in which the house says no."""

from django.utils.functional import Promise


class NotFound(Exception):  # noqa: N818  (read aloud where it is raised)
    """The object does not exist for this viewer; a foreign one answers like a missing one."""


class Refused(Exception):  # noqa: N818
    """A rule says no. The message, in the reader's language, says why and what to do next.

    `field` names the form field beside which the message belongs; empty for the whole form.
    """

    def __init__(self, message: str | Promise, field: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.field = field
