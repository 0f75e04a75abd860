"""The public pages of the taxonomy."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from mudhif.atlas.skills import queries
from mudhif.atlas.skills.wording import ALL, KINDS, STRENGTHS, WHY
from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.requests import viewer

LANGUAGES = (("ar", "العربية"), ("ckb", "کوردی"), ("en", "English"))
LONGEST_SEARCH = 2_000
DEEPEST_GROUP = 4


def _asked(request: HttpRequest) -> tuple[str, str]:
    """The words asked about and the kind of thing asked for, whatever stood in the address."""
    kind = request.GET.get("kind", "skill")
    return request.GET.get("q", "")[:LONGEST_SEARCH].strip(), kind if kind in KINDS else "skill"


def _found(request: HttpRequest, words: str, kind: str) -> list[dict[str, object]]:
    found = queries.suggest(viewer(request), words, kind) if words else ()
    return [{"found": each, "why": WHY[each.why]} for each in found]


def browse(request: HttpRequest) -> HttpResponse:
    """Search, and the ten major groups of occupations."""
    words, kind = _asked(request)
    return render(
        request,
        "atlas_skills/browse.html",
        {
            "words": words,
            "kind": kind,
            "kinds": KINDS.items(),
            "suggestions": _found(request, words, kind),
            "groups": queries.groups_under("", viewer(request).language),
        },
    )


def suggestions(request: HttpRequest) -> HttpResponse:
    """The list alone, for a form that asks while somebody types."""
    words, kind = _asked(request)
    context = {"words": words, "suggestions": _found(request, words, kind)}
    return render(request, "atlas_skills/_asked.html", context)


def group(request: HttpRequest, code: str) -> HttpResponse:
    """A group of ISCO-08 and the groups under it."""
    if not (code.isascii() and code.isdigit() and len(code) <= DEEPEST_GROUP):
        raise NotFound
    return concept(request, queries.group_with(code))


def everything(request: HttpRequest) -> HttpResponse:
    """All concepts of a kind, page by page."""
    _, kind = _asked(request)
    page = queries.search_page(viewer(request).language, kind, request.GET.get("after", ""))
    return render(request, "atlas_skills/everything.html", {"page": page, "kind": kind, "title": ALL[kind]})


def concept(request: HttpRequest, concept_id: UUID) -> HttpResponse:
    """One concept: its names in three languages, what stands above and under it, what goes with it."""
    language = viewer(request).language
    found = queries.concept(concept_id, language)
    names = [
        {"language": spoken, "speaks": speaks, "own": found.own(spoken), "others": found.others(spoken)}
        for spoken, speaks in LANGUAGES
    ]
    return render(
        request,
        "atlas_skills/concept.html",
        {
            "concept": found,
            "label": found.label(language),
            "kind_words": KINDS[found.kind],
            "names": [name for name in names if name["own"]],
            "related": [{"named": named, "strength": STRENGTHS[named.strength]} for named in found.related],
        },
    )
