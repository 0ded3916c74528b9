"""Checks a follow-up mail.

``check_mail`` reads a ``Mail``, lays it open as a ``Letter``, runs every ``Rule`` over it and returns
``Finding`` records; ``corrected`` puts in what they suggest. A rule is one file in ``rules/``; its words
stand in ``vocabulary/``; what several rules do is in ``kinds``, what a sentence does in ``reading``, what
the mail does in ``roles``. ``python -m workbook.lint`` prints the table of all rules.
"""

from workbook.lint.engine import check_mail
from workbook.lint.fixes import corrected

__all__ = ["check_mail", "corrected"]
