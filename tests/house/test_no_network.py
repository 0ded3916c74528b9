"""The product opens no connection: shown from its source, and by running it under an audit hook."""

import ast
import json
import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

import workbook

PACKAGE = Path(workbook.__file__).parent
SPEAKING = {
    "aiohttp", "asyncio", "ftplib", "http", "httpx", "imaplib", "paramiko", "poplib", "requests", "smtplib",
    "socket", "socketserver", "ssl", "telnetlib", "urllib", "urllib3", "webbrowser", "websocket",
    "websockets", "xmlrpc",
}  # fmt: skip
KNOWN = {("ui/launch.py", "socket"), ("ui/launch.py", "webbrowser")}
"""The launcher asks whether its own port on this machine is taken, and shows the browser its address."""
REMOTE = ("http://", "https://", "//cdn", "wss://", "ws://")


def imported(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node.module or ""
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith(("import_module", "__import__")):
            yield from (each.value for each in node.args if isinstance(each, ast.Constant))


def test_no_module_of_ours_can_open_a_connection():
    """None imports a network library, but the launcher two modules for its own port on this machine."""
    found = {
        (path.relative_to(PACKAGE).as_posix(), name)
        for path in PACKAGE.rglob("*.py")
        for name in imported(ast.parse(path.read_text("utf-8")))
        if name.partition(".")[0] in SPEAKING
    }
    assert found <= KNOWN


def test_the_launcher_looks_at_this_machine_only():
    """Its one connection goes to the loopback address it serves on."""
    tree = ast.parse((PACKAGE / "ui" / "launch.py").read_text("utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    probes = [ast.unparse(call) for call in calls if "connect" in ast.unparse(call.func)]
    assert probes == ["probe.connect_ex((HOST, port()))"]


@pytest.mark.parametrize("suffix", [".js", ".css", ".html", ".json", ".j2"])
def test_no_page_of_ours_loads_from_elsewhere(suffix):
    """Scripts, styles and templates name no address outside; vocabulary may not hold one either."""
    for path in PACKAGE.rglob(f"*{suffix}"):
        if path.parts[-2:] != ("sample", "workbook.json"):
            text = path.read_text("utf-8")
            assert [mark for mark in REMOTE if mark in text and "www.w3.org" not in text] == [], path


WATCHED = """
    import json, sys

    tried = []

    def watch(event, arguments):
        if event in ("socket.connect", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname"):
            tried.append([event, repr(arguments[1:])])
            raise PermissionError("no connection in this test")

    sys.addaudithook(watch)
    import importlib, pkgutil, workbook
    elsewhere = ("__main__", ".learned.fit")  # run as commands, with an extra
    for module in pkgutil.walk_packages(workbook.__path__, "workbook."):
        if not module.name.endswith(elsewhere) and ".migrations." not in module.name:  # Alembic runs these
            importlib.import_module(module.name)
    sys.argv = ["workbook", *json.loads(sys.argv[1])]
    from workbook.cli.app import run
    try:
        run()
    except SystemExit as end:
        assert not end.code, end.code
    print("tried", json.dumps(tried))
"""


COMMANDS = [["demo", "--out", "out"], ["doctor"], ["backup"], ["share", "copy.json"]]


@pytest.mark.parametrize("arguments", COMMANDS)
def test_running_it_opens_no_connection(arguments, tmp_path):
    """Every module is imported and the main job done, with each attempt to connect or look a name up seen."""
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(WATCHED), json.dumps(arguments)],
        cwd=tmp_path,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "tried []"


def test_the_hook_would_see_a_connection():
    """The proof above can fail: under the same hook a connection to this machine is reported."""
    script = textwrap.dedent(WATCHED).partition("import importlib")[0]
    script += "import socket\ntry:\n    socket.create_connection(('127.0.0.1', 9))\nexcept PermissionError:\n"
    script += "    print(len(tried))\n"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert int(done.stdout) >= 1
