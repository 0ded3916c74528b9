"""The marks that people put before a line: bullets, numbers, headings, times, arrows."""

from __future__ import annotations

import re

MARKERS = {
    "time": r"[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:\s*[-~]\s*\d{1,2}:\d{2})?[\])]?\s*(?:[-:|]\s+)?",
    "check": r"\[[ xX✓✔-]?\]\s*",
    "#": r"#{1,6}(?:\s+|(?=[^\s#\d]))",
    "arrow": r"(?:->|→|↳|└─*>?|┗━*|➡|➔|➜|▶|╰─*|>>)\s*",
    "double": r"(?:=>|⇒|⇨|➾)\s*",
    ">": r">\s*",
    "bold": r"\*\*(?=[^\s*])",
    "(1)": r"[(\[]\d{1,3}[)\]]\s*",
    "①": r"[①-⑳❶-❿⓵-⓾]\s*(?:(?!:\w+:)[.:])?\s*",
    "1)": r"(?:\d{1,3}|[ivx]{1,4}|[a-zA-Z])\)\s*(?=\S)",
    "1.": r"(?:\d{1,3}(?:\.(?!\d)|[、:](?!\d))|(?:[ivx]{2,4}|[a-hA-H])\.(?=\s))\s*",
    "#1": r"#\d{1,3}[.:)]?\s+",
    "1-": r"\d{1,2}\s?-\s+",
}
PATTERNS = {name: re.compile(pattern) for name, pattern in MARKERS.items()}
SYMBOL = re.compile(r"(([^\w\s「『\"'(\[【<`…$@&:/\\.,;。、)\]|=])\2{0,3})\s*")
BOUND = "-*+~^%!?"  # these mark a line only with a space behind them
NUMBERED = frozenset({"(1)", "①", "1)", "1.", "#1", "1-"})
POINTERS = ("arrow", "double")


def marker(text: str, start: int, end: int) -> tuple[str, int]:
    """The name of the marker at ``start`` and where it ends; ``""`` where there is none. Any symbol that
    opens a line is a marker, named by itself."""
    for name, pattern in PATTERNS.items():
        if match := pattern.match(text, start, end):
            return (match[0].strip() if name == "#" else name), match.end()
    match = SYMBOL.match(text, start, end)
    if match and not (match[2] in BOUND and match.end() == match.end(1)):
        return match[1], match.end()
    return "", start
