"""What a note says to oneself and a mail does not: excuses, self-scolding, doubts, remarks on people,
and places still to be filled in.

One pattern a line in ``vocabulary/<family>.txt``. To leave too much out only costs a question to the person.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

FAMILIES = ("placeholder", "excuse", "muttering", "doubt", "remark")
VOCABULARY = Path(__file__).parent / "vocabulary"


@cache
def pattern(family: str) -> re.Pattern[str]:
    lines = (VOCABULARY / f"{family}.txt").read_text(encoding="utf-8").splitlines()
    return re.compile("|".join(line for line in lines if line), re.IGNORECASE)


def private(statement: str, families: tuple[str, ...] = FAMILIES) -> str | None:
    """The family that keeps a statement out of a mail."""
    return next((family for family in families if pattern(family).search(statement)), None)
