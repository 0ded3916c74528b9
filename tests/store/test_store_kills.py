"""Killed at a random moment, over and over: ``WORKBOOK_TORTURE=5`` makes 1,000 rounds of the usual 200."""

import os
import random
import signal
import time
import traceback
from contextlib import suppress

import pytest

import workbook as wb

ROUNDS = 200 * int(os.environ.get("WORKBOOK_TORTURE", "1"))
FRESH = 50
"""Rounds in one folder."""
KINDS = ("typing",) * 5 + ("memo", "import", "backup", "restore", "opening")
START = "2026-11-23T19:00:00Z"

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="a killed process is a fork of this one"),
    pytest.mark.timeout(3_000),
]


def act(kind, folder, number, say):
    """What the process does until it is killed; ``say`` acknowledges one saved answer."""
    with wb.open(folder) as book:
        for change in range(10_000):
            if kind == "memo":
                book.take_memo(f"i{number}", f"Q. Question {change}?\nA. Answer {change}\n3/5\n")
            elif kind == "import":
                book.import_json(folder / "all.json", replace=True)
            elif kind == "backup":
                book.backup()
            elif kind == "restore":
                book.restore(folder / "backups" / "before.db")
                say("-")
                continue
            elif kind == "opening":
                wb.open(folder / f"new{number}").close()
            text = f"{number} {change}"
            book.save_field(f"i{number}", "answer", text, question_id="q", writer=text)
            say(text)


def killed(kind, folder, number, draw):
    """The acknowledged answers of a process that was killed somewhere in its work."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reading)
            act(kind, folder, number, lambda text: os.write(writing, text.encode() + b"\n"))
        except BaseException:
            os.write(writing, b"failed " + traceback.format_exc().replace("\n", " ").encode() + b"\n")
        finally:
            os._exit(1)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        first = pipe.readline() if draw.random() < 0.8 else b""  # else perhaps killed while it opens
        time.sleep(draw.random() * 0.03)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        lines = (first + pipe.read()).split(b"\n")[:-1]  # a line cut off by the kill is none
    return [line.decode() for line in lines]


def prepared(folder, number):
    """A new interview to be changed in this round; once in each folder what imports and restores need."""
    with wb.open(folder) as book:
        if not (folder / "all.json").exists():
            book.add({"id": "steady", "company": "A", "started_at": START, "memo": "m" * 20_000})
            book.export_json(folder / "all.json")
        book.add({"id": f"i{number}", "company": "A", "started_at": START, "questions": [{"id": "q"}]})
        with suppress(FileNotFoundError):
            (folder / "backups" / "before.db").unlink()
        book.backup().rename(folder / "backups" / "before.db")


def test_nothing_acknowledged_is_lost(tmp_path, capsys):
    """After each kill the file is sound, what was acknowledged is there, and no backup is half."""
    draw = random.Random(2026)
    acknowledged, lost, unsound = 0, [], []
    for number in range(ROUNDS):
        folder = tmp_path / f"book{number // FRESH}"
        prepared(folder, number)
        kind = draw.choice(KINDS)
        said = killed(kind, folder, number, draw)
        assert not [line for line in said if line.startswith("failed")], (kind, said[-1])
        with wb.open(folder) as book:
            kept = {version.value for version in book.history(f"i{number}") if version.field == "answer"}
            unsound += [found.what for found in book.doctor() if found.severity == "error"]
            assert book.damage is None and len(book.interview("steady").memo) == 20_000
            for backup in book.backups():
                backup.unlink()
        answers = {line for line in said if line != "-"}
        acknowledged += len(answers)
        lost += sorted(answers - kept)
    with capsys.disabled():
        print(f"\n{ROUNDS} kills, {acknowledged} acknowledged changes, {len(lost)} lost")
    assert lost == [] and unsound == [] and acknowledged > ROUNDS
