"""Each command keeps its promise."""

import json
from datetime import timedelta
from email import message_from_bytes, policy
from pathlib import Path

import pytest

import workbook as wb
from workbook.cli.app import COMMANDS

JA, EN = "20261120-m6yp", "20261118-w5tz"  # the sample's newest interviews, which wait for their mails
REJECTED = "20260918-u7kd"


def text_of(message):
    return message.get_content().replace("\r\n", "\n").strip()


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(run, name):
    """Help for the command and for each of its parameters."""
    text = run(name, "--help").stdout
    assert COMMANDS[name] in " ".join(text.split())
    usage = [line.split() for line in text.splitlines() if line.startswith("  --") or line.startswith("  <")]
    assert all(len(words) > 1 or "<" in words[0] for words in usage)


def test_every_module_is_a_command():
    """The folder and the list of commands say the same."""
    folder = Path(wb.__file__).parent / "cli" / "commands"
    assert {file.stem for file in folder.glob("*.py")} - {"__init__"} == set(COMMANDS)


def test_help_lists_all_commands(run):
    """``--help`` names every command."""
    text = run("--help").stdout
    assert all(f"  {name} " in text for name in COMMANDS)


def test_new_begins_an_interview_with_a_notebook(run):
    """The id it prints is on record, on the person's clock, and its notebook is there."""
    printed = json.loads(run("new", "Sorabato K.K.", "--at", "2026-11-23 19:00", "--json").stdout)
    with wb.open() as book:
        interview = book.interview(printed["id"])
    assert interview.company == "Sorabato K.K."
    assert interview.started_at.isoformat() == "2026-11-23T19:00:00+09:00"
    assert Path(printed["notebook"]).exists()


def test_new_without_a_time_begins_now(run):
    """Left out, the time is the present one with the person's offset."""
    interview_id = json.loads(run("new", "A", "--json").stdout)["id"]
    with wb.open() as book:
        began = book.interview(interview_id).started_at
        assert abs((book.now() - began).total_seconds()) < 600 and began.utcoffset() == timedelta(hours=9)


def test_new_refuses_the_year_six(run):
    """A date out of range is told, and nothing is kept."""
    assert "2000 to 2100" in run("new", "A", "--at", "0006-01-01 10:00", code=1).stderr
    with wb.open() as book:
        assert book.interview_list() == []


def test_list_shows_every_interview_with_its_mail_and_result(run, book):
    """Sent and declined mails, results and clocks."""
    text = run("list").stdout
    assert len(text.splitlines()) == 1 + len(book.interview_list())
    assert "decided not to send" in text and "offer" in text and "past 24 h" in text
    row = json.loads(run("list", "--json").stdout)[0]
    assert (row["id"], row["started_at"]) == (JA, "2026-11-20T16:00:00+09:00")


def test_list_counts_the_hours_down(run):
    """An interview of a moment ago has a day for its mail; one of tomorrow has none yet."""
    run("new", "Past")
    run("new", "Future", "--at", "2099-01-01 10:00")
    lines = run("list").stdout.splitlines()
    assert "to come" in lines[1] and "24 h left" in lines[2]


def test_the_sample_is_shown_until_there_is_an_interview(run):
    """Said on standard error; the person's workbook stays empty."""
    shown = run("list")
    assert JA in shown.stdout and "fictional" in shown.stderr
    run("new", "Mine")
    assert JA not in run("list").stdout


def test_memo_only_reads_without_an_interview(run):
    """Questions on screen, nothing stored, no workbook made."""
    result = run("memo", "-", stdin="Q. What is an index?\nA. A sorted copy\n3/5\n")
    assert "1 question read" in result.stdout and "What is an index?" in result.stdout
    assert "Nothing was stored" in result.stdout


