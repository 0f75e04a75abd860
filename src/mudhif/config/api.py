"""The HTTP API: the same queries and actions as the pages, with tokens that hold scopes (OpenAPI 3.1)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language_from_request
from ninja import NinjaAPI
from ninja.errors import ValidationError
from ninja.security import HttpBearer

from mudhif.atlas.places.api import router as places
from mudhif.atlas.skills.api import router as skills
from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.viewer import Viewer
from mudhif.config.viewers import person_viewing
from mudhif.people.members.api import router as profile
from mudhif.people.members.queries.tokens import bearer
from mudhif.work.engagements.api import router as engagements
from mudhif.work.needs.api import router as needs
from mudhif.work.selection.api import router as selection


class TokenAuthentication(HttpBearer):
    """`Authorization: Bearer mudhif_…`; what the token may do is its scopes."""

    def authenticate(self, request: HttpRequest, token: str) -> Viewer | None:
        """The viewer behind the token; None where it is unknown, ended or taken back."""
        found = bearer(token)
        if found is None:
            return None
        request.scopes = found.scopes  # type: ignore[attr-defined]
        return person_viewing(found.person, get_language_from_request(request))


# A problem says what is wrong: in a sentence, or field by field. Where there is no such address, the page says so.
PROBLEM = {"application/json": {"schema": {"type": "object", "required": ["detail"]}}}
REFUSALS = {
    400: "What was sent cannot be read.",
    401: "The token is missing, unknown, ended or taken back.",
    403: "The token does not hold the scope, or the person not the role.",
    404: "There is nothing here, or it is not yours to see.",
    409: "A rule says no; the reason is in the answer.",
    422: "What was sent does not fit; where and why is in the answer.",
}


class HouseAPI(NinjaAPI):
    """An API whose schema also says in which ways each operation may refuse."""

    def get_openapi_schema(self, *, path_prefix: str | None = None, path_params: dict[str, Any] | None = None) -> Any:
        """The schema, with the answers that are the same everywhere."""
        schema = super().get_openapi_schema(path_prefix=path_prefix, path_params=path_params)
        for operations in schema["paths"].values():
            for operation in operations.values():
                for status, words in REFUSALS.items():
                    operation["responses"].setdefault(status, {"description": words, "content": PROBLEM})
        return schema


api = HouseAPI(title="Mudhif", version="1", auth=TokenAuthentication(), docs_url=None, urls_namespace="api")
for prefix, router in (
    ("/skills", skills), ("/places", places), ("/needs", needs), ("/needs", selection),
    ("/engagements", engagements), ("/profile", profile),
):  # fmt: skip
    api.add_router(prefix, router)


@api.exception_handler(NotFound)
def not_found(request: HttpRequest, error: Exception) -> HttpResponse:
    """A foreign object answers like a missing one."""
    return api.create_response(request, {"detail": "There is nothing here, or it is not yours to see."}, status=404)


@api.exception_handler(Refused)
def refused(request: HttpRequest, error: Any) -> HttpResponse:
    """A rule says no, with its reason."""
    return api.create_response(request, {"detail": str(error.message), "field": error.field}, status=409)


@api.exception_handler(ValidationError)
def invalid(request: HttpRequest, error: Any) -> HttpResponse:
    """What does not fit, where, and why; never what was sent, which may be personal."""
    details = [{"where": list(item["loc"]), "why": item["msg"]} for item in error.errors]
    return api.create_response(request, {"detail": details}, status=422)
