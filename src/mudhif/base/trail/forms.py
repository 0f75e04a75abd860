"""What a reader brings to have an entry checked."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from mudhif.base.trail.rules.receipt import LONGEST
from mudhif.base.ui.widgets import FileInput


class VerifyForm(forms.Form):
    """An entry or a receipt, pasted or as a file, and perhaps a checkpoint that the reader kept."""

    entry = forms.CharField(
        label=_("The entry or the receipt, as text"),
        help_text=_("Paste all of it, from the first brace to the last."),
        widget=forms.Textarea(attrs={"rows": 8, "dir": "ltr", "class": "input code", "spellcheck": "false"}),
        max_length=LONGEST,
        required=False,
    )
    file = forms.FileField(label=_("Or the receipt as a file"), widget=FileInput, required=False, max_length=200)
    outside = forms.CharField(
        label=_("A checkpoint that you kept"),
        help_text=_("With it, the answer does not depend on trusting us. Its first line is the record’s name."),
        widget=forms.Textarea(attrs={"rows": 6, "dir": "ltr", "class": "input code", "spellcheck": "false"}),
        max_length=LONGEST,
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        """One of the two ways must be used; a file is text of a bearable length."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        file = cleaned.get("file")
        cleaned["brought"] = self._read(file) if file else cleaned.get("entry", "")
        if not cleaned["brought"] and not self.errors:
            self.add_error("entry", _("Paste an entry or a receipt here, or choose the receipt’s file below."))
        return cleaned

    def _read(self, file: UploadedFile[Any]) -> str:
        content = file.read(LONGEST + 1)
        try:
            text: str = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = ""
        if not text or len(content) > LONGEST:
            self.add_error("file", _("This file is not a receipt: a receipt is a short text file that ends in .json."))
            return ""
        return text
