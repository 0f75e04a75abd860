"""Addresses of registers."""

from django.urls import path

from mudhif.people.mapping.pages import duties, files, inviting, pairs, registers

app_name = "registers"
urlpatterns = [
    path("", registers.registers, name="list"),
    path("new/", registers.new, name="new"),
    path("<uuid:register>/", registers.one, name="one"),
    path("<uuid:register>/duties/<slug:name>/", duties.duty, name="duty"),
    path("<uuid:register>/papers/<slug:name>/<slug:language>/", duties.paper, name="paper"),
    path("<uuid:register>/file/", files.bring, name="bring"),
    path("<uuid:register>/file/discard/", files.discard, name="discard"),
    path("<uuid:register>/columns/", files.columns, name="columns"),
    path("<uuid:register>/bad-lines/", files.bad_lines, name="bad_lines"),
    path("<uuid:register>/bad-lines/file/", files.bad_lines_file, name="bad_lines_file"),
    path("<uuid:register>/twice/", pairs.twice, name="twice"),
    path("<uuid:register>/twice/pair/", pairs.within, name="twice_pair"),
    path("<uuid:register>/twice/decided/", pairs.decided_within, name="twice_decided"),
    path("<uuid:register>/twice/decided/<uuid:pair>/back/", pairs.back_within, name="twice_back"),
    path("<uuid:register>/invitations/", inviting.invitations, name="invitations"),
    path("<uuid:register>/invitations/stop/", inviting.stop, name="stop_inviting"),
    path("<uuid:register>/invitations/go-on/", inviting.go_on, name="go_on_inviting"),
    path("<uuid:register>/notes/", inviting.notes, name="notes"),
    path("<uuid:register>/notes/<uuid:note>/settle/", inviting.settle, name="settle_note"),
    path("<uuid:register>/extend/", registers.extend, name="extend"),
    path("<uuid:register>/erase/", registers.erase, name="erase"),
]
