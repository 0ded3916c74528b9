"""Reads what a person names on the command line; ``-`` is standard input."""

from __future__ import annotations

import sys
from pathlib import Path

from workbook import text
from workbook.locale import _
from workbook.model.errors import NotFound, WorkbookError


def read_bytes(name: str) -> bytes:
    """The bytes of a file; ``WorkbookError`` says why it cannot be read."""
    if name == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(name).read_bytes()
    except FileNotFoundError:
        raise NotFound(
            _("Expected a file."), _("There is none named {name}.").format(name=name), _("Check the path.")
        ) from None
    except (OSError, ValueError) as error:
        raise WorkbookError(
            _("Expected a file that can be read."),
            f"{name}: {getattr(error, 'strerror', None) or error}.",
            _("Check that it is a file and that you may read it."),
        ) from None


def decode(data: bytes) -> str:
    """Text in UTF-8, UTF-16 with its mark, or the older Japanese encodings that notes still come in."""
    try:
        return text.decode(data)
    except UnicodeError:
        raise WorkbookError(
            _("Expected text in UTF-8."),
            _("These bytes are no text."),
            _("Save it as plain text in UTF-8 and try again."),
        ) from None
