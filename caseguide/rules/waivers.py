"""WAV: rules that an item sets aside."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from caseguide.catalog import Catalog, Entry
from caseguide.findings import Severity
from caseguide.rules import RULES, Problem, rule
from caseguide.words import near

NEVER_WAIVED = {"YAML", "FILE", "SHAPE", "WAV", "PRN"}
"""Families that no item can set aside: without them there is no item, no waiver, or nothing to read on paper."""


@rule("WAV001", Severity.WARNING)
def not_needed(entry: Entry, waived: Collection[str]) -> Iterator[Problem]:
    """An item sets a rule aside that finds nothing there.

    Why: a waiver that is left behind would hide the next mistake of that kind.

    Mend: take the waiver out.
    """
    for position, waiver in enumerate(entry.item.waive):
        known = waiver.rule in RULES and RULES[waiver.rule].family not in NEVER_WAIVED
        if known and waiver.rule not in waived:
            place = entry.place(("waive", position, "rule"))
            message = f"{waiver.rule} finds nothing here, so it need not be waived."
            yield Problem(place, message, "Take this waiver out.")


@rule("WAV002")
def no_such_rule(catalog: Catalog) -> Iterator[Problem]:
    """An item sets a rule aside that does not exist, or that cannot be set aside.

    Why: the editor believes that something is waived which is not.

    Mend: use a code from the handbook's list of rules. Rules of the families YAML, FILE, SHAPE and PRN
    always hold.
    """
    for entry in catalog.items:
        for position, waiver in enumerate(entry.item.waive):
            place = entry.place(("waive", position, "rule"))
            if waiver.rule not in RULES:
                hint = near(waiver.rule, sorted(RULES)) or "See the handbook's list of rules."
                yield Problem(place, f"There is no rule {waiver.rule}.", hint)
            elif RULES[waiver.rule].family in NEVER_WAIVED:
                yield Problem(place, f"{waiver.rule} cannot be waived.", "Mend what it finds, and take this out.")
