"""The workbook as JSON and back: lossless, all or nothing."""

from __future__ import annotations

from pathlib import Path

from pydantic import ValidationError
from sqlalchemy import Connection

from workbook.locale import _
from workbook.model import Export, InvalidValue, NotFound, Profile
from workbook.model.errors import invalid
from workbook.store import own_topics, rows
from workbook.store.files import write_private

LARGEST = 256 * 1024 * 1024
"""Bytes; some 20,000 interviews."""


def collect(connection: Connection, profile: Profile) -> Export:
    """Everything outside the bin."""
    profile = rows.load_profile(connection) or profile
    records = rows.load_interviews(connection)
    return Export(profile=profile, interviews=records, topics=own_topics.load(connection))


def write(export: Export, path: Path) -> None:
    """``export`` as JSON in ``path``, whole or not at all, readable by its owner only."""
    write_private(path, export.model_dump_json(indent=1).encode() + b"\n")


def read(path: Path) -> Export:
    """What ``path`` holds, checked as a whole."""
    try:
        size = path.stat().st_size
        content = path.read_bytes() if size <= LARGEST else b""
    except OSError as error:
        raise NotFound(
            _("Expected a JSON file that can be read at {path}.").format(path=path),
            _("It cannot: {reason}.").format(reason=error.strerror or type(error).__name__),
            _("Check the name and the permission, and try again; nothing was changed."),
        ) from error
    if size > LARGEST:
        raise InvalidValue(
            _("Expected a file of at most {limit} MB.").format(limit=LARGEST // 2**20),
            _("{path} has {size} MB.").format(path=path, size=size // 2**20),
            _("Import it in parts; nothing was changed."),
        )
    try:
        return Export.model_validate_json(content.removeprefix(b"\xef\xbb\xbf"))
    except ValidationError as error:
        raise invalid(error, path.name) from None
