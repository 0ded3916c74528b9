import json
import shutil
import subprocess
import sys

import pytest

import workbook as wb
from workbook.pages.__main__ import filtered

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def notebook(*cells, **metadata):
    return json.dumps({"cells": list(cells), "metadata": metadata, "nbformat": 4, "nbformat_minor": 5})


def code(source, *outputs):
    kept = {"cell_type": "code", "metadata": {}, "execution_count": None}
    return {**kept, "source": source.splitlines(keepends=True), "outputs": list(outputs)}


LEAKS = {
    "outputs.ipynb": notebook(code("1", {"output_type": "stream", "name": "stdout", "text": "Aozora"})),
    "state.ipynb": notebook(widgets={"state": {}}),
    "draft.ipynb": notebook(code("%%followup i1\nTo: a@example.com\n\nDear Ken")),
    "mail.eml": "Subject: x\n\nDear Ken",
    "copy.db": "",
    "copy.db-wal": "",
    "renamed.bin": "SQLite format 3\0 and more",
    "all.json": json.dumps({"profile": {"email": "a@example.com"}, "interviews": [], "topics": {}}),
    "memo.json": json.dumps({"profile": {}, "interviews": [{"memo": "x"}], "topics": {}}),
}
CLEAN = {
    "clean.ipynb": notebook(code("form()")),
    "broken.ipynb": "{",
    "list.ipynb": "[1]",
    "shared.json": json.dumps({"profile": {}, "interviews": [{"memo": ""}], "topics": {}}),
    "other.json": "[]",
    "deep.json": "[" * 100_000,
    "notes.md": "words",
}


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "repository"
    place.mkdir()
    for name, content in (LEAKS | CLEAN).items():
        (place / name).write_text(content, "utf-8")
    return place


def named(findings):
    return {name for name in LEAKS | CLEAN for found in findings if f"/{name} " in found.what}


def test_the_doctor_names_what_would_be_committed(folder, tmp_path):
    """Outputs, widget state, draft texts, mails, databases and exports are found; nothing else is."""
    with wb.open(tmp_path / "book") as book:
        assert named(book.doctor(commit=folder)) == set(LEAKS)


@needs_git
def test_what_git_ignores_is_no_leak(folder, tmp_path):
    """An ignored file stays on the machine; in a subfolder's repository the whole of it is looked at."""
    subprocess.run(["git", "init", "-q", folder], check=True)
    (folder / ".gitignore").write_text("*.eml\n*.db*\n*.bin\n", "utf-8")
    (folder / "notebooks").mkdir()
    with wb.open(tmp_path / "book") as book:
        found = named(book.doctor(notebooks=folder / "notebooks"))
    assert found == {name for name in LEAKS if name.endswith((".ipynb", ".json"))}


@needs_git
def test_the_git_filter_keeps_the_text_out_of_a_commit(folder, tmp_path):
    """Set up as the doctor says, the committed notebooks hold no output and no draft; the files do."""
    git = ["git", "-C", folder, "-c", "user.name=a", "-c", "user.email=a@example.com"]
    subprocess.run([*git, "init", "-q"], check=True)
    command = f"'{sys.executable}' -m workbook.pages"
    subprocess.run([*git, "config", "filter.workbook.clean", command], check=True)
    (folder / ".gitattributes").write_text("*.ipynb filter=workbook\n", "utf-8")
    names = ("draft.ipynb", "outputs.ipynb", "broken.ipynb")
    subprocess.run([*git, "add", *names], check=True, capture_output=True)
    shown = [
        subprocess.run([*git, "show", f":{name}"], check=True, capture_output=True, text=True).stdout
        for name in names
    ]
    assert "%%followup i1" in shown[0] and "Ken" not in shown[0] and "Aozora" not in shown[1]
    assert shown[2] == "{"
    assert "Ken" in (folder / "draft.ipynb").read_text("utf-8")


def test_a_clean_notebook_passes_the_filter_unchanged():
    """Filtering twice is filtering once."""
    once = filtered(LEAKS["draft.ipynb"].encode())
    assert filtered(once) == once and b"Ken" not in once
