"""The stored memo read again, and corrections of one field as steps."""

from datetime import UTC, datetime

import pytest

import workbook as wb

MEMO = "Q1. What is a deadlock?\nA. two locks\n2/5\n\nQ2. What is an index?\nA. a list\n4/5\n"


@pytest.fixture
def book(tmp_path):
    with wb.open(tmp_path) as book:
        yield book


@pytest.fixture
def interview(book):
    record = {"id": wb.model.new_interview_id(datetime.now(UTC)), "company": "C",
              "started_at": datetime.now(UTC), "memo": MEMO}  # fmt: skip
    return book.add(record).id


def prompts(book, interview):
    return [question.prompt for question in book.interview(interview).questions]


def test_the_stored_memo_gives_each_question_once(book, interview):
    """Nothing comes twice: neither as it stands, nor worded otherwise, merged or removed since."""
    assert len(book.take_questions(interview)) == 2
    first, second = book.interview(interview).questions
    book.save_field(interview, "prompt", "Explain deadlocks", question_id=first.id)
    assert book.take_questions(interview) == []
    book.remove_question(interview, second.id)
    assert book.take_questions(interview) == []
    book.save_field(interview, "memo", MEMO + "\nQ3. What is a mutex?\n3/5\n")
    assert [each.prompt for each in book.take_questions(interview)] == ["What is a mutex?"]
    assert prompts(book, interview) == ["Explain deadlocks", "What is a mutex?"]


def test_reading_is_one_step(book, interview):
    """Undo takes back all that was read, redo brings it."""
    book.take_questions(interview)
    assert book.undo(interview) and prompts(book, interview) == []
    assert book.redo(interview) and len(prompts(book, interview)) == 2


def test_a_field_set_is_a_step(book, interview):
    """Rating and kind go back one at a time, and what was typed since stays."""
    question = book.take_questions(interview)[0]
    book.set_question(interview, question.id, "rating", 5)
    book.set_question(interview, question.id, "kind", "design")
    book.save_field(interview, "answer", "two locks, in turn", question_id=question.id)
    assert book.undo(interview) and book.undo(interview)
    stands = book.interview(interview).question(question.id)
    assert (stands.rating, stands.kind, stands.answer) == (2, question.kind, "two locks, in turn")


def test_what_was_unread_is_found_in_the_field_it_was_put_into(book, interview):
    """A piece placed by hand is unread no more, and comes back with undo."""
    memo = "the lift was broken, sandwiches after\n\n" + MEMO
    book.save_field(interview, "memo", memo)
    question = book.take_questions(interview)[0]

    def unread():
        spans = [each for each in book.memo_sources(interview) if each.field == "unread"]
        return [memo[each.start : each.end] for each in spans]

    left = unread()
    assert left, "this memo was to have a piece that is not placed"
    book.set_question(interview, question.id, "hint", left[0])
    assert left[0] not in unread()
    book.undo(interview)
    assert unread() == left
