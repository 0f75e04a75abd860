"""Handing a valid form to an action, and a refusal back to the form."""

from collections.abc import Callable

from django import forms

from mudhif.base.foundation.errors import Refused


def done(form: forms.Form, act: Callable[[], object]) -> bool:
    """Whether the form was valid and the action did it; if not, the form says why, beside the field, and keeps all."""
    if not form.is_valid():
        return False
    try:
        act()
    except Refused as refusal:
        form.add_error(refusal.field if refusal.field in form.fields else None, str(refusal.message))
        return False
    return True
