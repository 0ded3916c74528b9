import json
import re
import shutil
from importlib import import_module
from pathlib import Path

import pytest

from workbook import pages
from workbook.pages.folder import SHIPPED, shipped
from workbook.pages.interview import holds

ID = "20261123-ab12"
ENTRY = Path(pages.__file__).parents[1] / "ui/labextension/interview-workbook/static/remoteEntry.js"


def cells(path, kind="code"):
    notebook = json.loads(path.read_text("utf-8"))
    return [cell for cell in notebook["cells"] if cell["cell_type"] == kind]


def form_cells(path):
    """The cells that show a form; the review also has examples for the person to run by hand."""
    return [cell for cell in cells(path) if "".join(cell["source"]).startswith("from workbook import ui\n")]


def test_a_notebook_is_made_once():
    """Making it again finds it and changes nothing, whatever was written into it."""
    path = pages.make(ID)
    path.write_text(path.read_text("utf-8").replace("Run All Cells", "my own words"), "utf-8")
    assert pages.make(ID) == path
    assert "my own words" in path.read_text("utf-8")


def test_its_name_is_the_id_and_every_form_cell_carries_it():
    """No company stands in a file name, and the six forms show this interview."""
    path = pages.make(ID)
    assert path == pages.folder() / "interviews" / f"{ID}.ipynb"
    sources = ["".join(cell["source"]) for cell in cells(path)]
    assert len(sources) == 6 and all(source.endswith(f'("{ID}")') for source in sources)


def test_form_cells_cannot_be_deleted_or_edited_by_a_slip():
    """A key pressed in the wrong place takes no form away, and their source is folded."""
    for name in SHIPPED:
        assert form_cells(shipped(name))
        for cell in form_cells(shipped(name)):
            assert cell["metadata"]["deletable"] is False and cell["metadata"]["editable"] is False
            assert cell["metadata"]["jupyter"]["source_hidden"] is True


@pytest.mark.parametrize("name", SHIPPED)
def test_the_first_cell_says_in_both_languages_how_to_show_the_forms(name):
    """Where the forms did not come by themselves, the way to them is read at once."""
    head = "".join(cells(shipped(name), "markdown")[0]["source"])
    assert head.count("Shift+Enter") == 2 and "Run All Cells" in head and "すべてのセルを実行" in head


@pytest.mark.parametrize("name", SHIPPED)
def test_it_names_its_kernel(name):
    """Without a kernelspec JupyterLab asks for a kernel, and the forms wait behind that question."""
    notebook = json.loads(shipped(name).read_text("utf-8"))
    assert notebook["metadata"]["kernelspec"]["name"] == "python3"
    assert notebook["nbformat"] == 4


def test_the_extension_runs_exactly_the_cells_that_are_made():
    """Its list of form cells knows every cell of ours, with and without an id, and nothing beside them."""
    pattern = re.search(r"`\^from workbook import ui.*\$`", ENTRY.read_text("utf-8"))[0].strip("`")
    identifier = re.search(r"const ID = '(.+)'", ENTRY.read_text("utf-8"))[1]
    known = re.compile(pattern.replace("${ID}", identifier).replace("\\\\", "\\"))
    for path in (*(shipped(name) for name in SHIPPED), pages.make(ID)):
        shown = form_cells(path)
        assert [cell for cell in cells(path) if known.fullmatch("".join(cell["source"]))] == shown != []
    for strange in ("import os", "ui.home(); 1", "ui.mail(x)", "ui.desk()", "ui.mail('a')"):
        assert not known.fullmatch(f"from workbook import ui\n{strange}")


def test_a_moved_and_renamed_notebook_is_found_again():
    """It is known by the id it holds; no second one is made."""
    path = pages.make(ID)
    moved = pages.folder() / "sorted" / "my favourite.ipynb"
    moved.parent.mkdir()
    path.rename(moved)
    assert pages.find(ID) == moved
    assert pages.make(ID) == moved


@pytest.mark.parametrize("content", ["", "{", "[]", "{}", '{"metadata": 3}', "\x00", "null"])
def test_what_is_no_notebook_of_ours_is_passed_over(content):
    """Whatever else lies in the folder stops nothing."""
    stray = pages.folder() / "stray.ipynb"
    stray.write_text(content, "utf-8")
    assert holds(stray) is None
    assert pages.find(ID) is None


def test_a_copy_left_by_jupyter_is_not_taken_for_the_notebook():
    """Checkpoints are Jupyter's own."""
    path = pages.make(ID)
    checkpoint = path.parent / ".ipynb_checkpoints" / f"{ID}-checkpoint.ipynb"
    checkpoint.parent.mkdir()
    path.rename(checkpoint)
    assert pages.find(ID) is None


def test_cleaning_takes_out_what_a_run_left():
    """Outputs, counts, times and widget state; sources and our own metadata stay."""
    path = pages.make(ID)
    notebook = json.loads(path.read_text("utf-8"))
    before = path.read_text("utf-8")
    notebook["cells"][1].update(outputs=[{"output_type": "stream", "name": "stdout", "text": "private"}],
                                execution_count=3)  # fmt: skip
    notebook["cells"][1]["metadata"]["execution"] = {"iopub.execute_input": "2026-11-23"}
    notebook["metadata"]["widgets"] = {"state": "private"}
    path.write_text(json.dumps(notebook), "utf-8")
    assert pages.clean_file(path)
    assert json.loads(path.read_text("utf-8")) == json.loads(before)
    assert not pages.clean_file(path)


def test_the_shipped_notebooks_stand_in_a_folder_of_ones_own():
    """Where the data folder is elsewhere, so are the notebooks; what is there is left alone."""
    home = pages.folder() / "home.ipynb"
    assert home.read_text("utf-8") == shipped("home.ipynb").read_text("utf-8")
    home.write_text("mine", "utf-8")
    pages.folder()
    assert home.read_text("utf-8") == "mine"


def test_installed_they_stand_in_the_users_folder(monkeypatch, tmp_path):
    """A folder called notebooks that another package put beside ours is not taken for them."""
    around = import_module("workbook.pages.folder")  # the name also means the function
    (tmp_path / "site-packages" / "notebooks").mkdir(parents=True)
    package = tmp_path / "site-packages" / "workbook"
    packed = package / "pages" / "notebooks"
    shutil.copytree(shipped("home.ipynb").parent, packed, ignore=shutil.ignore_patterns("interviews"))
    monkeypatch.setattr(around, "PACKAGE", package)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "own"))
    monkeypatch.delenv("WORKBOOK_DATA")
    assert pages.folder() == around.user_folder() / "notebooks"
    assert (pages.folder() / "home.ipynb").exists()


def test_paths_are_named_from_the_home_notebook():
    """Its links lead to the interviews' notebooks."""
    assert pages.relative(pages.make(ID)) == f"interviews/{ID}.ipynb"