def test_memo_is_kept_with_its_interview(run, tmp_path):
    """Word for word, with its questions."""
    interview_id = json.loads(run("new", "A", "--json").stdout)["id"]
    memo = tmp_path / "memo.txt"
    memo.write_text("Q. What is an index?\nA. A sorted copy\n3/5\n", "utf-8")
    assert "word for word" in run("memo", memo, "--to", interview_id).stdout
    with wb.open() as book:
        interview = book.interview(interview_id)
    assert interview.memo == memo.read_text("utf-8") and len(interview.questions) == 1


def test_topics_are_listed_added_and_mapped(run):
    """An own topic appears, a label stands for another topic until that is taken back."""
    assert "dynamic-programming" in run("topics").stdout
    assert "own-geohash" in run("topics", "--add", "Geohash").stdout
    run("topics", "--map", "table trick", "dynamic-programming")
    with wb.open() as book:
        assert book.find_topic("Table Trick") == "dynamic-programming"
    run("topics", "--unmap", "table trick")
    with wb.open() as book:
        assert book.find_topic("Table Trick") is None
    assert "own-geohash" in [topic["id"] for topic in json.loads(run("topics", "--json").stdout)]


def test_draft_prints_the_mail_and_writes_the_eml(run, book, tmp_path):
    """The text on standard output, a parseable unsent message in the file."""
    file = tmp_path / "mail.eml"
    result = run("draft", EN, "--eml", file)
    message = message_from_bytes(file.read_bytes(), policy=policy.default)
    assert message["X-Unsent"] == "1" and "c.tuohy@pebblewharf.example" in message["To"]
    assert text_of(message) in result.stdout
    assert "Left out" in result.stderr


def test_draft_says_what_is_missing(run):
    """Too little on record: questions to the person, exit code 1."""
    interview_id = json.loads(run("new", "A", "--json").stdout)["id"]
    result = run("draft", interview_id, code=1)
    assert result.stdout == "" and "Missing: " in result.stderr


def test_draft_as_json_is_the_whole_draft(run, book):
    """Mail, choice and window, for a script."""
    draft = json.loads(run("draft", JA, "--json").stdout)
    assert draft["mail"]["language"] == "ja" and draft["used"] and draft["window"]


def test_no_mail_after_a_rejection(run, book):
    """The reason is said and no mail comes."""
    assert run("draft", REJECTED, code=1).stderr.strip()


def test_check_finds_an_excuse(run):
    """An error gives exit code 1 and the words it is about."""
    mail = "Subject: x\n\nSorry, I was so nervous that I could not answer.\n"
    result = run("check", "-", stdin=mail, code=1)
    assert "error: excuse" in result.stdout and "nervous" in result.stdout


def test_check_as_json_lists_the_findings(run):
    """One object per finding with rule, severity and place."""
    findings = json.loads(run("check", "-", "--json", stdin="I was nervous.", code=1).stdout)
    assert {"rule", "severity", "start", "end", "message"} <= set(findings[0])


def test_check_knows_the_interviews(run, book):
    """With --interview the mail is held against that record: another company's name on it is found."""
    mail = "件名: お礼（柚木 涼太）\n\n株式会社アオサギ予約\n越智原様\n\nありがとうございました。\n"
    alone = run("check", "-", "--json", stdin=mail, code=1)
    beside = run("check", "-", "--interview", JA, "--json", stdin=mail, code=1)
    found = [{finding["rule"] for finding in json.loads(one.stdout)} for one in (alone, beside)]
    assert "wrong-company" in found[1] - found[0]


def test_remind_writes_the_best_time_for_the_calendar(run, tmp_path):
    """An event of the window's best slot; too late, the reason instead."""
    from icalendar import Calendar

    interview_id = json.loads(run("new", "A", "--json").stdout)["id"]
    file = tmp_path / "mail.ics"
    run("remind", interview_id, file)
    (event,) = Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    with wb.open() as book:
        slot = book.draft_mail(interview_id).window.slots[0]
        book.save_field(interview_id, "started_at", book.now() - timedelta(days=3))
    assert abs(event["dtend"].dt - slot.end) < timedelta(minutes=5)
    assert "48 hours" in run("remind", interview_id, file, code=1).stderr


