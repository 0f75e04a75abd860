"""Assessing, deciding and looking again: each by the published criteria."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.requests import needs_role, viewer
from mudhif.base.foundation.viewer import Role
from mudhif.work.needs.queries import title
from mudhif.work.selection import actions, queries
from mudhif.work.selection.forms import AssessmentForm, DecisionForm, ReviewForm
from mudhif.work.selection.pages.submitting import done
from mudhif.work.selection.rules.states import Status

WHO = (Role.HOST, Role.DESK, Role.ASSESSOR)


@needs_role(*WHO)
def assess(request: HttpRequest, need: UUID, code: str) -> HttpResponse:
    """One candidate with all evidence; for who sits on the panel, with the form."""
    asking = viewer(request)
    access, candidate = actions.show_candidate(asking, need, code)
    open_to_me = access.as_assessor and candidate.status is Status.AGREED
    if request.method == "POST" and not open_to_me:
        raise NotFound
    scores = queries.my_scores(asking, candidate.row)
    form = AssessmentForm(access.terms.criteria, request.POST or None, initial=AssessmentForm.initial_from(scores))
    if request.method == "POST" and done(form, lambda: actions.assess(asking, need, code, form.scores())):
        messages.success(request, _("Your assessment is in."))
        return redirect("selection:shortlist", need)
    context = {
        "candidate": candidate,
        "access": access,
        "form": form if open_to_me else None,
        "need": need,
        "title": title(need, asking.language),
        "sheets": queries.sheets(candidate.row, access.terms, asking.language),
        "decision": queries.decision(candidate.row),
        "before": bool(scores),
    }
    return render(request, "work_selection/assess.html", context, status=_status(form))


@needs_role(Role.DESK, Role.ASSESSOR)
def decide(request: HttpRequest, need: UUID, code: str) -> HttpResponse:
    """Chosen or not, with the reason."""
    asking = viewer(request)
    access, candidate = actions.show_candidate(asking, need, code)
    if not access.may_decide:
        raise NotFound
    form = DecisionForm(request.POST or None)
    if request.method == "POST" and done(
        form,
        lambda: actions.decide(
            asking,
            need,
            code,
            chosen=form.cleaned_data["chosen"] == "yes",
            reason=form.cleaned_data["reason"],
        ),
    ):
        messages.success(request, _("The decision stands, with its reason."))
        return redirect("selection:shortlist", need)
    context = {
        "form": form,
        "candidate": candidate,
        "access": access,
        "need": need,
        "title": title(need, asking.language),
        "sheets": queries.sheets(candidate.row, access.terms, asking.language),
        "before_it": queries.higher_totals(candidate.row),
    }
    return render(request, "work_selection/decide.html", context, status=_status(form))


@needs_role(Role.DESK, Role.ASSESSOR)
def review(request: HttpRequest, need: UUID, code: str) -> HttpResponse:
    """A second look at a decision of the urgent lane."""
    asking = viewer(request)
    access, candidate = actions.show_candidate(asking, need, code)
    decision = queries.decision(candidate.row)
    if not access.may_decide or decision is None:
        raise NotFound
    form = ReviewForm(request.POST or None)
    if request.method == "POST" and done(
        form,
        lambda: actions.review(
            asking,
            need,
            code,
            stands=form.cleaned_data["stands"] == "yes",
            finding=form.cleaned_data["finding"],
        ),
    ):
        messages.success(request, _("Your finding is on file."))
        return redirect("selection:shortlist", need)
    context = {
        "form": form,
        "candidate": candidate,
        "decision": decision,
        "need": need,
        "title": title(need, asking.language),
    }
    return render(request, "work_selection/review.html", context, status=_status(form))


def _status(form: AssessmentForm | DecisionForm | ReviewForm | None) -> int:
    """422 where something typed could not be taken, so that the browser and a program know."""
    return 422 if form is not None and form.is_bound and form.errors else 200
