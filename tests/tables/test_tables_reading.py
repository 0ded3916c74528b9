"""A list of past interviews, in whatever shape it was kept, becomes records."""

from contextlib import suppress
from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbook.model import Kind, WorkbookError
from workbook.tables import Readers, corrected, propose, read_records, read_table
from workbook.tables.cells import read_cell
from workbook.tables.days import read_day, read_time

LIST = (
    '会社名,面接日,質問,回答,評価\n株式会社青空,2026/11/03(火) 19:00,"木とは？","a, ""b""\nc",4\n'
    ",,<img onerror=1>,$600 🦉,\n"
)


def rating(cell):
    return int(cell) if cell.strip() in tuple("12345") else None


READERS = Readers(rating, lambda prompt, answer: Kind.CODING, str.lower, lambda prompt: [])


def read(data, **changes):
    table = read_table(data.encode() if isinstance(data, str) else data)
    mapping = corrected(table, propose(table, rating), changes)
    return read_records(table, mapping, READERS, "Asia/Tokyo", "ja")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp932"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_every_encoding_and_delimiter_is_read(encoding, delimiter):
    """Quoted cells keep their line ends and quotes; a row below with empty cells repeats company and date."""
    text = LIST.replace("🦉", "").replace('"a, ', '"a; ')
    head, body = text.split("\n", 1)
    text = head.replace(",", delimiter) + "\n" + body.replace(",", delimiter)
    reading = read(text.replace("\n", "\r\n").encode(encoding))
    [interview] = reading.interviews
    assert (interview.company, interview.started_at.isoformat()) == (
        "株式会社青空", "2026-11-03T19:00:00+09:00",
    )  # fmt: skip
    assert [(each.prompt, each.rating) for each in interview.questions] == [
        ("木とは？", 4), ("<img onerror=1>", None),
    ]  # fmt: skip
    assert interview.questions[0].answer == 'a; "b"\nc' and reading.problems == []


def test_one_row_for_each_interview():
    """Numbered columns are questions of their own; empty ones are none."""
    head = "Company,Date,Q1,A1,Score 1,Q2,A2,Result\n"
    text = head + "Sora,2026-11-03,Why?,x,5,How?,y,offer\nUmi,3 Nov 2026,Who?,,,,,\n"
    one, two = read(text).interviews
    assert [(each.prompt, each.answer, each.rating) for each in one.questions] == [
        ("Why?", "x", 5), ("How?", "y", None),
    ]  # fmt: skip
    assert one.outcome == "offer" and len(two.questions) == 1


def test_columns_without_headings_are_told_by_their_contents():
    """Days, ratings, questions, and what is left first as the company."""
    rows = "Sora,2026-11-03,What is a tree?,4\nUmi,2026-11-04,Why us?,2\n"
    table = read_table(rows.encode())
    assert propose(table, rating) == {"1": "company", "2": "started_at", "3": "prompt", "4": "rating"}


def test_the_round_may_be_headed_with_interview_alone():
    """As whole heading it is the round; inside a longer one it says nothing."""
    text = "会社,日付,面接,質問,面接時間,面接の様子\n青空,2026-10-01,一次,木とは？,19:00,和やかだった\n"
    [interview] = read(text).interviews
    assert (interview.round, f"{interview.started_at:%H:%M}") == ("一次", "19:00")
    assert interview.memo == "面接の様子: 和やかだった"


@pytest.mark.parametrize(
    ("heading", "field"),
    [("面接官の印象", "memo"), ("当日の面接官名", "people"), ("今回の面接の種類", "round_kind"),
     ("会社の感想", "memo"), ("先方の回答", "answer"), ("聞かれた質問", "prompt")],
)  # fmt: skip
def test_a_heading_is_what_its_last_part_says(heading, field):
    """What stands before の only tells whose it is."""
    table = read_table(f"会社名,面接日,{heading}\n青空,2026-10-01,穏やか\n".encode())
    assert propose(table, rating)[heading] == field


def test_the_mapping_is_corrected_by_heading_or_number():
    """A field taken by another column moves; wrong names are told with what there is."""
    table = read_table(b"Company,Agency,Date\nA,B,2026-11-03\n")
    proposed = propose(table, rating)
    changed = corrected(table, proposed, {"2": "company"})
    assert changed["Agency"] == "company" and changed["Company"] == "memo"
    for changes in ({"Firm": "company"}, {"9": "company"}, {"Agency": "nonsense"}, {"Agency": "company.2"},
                    {"Company": "company", "Agency": "company"}):  # fmt: skip
        with pytest.raises(WorkbookError):
            corrected(table, proposed, changes)


