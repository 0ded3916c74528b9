"""What a note says to oneself and a mail does not: excuses, self-scolding, doubts, remarks on people,
and places still to be filled in.

One pattern a line in ``vocabulary/<family>.txt``. To leave too much out only costs a question to the person.
"""

from __future__ import annotations

from workbook.mail.phrases.vocabulary import any_of

FAMILIES = ("placeholder", "excuse", "muttering", "doubt", "remark")


def private(statement: str, families: tuple[str, ...] = FAMILIES) -> str | None:
    """The family that keeps a statement out of a mail."""
    return next((family for family in families if any_of(family).search(statement)), None)
