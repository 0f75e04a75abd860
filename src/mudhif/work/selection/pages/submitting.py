"""Handing a form to an action, a refusal back to the form, and the form back to whoever typed."""

from collections.abc import Callable

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise

from mudhif.base.ui.submitting import accepted


def done(request: HttpRequest, form: forms.Form, act: Callable[[], object], said: str | Promise) -> bool:
    """Whether a valid form was sent and the action did it, which is then said.

    If not, the form says why, beside the field, and keeps all that was typed.
    """
    if not (request.method == "POST" and accepted(form, act)):
        return False
    messages.success(request, str(said))
    return True


def form_page(request: HttpRequest, template: str, form: forms.Form, **context: object) -> HttpResponse:
    """The page with its form; 422 where something typed could not be taken, so that a browser and a program know."""
    status = 422 if form.errors else 200
    return render(request, f"work_selection/{template}.html", {"form": form, **context}, status=status)
