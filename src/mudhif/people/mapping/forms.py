"""Forms about registers."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from mudhif.atlas.places.queries import residence_choices
from mudhif.base.foundation import clock
from mudhif.base.ui.days import Day
from mudhif.base.ui.numerals import day, number
from mudhif.base.ui.widgets import FileInput
from mudhif.people.mapping.choices import ANSWERS, BASES, KINDS, field_choices
from mudhif.people.mapping.letter import LANGUAGES
from mudhif.people.mapping.queries import PartShown
from mudhif.people.mapping.rules.columns import Column, How
from mudhif.people.mapping.rules.dates import Order
from mudhif.people.mapping.rules.deciding import Verdict
from mudhif.people.mapping.rules.duties import PROPOSED, WRITTEN, Duty, answers_to
from mudhif.people.mapping.rules.fields import Field
from mudhif.people.mapping.rules.inviting import A_DAY
from mudhif.people.mapping.rules.recognising import Told


def _proposed() -> date:
    return clock.now().date() + PROPOSED - timedelta(days=1)


def _last_day() -> Day:
    return Day(
        label=_("Last day"),
        initial=_proposed,
        help_text=_("After it, everything on this list is erased by itself. Two years at most."),
    )


class StartForm(forms.Form):
    """A new register."""

    owner = forms.ChoiceField(label=_("Whose list is it?"), widget=forms.RadioSelect)
    name = forms.CharField(
        label=_("What do you call it?"),
        max_length=120,
        widget=forms.TextInput({"dir": "auto"}),
        help_text=_("For your own office. Name nobody in it."),
    )
    kind = forms.ChoiceField(
        label=_("What kind of list is it?"),
        choices=lambda: [(kind, str(words)) for kind, words in KINDS.items()],
        widget=forms.RadioSelect,
    )
    once = forms.BooleanField(label=_("Nobody stands on it twice"), required=False, initial=True)
    ends = _last_day()

    def __init__(self, *args: Any, offices: Iterable[tuple[Any, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        owner: forms.ChoiceField = self.fields["owner"]  # type: ignore[assignment]
        owner.choices = [(str(identifier), name) for identifier, name in offices]
        if len(owner.choices) == 1:
            owner.initial = owner.choices[0][0]


class EndForm(forms.Form):
    """Another last day."""

    ends = _last_day()


class DutyForm(forms.Form):
    """An answer to one question of the law."""

    answer = forms.ChoiceField(label=_("Your answer"), widget=forms.RadioSelect)
    note = forms.CharField(
        label=_("In your own words"),
        max_length=2000,
        required=False,
        widget=forms.Textarea({"rows": 5, "dir": "auto"}),
        help_text=_("Name nobody. Whoever is on the list may ask to read it."),
    )

    def __init__(self, *args: Any, duty: Duty, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not answers_to(duty):
            del self.fields["answer"]
        else:
            words = BASES if duty is Duty.BASIS else ANSWERS
            answer: forms.ChoiceField = self.fields["answer"]  # type: ignore[assignment]
            answer.choices = list(words.items())
        self.fields["note"].required = duty in WRITTEN


class LinkageForm(forms.Form):
    """Which registers are compared, and for which place."""

    registers = forms.MultipleChoiceField(
        label=_("Which registers take part?"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Two at least. Three or more say much more."),
    )
    place = forms.ChoiceField(
        label=_("For which country, or which region?"),
        choices=lambda: [("", _("Choose one")), *residence_choices()],
        help_text=_(
            "Whoever lives elsewhere is not counted. Where a list names no country, that of its owner is taken."
        ),
    )

    def __init__(self, *args: Any, parts: Iterable[PartShown], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        registers: forms.MultipleChoiceField = self.fields["registers"]  # type: ignore[assignment]
        registers.choices = [(str(part.register), _part(part)) for part in parts]


def _part(part: PartShown) -> str:
    facts = {
        "owner": part.owner_name,
        "name": part.name,
        "kind": KINDS.get(part.kind, ""),
        "day": day(part.ends, get_language() or "en"),
    }
    return gettext("%(owner)s: %(name)s (%(kind)s, until %(day)s)") % facts


class AnswerForm(forms.Form):
    """What somebody says of a pair; three buttons, one of which is pressed."""

    pair = forms.UUIDField()
    answer = forms.ChoiceField(choices=[(one.value, one.value) for one in Verdict])


class FileForm(forms.Form):
    """The list itself."""

    file = forms.FileField(
        label=_("The list, as CSV or XLSX"),
        widget=FileInput,
        help_text=_(
            "64 MB at most. Any delimiter, headers in Arabic, Kurdish or English. Columns that are never held are left "
            "out at once; the rest is sealed, and you confirm what it is."
        ),
        error_messages={
            "empty": _("This file is empty."),
            "required": _("Choose a file first. One above 64 MB does not arrive."),
        },
    )

    def upload(self) -> "UploadedFile[bytes]":
        """The file."""
        file: UploadedFile[bytes] = self.cleaned_data["file"]
        return file


class ColumnsForm(forms.Form):
    """Which column is what."""

    order = forms.ChoiceField(
        label=_("In dates such as 03/04/1965, what stands first?"),
        choices=[(Order.DAY_FIRST, _("The day")), (Order.MONTH_FIRST, _("The month"))],
        initial=Order.DAY_FIRST,
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, columns: Iterable[Column], ask_order: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.columns = [column for column in columns if column.how not in {How.REFUSED, How.LEFT_ALONE}]
        if not ask_order:
            del self.fields["order"]
        for column in self.columns:
            self.fields[f"column_{column.index}"] = forms.ChoiceField(
                label=column.header or f"{column.index + 1}",
                choices=field_choices,
                required=False,
                initial=column.field or "",
            )

    def rows(self) -> list[tuple[Column, forms.BoundField]]:
        """Each column with its field."""
        return [(column, self[f"column_{column.index}"]) for column in self.columns]

    def clean(self) -> dict[str, Any]:
        """No field twice."""
        said = super().clean() or {}
        taken: set[str] = set()
        for column in self.columns:
            kind = said.get(f"column_{column.index}")
            if kind and kind in taken:
                self.add_error(f"column_{column.index}", _("Another column is this already. Choose one of them."))
            taken.add(kind or "")
        return said

    def choice(self) -> dict[int, Field]:
        """What was chosen, by the place of the column."""
        said = {column.index: self.cleaned_data[f"column_{column.index}"] for column in self.columns}
        return {index: Field(kind) for index, kind in said.items() if kind}

    def order_chosen(self) -> Order | None:
        """The order of days and months, where it was asked."""
        order = self.cleaned_data.get("order")
        return Order(order) if order else None


class MailingForm(forms.Form):
    """How people on a register are invited."""

    language = forms.ChoiceField(
        label=_("Which language stands first?"),
        choices=list(LANGUAGES.items()),
        widget=forms.RadioSelect,
        help_text=_(
            "All three stand in every letter. No list says which language somebody reads, and it is not guessed."
        ),
    )
    a_day = forms.TypedChoiceField(
        label=_("How many addresses a day?"),
        choices=lambda: [(each, number(each, get_language() or "en")) for each in A_DAY],
        coerce=int,
        initial=A_DAY[1],
        help_text=_("Begin with few: people will have questions, and you answer them."),
    )


class NoteForm(forms.Form):
    """What is wrong in a list."""

    text = forms.CharField(
        label=_("What is wrong?"),
        max_length=1000,
        widget=forms.Textarea({"rows": 5, "dir": "auto"}),
        help_text=_("Whoever keeps the list reads this with the number of your line, and nothing else of you."),
    )


def _more(label: Any, **attributes: str) -> forms.CharField:
    return forms.CharField(label=label, max_length=200, required=False, widget=forms.TextInput(attributes))


class RecogniseForm(forms.Form):
    """What somebody writes of themselves, to be shown a line that may be theirs. Nothing of it is kept."""

    born = Day(label=_("Your day of birth"), ahead=-40 * 365)
    phones = _more(_("Your telephone numbers, now and before"), inputmode="tel", dir="ltr", autocomplete="off")
    mails = _more(_("Your other mail addresses, now and before"), inputmode="email", dir="ltr", autocomplete="off")
    towns = _more(_("Towns that you have lived in"), dir="auto", autocomplete="off")
    occupations = _more(_("What you do, or did"), dir="auto", autocomplete="off")

    def told(self) -> Told:
        """What was written, as it is compared."""
        said = self.cleaned_data
        return Told.written(said["born"], said["phones"], said["mails"], said["towns"], said["occupations"])
