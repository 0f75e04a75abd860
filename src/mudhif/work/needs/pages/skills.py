"""Choosing skills: by searching, from the host's own words, each with its weight."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from mudhif.base.foundation.errors import Refused
from mudhif.base.foundation.requests import needs_role, viewer
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.work.needs import actions, queries
from mudhif.work.needs.choices import part
from mudhif.work.needs.forms import SkillsForm, evenly, with_skill
from mudhif.work.needs.pages.steps import onward, version_of
from mudhif.work.needs.rules.drafts import Draft

ADD = "add:"


@needs_role(Role.HOST)
def skills(request: HttpRequest, need: UUID) -> HttpResponse:
    """One form: every button keeps what was typed, and saves what can be saved."""
    asking = viewer(request)
    draft, version = queries.draft_of(asking, need)
    form = _form(request, asking, draft)
    wanted = request.POST.get("do", "search")
    if request.method == "POST" and wanted != "sum" and form.is_valid() and _kept(request, asking, need, form, draft):
        if wanted != "search":
            return _onward(need, request, wanted)
        draft, version = queries.draft_of(asking, need)
        form = _form(request, asking, draft)
    elif request.method == "POST":
        version = queries.draft_of(asking, need)[1]
    return render(request, "work_needs/skills.html", _context(asking, need, form, draft) | {"version": version})


def _form(request: HttpRequest, asking: Viewer, draft: Draft) -> SkillsForm:
    names = queries.concept_names([skill.concept for skill in draft.skills], asking.language)
    return SkillsForm(request.POST or None, draft, names)


def _kept(request: HttpRequest, asking: Viewer, need: UUID, form: SkillsForm, draft: Draft) -> bool:
    """Save the lines, and what the button adds to them; the form says why where that is refused."""
    wanted = request.POST.get("do", "")
    changed = form.changed(draft)
    if wanted.startswith(ADD):
        changed = _added(changed, wanted.removeprefix(ADD))
    elif wanted == "even":
        changed = evenly(changed)
    try:
        if changed != draft:
            actions.save(asking, need, changed, version_of(request))
    except Refused as refusal:
        form.add_error(None, str(refusal.message))
        return False
    return True


def _added(draft: Draft, concept: str) -> Draft:
    try:
        return with_skill(draft, UUID(concept))
    except ValueError:
        return draft


def _onward(need: UUID, request: HttpRequest, wanted: str) -> HttpResponse:
    """To what was chosen; once it is kept, to where the page was opened from."""
    if wanted != "save":
        return redirect(f"{reverse('needs:skills', args=[need])}#chosen")
    return onward(need, "skills", request)


def _context(asking: Viewer, need: UUID, form: SkillsForm, draft: Draft) -> dict[str, object]:
    chosen = {skill.concept for skill in draft.skills}
    searched = str(form["q"].value() or "").strip()
    found = queries.find_skills(asking, searched[:200]) if searched else ()
    words = "\n".join((draft.text.title, draft.text.narrative, draft.text.tasks))
    proposed = queries.skills_in_words(asking, words)
    return {
        "need": need, "form": form, "searched": searched, "part": part("skills"),
        "found": [one for one in found if one.concept not in chosen],
        "proposed": [one for one in proposed if one.concept not in chosen],
    }  # fmt: skip
