import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
CARD = ["jupyterlab", "ipywidgets", "pandas", "matplotlib", "nbval"]


def test_the_conda_environment_asks_for_what_pyproject_asks_for():
    """environment.yml: python, the five packages of the card with pyproject's bounds, the rest by pip."""
    lines = [line.strip("- ").strip() for line in (ROOT / "environment.yml").read_text("utf-8").splitlines()]
    wanted = PROJECT["dependencies"] + PROJECT["optional-dependencies"]["test"]
    for name in CARD:
        (requirement,) = [line for line in wanted if re.match(rf"{name}[<>=]", line)]
        assert requirement in lines
    assert f"python{PROJECT['requires-python']}" in lines and "e ." in lines


@pytest.mark.parametrize("heavy", ["pandas", "matplotlib", "ipywidgets", "sqlalchemy", "alembic", "jinja2"])
def test_importing_the_package_loads_nothing_heavy(heavy):
    """``import workbook`` alone is quick: rooms load on first use."""
    code = f"import sys, workbook; sys.exit({heavy!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_no_source_file_is_long():
    """No Python, JavaScript or template file passes 400 lines: some noun would want out of it."""
    suffixes = {".py", ".js", ".css", ".j2", ".html"}
    files = [path for place in ("workbook", "tests", "benchmarks") for path in (ROOT / place).rglob("*")]
    long = [
        path for path in files if path.suffix in suffixes and len(path.read_text("utf-8").splitlines()) > 400
    ]
    assert long == []


def lint_imports(folder):
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_the_arrows_of_the_house_hold():
    """The import contracts of pyproject.toml pass."""
    result = lint_imports(ROOT)
    assert result.returncode == 0, result.stdout


def test_a_wrong_import_breaks_the_arrows(tmp_path):
    """A craft that reaches into another craft is found: the contracts are not empty."""
    import shutil

    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(ROOT / "workbook", tmp_path / "workbook", ignore=shutil.ignore_patterns("__pycache__"))
    with (tmp_path / "workbook" / "mail" / "__init__.py").open("a", encoding="utf-8") as file:
        file.write("\nimport workbook.lint\n")
    result = lint_imports(tmp_path)
    assert result.returncode != 0 and "workbook.mail -> workbook.lint" in result.stdout


def test_the_code_is_typed_and_tidy():
    """The type checker and the linter find nothing."""
    for command in (["-m", "mypy"], ["-m", "ruff", "check", "."]):
        result = subprocess.run(
            [sys.executable, *command], cwd=ROOT, capture_output=True, text=True, check=False
        )
        assert result.returncode == 0, result.stdout + result.stderr
