"""Assessing, deciding and looking again: each by the published criteria."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.requests import needs_role, viewer
from mudhif.base.foundation.viewer import Role
from mudhif.work.needs.queries import title
from mudhif.work.selection import actions, queries
from mudhif.work.selection.forms import AssessmentForm, DecisionForm, ReviewForm
from mudhif.work.selection.pages.submitting import done, form_page
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
    if done(request, form, lambda: actions.assess(asking, need, code, form.scores()), _("Your assessment is in.")):
        return redirect("selection:shortlist", need)
    return form_page(
        request, "assess", form, open_to_me=open_to_me, access=access, candidate=candidate, need=need,
        title=title(need, asking.language), sheets=queries.sheets(candidate.row, access.terms, asking.language),
        decision=queries.decision(candidate.row), before=bool(scores),
    )  # fmt: skip


@needs_role(Role.DESK, Role.ASSESSOR)
def decide(request: HttpRequest, need: UUID, code: str) -> HttpResponse:
    """Chosen or not, with the reason."""
    asking, form = viewer(request), DecisionForm(request.POST or None)
    access, candidate = actions.show_candidate(asking, need, code)
    if not access.may_decide:
        raise NotFound
    said = _("The decision stands, with its reason.")
    if done(request, form, lambda: actions.decide(asking, need, code, **form.cleaned_data), said):
        return redirect("selection:shortlist", need)
    return form_page(
        request, "decide", form, access=access, candidate=candidate, need=need, title=title(need, asking.language),
        sheets=queries.sheets(candidate.row, access.terms, asking.language),
        before_it=queries.higher_totals(candidate.row),
    )  # fmt: skip


@needs_role(Role.DESK, Role.ASSESSOR)
def review(request: HttpRequest, need: UUID, code: str) -> HttpResponse:
    """A second look at a decision of the urgent lane."""
    asking, form = viewer(request), ReviewForm(request.POST or None)
    access, candidate = actions.show_candidate(asking, need, code)
    decision = queries.decision(candidate.row)
    if not access.may_decide or decision is None:
        raise NotFound
    said = _("Your finding is on file.")
    if done(request, form, lambda: actions.review(asking, need, code, **form.cleaned_data), said):
        return redirect("selection:shortlist", need)
    return form_page(
        request, "review", form, access=access, candidate=candidate, decision=decision, need=need,
        title=title(need, asking.language),
    )  # fmt: skip
