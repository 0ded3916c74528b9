"""Two short Japanese sentences become one, so that a supplement does not read like a list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from workbook.mail.phrases.phrase import JapanesePhrase

SHORT, LONG = 26, 40  # characters of a statement that leads into the next, and of that one
SUBJECT = re.compile(r"(?<!と)[はがも]")  # without one, what follows a verb may seem to be about its object
KEEPS_APART = re.compile(
    r"また|一方|ただし|しかし|なお|そして|さらに|まず|次に|例えば|たとえば|だから|なので"
)


def pairs(parts: Sequence[JapanesePhrase]) -> list[tuple[JapanesePhrase | None, JapanesePhrase]]:
    """Each sentence with the statement that leads into it, if any."""
    found, lead = [], None
    for part, follows in zip_longest(parts, parts[1:]):
        if lead is None and follows and leads(part, follows):
            lead = part
        else:
            found.append((lead, part))
            lead = None
    return found


def leads(part: JapanesePhrase, follows: JapanesePhrase) -> bool:
    return (
        len(part.text) <= SHORT
        and "、" not in part.text
        and bool(part.continued)
        and bool(part.is_noun or (SUBJECT.search(part.text) and SUBJECT.search(follows.text)))
        and len(follows.text) <= LONG
        and not KEEPS_APART.match(follows.text)
        and not follows.breaks_off
    )
