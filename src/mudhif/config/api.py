"""The HTTP API: the same queries and actions as the pages, with tokens that hold scopes (OpenAPI 3.1)."""

from http import HTTPStatus
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language_from_request
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from ninja.security import HttpBearer

from mudhif.atlas.places.api import router as places
from mudhif.atlas.skills.api import router as skills
from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.problems import ProblemOut
from mudhif.base.foundation.viewer import Viewer
from mudhif.config.misfits import why
from mudhif.config.refusing import JSON, MEANINGS, problem
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


PROBLEM = {"application/json": {"schema": ProblemOut.model_json_schema()}}


class HouseAPI(NinjaAPI):
    """An API whose schema also says in which ways each operation may refuse."""

    def get_openapi_schema(self, *, path_prefix: str | None = None, path_params: dict[str, Any] | None = None) -> Any:
        """The schema, with the answers that are the same everywhere."""
        schema = super().get_openapi_schema(path_prefix=path_prefix, path_params=path_params)
        for operations in schema["paths"].values():
            for operation in operations.values():
                for status, meaning in MEANINGS.items():
                    answer = {"description": str(meaning), "content": PROBLEM}
                    operation["responses"].setdefault(status, answer)
        return schema


api = HouseAPI(title="Mudhif", version="1", auth=TokenAuthentication(), docs_url=None, urls_namespace="api")
for prefix, router in (
    ("/skills", skills), ("/places", places), ("/needs", needs), ("/needs", selection),
    ("/engagements", engagements), ("/profile", profile),
):  # fmt: skip
    api.add_router(prefix, router)


def answer(status: int, detail: object = "", field: str = "") -> HttpResponse:
    """A refusal of the API."""
    response = HttpResponse(problem(status, detail, field), status=status, content_type=JSON)
    if status == HTTPStatus.UNAUTHORIZED:
        response["WWW-Authenticate"] = "Bearer"
    return response


@api.exception_handler(Http404)
@api.exception_handler(NotFound)
def not_found(request: HttpRequest, error: Exception) -> HttpResponse:
    """A foreign object answers like a missing one."""
    return answer(404)


@api.exception_handler(Refused)
def refused(request: HttpRequest, error: Any) -> HttpResponse:
    """A rule says no, with its reason."""
    return answer(409, error.message, error.field)


@api.exception_handler(HttpError)
def said_no(request: HttpRequest, error: Any) -> HttpResponse:
    """No token, no scope, or what cannot be read."""
    return answer(error.status_code, "" if error.status_code in {400, 401} else error.message)


@api.exception_handler(ValidationError)
def invalid(request: HttpRequest, error: Any) -> HttpResponse:
    """What does not fit, where, and why; never what was sent, which may be personal."""
    return answer(422, [{"where": list(item["loc"]), "why": why(item)} for item in error.errors])
