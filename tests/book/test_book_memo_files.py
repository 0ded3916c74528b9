"""A memo comes in by any way, and a second one adds."""

from email.message import EmailMessage

import pytest

import workbook as wb

MEMO = "Q1. デッドロックとは？\nA. 互いに待つ\n3/5\n\nQ2. What is an index?\nA. a sorted copy\n4/5\n"


@pytest.fixture
def book(tmp_path):
    with wb.open(tmp_path) as book:
        book.add({"id": "i1", "company": "Aozora", "started_at": "2026-11-23T19:00:00+09:00"})
        yield book


def mailed(charset):
    message = EmailMessage()
    message["Subject"] = "面接メモ"
    message.set_content(MEMO, charset=charset)
    return bytes(message)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("memo.txt", MEMO.encode("cp932")),
        ("memo.MD", b"\xef\xbb\xbf" + MEMO.replace("\n", "\r\n").encode()),
        ("memo.eml", mailed("iso-2022-jp")),
        ("mail", mailed("utf-8")),
    ],
)
def test_a_file_is_taken_like_a_pasted_memo(book, name, data):
    """Text, Markdown or mail: the same questions with ratings, the words kept."""
    book.take_memo_file("i1", name, data)
    kept = book.interview("i1")
    assert [(each.prompt, each.rating) for each in kept.questions] == [
        ("デッドロックとは？", 3), ("What is an index?", 4),
    ]  # fmt: skip
    assert kept.memo.strip() == MEMO.strip()


def test_a_second_file_adds_and_the_same_one_does_not(book):
    """What stands there stays, edited or not."""
    book.take_memo_file("i1", "a.txt", MEMO.encode())
    first = book.interview("i1").questions[0]
    book.save_field("i1", "answer", "edited", question_id=first.id)
    book.take_memo_file("i1", "b.eml", b"Mime-Version: 1.0\r\n\r\nQ1. What is a mutex?\r\nA. a lock\r\n")
    book.take_memo_file("i1", "a.txt", MEMO.encode())
    kept = book.interview("i1")
    assert len(kept.questions) == 3 and kept.questions[0].answer == "edited"
    assert kept.memo.startswith(MEMO) and kept.memo.endswith("A. a lock")


def test_topics_that_are_sure_come_with_the_questions(book):
    """Where the words leave no doubt the question is tagged."""
    book.take_memo("i1", "Q1. Explain dynamic programming\nA. tables\n")
    assert book.interview("i1").questions[0].topics == ["dynamic-programming"]


@pytest.mark.parametrize(
    ("name", "data"),
    [("photo.png", b"\x89PNG\r\n\x1a\n\x00\x00"), ("m.eml", b"Content-Type: image/png\r\n\r\nxx"),
     ("<img onerror=1>.txt", b"\xff\xfe\x00"), ("big.txt", b"Q" * (16 * 2**20 + 1))],
)  # fmt: skip
def test_what_holds_no_words_is_refused(book, name, data):
    """A sentence that names the file; nothing is kept."""
    with pytest.raises(wb.WorkbookError) as error:
        book.take_memo_file("i1", name, data)
    assert name in str(error.value) and book.interview("i1").memo == ""
