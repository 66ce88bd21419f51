"""Answers to forms: whether they fit, which questions they open, and what is worked out from them.

Examples in forms, records that are imported and sheets that are printed are all judged here.
"""

from __future__ import annotations

from caseguide.answers.conditions import Answers, shown_fields
from caseguide.answers.judging import misfits
from caseguide.answers.misfit import Answer, AnswerMisfit, Trouble
from caseguide.answers.scores import score

__all__ = ["Answer", "AnswerMisfit", "Answers", "Trouble", "misfits", "score", "shown_fields"]
