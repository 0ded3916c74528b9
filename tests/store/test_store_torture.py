"""Many writers at once, and writers killed at any moment. ``WORKBOOK_TORTURE`` multiplies the rounds."""

import os
import random
import subprocess
import sys
import textwrap
from concurrent.futures import ThreadPoolExecutor

import pytest

import workbook as wb

TIMES = int(os.environ.get("WORKBOOK_TORTURE", "1"))
PROCESSES, CHANGES, KILLS = 4, 100 * TIMES, 6 * TIMES

WRITER = """
    import sys
    import workbook as wb

    folder, question, changes = sys.argv[1], sys.argv[2], int(sys.argv[3])
    book = wb.open(folder)
    for number in range(changes):
        text = f"{question} {number}"
        book.save_field("i1", "answer", text, question_id=question, writer=text)
        print(number, flush=True)
"""


def writer(folder, question, changes):
    """A process that saves ``changes`` answers, each by another writer, and prints each acknowledged."""
    command = [sys.executable, "-c", textwrap.dedent(WRITER), str(folder), question, str(changes)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


@pytest.fixture
def crowd(book):
    questions = [{"id": f"q{number}"} for number in range(PROCESSES)]
    book.add({"id": "i1", "company": "A", "started_at": "2026-11-23T19:00:00Z", "questions": questions})
    return book


def kept(book, question):
    return {version.value for version in book.history("i1") if version.question_id == question}


def test_several_processes_lose_nothing(crowd):
    """Every change of every process is among the versions, and no process met an error."""
    processes = [writer(crowd.path, f"q{number}", CHANGES) for number in range(PROCESSES)]
    for number, process in enumerate(processes):
        _acknowledged, errors = process.communicate(timeout=250)
        assert process.returncode == 0, errors
        wanted = {f"q{number} {change}" for change in range(CHANGES)}
        assert wanted <= kept(crowd, f"q{number}")


def test_a_new_workbook_is_made_once(tmp_path):
    """Processes that open an empty folder at the same moment all get the one workbook."""
    script = "import sys, workbook as wb; wb.open(sys.argv[1]).save_profile('phone', sys.argv[2])"
    command = [sys.executable, "-c", script, str(tmp_path / "new")]
    processes = [
        subprocess.Popen([*command, str(number)], stderr=subprocess.PIPE) for number in range(PROCESSES)
    ]
    assert [process.communicate(timeout=60)[1] for process in processes] == [b""] * PROCESSES
    with wb.open(tmp_path / "new") as book:
        assert {version.value for version in book.history("")} == {"", *map(str, range(PROCESSES))}


def test_several_threads_lose_nothing(crowd):
    """One workbook serves many threads, the same field of one record too; each save has its own revision."""

    def save(number):
        return crowd.save_field("i1", "memo", f"memo {number}", writer=f"w{number}").revision

    with ThreadPoolExecutor(12) as pool:
        revisions = list(pool.map(save, range(CHANGES)))
    assert sorted(revisions) == list(range(1, CHANGES + 1))
    values = {version.value for version in crowd.history("i1")}
    assert {f"memo {number}" for number in range(CHANGES)} <= values


def test_a_killed_writer_loses_nothing_acknowledged(crowd):
    """Killed at a random moment: what was acknowledged is there, the file is sound, the next one goes on."""
    draw = random.Random(11)
    for _round in range(KILLS):
        process = writer(crowd.path, "q0", 1_000_000)
        acknowledged = -1
        for _line in range(draw.randrange(1, 40)):
            acknowledged = int(process.stdout.readline())
        process.kill()
        rest = process.communicate(timeout=60)[0].split("\n")[:-1]  # a line cut off by the kill is none
        acknowledged = int(rest[-1]) if rest else acknowledged
        assert {f"q0 {change}" for change in range(acknowledged + 1)} <= kept(crowd, "q0")
    with wb.open(crowd.path) as again:
        assert [finding for finding in again.doctor() if finding.severity == "error"] == []


STEPS = {
    "import": "book.import_json(sys.argv[2], replace=True)",
    "backup": "book.backup()",
    "restore": "book.restore(book.backups()[-1])",
}


@pytest.mark.parametrize("step", STEPS)
def test_a_kill_inside_leaves_the_old_state_or_the_new(crowd, step, tmp_path):
    """Killed inside an import, a backup, a restore: all of it happened or nothing, no backup is half."""
    crowd.backup()
    crowd.export_json(tmp_path / "all.json")
    crowd.save_field("i1", "memo", "new " * 50_000)
    after = crowd.interview("i1").memo
    script = f"""
        import sys
        import workbook as wb
        book = wb.open(sys.argv[1])
        print("ready", flush=True)
        while True:
            {STEPS[step]}
            book.save_field("i1", "memo", "new " * 50_000)
    """
    draw = random.Random(5)
    for _round in range(KILLS // 2):
        command = [sys.executable, "-c", textwrap.dedent(script), str(crowd.path), str(tmp_path / "all.json")]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        assert process.stdout.readline() == "ready\n"
        try:
            process.wait(draw.random() / 4)
        except subprocess.TimeoutExpired:
            process.kill()
        assert process.communicate()[1] == ""
        assert crowd.interview("i1").memo in ("", after)
        found = crowd.doctor()
        assert [finding.what for finding in found if finding.severity != "info"] == []