def test_what_cannot_be_read_is_told_and_kept():
    """A cell goes into the memo with its heading; a row without company or date is told as it is."""
    head = "会社,日付,質問,評価,感触\n"
    reading = read(head + "A,2026-11-03,q?,すごい,青\nB,03/04/2026,q?,3,\n,2026-11-05,x,,\nC,,y,,\n")
    [first] = reading.interviews[:1]
    assert first.memo == "評価: すごい\n感触: 青" and first.questions[0].rating is None
    lines = [(problem.line, problem.column, problem.taken) for problem in reading.problems]
    assert lines == [(2, "評価", True), (3, "", False), (5, "", False)]
    assert "03/04/2026" in reading.problems[1].cell and "B" in reading.problems[1].cell


def test_rows_of_one_day_are_one_interview_and_ids_stay():
    """Whatever the order of columns; a question asked twice is there twice."""
    text = "Date,Company,Question\n2026-11-03,A,q\n2026-11-03,A,q\n2026-11-04,A,q\n"
    one, two = read(text).interviews
    assert len({each.id for each in one.questions}) == 2 and len(two.questions) == 1
    turned = "Question,Company,Date\nq,A,2026/11/3\nq,A,2026/11/3\nq,A,2026/11/4\n"
    assert [each.id for each in read(turned).interviews] == [one.id, two.id]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-11-03", (2026, 11, 3)), ("２０２６年１１月３日（火）", (2026, 11, 3)),
        ("20261103", (2026, 11, 3)),
        ("令和8年11月3日", (2026, 11, 3)), ("R8.11.3", (2026, 11, 3)), ("3rd November 2026", (2026, 11, 3)),
        ("Tue, Nov 3, 2026", (2026, 11, 3)), ("23/11/2026", (2026, 11, 23)), ("11/23/2026", (2026, 11, 23)),
        ("46329", (2026, 11, 3)), ("03/03/2026", (2026, 3, 3)), ("03/04/2026", None), ("11/20", None),
        ("0006-01-01", None), ("2026-02-30", None), ("", None), ("来週", None), ("99999", None),
    ],
)  # fmt: skip
def test_days_are_read_in_the_usual_shapes(text, day):
    """And none is guessed where two would do."""
    found = read_day(text)
    assert (found and found[0]) == (day and date(*day))


@pytest.mark.parametrize(
    ("text", "clock"),
    [("19:00", time(19)), ("午後7時30分", time(19, 30)), ("19時半", time(19, 30)),
     ("7:30 PM", time(19, 30)), ("12 am", time(0)),
     ("19:00〜20:00", time(19)), ("", time(0)), ("25:00", None), ("夕方", None)],
)  # fmt: skip
def test_times_are_read_in_the_usual_shapes(text, clock):
    """Of a stretch its beginning counts; no time is midnight."""
    assert read_time(text) == clock


@pytest.mark.parametrize(
    ("cell", "chance"),
    [("70", 70), ("７０．５％", 70), ("0.7", 70), ("1.0", 100), ("0.5%", 0), ("1", 1), ("101", None),
     ("五分", None)],
)  # fmt: skip
def test_a_forecast_is_read_as_per_cent_or_as_a_share(cell, chance):
    """A spreadsheet keeps 70 % as 0.7; what is neither is not guessed."""
    assert read_cell("forecast", cell, READERS) == chance


@pytest.mark.parametrize("data", [b"", b"\n\n", b"\x89PNG\x00", b'a,b\n"open,c\n'])
def test_what_is_no_table_is_refused(data):
    """Empty, a picture, a quote that is never closed (which would swallow the rest)."""
    with pytest.raises(WorkbookError):
        read_table(data)


@settings(max_examples=60)
@given(st.lists(st.lists(st.text(max_size=8), min_size=1, max_size=5), max_size=6))
def test_no_row_vanishes(rows):
    """Every row with something in it is a record or a problem, whatever stands in its cells."""
    import csv
    from io import StringIO

    file = StringIO()
    csv.writer(file).writerows([["会社", "日付", "質問", "評価", "?"], *rows])
    with suppress(WorkbookError, UnicodeEncodeError):
        reading = read(file.getvalue().encode())
        lost = [problem for problem in reading.problems if not problem.taken]
        assert reading.rows == sum(any(cell.strip() for cell in row) for row in rows)
        assert len(lost) + sum(len(each.questions) for each in reading.interviews) <= reading.rows
        assert bool(reading.interviews) or len(lost) == reading.rows
