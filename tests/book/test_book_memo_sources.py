"""The memo beside the rows: each stretch knows the question that holds its words by now."""

import pytest

import workbook as wb

MEMO = (
    "青空株式会社 一次面接\n\nQ1. デッドロックとは？\nA. 互いに待つこと\nヒント: 順番は？\n3/5\n\n"
    "Q2. What is an index?\nA. a sorted copy\n4/5\n"
)


@pytest.fixture
def book(tmp_path):
    with wb.open(tmp_path) as book:
        book.add({"id": "i1", "company": "Aozora", "started_at": "2026-11-23T19:00:00+09:00"})
        book.take_memo("i1", MEMO)
        yield book


def where(book, words):
    """(question number or None, field) of the stretch that holds ``words``."""
    at = book.interview("i1").memo.index(words)
    ids = [question.id for question in book.interview("i1").questions]
    [span] = [
        span for span in book.memo_sources("i1") if span.start <= at and at + len(words) <= span.end
    ]
    return (ids.index(span.question_id) if span.question_id else None), span.field


def test_sources_name_the_questions_on_record(book):
    """After reopening too: the memo is read again."""
    with wb.open(book.path) as again:
        assert where(again, "デッドロックとは") == (0, "prompt")
        assert where(again, "互いに待つ") == (0, "answer")
        assert where(again, "a sorted copy") == (1, "answer")
        assert where(again, "4/5") == (1, "rating")


def test_sources_follow_edits_and_corrections(book):
    """An edited wording, moved text, a merge and a removal."""
    first, second = (question.id for question in book.interview("i1").questions)
    book.save_field("i1", "prompt", "Explain deadlocks", question_id=first)
    assert where(book, "デッドロックとは") == (0, "prompt")
    book.move_text("i1", first, "answer", "better_answer")
    assert where(book, "互いに待つ") == (0, "better_answer")
    book.move_text("i1", second, "answer", "hint", to_question=first)
    assert where(book, "a sorted copy") == (0, "hint")
    book.merge_questions("i1", [first, second])
    assert where(book, "What is an index") == (0, "prompt")
    book.undo("i1")
    book.remove_question("i1", first)
    assert where(book, "What is an index") == (0, "prompt") and where(book, "互いに待つ")[0] is None


def test_what_a_split_made_is_found_where_it_stands(book):
    """A question the reader did not see as one is found word for word."""
    first = book.interview("i1").questions[0].id
    book.split_question("i1", first, "answer", 3)
    here = {span.question_id for span in book.memo_sources("i1")}
    assert {question.id for question in book.interview("i1").questions} <= here


def test_every_source_lies_in_the_memo_in_order(book):
    """A second memo too; an interview without one has no sources."""
    book.take_memo("i1", "面接官「<b>木</b>とは？🦉」\r\n自分「$600」\n")
    spans = book.memo_sources("i1")
    assert spans == sorted(spans, key=lambda span: span.start)
    assert all(0 <= span.start < span.end <= len(book.interview("i1").memo) for span in spans)
    book.add({"id": "i2", "company": "A", "started_at": "2026-11-23T19:00:00+09:00"})
    assert book.memo_sources("i2") == []
