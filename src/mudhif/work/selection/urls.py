"""Addresses of selections: for host, desk and panel, and for members. No address holds a name."""

from django.urls import path

from mudhif.work.selection.pages import assessing, interest, mine, naming, panel, pool, shortlist

app_name = "selection"
urlpatterns = [
    path("selection/", panel.my_panels, name="panels"),
    path("selection/<uuid:need>/", shortlist.shortlist, name="shortlist"),
    path("selection/<uuid:need>/find/", shortlist.find, name="find"),
    path("selection/<uuid:need>/invite/", shortlist.invite, name="invite"),
    path("selection/<uuid:need>/influence/", shortlist.influence, name="influence"),
    path("selection/<uuid:need>/interest/", interest.interest, name="interest"),
    path("selection/<uuid:need>/panel/", panel.panel, name="panel"),
    path("selection/<uuid:need>/tie/", panel.tie, name="tie"),
    path("selection/<uuid:need>/<slug:code>/", assessing.assess, name="assess"),
    path("selection/<uuid:need>/<slug:code>/decide/", assessing.decide, name="decide"),
    path("selection/<uuid:need>/<slug:code>/review/", assessing.review, name="review"),
    path("selection/<uuid:need>/<slug:code>/name/", naming.name, name="name"),
    path("invitations/", mine.invitations, name="invitations"),
    path("invitations/urgent/", pool.ready, name="ready"),
    path("invitations/urgent/<uuid:clearance>/leave/", pool.leave, name="leave_pool"),
    path("invitations/<slug:code>/", mine.invitation, name="invitation"),
    path("invitations/<slug:code>/agree/", mine.agree, name="agree"),
    path("invitations/<slug:code>/decline/", mine.decline, name="decline"),
    path("invitations/<slug:code>/withdraw/", mine.withdraw, name="withdraw"),
    path("invitations/<slug:code>/release/", mine.release, name="release"),
    path("invitations/<slug:code>/take-back/", mine.take_back, name="take_back"),
    path("desk/urgent/", pool.pool, name="pool"),
    path("desk/urgent/<slug:code>/", pool.clear, name="clear"),
    path("desk/urgent/<slug:code>/refuse/", pool.refuse, name="refuse"),
]
