"""Takes out of a notebook what a run leaves in it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

Notebook = dict[str, Any]

METADATA = "interview_workbook"
"""The key of a notebook's metadata that makes it ours."""


def read(path: Path) -> Notebook:
    return dict(json.loads(path.read_text("utf-8")))


def write(path: Path, notebook: Notebook) -> None:
    path.write_text(json.dumps(notebook, ensure_ascii=False, indent=1) + "\n", "utf-8")


def clean(notebook: Notebook) -> Notebook:
    """``notebook`` without outputs, execution counts and widget state."""
    metadata = {key: value for key, value in notebook["metadata"].items() if key != "widgets"}
    return {**notebook, "cells": [_clean_cell(cell) for cell in notebook["cells"]], "metadata": metadata}


def before_save(model: dict[str, Any], **_where: Any) -> None:
    """Jupyter's hook before it writes a file: what is saved of a notebook of ours is its cells, so that
    using the shipped ones changes nothing in them."""
    if model["type"] == "notebook" and METADATA in model["content"]["metadata"]:
        model["content"] = clean(model["content"])


def clean_file(path: Path) -> bool:
    """Clean the notebook in ``path``; whether there was anything to take out."""
    before = read(path)
    after = clean(before)
    if after != before:
        write(path, after)
    return after != before


def _clean_cell(cell: dict[str, Any]) -> dict[str, Any]:
    if cell["cell_type"] != "code":
        return cell
    metadata = {key: value for key, value in cell["metadata"].items() if key != "execution"}
    return {**cell, "metadata": metadata, "outputs": [], "execution_count": None}
