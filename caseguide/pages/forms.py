"""What a form's page needs to know about its fields: options, statements and conditions in words."""

from __future__ import annotations

from caseguide.catalog import Catalog
from caseguide.form_fields import ShowIf, fields_of_form, options_of, statements_of
from schemas.fields import ChoiceField, ChoicesField, FormField
from schemas.form import Form

__all__ = ["condition", "options_of", "statements_of"]


def condition(catalog: Catalog, show_if: ShowIf, form: Form) -> str:
    """Say a condition as a sentence: `Only if “Did it take place?” is “It was held”.`."""
    fields = {field.id: field for field in fields_of_form(form)}
    parts = [
        f"“{fields[id].label}” is {' or '.join(f'“{_answer(catalog, fields[id], answer)}”' for answer in answers)}"
        for id, answers in show_if.items()
        if id in fields
    ]
    return f"Only if {' and '.join(parts)}." if parts else ""


def _answer(catalog: Catalog, field: FormField, answer: str | bool | int) -> str:
    if isinstance(answer, bool):
        return "ticked" if answer else "not ticked"
    if isinstance(field, ChoiceField | ChoicesField):
        return next((option.label for option in options_of(catalog, field) if option.code == answer), str(answer))
    return str(answer)
