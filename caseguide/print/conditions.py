"""A form as it is asked on paper: its questions numbered, and conditions that name a question by its number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from caseguide.catalog import Catalog
from caseguide.form_fields import ShowIf, fields_of_form, options_of
from schemas.fields import CheckboxField, ChoiceField, ChoicesField, FormField, NoteField, RatingsField
from schemas.form import Form


@dataclass(frozen=True)
class Asking:
    """A form and where its words come from."""

    catalog: Catalog
    form: Form

    @cached_property
    def fields(self) -> dict[str, FormField]:
        """The form's fields by their ids."""
        return {field.id: field for field in fields_of_form(self.form)}

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The questions' numbers. They are counted through the form, hidden ones too; notes are not counted."""
        asked = [id for id, field in self.fields.items() if not isinstance(field, NoteField)]
        return {id: number for number, id in enumerate(asked, 1)}

    def labels(self, field: FormField) -> dict[str, str]:
        """The words of a question's options by their codes."""
        if isinstance(field, ChoiceField | ChoicesField):
            return {option.code: option.label for option in options_of(self.catalog, field)}
        return {option.code: option.label for option in field.options} if isinstance(field, RatingsField) else {}

    def condition(self, show_if: ShowIf | None) -> str:
        """A condition as a sentence: `Only if the answer to 3 is “Yes”.`; nothing where there is no condition."""
        known = {id: values for id, values in (show_if or {}).items() if id in self.numbers}
        parts = [self._part(self.fields[id], self.numbers[id], values) for id, values in known.items()]
        return f"Only if {' and '.join(parts)}." if parts else ""

    def _part(self, field: FormField, number: int, values: tuple[str | bool | int, ...]) -> str:
        if isinstance(field, CheckboxField):
            return f"{number} is {' or '.join('ticked' if value is True else 'not ticked' for value in values)}"
        if isinstance(field, ChoicesField):
            return f"{either([*self._words(field, values)])} is ticked in {number}"
        others = [code for code in self.labels(field) if code not in values]
        if len(values) > 1 and len(others) == 1:
            return f"the answer to {number} is not {either([*self._words(field, others)])}"
        return f"the answer to {number} is {either([*self._words(field, values)])}"

    def _words(self, field: FormField, values: Iterable[str | bool | int]) -> Iterator[str]:
        labels = self.labels(field)
        for value in values:
            yield f"“{labels.get(str(value), value)}”" if labels else str(value)


def either(words: list[str]) -> str:
    """The words as alternatives: `a, b or c`."""
    return " or ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)
