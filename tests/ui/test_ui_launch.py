import socket

import pytest

from workbook import pages
from workbook.model import WorkbookError
from workbook.ui import launch


def test_jupyterlab_is_started_on_this_machine_only():
    """Loopback, one port and no other, our folder, and nothing of the person's settings is touched."""
    given = launch.arguments("/scratch", browser=False)
    assert "--ServerApp.ip=127.0.0.1" in given and "--ServerApp.port_retries=0" in given
    assert f"--ServerApp.port={launch.PORT}" in given
    assert f"--ServerApp.root_dir={pages.folder()}" in given
    assert not any("token" in each or "password" in each for each in given)


def test_a_port_in_other_hands_is_said_and_no_other_is_taken(monkeypatch):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        monkeypatch.setenv("WORKBOOK_PORT", str(other.getsockname()[1]))
        with pytest.raises(WorkbookError, match="Another program is using it"):
            launch.running()


@pytest.mark.parametrize("given", ["", "abc", "80", "70000", "-1", "８９１７"])
def test_a_port_that_cannot_be_is_refused(monkeypatch, given):
    monkeypatch.setenv("WORKBOOK_PORT", given)
    with pytest.raises(WorkbookError, match="1024 to 65535"):
        launch.port()


def test_a_running_server_is_shown_with_its_token():
    server = {"url": "http://127.0.0.1:8917/", "token": "abc"}
    assert launch.address(server) == "http://127.0.0.1:8917/lab/tree/home.ipynb?token=abc"
