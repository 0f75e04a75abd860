"""The public record as pages: the list, one entry with its proof, checkpoints, and a check that anyone can make."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.requests import viewer
from mudhif.base.trail import queries, signing
from mudhif.base.trail.acts import named_fact, words_for
from mudhif.base.trail.forms import VerifyForm
from mudhif.base.trail.queries import EntryView, NotVerifiable
from mudhif.base.trail.rules import receipt
from mudhif.base.trail.rules.entry import canonical
from mudhif.base.trail.rules.verdict import Verdict
from mudhif.base.trail.stored_tree import Damaged


def _line(entry: EntryView) -> dict[str, object]:
    """An entry with its act in words; the bare name of the act where no room has words for it."""
    act = entry.content.act if entry.content else ""
    return {"entry": entry, "words": words_for(act), "act": act}


def _facts(entry: EntryView) -> list[tuple[str, str, dict[str, object]]]:
    """Each fact's label (empty where no room has words for it), its bare name, and what it says."""
    act = entry.content.act if entry.content else ""
    found = [(named_fact(act, name), name, value) for name, value in entry.facts]
    return [(str(named.label), name, _said(value, named.words(value))) for named, name, value in found]


def _said(value: object, words: str) -> dict[str, object]:
    """A public fact under the name of what it is, so that a page can say it in the reader's language."""
    if words:
        return {"words": words}
    if isinstance(value, bool):
        return {"truth": value}
    if isinstance(value, int):
        return {"number": value}
    try:
        return {"day": date.fromisoformat(str(value))}
    except ValueError:
        return {"code": value if isinstance(value, str) else canonical(value).decode()}


def _outside(request: HttpRequest, newest: queries.SealedCheckpoint | None) -> queries.HandedOut | None:
    """What checkpoints outside protect; None where nothing is sealed yet."""
    return queries.handed_out(viewer(request), newest.size) if newest else None


@require_safe
def entries(request: HttpRequest) -> HttpResponse:
    """Everything that was recorded, newest first."""
    page = queries.entries(viewer(request), request.GET.get("after", ""))
    newest = queries.newest_checkpoint(viewer(request))
    context = {
        "lines": [_line(entry) for entry in page.rows],
        "next_cursor": page.next_cursor,
        "newest": newest,
        "sealed": newest.size if newest else 0,
        "outside": _outside(request, newest),
    }
    return render(request, "base_trail/entries.html", context)


@require_safe
def entry(request: HttpRequest, index: int) -> HttpResponse:
    """One entry, with everything that is needed to check it on paper."""
    found = queries.entry_for(viewer(request), index)
    context = {**_line(found), "facts": _facts(found), "receipt": None}
    try:
        context["receipt"] = queries.receipt_for(viewer(request), index)
    except (NotFound, Damaged):
        context["sealed"] = queries.sealed_size(viewer(request)) > index
    return render(request, "base_trail/entry.html", context)


@require_safe
def receipt_file(request: HttpRequest, index: int) -> HttpResponse:
    """The entry's receipt as a file, to be kept and checked without us."""
    text = receipt.encode(queries.receipt_for(viewer(request), index), signing.verifier())
    name = f'attachment; filename="entry-{index}.json"'
    return HttpResponse(text, content_type="application/json", headers={"Content-Disposition": name})


@require_safe
def checkpoints(request: HttpRequest) -> HttpResponse:
    """All checkpoints, newest first, and how to keep them."""
    page = queries.checkpoints(viewer(request), request.GET.get("after", ""))
    newest = queries.newest_checkpoint(viewer(request))
    context = {"page": page, "key": queries.public_key(viewer(request)), "outside": _outside(request, newest)}
    return render(request, "base_trail/checkpoints.html", context)


@csrf_exempt  # Nothing is written and nobody is asked who they are, so there is nothing to forge.
@require_http_methods(["GET", "HEAD", "POST"])
def verify(request: HttpRequest) -> HttpResponse:
    """Check an entry that somebody brings, and say in words what was checked and what was not."""
    form = VerifyForm(request.POST, request.FILES) if request.method == "POST" else VerifyForm()
    verdict = _verdict(request, form) if form.is_bound and form.is_valid() else None
    return render(request, "base_trail/verify.html", {"form": form, "verdict": verdict})


def _verdict(request: HttpRequest, form: VerifyForm) -> Verdict | None:
    try:
        return queries.check(viewer(request), form.cleaned_data["brought"], form.cleaned_data["outside"])
    except NotVerifiable as error:
        if error.part == "outside":
            form.add_error("outside", _("This is not a checkpoint that this record’s key signed. Paste it whole."))
        else:
            where = "file" if form.cleaned_data.get("file") else "entry"
            form.add_error(where, _("This is neither an entry nor a receipt. Copy it whole, and try again."))
        return None
