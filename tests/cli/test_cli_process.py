"""The installed command as a process of its own."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ["sqlalchemy", "alembic", "pandas", "numpy", "matplotlib", "jinja2", "babel", "rich", "ipywidgets"]


def test_check_outside_a_workbook_makes_none(process, tmp_path):
    """No folder, no database; the findings go to standard output."""
    data = tmp_path / "untouched"
    place = {"WORKBOOK_DATA": str(data)}
    result = process("check", "-", "--json", input=b"I was nervous.", env=place, code=1)
    assert "excuse" in {finding["rule"] for finding in json.loads(result.stdout)}
    assert not data.exists()


@pytest.mark.parametrize("heavy", HEAVY)
def test_check_loads_nothing_heavy(heavy, tmp_path):
    """Checking one mail starts quickly."""
    (tmp_path / "mail.txt").write_text("Subject: x\n\nDear team", "utf-8")
    code = (
        "import sys\nfrom workbook.cli import main\n"
        f"sys.argv = ['workbook', 'check', {str(tmp_path / 'mail.txt')!r}]\n"
        f"try:\n    main()\nexcept SystemExit:\n    pass\nsys.exit({heavy!r} in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], stdout=subprocess.DEVNULL, check=False)
    assert done.returncode == 0


def test_the_command_speaks_japanese_where_the_machine_does(process):
    """Before there is a profile, the environment says which language."""
    assert "下書き" in process("--help", env={"LC_ALL": "ja_JP.UTF-8"}).stdout.decode()
    assert "面接" in process("draft", "--help", env={"LC_ALL": "ja_JP.UTF-8"}).stdout.decode()


def test_a_closed_pipe_ends_quietly():
    """``workbook topics | head -1`` leaves no traceback."""
    command = [Path(sys.executable).with_name("workbook"), "topics", "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        running.stdout.readline()
        running.stdout.close()
        errors = running.stderr.read()
    assert b"Traceback" not in errors and b"Exception" not in errors


def test_a_terminal_with_few_characters_gets_escapes(process):
    """A Western terminal shows Japanese escaped instead of failing."""
    result = process("list", env={"PYTHONIOENCODING": "cp1252"})
    assert b"\\u682a" in result.stdout
