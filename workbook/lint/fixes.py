"""What a mail's body becomes where the rules know something better."""

from __future__ import annotations

from collections.abc import Iterable

from workbook.model import Finding


def corrected(body: str, findings: Iterable[Finding]) -> str:
    """``body`` with every suggestion in its place. Of suggestions that overlap, the one that begins first is
    taken; what is left out leaves neither an empty line nor a space behind."""
    taken: list[tuple[int, int, str]] = []
    for start, end, better in sorted(_places(findings), key=lambda place: (place[0], -place[1])):
        if not taken or start >= taken[-1][1]:
            taken.append((start, end, better))
    for start, end, better in reversed(taken):
        head, tail = body[:start], body[end:]
        body = head + better + tail if better else _joined(head, tail)
    return body


def _places(findings: Iterable[Finding]) -> list[tuple[int, int, str]]:
    return [
        (found.start, found.end, found.suggestion)
        for found in findings
        if found.start is not None and found.end is not None and found.suggestion is not None
    ]


def _joined(head: str, tail: str) -> str:
    if tail[:1] in ("", " ", "\n"):
        head = head.rstrip(" ")
    above, below = head.rstrip("\n"), tail.lstrip("\n")
    lines = len(head) - len(above), len(tail) - len(below)
    if (head and not lines[0]) or (tail and not lines[1]):
        return head + tail  # something else stands in that line
    return above + "\n" * max(lines) * bool(above) + below
