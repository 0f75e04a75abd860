"""Addresses of the public map."""

from django.urls import path

from mudhif.people.mapping.pages import downloads, maps, noise

app_name = "map"
urlpatterns = [
    path("", maps.world, name="world"),
    path("protection/", noise.protection, name="protection"),
    path("releases/<str:quarter>.intentions.hxl.csv", downloads.intentions_hxl_file, name="intentions_hxl"),
    path("releases/<str:quarter>.hxl.csv", downloads.hxl_file, name="hxl"),
    path("releases/<str:quarter>.intentions.csv", downloads.intentions_file, name="intentions"),
    path("releases/<str:quarter>.csv", downloads.csv_file, name="csv"),
    path("releases/<str:quarter>.jsonld", downloads.json_ld, name="jsonld"),
    path("<str:place>/", maps.place, name="place"),
]
