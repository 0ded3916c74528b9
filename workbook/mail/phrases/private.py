"""What a note says to oneself and a mail does not: excuses, self-scolding, doubts, remarks on people,
ratings of oneself, and places still to be filled in.

One pattern a line in ``vocabulary/<family>.txt``. To leave too much out only costs a question to the person.
"""

from __future__ import annotations

from collections.abc import Iterable

from workbook.mail.phrases.vocabulary import any_of

WORDS = ("placeholder", "excuse", "muttering", "doubt", "remark")
FAMILIES = (*WORDS, "rating")  # a figure alone, such as 5%, is a rating as a statement only


def private(statement: str, families: tuple[str, ...] = FAMILIES) -> str | None:
    """The family that keeps a statement out of a mail."""
    return next((family for family in families if any_of(family).search(statement)), None)


def one_private(links: Iterable[str]) -> bool:
    """Whether one of the links of a chain is said to oneself, so that it falls apart."""
    return any(private(link, WORDS) for link in links)
