"""The address of a desk's country report."""

from django.urls import path

from mudhif.people.mapping.pages import countries

app_name = "country"
urlpatterns = [path("", countries.report, name="report")]
