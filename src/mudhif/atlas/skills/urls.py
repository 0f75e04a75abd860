"""Addresses of the taxonomy. They name no room above, so that anyone may link to them."""

from django.urls import path

from mudhif.atlas.skills import pages

urlpatterns = [
    path("", pages.browse, name="skills"),
    path("suggest", pages.suggestions, name="skills_suggest"),
    path("group/<str:code>/", pages.group, name="skills_group"),
    path("all/", pages.everything, name="skills_all"),
    path("<uuid:concept_id>/", pages.concept, name="skills_concept"),
]
