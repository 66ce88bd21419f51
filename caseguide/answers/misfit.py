"""What does not fit in the answers to a form: where, and one sentence for whoever answers."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from enum import Enum, auto
from typing import NamedTuple

from pydantic import JsonValue

from caseguide.marks import Loc
from caseguide.words import near, one_of
from schemas.fields import Answerable, FormField

Answer = JsonValue
"""One answer, as examples and records hold it."""


class Trouble(Enum):
    """In which way an answer does not fit."""

    UNKNOWN = auto()
    """Nothing is asked under this name."""
    UNASKED = auto()
    """The question is there, but it is not asked with these answers, or never: a note, a score."""
    MISSING = auto()
    """It must be answered, and is not, or only in part."""
    LIMIT = auto()
    """The answer is outside the field's limits, or cannot be read as such an answer at all."""
    UNFIT = auto()
    """The answer is not one of those that are possible, or it is put together in another way."""


class AnswerMisfit(NamedTuple):
    """One thing that does not fit.

    `loc` leads to it in the answers. `plain` says in plain words what is asked for, and `hint` what may be meant.
    """

    loc: Loc
    field: FormField | None
    trouble: Trouble
    plain: str
    hint: str = ""

    @property
    def sentence(self) -> str:
        """What to tell whoever answers: the field's own sentence where it has one for this trouble."""
        own = self.field.error if isinstance(self.field, Answerable) else None
        return own if own and self.trouble in (Trouble.MISSING, Trouble.LIMIT) else self.plain

    def means(self, name: str) -> bool:
        """Whether the hint offers this name: then one slip of the finger is behind both."""
        return self.hint == near(name, [name])

    def below(self, *loc: str | int) -> AnswerMisfit:
        """The same misfit, seen from further up."""
        return self._replace(loc=(*loc, *self.loc))


def is_blank(answer: Answer, depth: int = 3) -> bool:
    """Whether nothing is answered: an empty text, no entry at all, or only entries that are blank themselves."""
    if isinstance(answer, str):
        return not answer.strip()
    if isinstance(answer, list | dict) and depth:
        inside = answer.values() if isinstance(answer, dict) else answer
        return all(is_blank(each, depth - 1) for each in inside)
    return answer is None


def unknown_keys(
    field: FormField, given: dict[str, Answer], known: Collection[str], words: str
) -> Iterator[AnswerMisfit]:
    """Keys in an answer that has parts which are not known there; `words` says what each of them is not."""
    for key in given:
        if key not in known:
            hint = near(key, known) or f"Known here are {one_of(known)}."
            yield AnswerMisfit((key,), field, Trouble.UNKNOWN, f"`{key}` {words}.", hint)
