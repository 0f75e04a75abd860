"""Addresses of linkages across owners, for a neutral trustee."""

from django.urls import path

from mudhif.people.mapping.pages import linkages, pairs

app_name = "linkages"
urlpatterns = [
    path("", linkages.linkages, name="list"),
    path("new/", linkages.new, name="new"),
    path("<uuid:linkage>/", linkages.one, name="one"),
    path("<uuid:linkage>/again/", linkages.again, name="again"),
    path("<uuid:linkage>/pair/", pairs.across, name="pair"),
    path("<uuid:linkage>/decided/", pairs.decided_across, name="decided"),
    path("<uuid:linkage>/decided/<uuid:pair>/back/", pairs.back_across, name="back"),
    path("<uuid:linkage>/estimate/", linkages.estimate, name="estimate"),
]
