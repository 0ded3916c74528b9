"""Every test sits down at an empty desk, with one interview on it where it asks for one."""

from datetime import UTC, datetime, timedelta

import pytest

import workbook as wb
from workbook.ui import desk


@pytest.fixture(autouse=True)
def empty_desk():
    desk.clear()
    yield
    desk.clear()


@pytest.fixture
def book():
    return desk.desk().book


@pytest.fixture
def interview(book):
    """The id of an interview that ended an hour ago, with a question of each kind."""
    kinds = ("coding", "design", "behavioural", "knowledge")
    ended = datetime.now(UTC) - timedelta(hours=1)
    record = {
        "id": wb.model.new_interview_id(ended), "company": "Example Works", "ended_at": ended,
        "started_at": ended - timedelta(hours=1), "language": "en",
        "questions": [{"kind": kind, "prompt": f"A {kind} question"} for kind in kinds],
    }  # fmt: skip
    return book.add(record).id


@pytest.fixture
def empty(book, interview):
    """The same without its questions."""
    for question in book.interview(interview).questions:
        book.remove_question(interview, question.id)
    return interview
