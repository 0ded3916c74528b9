"""What divides a question from its answer on one line."""

from __future__ import annotations

import re
from statistics import fmean

from workbook.memo import ratings
from workbook.memo.rows import Row

ARROWS = re.compile(r"→|->|➡|➔|➜|⇒|=>|⇨")
# No pattern begins with a run of white space: on long runs that takes quadratic time.
DIVIDERS = {
    " / ": re.compile(r"(?<=\s)/\s(?!\s*(?:5|10|100)(?!\d))|(?<=\D\s)/\s"),
    " | ": re.compile(r"\|"),
    "tab": re.compile(r"\t"),
    " :: ": re.compile(r"::"),
    "; ": re.compile(r";"),
    " - ": re.compile(r"(?<=\s)-{1,2}\s"),
    ": ": re.compile(r":\s|(?<=[^\x00-\x7f]):(?=[^\x00-\x7f])"),
    " = ": re.compile(r"(?<=\s)=\s"),
    "...": re.compile(r"…|\.{3}"),
}
SENTENCE_END = re.compile(r"(?<=[^\s\d.])\.\s(?=.)|。(?=.)|(?<=[?!])\s(?=.)|(?<=[?!])(?=\w)")
CLEAR = (" / ", " | ", "tab", " - ")  # hardly stand inside a question
MOST, NEARLY_ALL = 0.5, 0.6
HEAD = re.compile(r"[^\n]{1,300}?(?:[?？]|→|->|⇒|=>|\s/\s|\s-\s|\s\|\s|:\s|。|\.\s|\t|$)")


def head(text: str, row: Row) -> str:
    """The first clause of a row's content, without a rating after it."""
    match = HEAD.match(text, row.start, row.end)
    end = match.end() if match else row.end
    rated = ratings.trailing(text, row.start, end)
    return text[row.start : rated.start if rated else end].rstrip(" /|-:。.→>⇒=\t")


def is_divided(text: str, row: Row) -> bool:
    """Whether a row holds more than a question: a rating, an arrow or a divider."""
    return bool(
        row.rated
        or ARROWS.search(text, row.start, row.end)
        or ratings.trailing(text, row.start, row.end)
        or any(DIVIDERS[name].search(text, row.start, row.end) for name in CLEAR)
    )


def shared_divider(text: str, asked: list[Row]) -> re.Pattern[str] | None:
    """The divider that most of these rows hold."""
    if not asked:
        return None
    for name, pattern in [*DIVIDERS.items(), ("sentence", SENTENCE_END)]:
        needed = MOST if name in {*CLEAR, "sentence"} else NEARLY_ALL
        if fmean(bool(pattern.search(text, row.start, row.end)) for row in asked) >= needed:
            return pattern
    return None
