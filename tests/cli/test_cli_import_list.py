"""``workbook import`` with a list: what it would do is shown, what it cannot read is told."""

import pytest

import workbook as wb

LIST = "Company,When,Question,Score\nSora,2026-11-03 19:00,<img onerror=1>,4/5\nUmi,11/20,Why?,3\n"


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text(LIST, "utf-8")
    return path


def interviews():
    with wb.open() as book:
        return book.interview_list()


def test_a_dry_run_shows_and_stores_nothing(run, file):
    """The mapping, the records, and the row that cannot be read with its line."""
    done = run("import", file, "--dry-run", code=1)
    assert "started_at" in done.stdout and "Sora" in done.stdout and "1 interview, 1 question" in done.stdout
    assert "Line 3" in done.stderr and "11/20" in done.stderr and interviews() == []


def test_importing_twice_adds_once(run, file):
    """The rows that can be read are stored; exit code 1 says that one could not."""
    assert "added: 1" in run("import", file, code=1).stdout
    assert "there already: 1; 0 questions" in run("import", file, code=1).stdout
    assert [row.company for row in interviews()] == ["Sora"]


def test_the_mapping_is_corrected(run, file):
    """By heading; what is no column, no field or no pair is told."""
    run("import", file, "--map", "Question=company", "--map", "Company=prompt", code=1)
    assert interviews()[0].company == "<img onerror=1>"
    for wrong in ("Firm=company", "Company=nonsense", "Company"):
        assert run("import", file, "--map", wrong, code=1).stderr
