"""What the pages of this room share."""

from collections.abc import Callable

from django import forms
from django.http import HttpRequest

from mudhif.base.foundation.errors import Refused


def done(request: HttpRequest, form: forms.Form, act: Callable[[], object]) -> bool:
    """Whether the form was sent, understood, and the action went through; a refusal stands beside its field."""
    if request.method != "POST" or not form.is_valid():
        return False
    try:
        act()
    except Refused as refusal:
        form.add_error(refusal.field if refusal.field in form.fields else None, str(refusal.message))
        return False
    return True
