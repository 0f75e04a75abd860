"""How forms look: one template a field, with label, hint, error and input in that order."""

from django.forms.renderers import TemplatesSetting


class HouseRenderer(TemplatesSetting):
    """Forms and fields as the house draws them; widgets from the templates folder, then Django's own."""

    form_template_name = "ui/form.html"
    field_template_name = "ui/field.html"