def test_sent_is_recorded_once(run, book, tmp_path):
    """The mail of the file is on record; a second one needs a reason."""
    file = tmp_path / "mail.eml"
    run("draft", JA, "--eml", file)
    run("sent", JA, file, "--at", "2026-11-20 20:00")
    (sent,) = book.interview(JA).follow_up.mails
    assert sent.sent_at.isoformat() == "2026-11-20T20:00:00+09:00" and "越智原" in sent.mail.body
    assert "one mail" in run("sent", JA, file, code=1).stderr.lower()
    run("sent", JA, file, "--reason", "They asked for the code again")
    assert len(book.interview(JA).follow_up.mails) == 2


def test_sent_without_a_file_takes_the_kept_draft(run, book):
    """Without a kept draft it asks for the mail."""
    run("sent", EN, code=1)
    book.save_draft(EN, book.draft_mail(EN).mail)
    run("sent", EN)
    assert len(book.interview(EN).follow_up.mails) == 1


def test_declined_is_recorded_with_its_reason(run, book):
    """A normal end, with why."""
    run("declined", EN, "--reason", "They asked for no mail")
    assert book.interview(EN).follow_up.declined_reason == "They asked for no mail"


def test_weak_shows_the_ranked_topics_with_their_counts(run, book):
    """Dynamic programming and concurrency cost most in the sample."""
    lines = run("weak").stdout.splitlines()
    assert {"Concurrency", "Dynamic"} == {line.split()[0] for line in lines[1:3]}
    rows = json.loads(run("weak", "--json").stdout)
    assert rows[0]["n_questions"] >= 3 and rows[0]["lo"] < rows[0]["mean"] < rows[0]["hi"]


def test_history_shows_what_stood_there(run, book):
    """Both values of a changed field."""
    book.save_field(JA, "round", "二次面接")
    text = run("history", JA).stdout
    assert "技術面接" in text and "二次面接" in text
    assert [version["revision"] for version in json.loads(run("history", JA, "--json").stdout)] == [0, 1]


def test_history_says_how_to_put_a_version_back(run, book):
    """Each line ends with the name to put it back by; a name that is none is answered in words."""
    book.save_field(JA, "round", "二次面接")
    book.save_field(JA, "memo", "長い" * 100)
    lines = run("history", JA).stdout.splitlines()
    assert any("Round" in line and line.endswith("round@0") for line in lines) and "--put-back" in lines[-1]
    assert any("長い" * 29 + "長…" in line for line in lines)
    assert "Put back: Round" in run("history", JA, "--put-back", "round@0").stdout
    assert book.interview(JA).round == "技術面接"
    assert "二次面接" in run("history", JA).stdout
    assert "There is none named round@9" in run("history", JA, "--put-back", "round@9", code=1).stderr


def test_the_bin_is_shown_put_back_from_and_emptied(run, book):
    """An interview and a question; emptying asks first."""
    assert "The bin is empty." in run("bin").stdout
    question = book.interview(EN).questions[0].id
    book.remove_interview(JA)
    book.remove_question(EN, question)
    assert [each["id"] for each in json.loads(run("bin", "--json").stdout)] == [f"{EN}:{question}", JA]
    run("bin", "--put-back", JA)
    assert book.interview(JA) and JA not in run("bin").stdout
    run("bin", "--empty", stdin=b"n\n")
    assert len(book.bin()) == 1
    assert "1 thing deleted for good" in run("bin", "--empty", "--yes").stdout and book.bin() == []
    assert "bin" in run("bin", "--put-back", JA, code=1).stderr


def test_export_and_import_carry_everything(run, book, tmp_path, monkeypatch):
    """What one workbook writes, another one reads."""
    run("export", tmp_path / "all.json")
    monkeypatch.setenv("WORKBOOK_DATA", str(tmp_path / "other"))
    assert "added: 26" in run("import", tmp_path / "all.json").stdout
    with wb.open() as other:
        assert other.interview(JA) == book.interview(JA)


