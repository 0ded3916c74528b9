"""Reads what a person names on the command line; ``-`` is standard input."""

from __future__ import annotations

import sys
from pathlib import Path

from workbook.locale import _
from workbook.model.errors import NotFound, WorkbookError

# Shift_JIS text is never valid EUC-JP, the other way round it often is.
ENCODINGS = ("utf-8-sig", "euc_jp", "cp932")


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
    marked = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if marked else ENCODINGS:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text.replace("\r\n", "\n")
    raise WorkbookError(
        _("Expected text in UTF-8."),
        _("These bytes are no text."),
        _("Save it as plain text in UTF-8 and try again."),
    )


def read_text(name: str) -> str:
    return decode(read_bytes(name))
