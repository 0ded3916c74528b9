import os
import subprocess
import sys
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

import pytest

import workbook as wb
from workbook import locale
from workbook.book.place import database_path
from workbook.model import InvalidValue
from workbook.pages.folder import PACKAGE


def test_the_folder_is_the_one_named(tmp_path, monkeypatch):
    """A path wins over WORKBOOK_DATA; a folder gets workbook.db, a .db file is taken as it is."""
    monkeypatch.setenv("WORKBOOK_DATA", str(tmp_path / "named"))
    assert database_path() == tmp_path / "named" / "workbook.db"
    assert database_path(tmp_path) == tmp_path / "workbook.db"
    assert database_path(tmp_path / "my.db") == tmp_path / "my.db"


def test_without_a_name_it_is_beside_the_checkout(monkeypatch, tmp_path):
    """The default has nothing to do with the current folder."""
    monkeypatch.delenv("WORKBOOK_DATA")
    monkeypatch.chdir(tmp_path)
    assert database_path() == PACKAGE.parent / "data" / "workbook.db"


def test_installed_without_a_checkout_it_is_the_users_folder(monkeypatch, tmp_path):
    """Where no project folder lies around the package, the system's place for data is used."""
    monkeypatch.delenv("WORKBOOK_DATA")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    around = import_module("workbook.pages.folder")  # the name also means the function
    monkeypatch.setattr(around, "PACKAGE", tmp_path / "site-packages" / "workbook")
    path = database_path()
    assert path.name == "workbook.db" and "interview-workbook" in str(path) and path.is_absolute()


def test_a_relative_name_is_settled_at_once(monkeypatch, tmp_path):
    """A later change of folder does not move the workbook."""
    monkeypatch.chdir(tmp_path)
    with wb.open("mine") as book:
        assert book.path == tmp_path / "mine" / "workbook.db"


def test_the_language_comes_from_the_profile(tmp_path):
    """Until something is saved the environment's language stands; from then on the profile's, at once."""
    locale.use("en")
    with wb.open(tmp_path) as book:
        assert book.profile().language == book.language == "en"
        book.save_profile("family_name", "Mori")
        assert book.language == "en" and book.profile().language == "en"
        book.save_profile("language", "ja")
        assert book.language == "ja"
    locale.use("en")
    with wb.open(tmp_path) as book:
        assert book.language == "ja"


def test_the_clock_is_a_parameter(tmp_path):
    """A fixed moment or a callable stands in for the clock; a moment without time zone is refused."""
    moment = datetime(2026, 11, 23, 12, tzinfo=UTC)
    with wb.open(tmp_path, now=moment) as book:
        assert book.now() == moment and book.save_profile("phone", "1").at == moment
    with pytest.raises(InvalidValue):
        wb.open(tmp_path, now=datetime(2026, 1, 1))


@pytest.mark.parametrize(
    ("script", "absent"),
    [
        ("import workbook", ["sqlalchemy", "pydantic", "pandas", "matplotlib", "ipywidgets"]),
        ("import workbook; workbook.open()", ["pandas", "matplotlib", "ipywidgets", "alembic", "nbformat"]),
        (
            "import workbook; b = workbook.open();"
            "b.add({'id': 'i1', 'company': 'A', 'started_at': '2026-11-23T19:00:00Z'});"
            "b.save_field('i1', 'round', 'x'); b.interview_list()",
            ["pandas", "alembic"],
        ),
    ],
)
def test_what_is_heavy_is_loaded_where_used(script, absent):
    """Importing, opening and saving load nothing that only charts, frames or migrations need."""
    code = f"{script}; import sys; print([name for name in {absent!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=os.environ)
    assert done.stdout.strip() == "[]", done.stdout + done.stderr


def test_the_sample_is_a_workbook_of_its_own(tmp_path):
    """It holds interviews, touches nothing of the person's, keeps the language, is gone when forgotten."""
    locale.use("en")
    with wb.open(tmp_path) as book:
        sample = book.sample()
        assert sample.is_sample and not book.is_sample and sample.interview_list()
        assert sample.language == "en" and sample.path != book.path
        sample.add_question(sample.interview_list()[0].id)
        assert book.interview_list() == [] and len(sample.weak_topics()) > 0
        folder = sample.path.parent
        sample.close()
        del sample
    assert not Path(folder).exists()
