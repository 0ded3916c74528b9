"""Guesses the kind of a question from its words, in both languages."""

from __future__ import annotations

import re
from functools import cache

from workbook.memo.lines import fold_places
from workbook.memo.vocabulary import any_of, plain, table
from workbook.model import Kind

LONGEST = 400
# A follow-up such as "complexity?" or "and if it does not fit?" is of the kind of the question before it.
GOES_ON = re.compile(
    r"^(?:and|what if|same|but|now|also|how would you (?:test|improve|optimi)|can you do better|では|じゃあ|もし|それ|その|さらに|変える|入力|計算量|時間計算量|空間|重複|time|space|complexity)|(?:(?:た|る|なら|と|し)たら|場合は?|したら|るには|すぎたら)[?。]?$",
    re.IGNORECASE,
)


@cache
def _words(kind: str) -> re.Pattern[str]:
    return re.compile(any_of(table("kinds")["words"][kind]), re.IGNORECASE)


def named_kind(name: str) -> Kind | None:
    """The kind a person named in a label or a table cell."""
    word = plain(name)
    for kind, names in table("kinds")["names"].items():
        if word in names:
            return Kind(kind)
    return None


def guess_kind(prompt: str, answer: str = "", before: Kind | None = None) -> Kind:
    """The kind of the question ``prompt``. ``before`` is the kind of the question it may follow up."""
    text = " ".join(fold_places(prompt[:LONGEST]).split())
    weights = {
        kind: sum(len(match[0]) for match in _words(kind).finditer(text))
        for kind in ("behavioural", "design", "coding", "knowledge")
    }
    # A word of the question's own matter says more than the way it is put.
    weights["knowledge"] /= 2
    best = max(weights, key=lambda kind: weights[kind])
    if (GOES_ON.search(text) and before in (Kind.CODING, Kind.DESIGN) and best in ("knowledge", before)) or (
        before and not weights[best] and GOES_ON.search(text)
    ):
        return before
    if "```" in answer:
        return Kind.CODING
    if weights[best]:
        return Kind(best)
    return Kind.KNOWLEDGE
