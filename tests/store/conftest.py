from datetime import UTC, datetime, timedelta

import pytest

import workbook as wb

STARTED = "2026-11-23T19:00:00+09:00"


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self):
        self.moment = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)

    def __call__(self):
        return self.moment

    def pass_(self, **duration):
        self.moment += timedelta(**duration)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def book(tmp_path, clock):
    with wb.open(tmp_path / "book", now=clock) as book:
        yield book


@pytest.fixture
def filled(book):
    """A workbook with the interview ``i1`` and its question ``q1``."""
    question = {"id": "q1", "prompt": "Why?", "topics": ["dp"], "rating": 2}
    book.add({"id": "i1", "company": "Aozora", "started_at": STARTED, "questions": [question]})
    return book
