"""How every endpoint of the API says no."""

from typing import Any

from ninja import Schema


class ProblemOut(Schema):
    """Why not, and for which field."""

    detail: Any
    field: str = ""
