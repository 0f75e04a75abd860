"""Bringing a list: the file, its columns, and the lines that did not go on."""

import csv
import io
from collections.abc import Iterator
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_POST, require_safe

from mudhif.base.foundation.requests import viewer
from mudhif.base.foundation.spreadsheets import as_text
from mudhif.people.mapping import actions, queries
from mudhif.people.mapping.choices import NEVER, ROW_FAULTS, WARNED
from mudhif.people.mapping.file_faults import sentence
from mudhif.people.mapping.forms import ColumnsForm, FileForm
from mudhif.people.mapping.jobs import read_confirmed
from mudhif.people.mapping.pages.common import done
from mudhif.people.mapping.pages.registers import desks
from mudhif.people.mapping.rules.columns import How
from mudhif.people.mapping.rules.faults import RefusedFile, Warned
from mudhif.people.mapping.uploads import RegisterUpload


@csrf_exempt
@desks
def bring(request: HttpRequest, register: UUID) -> HttpResponse:
    """Look who asks before anything of a large file is read; then the form is held to its token as everywhere."""
    queries.one_register(viewer(request), register)
    request.upload_handlers = [RegisterUpload(request)]
    return _bring(request, register)


@csrf_protect
def _bring(request: HttpRequest, register: UUID) -> HttpResponse:
    asking = viewer(request)
    form = FileForm(request.POST, request.FILES) if request.method == "POST" else FileForm()

    def receive(_said: object) -> None:
        actions.receive(asking, register, form.upload().file)  # type: ignore[arg-type]

    try:
        if done(request, form, receive):
            return redirect("registers:columns", register)
    except RefusedFile as refusal:
        form.add_error("file", sentence(refusal.fault, refusal.where))
    shown = queries.one_register(asking, register)
    return render(request, "people_mapping/bring.html", {"form": form, "register": shown})


@desks
def columns(request: HttpRequest, register: UUID) -> HttpResponse:
    """Which column is what, with a few cells of each, and what was refused and why."""
    asking = viewer(request)
    shown = queries.one_register(asking, register)
    file = queries.file_to_confirm(asking, register)
    form = ColumnsForm(request.POST or None, columns=file.columns, ask_order=Warned.ORDER_ASSUMED in file.warnings)
    if done(request, form, lambda _said: actions.confirm(asking, register, form.choice(), form.order_chosen())):
        read_confirmed.enqueue(str(register))
        return redirect("registers:one", register)
    context = {
        "register": shown,
        "file": file,
        "form": form,
        "rows": form.rows(),
        "warnings": [WARNED[one] for one in file.warnings],
        "refused": [(column.header, NEVER[column.never]) for column in file.columns if column.never],
        "left_alone": [column.header for column in file.columns if column.how is How.LEFT_ALONE],
    }
    return render(request, "people_mapping/columns.html", context)


@desks
@require_POST
def discard(request: HttpRequest, register: UUID) -> HttpResponse:
    """Throw the file away that waits."""
    actions.discard(viewer(request), register)
    messages.success(request, _("The file is thrown away. Nothing of it is left here."))
    return redirect("registers:one", register)


@desks
@require_safe
def bad_lines(request: HttpRequest, register: UUID) -> HttpResponse:
    """The lines that did not go on, with the reasons."""
    asking = viewer(request)
    page = queries.bad_lines(asking, register, request.GET.get("after", ""))
    rows = [(row, ROW_FAULTS[row.reason]) for row in page.rows]
    context = {"register": queries.one_register(asking, register), "rows": rows, "next": page.next_cursor}
    return render(request, "people_mapping/bad_lines.html", context)


@desks
@require_safe
def bad_lines_file(request: HttpRequest, register: UUID) -> HttpResponseBase:
    """The same as a file for a spreadsheet, in which no cell can become a formula."""
    found = queries.all_bad_lines(viewer(request), register)
    head = (_("Line"), _("Column"), _("Reason"))
    words = {reason: str(said) for reason, said in ROW_FAULTS.items()}
    rows = ((str(row.line), row.column, words[row.reason]) for row in found)
    answer = StreamingHttpResponse(_as_csv(head, rows), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="bad-lines.csv"'
    return answer


def _as_csv(head: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> Iterator[str]:
    yield "\ufeff" + _line(head)
    for row in rows:
        yield _line(row)


def _line(cells: tuple[str, ...]) -> str:
    written = io.StringIO()
    csv.writer(written).writerow(as_text(cell) for cell in cells)
    return written.getvalue()
