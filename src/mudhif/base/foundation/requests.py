"""What pages ask of a request: who looks, and whether they may be here at all."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, cast

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponseBase

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.viewer import Role, Viewer

Rest = ParamSpec("Rest")
Page = Callable[Concatenate[HttpRequest, Rest], HttpResponseBase]


def viewer(request: HttpRequest) -> Viewer:
    """The frozen viewer that the middleware put on the request."""
    return cast("Viewer", request.viewer)  # type: ignore[attr-defined]


def needs_role(*roles: Role) -> Callable[[Page[Rest]], Page[Rest]]:
    """Only holders of one of the roles come in; to others signed in the page does not exist."""

    def guard(page: Page[Rest]) -> Page[Rest]:
        @wraps(page)
        def guarded(request: HttpRequest, *args: Rest.args, **kwargs: Rest.kwargs) -> HttpResponseBase:
            asking = viewer(request)
            if not asking.signed_in:
                return redirect_to_login(request.get_full_path())
            if roles and not asking.roles & set(roles):
                raise NotFound
            return page(request, *args, **kwargs)

        return cast("Page[Rest]", guarded)

    return guard


# Whoever is signed in, whatever the role.
signed_in = needs_role()


def require_scope(request: HttpRequest, scope: str) -> Viewer:
    """The viewer behind an API token that holds `scope`; raises ninja's 403 where it does not."""
    from ninja.errors import HttpError

    scopes: frozenset[str] = getattr(request, "scopes", frozenset())
    if scope not in scopes:
        raise HttpError(403, f"This token does not hold the scope {scope}.")
    return cast("Viewer", request.auth)  # type: ignore[attr-defined]
