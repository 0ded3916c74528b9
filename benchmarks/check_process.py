"""``workbook check`` as a process, against a Typer app with one pydantic model.

The yardstick reads the same file into a model and prints its length. The two take turns, each is started
fresh, and both have their byte code cached. Prints both medians and their ratio, which should stay below 1.6.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from subprocess import DEVNULL
from tempfile import TemporaryDirectory
from time import perf_counter

import workbook as wb

RUNS = 25
YARDSTICK = '''
from pathlib import Path

import typer
from pydantic import BaseModel


class Mail(BaseModel):
    body: str


def check(file: Path) -> None:
    print(len(Mail(body=file.read_text("utf-8")).body))


typer.run(check)
'''


def took(command: list[str], cache: str) -> float:
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": cache, "PYTHONDONTWRITEBYTECODE": ""}
    began = perf_counter()
    subprocess.run(command, stdout=DEVNULL, stderr=DEVNULL, env=environment, check=False)
    return perf_counter() - began


def sent_mail(folder: Path) -> Path:
    """A mail of the sample, as a text file."""
    with wb.open(folder) as book, book.sample() as sample:
        interviews = (sample.interview(row.id) for row in sample.interview_list())
        mail = next(sent.mail for interview in interviews for sent in interview.follow_up.mails)
    file = folder / "mail.txt"
    file.write_text(f"Subject: {mail.subject}\n\n{mail.body}", "utf-8")
    return file


def main() -> int:
    with TemporaryDirectory() as folder:
        mail, script = sent_mail(Path(folder)), Path(folder, "yardstick.py")
        script.write_text(YARDSTICK, "utf-8")
        commands = {
            "ours": [sys.executable, "-c", "from workbook.cli import main; main()", "check", str(mail)],
            "yardstick": [sys.executable, str(script), str(mail)],
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        for command in commands.values():
            took(command, f"{folder}/cache")
        for _run in range(RUNS):
            for name, command in commands.items():
                times[name].append(took(command, f"{folder}/cache"))
    ours, yardstick = median(times["ours"]), median(times["yardstick"])
    ratio = ours / yardstick
    print(f"workbook check: {ours:.3f} s; Typer with pydantic: {yardstick:.3f} s; ratio {ratio:.2f}")
    return 0 if ratio <= 1.6 else 1


if __name__ == "__main__":
    sys.exit(main())
