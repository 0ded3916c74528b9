"""What the README tells a newcomer to type is run."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
EXAMPLE_ID = "20261123-ab12"


def blocks(language, text=README):
    return [code for name, code in BLOCK.findall(text) if name == language]


def section(title):
    return re.split(r"^## ", README.split(f"\n## {title}\n")[1], flags=re.MULTILINE)[0]


def commands():
    return [line.removeprefix("$ ") for block in blocks("console") for line in block.splitlines()]


def workbook(line, folder):
    command = [Path(sys.executable).with_name("workbook"), *shlex.split(line)[1:]]
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_the_command_line_examples_run(tmp_path):
    """Every console line, in its order and in one folder, ends with exit code 0."""
    (tmp_path / "memo.txt").write_text("Q. What is an index?\nA. A sorted copy of a column.\n3/5\n", "utf-8")
    own_id = EXAMPLE_ID
    assert len(commands()) >= 8
    for line in commands():
        done = workbook(line.replace(EXAMPLE_ID, own_id), tmp_path)
        assert done.returncode == 0, line + done.stderr
        if line.startswith("workbook new "):
            own_id = re.search(r"\d{8}-\w{4}", done.stdout)[0]
    assert own_id != EXAMPLE_ID
    assert {"out", "mail.eml", "everything.json"} <= {path.name for path in tmp_path.iterdir()}


@pytest.mark.parametrize("code", blocks("python"))
def test_the_python_examples_run(code):
    """Each block runs as it stands, in an empty workbook."""
    names = {}
    exec(compile(code, "README.md", "exec"), names)
    assert len(names["findings"]) and len(names["memo"].questions) == 1
    assert "hash-table" in names["topics"]
    names["book"].close()


@pytest.mark.parametrize("title, last", [("Run", "workbook"), ("Test", "python -m pytest")])
def test_one_line_sets_up_and_starts(title, last):
    """The first block under the heading is one physical line that needs nothing but Python and venv."""
    line, rest = blocks("sh", section(title))[0].split("\n", 1)
    assert rest == ""
    assert line.startswith("python3 -m venv .venv && .venv/bin/python -m pip install ")
    assert line.endswith(f"&& .venv/bin/{last}")


def test_every_other_way_to_start_is_one_line_too():
    """Conda, uv and Windows: one line each."""
    others = blocks("sh", section("Run"))[1:] + blocks("bat", section("Run"))
    assert len(others) == 3 and all(block.count("\n") == 1 for block in others)
