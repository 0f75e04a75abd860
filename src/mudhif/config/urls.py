"""Every address of the house. Public pages carry the language in the address."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path
from django.views.i18n import set_language

from mudhif.base.trail import urls as trail_urls
from mudhif.config import pages
from mudhif.config.api import api

urlpatterns: list[URLPattern | URLResolver] = [
    path("health", pages.health, name="health"),
    path("api/", api.urls),
    path("language", set_language, name="set_language"),
    path("trail/", include((trail_urls.endpoints, "record"))),
]

urlpatterns += i18n_patterns(
    path("", pages.home, name="home"),
    path("pages/<slug:slug>/", pages.paper, name="paper"),
    path("account/", include("mudhif.people.members.accounts.urls")),
    path("account/", include("allauth.urls")),
    path("dialogues/", include("mudhif.commons.dialogue.urls")),
    path("map/", include("mudhif.people.mapping.map_urls")),
    path("organisations/", include("mudhif.people.organisations.urls")),
    path("registers/", include("mudhif.people.mapping.urls")),
    path("linkages/", include("mudhif.people.mapping.linkage_urls")),
    path("country/", include("mudhif.people.mapping.report_urls")),
    path("joining/", include("mudhif.people.mapping.joining_urls")),
    path("profile/", include("mudhif.people.members.urls")),
    path("checks/", include("mudhif.people.members.checking_urls")),
    path("places/", include("mudhif.atlas.places.urls")),
    path("skills/", include("mudhif.atlas.skills.urls")),
    path("trail/", include("mudhif.base.trail.urls")),
    path("", include("mudhif.work.needs.urls")),
    path("", include("mudhif.work.engagements.urls")),
    path("", include("mudhif.work.selection.urls")),
)

handler400 = "mudhif.config.refusing.unreadable"
handler403 = "mudhif.config.refusing.forbidden"
handler429 = "mudhif.people.members.accounts.pages.too_many"
