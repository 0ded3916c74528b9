"""The documents speak of files that are there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENTS = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), ROOT / "data" / "sample" / "README.md"]
NAMED = re.compile(r"`((?:benchmarks|data|docs|notebooks|tests|workbook)/[\w./-]*)`|\]\(([^()#:]+)\)")
MADE = {"notebooks/interviews/"}  # on the person's machine


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_file_named_exists(document):
    """A path or a link that leads nowhere is a step of a how-to that cannot be followed."""
    text = document.read_text("utf-8").replace("ROOM", "lint")
    named = {match[1] or match[2] for match in NAMED.finditer(text)} - MADE
    lost = [name for name in named if not any((place / name).exists() for place in (ROOT, document.parent))]
    assert lost == []
