"""Reads what a person names on the command line; ``-`` is standard input."""

from __future__ import annotations

import sys
from pathlib import Path

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
    except OSError as error:
        raise WorkbookError(
            _("Expected a file that can be read."),
            f"{name}: {error.strerror}.",
            _("Check that it is a file and that you may read it."),
        ) from None


def decode(data: bytes) -> str:
    """Text in UTF-8, or in the older Japanese encodings that mail and notes still come in."""
    for encoding in ("utf-8-sig", "cp932", "euc_jp"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise WorkbookError(
        _("Expected text in UTF-8."),
        _("These bytes are none."),
        _("Save the file as UTF-8 text and try again."),
    )


def read_text(name: str) -> str:
    return decode(read_bytes(name))