def test_import_replaces_only_when_told(run, book, tmp_path):
    """What differs stops the import; --replace puts it in and keeps what was there."""
    run("export", tmp_path / "all.json")
    book.save_field(JA, "position", "Changed since")
    assert JA in run("import", tmp_path / "all.json", code=1).stderr
    run("import", tmp_path / "all.json", "--replace")
    assert book.interview(JA).position != "Changed since"


def test_a_broken_import_changes_nothing(run, book, tmp_path):
    """All of it or nothing, with the place of the break."""
    (tmp_path / "half.json").write_text('{"interviews": [{"id": "x"', "utf-8")
    before = len(book.interview_list())
    assert run("import", tmp_path / "half.json", code=1).stderr.strip()
    assert len(book.interview_list()) == before


def test_backup_and_restore_go_back(run, book):
    """Restoring brings the old value back and keeps the present one aside."""
    path = run("backup").stdout.split(": ", 1)[1].strip()
    assert path in run("restore", "--list").stdout
    book.save_field(JA, "position", "Changed since")
    book.close()
    assert run("restore", path, stdin="n\n", code=0).stdout
    with wb.open() as still:
        assert still.interview(JA).position == "Changed since"
    assert "kept in" in run("restore", path, "--yes").stdout
    with wb.open() as again:
        assert again.interview(JA).position == "バックエンドエンジニア"


def test_a_damaged_workbook_is_restored(run, book):
    """It is shown from its backup, takes no change and says why, and comes back by the command."""
    run("backup")
    book.close()
    book.path.write_bytes(b"no database at all" * 400)
    assert JA in run("list").stdout
    assert "workbook restore" in run("new", "A", code=1).stderr
    assert "damaged" in run("doctor", code=1).stdout
    run("restore", "--yes")
    assert JA in run("list").stdout


def test_doctor_finds_and_repairs_loose_permissions(run, book):
    """What others can read is found, and closed again."""
    run("backup")
    book.path.chmod(0o644)
    assert run("doctor").stdout.strip() != "All is sound."
    run("doctor", "--repair")
    assert book.path.stat().st_mode & 0o077 == 0
    assert isinstance(json.loads(run("doctor", "--json").stdout), list)


def test_open_says_what_is_wrong_with_the_port(run, monkeypatch):
    """Plain ``workbook`` and ``workbook open`` are the same, and errors are told."""
    monkeypatch.setenv("WORKBOOK_PORT", "80")
    assert "1024" in run("open", code=1).stderr
    assert "1024" in run(code=1).stderr


def test_demo_walks_the_main_job_without_touching_anything(run, tmp_path, monkeypatch):
    """Two mails without errors, the table, three different charts; no workbook is made."""
    out, data = tmp_path / "out", tmp_path / "untouched"
    monkeypatch.setenv("WORKBOOK_DATA", str(data))
    text = run("demo", "--out", out).stdout
    assert not data.exists()
    for name in ("mail-ja.eml", "mail-en.eml"):
        message = message_from_bytes((out / name).read_bytes(), policy=policy.default)
        assert message["Subject"] and text_of(message) in text
        run("check", out / name)
    pictures = [path.read_bytes() for path in sorted(out.glob("*.png"))]
    assert len(set(pictures)) >= 3 and all(picture.startswith(b"\x89PNG") for picture in pictures)
    assert "Dynamic Programming" in text and "80% interval" in text


def test_weak_all_tells_the_whole_review_in_words(run, book):
    """Every section under its title, a fact a line, for a screen reader."""
    from workbook.book.review import SECTIONS

    blocks = run("weak", "--all").stdout.split("\n\n")
    assert [block.split("\n")[0] for block in blocks] == [section.title for section in SECTIONS]
    assert "- Concurrency: Rating, 1-5: 2." in blocks[0]
