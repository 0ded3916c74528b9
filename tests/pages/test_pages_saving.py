"""What JupyterLab writes of a notebook of ours."""

import json

from jupyter_server.services.contents.largefilemanager import LargeFileManager

from workbook import pages
from workbook.pages.folder import shipped

OUTPUT = {"output_type": "stream", "name": "stdout", "text": "what was typed"}


def saved_as(folder, notebook):
    """The text of the file after Jupyter saved ``notebook`` with the hook the launcher names."""
    manager = LargeFileManager(root_dir=str(folder), pre_save_hook="workbook.pages.clean.before_save")
    manager.save({"type": "notebook", "format": "json", "content": notebook}, "x.ipynb")
    return (folder / "x.ipynb").read_text("utf-8")


def with_output(notebook):
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            cell |= {"outputs": [OUTPUT], "execution_count": 3}
    return notebook


def test_a_notebook_of_ours_is_saved_without_what_a_run_left_in_it(tmp_path):
    """Using a shipped notebook changes nothing that version control would see."""
    home = json.loads(shipped("home.ipynb").read_text("utf-8"))
    text = saved_as(tmp_path, with_output(home))
    assert "what was typed" not in text
    assert pages.clean(json.loads(text)) == json.loads(text)


def test_a_notebook_of_somebody_else_keeps_its_outputs(tmp_path):
    """Only notebooks with our mark are cleaned."""
    other = json.loads(shipped("home.ipynb").read_text("utf-8"))
    del other["metadata"]["interview_workbook"]
    assert "what was typed" in saved_as(tmp_path, with_output(other))
