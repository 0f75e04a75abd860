"""A page of many lines does not call each of them optional."""

from mudhif.people.members.forms.sections import LanguageForms


def test_no_line_of_a_language_is_called_optional() -> None:
    shown = "".join(str(form[name].as_field_group()) for form in LanguageForms() for name in ("language", "level"))
    assert shown.count("<label") == 6
    assert "optional" not in shown
