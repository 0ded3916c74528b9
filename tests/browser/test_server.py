"""The server that is started for the person: on this machine only, behind its token, and used again."""

import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from lab import CODE

pytestmark = pytest.mark.browser

LISTENING = "0A"
LOOPBACK = {"0100007F", "00000000000000000000000001000000"}


def listening(process):
    """The addresses, in hexadecimal, that a process listens on."""
    inodes = set()
    for entry in Path(f"/proc/{process}/fd").iterdir():
        try:
            target = str(entry.readlink())
        except OSError:
            continue
        if target.startswith("socket:["):
            inodes.add(target[8:-1])
    lines = [
        line.split()
        for table in ("tcp", "tcp6")
        for line in Path(f"/proc/{process}/net/{table}").read_text().splitlines()[1:]
    ]
    return {line[1].split(":")[0] for line in lines if line[3] == LISTENING and line[9] in inodes}


def test_nothing_listens_on_another_interface(lab, page):
    """Neither the server nor a kernel of it."""
    page.goto(lab.url("home.ipynb"))
    page.get_by_role("heading", name="New interview").wait_for()
    for process in (lab.server.pid, *lab.kernels()):
        assert listening(process), process
        assert listening(process) <= LOOPBACK


def test_without_the_token_nothing_is_shown(lab):
    for path in ("api/contents", "api/kernels", "api/sessions"):
        with pytest.raises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(f"http://127.0.0.1:{lab.port}/{path}", timeout=10)
        assert refused.value.code == 403


def test_a_second_start_shows_the_first_server(lab):
    """Its address is printed, no second one is started, and the command ends."""
    done = subprocess.run(
        [sys.executable, "-c", CODE],
        env=lab.environment, capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    assert f"http://127.0.0.1:{lab.port}/lab/tree/home.ipynb" in done.stdout


def test_another_folder_is_not_shown_in_its_place(lab, tmp_path):
    """A server for other data has the port: that is said, and nothing is opened."""
    environment = {**lab.environment, "WORKBOOK_DATA": str(tmp_path / "other"), "LANG": "C.UTF-8"}
    done = subprocess.run(
        [sys.executable, "-c", CODE],
        env=environment, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode != 0 and str(lab.data) in done.stderr


def test_the_persons_own_settings_are_left_alone(lab):
    """Nothing is written where JupyterLab keeps a person's settings."""
    written = [path for path in (lab.folder / "config").rglob("*") if path.is_file()]
    assert [path.name for path in written if "user-settings" in str(path)] == []
