"""Addresses of a member's own pages. None holds what somebody typed, or a name."""

from django.urls import path

from mudhif.people.members.pages import (
    bringing,
    consents,
    leaving,
    offers,
    overview,
    parts,
    professions,
    reading,
    tokens,
)

app_name = "members"
urlpatterns = [
    path("", overview.profile, name="profile"),
    path("start/", overview.start, name="start"),
    path("check/", overview.check, name="check"),
    path("unpublish/", overview.unpublish, name="unpublish"),
    path("few/", overview.few, name="few"),
    path("part/<slug:key>/", parts.section, name="section"),
    path("languages/", parts.languages, name="languages"),
    path("profession/", professions.profession, name="profession"),
    path("skills/", offers.skills, name="skills"),
    path("skills/<uuid:concept>/", offers.skill, name="skill"),
    path("skills/<uuid:skill>/remove/", offers.remove_skill, name="remove_skill"),
    path("qualifications/", offers.qualifications, name="qualifications"),
    path("qualifications/add/", offers.qualification, name="add_qualification"),
    path("qualifications/<uuid:qualification>/", offers.qualification, name="qualification"),
    path("qualifications/<uuid:qualification>/remove/", offers.remove_qualification, name="remove_qualification"),
    path("licences/", professions.licences, name="licences"),
    path("licences/add/", professions.pick_licence, name="pick_licence"),
    path("licences/add/<slug:isco>/", professions.add_licence, name="add_licence"),
    path("licences/<uuid:licence>/", professions.licence, name="licence"),
    path("licences/<uuid:licence>/remove/", professions.remove_licence, name="remove_licence"),
    path("consents/<slug:purpose>/", consents.consent, name="consent"),
    path("consents/<slug:purpose>/withdraw/", consents.withdraw, name="withdraw_consent"),
    path("blocks/", consents.blocks, name="blocks"),
    path("blocks/organisation/<uuid:organisation>/", consents.block_organisation, name="block_organisation"),
    path("blocks/governorate/", consents.block_governorate, name="block_governorate"),
    path("blocks/<uuid:block>/lift/", consents.unblock, name="unblock"),
    path("readings/", reading.readings, name="readings"),
    path("names/<uuid:organisation>/<uuid:need>/withdraw/", reading.withdraw_release, name="withdraw_release"),
    path("bring/", bringing.bring, name="bring"),
    path("bring/check/", bringing.bring_check, name="bring_check"),
    path("download/", leaving.download, name="download"),
    path("tokens/", tokens.tokens, name="tokens"),
    path("tokens/<uuid:token>/take-back/", tokens.revoke, name="revoke_token"),
    path("erase/", leaving.erase, name="erase"),
    path("erased/", leaving.erased, name="erased"),
]
