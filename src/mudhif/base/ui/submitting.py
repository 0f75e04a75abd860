"""Handing a form to an action, and a refusal back to the form."""

from collections.abc import Callable

from django import forms

from mudhif.base.foundation.errors import Refused


def accepted(form: forms.Form, act: Callable[[], object]) -> bool:
    """Whether what was sent was understood and the action went through; a refusal stands beside its field."""
    if not form.is_valid():
        return False
    try:
        act()
    except Refused as refusal:
        form.add_error(refusal.field if refusal.field in form.fields else None, str(refusal.message))
        return False
    return True
