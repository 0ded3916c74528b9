"""A git filter: ``python -m workbook.pages`` takes outputs and draft texts out of the notebook on standard
input. What is no notebook passes unchanged."""

from __future__ import annotations

import json
import sys
from typing import Any

from workbook.pages.clean import clean


def published(notebook: dict[str, Any]) -> dict[str, Any]:
    """``notebook`` cleaned, each draft cell reduced to its first line."""
    cleaned = clean(notebook)
    return {**cleaned, "cells": [_without_draft(cell) for cell in cleaned["cells"]]}


def filtered(content: bytes) -> bytes:
    try:
        notebook = published(json.loads(content))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return content
    return (json.dumps(notebook, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "surrogatepass")


def _without_draft(cell: dict[str, Any]) -> dict[str, Any]:
    source = "".join(cell["source"])
    draft = cell["cell_type"] == "code" and source.startswith("%%followup")
    return {**cell, "source": source.splitlines(keepends=True)[:1]} if draft else cell


if __name__ == "__main__":
    sys.stdout.buffer.write(filtered(sys.stdin.buffer.read()))
