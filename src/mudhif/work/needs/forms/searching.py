"""What readers and desks look for; whatever does not fit is left out instead of refused."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from mudhif.atlas.places.queries import governorate_choices
from mudhif.base.foundation.text import clean
from mudhif.work.needs.choices import MODES, language_names
from mudhif.work.needs.queries import VIEWS, DeskFilters, Filters

LONGEST_SEARCH = 80
WAITS = (("", _("Any time")), ("3", _("Over 3 days")), ("7", _("Over a week")))


class FilterForm(forms.Form):
    """The filters of the public list."""

    q = forms.CharField(label=_("Words in the title"), required=False, widget=forms.TextInput(attrs={"type": "search"}))
    governorate = forms.ChoiceField(
        label=_("Governorate"), choices=lambda: [("", _("Anywhere")), *governorate_choices()], required=False
    )
    mode = forms.ChoiceField(label=_("Way of working"), choices=[("", _("All ways")), *MODES.items()], required=False)
    language = forms.ChoiceField(
        label=_("Language"),
        choices=lambda: [("", _("All languages")), *language_names().items()],
        required=False,
    )
    urgent = forms.BooleanField(label=_("Urgent only"), required=False)
    profession = forms.RegexField(r"^[0-9]{1,4}$", required=False)
    skill = forms.UUIDField(required=False)

    def filters(self) -> Filters:
        """What was asked for, as far as it can be understood."""
        self.is_valid()
        found: dict[str, Any] = self.cleaned_data
        skill = found.get("skill")
        return Filters(
            q=clean(found.get("q") or "")[:LONGEST_SEARCH], governorate=found.get("governorate") or "",
            mode=found.get("mode") or "", language=found.get("language") or "", urgent=bool(found.get("urgent")),
            profession=found.get("profession") or "", skill=skill if isinstance(skill, UUID) else None,
        )  # fmt: skip


class DeskFilterForm(FilterForm):
    """The filters of the desk's queue."""

    waiting = forms.ChoiceField(label=_("Waiting"), choices=WAITS, required=False)
    view = forms.ChoiceField(choices=[(name, name) for name in VIEWS], required=False)

    def desk_filters(self) -> DeskFilters:
        """What was asked for, as far as it can be understood."""
        narrow = self.filters()
        waiting = int(self.cleaned_data.get("waiting") or 0)
        return DeskFilters(self.cleaned_data.get("view") or "waiting", narrow, waiting)
