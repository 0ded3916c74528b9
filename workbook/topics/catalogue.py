"""The catalogue that ships with the workbook."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from workbook.model.topic import Topic

HERE = Path(__file__).parent


@cache
def catalogue() -> tuple[Topic, ...]:
    """The shipped topics in the order of the file; the same records on every call, not to be changed."""
    entries = json.loads((HERE / "catalogue.json").read_text(encoding="utf-8"))
    return tuple(Topic.model_validate(entry) for entry in entries)
