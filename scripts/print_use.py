"""What may be asked of `caseguide print` together, and what may not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from caseguide.catalog import Entry
from caseguide.print.sheets import Wish
from scripts.terminal import WrongUse


class Asked(NamedTuple):
    """What was asked for besides the items and how they look."""

    chart: bool
    answers: bool
    bound: bool
    word: bool


def check_use(entries: Sequence[Entry], wish: Wish, asked: Asked) -> None:
    """Stop with a sentence where options do not go together, or not with these items."""
    kinds = [entry.kind.name for entry in entries]
    if asked.chart and (asked.bound or asked.word or asked.answers or wish.level or wish.cards):
        raise WrongUse("The wall chart is larger than other sheets: only --paper, --large and --out go with it.")
    if asked.answers and kinds != ["form"]:
        raise WrongUse("--answers is for one form: name it.")
    if wish.level and kinds != ["checklist"]:
        raise WrongUse("--level is for one checklist: name it.")
    if wish.cards and set(kinds) != {"guide"}:
        raise WrongUse("--cards is for practice guides: name one or several.")
    if asked.bound and wish.cards:
        raise WrongUse("Cards are printed on both sides, so they cannot be bound: leave out --bind.")
    if asked.word:
        _check_word(kinds, alone=not (asked.bound or asked.answers or wish != Wish()))


def _check_word(kinds: Sequence[str], *, alone: bool) -> None:
    if not alone:
        raise WrongUse("--format docx makes blank forms for Word; only --paper and --out go with it.")
    if "form" not in kinds:
        raise WrongUse("Only forms can be made for Word.")
