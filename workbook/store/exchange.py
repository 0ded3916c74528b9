"""The workbook as JSON and back: lossless, all or nothing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from sqlalchemy import Connection

from workbook.locale import _
from workbook.model import Export, InvalidValue, NotFound, Profile
from workbook.model.errors import invalid, shown
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
    except (OSError, ValueError) as error:  # ValueError: no file system has such a name
        raise NotFound(
            _("Expected a JSON file that can be read at {path}.").format(path=path),
            _("It cannot: {reason}.").format(reason=getattr(error, "strerror", None) or shown(error)),
            _("Check the name and the permission, and try again; nothing was changed."),
        ) from error
    if size > LARGEST:
        raise InvalidValue(
            _("Expected a file of at most {limit} MB.").format(limit=LARGEST // 2**20),
            _("{path} has {size} MB.").format(path=path, size=size // 2**20),
            _("Import it in parts; nothing was changed."),
        )
    content = content.removeprefix(b"\xef\xbb\xbf")
    try:
        export = Export.model_validate_json(content)
    except ValidationError as error:
        raise invalid(error, path.name) from None
    json.loads(content, object_pairs_hook=_each_name_once)
    return export


def _each_name_once(pairs: list[tuple[str, Any]]) -> None:
    """One of two values of a name would be lost in silence."""
    names = [name for name, _value in pairs]
    if len(set(names)) < len(names):
        twice = next(name for name in names if names.count(name) > 1)
        raise InvalidValue(
            _("Expected each name once in a record."),
            _("{name!r} came twice in one.").format(name=shown(twice)),
            _("Take one of the two out; nothing was changed."),
        )
