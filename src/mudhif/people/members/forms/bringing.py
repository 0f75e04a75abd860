"""Bringing a CV, and checking what was found in it."""

from collections.abc import Iterator, Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from mudhif.atlas.places.queries import country_name
from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.ui.widgets import FileInput
from mudhif.people.members.actions import Checked
from mudhif.people.members.choices import CEFR_LEVELS, DEGREES, SKILL_LEVELS
from mudhif.people.members.queries.naming import suggested_skills
from mudhif.people.members.rules.resumes import (
    LARGEST_FILE,
    BrokenFile,
    Draft,
    DraftQualification,
    Fault,
    read_resume,
    to_text,
)
from mudhif.people.members.rules.tongues import tongue_name

FAULTS = {
    Fault.TOO_LARGE: _("This file is larger than one megabyte. Save it without pictures, then try again."),
    Fault.UNKNOWN_KIND: _(
        "This is neither a JSON Resume nor a Europass XML file. A PDF cannot be read here: on the Europass site, "
        "download your profile as XML."
    ),
    Fault.BROKEN_JSON: _("This file begins like a JSON Resume and breaks off, or is damaged. Save it again."),
    Fault.BROKEN_XML: _("This XML file is damaged, or holds parts that are not safe to read. Download it again."),
    Fault.NOT_A_RESUME: _("This JSON file does not follow JSON Resume 1.0.0."),
    Fault.NOT_A_EUROPASS: _("This XML file is not a Europass CV or profile."),
}
SURE = {"same words", "another name for"}


class BringForm(forms.Form):
    """A file to read from."""

    file = forms.FileField(
        label=_("A JSON Resume or Europass XML file"),
        widget=FileInput,
        help_text=_("One megabyte at most. It is read and thrown away; nothing is stored until you have checked it."),
        error_messages={"empty": _("This file is empty."), "required": _("Choose a file first.")},
    )

    def clean_file(self) -> Draft:
        """The draft in the file."""
        file: UploadedFile[bytes] = self.cleaned_data["file"]
        try:
            return read_resume(file.read(LARGEST_FILE + 1))
        except BrokenFile as error:
            where = f" ({error.where})" if error.where else ""
            raise forms.ValidationError(f"{FAULTS[error.fault]}{where}") from error


class CheckForm(forms.Form):
    """Every line that was found, to be kept, changed or left out."""

    draft = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, data: Any, *, found: Draft, viewer: Viewer) -> None:
        super().__init__(data, initial={"draft": to_text(found)})
        self.found = found
        self.viewer = viewer
        for place, skill in enumerate(found.skills):
            self._ask_skill(place, skill.name, skill.level or 3)
        for place, (code, level) in enumerate(found.languages):
            choices = [("", _("Leave it out")), *CEFR_LEVELS.items()]
            label = tongue_name(code, viewer.language)
            self.fields[f"language_{place}"] = _choice(label, choices, level)
        for place, study in enumerate(found.qualifications):
            choices = [("", _("Leave it out")), *DEGREES.items()]
            self.fields[f"qualification_{place}"] = _choice(_study(study), choices, study.level)
        if country := _known_country(found.country, viewer.language):
            label = _("I live in %(country)s") % {"country": country}
            self.fields["country"] = forms.BooleanField(label=label, required=False, initial=True)

    def _ask_skill(self, place: int, name: str, level: int) -> None:
        proposed = suggested_skills(self.viewer, name)[:5]
        choices = [*((str(one.id), one.label) for one in proposed), ("", _("Leave it out"))]
        initial = str(proposed[0].id) if proposed and proposed[0].why in SURE else ""
        self.fields[f"skill_{place}"] = _choice(name, choices, initial)
        self.fields[f"level_{place}"] = _choice(_("How well?"), list(SKILL_LEVELS.items()), level)

    def skills(self) -> Iterator[tuple[BoundField, BoundField]]:
        """Each skill's two fields."""
        return ((self[f"skill_{place}"], self[f"level_{place}"]) for place in range(len(self.found.skills)))

    def languages(self) -> Iterator[BoundField]:
        """Each language's field."""
        return (self[f"language_{place}"] for place in range(len(self.found.languages)))

    def qualifications(self) -> Iterator[BoundField]:
        """Each qualification's field."""
        return (self[f"qualification_{place}"] for place in range(len(self.found.qualifications)))

    def checked(self) -> Checked:
        """What the member keeps."""
        said = self.cleaned_data
        skills = [
            (UUID(said[f"skill_{place}"]), int(said[f"level_{place}"] or 3))
            for place in range(len(self.found.skills))
            if said[f"skill_{place}"]
        ]
        languages = [
            (code, int(said[f"language_{place}"]))
            for place, (code, _level) in enumerate(self.found.languages)
            if said[f"language_{place}"]
        ]
        return Checked(
            skills=tuple(skills),
            languages=tuple(languages),
            qualifications=tuple(self._kept_studies()),
            country=self.found.country if said.get("country") else "",
        )

    def _kept_studies(self) -> Iterator[DraftQualification]:
        for place, study in enumerate(self.found.qualifications):
            if level := self.cleaned_data[f"qualification_{place}"]:
                yield DraftQualification(study.field, level, study.institution, study.country, study.year)


def _choice(label: Any, choices: Sequence[tuple[Any, Any]], initial: Any) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=choices, initial=initial, required=False)


def _study(study: DraftQualification) -> str:
    return " · ".join(part for part in (study.field, study.institution, str(study.year or "")) if part)


def _known_country(code: str, language: str) -> str:
    try:
        return country_name(code, language) if code else ""
    except NotFound:
        return ""
