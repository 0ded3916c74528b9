"""A list of past interviews is shown first, stored whole, and never twice."""

import pytest

import workbook as wb

LIST = (
    "会社名,面接日,質問,回答,評価,タグ,備考\n青空,2026/11/03 19:00,木とは？,枝,★★☆☆☆,DP、階段のやつ,晴れ\n"
    ",,デッドロックとは？,待つ,○,,\n海,2026/11/04,なぜ弊社？,海,ひどい,,\n山,いつか,なぜ？,山,3/5,,\n"
).encode("cp932")  # fmt: skip


@pytest.fixture
def book(tmp_path):
    with wb.open(tmp_path) as book:
        yield book


def test_reading_stores_nothing_and_importing_stores_all(book):
    """Ratings, topics and own topics, and the memo for what has no field."""
    reading = book.read_list(LIST)
    assert book.interview_list() == [] and reading.new_topics == ["階段のやつ"]
    done = book.import_list(reading)
    assert len(done.added) == 2 and done.questions == 3
    first = book.interview(reading.interviews[0].id)
    assert first == reading.interviews[0] and first.memo == "備考: 晴れ"
    assert [each.rating for each in first.questions] == [2, 4]
    assert first.questions[0].topics == ["dynamic-programming", book.find_topic("階段のやつ")]


def test_the_same_list_adds_nothing_twice(book):
    """Not even what was edited, corrected or binned since."""
    done = book.import_list(book.read_list(LIST))
    one, two = done.added
    book.save_field(one, "company", "青空（改）")
    ids = [question.id for question in book.interview(one).questions]
    book.save_field(one, "prompt", "edited", question_id=ids[0])
    book.merge_questions(one, ids)
    book.remove_interview(two)
    before = book.interview(one)
    again = book.import_list(book.read_list(LIST))
    assert (again.added, again.grown, again.questions) == ([], [], 0) and set(again.unchanged) == {one, two}
    assert book.interview(one) == before and len(book.interview_list()) == 1


def test_a_corrected_list_adds_what_was_missing(book):
    """A row put right, a question more; what is there stays."""
    book.import_list(book.read_list(LIST))
    text = LIST.decode("cp932").replace("いつか", "2026/11/05") + "青空,2026/11/03 19:00,深掘り？,x,3/5,,雷\n"
    done = book.import_list(book.read_list(text.encode()))
    assert (len(done.added), len(done.grown), done.questions) == (1, 1, 2)
    grown = book.interview(done.grown[0])
    assert grown.questions[-1].prompt == "深掘り？" and grown.memo == "備考: 晴れ\n備考: 雷"


def test_all_or_nothing(book, monkeypatch):
    """When the last of it fails, nothing of it is there."""
    reading = book.read_list(LIST)
    with book.store._database.write() as connection:
        connection.exec_driver_sql(
            "CREATE TRIGGER stop BEFORE INSERT ON questions WHEN NEW.prompt LIKE 'なぜ%' "
            "BEGIN SELECT RAISE(ABORT, 'full'); END"
        )
    with pytest.raises(wb.WorkbookError):
        book.import_list(reading)
    assert book.interview_list() == [] and book.store.own_topics().own == []


def test_progress_is_told_to_the_last_row(book):
    """Every so often, and at the end."""
    rows = "".join(f"A,2026-11-03,question {n}?\n" for n in range(1_200))
    told = []
    reading = book.read_list(b"Company,Date,Question\n" + rows.encode(), None, lambda *at: told.append(at))
    assert told == [(500, 1_200), (1_000, 1_200), (1_200, 1_200)] and len(reading.interviews) == 1
