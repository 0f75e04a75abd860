"""A CV is read with care: what is hostile is refused in words, and nothing is stored unchecked."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from mudhif.base.foundation.viewer import Viewer
from mudhif.people.members import actions, queries
from mudhif.people.members.models import Qualification
from mudhif.people.members.rules import LanguageLevel
from mudhif.people.members.rules.resumes import BrokenFile, Draft, Fault, LeftOut, from_text, read_resume, to_text
from mudhif.people.members.tests.conftest import NewMember

RESUMES = Path(__file__).parent / "resumes"
JSON_RESUME = {
    "basics": {
        "name": "Planted Name",
        "email": "planted@example.org",
        "location": {"countryCode": "se"},
    },
    "work": [{"name": "Planted Hospital", "position": "Psychiatrist"}],
    "education": [
        {"institution": "Karolinska", "area": "Psychiatry", "studyType": "Specialist board", "endDate": "2009-06"}
    ],
    "skills": [{"name": "Trauma care", "level": "Master", "keywords": ["EMDR"]}],
    "languages": [{"language": "Arabic", "fluency": "Native speaker"}, {"language": "svenska", "fluency": "C1"}],
}
OLD_EUROPASS = """<?xml version="1.0" encoding="UTF-8"?>
<SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass"><LearnerInfo>
<Identification><PersonName><FirstName>Planted</FirstName></PersonName><ContactInfo><Address><Contact>
<Country><Code>SE</Code></Country></Contact></Address></ContactInfo></Identification>
<EducationList><Education><Period><To year="2009"/></Period><Title>MSc Psychiatry</Title>
<Organisation><Name>Karolinska</Name><ContactInfo><Address><Contact><Country><Code>SE</Code></Country></Contact></Address>
</ContactInfo></Organisation><Level><Code>7</Code></Level></Education></EducationList>
<Skills><Linguistic><MotherTongueList><MotherTongue><Description><Code>ar</Code></Description></MotherTongue></MotherTongueList>
<ForeignLanguageList><ForeignLanguage><Description><Code>sv</Code></Description><ProficiencyLevel>
<Listening>C2</Listening><Writing>B2</Writing></ProficiencyLevel></ForeignLanguage></ForeignLanguageList></Linguistic>
<JobRelated><Description>&lt;p&gt;trauma care, supervision&lt;/p&gt;</Description></JobRelated></Skills>
</LearnerInfo></SkillsPassport>"""
NEW_EUROPASS = """<?xml version="1.0" encoding="UTF-8"?>
<Candidate xmlns="http://www.europass.eu/1.0" xmlns:hr="http://www.hr-xml.org/3" xmlns:oa="http://www.openapplications.org/oagis/9">
<CandidatePerson><PersonName><oa:GivenName>Planted</oa:GivenName></PersonName>
<PrimaryLanguageCode name="NORMAL">ara</PrimaryLanguageCode></CandidatePerson>
<CandidateProfile><EducationHistory><EducationOrganizationAttendance><hr:OrganizationName>Karolinska</hr:OrganizationName>
<EducationLevelCode>7</EducationLevelCode><AttendancePeriod><EndDate><hr:FormattedDateTime>2009-06-01</hr:FormattedDateTime>
</EndDate></AttendancePeriod><EducationDegree><hr:DegreeName>Psychiatry</hr:DegreeName></EducationDegree>
</EducationOrganizationAttendance></EducationHistory>
<PersonQualifications>
<PersonCompetency><CompetencyID schemeName="NORMAL">swe</CompetencyID><hr:TaxonomyID>language</hr:TaxonomyID>
<CompetencyDimension><hr:CompetencyDimensionTypeCode>CEF-Writing</hr:CompetencyDimensionTypeCode>
<Score><hr:ScoreText>B2</hr:ScoreText></Score></CompetencyDimension></PersonCompetency>
<PersonCompetency><hr:TaxonomyID>DigitalSkill</hr:TaxonomyID><CompetencyName>Telemedicine</CompetencyName></PersonCompetency>
</PersonQualifications></CandidateProfile></Candidate>"""
BOMB = """<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
<SkillsPassport>&b;</SkillsPassport>"""
DEEP = "<Candidate>" + "<a>" * 100_000
XINCLUDE = '<x:include xmlns:x="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>'
OUTSIDE = '<!DOCTYPE b [<!ENTITY a SYSTEM "file:///etc/passwd">]><SkillsPassport>&a;</SkillsPassport>'


def test_a_json_resume_gives_skills_languages_and_studies() -> None:
    draft = read_resume(json.dumps(JSON_RESUME).encode())
    assert [(skill.name, skill.level) for skill in draft.skills] == [("Trauma care", 5), ("EMDR", 5)]
    assert draft.languages == (("ar", 6), ("sv", 5))
    assert [(one.field, one.level, one.year) for one in draft.qualifications] == [("Psychiatry", "board", 2009)]
    assert draft.country == "SE"


@pytest.mark.parametrize("text", [OLD_EUROPASS, NEW_EUROPASS])
def test_both_kinds_of_europass_give_the_same(text: str) -> None:
    draft = read_resume(text.encode())
    assert draft.languages == (("ar", 6), ("sv", 4))
    assert [(one.level, one.institution, one.year) for one in draft.qualifications] == [("master", "Karolinska", 2009)]
    assert draft.skills
    assert LeftOut.NAME in draft.left_out


@pytest.mark.parametrize("name", ["europass_skills_passport.xml", "europass_candidate.xml"])
def test_a_file_in_the_shape_that_europass_gives_out_is_read(name: str) -> None:
    """Made after published examples of either kind; the person is invented."""
    draft = read_resume((RESUMES / name).read_bytes())
    assert (draft.country, draft.languages) == ("GB", (("ar", 6), ("ckb", 6), ("sv", 4)))
    assert [(one.field, one.level, one.country, one.year) for one in draft.qualifications] == [
        ("Bachelor of Medicine and Surgery", "master", "IQ", 2004), ("Preparatory school", "secondary", "", 1997)
    ]  # fmt: skip
    assert "Electronic records" in {skill.name for skill in draft.skills}
    assert {LeftOut.NAME, LeftOut.PHOTO, LeftOut.PERSONAL, LeftOut.UNFINISHED} <= draft.left_out
    assert "lanted" not in repr(draft)


def test_a_file_with_every_part_of_the_schema_of_json_resume_is_read() -> None:
    draft = read_resume((RESUMES / "json_resume.json").read_bytes())
    assert (draft.country, draft.languages) == ("GB", (("ar", 6),))
    assert [(one.field, one.level, one.year) for one in draft.qualifications] == [
        ("Medicine", "bachelor", 2004), ("Trauma therapy certificate", "vocational", 2016)
    ]  # fmt: skip
    assert draft.left_out == set(LeftOut) - {LeftOut.PHOTO, LeftOut.PERSONAL, LeftOut.UNFINISHED}
    assert "lanted" not in repr(draft)


def test_names_addresses_and_employers_never_enter_a_draft() -> None:
    for content in (json.dumps(JSON_RESUME), OLD_EUROPASS, NEW_EUROPASS):
        assert "lanted" not in repr(read_resume(content.encode()))


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"%PDF-1.7", Fault.UNKNOWN_KIND),
        (b"", Fault.UNKNOWN_KIND),
        (b'{"skills": [', Fault.BROKEN_JSON),
        (b'{"skills": ' + b"[" * 200_000, Fault.BROKEN_JSON),
        (b'{"skills": ' + b"9" * 5000 + b"}", Fault.BROKEN_JSON),
        (b'{"skills": "\xff\xfe"}', Fault.BROKEN_JSON),
        (b'{"shopping": []}', Fault.NOT_A_RESUME),
        (b'{"skills": {"name": "x"}}', Fault.NOT_A_RESUME),
        (b'{"skills": [1, 2]}', Fault.NOT_A_RESUME),
        (b'{"basics": []}', Fault.NOT_A_RESUME),
        (b" " * (1024 * 1024 + 1), Fault.TOO_LARGE),
        (b"<html></html>", Fault.NOT_A_EUROPASS),
        (b"<SkillsPassport>", Fault.BROKEN_XML),
        (BOMB.encode(), Fault.BROKEN_XML),
        (OUTSIDE.encode(), Fault.BROKEN_XML),
        (DEEP.encode(), Fault.BROKEN_XML),
        (XINCLUDE.encode(), Fault.NOT_A_EUROPASS),
        (f'<?xml version="1.0" encoding="utf-7"?>{NEW_EUROPASS}'.encode(), Fault.BROKEN_XML),
        (NEW_EUROPASS.encode("utf-16"), Fault.UNKNOWN_KIND),
        (b"<Candidate>" + b"<a/>" * 30_000 + b"</Candidate>", Fault.TOO_LARGE),
    ],
)
def test_what_is_hostile_or_broken_is_refused_whole(content: bytes, fault: Fault) -> None:
    with pytest.raises(BrokenFile) as broken:
        read_resume(content)
    assert broken.value.fault is fault


def test_wrong_types_deep_inside_are_left_out_rather_than_believed() -> None:
    odd = {"skills": [{"name": 7}, {"name": "x\u202ey\x00", "level": []}], "languages": [{"language": None}],
           "education": [{"area": {}, "endDate": 2009}]}  # fmt: skip
    draft = read_resume(json.dumps(odd).encode())
    assert ([skill.name for skill in draft.skills], draft.languages, draft.qualifications) == (["xy"], (), ())


def test_a_draft_travels_and_comes_back_the_same() -> None:
    draft = read_resume(json.dumps(JSON_RESUME).encode())
    assert from_text(to_text(draft)) == draft


@pytest.mark.parametrize("text", ["", "[]", "null", "{}", "7", '{"skills": 7}', "[" * 100_000])
def test_a_draft_that_somebody_made_up_is_not_believed(text: str) -> None:
    with pytest.raises(BrokenFile):
        from_text(text)


def upload(content: bytes) -> dict[str, SimpleUploadedFile]:
    return {"file": SimpleUploadedFile("planted-name.json", content)}


@pytest.mark.django_db
def test_nothing_is_stored_until_it_was_checked(member: NewMember, signed_in: Callable[[Viewer], Client]) -> None:
    viewer = member()
    client, bring = signed_in(viewer), reverse("members:bring")
    page = client.post(bring, upload(json.dumps(JSON_RESUME).encode()))
    form = page.context["form"]
    assert not Qualification.objects.exists()
    assert queries.my_profile(viewer).languages == ()
    sent = {name: form[name].initial for name in form.fields if form[name].initial not in (None, False)}
    sent["language_1"] = ""
    assert client.post(reverse("members:bring_check"), sent).status_code == 302
    mine = queries.my_profile(viewer)
    assert mine.languages == (("ar", LanguageLevel.C2),)
    assert [row.field for row in mine.qualifications] == ["Psychiatry"]


@pytest.mark.django_db
def test_a_broken_file_is_answered_beside_the_field(member: NewMember, signed_in: Callable[[Viewer], Client]) -> None:
    answer = signed_in(member()).post(reverse("members:bring"), upload(b"%PDF-1.7"))
    assert "PDF" in answer.content.decode()
    assert answer.status_code == 200


@pytest.mark.django_db
def test_what_stands_on_the_profile_already_stays_as_it_is(member: NewMember) -> None:
    viewer = member()
    actions.save_languages(viewer, [("ar", LanguageLevel.B1)])
    draft: Draft = read_resume(json.dumps(JSON_RESUME).encode())
    checked = actions.Checked((), draft.languages, draft.qualifications, "SE")
    for _ in range(2):
        actions.keep_import(viewer, checked)
    mine = queries.my_profile(viewer)
    assert dict(mine.languages) == {"ar": LanguageLevel.B1, "sv": LanguageLevel.C1}
    assert len(mine.qualifications) == 1
