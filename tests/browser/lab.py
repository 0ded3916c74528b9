"""JupyterLab of the workbook, in folders of its own, and what a person does in it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import workbook as wb

CODE = "from workbook.ui.launch import launch; launch(browser=False)"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def until(condition, seconds=20):
    """Wait for something outside the browser; the last answer decides."""
    end = time.monotonic() + seconds
    while not condition() and time.monotonic() < end:
        time.sleep(0.1)
    return condition()


class Lab:
    """A server for one data folder. ``book`` looks at the same database from outside."""

    def __init__(self, browser, folder: Path, language: str = "en") -> None:
        self.browser, self.folder, self.port = browser, folder, free_port()
        self.data = folder / "data"
        self.book = wb.open(self.data)
        self.book.save_profile("language", language)
        self.environment = {
            **os.environ,
            "WORKBOOK_DATA": str(self.data),
            "WORKBOOK_PORT": str(self.port),
            "JUPYTER_CONFIG_DIR": str(folder / "config"),
            "JUPYTER_DATA_DIR": str(folder / "jupyter"),
            "JUPYTER_RUNTIME_DIR": str(folder / "runtime"),
            "IPYTHONDIR": str(folder / "ipython"),
            "JUPYTER_TOKEN": "test",
        }

    def __enter__(self) -> Lab:
        self.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self.stop()
        self.book.close()

    @property
    def log(self) -> Path:
        return self.folder / "server.log"

    def start(self) -> None:
        log = self.log.open("w")
        self.server = subprocess.Popen(
            [sys.executable, "-c", CODE], env=self.environment, stdout=log, stderr=log, start_new_session=True
        )
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{self.port}/api?token=test", timeout=5)
                return
            except OSError:
                time.sleep(0.2)
        raise TimeoutError(self.log.read_text())

    def stop(self) -> None:
        os.killpg(self.server.pid, signal.SIGTERM)
        self.server.wait(30)

    def kernels(self) -> list[int]:
        """The process ids of the kernels of this server, also of one that was killed: a kernel's command
        names its file in our runtime folder."""
        runtime = str(self.folder / "runtime").encode()
        found = []
        for place in Path("/proc").glob("[0-9]*"):
            try:
                command = (place / "cmdline").read_bytes()
            except OSError:
                continue
            if runtime in command and b"ipykernel" in command:
                found.append(int(place.name))
        return found

    def kill_kernels(self) -> None:
        for process in self.kernels():
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)

    def new_page(self, width: int = 1280, height: int = 1000):
        context = self.browser.new_context(viewport={"width": width, "height": height}, accept_downloads=True)
        page = context.new_page()
        page.set_default_timeout(40000)
        return page

    def url(self, notebook: str) -> str:
        return f"http://127.0.0.1:{self.port}/lab/tree/{notebook}?reset&token=test"

    def interview(self, **fields) -> str:
        """A new interview with its notebook; returns the notebook's path for ``url``."""
        started = datetime.now(UTC)
        record = {"company": "Example Works", "started_at": started, **fields}
        record.setdefault("id", wb.model.new_interview_id(started))
        return self.book.add(record).id

    def open_interview(self, page, interview_id: str) -> None:
        from workbook import pages

        os.environ["WORKBOOK_DATA"] = str(self.data)
        page.goto(self.url(pages.relative(pages.make(interview_id))))
