"""What European law asks, one question a page, with papers to take along."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils import translation
from django.views.decorators.http import require_safe

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.requests import viewer
from mudhif.people.mapping import actions, queries
from mudhif.people.mapping.choices import BASES, DUTIES
from mudhif.people.mapping.forms import DutyForm
from mudhif.people.mapping.pages.common import done
from mudhif.people.mapping.pages.registers import desks
from mudhif.people.mapping.rules.duties import Duty
from mudhif.people.organisations import queries as organisations

# Which paper helps with which question.
PAPERS = {Duty.BASIS: "basis", Duty.NOTICE: "notice", Duty.ASSESSMENT: "assessment"}
LANGUAGES = (("ar", "العربية"), ("ckb", "کوردی"), ("en", "English"))


@desks
def duty(request: HttpRequest, register: UUID, name: str) -> HttpResponse:
    """One question: what the law asks, a paper that helps, and the owner's answer."""
    asking, asked = viewer(request), _duty(name)
    shown = queries.one_register(asking, register)
    said = next(one for one in queries.duties(asking, register) if one.duty is asked)
    form = DutyForm(request.POST or None, initial={"answer": said.answer, "note": said.note}, duty=asked)

    def answer(words: dict[str, str]) -> None:
        actions.answer_duty(asking, register, asked, words.get("answer", ""), words["note"])

    if done(request, form, answer):
        return redirect("registers:one", register)
    context = {
        "register": shown, "form": form, "duty": asked, "title": DUTIES[asked], "paper": PAPERS.get(asked, ""),
        "languages_of_papers": LANGUAGES,
    }  # fmt: skip
    return render(request, "people_mapping/duty.html", context)


def _duty(name: str) -> Duty:
    try:
        return Duty(name)
    except ValueError:
        raise NotFound from None


@desks
@require_safe
def paper(request: HttpRequest, register: UUID, name: str, language: str) -> HttpResponse:
    """A paper to fill in and keep, as text, with what is known of the register already written in."""
    asking = viewer(request)
    if name not in PAPERS.values() or language not in dict(LANGUAGES):
        raise NotFound
    shown = queries.one_register(asking, register)
    said = {one.duty.value: one for one in queries.duties(asking, register)}
    with translation.override(language):
        owner = organisations.names([shown.owner], language).get(shown.owner, "")
        basis = BASES.get(said["basis"].answer, "")
        context = {"register": shown, "owner": owner, "purpose": said["purpose"].note, "basis": basis}
        text = render_to_string(f"people_mapping/papers/{name}.{language}.txt", context)
    answer = HttpResponse("\ufeff" + text, content_type="text/plain; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}-{language}.txt"'
    return answer
