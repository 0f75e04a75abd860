"""What members can do: skills, qualifications and licences, a line at a time."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.requests import signed_in, viewer
from mudhif.base.foundation.viewer import Viewer
from mudhif.people.members import actions, queries
from mudhif.people.members.forms.offers import QualificationForm, SearchForm, SkillForm
from mudhif.people.members.pages.asking import LineToCheck, lines_to_check
from mudhif.people.members.pages.frame import answered, one_thing, saved
from mudhif.people.members.pages.shown import LineShown, offer_shown
from mudhif.people.members.queries.naming import skill_names, suggested_skills
from mudhif.people.members.rules import Evidence, SkillLevel
from mudhif.people.members.rules.checking import Subject


@signed_in
def skills(request: HttpRequest) -> HttpResponse:
    """The skills so far, and words to find another. What is typed is sent, never put in the address."""
    looking = viewer(request)
    form = SearchForm(request.POST if request.method == "POST" else None)
    found = suggested_skills(looking, form.cleaned_data["q"]) if form.is_bound and form.is_valid() else None
    offer = offer_shown(queries.my_profile(looking), looking.language)
    return render(request, "people_members/skills.html", {"form": form, "found": found, "offer": offer})


@signed_in
def skill(request: HttpRequest, concept: UUID) -> HttpResponse:
    """One skill: how well, how long, what speaks for it."""
    looking = viewer(request)
    name = skill_names([concept], looking.language).get(concept)
    held = next((row for row in queries.my_profile(looking).skills if row.concept == concept), None)
    if name is None and held is None:
        raise NotFound
    initial = None
    if held:
        documented = held.evidence_level >= Evidence.DOCUMENTED
        initial = {"level": int(held.level), "years": held.years, "evidence": held.evidence, "documented": documented}
    form = SkillForm(request.POST if request.method == "POST" else None, initial=initial)
    if answered(
        form,
        lambda said: actions.save_skill(
            looking,
            concept,
            SkillLevel(said["level"]),
            said["years"],
            said["evidence"],
            documented=said["documented"],
        ),
    ):
        return saved(request, "members:skills")
    return one_thing(
        request,
        form,
        title=name or _("A skill that is no longer in the list"),
        seen_by=_("Whoever may find you by a consent of yours, under a code and without your name."),
        back="members:skills",
        remove=reverse("members:remove_skill", args=[held.id]) if held else "",
        check=_check(looking, held) if held else None,
    )


def _check(looking: Viewer, held: queries.MySkill) -> LineToCheck:
    verified = held.evidence_level is Evidence.VERIFIED
    return lines_to_check(looking, Subject.SKILL, [LineShown(held.id, "", "", verified=verified)])[0]


@signed_in
@require_POST
def remove_skill(request: HttpRequest, skill: UUID) -> HttpResponse:
    """Off the profile."""
    actions.remove_skill(viewer(request), skill)
    return saved(request, "members:skills", _("Removed."))


@signed_in
def qualifications(request: HttpRequest) -> HttpResponse:
    """The qualifications so far."""
    looking = viewer(request)
    offer = offer_shown(queries.my_profile(looking), looking.language)
    context = {
        "title": _("Qualifications"),
        "lead": _("Assessors see the field, the level and the decade. School and country stay sealed."),
        "lines": lines_to_check(looking, Subject.QUALIFICATION, offer.qualifications),
        "line_url": "members:qualification",
        "add_url": reverse("members:add_qualification"),
        "add": _("Add a qualification"),
        "none": _("No qualification yet. What you can do counts without a certificate too."),
    }
    return render(request, "people_members/lines.html", context)


@signed_in
def qualification(request: HttpRequest, qualification: UUID | None = None) -> HttpResponse:
    """One qualification, new or one's own."""
    looking = viewer(request)
    held = {row.id: row for row in queries.my_profile(looking).qualifications}
    row = held.get(qualification) if qualification else None
    if qualification and row is None:
        raise NotFound
    initial = None
    if row:
        school = queries.institution(looking, row.id)
        initial = {"field": row.field, "level": row.level, "country": row.country, "year": row.year}
        initial["institution"] = school
    form = QualificationForm(request.POST if request.method == "POST" else None, initial=initial)
    if answered(form, lambda said: actions.save_qualification(looking, **said, qualification=qualification)):
        return saved(request, "members:qualifications")
    return one_thing(
        request,
        form,
        title=_("A qualification"),
        seen_by=_("Field, level and decade: whoever may find you, without your name. School and country: nobody."),
        back="members:qualifications",
        remove=reverse("members:remove_qualification", args=[row.id]) if row else "",
    )


@signed_in
@require_POST
def remove_qualification(request: HttpRequest, qualification: UUID) -> HttpResponse:
    """Off the profile."""
    actions.remove_qualification(viewer(request), qualification)
    return saved(request, "members:qualifications", _("Removed."))
