"""The notebooks run under nbval, each in a process with a data folder of its own. The shipped ones store no
output, so for them this shows that every cell runs; those in this folder drive the forms and look at the
database."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import workbook as wb
from workbook.book.sample import sample_file

HERE = Path(__file__).parent
SHIPPED = sorted((HERE.parents[1] / "notebooks").glob("*.ipynb"))
DRIVEN = sorted(HERE.glob("*.ipynb"))


def run(notebooks, data):
    """pytest's own words about a run of ``notebooks`` on the data folder ``data``."""
    command = [
        sys.executable, "-m", "pytest", "--nbval", "-n0", "-q", "-p", "no:cacheprovider",
        *map(str, notebooks),
    ]  # fmt: skip
    done = subprocess.run(
        command, env={**os.environ, "WORKBOOK_DATA": str(data)}, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize("notebook", DRIVEN, ids=lambda path: path.stem)
def test_the_forms_do_what_the_notebook_says(notebook, tmp_path):
    """Values set and buttons pressed in a kernel are in the database afterwards."""
    code, said = run([notebook], tmp_path)
    assert code == 0, said


@pytest.mark.parametrize("filled", [False, True], ids=["empty", "sample"])
def test_the_shipped_notebooks_run(filled, tmp_path):
    """On an empty workbook and on one that holds the sample's interviews."""
    with wb.open(tmp_path) as book:
        if filled:
            book.import_json(sample_file())
    code, said = run(SHIPPED, tmp_path)
    assert code == 0, said


@pytest.mark.parametrize("notebook", [*SHIPPED, *DRIVEN], ids=lambda path: path.stem)
def test_no_notebook_carries_outputs_or_widget_state(notebook):
    """Nothing that a run leaves is in version control."""
    held = json.loads(notebook.read_text("utf-8"))
    assert "widgets" not in held["metadata"]
    for cell in held["cells"]:
        assert not cell.get("outputs") and cell.get("execution_count") is None
