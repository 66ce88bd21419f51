"""Starters: what `caseguide new` and `caseguide init` write, and the sentences with which they decline."""


class NotAsMeant(Exception):
    """The words typed make no sense here; the message says what would."""


class CannotStart(Exception):
    """Something stands in the way; the message says what to do first."""
