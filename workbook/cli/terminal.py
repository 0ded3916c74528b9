"""The one way to the screen. Recorded text never steers the terminal: what cannot be printed is shown as
a question mark, or escaped where it stands in JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from unicodedata import category, east_asian_width

import typer

# Control characters but tab and line feed, line and paragraph separators, text direction, lone surrogates.
UNPRINTABLE = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)


def printable(text: str) -> str:
    """``text`` without anything that acts on a terminal; line ends and tabs stay."""
    return UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", text.replace("\r\n", "\n"))


def one_line(text: str) -> str:
    return " ".join(printable(text).split())


def say(text: str, *, err: bool = False) -> None:
    """Print ``text`` on standard output, or with ``err`` beside it on standard error."""
    typer.echo(printable(text), err=err)


def print_json(data: Any) -> None:
    """``data`` may hold moments; they are written in ISO 8601."""
    text = json.dumps(data, ensure_ascii=False, indent=2, default=datetime.isoformat)
    typer.echo(UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", text))


def width(text: str) -> int:
    """Columns on a terminal: a full-width character takes two, a mark on another one none."""
    return sum(
        0 if category(character) in ("Mn", "Me", "Cf") else 2 if east_asian_width(character) in "WF" else 1
        for character in text
    )


def print_table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Rows under their heads, lined up whatever the script."""
    table = [[one_line(cell) for cell in row] for row in (head, *rows)]
    widths = [max(width(row[column]) for row in table) for column in range(len(head))]
    for row in table:
        cells = (cell + " " * (room - width(cell)) for cell, room in zip(row, widths, strict=True))
        typer.echo("  ".join(cells).rstrip())
