"""What the pages of this room share."""

from collections.abc import Callable

from django import forms
from django.http import HttpRequest

from mudhif.base.ui.submitting import accepted


def done(request: HttpRequest, form: forms.Form, act: Callable[[], object]) -> bool:
    """Whether the form was sent, understood, and the action went through; a refusal stands beside its field."""
    return request.method == "POST" and accepted(form, act)
