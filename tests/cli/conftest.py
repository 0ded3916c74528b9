import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

import workbook as wb
from workbook.cli.app import build

SAMPLE = Path(__file__).parents[2] / "data" / "sample" / "workbook.json"
COMMAND = Path(sys.executable).with_name("workbook")


@pytest.fixture
def run():
    """Runs a command in this process; the result has ``exit_code``, ``stdout`` and ``stderr``."""

    def call(*arguments, stdin=b"", code=0):
        result = CliRunner().invoke(build(), [str(one) for one in arguments], input=stdin)
        assert result.exit_code == code, result.output
        assert result.exception is None or isinstance(result.exception, SystemExit)
        return result

    return call


@pytest.fixture
def process():
    """Runs the installed command in a process of its own."""

    def call(*arguments, code=0, **more):
        environment = {**os.environ, "LC_ALL": "C.UTF-8"} | more.pop("env", {})
        command = [COMMAND, *map(str, arguments)]
        result = subprocess.run(command, env=environment, capture_output=True, check=False, **more)
        assert result.returncode == code, result.stderr.decode()
        return result

    return call


@pytest.fixture
def book():
    """The workbook the commands of this test see; the sample's records are in it as the person's own."""
    with wb.open() as book:
        book.import_json(SAMPLE)
        book.save_profile("language", "en")
        yield book
