"""Starts JupyterLab on the home notebook, or shows the one that runs already."""

from __future__ import annotations

import os
import socket
import webbrowser
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from workbook import pages
from workbook.locale import _
from workbook.model import WorkbookError

HERE = Path(__file__).parent
HOST = "127.0.0.1"
PORT = 8917
"""What a browser holds belongs to one address, so there is one port and no other is tried. The environment
variable WORKBOOK_PORT names another one for good."""
HOME = "/lab/tree/home.ipynb"


def port() -> int:
    given = os.environ.get("WORKBOOK_PORT", str(PORT))
    if given.isascii() and given.isdigit() and 1024 <= int(given) <= 65535:
        return int(given)
    raise WorkbookError(
        _("Expected a port from 1024 to 65535 in WORKBOOK_PORT."),
        _("Came: {text}").format(text=given),
        _("Unset the variable or give it such a number."),
    )


def arguments(workspaces: str, browser: bool = True) -> list[str]:
    """What JupyterLab is started with. It listens on this machine only, its settings for us touch no file
    of the person's, and what stood open the last time is forgotten: it keeps that in ``workspaces``."""
    options = {
        "ServerApp.ip": HOST,
        "ServerApp.port": port(),
        "ServerApp.port_retries": 0,
        "ServerApp.root_dir": pages.folder(),
        "ServerApp.open_browser": browser,
        "ContentsManager.pre_save_hook": "workbook.pages.clean.before_save",
        "ServerApp.allow_root": hasattr(os, "geteuid") and os.geteuid() == 0,
        # A kernel that dies in its first seconds keeps its ports: an open page knows no others.
        "KernelRestarter.random_ports_until_alive": False,
        "LabApp.default_url": HOME,
        "LabApp.workspaces_dir": workspaces,
        "LabApp.app_settings_dir": HERE / "lab_settings",
        "LabApp.extra_labextensions_path": HERE / "labextension",
        # No news, no look for a newer version, no catalogue of extensions: nothing is asked of the network.
        "LabApp.news_url": "",
        "LabApp.check_for_updates_class": "jupyterlab.NeverCheckForUpdate",
        "LabApp.extension_manager": "readonly",
        # Of what the server says at its start, the address is what the person needs.
        "Application.log_level": "WARN",
    }
    return [f"--{name}={value}" for name, value in options.items()]


def running() -> dict[str, Any] | None:
    """The entry of a JupyterLab of ours that runs already; ``WorkbookError`` where something else has our
    port, or ours shows another folder."""
    from jupyter_server.serverapp import list_running_servers

    for server in list_running_servers():
        if server["port"] == port() and server["hostname"] == HOST:
            if Path(server["root_dir"]).resolve() == pages.folder().resolve():
                return dict(server)
            raise _taken(_("A Jupyter server for {folder} is using it.").format(folder=server["root_dir"]))
    with socket.socket() as probe:
        if probe.connect_ex((HOST, port())) == 0:
            raise _taken(_("Another program is using it."))
    return None


def _taken(by: str) -> WorkbookError:
    return WorkbookError(
        _("The workbook needs port {port} of this machine.").format(port=port()),
        by,
        _("Stop it, or set WORKBOOK_PORT to a free port and keep it: a browser's copies belong to one."),
    )


def address(server: dict[str, Any]) -> str:
    """Where a browser finds the home notebook."""
    return f"{server['url'].rstrip('/')}{HOME}?token={server['token']}"


def launch(browser: bool = True) -> None:
    """Show the home notebook; returns when the server that was started here stops, or at once when one
    was running."""
    if (server := running()) is not None:
        print(_("The workbook is running already: {address}").format(address=address(server)))
        if browser:
            webbrowser.open(address(server))
        return
    # A kernel of the same name in the person's own folder would have another Python, without us.
    os.environ.setdefault("JUPYTER_PREFER_ENV_PATH", "1")
    from jupyterlab.labapp import LabApp

    with TemporaryDirectory(ignore_cleanup_errors=True) as workspaces:
        LabApp.launch_instance(arguments(workspaces, browser))


__all__ = ["address", "arguments", "launch", "running"]
