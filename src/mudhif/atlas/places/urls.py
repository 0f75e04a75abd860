"""Addresses of the places."""

from django.urls import path

from mudhif.atlas.places import pages

urlpatterns = [path("", pages.places, name="places")]
