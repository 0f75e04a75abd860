"""The record for machines: checkpoints as signed notes, the key, and proofs as JSON. Without a language."""

from django.http import HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from django.views.decorators.http import require_safe

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.trail import queries, signing
from mudhif.base.trail.queries import auditing
from mudhif.base.trail.rules import receipt
from mudhif.base.trail.stored_tree import Damaged

PLAIN = "text/plain; charset=utf-8"
ANYONE = Viewer.anonymous()


@require_safe
def checkpoint(request: HttpRequest, size: int | None = None) -> HttpResponse:
    """The newest checkpoint, or the one of that size, in C2SP form."""
    try:
        return HttpResponse(queries.checkpoint_at(ANYONE, size).note, content_type=PLAIN)
    except NotFound:
        return HttpResponse("There is no such checkpoint.\n", content_type=PLAIN, status=404)


@require_safe
def key(request: HttpRequest) -> HttpResponse:
    """The record's public key, as `name+id+base64`."""
    return HttpResponse(queries.public_key(ANYONE) + "\n", content_type=PLAIN)


@require_safe
def proof_of_entry(request: HttpRequest, index: int) -> HttpResponse:
    """An entry's receipt under the newest checkpoint."""
    try:
        text = receipt.encode(queries.receipt_for(ANYONE, index), signing.verifier())
    except (NotFound, Damaged):
        return JsonResponse({"detail": "There is no such entry, or it is not sealed yet."}, status=404)
    return HttpResponse(text, content_type="application/json")


@require_safe
def proof_of_growth(request: HttpRequest, old: int, new: int) -> HttpResponse:
    """The hashes that show that the record of `new` entries begins with that of `old`."""
    try:
        proof = queries.consistency_proof(ANYONE, old, new)
    except (NotFound, Damaged):
        return JsonResponse({"detail": "So many entries are not sealed yet, or the sizes are reversed."}, status=404)
    return JsonResponse({"old": old, "new": new, "proof": [part.hex() for part in proof]})


@require_safe
def export(request: HttpRequest) -> StreamingHttpResponse:
    """The whole record, to be checked anywhere with `mudhif trail verify --export`."""
    headers = {"Content-Disposition": 'attachment; filename="record.jsonl"'}
    return StreamingHttpResponse(auditing.export_lines(), content_type="application/jsonl", headers=headers)
